"""Where things are: the register's places and states, what only the model marks, and what is no place."""

import spacy
from spacy.tokens import Doc

from events.annotating.components.actors import ActorFinder
from events.annotating.components.places import PlaceFinder
from events.annotating.register import KnownActor, KnownPlace, Register
from tests.annotating.tagging import tagged

REGISTER = Register(
    actors=(
        KnownActor("Russland", "state", (), "RU", "russisch", ("Russe",), "Moskau"),
        KnownActor("Rat von Istanbul", "organisation"),
        KnownActor("Hamas", "group"),
    ),
    places=(
        KnownPlace("Istanbul", "city", "TR"),
        KnownPlace("Moskau", "city", "RU"),
        KnownPlace("Hama", "city", "SY"),
        KnownPlace("York", "city", "GB"),
        KnownPlace("New York", "city", "US"),
        KnownPlace("Westjordanland", "region"),
    ),
)
NLP = spacy.blank("de")


def places_of(text: str, **marked: str) -> list[tuple[str, str | None]]:
    """Names and countries that the component finds; `marked`: words under the model's label."""
    doc = tagged(text)
    doc._.published = None
    doc.set_ents([span_of(doc, words, label) for label, words in marked.items()])
    for finder in (ActorFinder(NLP), PlaceFinder(NLP)):
        finder.know(REGISTER)
        finder(doc)
    return [(place.name, place.country) for place in doc._.places]


def span_of(doc: Doc, words: str, label: str):
    start = doc.text.index(words)
    return doc.char_span(start, start + len(words), label)


def test_cities_regions_and_states_are_places():
    text = "in/ADP Istanbul , Russland und/CCONJ im/ADP Westjordanland"
    assert places_of(text) == [("Istanbul", "TR"), ("Russland", "RU"), ("Westjordanland", None)]


def test_a_genitive_names_the_place():
    assert places_of("der/DET Flughafen Istanbuls") == [("Istanbul", "TR")]


def test_an_actor_that_looks_like_a_genitive_is_no_place():
    assert places_of("die/DET Hamas schwieg/VERB") == []


def test_the_longest_name_counts():
    assert places_of("in/ADP New York") == [("New York", "US")]


def test_a_capital_is_a_place_only_where_it_does_not_act():
    assert places_of("Moskau schwieg/VERB") == []
    assert places_of("Gespräche in/ADP Moskau") == [("Moskau", "RU")]


def test_a_place_in_the_name_of_a_person_or_a_body_is_none():
    assert places_of("Michael/PROPN York/PROPN kam/VERB", PER="Michael York") == []
    assert places_of("der/DET Rat von/ADP Istanbul tagte/VERB") == []


def test_a_place_that_only_the_model_marks_has_no_country():
    assert places_of("in/ADP Lindholm/PROPN", LOC="Lindholm") == [("Lindholm", None)]


def test_a_name_behind_a_kind_of_place_is_a_place():
    assert places_of("in/ADP der/DET Ortschaft/NOUN Qasr/PROPN al-Bahr/PROPN") == [("Qasr al-Bahr", None)]
    assert places_of("in/ADP der/DET Nähe/NOUN von/ADP Qasr/PROPN") == [("Qasr", None)]


def test_a_common_noun_is_no_place():
    assert places_of("im/ADP Exil/NOUN", LOC="Exil") == []


def test_a_name_that_is_tagged_as_a_noun_is_one_behind_a_bare_in():
    assert places_of("in/ADP Lindholm", LOC="Lindholm") == [("Lindholm", None)]
    assert places_of("in/ADP Lindholm 22/NUM Dinge", LOC="Lindholm 22 Dinge") == [("Lindholm", None)]
    assert places_of("im/ADP russischen/ADJ Lindholm", LOC="Lindholm") == [("Lindholm", None)]


def test_what_a_noun_tells_of_is_no_place_behind_a_bare_bei():
    assert places_of("bei/ADP Lindholm", LOC="Lindholm") == [("Lindholm", None)]
    assert places_of("bei/ADP Messerattacken", LOC="Messerattacken") == []


def test_marks_that_german_print_leaves_out_make_no_other_place():
    assert places_of("in/ADP Ḥama") == [("Hama", "SY")]


def test_a_city_behind_its_airport_is_a_place():
    assert places_of("am/ADP Flughafen Moskau schwieg/VERB") == [("Moskau", "RU")]


def test_a_building_tells_its_city_to_those_who_are_in_it():
    assert places_of("im/ADP Kreml") == [("Moskau", "RU")]
    assert places_of("der/DET Kreml schwieg/VERB") == []


def test_a_city_before_a_building_is_its_place():
    assert places_of("im/ADP Wiener/ADJ Hotel") == [("Wien", "AT")]
    assert places_of("die/DET Wiener/ADJ Zeitung") == []


def test_the_capital_of_a_state_is_meant_by_its_adjective():
    assert places_of("in/ADP der/DET russischen/ADJ Hauptstadt") == [("Moskau", "RU")]
    assert places_of("in/ADP der/DET russischen/ADJ Hauptstadt Moskau/PROPN") == [("Moskau", "RU")]


def test_the_capital_of_a_state_is_meant_by_its_name():
    assert ("Moskau", "RU") in places_of("in/ADP Russlands/PROPN Hauptstadt")
    assert ("Moskau", "RU") in places_of("in/ADP der/DET Hauptstadt Russlands/PROPN")


def test_the_capital_is_that_of_the_state_told_of():
    assert ("Moskau", "RU") in places_of("Russland hungert/VERB ; in/ADP der/DET Hauptstadt brennt/VERB es")
    assert ("Moskau", "RU") not in places_of("Russland ; in/ADP der/DET Hauptstadt Lindholm/PROPN")


def test_a_capital_that_opens_a_sentence_behind_its_preposition_is_a_place():
    assert places_of("In/ADP Moskau demonstrierten/VERB Bauern") == [("Moskau", "RU")]


def test_a_state_is_meant_by_its_adjective_before_its_ground():
    assert places_of("auf/ADP russischem/ADJ Boden/NOUN") == [("Russland", "RU")]
    assert places_of("die/DET russische/ADJ Armee/NOUN") == []


def test_a_journey_in_one_word_names_where_it_goes():
    assert places_of("bei/ADP ihrem/DET Russlandbesuch/NOUN") == [("Russland", "RU")]
    assert places_of("bei/ADP der/DET Istanbul-Reise/NOUN") == [("Istanbul", "TR")]
    assert places_of("beim/ADP Lyon-Besuch/NOUN") == [("Lyon", "FR")]
    assert places_of("bei/ADP ihrem/DET Staatsbesuch/NOUN") == []


def test_a_city_that_the_model_takes_for_a_body_is_a_place_behind_in():
    assert places_of("in/ADP Donezk/PROPN", ORG="Donezk") == [("Donezk", "UA")]
    assert places_of("Donezk/PROPN schwieg/VERB", ORG="Donezk") == []


def test_a_city_that_looks_like_a_noun_is_one_in_a_country_told_of():
    assert ("Dserschinsk", "RU") in places_of(
        "Russland schwieg/VERB , in/ADP Dserschinsk/NOUN brannte/VERB es"
    )
    assert places_of("in/ADP Dserschinsk/NOUN brannte/VERB es") == []
