"""Every entry of the trigger lexicon finds its event in its own example sentence."""

from datetime import date
from pathlib import Path

import pytest

from events.annotating.annotation import Event
from events.annotating.lexicon import read
from events.annotating.pipeline import ArticleText, load
from events.annotating.register import read_register

TYPES = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT"}
    | {"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)
MODES = frozenset({"meeting", "visit", "call", "negotiation", "mediation", "briefing"})
TABLES = read("triggers")
ROWS = [row for table in ("verbs", "nouns", "phrases") for row in TABLES[table]]
FIXTURES = Path(__file__).parents[2] / "fixtures"
PUBLISHED = date(2025, 11, 19)


@pytest.fixture(scope="module")
def told() -> dict[str, tuple[Event, ...]]:
    """The events of every example sentence, by the sentence."""
    examples = sorted({row["example"] for table in TABLES.values() for row in table})
    texts = [ArticleText(example, example, PUBLISHED) for example in examples]
    return {found.id: found.events for found in load(read_register(FIXTURES)).annotate(texts)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.get('lemma') or row['word']}-{row['type']}")
def test_an_example_tells_its_event(row, told):
    assert (row["type"], row.get("mode")) in {(event.type, event.mode) for event in told[row["example"]]}


@pytest.mark.parametrize("row", TABLES["blames"], ids=lambda row: row["word"])
def test_a_reproach_is_an_accusation(row, told):
    assert "ACCUSE" in {event.type for event in told[row["example"]]}


def test_every_anchor_reproduces_its_words(told):
    for text, events in told.items():
        for event in events:
            for words in (*event.mentions, *event.participants, *event.evidence["status"]):
                assert text[slice(*words.anchor)] == words.text


def test_types_and_modes_are_the_ones_we_know():
    assert {row["type"] for row in ROWS} == TYPES
    assert {row.get("mode") for row in ROWS} == MODES | {None}
    assert all((row["type"] == "CONSULT") == ("mode" in row) for row in ROWS)
