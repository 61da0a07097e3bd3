"""An editor sets one field of an event: kept beside the machine's value, in force from now on."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.actions.refresh_events import refresh_events
from events.models import Correction, Event


@transaction.atomic
def correct_event(
    *, event: Event, field: str, value: Any, editor: User, reason: str = ""
) -> Correction | None:
    """Store the correction and lay it over the machine's value; None if the value is in force already.

    `field` and the shape of `value` are those of `models.Correction`.
    """
    locked = Event.objects.select_for_update().get(pk=event.pk)
    previous = current_value(locked, field)
    if previous == value:
        return None
    correction = Correction.objects.create(
        event=locked, field=field, value=value, previous=previous, editor=editor, reason=reason
    )
    refresh_events([locked.pk])
    return correction


def current_value(event: Event, field: str) -> Any:
    """The effective value of a field in the shape of a correction's."""
    match field:
        case "type":
            return {"type": event.type, "mode": event.mode}
        case "date":
            return event.edtf or None
        case "place":
            return event.place_id
        case "participants":
            return [{"actor": part.actor_id, "role": part.role} for part in event.participations.all()]
        case _:
            return getattr(event, field)
