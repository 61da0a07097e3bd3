"""A reader at the keyboard: from entry to entry, into the search field, to the list of keys."""

import pytest
from playwright.sync_api import expect

from tests.building import make_actor, make_event

pytestmark = pytest.mark.django_db(transaction=True)

COUNT = 20


@pytest.fixture
def timeline(page):
    for day in range(1, COUNT + 1):
        make_event(f"Ereignis {day}", actors=["USA", "Iran"], edtf=f"2025-11-{day:02}")
    page.goto("/")
    return page


def headline(page, day):
    return page.get_by_role("link", name=f"Ereignis {day}", exact=True)


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def test_j_and_k_move_from_headline_to_headline(timeline):
    press(timeline, "j")
    expect(headline(timeline, COUNT)).to_be_focused()
    press(timeline, "j", "j")
    expect(headline(timeline, COUNT - 2)).to_be_focused()
    press(timeline, "k")
    expect(headline(timeline, COUNT - 1)).to_be_focused()


def test_they_stop_at_both_ends_and_keep_the_entry_on_the_screen(timeline):
    press(timeline, *"j" * (COUNT + 3))
    expect(headline(timeline, 1)).to_be_focused()
    expect(headline(timeline, 1)).to_be_in_viewport(ratio=1)
    press(timeline, *"k" * (COUNT + 3))
    expect(headline(timeline, COUNT)).to_be_focused()
    expect(headline(timeline, COUNT)).to_be_in_viewport(ratio=1)


def test_from_within_an_entry_they_move_on_from_it(timeline):
    timeline.locator(".entry summary").nth(3).focus()
    press(timeline, "j")
    expect(headline(timeline, COUNT - 4)).to_be_focused()


def test_without_a_focus_they_begin_where_the_reader_has_scrolled_to(timeline):
    headline(timeline, 5).evaluate("link => link.scrollIntoView({ block: 'start' })")
    press(timeline, "j")
    expect(headline(timeline, 5)).to_be_focused()


def test_enter_opens_the_event_that_is_focused(timeline):
    press(timeline, "j", "Enter")
    expect(timeline.get_by_role("heading", level=1)).to_have_text(f"Ereignis {COUNT}")


def test_a_slash_leads_to_the_search_field_in_which_keys_are_letters(timeline):
    search = timeline.get_by_label("In dieser Chronik suchen")
    press(timeline, "/")
    expect(search).to_be_focused()
    press(timeline, *"jk/?")
    expect(search).to_have_value("jk/?")
    expect(timeline.get_by_role("dialog")).to_be_hidden()


def test_a_question_mark_opens_the_keys_and_escape_closes_them(timeline):
    press(timeline, "j", "?")
    dialog = timeline.get_by_role("dialog", name="Tastenkürzel")
    expect(dialog).to_contain_text("zum nächsten Ereignis")
    press(timeline, "j")
    expect(dialog.get_by_label("einzelne Tasten gelten")).to_be_focused()
    press(timeline, "Escape")
    expect(dialog).to_be_hidden()
    expect(headline(timeline, COUNT)).to_be_focused()


def test_a_button_opens_the_keys_as_well(timeline):
    timeline.get_by_role("button", name="Tastenkürzel").click()
    timeline.get_by_role("dialog").get_by_role("button", name="Schließen").click()
    expect(timeline.get_by_role("dialog")).to_be_hidden()


def test_single_keys_can_be_switched_off_and_stay_so(timeline):
    timeline.get_by_role("button", name="Tastenkürzel").click()
    timeline.get_by_label("einzelne Tasten gelten").uncheck()
    press(timeline, "Escape")
    timeline.reload()
    press(timeline, "j")
    focused = timeline.locator(".headline a:focus")
    expect(focused).to_have_count(0)
    timeline.get_by_role("button", name="Tastenkürzel").click()
    timeline.get_by_label("einzelne Tasten gelten").check()
    press(timeline, "Escape", "j")
    expect(focused).to_have_count(1)


@pytest.mark.parametrize("modifier", ["ctrlKey", "altKey", "metaKey"])
def test_with_a_modifier_a_key_is_the_browsers(timeline, modifier):
    options = {"key": "j", "bubbles": True, "cancelable": True, modifier: True}
    press_on_page = "options => document.body.dispatchEvent(new KeyboardEvent('keydown', options))"
    assert timeline.evaluate(press_on_page, options)  # nobody prevented what the browser does
    expect(headline(timeline, COUNT)).not_to_be_focused()


def test_an_actors_page_and_an_empty_list_have_the_keys(timeline):
    timeline.goto(f"/actors/{make_actor('USA').pk}/?q=nirgends")
    press(timeline, "j", "k", "?")
    expect(timeline.get_by_role("dialog")).to_be_visible()


def test_without_a_script_nothing_speaks_of_keys(browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False, locale="de-DE")
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_text("Tastenkürzel").first).to_be_hidden()
    expect(page.get_by_role("button", name="Tastenkürzel")).to_have_count(0)
    context.close()
