"""Where an event is: the rules on German sentences with tags and parse by hand."""

import pytest

from events.annotating.annotation import Time
from events.annotating.mentions import PlaceMention
from tests.annotating.test_events import STATES, found, parsed


def place_of(rows: str, **kinds: str) -> str | None:
    """The place of the only event; `kinds` are the words that name places."""
    doc = parsed(rows, STATES)
    doc._.places = [
        PlaceMention(token.i, token.i + 1, token.text, None, kinds[token.text])  # type: ignore[arg-type]
        for token in doc
        if token.text in kinds
    ]
    (event,) = found(doc)
    return event.place.name if event.place else None


ATTACK = """
Russland NE nsubj 1
bombardierte VVFIN ROOT 1
Stellungen NN obj 1
{}
. $. punct 1
"""

IN_A_DISTRICT = """in APPR case 5
der ART det 5
Provinz NN obl 1
Helmand NE appos 5
im APPR case 8
Bezirk NN obl 1
Kajaki NE appos 8"""
IN_THE_EAST = """im APPR case 4
Osten NN obl 1
Syriens NE nmod 4"""
ON_AN_ISLAND = """auf APPR case 5
der ART det 5
Krim NE obl 1"""
OF_AN_ENVOY = """laut APPR case 5
dem ART det 5
Botschafter NN obl 1
in APPR case 7
Wien NE nmod 5"""


@pytest.mark.parametrize(
    ("phrase", "kinds", "place"),
    [
        (IN_A_DISTRICT, {"Helmand": "region", "Kajaki": None}, "Kajaki"),
        (IN_THE_EAST, {"Syriens": "country"}, "Syriens"),
        (ON_AN_ISLAND, {"Krim": "region"}, "Krim"),
        (OF_AN_ENVOY, {"Wien": "city"}, None),
    ],
    ids=["narrowest", "part", "island", "office"],
)
def test_a_phrase_tells_where(phrase, kinds, place):
    assert place_of(ATTACK.format(phrase), **kinds) == place


@pytest.mark.parametrize(
    ("before", "behind", "place"),
    [("Genfer", "gestern", "Genf"), ("Schweizer", "gestern", None), ("langen", "von/Lyon", "Lyon")],
    ids=["city", "country", "of"],
)
def test_talks_are_named_by_their_city(before, behind, place):
    of, _, city = behind.partition("/")
    rows = f"""
    Die ART det 2
    {before} ADJA amod 2
    Gespräche NN nsubj 6
    {of} {"APPR case 4" if city else "ADV advmod 6"}
    {city or "mit"} {"NE nmod 2" if city else "APPR case 5"}
    Russland NE nmod 2
    endeten VVFIN ROOT 6
    . $. punct 6
    """
    assert place_of(rows, Lyon="city") == place


def test_where_points_back_to_the_place_before():
    rows = """
    Russland NE nsubj 1
    blieb VVFIN ROOT 1
    in APPR case 3
    Polen NE obl 1
    , $, punct 8
    wo PWAV advmod 8
    Ukraine NE nsubj 8
    Gewalt NN obj 8
    verurteilte VVFIN acl 3
    . $. punct 1
    """
    assert place_of(rows, Polen="country") == "Polen"


@pytest.mark.parametrize(
    "goes_on",
    ["bombardierte VVFIN ROOT 6\nStellungen NN obj 6", "verurteilte VVFIN ROOT 6\ndort ADV advmod 6"],
    ids=["violence", "there"],
)
def test_a_sentence_goes_on_at_the_place_told_before(goes_on):
    told = f"""
    In APPR case 1
    Homs NE obl 2
    war VAFIN ROOT 2
    Nacht NN nsubj 2
    . $. punct 2
    Russland NE nsubj 6
    {goes_on}
    Gewalt NN obj 6
    . $. punct 6
    """
    assert place_of(told, Homs="city") == "Homs"


def test_the_place_of_a_topic_is_not_where_it_is_said():
    rows = """
    Russland NE nsubj 1
    kritisierte VVFIN ROOT 1
    die ART det 3
    Gewalt NN obj 1
    in APPR case 5
    Syrien NE nmod 3
    . $. punct 1
    """
    assert place_of(rows, Syrien="country") is None


def test_a_place_behind_a_time_belongs_to_the_verb():
    rows = """
    Polen NE nsubj 9
    und KON cc 2
    Russland NE conj 0
    haben VAFIN aux 9
    Anfang NN obl 9
    der ART det 6
    Woche NN nmod 4
    in APPR case 8
    Genf NE nmod 6
    verhandelt VVPP ROOT 9
    . $. punct 9
    """
    doc = parsed(rows, STATES)
    at = doc.text.index("Anfang")
    doc._.places = [PlaceMention(8, 9, "Genf", "CH", "city")]
    doc._.times = [
        Time((at, at + 16), "Anfang der Woche", "DATE", "2025-W47", "2025-11-17/2025-11-18", "week")
    ]
    (event,) = found(doc)
    assert event.place is not None and event.place.name == "Genf"


@pytest.mark.parametrize(("kind", "place"), [("city", None), ("country", "Homs")], ids=["city", "country"])
def test_violence_is_not_where_people_only_speak(kind, place):
    doc = parsed(
        """
        Polen NE nsubj 4
        hat VAFIN aux 4
        in APPR case 3
        Homs NE obl 4
        verhandelt VVPP ROOT 4
        . $. punct 4
        Russland NE nsubj 7
        bombardierte VVFIN ROOT 7
        Stellungen NN obj 7
        . $. punct 7
        """,
        STATES,
    )
    doc._.places = [PlaceMention(3, 4, "Homs", None, kind)]
    _, attack = found(doc)
    assert (attack.place.name if attack.place else None) == place


def test_what_is_occupied_tells_where():
    rows = """
    Russland NE nsubj 3
    hat VAFIN aux 3
    Krim NE obj 3
    besetzt VVPP ROOT 3
    . $. punct 3
    """
    assert place_of(rows, Krim="region") == "Krim"


def test_a_place_before_a_participle_is_not_that_of_the_verb():
    rows = """
    Das ART det 4
    in APPR case 2
    Wien NE obl 3
    ansässige ADJA amod 4
    Russland NE nsubj 5
    bombardierte VVFIN ROOT 5
    Stellungen NN obj 5
    . $. punct 5
    """
    assert place_of(rows, Wien="city") is None


@pytest.mark.parametrize(("who", "place"), [("man PIS", None), ("Russland NE", "Wien")], ids=["man", "name"])
def test_where_one_says_something_is_who_says_it(who, place):
    rows = f"""
    In APPR case 1
    Wien NE obl 2
    verurteilte VVFIN ROOT 2
    {who} nsubj 2
    die ART det 5
    Ukraine NE obj 2
    . $. punct 2
    """
    assert place_of(rows, Wien="city") == place


def test_what_is_agreed_at_talks_is_agreed_in_their_city():
    rows = """
    Nach APPR case 2
    Genfer ADJA amod 2
    Verhandlungsrunden NN obl 3
    unterzeichneten VVFIN ROOT 3
    Russland NE nsubj 3
    und KON cc 6
    Ukraine NE conj 4
    einen ART det 8
    Vertrag NN obj 3
    . $. punct 3
    """
    doc = parsed(rows, STATES)
    doc._.places = []
    assert {event.place.name for event in found(doc) if event.place} == {"Genf"}


def test_a_city_that_only_tells_near_what_another_lies_is_not_the_place():
    rows = """
    In APPR case 1
    Bucha NE obl 4
    bei APPR case 3
    Kiew NE nmod 1
    bombardierte VVFIN ROOT 4
    Russland NE nsubj 4
    Stellungen NN obj 4
    . $. punct 4
    """
    assert place_of(rows, Bucha="city", Kiew="city") == "Bucha"


@pytest.mark.parametrize(("kind", "place"), [("city", None), ("country", "Homs")], ids=["city", "country"])
def test_a_war_is_larger_than_the_city_that_the_story_is_in(kind, place):
    rows = """
    In APPR case 1
    Homs NE obl 2
    brannte VVFIN ROOT 2
    Haus NN nsubj 2
    . $. punct 2
    Der ART det 6
    Krieg NN nsubj 11
    zwischen APPR case 8
    Russland NE nmod 6
    und KON cc 10
    Polen NE conj 8
    dauerte VVFIN ROOT 11
    . $. punct 11
    """
    assert place_of(rows, Homs=kind) == place


AROUND = """rund ADV advmod 6
um APPR case 6
die ART det 6
Krim NE obl 1"""


def test_what_is_around_a_place_is_there():
    assert place_of(ATTACK.format(AROUND), Krim="region") == "Krim"


def test_a_land_that_somebody_is_told_to_leave_is_that_of_who_says_so():
    rows = """
    Russland NE nsubj 1
    verwies VVFIN ROOT 1
    Polen NE obj 1
    des ART det 4
    Landes NN obj 1
    . $. punct 1
    """
    assert place_of(rows) == "Russland"
