"""Every word beside a place decides in its own example where something is."""

import pytest

from events.annotating.happening.reading import read_doc
from events.annotating.happening.referring import is_reference
from events.annotating.lexicon import read
from events.annotating.pipeline import Annotator, ArticleText

TABLES = read("places_beside")
LAST_AT = {
    "wars": "Syrien",
    "countrywide": "Syrien",
    "withdrawals": "Angola",
    "troops": "Angola",
    "vacating": "Homs",
    "expelling": "Mali",
    "advances": "Homs",
}


def places_of(annotator: Annotator, row: dict[str, str]) -> list[str | None]:
    """Where the events of an example are."""
    (found,) = annotator.annotate([ArticleText("1", row["example"], None)])
    return [event.place and event.place.name for event in found.events]


@pytest.mark.parametrize("row", TABLES["frames"] + TABLES["seated"], ids=lambda row: row["example"])
def test_what_is_said_at_an_occasion_or_to_a_body_is_there(row, annotator):
    assert set(places_of(annotator, row)) == {"Genf"}


@pytest.mark.parametrize(
    ("row", "place"),
    [(row, place) for table, place in LAST_AT.items() for row in TABLES[table]],
    ids=lambda value: value["example"] if isinstance(value, dict) else value,
)
def test_the_last_thing_told_is_at_its_place(row, place, annotator):
    assert places_of(annotator, row)[-1] == place


@pytest.mark.parametrize("row", TABLES["references"], ids=lambda row: row["noun"])
def test_a_noun_stands_for_a_place_told_of_before(row, annotator):
    reading = read_doc(annotator.nlp(row["example"]))
    (at,) = [token.i for token in reading.doc if is_reference(token)]
    assert reading.places[at].name == row["place"]
