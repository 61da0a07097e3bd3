"""An editor sets fields of an event: kept beside the machine's values, in force from now on."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.actions.refresh_events import refresh_events
from events.models import Correction, Event
from events.models.correction import CorrectedField


@transaction.atomic
def correct_event(
    *, event: Event, values: Mapping[str, Any], editor: User, reason: str = ""
) -> list[Correction]:
    """Store a correction of each field whose value is not in force already, and lay it over the machine's.

    Fields and the shapes of their values are those of `models.Correction`.
    """
    locked = Event.objects.select_for_update().get(pk=event.pk)
    current = {field: current_value(locked, field) for field in values}
    corrections = [
        Correction(
            event=locked, field=field, value=value, previous=current[field], editor=editor, reason=reason
        )
        for field, value in values.items()
        if value != current[field]
    ]
    if corrections:
        Correction.objects.bulk_create(corrections)
        refresh_events([locked.pk])
    return corrections


def state_of(event: Event) -> str:
    """A short mark of all that counts of an event: another one means that somebody changed it."""
    values = [current_value(event, field) for field in CorrectedField.values]
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:16]


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
