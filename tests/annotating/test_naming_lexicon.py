"""Titles, group nouns and their company: every entry is found in its own example."""

from datetime import date

import pytest

from events.annotating.happening.phrases import is_title
from events.annotating.lexicon import read
from events.annotating.naming.bodies import no_bodies, words_sent
from events.annotating.naming.group_nouns import group_nouns, informant
from events.annotating.naming.groups import is_shared
from events.annotating.naming.inflection import noun_forms
from events.annotating.naming.known import Known
from events.annotating.naming.titles import is_present, member_words, title_word
from events.annotating.register import KnownActor, Office
from tests.annotating.tagging import tagged


@pytest.mark.parametrize("entry", read("titles")["titles"], ids=lambda entry: entry["noun"])
def test_every_title_is_found_in_its_example(entry):
    found = {
        word.noun
        for text in entry["example"].split()
        if (pair := title_word(text.strip(".")))
        for word in [pair[1]]
    }
    assert entry["noun"] in found


@pytest.mark.parametrize(
    "entry",
    [entry for table in ("governments", "parts", "groups") for entry in read("groups")[table]]
    + read("groups_people")["people"],
    ids=lambda e: e["noun"],
)
def test_every_group_noun_is_found_in_its_example(entry):
    words = [word.strip(".,").rpartition("-")[2].lower() for word in entry["example"].split()]
    assert entry["noun"] in {group_nouns()[word].noun for word in words if word in group_nouns()}


def test_no_noun_for_people_stands_twice():
    nouns = [entry["noun"] for entry in read("groups")["groups"] + read("groups_people")["people"]]
    assert len(nouns) == len(set(nouns))


@pytest.mark.parametrize("entry", read("groups")["regions"], ids=lambda entry: entry["adjective"])
def test_every_regional_adjective_stands_in_its_example(entry):
    assert entry["adjective"] in entry["example"].lower()


@pytest.mark.parametrize("entry", read("groups")["things"], ids=lambda entry: entry["noun"])
def test_every_thing_ends_a_compound_of_its_example(entry):
    ends = {word.strip(".").rpartition("-")[2].lower() for word in entry["example"].split() if "-" in word}
    assert entry["noun"] in ends


@pytest.mark.parametrize("entry", read("titles")["absent"], ids=lambda entry: entry["adjective"])
def test_every_adjective_that_ends_a_title_is_found_in_its_example(entry):
    _, adjective, noun, *_ = entry["example"].split()
    doc = tagged(f"Der/DET {adjective}/ADJ {noun.strip('.')}")
    assert not is_present(doc, at=2, first_part="")


@pytest.mark.parametrize("entry", read("titles")["absent_compounds"], ids=lambda entry: entry["first"])
def test_every_first_part_that_ends_a_title_is_found_in_its_example(entry):
    before, _ = title_word(entry["example"].split()[0])
    assert before.strip("-") == entry["first"]


@pytest.mark.parametrize("entry", read("titles")["members"], ids=lambda entry: entry["noun"])
def test_every_noun_for_members_is_found_in_its_example(entry):
    assert member_words() & {word.rpartition("-")[2].lower() for word in entry["example"].split()}


@pytest.mark.parametrize("entry", read("groups")["no_bodies"], ids=lambda entry: entry["word"])
def test_every_word_that_names_no_body_stands_in_its_example(entry):
    assert entry["word"] in no_bodies() & set(entry["example"].strip(".").split())


@pytest.mark.parametrize("entry", read("groups")["shared"], ids=lambda entry: entry["noun"])
def test_two_states_of_one_adjective_are_two_sides(entry):
    _, _, noun, *_ = entry["example"].lower().split()
    assert entry["noun"].lower() in noun and is_shared(noun)


@pytest.mark.parametrize("entry", read("groups")["words_sent"], ids=lambda entry: entry["noun"])
def test_words_sent_from_a_capital_stand_in_their_example(entry):
    before, _, behind = entry["example"].partition(" aus ")
    words = before.removesuffix(" auch").removesuffix(" kam").removesuffix(" kamen")
    assert behind and words.lower().endswith(words_sent())


@pytest.mark.parametrize(
    "entry",
    [entry for table in ("words_told", "coming", "sent") for entry in read("groups")[table]],
    ids=lambda entry: entry["example"],
)
def test_a_capital_that_words_or_envoys_come_from_is_a_government(entry, annotator):
    actors = annotator.nlp(entry["example"])._.actors
    assert ("Ukraine", "metonym") in {(actor.name, actor.form) for actor in actors}


@pytest.mark.parametrize("entry", read("titles")["adjectival"], ids=lambda entry: entry["noun"])
def test_a_noun_declined_like_an_adjective_stands_in_its_example(entry):
    assert set(noun_forms(entry["noun"])) & set(entry["example"].lower().split())


@pytest.mark.parametrize("entry", read("titles")["listed"], ids=lambda entry: entry["ending"])
def test_a_title_before_its_holders_is_found_in_its_example(entry):
    assert any(is_title(word) for word in tagged(entry["example"]))


@pytest.mark.parametrize(
    "title", [entry["noun"] for entry in read("titles")["titles"] if entry.get("several")]
)
def test_of_several_who_hold_a_title_the_one_named_is_meant(title):
    offices = (Office(title, "USA", "2025-01-20"),)
    actors = [KnownActor(name, "person", offices=offices) for name in ("Steve Witkoff", "Keith Kellogg")]
    known = Known(offices={("USA", title): [(*offices, actor) for actor in actors]})
    assert known.holder("USA", [title], date(2025, 11, 19)) is None
    assert known.holder("USA", [title], date(2025, 11, 19), ["Steve Witkoff"]) is actors[0]


@pytest.mark.parametrize("entry", read("groups")["informing"], ids=lambda entry: entry["word"])
def test_who_tells_in_a_compound_is_found_in_its_example(entry):
    assert any(informant(word) for word in entry["example"].lower().split())


@pytest.mark.parametrize("entry", read("groups")["kin"], ids=lambda entry: entry["word"])
def test_a_first_name_has_the_surname_of_the_family(entry, annotator):
    names = {actor.name for actor in annotator.nlp(entry["example"])._.actors}
    assert names & {"Maria Putin", "Motassim Putin"}


@pytest.mark.parametrize("entry", read("groups")["own_country"], ids=lambda entry: entry["word"])
def test_ones_own_country_is_the_state(entry, annotator):
    doc = annotator.nlp(entry["example"])
    assert ("Russland", entry["word"]) in {(who.name, doc[who.start].text) for who in doc._.actors}
