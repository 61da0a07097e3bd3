"""An editor sets fields of an event: kept beside the machine's values, in force from now on."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User

from events.actions.human_change import human_change
from events.actions.machine_values import machine_says
from events.actions.place_reports import place_reports
from events.actions.refresh_events import refresh_events
from events.models import Correction, Event
from events.models.correction import CorrectedField
from events.models.vocabulary import HumanAction, Review
from events.values import normal, value_of


def correct_event(
    *, event: Event, values: Mapping[str, Any], editor: User, reason: str = ""
) -> list[Correction]:
    """Store the value of each field that is not what counts already, and lay it over the machine's.

    Fields and the shapes of their values are those of `models.Correction`.
    """
    with human_change(editor, HumanAction.CORRECT, reason=reason):
        current = current_values(Event.objects.select_for_update().get(pk=event.pk))
        changed = {field: value for field, value in values.items() if normal(field, value) != current[field]}
        return vouch(event, changed)


def approve_event(*, event: Event, editor: User, reason: str = "") -> None:
    """All that is shown of the event now is right: no later run of the machine changes any of it."""
    with human_change(editor, HumanAction.APPROVE, reason=reason):
        current = current_values(Event.objects.select_for_update().get(pk=event.pk))
        vouch(event, current | {CorrectedField.REVIEW: Review.APPROVED})


def reject_event(*, event: Event, editor: User, reason: str = "") -> None:
    """There is no such event: neither these reports nor others of the same bring it back."""
    with human_change(editor, HumanAction.REJECT, reason=reason):
        vouch(event, {CorrectedField.REVIEW: Review.REJECTED})


def vouch(event: Event, values: Mapping[str, Any]) -> list[Correction]:
    """Put a human's values in force; the event keeps the reports that the human saw."""
    if not values:
        return []
    place_reports(event, list(event.reports.all()))
    machine = machine_says(event)
    rows = [
        Correction(event=event, field=field, value=value, machine=machine[field])
        for field, value in values.items()
    ]
    stored = Correction.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["event", "field"], update_fields=["value", "machine"]
    )
    refresh_events([event.pk])
    return stored


def current_values(event: Event) -> dict[str, Any]:
    """What counts of an event, field by field, in the shapes of `models.Correction`."""
    roles = dict(event.participations.values_list("actor", "role"))
    columns = vars(event) | {"participants": roles}
    return {field: value_of(field, columns) for field in CorrectedField.values}
