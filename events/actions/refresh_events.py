"""Compute what counts of an event: the human's value, else the machine's; the only writer of it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Prefetch

from events.actions.index_events import index_events
from events.actions.known_register import press
from events.actions.machine_values import machine_values, merged_actors, report_order, standing_reports
from events.merging.sources import Printed, independent_sources
from events.models import Correction, Event, Participation, Report
from events.values import columns_of, normal, value_of


@transaction.atomic
def refresh_events(event_ids: Iterable[int]) -> None:
    """Bring the effective values of these events up to date."""
    chosen = Event.objects.filter(pk__in=set(event_ids)).select_for_update(of=("self",)).order_by("pk")
    events = list(chosen.prefetch_related(Prefetch("reports", queryset=standing_reports()), "corrections"))
    merged = merged_actors(actors_of(events))
    told = {event.pk: sorted(event.reports.all(), key=report_order) for event in events}
    Event.objects.filter(pk__in=[pk for pk, reports in told.items() if not reports]).update(
        shown=False, disputed=[]
    )
    for event in events:
        if told[event.pk]:
            refresh(event, told[event.pk], merged)
    index_events([event.pk for event in events])


def actors_of(events: Iterable[Event]) -> set[int]:
    """Whoever these events speak of, by a human's word or a report's."""
    corrections = [c for event in events for c in event.corrections.all() if c.field == "participants"]
    said = {part["actor"] for c in corrections for value in (c.value, c.machine) for part in value or []}
    reports = [report for event in events for report in event.reports.all()]
    return said | {part.actor_id for report in reports for part in report.participations.all()}


def refresh(event: Event, told: list[Report], merged: Mapping[int, int]) -> None:
    machine = machine_values(told, merged)
    corrections = list(event.corrections.all())
    values = effective(machine, in_force(corrections, told[-1], merged))
    values["disputed"] = disputed(machine, corrections, merged)
    values["shown"] = values["review"] != "rejected" and event.merged_into_id is None
    write(event, told, values)


def effective(machine: dict[str, Any], human: dict[str, Any]) -> dict[str, Any]:
    """The value of each field that counts: the human's where there is one, else the machine's."""
    return machine | human


def in_force(corrections: Iterable[Correction], latest: Report, merged: Mapping[int, int]) -> dict[str, Any]:
    """The humans' values by column; the day of the latest report closes open dates."""
    columns: dict[str, Any] = {}
    for correction in corrections:
        value = counted(correction.field, correction.value, merged)
        columns |= columns_of(correction.field, value, latest.article.published)
    return columns


def counted(field: str, value: Any, merged: Mapping[int, int]) -> Any:
    """A correction's value with merged actors as the actors that they count as."""
    if field != "participants":
        return value
    roles = {merged.get(part["actor"], part["actor"]): part["role"] for part in value}
    return [{"actor": actor, "role": role} for actor, role in roles.items()]


def disputed(
    machine: Mapping[str, Any], corrections: Iterable[Correction], merged: Mapping[int, int]
) -> list[str]:
    """The fields of which the machine says what no human has seen yet, and what a human says otherwise."""
    found = []
    for correction in corrections:
        says = value_of(correction.field, machine)
        known = [counted(correction.field, value, merged) for value in (correction.value, correction.machine)]
        if says not in [normal(correction.field, value) for value in known]:
            found.append(correction.field)
    return sorted(found)


def write(event: Event, told: list[Report], values: dict[str, Any]) -> None:
    """Store the values, the participations and the counts."""
    participants = values.pop("participants")
    for column, value in values.items():
        setattr(event, column, value)
    event.article_count = len({report.article_id for report in told})
    event.source_count = source_count(told)
    event.save()
    write_participations(event, participants)


def source_count(told: Iterable[Report]) -> int:
    printed = {r.article_id: Printed(r.article.text, r.article.outlet, r.source) for r in told}
    return len(independent_sources(list(printed.values()), press()))


def write_participations(event: Event, roles: dict[int, str]) -> None:
    """Make the event's participations these roles (by actor's id); what stays keeps its row."""
    event.participations.exclude(actor__in=roles).delete()
    Participation.objects.bulk_create(
        [
            Participation(
                event=event, actor_id=actor, role=role, earliest=event.earliest, latest=event.latest
            )
            for actor, role in roles.items()
        ],
        update_conflicts=True,
        unique_fields=["event", "actor"],
        update_fields=["role", "earliest", "latest"],
    )
