"""Who takes part though the words name him in a list, a short form or a pronoun, by the shipped model."""

import pytest

from tests.annotating.test_participants import sides


def test_all_of_a_list_behind_a_preposition_do_what_a_noun_tells(annotator):
    text = "Seit der Blockade der Insel durch Polen, Kroatien, Serbien und Slowenien fehlt es an allem."
    assert set(sides(annotator, text, "COERCE")) >= {"Polen", "Kroatien", "Serbien", "Slowenien"}


def test_a_name_that_shares_its_end_with_the_next_is_a_state(annotator):
    text = "Nord- und Südkorea einigten sich auf einen Vertrag."
    assert sides(annotator, text, "AGREE") == {"Nordkorea": "actor", "Südkorea": "actor"}


def test_a_part_of_a_word_that_makes_no_state_is_nobody(annotator):
    text = "Innen- und Außenminister Österreichs lehnten den Vertrag ab."
    assert set(sides(annotator, text, "REJECT")) == {"Österreich (Außenminister)"}


@pytest.mark.parametrize(
    "text",
    [
        "Sebastian Kurz wurde am Montag von Präsident Emmanuel Macron empfangen.",
        "Sebastian Kurz, der am Montag von Präsident Emmanuel Macron empfangen wurde, versprach Besserung.",
    ],
)
def test_who_receives_a_guest_is_told_by_von(annotator, text):
    assert sides(annotator, text, "CONSULT") == {"Sebastian Kurz": "actor", "Emmanuel Macron": "actor"}


def test_they_are_all_of_a_list_behind_a_title(annotator):
    text = "Wladimir Putin sprach mit seinen Kollegen Emmanuel Macron und Andrzej Duda und rief sie zur Ruhe auf."
    assert sides(annotator, text, "REQUEST") == {
        "Wladimir Putin": "actor",
        "Emmanuel Macron": "recipient",
        "Andrzej Duda": "recipient",
    }
