"""An editor's whole round: find, correct, approve, undo, merge, split, mark a missed event."""

import re

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from events.actions.create_editor import create_editor
from events.models import Event
from tests.building import make_actor, make_annotation, make_article, make_event

pytestmark = pytest.mark.django_db(transaction=True)

FIRST, SECOND, THIRD = SENTENCES = (
    "Kerry traf Lawrow am Montag in Wien.",
    "Am Dienstag telefonierten beide.",
    "Später telefonierten sie wieder.",
)
TEXT = f"{FIRST}\n\n{SECOND} {THIRD}"


@pytest.fixture
def article():
    article = make_article(TEXT, title="Gespräche in Wien", outlet="Bote")
    starts = [TEXT.index(sentence) for sentence in SENTENCES]
    make_annotation(article, sentences=[[s, s + len(t)] for s, t in zip(starts, SENTENCES, strict=True)])
    make_event(
        "Kerry trifft Lawrow",
        article=article,
        sentence=FIRST,
        actors=["John Kerry", "Sergej Lawrow"],
        edtf="2025-11-17",
        mode="meeting",
    )
    make_event("Lawrow und Kerry in Wien", actors=["John Kerry"], edtf="2025-11-17")
    make_actor("Sergej Lawrow", "Lawrow")
    return article


@pytest.fixture
def desk(page, article):
    """The page of an editor who signed in from the timeline."""
    password = create_editor("redaktion")
    page.goto("/?type=CONSULT")
    page.get_by_role("link", name="Für die Redaktion").click()
    expect(page.get_by_label("Benutzername")).to_be_focused()
    page.get_by_label("Benutzername").fill("redaktion")
    page.get_by_label("Passwort").fill(password)
    page.get_by_role("button", name="Anmelden").click()
    expect(page).to_have_url(re.compile(r"/\?type=CONSULT$"))
    return page


def entry(page, headline):
    return page.locator(".entry", has=page.get_by_role("link", name=headline, exact=True))


def test_a_correction_from_the_timeline_and_back(desk):
    entry(desk, "Kerry trifft Lawrow").get_by_role("link", name="Berichtigen").click()
    desk.get_by_label("Datum (EDTF)").fill("2025-11-17/2025-11-18")
    expect(desk.locator("#date-reading")).to_have_text("17. oder 18. November 2025")
    desk.get_by_label("Stand", exact=True).select_option("geplant")
    desk.get_by_role("button", name="Speichern").click()
    expect(desk).to_have_url(re.compile(r"/\?type=CONSULT#event-\d+$"))
    expect(desk.get_by_role("status")).to_contain_text("Berichtigt.")
    expect(entry(desk, "Kerry trifft Lawrow")).to_contain_text("17. oder 18. November 2025")
    expect(entry(desk, "Kerry trifft Lawrow")).to_contain_text("geplant")


def test_names_are_offered_while_they_are_typed(desk):
    entry(desk, "Kerry trifft Lawrow").get_by_role("link", name="Berichtigen").click()
    desk.get_by_label("Name", exact=True).last.press_sequentially("lawr")
    expect(desk.locator("#actor-names option")).to_have_attribute("value", "Sergej Lawrow")


def test_approve_look_at_the_history_and_undo(desk):
    desk.get_by_role("link", name="Kerry trifft Lawrow", exact=True).click()
    desk.get_by_role("button", name="Für richtig erklären").click()
    expect(desk.locator(".approved")).to_contain_text("geprüft")
    desk.get_by_role("link", name="Was die Redaktion geändert hat").click()
    desk.get_by_role("button", name="Zurücknehmen").click()
    expect(desk.get_by_role("status")).to_contain_text("Zurückgenommen.")
    expect(desk.locator(".changes > li")).to_have_count(2)
    desk.get_by_role("link", name="Zurück", exact=True).click()
    expect(desk.locator(".approved")).to_have_count(0)


def test_merge_and_split_again(desk):
    desk.get_by_role("link", name="Kerry trifft Lawrow", exact=True).click()
    desk.get_by_role("link", name="Vereinigen").click()
    desk.get_by_label("Lawrow und Kerry in Wien").check()
    desk.get_by_role("button", name="Mit dem gewählten vereinigen").click()
    expect(desk.get_by_role("heading", name="2 Berichte")).to_be_visible()
    desk.get_by_label("abtrennen").first.check()
    desk.get_by_role("button", name="Gewählte Berichte als eigenes Ereignis abtrennen").click()
    expect(desk.get_by_role("heading", name="1 Bericht")).to_be_visible()
    assert Event.objects.visible().count() == 2


def test_words_selected_in_an_article_become_an_event(desk, article):
    desk.goto(f"/articles/{article.pk}/")
    desk.evaluate(
        """() => {
          const text = [...document.querySelectorAll(".text p")].at(-1).firstChild;
          const start = text.data.lastIndexOf("telefonierten");
          const range = document.createRange();
          range.setStart(text, start);
          range.setEnd(text, start + "telefonierten".length);
          document.getSelection().removeAllRanges();
          document.getSelection().addRange(range);
        }"""
    )
    expect(desk.locator("#words")).to_have_value("telefonierten")
    expect(desk.locator("#nth")).to_have_value("2")
    desk.get_by_role("button", name="Nachtragen").click()
    expect(desk.locator("blockquote")).to_have_text(THIRD)
    desk.get_by_label("Überschrift").fill("Zweites Telefonat")
    desk.get_by_label("Art", exact=True).select_option("Treffen und Gespräche")
    desk.get_by_label("Form", exact=True).select_option("Telefonat")
    desk.get_by_label("Name", exact=True).first.fill("Lawrow")
    desk.get_by_role("button", name="Nachtragen").click()
    expect(desk.locator(".told")).to_contain_text("Zweites Telefonat")
    assert [str(actor) for actor in Event.objects.get(headline="Zweites Telefonat").actors.all()] == [
        "Sergej Lawrow"
    ]


@pytest.mark.parametrize("path", ["correct", "merge", "history"])
def test_the_editors_pages_fit_a_phone(desk, path):
    desk.set_viewport_size({"width": 390, "height": 844})
    event = Event.objects.get(headline="Kerry trifft Lawrow")
    desk.goto(f"/events/{event.pk}/{path}/")
    assert desk.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_a_script_the_round_works_as_well(browser, live_server, article):
    password = create_editor("redaktion")
    context = browser.new_context(base_url=live_server.url, locale="de-DE", java_script_enabled=False)
    page = context.new_page()
    page.goto("/login/")
    page.get_by_label("Benutzername").fill("redaktion")
    page.get_by_label("Passwort").fill(password)
    page.get_by_role("button", name="Anmelden").click()
    event = Event.objects.get(headline="Kerry trifft Lawrow")
    page.goto(f"/events/{event.pk}/correct/?next=/")
    page.get_by_label("Datum (EDTF)").fill("2025-11")
    page.get_by_role("button", name="Lesart zeigen").click()
    expect(page.locator("#date-reading")).to_have_text("November 2025")
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_role("status")).to_contain_text("Berichtigt.")
    assert User.objects.get().username == "redaktion"
    context.close()
