"""A human's value lies over the machine's, field by field, and stays there."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from events.actions.correct_event import correct_event
from events.actions.store_annotation import store_annotation
from events.history.changes import changes
from events.history.records import changes_of_event
from events.models import Actor, Event, Place
from tests.actions.telling import REGISTER, annotation, article, meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return User.objects.create_user("redaktion")


@pytest.fixture
def event():
    store_annotation(article(), annotation(meeting()), REGISTER)
    return Event.objects.get()


def corrected(event, field, value, editor):
    correct_event(event=event, values={field: value}, editor=editor)
    return Event.objects.get(pk=event.pk)


def test_a_corrected_date_counts_and_the_machines_stays_beside_it(event, editor):
    event = corrected(event, "date", "2025-11-18/2025-11-19", editor)
    assert (event.earliest, event.latest, event.precision) == (
        date(2025, 11, 18),
        date(2025, 11, 19),
        "range",
    )
    assert event.date_rule == "human"
    assert event.reports.get().edtf == "2025-11-17"


def test_a_date_can_be_taken_away(event, editor):
    event = corrected(event, "date", None, editor)
    assert (event.edtf, event.precision, event.earliest) == ("", "undated", date(2025, 11, 19))


def test_participants_are_set_as_a_whole(event, editor):
    erdogan = Actor.objects.get(name="Recep Tayyip Erdogan")
    event = corrected(event, "participants", [{"actor": erdogan.pk, "role": "place-host"}], editor)
    assert [(part.actor, part.role) for part in event.participations.all()] == [(erdogan, "place-host")]


def test_type_and_mode_are_one_field(event, editor):
    event = corrected(event, "type", {"type": "AGREE", "mode": ""}, editor)
    assert (event.type, event.mode) == ("AGREE", "")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("status", "planned"),
        ("headline", "Treffen in Ankara"),
        ("source", ["Anadolu"]),
        ("review", "approved"),
    ],
)
def test_plain_fields(event, editor, field, value):
    assert getattr(corrected(event, field, value, editor), field) == value


def test_a_place_can_be_another_one(event, editor):
    place = Place.objects.create(name="Istanbul", kind="city", country="TR")
    assert corrected(event, "place", place.pk, editor).place == place


def test_the_history_says_who_set_what_in_place_of_what_and_why(event, editor):
    correct_event(event=event, values={"status": "planned"}, editor=editor, reason="steht im Kalender")
    (change,) = changes(changes_of_event(event))
    assert [(line.label, line.before, line.after) for line in change.lines] == [
        ("Stand", "geschehen", "geplant")
    ]
    assert (change.login, change.action, change.reason) == ("redaktion", "berichtigt", "steht im Kalender")


def test_the_newest_correction_of_a_field_is_in_force(event, editor):
    corrected(event, "status", "planned", editor)
    assert corrected(event, "status", "cancelled", editor).status == "cancelled"
    assert event.corrections.count() == 1
    told = [(line.before, line.after) for made in changes(changes_of_event(event)) for line in made.lines]
    assert told == [("geplant", "abgesagt"), ("geschehen", "geplant")]


def test_what_is_in_force_already_is_no_correction(event, editor):
    assert correct_event(event=event, values={"status": "occurred"}, editor=editor) == []
    assert event.corrections.count() == 0


def test_a_correction_outlives_the_next_run(event, editor):
    corrected(event, "status", "cancelled", editor)
    told = event.reports.get().article
    again = annotation(meeting(status="planned", mode="visit"), pipeline="de_newsdesk 2")
    store_annotation(told, again, REGISTER)
    event.refresh_from_db()
    assert (event.status, event.mode) == ("cancelled", "visit")
    assert event.reports.get().status == "planned"


def test_an_impossible_value_changes_nothing(event, editor):
    with pytest.raises(IntegrityError), transaction.atomic():
        correct_event(event=event, values={"status": "vielleicht"}, editor=editor)
    event.refresh_from_db()
    assert event.status == "occurred"
    assert event.corrections.count() == 0
