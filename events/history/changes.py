"""The changes that humans made, in words: what was, what is since, by whom, when and why."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from pghistory.models import Context

from events.history.records import Record, records_of
from events.history.words import Names, names_in, value_words
from events.models import Actor, ActorName, Article, Correction, Event, Report
from events.models.correction import CorrectedField
from events.models.vocabulary import ActorKind, HumanAction


@dataclass(frozen=True)
class Line:
    """One thing that a change changed."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """One change by a human; what was changed again later cannot be undone."""

    id: UUID
    action: str
    login: str
    name: str
    reason: str
    made_at: datetime
    lines: list[Line]
    can_be_undone: bool


def changes(ids: Collection[UUID]) -> list[Change]:
    """These changes, the latest first."""
    records = records_of(ids)
    names = names_of(record for found in records.values() for record in found)
    found = [
        change(context, records.get(context.pk, []), names) for context in Context.objects.filter(pk__in=ids)
    ]
    return sorted(found, key=lambda made: made.made_at, reverse=True)


def change(context: Context, records: list[Record], names: "RowNames") -> Change:
    said = context.metadata
    return Change(
        id=context.pk,
        action=str(HumanAction(said["action"]).label),
        login=said["login"],
        name=said["name"],
        reason=said["reason"],
        made_at=datetime.fromisoformat(said["at"]),
        lines=[line for record in records for line in lines(record, names) if line.before != line.after],
        can_be_undone=bool(records) and all(record.later is None for record in records),
    )


@dataclass(frozen=True)
class RowNames:
    """What rows are called that the records name by their ids."""

    values: Names
    events: dict[int, str]
    actors: dict[int, str]


def names_of(records: Iterator[Record]) -> RowNames:
    states = [(record.model, state) for record in records for state in (record.before, record.after) if state]
    corrected = [state for model, state in states if model is Correction]
    values = [(state["field"], state[key]) for state in corrected for key in ("value", "machine")]
    events = Event.objects.in_bulk({state["event_id"] for model, state in states if model is Report})
    actors = Actor.objects.in_bulk(
        {state["merged_into_id"] for model, state in states if model is Actor and state["merged_into_id"]}
    )
    return RowNames(
        names_in(values),
        {pk: event.headline for pk, event in events.items()},
        {pk: actor.name for pk, actor in actors.items()},
    )


def lines(record: Record, names: RowNames) -> Iterator[Line]:
    """What a record says to a reader; placements say nothing that the moved reports do not."""
    before, after = record.before or {}, record.after or {}
    if record.model is Correction:
        yield correction_line(record.before, record.after, names)
    elif record.model is Report:
        yield Line(
            _("Bericht gehört zu"), *(names.events.get(s.get("event_id", 0), "") for s in (before, after))
        )
    elif record.model is ActorName:
        yield Line(_("Weiterer Name"), before.get("name", ""), after.get("name", ""))
    elif record.model in (Actor, Article):
        yield from (
            Line(label, said(column, before.get(column), names), said(column, after.get(column), names))
            for column, label in labels().items()
            if before.get(column) != after.get(column)
        )


def correction_line(before: Any, after: Any, names: RowNames) -> Line:
    """Before the first correction, and after it is taken back, the machine's value counts."""
    known = after or before
    field = known["field"]
    old, new = (state["value"] if state else known["machine"] for state in (before, after))
    label = str(CorrectedField(field).label)
    return Line(label, value_words(field, old, names.values), value_words(field, new, names.values))


def labels() -> dict[str, str]:
    return {
        "name": _("Name"),
        "kind": _("Art"),
        "country": _("Land"),
        "merged_into_id": _("Vereinigt mit"),
        "withdrawn": _("Zurückgezogen"),
        "reviewed": _("Durchgesehen"),
    }


def said(column: str, value: Any, names: RowNames) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if column == "merged_into_id":
        return names.actors.get(value, "")
    return str(ActorKind(value).label) if column == "kind" and value else str(value or "")
