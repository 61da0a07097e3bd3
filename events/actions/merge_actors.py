"""A chief editor finds that two actors are one, or gives an actor other names."""

from collections.abc import Collection, Iterable

from django.contrib.auth.models import User

from events.actions.group_reports import group_reports
from events.actions.human_change import human_change
from events.actions.match_reports import match_reports
from events.actions.told import sides_of
from events.models import Actor, ActorName, Report
from events.models.vocabulary import HumanAction


def merge_actors(*, actor: Actor, other: Actor, editor: User, reason: str = "") -> None:
    """`other` is `actor` under another name: its names, reports and statements count as those of `actor`."""
    with human_change(editor, HumanAction.MERGE_ACTORS, reason=reason, other=other.name):
        Actor.objects.filter(merged_into=other).update(merged_into=actor)
        Actor.objects.filter(pk=other.pk).update(merged_into=actor)
        regroup_actors([other.pk, *actor.merged.values_list("pk", flat=True)])


def change_actor(
    *, actor: Actor, kind: str, country: str, names: Collection[str], editor: User, reason: str = ""
) -> None:
    """Set kind and country (ISO 3166-1 alpha-2 or "") and the other names that the actor goes by."""
    with human_change(editor, HumanAction.CHANGE_ACTOR, reason=reason):
        moved = country != actor.country or kind != actor.kind
        Actor.objects.filter(pk=actor.pk).exclude(kind=kind, country=country).update(
            kind=kind, country=country
        )
        ActorName.objects.filter(actor=actor).exclude(name__in=names).delete()
        added = [ActorName(actor=actor, name=name) for name in names]
        ActorName.objects.bulk_create(added, ignore_conflicts=True)
        if moved:
            regroup_actors([actor.pk])


def regroup_actors(actor_ids: Iterable[int]) -> None:
    """Bring all reports of these actors up to who these now count as."""
    reports = list(Report.objects.filter(participations__actor__in=list(actor_ids)).distinct())
    for report in reports:
        report.sides = sides_of(report.participations.values_list("actor", flat=True))
    Report.objects.bulk_update(reports, ["sides"], batch_size=500)
    ids = [report.pk for report in reports]
    match_reports(ids)
    group_reports(ids)
