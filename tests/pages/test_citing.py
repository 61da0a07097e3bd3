"""An event is cited with its permanent address."""

import pytest

from events.timeline.citing import bibtex, citation
from tests.building import PUBLISHED, make_event
from tests.pages.reading import page_of

URL = "https://desk.example/events/7/"


@pytest.fixture
def event(db):
    return make_event("Hilfe & Zoll: 50 % mehr", edtf="2025-11-17/2025-11-18")


def test_a_citation_names_headline_date_address_and_day(event):
    assert citation(event, URL, PUBLISHED) == (
        "„Hilfe & Zoll: 50 % mehr“ (17. oder 18. November 2025). "
        f"In: Newsdesk, {URL}, abgerufen am 19. November 2025."
    )


def test_bibtex_escapes_what_it_would_take_for_its_own(event):
    entry = bibtex(event, URL, PUBLISHED)
    assert entry.startswith(f"@misc{{newsdesk{event.pk},\n")
    assert r"title = {{Hilfe \& Zoll: 50 \% mehr}}" in entry
    assert "year = {2025}" in entry
    assert entry.count("{") == entry.count("}")


def test_the_page_gives_both_and_the_address(client, event):
    html = page_of(client, event.get_absolute_url())
    assert f'href="http://testserver/events/{event.pk}/" rel="bookmark"' in html
    assert "@misc{newsdesk" in html
