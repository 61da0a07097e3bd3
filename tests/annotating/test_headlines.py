"""A headline is German that a desk would print, by the shipped model."""

from datetime import date

import pytest

from events.annotating.pipeline import ArticleText

PUBLISHED = date(2018, 4, 28)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Die mexikanische Luftwaffe bombardierte am Montag Ecuador.", "Armee Mexikos bombardiert Ecuador"),
        ("Amerikanische Soldaten griffen am Montag Syrien an.", "Armee der USA greift Syrien an"),
        ("Syrische Rebellen griffen am Montag die Türkei an.", "Rebellen in Syrien greifen Türkei an"),
        (
            "Tausende Peruaner demonstrierten am Montag in Lima.",
            "Demonstranten in Peru demonstrieren in Lima",
        ),
        ("Die USA äußerten sich am Montag besorgt über Peru.", "USA äußern sich über Peru besorgt"),
        (
            "François Hollande reiste am Montag nach Minsk, wo er Wladimir Putin traf.",
            "Hollande trifft Putin in Minsk",
        ),
        (
            "Kenia verlangte am Montag den Abzug der fremden Truppen.",
            "Kenia verlangt Abzug der fremden Truppen",
        ),
        (
            "Präsident Carlos Salinas de Gortari reiste nach Lima. Salinas traf am Montag Angela Merkel.",
            "Salinas trifft Merkel",
        ),
        (
            "Hun Sen bat am Montag den UN-Sicherheitsrat um Hilfe.",
            "Hun Sen bittet UN-Sicherheitsrat um Hilfe",
        ),
        ("UN-Generalsekretär Ban Ki-moon rief Kenia am Montag zur Ruhe auf.", "Ban ruft Kenia auf"),
        ("Johannes Paul II. reiste am Montag nach Lima.", "Johannes Paul II. reist nach Lima"),
        ("Marty Natalegawa wird am Freitag in Lima erwartet.", "Natalegawa in Lima erwartet"),
        ("Peru beschuldigte Ecuador. Quito dementierte das.", "Ablehnung Ecuadors gegenüber Peru"),
        ("Zelaya-Anhänger forderten das am Montag.", "Forderungen von Zelaya-Anhängern"),
        (
            "Polen und Ungarn verhandelten am Montag in der Wiener Hofburg.",
            "Polen und Ungarn verhandeln in Wien",
        ),
    ],
)
def test_a_headline_reads_like_one(annotator, text, headline):
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    assert headline in [event.headline for event in found.events]
