"""Who may do what: every address for every role, and who guesses passwords."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.urls.resolvers import URLPattern

from events.actions.correct_event import correct_event
from events.actions.merge_actors import merge_actors
from events.history.records import changes_of_actor, changes_of_event
from events.models import Actor, Article, Event
from events.urls import urlpatterns
from tests.building import make_actor, make_event

pytestmark = pytest.mark.django_db

OPEN, DONE, TO_LOGIN, REFUSED = 200, 302, "to login", 403
READING = (OPEN, OPEN, OPEN)
EDITING = (TO_LOGIN, OPEN, OPEN)
DOING = (TO_LOGIN, DONE, DONE)
LEADING = (TO_LOGIN, REFUSED, OPEN)
LEADING_ON = (TO_LOGIN, REFUSED, DONE)

# Each address with its method: what a reader, an editor and a chief editor get.
MATRIX = {
    ("timeline", "get"): READING,
    ("event", "get"): READING,
    ("event-history", "get"): READING,
    ("correct-event", "get"): EDITING,
    ("approve-event", "post"): DOING,
    ("reject-event", "post"): DOING,
    ("merge-event", "get"): EDITING,
    ("split-event", "post"): DOING,
    ("move-report", "get"): EDITING,
    ("article", "get"): READING,
    ("article-history", "get"): READING,
    ("mark-event", "get"): (TO_LOGIN, DONE, DONE),
    ("review-article", "post"): DOING,
    ("withdraw-article", "post"): LEADING_ON,
    ("actor", "get"): READING,
    ("statements", "get"): READING,
    ("actor-history", "get"): READING,
    ("correct-actor", "get"): EDITING,
    ("merge-actor", "get"): LEADING,
    ("undo-change", "post"): DOING,
    ("review", "get"): EDITING,
    ("suggest-actors", "get"): READING,
    ("suggest-places", "get"): READING,
    ("suggest-places-to-correct", "get"): READING,
    ("suggest-sources", "get"): READING,
    ("suggest-outlets", "get"): READING,
    ("date-reading", "get"): READING,
}


@pytest.fixture
def addresses():
    """The address of each name, for an event, its report, article, actor and a change."""
    event = make_event("Treffen", actors=["John Kerry"])
    editor = User.objects.create_user("jemand")
    correct_event(event=event, values={"status": "planned"}, editor=editor)
    report = event.reports.get()
    number = {"events": event.pk, "reports": report.pk, "articles": report.article_id}
    number |= {"actors": event.actors.get().pk}
    (change,) = changes_of_event(event)

    def address(pattern: URLPattern) -> str:
        kinds = [kind for kind in number if str(pattern.pattern).startswith(kind)]
        values = {"pk": number[kinds[0]]} if "pk" in pattern.pattern.converters else {}
        values |= {"change": change} if "change" in pattern.pattern.converters else {}
        return reverse(str(pattern.name), kwargs=values)

    return {str(pattern.name): address(pattern) for pattern in urlpatterns}


def test_every_address_is_in_the_matrix():
    assert {name for name, _method in MATRIX} == {pattern.name for pattern in urlpatterns}


@pytest.mark.parametrize(("name", "method"), MATRIX)
def test_each_role_gets_what_it_may(client, editor_client, chief_client, addresses, name, method):
    for visitor, expected in zip((client, editor_client, chief_client), MATRIX[name, method], strict=True):
        response = getattr(visitor, method)(addresses[name])
        if expected == TO_LOGIN:
            assert response.status_code == 302
            assert response.url.startswith("/login/?next=")
        else:
            assert response.status_code == expected


@pytest.mark.parametrize("name", [name for name, method in MATRIX if method == "post"])
def test_what_changes_something_is_never_a_get(chief_client, addresses, name):
    assert chief_client.get(addresses[name]).status_code == 405


@pytest.mark.parametrize(("name", "method"), MATRIX)
def test_a_get_never_writes(chief_client, addresses, name, method):
    before = list(Event.objects.values()), list(Actor.objects.values()), list(Article.objects.values())
    chief_client.get(addresses[name])
    assert (
        list(Event.objects.values()),
        list(Actor.objects.values()),
        list(Article.objects.values()),
    ) == before


def test_an_editor_does_not_undo_what_only_a_chief_editor_may_do(editor_client, chief_client):
    actor, other = make_actor("John Kerry"), make_actor("J. Kerry")
    merge_actors(actor=actor, other=other, editor=User.objects.get(username="chefin"))
    (change,) = changes_of_actor(actor)
    address = reverse("undo-change", args=[change])
    assert editor_client.post(address).status_code == 403
    assert chief_client.post(address).status_code == 302
    other.refresh_from_db()
    assert other.merged_into is None


def test_who_guesses_a_password_has_to_wait(client):
    User.objects.create_user("redaktion", password="richtig-und-lang")
    for _ in range(5):
        client.post("/login/", {"username": "redaktion", "password": "falsch"})
    response = client.post("/login/", {"username": "redaktion", "password": "richtig-und-lang"})
    assert response.status_code == 429
    assert "Viertelstunde" in response.content.decode()
    elsewhere = {"REMOTE_ADDR": "10.0.0.7"}
    assert (
        client.post(
            "/login/", {"username": "redaktion", "password": "richtig-und-lang"}, **elsewhere
        ).status_code
        == 302
    )


def test_signing_in_leads_back_to_the_page_one_came_from(client):
    User.objects.create_user("redaktion", password="richtig-und-lang")
    sent = {"username": "redaktion", "password": "richtig-und-lang", "next": "/?type=CONSULT"}
    assert client.post("/login/", sent).url == "/?type=CONSULT"


def test_a_foreign_address_is_no_way_back(editor_client):
    event = make_event()
    response = editor_client.post(f"/events/{event.pk}/approve/", {"next": "https://example.org/"})
    assert response.url == event.get_absolute_url()


def test_a_chief_editor_makes_editors_and_nobody_more_powerful(chief_client, django_user_model):
    boss = django_user_model.objects.create_superuser("betreiber")
    assert chief_client.get("/admin/auth/user/").status_code == 200
    assert chief_client.get(f"/admin/auth/user/{boss.pk}/change/").status_code == 302
    chief = User.objects.get(username="chefin")
    page = chief_client.get(f"/admin/auth/user/{chief.pk}/change/").content.decode()
    assert "is_superuser" not in page
    assert "user_permissions" not in page
    sent = {"username": "chefin", "is_active": "on", "is_superuser": "on", "is_staff": "on"}
    chief_client.post(f"/admin/auth/user/{chief.pk}/change/", sent)
    chief.refresh_from_db()
    assert not chief.is_superuser


def test_an_editor_manages_no_accounts(editor_client):
    assert editor_client.get("/admin/auth/user/").status_code == 403
