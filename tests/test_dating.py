"""EDTF dates and the days they span."""

import re
from datetime import date

import pytest

from events.dating import InvalidDate, date_span

REPORTED = date(2025, 11, 19)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "precision"),
    [
        ("2025-11-19", date(2025, 11, 19), date(2025, 11, 19), "day"),
        ("2016-03-21?", date(2016, 3, 21), date(2016, 3, 21), "day"),
        ("2025-11-17/2025-11-18", date(2025, 11, 17), date(2025, 11, 18), "range"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2016-04~", date(2016, 4, 1), date(2016, 4, 30), "month"),
        ("2016", date(2016, 1, 1), date(2016, 12, 31), "year"),
        ("198X", date(1980, 1, 1), date(1989, 12, 31), "range"),
        ("2025-21", date(2025, 3, 1), date(2025, 5, 31), "range"),
    ],
)
def test_a_date_spans_its_days(edtf, earliest, latest, precision):
    span = date_span(edtf, REPORTED)
    assert (span.edtf, span.earliest, span.latest, span.precision) == (edtf, earliest, latest, precision)


def test_an_open_end_closes_on_the_day_of_the_report():
    span = date_span("2025-05/..", REPORTED)
    assert (span.earliest, span.latest, span.precision) == (date(2025, 5, 1), REPORTED, "open")


def test_an_open_beginning_stands_under_its_end():
    span = date_span("../2025-05-31", REPORTED)
    assert (span.earliest, span.latest) == (date(2025, 5, 31), date(2025, 5, 31))


def test_an_open_end_in_the_future_closes_where_it_opens():
    span = date_span("2026-01-01/..", REPORTED)
    assert (span.earliest, span.latest) == (date(2026, 1, 1), date(2026, 1, 1))


def test_no_date_stands_under_the_day_of_the_article():
    span = date_span(None, REPORTED)
    assert (span.edtf, span.earliest, span.latest, span.precision) == ("", REPORTED, REPORTED, "undated")


@pytest.mark.parametrize(
    "edtf",
    [
        "2025-02-30",
        "2025-13",
        "gestern",
        "19.11.2025",
        "/",
        "2025-06/2025-05",
        "0000",
        "-0044",
        "2025-W47",
        "[2025-01..]",
        "{..2025}",
        "[2005..]/2006",
        "2025-1X",
        "2025-11-3X",
    ],
)
def test_what_no_calendar_has_is_refused_with_the_words_in_question(edtf):
    with pytest.raises(InvalidDate, match=re.escape(edtf.split("/")[0][:4]) or "open"):
        date_span(edtf, REPORTED)
