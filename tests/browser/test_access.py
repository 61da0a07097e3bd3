"""The pages on a phone, in the dark and by keyboard."""

import pytest
from playwright.sync_api import expect

from tests.building import make_annotation, make_article, make_event

pytestmark = pytest.mark.django_db(transaction=True)

LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung"
STATUSES = ("occurred", "ongoing", "planned", "failed", "cancelled", "denied", "uncertain")

# The lowest contrast (WCAG 2.2, 1.4.3) between a text and what it stands on, of all texts on the page.
LOWEST_CONTRAST = """() => {
  const rgb = color => color.match(/[0-9.]+/g).map(Number);
  const clear = color => rgb(color).length === 4 && rgb(color)[3] === 0;
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = element => {
    while (element && clear(getComputedStyle(element).backgroundColor)) element = element.parentElement;
    return element ? getComputedStyle(element).backgroundColor : "rgb(255, 255, 255)";
  };
  const texts = [...document.body.querySelectorAll("*")].filter(element =>
    [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
  return texts.map(element => {
    const pair = [getComputedStyle(element).color, ground(element)].map(color => light(rgb(color)));
    const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    return { ratio, text: element.textContent.trim().slice(0, 40) };
  }).reduce((lowest, one) => one.ratio < lowest.ratio ? one : lowest);
}"""


@pytest.fixture
def addresses():
    """A page of each kind, with long words and every status."""
    article = make_article(f"Witkoff traf Umerow. {LONG_WORD}.", title=f"Über {LONG_WORD}", outlet=LONG_WORD)
    make_annotation(article, entities=[{"anchor": [0, 7], "label": "PER", "name": "Witkoff"}])
    event = make_event(
        f"Zur {LONG_WORD}", article=article, sentence="Witkoff traf Umerow.", actors=["Witkoff"]
    )
    for status in STATUSES:
        make_event(status, status=status, source=["Axios", LONG_WORD], actors={LONG_WORD: "absent"})
    actor = event.actors.get()
    return [
        "/",
        f"/?q={LONG_WORD}",
        f"/events/{event.pk}/",
        f"/articles/{article.pk}/",
        f"/actors/{actor.pk}/",
    ]


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_page_scrolls_sideways(page, addresses, width):
    page.set_viewport_size({"width": width, "height": 844})
    for address in addresses:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read(page, addresses, scheme):
    page.emulate_media(color_scheme=scheme)
    for address in addresses:
        page.goto(address)
        lowest = page.evaluate(LOWEST_CONTRAST)
        assert lowest["ratio"] >= 4.5, (address, lowest)


def test_dark_is_dark(page, addresses):
    page.emulate_media(color_scheme="dark")
    page.goto("/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 22, 20)"


def test_the_keyboard_reaches_the_skip_link_first(page, addresses):
    page.goto("/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Zum Inhalt springen")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_what_has_the_focus_shows_it(page, addresses):
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Newsdesk")).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_on_a_phone_the_filters_open_by_a_tap(page, addresses):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/")
    expect(page.get_by_label("Stand", exact=True)).to_be_hidden()
    page.get_by_text("Filtern").click()
    expect(page.get_by_label("Stand", exact=True)).to_be_visible()


def test_each_page_has_its_landmarks(page, addresses):
    for address in addresses:
        page.goto(address)
        for landmark in ("banner", "main", "contentinfo"):
            expect(page.get_by_role(landmark)).to_have_count(1)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        assert page.locator("html").get_attribute("lang") == "de"
