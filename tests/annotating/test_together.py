"""„Beide Seiten“, „die drei Staaten“: each plural of the lexicon finds in its example who is meant."""

import pytest

from events.annotating.lexicon import read
from events.annotating.pipeline import Annotator, ArticleText

ROWS = read("groups")["together"]


def parties(annotator: Annotator, text: str, type_: str) -> set[str]:
    """Who takes part in the text's events of a type."""
    (found,) = annotator.annotate([ArticleText("1", text, None)])
    return {who.name for event in found.events if event.type == type_ for who in event.participants}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["forms"])
def test_an_example_tells_of_the_same_parties_twice(annotator, row):
    talked = parties(annotator, row["example"], "CONSULT")
    assert len(talked) > 1
    assert parties(annotator, row["example"], "AGREE") == talked


@pytest.mark.parametrize("row", read("groups")["again"], ids=lambda row: row["noun"])
def test_a_noun_stands_for_the_body_told_of_before(annotator, row):
    assert row["finds"] in parties(annotator, row["example"], "ACCUSE")


@pytest.mark.parametrize("row", read("groups")["taken_up"], ids=lambda row: row["word"])
def test_a_noun_takes_up_who_fights_and_was_told_of_before(annotator, row):
    assert "ETA" in parties(annotator, row["example"], "ASSAULT")


@pytest.mark.parametrize("row", read("groups")["armed_everywhere"], ids=lambda row: row["word"])
def test_who_fights_in_more_than_one_country_is_taken_up(annotator, row):
    assert row["word"] in parties(annotator, row["example"], "ASSAULT")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die ETA drohte Spanien. Die Separatisten griffen die Polizei an.", "ETA"),
        ("Syrische Rebellen drohten der Türkei. Die Aufständischen griffen Ankara an.", "Rebellen (Syrien)"),
        ("Die G7 drohte Russland. Die Extremisten griffen Mali an.", "Extremisten"),
        ("Die ETA drohte Spanien. Islamisten griffen Mali an.", "Islamisten"),
    ],
)
def test_fighters_with_an_article_are_those_told_of_before(annotator, text, name):
    assert name in parties(annotator, text, "ASSAULT")


@pytest.mark.parametrize(
    ("text", "type_", "names"),
    [
        (
            "John Kerry sprach mit Sergej Lawrow. Beide reisten am Abend ab.",
            "CONSULT",
            {"John Kerry", "Sergej Lawrow"},
        ),
        (
            "Israel und die Hamas streiten. John Kerry traf Lawrow. Er rief beide Seiten zum Dialog auf.",
            "REQUEST",
            {"John Kerry", "Israel", "Hamas"},
        ),
        (
            "Israel und Ägypten streiten. Der US-Präsident rief beide Seiten zum Dialog auf.",
            "REQUEST",
            {"Israel", "Ägypten"},
        ),
        (
            "Donald Trump sprach mit Wladimir Putin. Danach vereinbarten beide Länder eine Waffenruhe.",
            "AGREE",
            {"USA", "Russland"},
        ),
    ],
)
def test_they_are_found_where_they_are_joined_or_meet(annotator, text, type_, names):
    assert names <= parties(annotator, text, type_)


@pytest.mark.parametrize(
    "text",
    [
        "Israel und Ägypten verhandelten in Kairo. Beide Ministerien wurden besetzt.",
        "Israel und Ägypten verhandelten in Kairo. Die Präsidenten der Banken unterzeichneten einen Vertrag.",
    ],
)
def test_other_plurals_stand_for_themselves(annotator, text):
    assert not {"Israel", "Ägypten"} & (
        parties(annotator, text, "COERCE") | parties(annotator, text, "AGREE")
    )
