"""Who does what an infinitive or a relative clause tells, and who is the object, by the shipped model."""

import pytest

from events.annotating.lexicon import read
from events.annotating.pipeline import ArticleText
from tests.annotating.test_participants import sides


def doers(annotator, text: str, word: str) -> set[str]:
    """Who does what a word tells, also where the event is doubted: of the infinitive of a demand."""
    ((doc, _),) = annotator.read([ArticleText("1", text, None)])
    told = [event for _, event in doc._.candidates if event.mentions[0].text == word]
    return {one.name for event in told for one in event.participants if one.role == "actor"}


@pytest.mark.parametrize("row", read("triggers_beside")["moving"], ids=lambda row: row["lemma"])
def test_who_is_moved_to_something_does_it(annotator, row):
    assert doers(annotator, row["example"], "verhandeln") == {"Nepal", "Pakistan"}


@pytest.mark.parametrize(
    "verb", ["kündigte an", "drohte", "versprach", "beschloss", "versuchte", "begann", "gab bekannt"]
)
def test_who_says_so_does_what_the_infinitive_tells(annotator, verb):
    text = f"Indien {verb}, Pakistan anzugreifen."
    assert doers(annotator, text, "anzugreifen") == {"Indien"}


def test_who_moves_others_does_himself_what_it_is_for(annotator):
    text = "Indien zwang Nepal zum Rückzug, um mit Pakistan zu verhandeln."
    assert doers(annotator, text, "verhandeln") == {"Indien", "Pakistan"}


@pytest.mark.parametrize(
    ("clause", "roles"),
    [
        ("Mahinda Rajapaksa, den Indien kritisierte", {"Indien": "actor", "Mahinda Rajapaksa": "recipient"}),
        (
            "Mahinda Rajapaksa, den die nepalesische Regierung kritisierte",
            {"Nepal": "actor", "Mahinda Rajapaksa": "recipient"},
        ),
        ("Pakistan, das Indien kritisierte", {"Pakistan": "actor", "Indien": "recipient"}),
        ("die Rebellen der FARC, die Indien kritisierten", {"FARC": "actor", "Indien": "recipient"}),
    ],
)
def test_the_noun_before_a_relative_clause_takes_part_in_it(annotator, clause, roles):
    assert sides(annotator, f"Das sagte ein Beamter in Genf über {clause}.", "ACCUSE") == roles


def test_the_noun_before_a_relative_clause_takes_part_in_the_talks_in_it(annotator):
    text = "Das sagte ein Beamter über Angela Merkel, die am Montag zu einem Treffen mit Wladimir Putin kam."
    assert sides(annotator, text, "CONSULT") == {"Angela Merkel": "actor", "Wladimir Putin": "actor"}


def test_of_two_names_before_the_verb_the_first_does_it(annotator):
    text = "Nachdem Indien Pakistan am Montag angegriffen hatte, flohen viele."
    assert sides(annotator, text, "ASSAULT") == {"Indien": "actor", "Pakistan": "recipient"}


def test_a_state_behind_a_name_is_no_part_of_it(annotator):
    text = "Beobachter meinen, dass Außenminister Sartaj Aziz Pakistan am Montag kritisiert hat."
    assert sides(annotator, text, "ACCUSE") == {"Sartaj Aziz": "actor", "Pakistan": "recipient"}


@pytest.mark.parametrize("row", read("triggers_beside")["doing"], ids=lambda row: row["lemma"])
def test_who_stands_behind_the_verb_of_an_act_does_it(annotator, row):
    (found,) = annotator.annotate([ArticleText("1", row["example"], None)])
    assert {one.role for event in found.events for one in event.participants if one.name == "Polen"} == {
        "actor"
    }
