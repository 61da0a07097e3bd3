"""Every noun of the places lexicon does in its own example what its table says."""

from pathlib import Path

import pytest

from events.annotating.happening.reading import Reading, read_doc
from events.annotating.happening.standing import is_inside, is_office, local_preposition
from events.annotating.lexicon import endings, read
from events.annotating.naming.areas import (
    destination,
    is_behind_province,
    is_behind_site,
    is_ground,
    names_place,
)
from events.annotating.pipeline import load
from events.annotating.register import read_register

FIXTURES = Path(__file__).parents[2] / "fixtures"
TABLES = read("places")


@pytest.fixture(scope="module")
def reading_of():
    """The reading of one example sentence."""
    nlp = load(read_register(FIXTURES)).nlp

    def reading(row: dict[str, str]) -> Reading:
        return read_doc(nlp(row["example"]))

    return reading


@pytest.mark.parametrize(
    "row", TABLES["settlements"] + TABLES["surroundings"], ids=lambda row: row["example"]
)
def test_a_settlement_introduces_the_name_of_a_place(row, reading_of):
    doc = reading_of(row).doc
    assert [place.start for place in doc._.places if names_place(doc[place.start])]


@pytest.mark.parametrize("row", TABLES["sites"], ids=lambda row: row["ending"])
def test_behind_a_site_a_city_is_a_place(row, reading_of):
    doc = reading_of(row).doc
    assert [place.start for place in doc._.places if is_behind_site(doc[place.start])]


@pytest.mark.parametrize("row", TABLES["seats"], ids=lambda row: row["ending"])
def test_a_city_before_a_seat_is_where_it_is(row, reading_of):
    doc = reading_of(row).doc
    assert [
        place.start for place in doc._.places if doc[place.end].lower_.endswith(endings("places", "seats"))
    ]


@pytest.mark.parametrize("row", TABLES["provinces"], ids=lambda row: row["ending"])
def test_behind_a_province_a_name_is_not_the_city(row, reading_of):
    doc = reading_of(row).doc
    assert [place.kind for place in doc._.places if is_behind_province(doc[place.start])] == ["region"]


@pytest.mark.parametrize("row", TABLES["grounds"], ids=lambda row: row["ending"])
def test_ground_is_inside_the_state_of_its_adjective(row, reading_of):
    reading = reading_of(row)
    (ground,) = [place for place in reading.doc._.places if is_ground(reading.doc[place.end - 1])]
    assert is_inside(reading, ground)


@pytest.mark.parametrize("row", TABLES["journeys"], ids=lambda row: row["ending"])
def test_a_journey_names_where_it_goes(row, reading_of):
    doc = reading_of(row).doc
    assert "Israel" in {place.name for place in doc._.places if destination(doc[place.start])}


@pytest.mark.parametrize("row", TABLES["offices"] + TABLES["houses"], ids=lambda row: row["ending"])
def test_a_house_of_an_office_is_a_place(row, reading_of):
    reading = reading_of(row)
    before = (local_preposition(reading, place)[0] for place in reading.doc._.places)
    assert not any(is_office(word) for word in before if word is not None)


@pytest.mark.parametrize("row", TABLES["venues"], ids=lambda row: row["name"])
def test_a_venue_is_in_its_city(row, reading_of):
    assert row["city"] in {place.name for place in reading_of(row).doc._.places}


@pytest.mark.parametrize("row", TABLES["parts"], ids=lambda row: row["ending"])
def test_a_part_of_a_place_stands_between_it_and_its_preposition(row, reading_of):
    reading = reading_of(row)
    told = [local_preposition(reading, place) for place in reading.doc._.places]
    assert any(before is not None and area for before, area in told)


@pytest.mark.parametrize("row", TABLES["posts"] + TABLES["missions"], ids=lambda row: row["ending"])
def test_behind_a_post_a_place_tells_whose_it_is(row, reading_of):
    reading = reading_of(row)
    before = (local_preposition(reading, place)[0] for place in reading.doc._.places)
    assert any(is_office(word) for word in before if word is not None)


@pytest.mark.parametrize(
    "row",
    TABLES["inside"] + TABLES["around"] + TABLES["upon"],
    ids=lambda row: row["example"],
)
def test_behind_these_words_something_is_in_a_place(row, reading_of):
    reading = reading_of(row)
    assert any(is_inside(reading, place) for place in reading.doc._.places)


@pytest.mark.parametrize("row", TABLES["local"], ids=lambda row: row["word"])
def test_behind_these_words_a_capital_is_no_government(row, reading_of):
    assert "Russland" not in {actor.name for actor in reading_of(row).doc._.actors}


@pytest.mark.parametrize("row", TABLES["islands"], ids=lambda row: row["name"])
def test_an_island_is_meant_behind_its_name(row, reading_of):
    reading = reading_of(row)
    island = next(token for token in reading.doc if token.text == "Insel")
    assert reading.places[island.i].name == row["name"]
