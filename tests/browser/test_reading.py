"""A reader at a screen: filter, follow, read."""

import re

import pytest
from playwright.sync_api import expect

from tests.building import make_actor, make_annotation, make_article, make_event

pytestmark = pytest.mark.django_db(transaction=True)

SENTENCE = "Steve Witkoff traf Rustem Umerow am Montag in Miami."


@pytest.fixture
def event():
    make_actor("Steve Witkoff", "Witkoff")
    article = make_article(f"Ein Anfang.\n\n{SENTENCE}", title="Gespräche in Miami")
    make_annotation(article, entities=[{"anchor": [13, 26], "label": "PER", "name": "Steve Witkoff"}])
    make_event("Russland lehnt ab", type="REJECT", actors=["Russland"], source=["Axios", "Insider (USA)"])
    return make_event(
        "Witkoff trifft Umerow",
        article=article,
        sentence=SENTENCE,
        actors=["Steve Witkoff", "Rustem Umerow"],
        place="Miami",
        edtf="2025-11-17/2025-11-18",
        date_phrase="am Montag",
        mode="meeting",
    )


def test_typing_a_filter_narrows_the_list_and_a_chip_takes_it_back(page, event):
    page.goto("/")
    expect(page.get_by_text("2 Ereignisse")).to_be_visible()
    page.get_by_label("Akteur").fill("witkoff")
    page.get_by_label("Art", exact=True).select_option("CONSULT")
    page.get_by_role("button", name="Anzeigen").click()
    expect(page).to_have_url(re.compile("actor=witkoff&type=CONSULT"))
    expect(page.locator(".headline")).to_have_text(["Witkoff trifft Umerow"])
    page.get_by_role("link", name="Filter Akteur Steve Witkoff entfernen").click()
    expect(page).to_have_url(re.compile(r"/\?type=CONSULT$"))
    expect(page.locator(".chip")).to_have_count(1)


def test_a_search_keeps_the_filters(page, event):
    page.goto("/?type=CONSULT")
    page.get_by_label("In dieser Chronik suchen").fill("Miami")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=Miami.*type=CONSULT"))
    expect(page.locator(".headline")).to_have_text(["Witkoff trifft Umerow"])


def test_an_impossible_date_is_explained_beside_its_field(page, event):
    page.goto("/?from=31.02.2025")
    field = page.get_by_label("von", exact=True)
    expect(field).to_have_value("31.02.2025")
    expect(field).to_have_accessible_description(re.compile("Dieses Datum gibt es nicht"))


def test_a_date_typed_the_german_way_fills_the_date_picker(page, event):
    page.goto("/?from=17.11.2025")
    expect(page.get_by_label("von", exact=True)).to_have_value("2025-11-17")


def test_an_entry_leads_to_its_event_and_on_to_the_article(page, event):
    page.goto("/")
    page.get_by_role("link", name="Witkoff trifft Umerow").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Witkoff trifft Umerow")
    expect(page.locator("blockquote mark.mark-date")).to_have_text("am Montag")
    page.get_by_role("link", name="Gespräche in Miami").click()
    trigger = page.locator(".text mark.mark-trigger")
    expect(trigger).to_have_text("traf")
    expect(trigger).to_be_in_viewport()
    expect(page.locator(".text mark.mark-entity-per")).to_have_text("Steve Witkoff")
    trigger.get_by_role("link").click()
    expect(page).to_have_url(re.compile(f"/events/{event.pk}/$"))


def test_an_actor_has_its_own_timeline(page, event):
    page.goto("/")
    page.get_by_role("link", name="Steve Witkoff").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Steve Witkoff")
    expect(page.locator(".headline")).to_have_text(["Witkoff trifft Umerow"])


def test_an_entry_unfolds_to_its_evidence_without_a_script(browser, live_server, event):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False, locale="de-DE")
    page = context.new_page()
    page.goto("/")
    entry = page.locator(f"#event-{event.pk}")
    expect(entry.locator("blockquote")).to_be_hidden()
    entry.get_by_text("Beleg").click()
    expect(entry.locator("blockquote mark.mark-trigger")).to_have_text("traf")
    context.close()
