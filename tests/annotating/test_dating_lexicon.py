"""Every word of the dating lexicon decides the day of an event in its own example."""

from datetime import date

import pytest

from events.annotating.annotation import Event
from events.annotating.lexicon import read
from events.annotating.pipeline import Annotator, ArticleText

TABLES = read("dating")
PUBLISHED = date(2025, 11, 19)


def rows_of(*tables: str):
    """The rows of some tables, one a test."""
    rows = [row for table in tables for row in TABLES[table]]
    return pytest.mark.parametrize("row", rows, ids=lambda row: row["example"])


def events_of(annotator: Annotator, row: dict[str, str]) -> tuple[Event, ...]:
    (found,) = annotator.annotate([ArticleText("1", row["example"], PUBLISHED)])
    return found.events


def days_of(annotator: Annotator, row: dict[str, str]) -> list[str | None]:
    return [event.date and event.date.edtf for event in events_of(annotator, row)]


@rows_of("links", "then", "votes")
def test_a_story_goes_on_at_the_day_told_before(row, annotator):
    first, second, *_ = days_of(annotator, row)
    assert first is not None and second == first


@rows_of("later", "long_units")
def test_a_long_time_later_is_another_day(row, annotator):
    first, second = days_of(annotator, row)
    assert first is not None and second is None


@rows_of("arrived", "already", "backgrounds")
def test_what_was_earlier_is_not_of_the_day_of_the_news(row, annotator):
    assert set(days_of(annotator, row)) == {None}


@rows_of("causes")
def test_a_cause_is_not_of_the_day_of_what_it_brought_about(row, annotator):
    days = {event.type: event.date and event.date.edtf for event in events_of(annotator, row)}
    assert days["CONSULT"] == "2025-05-03" != days["ASSAULT"]
