"""Compute what counts of an event: the human's value, else the machine's; the only writer of it."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from django.contrib.postgres.search import SearchVector
from django.db import transaction
from django.db.models import Prefetch, Value

from events.dating import date_span
from events.models import Actor, Correction, Event, Participation, Report

TAKEN_FROM_LATEST = ("type", "mode", "status", "headline", "source", "confidence")
DATE_COLUMNS = ("edtf", "earliest", "latest", "precision", "date_phrase", "date_rule")


@transaction.atomic
def refresh_events(event_ids: Iterable[int]) -> None:
    """Bring the effective values of these events up to date."""
    reports = Report.objects.select_related("article").prefetch_related("participations")
    chosen = Event.objects.filter(pk__in=set(event_ids)).select_for_update(of=("self",)).order_by("pk")
    for event in chosen.prefetch_related(Prefetch("reports", queryset=reports), "corrections"):
        told = sorted(event.reports.all(), key=lambda report: (report.article.published, report.pk))
        human = in_force(event.corrections.all(), day=told[-1].article.published)
        write(event, told, effective(machine_values(told), human))


def effective(machine: dict[str, Any], human: dict[str, Any]) -> dict[str, Any]:
    """The value of each field that counts: the human's where there is one, else the machine's."""
    return machine | human


def machine_values(told: list[Report]) -> dict[str, Any]:
    """What the reports of one event, oldest first, come to without a human.

    Status and date are those of the latest-published report (so are type, headline and source), the
    place that of the latest report that names one; everyone whom a report names takes part.
    """
    latest = told[-1]
    values = {column: getattr(latest, column) for column in (*TAKEN_FROM_LATEST, *DATE_COLUMNS)}
    values["place_id"] = next((report.place_id for report in reversed(told) if report.place_id), None)
    roles: dict[int, str] = {}
    for report in told:
        roles |= {part.actor_id: part.role for part in report.participations.all()}
    return values | {"review": "none", "participants": roles}


def in_force(corrections: Iterable[Correction], day: date) -> dict[str, Any]:
    """The humans' values by column: the newest correction of each field. `day` closes open dates."""
    columns: dict[str, Any] = {}
    for correction in sorted(corrections, key=lambda correction: correction.pk):
        columns |= corrected_columns(correction.field, correction.value, day)
    return columns


def corrected_columns(field: str, value: Any, day: date) -> dict[str, Any]:
    """The columns that one corrected field stands for, from the shapes that `Correction` documents."""
    match field:
        case "type":
            return {"type": value["type"], "mode": value["mode"]}
        case "date":
            return asdict(date_span(value, day)) | {"date_phrase": "", "date_rule": "human"}
        case "place":
            return {"place_id": value}
        case "participants":
            return {"participants": {part["actor"]: part["role"] for part in value}}
        case _:
            return {field: value}


def write(event: Event, told: list[Report], values: dict[str, Any]) -> None:
    """Store the values, the participations and the words that the event is found by."""
    participants = values.pop("participants")
    for column, value in values.items():
        setattr(event, column, value)
    names = Actor.objects.filter(pk__in=participants).values_list("name", flat=True)
    sentences = [report.article.text[report.sentence_start : report.sentence_end] for report in told]
    words = " ".join([event.headline, *names, *sentences])
    event.search = SearchVector(Value(words), config="german")
    event.save()
    write_participations(event, participants)


def write_participations(event: Event, roles: dict[int, str]) -> None:
    """Make the event's participations these roles (by actor's id); what stays keeps its row."""
    event.participations.exclude(actor__in=roles).delete()
    Participation.objects.bulk_create(
        [Participation(event=event, actor_id=actor, role=role) for actor, role in roles.items()],
        update_conflicts=True,
        unique_fields=["event", "actor"],
        update_fields=["role"],
    )
