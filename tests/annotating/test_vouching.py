"""Who vouches for an event told in somebody's words, and what is there whoever speaks of it."""

from datetime import date
from pathlib import Path

import pytest

from events.annotating.pipeline import Annotator, ArticleText, load
from events.annotating.register import read_register

FIXTURES = Path(__file__).parents[2] / "fixtures"
PUBLISHED = date(2025, 11, 19)
SENTENCES = [
    ("Sergej Lawrow sagte, Russland habe mit den USA ein Treffen geführt.", "Treffen", "Sergej Lawrow"),
    ("Sergej Lawrow sagte, das Treffen mit John Kerry sei gut gewesen.", "Treffen", ""),
    ("Sergej Lawrow kündigte den Abzug der Truppen aus Syrien an.", "Abzug", "Sergej Lawrow"),
    ("Laut Reuters fliehen Menschen, solange Israel den Libanon angreift.", "angreift", ""),
    ("Laut Reuters hat Israel den Libanon bombardiert.", "bombardiert", "Reuters"),
    ("Angela Merkel traf Wladimir Putin; laut Reuters verhandelte Israel mit der Hamas.", "traf", ""),
    (
        "Angela Merkel traf Wladimir Putin; laut Reuters verhandelte Israel mit der Hamas.",
        "verhandelte",
        "Reuters",
    ),
    ("Die Hamas wurde nach Angaben von Experten von Israel angegriffen.", "angegriffen", "Experten"),
    (
        "Israel hat nach Angaben von Diplomaten in der vergangenen Woche den Libanon angegriffen.",
        "angegriffen",
        "Diplomaten",
    ),
    (
        "Russland habe die Truppen abgezogen, sagte Wladimir Putins Sprecher Dmitri Peskow.",
        "abgezogen",
        "Dmitri Peskow",
    ),
    (
        "Israel habe Truppen abgezogen, sagte die Sprecherin des Außenministeriums, Rita Halden, am Freitag.",
        "abgezogen",
        "Rita Halden",
    ),
    ("Israel teilte mit, mehrere Anführer der Hamas festgenommen zu haben.", "festgenommen", "Israel"),
    ("Laut einer Umfrage griff Israel den Libanon an.", "griff", ""),
]


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return load(read_register(FIXTURES))


@pytest.mark.parametrize(("text", "word", "source"), SENTENCES)
def test_who_claims_an_event_vouches_for_it(annotator, text, word, source):
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    events = [event for event in found.events if word in {mention.text for mention in event.mentions}]
    assert [" ".join(event.source) for event in events] == [source]
    assert all(event.evidence["source"] for event in events if source)
