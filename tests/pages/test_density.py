"""The strip above the list: how its events lie in time, a bar for each year, month or day."""

import re
from datetime import date
from html import unescape

import pytest

from events.timeline.counting import Counting
from events.timeline.selection import Selection
from events.timeline.spread import last_day, spread, starts
from tests.building import make_event
from tests.pages.reading import headlines, page_of

pytestmark = pytest.mark.django_db


def bars_of(html):
    """Words and address of each bar."""
    return [
        (words, unescape(address))
        for address, words in re.findall(r'<a href="([^"]*)" aria-label="([^"]*)"><title>', html)
    ]


def loads(unit=None, **values):
    """Start, events and weight of each unit of a selection."""
    selection = Selection(values)
    return [
        (str(load.start), load.events, round(load.weight, 3))
        for load in spread(selection, Counting(selection), unit).loads
    ]


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2025-11-01", "2025-11-30", "day"),
        ("2025-01-01", "2025-12-31", "month"),
        ("1975-08-01", "2025-11-19", "year"),
    ],
)
def test_the_span_chooses_the_unit(first, last, unit):
    make_event("Anfang", edtf=first)
    make_event("Ende", edtf=last)
    assert spread(Selection({}), Counting(Selection({})), None).unit == unit


def test_units_and_their_last_days_follow_the_calendar():
    assert starts(date(2023, 12, 5), date(2024, 2, 1), "month") == [
        date(2023, 12, 1),
        date(2024, 1, 1),
        date(2024, 2, 1),
    ]
    assert last_day(date(2024, 2, 1), "month") == date(2024, 2, 29)
    assert last_day(date(2023, 12, 1), "month") == date(2023, 12, 31)
    assert last_day(date(2024, 1, 1), "year") == date(2024, 12, 31)


@pytest.mark.parametrize("words", [{}, {"type": "CONSULT"}])
def test_an_uncertain_date_is_spread_over_its_days(words):
    make_event("Fest", edtf="2025-11-01")
    make_event("Zwei Tage", edtf="2025-11-01/2025-11-02")
    make_event("Vier Tage", edtf="2025-11-02/2025-11-05")
    assert loads(**words) == [
        ("2025-11-01", 2, 1.5),
        ("2025-11-02", 2, 0.75),
        ("2025-11-03", 1, 0.25),
        ("2025-11-04", 1, 0.25),
        ("2025-11-05", 1, 0.25),
    ]


def test_a_bar_is_as_heavy_as_its_events_however_long_it_is_and_whatever_lies_before():
    make_event("Einer im Jahr", edtf="2020-02-01")
    make_event("Ganzes Jahr", edtf="2022")
    make_event("Einer später", edtf="2025-01-01/2025-01-02")
    assert [load[2] for load in loads("year")] == [1, 0, 1, 0, 0, 1]
    since = {"from": date(2022, 7, 1)}
    assert [load[2] for load in loads("year", **since)] == [round(184 / 365, 3), 0, 0, 1]


def test_days_that_are_chosen_bound_the_strip_and_what_reaches_into_them_counts():
    make_event("Ganzes Jahr", edtf="2025")
    make_event("Juni", edtf="2025-06-10")
    make_event("Vorher", edtf="2024-06-10")
    days = {"from": date(2025, 5, 1), "until": date(2025, 7, 31)}
    assert [(start, events) for start, events, _weight in loads("month", **days)] == [
        ("2025-05-01", 1),
        ("2025-06-01", 2),
        ("2025-07-01", 1),
    ]


def test_a_bar_for_each_month_narrows_the_list_to_it_and_keeps_the_filters(client):
    make_event("Mai", edtf="2025-05-10")
    make_event("Auch im Mai", edtf="2025-05")
    make_event("Oktober", edtf="2025-10-02")
    make_event("Anderes", type="REQUEST", edtf="2025-07-02")
    bars = bars_of(page_of(client, "/?type=CONSULT"))
    assert [words for words, _ in bars] == ["Mai 2025: 2 Ereignisse", "Oktober 2025: 1 Ereignis"]
    assert bars[0][1] == "?type=CONSULT&from=2025-05-01&until=2025-05-31"
    assert set(headlines(page_of(client, f"/{bars[0][1]}"))) == {"Mai", "Auch im Mai"}


def test_a_bar_that_the_chosen_days_cut_keeps_within_them(client):
    make_event("Vorher", edtf="2025-05-10")
    make_event("Mai", edtf="2025-05-20")
    make_event("Juni", edtf="2025-06-20")
    bars = bars_of(page_of(client, "/?from=2025-05-15&until=2025-06-25&zoom=month"))
    assert [address for _, address in bars] == [
        "?zoom=month&from=2025-05-15&until=2025-05-31",
        "?zoom=month&from=2025-06-01&until=2025-06-25",
    ]


def test_a_strip_that_would_take_too_much_counting_is_drawn_on_request(client, monkeypatch):
    monkeypatch.setattr("events.timeline.page.COUNTED_AT_MOST", 1)
    for month in (1, 2, 3):
        make_event("Treffen", edtf=f"2025-0{month}-10")
    html = page_of(client, "/?type=CONSULT&status=occurred")
    assert bars_of(html) == []
    assert "Ausgezählt sind 1 von ihnen." in html
    address = unescape(re.search(r'href="([^"]*)">Alle auszählen', html)[1])
    html = page_of(client, f"/{address}")
    assert len(bars_of(html)) == 3
    assert "3 Ereignisse" in html
    assert "Ausgezählt" not in html


def test_the_address_says_how_near_the_strip_is_and_what_lies_beside_it(client):
    make_event("Früh", edtf="2024-01-10")
    make_event("Spät", edtf="2025-12-24")
    html = page_of(client, "/?zoom=day")
    assert [words for words, _ in bars_of(html)] == ["24. Dezember 2025: 1 Ereignis"]
    earlier = re.search(r'<a rel="nofollow" href="([^"]*)">früher</a>', html)[1]
    assert "until=2025-10-23" in earlier
    assert "zoom=day" in earlier
    assert len(bars_of(page_of(client, "/?zoom=year"))) == 2
    assert len(bars_of(page_of(client, "/?zoom=century"))) == 2


def test_what_was_only_planned_is_told_apart(client):
    make_event("Geplant", status="planned", edtf="2025-05-10")
    make_event("Geschehen", edtf="2025-10-02")
    assert page_of(client).count('class="bar-planned"') == 1


def test_events_of_one_day_need_no_strip(client):
    make_event("Einziges")
    assert 'class="density"' not in page_of(client)
    assert 'class="density"' not in page_of(client, "/?q=Atlantis")
