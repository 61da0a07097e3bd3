"""Who does an act to whom by the words around it, by the shipped model."""

import pytest

from tests.annotating.test_participants import sides


@pytest.mark.parametrize(
    ("text", "type_", "roles"),
    [
        (
            "Polen zog am Freitag seine Soldaten aus Mali ab.",
            "RETREAT",
            {"Polen": "actor", "Mali": "recipient"},
        ),
        (
            "Gemeinsam mit Kenia hat Uganda am Montag den Sudan kritisiert.",
            "ACCUSE",
            {"Kenia": "actor", "Uganda": "actor", "Sudan": "recipient"},
        ),
        (
            "Chile rügte den Angriff Perus auf Bolivien.",
            "ACCUSE",
            {"Chile": "actor", "Peru": "recipient"},
        ),
        (
            "Die Verurteilung von Tony Blair durch Libyen sorgte für Aufsehen.",
            "ACCUSE",
            {"Libyen": "actor", "Tony Blair": "recipient"},
        ),
        (
            "Die Ablehnung Libyens durch Ägypten sorgte für Aufsehen.",
            "REJECT",
            {"Ägypten": "actor", "Libyen": "recipient"},
        ),
        (
            "Peru lehnte am Montag Verhandlungen mit Ecuador ab.",
            "REJECT",
            {"Peru": "actor", "Ecuador": "recipient"},
        ),
        (
            "Dem Nachbarland Ecuador drohte Peru am Montag mit Krieg.",
            "THREATEN",
            {"Peru": "actor", "Ecuador": "recipient"},
        ),
        ("Zu dem Anschlag in Quito bekannte sich am Montag die FARC.", "ASSAULT", {"FARC": "actor"}),
        (
            "Tausende Peruaner demonstrierten in Lima gegen Präsident Alan García.",
            "PROTEST",
            {"Demonstranten (Peru)": "actor", "Alan García": "recipient"},
        ),
        (
            "Der am Montag von Indien gegen Pakistan erhobene Vorwurf ist neu.",
            "ACCUSE",
            {"Indien": "actor", "Pakistan": "recipient"},
        ),
        (
            "Der von Russland gegen die Ukraine begonnene Krieg dauert an.",
            "ASSAULT",
            {"Russland": "actor", "Ukraine": "recipient"},
        ),
        (
            "Ein von Norwegen vermitteltes Treffen zwischen Israel und der Hamas endete am Montag.",
            "CONSULT",
            {"Norwegen": "mediator", "Israel": "actor", "Hamas": "actor"},
        ),
        (
            "Polnische und tschechische Soldaten griffen am Montag Serbien an.",
            "ASSAULT",
            {"Polen (Armee)": "actor", "Tschechien (Armee)": "actor", "Serbien": "recipient"},
        ),
        (
            "Tausende gingen in Lima auf die Straße und verlangten den Abzug Chiles.",
            "REQUEST",
            {"Demonstranten": "actor", "Chile": "recipient"},
        ),
        (
            "Außenminister Jorge Castañeda traf am Montag in Lima mit Bischof Samuel Ruiz zusammen.",
            "CONSULT",
            {"Jorge Castañeda": "actor", "Samuel Ruiz": "actor"},
        ),
        (
            "Präsident Carlos Salinas de Gortari reiste ab. Am Montag drohte Salinas Peru mit Krieg.",
            "THREATEN",
            {"Carlos Salinas de Gortari": "actor", "Peru": "recipient"},
        ),
        (
            "Kurdische Rebellen griffen am Montag den Iran an. Sie drohten der Türkei mit Krieg.",
            "THREATEN",
            {"Kurdische Rebellen": "actor", "Türkei": "recipient"},
        ),
        (
            "Präsident Sixto Durán Ballén reiste ab. Am Montag drohte Durán Ballén Peru mit Krieg.",
            "THREATEN",
            {"Sixto Durán Ballén": "actor", "Peru": "recipient"},
        ),
        (
            "Indien griff nach den Worten von Präsident Barack Obama am Montag Pakistan an.",
            "ASSAULT",
            {"Indien": "actor", "Pakistan": "recipient"},
        ),
    ],
)
def test_words_around_an_act_tell_who_does_it_to_whom(annotator, text, type_, roles):
    assert sides(annotator, text, type_) == roles
