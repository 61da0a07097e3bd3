"""Keyset paging: every event on one page, there and back."""

import re
from datetime import date, timedelta

import pytest

from tests.building import make_event
from tests.pages.reading import headlines, page_of

pytestmark = pytest.mark.django_db


def test_fifty_events_a_page_lead_on_to_the_older_and_back(client):
    for i in range(120):
        make_event(str(i), edtf=str(date(2025, 1, 1) + timedelta(days=i // 3)))
    shown, address = [], "/"
    pages = []
    while address:
        html = page_of(client, address)
        pages.append(headlines(html))
        shown += headlines(html)
        older = re.search(r'rel="next" href="([^"]*)"', html)
        newer = re.search(r'rel="prev" href="([^"]*)"', html)
        address = "/" + older[1] if older else ""
    assert shown == [str(i) for i in reversed(range(120))]
    assert [len(page) for page in pages] == [50, 50, 20]
    assert headlines(page_of(client, "/" + newer[1])) == pages[1]


def test_the_page_above_a_short_rest_is_the_first_one(client):
    for i in range(60):
        make_event(str(i), edtf="2025-11-19")
    second = page_of(client, "/" + re.search(r'rel="next" href="([^"]*)"', page_of(client))[1])
    newer = re.search(r'rel="prev" href="([^"]*)"', second)[1]
    assert headlines(page_of(client, "/" + newer)) == headlines(page_of(client))


def test_beyond_the_oldest_event_stands_the_first_page(client):
    make_event("Einziges")
    assert headlines(page_of(client, "/?before=1900-01-01_1900-01-01_1")) == ["Einziges"]
