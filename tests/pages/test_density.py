"""The strip above the list: how its events lie in time, a bar for each year, month or day."""

import re
from datetime import date
from html import unescape

import pytest

from events.timeline.density import buckets, last_day, unit_of
from tests.building import make_event
from tests.pages.reading import headlines, page_of

pytestmark = pytest.mark.django_db


def bars_of(html):
    """Words and address of each bar."""
    return [
        (words, unescape(address))
        for address, words in re.findall(r'<a href="([^"]*)" aria-label="([^"]*)"><title>', html)
    ]


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        (date(2025, 11, 1), date(2025, 11, 30), "day"),
        (date(2025, 1, 1), date(2025, 12, 31), "month"),
        (date(1975, 8, 1), date(2025, 11, 19), "year"),
    ],
)
def test_the_span_chooses_the_unit(first, last, unit):
    assert unit_of(first, last) == unit


def test_buckets_and_their_last_days_follow_the_calendar():
    assert buckets(date(2023, 12, 5), date(2024, 2, 1), "month") == [
        date(2023, 12, 1),
        date(2024, 1, 1),
        date(2024, 2, 1),
    ]
    assert last_day(date(2024, 2, 1), "month") == date(2024, 2, 29)
    assert last_day(date(2023, 12, 1), "month") == date(2023, 12, 31)
    assert last_day(date(2024, 1, 1), "year") == date(2024, 12, 31)


def test_a_bar_for_each_month_narrows_the_list_to_it_and_keeps_the_filters(client):
    make_event("Mai", edtf="2025-05-10")
    make_event("Auch im Mai", edtf="2025-05")
    make_event("Oktober", edtf="2025-10-02")
    make_event("Anderes", type="REQUEST", edtf="2025-07-02")
    bars = bars_of(page_of(client, "/?type=CONSULT"))
    assert [words for words, _ in bars] == ["Mai 2025: 2 Ereignisse", "Oktober 2025: 1 Ereignis"]
    assert bars[0][1] == "?type=CONSULT&from=2025-05-01&until=2025-05-31"
    assert set(headlines(page_of(client, f"/{bars[0][1]}"))) == {"Mai", "Auch im Mai"}


def test_what_was_only_planned_is_told_apart(client):
    make_event("Geplant", status="planned", edtf="2025-05-10")
    make_event("Geschehen", edtf="2025-10-02")
    assert page_of(client).count('class="bar-planned"') == 1


def test_events_of_one_day_need_no_strip(client):
    make_event("Einziges")
    assert 'class="density"' not in page_of(client)
    assert 'class="density"' not in page_of(client, "/?q=Atlantis")
