"""The rows of the history -> what each change did to which row."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q

from events.models import Actor, ActorName, Article, Correction, Event, Placement, Report

TRACKED: tuple[type[models.Model], ...] = (Correction, Placement, Report, Actor, ActorName, Article)

State = dict[str, Any]


@dataclass(frozen=True)
class Record:
    """What one change did to one row: its tracked columns before and after, None where there was no row.

    `later` is the human change that touched the row next, None if this was the last one.
    """

    model: type[models.Model]
    pk: int
    before: State | None
    after: State | None
    later: UUID | None


def history_of(model: type[models.Model]) -> Any:
    """The manager of the model's history."""
    return model._meta.get_field("history").related_model.objects  # type: ignore[union-attr]


def records_of(changes: Collection[UUID]) -> dict[UUID, list[Record]]:
    """What each of these changes (ids of contexts) did, in a fixed number of queries."""
    found: dict[UUID, list[Record]] = defaultdict(list)
    for model in TRACKED:
        touched = history_of(model).filter(pgh_context__in=changes).values("pgh_obj")
        rows: dict[int, list[Any]] = defaultdict(list)
        for row in history_of(model).filter(pgh_obj__in=touched).order_by("pgh_id"):
            rows[row.pgh_obj_id].append(row)
        present = model._default_manager.in_bulk(list(rows))
        for pk, history in rows.items():
            for change, record in records_of_row(model, pk, history, present.get(pk)):
                if change in changes:
                    found[change].append(record)
    return dict(found)


def records_of_row(
    model: type[models.Model], pk: int, history: list[Any], present: models.Model | None
) -> Iterable[tuple[UUID, Record]]:
    """The changes of one row, oldest first; what a change did in several steps is one record."""
    steps: list[list[Any]] = []
    for row in history:
        if steps and row.pgh_context_id and steps[-1][0].pgh_context_id == row.pgh_context_id:
            steps[-1].append(row)
        else:
            steps.append([row])
    for step, following in pairwise([*steps, None]):
        assert step is not None
        first, later = step[0], following[0] if following else None
        before = None if first.pgh_label == "insert" else state(first, first)
        after = state_after(step[-1], later, present, first)
        if first.pgh_context_id:
            yield first.pgh_context_id, Record(model, pk, before, after, later and later.pgh_context_id)


def state_after(last: Any, later: Any | None, present: models.Model | None, like: Any) -> State | None:
    """The row after a step: as inserted, as the next step found it, or as it is now."""
    if last.pgh_label == "delete":
        return None
    if later is not None and later.pgh_label != "insert":
        return state(later, like)
    return state(last, like) if last.pgh_label == "insert" else state(present, like) if present else None


def state(row: Any, like: Any) -> State:
    """The tracked columns of a row of the model or of its history."""
    columns = [f.attname for f in like._meta.concrete_fields if not f.name.startswith("pgh_")]
    return {column: getattr(row, column) for column in columns}


def changes_of_event(event: Event) -> set[UUID]:
    """The changes that concern an event: its fields, and which reports tell of it."""
    placed = history_of(Placement).filter(Q(event=event) | Q(pgh_obj__in=event.placements.values("pk")))
    return contexts(
        history_of(Correction).filter(event=event), placed, history_of(Report).filter(event=event)
    )


def changes_of_actor(actor: Actor) -> set[UUID]:
    merged = Q(pgh_obj=actor) | Q(pgh_obj__in=actor.merged.values("pk")) | Q(merged_into=actor)
    return contexts(history_of(Actor).filter(merged), history_of(ActorName).filter(actor=actor))


def changes_of_article(article: Article) -> set[UUID]:
    placed = history_of(Placement).filter(report__in=article.reports.values("pk"))
    return contexts(history_of(Article).filter(pgh_obj=article), placed)


def contexts(*rows: Any) -> set[UUID]:
    found: set[UUID] = set()
    for queryset in rows:
        found |= set(queryset.filter(pgh_context__isnull=False).values_list("pgh_context", flat=True))
    return found
