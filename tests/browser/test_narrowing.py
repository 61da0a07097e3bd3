"""A reader narrows the list, zooms, turns it round and pages through it: with a script and without one."""

import re

import pytest
from playwright.sync_api import expect

from tests.building import make_event

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def events():
    for month in range(1, 13):
        make_event(f"Treffen im Monat {month}", actors=["USA", "Iran"], edtf=f"2024-{month:02}-15")
    make_event("Kritik", type="ACCUSE", actors=["Iran"], edtf="2024-06-20", status="planned")


@pytest.fixture(params=[1280, 390])
def page(page, request):
    """A page with scripts, on a wide and on a narrow screen."""
    page.set_viewport_size({"width": request.param, "height": 900})
    return page


@pytest.fixture(params=[1280, 390])
def scriptless(browser, live_server, request):
    """A page without scripts, on a wide and on a narrow screen."""
    context = browser.new_context(
        base_url=live_server.url,
        locale="de-DE",
        java_script_enabled=False,
        viewport={"width": request.param, "height": 900},
    )
    yield context.new_page()
    context.close()


def open_filters(page):
    summary = page.locator(".filters > details > summary")
    if summary.is_visible():
        summary.click()


def test_a_choice_narrows_the_list_at_once_and_the_address_keeps_it(page, events):
    page.goto("/")
    page.evaluate("window.staysHere = true")
    open_filters(page)
    page.get_by_label("Art", exact=True).select_option("ACCUSE")
    expect(page.locator(".headline")).to_have_text(["Kritik"])
    expect(page).to_have_url(re.compile(r"/\?type=ACCUSE$"))
    expect(page.locator("#announcement")).to_have_text("1 Ereignis")
    assert page.evaluate("window.staysHere")
    page.reload()
    expect(page.locator(".headline")).to_have_text(["Kritik"])
    page.go_back()
    expect(page.locator(".headline")).to_have_count(13)


def test_a_chip_empties_the_search_field_with_it(page, events):
    page.goto("/?q=Kritik&type=ACCUSE")
    page.get_by_role("link", name="Filter Suchwörter „Kritik“ entfernen").click()
    expect(page).to_have_url(re.compile(r"/\?type=ACCUSE$"))
    expect(page.get_by_label("In dieser Chronik suchen")).to_have_value("")


def test_names_are_offered_while_one_is_typed(page, events):
    make_event("Anruf", actors=["John Kerry"])
    page.goto("/?type=CONSULT")
    open_filters(page)
    field = page.get_by_label("Akteur", exact=True)
    field.press_sequentially("Iran; kerr")
    expect(page.locator("#actors option")).to_have_count(1)
    assert page.locator("#actors option").get_attribute("value") == "Iran; John Kerry"
    field.fill("John Kerry")
    field.blur()
    expect(page.locator(".headline")).to_have_text(["Anruf"])
    open_filters(page)
    page.get_by_label("Ort oder Land").press_sequentially("Österr")
    expect(page.locator("#places option")).to_have_count(1)


def test_dragging_over_the_strip_chooses_a_span(page, events):
    page.goto("/")
    bars = page.locator(".density a .bar-ground")
    first, last = bars.nth(2).bounding_box(), bars.nth(4).bounding_box()
    page.mouse.move(first["x"] + 5, first["y"] + 20)
    page.mouse.down()
    page.mouse.move(last["x"] + 5, last["y"] + 20)
    page.mouse.up()
    expect(page).to_have_url(re.compile("from=2024-03-01&until=2024-05-31"))
    expect(page.locator(".headline")).to_have_count(3)


def test_keys_still_work_after_the_list_was_exchanged(page, events):
    page.goto("/")
    open_filters(page)
    page.get_by_label("Art", exact=True).select_option("ACCUSE")
    expect(page.locator(".headline")).to_have_text(["Kritik"])
    page.locator("h1").click()
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Kritik", exact=True)).to_be_focused()


def test_without_a_script_the_form_narrows_the_list(scriptless, events):
    scriptless.goto("/")
    open_filters(scriptless)
    scriptless.get_by_label("Art", exact=True).select_option("ACCUSE")
    scriptless.get_by_role("button", name="Anzeigen").click()
    expect(scriptless.locator(".headline")).to_have_text(["Kritik"])
    expect(scriptless).to_have_url(re.compile(r"/\?type=ACCUSE$"))


def test_without_a_script_a_common_value_narrows_the_list(scriptless, events):
    scriptless.goto("/")
    open_filters(scriptless)
    facet = scriptless.locator(".field-actor .facet")
    facet.locator("summary").click()
    expect(facet.locator("li")).to_have_text(["Iran 13", "USA 12"])
    facet.get_by_role("link", name="USA").click()
    expect(scriptless.locator("#result")).to_have_text("12 Ereignisse")


def test_without_a_script_a_bar_narrows_and_its_neighbours_are_links(scriptless, events):
    scriptless.goto("/")
    scriptless.locator('.density a[aria-label^="Juni 2024: 2"]').click(position={"x": 3, "y": 40})
    expect(scriptless.locator(".headline")).to_have_text(["Kritik", "Treffen im Monat 6"])
    scriptless.get_by_role("link", name="später").click()
    expect(scriptless.locator(".headline")).to_have_text(["Treffen im Monat 7"])


def test_without_a_script_the_list_turns_round_and_leads_to_a_day(scriptless, events):
    for number in range(60):
        make_event(f"Gespräch {number}", edtf="2023-01-01")
    scriptless.goto("/")
    scriptless.get_by_label("zum Tag").fill("2024-03-31")
    scriptless.get_by_role("button", name="springen").click()
    expect(scriptless.locator(".headline").first).to_have_text("Treffen im Monat 3")
    scriptless.get_by_role("link", name="Älteste", exact=True).click()
    expect(scriptless.locator(".headline").last).to_have_text("Gespräch 0")
    scriptless.get_by_role("link", name="älteste zuerst").click()
    expect(scriptless.locator(".headline").first).to_have_text("Gespräch 0")
    scriptless.get_by_role("link", name="Neuere Ereignisse").click()
    expect(scriptless.locator(".headline").last).to_have_text("Treffen im Monat 12")


def test_without_a_script_an_entry_unfolds_to_its_evidence(scriptless, events):
    scriptless.goto("/?type=ACCUSE")
    scriptless.locator(".entry summary").click()
    expect(scriptless.locator(".entry blockquote mark").first).to_be_visible()
