"""Whose words a report tells: every word of the speech lexicon that decides it, in its example."""

import pytest

from events.annotating.lexicon import read
from events.annotating.pipeline import Annotator, ArticleText
from events.annotating.quoting import cues

SPEECH = read("speech")


def sources(annotator: Annotator, text: str) -> list[tuple[str, ...]]:
    """Who vouches for each event of a text."""
    (found,) = annotator.annotate([ArticleText("1", text, None)])
    return [event.source for event in found.events]


def tellers(text: str) -> set[str | None]:
    """Who tells in the compounds of a text."""
    return {cues.teller_in_compound(word) for word in text.split()} - {None}


@pytest.mark.parametrize("row", SPEECH["documents"], ids=lambda row: row["words"])
def test_a_document_is_no_source(annotator, row):
    assert set(sources(annotator, row["example"])) == {()}


@pytest.mark.parametrize("row", SPEECH["background"] + SPEECH["conjectures"], ids=lambda row: row["example"])
def test_what_the_paper_itself_tells_has_no_source(annotator, row):
    assert sources(annotator, row["example"]) == [()]


@pytest.mark.parametrize("row", SPEECH["grounds"] + SPEECH["hearsay"], ids=lambda row: row["example"])
def test_who_speaks_vouches_for_grounds_and_hearsay(annotator, row):
    assert sources(annotator, row["example"]) == [("Sergej Lawrow",)]


@pytest.mark.parametrize("row", SPEECH["impersonal"], ids=lambda row: row["words"])
def test_what_is_said_in_a_capital_is_its_governments(annotator, row):
    assert "Türkei" in {actor.name for actor in annotator.nlp(row["example"])._.actors}


@pytest.mark.parametrize("row", SPEECH["handed_out"], ids=lambda row: row["words"])
def test_what_is_given_out_to_the_press_is_not_told_by_it(row):
    assert not tellers(row["example"])


@pytest.mark.parametrize("row", SPEECH["reports"], ids=lambda row: row["words"])
def test_a_report_of_the_press_is_told_by_it(row):
    assert tellers(row["example"]) & {"Presse", "Medien"}
