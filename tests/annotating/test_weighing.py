"""What is likely an event, by weights that a test gives: no claim hangs on what the shipped ones learned."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from events.annotating import scales
from events.annotating.annotation import Event
from events.annotating.pipeline import Annotator, ArticleText, load
from events.annotating.register import read_register

FIXTURES = Path(__file__).parents[2] / "fixtures"
TUESDAY = date(2025, 11, 18)
ONE_SENTENCE = "Russland lehnte am Montag eine Feuerpause ab."
ARTICLE = (
    "Russland lehnte am Montag eine Feuerpause ab. In Moskau schneite es. Die Straßen waren leer. "
    "Der Verkehr stand still. Die Läden blieben zu."
)
RECALLED = (
    "Kolumbien und Venezuela sprachen am Montag in Quito über die Grenze. Die zurückgerufenen Botschafter "
    "blieben zu Hause. Es regnete. Viele warteten. Niemand sagte etwas."
)


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return load(read_register(FIXTURES))


@pytest.fixture
def weigh(monkeypatch) -> Iterator[dict[str, Mapping[str, float]]]:
    """The weights of each question, to be filled by a test; what is left out weighs nothing."""
    given: dict[str, Mapping[str, float]] = {}
    monkeypatch.setattr(scales, "weights", lambda question: given.get(question, {}))
    yield given


def events_of(annotator: Annotator, text: str) -> tuple[Event, ...]:
    return next(annotator.annotate([ArticleText("x", text, TUESDAY)])).events


def test_what_is_unlikely_is_left_out(annotator, weigh):
    weigh["worth"] = {"type=REJECT": -3.0, "doubt": -9.0}
    assert events_of(annotator, ARTICLE) == ()


def test_of_a_few_sentences_what_the_rules_are_sure_of_stays(annotator, weigh):
    weigh["worth"] = {"type=REJECT": -3.0, "doubt": -9.0}
    assert [event.type for event in events_of(annotator, ONE_SENTENCE)] == ["REJECT"]


def test_confidence_is_the_probability(annotator, weigh):
    weigh["worth"] = {"type=REJECT": 1.0, "doubt": -9.0}
    assert [event.confidence for event in events_of(annotator, ARTICLE)] == [0.73]


def test_what_the_rules_doubt_comes_in_where_it_is_likely(annotator, weigh):
    weigh["worth"] = {"doubt=attribute": 3.0}
    assert ("SANCTION", "zurückgerufenen") in {
        (event.type, event.mentions[0].text) for event in events_of(annotator, RECALLED)
    }
    weigh["worth"] = {"doubt=attribute": -3.0}
    assert "SANCTION" not in {event.type for event in events_of(annotator, RECALLED)}


def test_an_act_that_names_nobody_has_the_likely_ones_of_the_sentence_before(annotator, weigh):
    weigh |= {"worth": {"doubt=attribute": 3.0}, "party": {"kind=state/SANCTION": 2.0}}
    recall = next(event for event in events_of(annotator, RECALLED) if event.type == "SANCTION")
    assert {who.name for who in recall.participants} >= {"Kolumbien", "Venezuela"}
    assert recall.headline
    for words in (*recall.mentions, *recall.participants):
        assert RECALLED[slice(*words.anchor)] == words.text


def test_who_stays_away_is_not_taken_for_a_likely_party(annotator, weigh):
    weigh |= {"worth": {"always": 1.0, "doubt=nobody": 3.0}, "party": {"always": 2.0}}
    text = f"Steve Witkoff nahm an dem Treffen nicht teil. {ARTICLE}"
    events = [event for event in events_of(annotator, text) if event.type == "CONSULT"]
    assert {who.role for event in events for who in event.participants if who.name == "Steve Witkoff"} == {
        "absent"
    }


def test_an_unlikely_side_is_left_out_though_the_rules_name_it(annotator, weigh):
    text = ARTICLE.replace("lehnte am Montag eine Feuerpause ab", "kritisierte am Montag Polen")
    sides = {"named/role=recipient/ACCUSE": -3.0, "named/role=actor/ACCUSE": 1.0}
    weigh |= {"worth": {"always": 1.0}, "party": sides}
    blame = next(event for event in events_of(annotator, text) if event.type == "ACCUSE")
    assert [who.name for who in blame.participants] == ["Russland"]
    assert "Polen" not in blame.headline


def test_a_likely_one_of_the_sentence_before_is_the_other_side(annotator, weigh):
    text = f"Polen wartete. {ARTICLE}"
    weigh |= {"worth": {"always": 1.0}, "party": {"near/back=1": 2.0, "named/always": 2.0}}
    refusal = next(event for event in events_of(annotator, text) if event.type == "REJECT")
    assert [(who.name, who.role) for who in refusal.participants] == [
        ("Russland", "actor"),
        ("Polen", "recipient"),
    ]
    assert "Polen" not in refusal.headline  # no word says so


def test_of_a_few_sentences_the_sides_are_those_of_the_rules(annotator, weigh):
    weigh |= {"worth": {"doubt": -9.0}, "party": {"always": -3.0, "near/back=1": 9.0}}
    (refusal,) = events_of(annotator, f"Polen wartete. {ONE_SENTENCE}")
    assert [who.name for who in refusal.participants] == ["Russland"]


@pytest.mark.parametrize(
    ("likely", "day"), [("first", "2025-11-17"), ("published=True/named=False", "2025-11-18")]
)
def test_what_tells_no_day_is_of_the_likeliest_one(annotator, weigh, likely, day):
    weigh["newsday"] = {likely: 1.0}
    text = f"{ONE_SENTENCE} Polen kritisierte Ungarn."
    criticised = next(event for event in events_of(annotator, text) if event.type == "ACCUSE")
    assert criticised.date is not None and criticised.date.edtf == day
