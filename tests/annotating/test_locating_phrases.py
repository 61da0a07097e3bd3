"""Which phrases of a clause tell where its event is: sentences with tags and parse by hand."""

import pytest

from events.annotating.mentions import PlaceMention
from tests.annotating.test_events import STATES, found, parsed
from tests.annotating.test_locating import place_of

CRITICISM = """
Russland NE nsubj 1
kritisierte VVFIN ROOT 1
Polen NE obj 1
{}
in APPR case 8
Genf NE nmod 6
. $. punct 1
"""
AT_ITS_EDGE = """am APPRART case 4
Rande NN obl 1
einer ART det 6
Tagung NN nmod 4"""
AFTER_AN_ATTACK = """kurz ADV advmod 1
nach APPR case 6
dem ART det 6
Anschlag NN obl 1"""


@pytest.mark.parametrize(
    ("phrase", "places"),
    [(AT_ITS_EDGE, ["Genf"]), (AFTER_AN_ATTACK, [])],
    ids=["occasion", "violence"],
)
def test_what_is_said_is_at_its_occasion_not_where_violence_was(phrase, places):
    doc = parsed(CRITICISM.format(phrase), STATES)
    doc._.places = [PlaceMention(8, 9, "Genf", "CH", "city")]
    assert [event.place.name for event in found(doc) if event.type == "ACCUSE" and event.place] == places


def test_there_points_back_wherever_it_stands():
    rows = """
    In APPR case 1
    Genf NE obl 2
    regnete VVFIN ROOT 2
    es PPER nsubj 2
    . $. punct 2
    Seit APPR case 6
    Juni NN obl 11
    hatte VAFIN aux 11
    dort ADV advmod 11
    Russland NE nsubj 11
    erneut ADV advmod 11
    gedroht VVPP ROOT 11
    . $. punct 11
    """
    assert place_of(rows, Genf="city") == "Genf"


def test_who_is_stationed_there_is_not_where_something_is_said():
    rows = """
    In APPR case 1
    Genf NE obl 2
    regnete VVFIN ROOT 2
    es PPER nsubj 2
    . $. punct 2
    Russland NE nsubj 6
    kritisierte VVFIN ROOT 6
    die ART det 10
    dort ADV advmod 9
    stationierten ADJA amod 10
    Soldaten NN obj 6
    Polens NE nmod 10
    . $. punct 6
    """
    assert place_of(rows, Genf="city") is None


@pytest.mark.parametrize(
    ("noun", "before"), [("Gefechte", "um"), ("Vormarsch", "nach")], ids=["fight", "advance"]
)
def test_a_fight_is_where_it_goes_to(noun, before):
    rows = f"""
    Russland NE nsubj 1
    erklärte VVFIN ROOT 1
    die ART det 3
    {noun} NN obj 1
    {before} APPR case 5
    Homs NE nmod 3
    mit APPR case 7
    Polen NE nmod 3
    für APPR case 9
    beendet ADJD obl 1
    . $. punct 1
    """
    assert place_of(rows, Homs="city") == "Homs"


def test_who_comes_to_a_summit_comes_to_its_city():
    rows = """
    Russland NE nsubj 8
    ist VAFIN aux 8
    zum APPRART case 3
    Gipfel NN obl 8
    mit APPR case 5
    Polen NE nmod 3
    nach APPR case 7
    Genf NE obl 8
    gekommen VVPP ROOT 8
    . $. punct 8
    """
    assert place_of(rows, Genf="city") == "Genf"


def test_who_leaves_a_place_retreats_from_there():
    rows = """
    Russland NE nsubj 3
    hat VAFIN aux 3
    Homs NE obj 3
    geräumt VVPP ROOT 3
    . $. punct 3
    """
    assert place_of(rows, Homs="city") == "Homs"


def test_an_authority_acts_at_an_airport():
    rows = """
    Russland NE nsubj 7
    hat VAFIN aux 7
    neben APPR case 3
    Behörden NN obl 7
    auf APPR case 5
    Genf NE nmod 3
    Polen NE obj 7
    angegriffen VVPP ROOT 7
    . $. punct 7
    """
    assert place_of(rows, Genf="region") == "Genf"


def test_an_envoy_is_summoned_to_a_house():
    rows = """
    Russland NE nsubj 9
    hat VAFIN aux 9
    Polens NE nmod 3
    Botschafter NN obj 9
    ins APPRART case 5
    Außenministerium NN obl 9
    in APPR case 7
    Genf NE nmod 5
    . $. punct 9
    bestellt VVPP ROOT 9
    """
    rows = rows.replace("    . $. punct 9\n", "").replace(" 9\n", " 8\n") + "    . $. punct 8\n"
    assert place_of(rows, Genf="city") == "Genf"
