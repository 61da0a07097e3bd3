"""Take back one change of the history: every row that it touched is again as it was before."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import models

from events.actions.group_reports import group_reports
from events.actions.human_change import human_change
from events.actions.merge_actors import regroup_actors
from events.actions.refresh_events import refresh_events
from events.history.records import Record, records_of
from events.models import Actor, ActorName, Article, Correction, Placement, Report
from events.models.vocabulary import HumanAction

# What makes a row the same row, should it have been deleted and written again.
KEYS: dict[type[models.Model], tuple[str, ...]] = {
    Correction: ("event_id", "field"),
    Placement: ("report_id",),
    ActorName: ("actor_id", "name"),
}


class ChangedSince(ValueError):
    """Something that the change touched was changed again; that has to be taken back first."""


def undo_change(*, change: UUID, editor: User, reason: str = "") -> None:
    """Undo all of the change or, with `ChangedSince`, nothing. The undoing is a change that can be undone."""
    with human_change(editor, HumanAction.UNDO, reason=reason, undone=str(change)):
        records = records_of([change]).get(change, [])
        if not records or any(is_overtaken(record) for record in records):
            raise ChangedSince
        moved = touched(records, Report, "id") | touched(records, Placement, "report_id")
        before = dict(Report.objects.filter(pk__in=moved).values_list("pk", "event"))
        for record in records:
            restore(record)
        refresh_around(records, before)


def is_overtaken(record: Record) -> bool:
    """Whether a human touched the row later, or wrote another in its place."""
    if record.later is not None:
        return True
    key = KEYS.get(record.model)
    if record.after is not None or record.before is None or key is None:
        return False
    return record.model._default_manager.filter(**{name: record.before[name] for name in key}).exists()


def restore(record: Record) -> None:
    rows = record.model._default_manager
    if record.before is None:
        rows.filter(pk=record.pk).delete()
    elif record.after is None:
        rows.create(**record.before)
    else:
        rows.filter(pk=record.pk).update(**record.before)


def refresh_around(records: Collection[Record], before: Mapping[int, int]) -> None:
    """Bring up to date whatever rests on the rows; `before` holds moved report -> the event it was in."""
    events = touched(records, Report, "event_id") | touched(records, Placement, "event_id")
    if before:
        group_reports(before, emptied=events, before=before)
    regroup_actors(touched(records, Actor, "id"))
    articles = touched(records, Article, "id")
    told = Report.objects.filter(article__in=articles).values_list("event", flat=True)
    refresh_events({*told, *touched(records, Correction, "event_id")})


def touched(records: Iterable[Record], model: type[models.Model], column: str) -> set[Any]:
    """The values of a column, before and after, of the records of a model."""
    states = [s for record in records if record.model is model for s in (record.before, record.after)]
    return {state[column] for state in states if state is not None}
