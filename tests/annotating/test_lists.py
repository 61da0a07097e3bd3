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
    text = "Wladimir Putin traf seine Kollegen Emmanuel Macron und Andrzej Duda und rief sie zur Ruhe auf."
    assert sides(annotator, text, "REQUEST") == {
        "Wladimir Putin": "actor",
        "Emmanuel Macron": "recipient",
        "Andrzej Duda": "recipient",
    }


def test_a_first_name_behind_a_word_for_kin_has_the_surname_of_the_family(annotator):
    text = "Kurmanbek Bakijew floh. Sein Sohn Maxim wurde in London von der britischen Polizei festgenommen."
    assert "Maxim Bakijew" in sides(annotator, text, "COERCE")


def test_kin_named_in_full_keep_their_name(annotator):
    text = "Barack Obama blieb in Washington. Seine Frau Michelle Robinson reiste nach Warschau."
    assert "Michelle Robinson" in sides(annotator, text, "CONSULT")


def test_who_is_only_told_of_behind_a_name_takes_no_part(annotator):
    text = "Die Polizei nahm auch Ayman Barakat, den Anwalt von Ayman Nour, fest."
    assert not {"Anwälte", "Anwalt"} & set(sides(annotator, text, "COERCE"))


@pytest.mark.parametrize(
    "text",
    [
        "Die Unterhändler aus London und Buenos Aires verhandelten in New York.",
        "Die Delegationen aus London und Buenos Aires trafen sich am Montag.",
    ],
)
def test_both_capitals_that_envoys_come_from_are_told_of(annotator, text):
    assert set(sides(annotator, text, "CONSULT")) == {"Großbritannien", "Argentinien"}


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        ("Angela Merkel verlangte am Montag eine Entschuldigung aus Paris.", "REQUEST", "Frankreich"),
        ("Die USA verweigerten die Annahme von Lebensmitteln aus Deutschland.", "REJECT", "Deutschland"),
    ],
)
def test_whose_is_what_is_asked_for_or_refused(annotator, text, type_, name):
    assert sides(annotator, text, type_)[name] == "recipient"


def test_who_summons_is_the_ministry_that_one_is_called_into(annotator):
    text = "Der französische Botschafter wurde ins Außenministerium in Rom bestellt."
    assert sides(annotator, text, "ACCUSE")["Italien (Außenministerium)"] == "actor"
