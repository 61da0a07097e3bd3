"""Migrations keep what humans said, there and back."""

from itertools import pairwise

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from events.history.changes import changes
from events.history.records import changes_of_event
from events.models import Actor, Correction, Event, Tally
from tests.building import make_event

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE, AFTER = ("events", "0001_initial"), ("events", "0003_facets_and_tallies")


@pytest.fixture
def migrate():
    yield lambda target: MigrationExecutor(connection).migrate([target])
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def correct_as_before(apps, event, field, values):
    """Corrections as they were stored then: one row each, the newest in force."""
    editor = apps.get_model("auth", "User").objects.get(username="anna")
    rows = apps.get_model("events", "Correction").objects
    for previous, value in pairwise(values):
        rows.create(
            event_id=event, field=field, previous=previous, value=value, editor=editor, reason="so ist es"
        )


def state_at(target):
    return MigrationExecutor(connection).loader.project_state([target]).apps


def test_corrections_stay_in_force_and_keep_who_made_them(migrate):
    event = make_event("Treffen", status="occurred", actors=["John Kerry"])
    User.objects.create_user("anna", first_name="Anna", last_name="Berg")
    migrate(BEFORE)
    correct_as_before(state_at(BEFORE), event.pk, "status", ["occurred", "planned", "cancelled"])
    migrate(AFTER)
    correction = Correction.objects.get()
    assert (correction.value, correction.machine) == ("cancelled", "occurred")
    assert Event.objects.get().placements.count() == 1
    assert Tally.objects.get(slice="", facet="actor:" + str(Actor.objects.get().pk)).count == 1
    made = changes(changes_of_event(event))
    assert [(line.before, line.after) for change in made for line in change.lines] == [
        ("geplant", "abgesagt"),
        ("geschehen", "geplant"),
    ]
    assert {(change.name, change.reason) for change in made} == {("Anna Berg", "so ist es")}
    migrate(BEFORE)
    back = state_at(BEFORE).get_model("events", "Correction").objects.get()
    assert (back.previous, back.value, back.editor.username) == ("occurred", "cancelled", "anna")
