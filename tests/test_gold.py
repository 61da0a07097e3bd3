"""The annotated reports in `tests/gold`: whole, marked as ours, with anchors that reproduce their words."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

GOLD = sorted((Path(__file__).parent / "gold").glob("*.json"))


def anchored(event: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The parts of an event that rest on words."""
    parts = [*event["mentions"], *event["participants"], event["place"], event["date"]]
    return (part for part in parts if part is not None and part["anchor"] is not None)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_an_annotated_report_holds_together(path):
    gold = json.loads(path.read_text(encoding="utf8"))
    text = path.with_suffix(".txt").read_text(encoding="utf8")
    assert gold["id"] == path.stem and gold["events"]
    assert "Newsdesk" in gold["note"] or "Projekt" in gold["note"]
    for event in gold["events"]:
        assert all(text[slice(*part["anchor"])] == part["text"] for part in anchored(event))


def test_there_are_five_of_them():
    assert len(GOLD) == 5
