"""Whether a place is that of an event or of another noun: sentences with tags and parse by hand."""

import pytest

from events.annotating.mentions import PlaceMention
from tests.annotating.test_events import PERSONS, STATES, found, parsed

CONDEMNATION = """
Russland NE nsubj 1
verurteilte VVFIN ROOT 1
{}
in APPR case 7
Genf NE nmod 5
Polen NE obj 1
. $. punct 1
"""
AT_A_MEETING = """beim APPRART case 3
Treffen NN obl 1
der ART det 5
Anhänger NN nmod 3"""
BEFORE_PEOPLE = """vor APPR case 5
den ART det 5
vielen ADJA amod 5
Anhänger NN obl 1"""


@pytest.mark.parametrize("phrase", [AT_A_MEETING, BEFORE_PEOPLE], ids=["meeting", "hearers"])
def test_who_meets_or_listens_does_not_part_a_place_from_what_is_said(phrase):
    doc = parsed(CONDEMNATION.format(phrase), STATES | {"Anhänger": ("Anhänger", "group")})
    doc._.places = [PlaceMention(7, 8, "Genf", "CH", "city")]
    assert [event.place.name for event in found(doc) if event.type == "ACCUSE" and event.place] == ["Genf"]


def test_talks_that_are_broken_off_are_where_they_were():
    rows = """
    Die ART det 1
    Gespräche NN nsubj:pass 7
    in APPR case 3
    Genf NE nmod 1
    wurden VAFIN aux:pass 7
    von APPR case 6
    Russland NE obl 7
    unterbrochen VVPP ROOT 7
    . $. punct 7
    """
    doc = parsed(rows, STATES)
    doc._.places = [PlaceMention(3, 4, "Genf", "CH", "city")]
    assert [event.place.name for event in found(doc) if event.type == "SANCTION" and event.place] == ["Genf"]


def test_a_mission_leads_a_traveller_to_its_place():
    rows = """
    Merkel NE nsubj 1
    reiste VVFIN ROOT 1
    zu APPR case 4
    einer ART det 4
    Mission NN obl 1
    nach APPR case 6
    Polen NE nmod 4
    . $. punct 1
    """
    doc = parsed(rows, STATES | PERSONS)
    doc._.places = [PlaceMention(6, 7, "Polen", "PL", "country")]
    assert [event.place.name for event in found(doc) if event.place] == ["Polen"]


def test_who_acts_behind_the_verb_does_not_part_it_from_its_place():
    rows = """
    Gestern ADV advmod 1
    verurteilten VVFIN ROOT 1
    Gesandte NN nsubj 1
    in APPR case 4
    Genf NE nmod 2
    Polen NE obj 1
    . $. punct 1
    """
    doc = parsed(rows, STATES | {"Gesandte": ("Gesandte", "group")})
    doc._.places = [PlaceMention(4, 5, "Genf", "CH", "city")]
    (event,) = found(doc)
    assert event.place is None  # a post in Genf
    doc = parsed(rows.replace("Gesandte", "Rebellen"), STATES | {"Rebellen": ("Rebellen", "group")})
    doc._.places = [PlaceMention(4, 5, "Genf", "CH", "city")]
    (event,) = found(doc)
    assert event.place is not None and event.place.name == "Genf"


SAME_SUBJECT = """verurteilte VVFIN conj 1
gestern ADV advmod 5"""
OTHER_SUBJECT = """Polen NE nsubj 6
verurteilte VVFIN conj 1"""


@pytest.mark.parametrize(
    ("goes_on", "place"), [(SAME_SUBJECT, "Genf"), (OTHER_SUBJECT, None)], ids=["same", "other"]
)
def test_two_verbs_share_their_place_where_they_share_who_acts(goes_on, place):
    rows = f"""
    Russland NE nsubj 1
    wartete VVFIN ROOT 1
    in APPR case 3
    Genf NE obl 1
    und KON cc 5
    {goes_on}
    die ART det 8
    Ukraine NE obj 5
    . $. punct 1
    """
    doc = parsed(rows, STATES)
    doc._.places = [PlaceMention(3, 4, "Genf", "CH", "city")]
    (accusation,) = [event for event in found(doc) if event.type == "ACCUSE"]
    assert (accusation.place.name if accusation.place else None) == place
