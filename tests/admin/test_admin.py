"""The editors' tables: everything can be looked up, an event corrected, nothing else changed."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.urls import reverse

from events.actions.correct_event import correct_event
from events.actions.create_editor import create_editor
from events.actions.store_annotation import store_annotation
from events.correcting.seen import seal
from events.history.changes import changes
from events.history.records import changes_of_event
from events.models import Actor, Correction, Event
from tests.actions.telling import REGISTER, annotation, article, meeting, refusal, statement

pytestmark = pytest.mark.django_db

MODELS = [model for model in admin.site._registry if model._meta.app_label == "events"]


@pytest.fixture
def event():
    store_annotation(article(), annotation(meeting(), refusal(), statements=(statement(),)), REGISTER)
    return Event.objects.get(type="CONSULT")


@pytest.fixture
def editor(client):
    """A signed-in editor, with no more rights than an editor has."""
    create_editor("redaktion")
    user = User.objects.get(username="redaktion")
    client.force_login(user)
    return user


def form_of(event: Event) -> dict[str, object]:
    """What a browser would send back if the editor changed nothing."""
    parts = list(event.participations.all())
    fields: dict[str, object] = {
        "headline": event.headline,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "date": event.edtf,
        "place": event.place_id or "",
        "source": ",".join(event.source),
        "review": event.review,
        "reason": "",
        "seen": seal(event),
        "participations-TOTAL_FORMS": len(parts),
        "participations-INITIAL_FORMS": len(parts),
        **{
            f"{rows}-{count}_FORMS": 0
            for rows in ("reports", "corrections")
            for count in ("TOTAL", "INITIAL")
        },
    }
    for number, part in enumerate(parts):
        fields |= {
            f"participations-{number}-id": part.pk,
            f"participations-{number}-event": event.pk,
            f"participations-{number}-actor": part.actor_id,
            f"participations-{number}-role": part.role,
        }
    return fields


def send(client, event, **changes):
    response = client.post(reverse("admin:events_event_change", args=[event.pk]), form_of(event) | changes)
    event.refresh_from_db()
    return response


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_table_can_be_listed_searched_and_opened(client, editor, event, model):
    correct_event(event=event, values={"status": "planned"}, editor=editor)
    name = f"admin:events_{model._meta.model_name}"
    listed = client.get(reverse(f"{name}_changelist"))
    assert listed.status_code == 200
    assert client.get(reverse(f"{name}_changelist"), {"q": "Ankara"}).status_code == 200
    row = model.objects.first()
    assert row is not None
    assert client.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_nothing_is_added_or_deleted_here(client, editor, event, model):
    name = f"admin:events_{model._meta.model_name}"
    assert client.get(reverse(f"{name}_add")).status_code == 403
    row = model.objects.first()
    if row is not None:
        assert client.post(reverse(f"{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("list_of", ["event", "report", "article", "actor", "participation"])
def test_a_list_takes_the_same_number_of_queries_however_long_it_is(
    client, editor, event, list_of, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    address = reverse(f"admin:events_{list_of}_changelist")
    with CaptureQueriesContext(connection) as short:
        client.get(address)
    for number in range(5):
        told = article(outlet=f"Blatt {number}")
        store_annotation(told, annotation(meeting(), refusal()), REGISTER)
    with django_assert_num_queries(len(short)):
        client.get(address)


def test_a_wrong_date_is_corrected(client, editor, event):
    response = send(client, event, date="2025-11-18", reason="laut Protokoll")
    assert response.status_code == 302
    assert event.edtf == "2025-11-18"
    row = Correction.objects.get()
    assert (row.field, row.machine, row.value) == ("date", "2025-11-17", "2025-11-18")
    (change,) = changes(changes_of_event(event))
    assert (change.login, change.reason) == ("redaktion", "laut Protokoll")


def test_a_wrong_actor_is_replaced(client, editor, event):
    russia = Actor.objects.get(name="Russland")
    assert send(client, event, **{"participations-1-actor": russia.pk}).status_code == 302
    assert {str(part.actor) for part in event.participations.all()} == {"Wolodymyr Selenskyj", "Russland"}
    assert Correction.objects.get().field == "participants"


def test_an_actor_is_taken_out_and_another_put_in(client, editor, event):
    russia = Actor.objects.get(name="Russland")
    new = {
        "participations-TOTAL_FORMS": 3,
        "participations-0-DELETE": "on",
        "participations-2-actor": russia.pk,
        "participations-2-event": event.pk,
        "participations-2-role": "absent",
    }
    send(client, event, **new)
    assert [(str(part.actor), part.role) for part in event.participations.order_by("actor__name")] == [
        ("Recep Tayyip Erdogan", "actor"),
        ("Russland", "absent"),
    ]


def test_a_form_sent_back_unchanged_is_no_correction(client, editor, event):
    assert send(client, event).status_code == 302
    assert Correction.objects.count() == 0


def test_an_impossible_date_is_explained_and_nothing_changes(client, editor, event):
    response = send(client, event, date="2025-02-30", status="planned")
    assert "kein EDTF-Datum" in response.content.decode()
    assert (event.edtf, event.status) == ("2025-11-17", "occurred")


def test_a_mode_without_a_meeting_is_explained(client, editor, event):
    response = send(client, event, type="AGREE")
    assert "Treffen und Gespräche" in response.content.decode()
    assert event.type == "CONSULT"


def test_type_and_mode_change_together(client, editor, event):
    send(client, event, type="AGREE", mode="")
    assert (event.type, event.mode) == ("AGREE", "")
    assert Correction.objects.get().value == {"type": "AGREE", "mode": ""}


def test_a_form_filled_in_over_older_values_overwrites_nothing(client, editor, event):
    shown_before = seal(event)
    correct_event(event=event, values={"date": "2025-11-18"}, editor=editor)
    event.refresh_from_db()
    response = send(client, event, date="2025-11-17", headline="Treffen in Ankara", seen=shown_before)
    assert "Inzwischen geändert" in response.content.decode()
    assert (event.edtf, event.headline) == ("2025-11-18", "Selenskyj trifft Erdogan in Ankara")


def test_a_reader_cannot_come_in(client, event):
    assert client.get(reverse("admin:events_event_changelist")).status_code == 302
    assert send(client, event, status="denied").status_code == 302
    assert event.status == "occurred"


def test_an_account_is_created_once():
    assert create_editor("redaktion")
    assert create_editor("redaktion") is None
    user = User.objects.get()
    assert user.is_staff
    assert not user.is_superuser
