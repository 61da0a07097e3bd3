"""Every cue of the status lexicon gives its status to the event of its own example sentence."""

from datetime import date
from pathlib import Path

import pytest

from events.annotating.annotation import Event
from events.annotating.lexicon import read
from events.annotating.pipeline import ArticleText, load
from events.annotating.register import read_register

TABLES = read("status")
ROWS = [(table, row) for table, rows in TABLES.items() for row in rows]
STATUSES = frozenset({"occurred", "ongoing", "planned", "failed", "cancelled", "denied", "uncertain"})
FIXTURES = Path(__file__).parents[2] / "fixtures"
PUBLISHED = date(2025, 11, 19)
PLAIN = [
    ("Angela Merkel traf Wladimir Putin.", "occurred"),
    ("Angela Merkel hat Wladimir Putin getroffen.", "occurred"),
    ("Angela Merkel wird Wladimir Putin treffen.", "planned"),
    ("Angela Merkel will Wladimir Putin nicht treffen.", "denied"),
    ("Wladimir Putin soll Kim Jong Un getroffen haben.", "occurred"),
    ("Angela Merkel hat Wladimir Putin nicht getroffen.", "denied"),
    ("Israel und die Hamas einigten sich nicht.", "failed"),
    ("Russland wirft der NATO Provokation vor.", "ongoing"),
    ("Russland wurde von der NATO verurteilt.", "occurred"),
    ("Mit der Hamas verhandelt Israel in Katar.", "ongoing"),
    ("Ein Abzug, den die Ukraine seit langem verlangt, kostet Zeit.", "ongoing"),
    ("Oppositionsführer von Russland zu langer Haft verurteilt", "occurred"),
    ("Verhandlungen mit Russland werde es nicht geben, sagte Angela Merkel.", "denied"),
    ("An einen Abzug der russischen Truppen sei nicht gedacht, hieß es in Moskau.", "denied"),
    ("Wenn das stimme, ziehe Russland die Truppen ab, sagte Sergej Lawrow.", "uncertain"),
    ("Ohne jeden Streit traf Angela Merkel Wladimir Putin.", "occurred"),
    ("Angela Merkel wird in nicht allzu ferner Zukunft Wladimir Putin treffen.", "planned"),
    ("Sollte Angela Merkel den Iran besuchen, geht es um Öl.", "uncertain"),
    ("Ein Abkommen zwischen den USA und dem Iran wurde nicht erreicht.", "denied"),
    ("Ein Treffen zwischen Angela Merkel und Wladimir Putin kam nicht zustande.", "denied"),
    ("Eine Einigung zwischen den USA und dem Iran ist nicht in Sicht.", "denied"),
    ("Die Verhandlungen zwischen den USA und dem Iran überzeugten nicht.", "occurred"),
    ("Angela Merkel sagte das für Freitag geplante Treffen mit Wladimir Putin ab.", "cancelled"),
    ("Ohne Ergebnis sind in Genf die Gespräche zwischen Israel und der Hamas zu Ende gegangen.", "failed"),
    ("Israel soll Angriffe auf den Libanon geführt haben.", "occurred"),
    ("Angela Merkel trifft Wladimir Putin nicht mehr.", "denied"),
    ("Israel und die Hamas haben sich getrennt, ohne sich auf eine Erklärung zu einigen.", "failed"),
    ("Angela Merkel traf Wladimir Putin nicht mehr als dreimal.", "occurred"),
    ("Bei dem Treffen mit Wladimir Putin soll es um Öl gehen, sagte Angela Merkel.", "planned"),
    ("Angela Merkel flog nach Moskau, um Wladimir Putin zu treffen.", "occurred occurred"),
    ("Angela Merkel will nach Moskau fliegen, um Wladimir Putin zu treffen.", "planned planned"),
    ("Serbien bat die NATO vergeblich, Truppen zu schicken.", "occurred"),
    ("Angela Merkel ist von Paris weiter nach Moskau gereist.", "occurred"),
    ("Die USA haben das Abkommen mit dem Iran nie ratifiziert.", "denied"),
    ("Angela Merkel wird Wladimir Putin auf keinen Fall treffen.", "denied"),
    ("Die NATO zieht ihre Truppen aus Mali ab.", "occurred"),
    ("Russland kritisiert seit Mai die NATO.", "ongoing"),
    ("Ein Treffen zwischen Angela Merkel und Wladimir Putin ist nicht geplant.", "denied"),
    ("Die Gespräche zwischen Israel und der Hamas wurden ergebnislos abgebrochen.", "failed occurred"),
    ("Barack Obama stellte einen Abzug aus dem Irak in Aussicht.", "planned occurred"),
    ("Ein Treffen zwischen Angela Merkel und Wladimir Putin wäre nützlich.", "uncertain"),
    ("Israel fliegt seit Freitag Angriffe auf den Libanon.", "ongoing"),
    ("Am Freitag flog Israel Angriffe auf den Libanon.", "occurred"),
    ("Sergej Lawrow ist in Kuba zu Gast.", "ongoing"),
    ("An einen Abzug der USA aus Syrien ist nicht gedacht.", "denied"),
    ("In Brüssel beginnt heute der Gipfel der EU.", "planned"),
    ("Sergej Lawrow reist noch am Dienstag nach Kuba.", "planned"),
    ("Ein Treffen zwischen Lawrow und Kerry sollte im Mai stattfinden, es wurde verschoben.", "cancelled"),
    ("Russland hat die Truppen aus Syrien abzuziehen.", "planned"),
    ("Die USA versuchten vergeblich, zwischen Israel und der Hamas zu vermitteln.", "failed"),
    ("Sergej Lawrow hätte am Montag nach Kuba reisen sollen.", "cancelled"),
    ("Israel hätte den Libanon am Montag nicht angreifen sollen.", "occurred"),
    ("Angela Merkel hofft, dass Israel und die Hamas Gefangene austauschten.", "uncertain"),
]


@pytest.fixture(scope="module")
def told() -> dict[str, tuple[Event, ...]]:
    """The events of every example sentence, by the sentence."""
    examples = sorted({row["example"] for _, row in ROWS} | {text for text, _ in PLAIN})
    texts = [ArticleText(example, example, PUBLISHED) for example in examples]
    return {found.id: found.events for found in load(read_register(FIXTURES)).annotate(texts)}


def expected(table: str, row: dict[str, str]) -> str:
    """A negated modal's example shows its negated status."""
    negated = table == "modals" and " nicht " in row["example"]
    return row["negated" if negated else "status"]


@pytest.mark.parametrize(
    ("table", "row"), ROWS, ids=[f"{table}-{row['example'][:40]}" for table, row in ROWS]
)
def test_a_cue_gives_its_status(table, row, told):
    assert expected(table, row) in {event.status for event in told[row["example"]]}


@pytest.mark.parametrize(("text", "status"), PLAIN)
def test_tense_and_negation_give_the_status(text, status, told):
    assert [event.status for event in told[text]] == status.split()


def test_statuses_are_the_ones_we_know():
    given = {row[key] for _, row in ROWS for key in ("status", "negated") if key in row}
    assert given <= STATUSES


def test_status_shows_its_words(told):
    for text, events in told.items():
        for event in events:
            assert all(text[slice(*words.anchor)] == words.text for words in event.evidence["status"])
