"""axe-core finds nothing wrong with any page, light and dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from events.actions.create_editor import create_editor
from events.models import Actor, Article
from tests.building import make_article, make_event, make_report

pytestmark = pytest.mark.django_db(transaction=True)

LOOKS = [("light", 1280), ("dark", 1280), ("light", 390), ("dark", 390)]
PUBLIC = [
    "/",
    "/?type=CONSULT&sort=oldest&zoom=month",
    "/?q=Atlantis&type=AID",
    "/?from=31.2.2025&actor=Talleyrand&farbe=rot",
    "/actors/{actor}/",
    "/actors/{actor}/statements/",
    "/events/{event}/",
    "/articles/{article}/",
    "/login/",
    "/nirgends/",
]
EDITORS = [
    "/",
    "/review/",
    "/events/{event}/",
    "/events/{event}/correct/",
    "/events/{event}/history/",
    "/events/{event}/merge/",
    "/articles/{article}/",
    "/actors/{actor}/correct/",
]


@pytest.fixture
def numbers():
    """A small site, and the ids in its addresses."""
    actors = {"John Kerry": "actor", "Iran": "recipient", "Oman": "mediator"}
    event = make_event("Gespräch über das Abkommen", actors=actors, place="Wien", source=["Insider"])
    make_report(
        event,
        actors=actors,
        status="planned",
        article=make_article("Gespräch: John Kerry Iran Oman traf."),
        sentence="Gespräch: John Kerry Iran Oman traf.",
    )
    for status in ("planned", "ongoing", "failed", "cancelled", "denied", "uncertain"):
        make_event(f"Treffen, {status}", actors=actors, status=status, edtf="2025-05/2025-07")
    return {
        "event": event.pk,
        "article": Article.objects.first().pk,
        "actor": Actor.objects.get(name="John Kerry").pk,
    }


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def visitor(browser, live_server, request):
    """A page whose policy lets the checker in."""
    scheme, width = request.param
    context = browser.new_context(
        base_url=live_server.url,
        locale="de-DE",
        color_scheme=scheme,
        viewport={"width": width, "height": 900},
        bypass_csp=True,
    )
    yield context.new_page()
    context.close()


def complaints(page, address):
    page.goto(address)
    for summary in page.locator("summary:visible").all()[:4]:
        summary.click()
    found = Axe().run(page).response["violations"]
    return [(address, rule["id"], node["target"]) for rule in found for node in rule["nodes"]]


def test_nothing_is_wrong_with_a_page_of_readers(visitor, numbers):
    assert [wrong for page in PUBLIC for wrong in complaints(visitor, page.format(**numbers))] == []


def test_nothing_is_wrong_with_a_page_of_editors(visitor, numbers):
    password = create_editor("chefin", chief=True)
    visitor.goto("/login/")
    visitor.get_by_label("Benutzername").fill("chefin")
    visitor.get_by_label("Passwort").fill(password)
    visitor.get_by_role("button", name="Anmelden").click()
    assert [wrong for page in EDITORS for wrong in complaints(visitor, page.format(**numbers))] == []
