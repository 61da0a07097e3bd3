"""Who takes part by what the article tells elsewhere, by the shipped model: hosts, opponents, other sides."""

import pytest

from tests.annotating.test_participants import sides


@pytest.mark.parametrize(
    ("text", "guest", "host"),
    [
        ("John Kerry wird am Mittwoch in Oslo erwartet.", "John Kerry", "Norwegen"),
        ("Angela Merkel wird am Freitag nach Warschau reisen.", "Angela Merkel", "Polen"),
        ("Angela Merkel kündigte das bei einem Besuch in Bagdad an.", "Angela Merkel", "Irak"),
    ],
)
def test_a_journey_to_a_capital_is_made_to_its_state(annotator, text, guest, host):
    assert sides(annotator, text, "CONSULT") == {guest: "actor", host: "recipient"}


def test_a_journey_to_the_seat_of_several_is_made_to_nobody(annotator):
    assert sides(annotator, "John Kerry wird am Mittwoch in Brüssel erwartet.", "CONSULT") == {
        "John Kerry": "actor"
    }


TOLD = "In Moldau wuchs die Krise. Die Preise in Moldau stiegen weiter. "


def test_sanctions_that_name_nobody_are_against_the_country_told_of(annotator):
    text = TOLD + "Die EU hat ihre Hilfe eingefroren."
    assert sides(annotator, text, "SANCTION") == {"EU": "actor", "Moldau": "recipient"}


def test_a_protest_that_names_nobody_is_against_the_government_there(annotator):
    text = TOLD + "Tausende Demonstranten protestierten am Sonntag in der Hauptstadt."
    assert sides(annotator, text, "PROTEST") == {"Demonstranten": "actor", "Moldau (Regierung)": "recipient"}


def test_a_country_named_once_is_no_opponent(annotator):
    text = "In Moldau wuchs die Krise. Die EU hat ihre Hilfe eingefroren."
    assert sides(annotator, text, "SANCTION") == {"EU": "actor"}


def test_who_withdraws_does_so_alone(annotator):
    text = "Polen verhandelte mit Litauen. Kurz darauf zog Polen sich zurück."
    assert sides(annotator, text, "RETREAT") == {"Polen": "actor"}


def test_a_country_is_also_named_by_its_army(annotator):
    text = "In Moldau wuchs die Krise. Die moldauische Armee blieb ruhig. Die EU hat ihre Hilfe eingefroren."
    assert sides(annotator, text, "SANCTION") == {"EU": "actor", "Moldau": "recipient"}


def test_where_a_meeting_was_planned_is_no_party_of_it(annotator):
    text = "Kurz zuvor war ein in Angola geplantes Treffen zwischen Ruanda und Uganda geplatzt."
    assert sides(annotator, text, "CONSULT") == {"Ruanda": "actor", "Uganda": "actor"}


def test_behind_a_semicolon_somebody_else_acts(annotator):
    text = "Bei einem Anschlag in Bagdad wurden zwölf Menschen getötet; zu der Tat bekannte sich der IS."
    assert sides(annotator, text, "ASSAULT") == {"IS": "actor"}


@pytest.mark.parametrize(
    ("words", "name"), [("im Sudan", "Rebellen (Sudan)"), ("aus dem Tschad", "Rebellen (Tschad)")]
)
def test_rebels_are_those_of_the_country_behind_them(annotator, words, name):
    assert sides(annotator, f"Rebellen {words} ließen am Montag 20 Soldaten frei.", "RETREAT") == {
        name: "actor"
    }


def test_a_complaint_is_made_to_the_body_that_gets_it(annotator):
    text = "Der Iran reichte am Montag bei der IAEA eine Beschwerde gegen die USA ein."
    assert sides(annotator, text, "ACCUSE") == {"Iran": "actor", "IAEA": "recipient", "USA": "recipient"}
