"""Put the reports of one happening under one event.

What comes out depends on the reports and on what humans said, not on the order in which they came: all
reports that hang together through matches are grouped anew, and each group keeps the event that most of
it belonged to.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q

from events.actions.refresh_events import refresh_events
from events.actions.told import told_by
from events.history.records import history_of
from events.merging.clusters import clusters
from events.models import Event, Match, Placement, Report
from events.models.happening import Happening

HAPPENING = [field.attname for field in Happening._meta.fields]

Group = frozenset[int]  # ids of reports


def group_reports(
    report_ids: Iterable[int],
    *,
    emptied: Iterable[int] = (),
    fresh: Collection[int] = (),
    before: Mapping[int, int] | None = None,
) -> None:
    """Group anew all that hangs together with these reports, and refresh their events.

    `emptied` are events that lost reports before; `fresh` are events that nobody has seen yet, so that
    they vanish without a trace if they end up empty. `before` holds report -> event of those that the
    caller moved itself.
    """
    remaining = Report.objects.filter(event__in=set(emptied)).values_list("pk", flat=True)
    members = hanging_together({*report_ids, *remaining})
    groups = groups_of(members)
    current = dict(Report.objects.filter(pk__in=members).values_list("pk", "event_id"))
    homes = assign(groups, current, placements_of(members), fresh)
    for group, home in homes.items():
        move(group, home)
    former = current | dict(before or {})
    left = {*current.values(), *former.values(), *emptied}
    retire(left - set(homes.values()), destinations(homes, former), fresh)
    refresh_events({*left, *homes.values()})


def hanging_together(report_ids: set[int]) -> set[int]:
    """These reports and all that matches or a common event tie to them, directly or through others."""
    found: set[int] = set()
    frontier = report_ids
    while frontier:
        found |= frontier
        matches = Match.objects.filter(Q(one__in=frontier) | Q(other__in=frontier))
        tied = {pk for pair in matches.values_list("one", "other") for pk in pair}
        events = Report.objects.filter(pk__in=frontier).values("event")
        tied |= set(Report.objects.filter(event__in=events).values_list("pk", flat=True))
        placed = Placement.objects.filter(report__in=frontier).values("event")
        tied |= set(Placement.objects.filter(event__in=placed).values_list("report", flat=True))
        frontier = tied - found
    return found


def groups_of(members: Collection[int]) -> list[Group]:
    """The happenings among the reports, those whose first report is earliest first."""
    told = told_by(members)
    ids = sorted(told, key=lambda pk: told[pk].key)
    found = clusters([told[pk] for pk in ids])
    return [frozenset(ids[index] for index in cluster) for cluster in found]


def placements_of(members: Collection[int]) -> dict[int, int]:
    return dict(Placement.objects.filter(report__in=members).values_list("report", "event"))


def assign(
    groups: Sequence[Group], current: Mapping[int, int], placed: Mapping[int, int], fresh: Collection[int]
) -> dict[Group, int]:
    """Each group -> its event: a human's, else the one that most of it is in, was in, or a new one."""
    homes = {group: placed[pk] for group in groups for pk in group if pk in placed}
    claims = [
        (event not in fresh, count, -event, -min(group), group)
        for group in groups
        for event, count in Counter(current[pk] for pk in group).items()
    ]
    for _, _, event, _, group in sorted(claims, key=lambda claim: claim[:4], reverse=True):
        if group not in homes and -event not in homes.values():
            homes[group] = -event
    for group in groups:
        if group not in homes:
            homes[group] = former_event(group, but_not=homes.values()) or new_event(group)
    return homes


def former_event(group: Group, but_not: Collection[int]) -> int | None:
    """The event that these reports left last and that has stood empty since: its address is theirs again."""
    left = history_of(Report).filter(pgh_obj__in=group, event__reports=None, event__merged_into__isnull=False)
    return left.exclude(event__in=but_not).order_by("-pgh_id").values_list("event", flat=True).first()


def new_event(group: Collection[int]) -> int:
    """An event for reports that have none; its values are refreshed later."""
    report = Report.objects.filter(pk__in=group).order_by("pk")[0]
    return Event.objects.create(**{column: getattr(report, column) for column in HAPPENING}).pk


def move(group: Group, event: int) -> None:
    Report.objects.filter(pk__in=group).exclude(event=event).update(event=event)
    Event.objects.filter(pk=event, merged_into__isnull=False).update(merged_into=None)


def destinations(homes: Mapping[Group, int], current: Mapping[int, int]) -> dict[int, int]:
    """Former event -> the event that most of its reports are in now."""
    moved: dict[int, Counter[int]] = {}
    for group, home in homes.items():
        for pk in group:
            moved.setdefault(current[pk], Counter())[home] += 1
    return {event: max(counts, key=lambda home: (counts[home], -home)) for event, counts in moved.items()}


def retire(events: Collection[int], went_to: Mapping[int, int], fresh: Collection[int]) -> None:
    """Events without reports lead to where these went; what led nowhere and no human touched is removed."""
    for event in events:
        if event in went_to and event not in fresh:
            Event.objects.filter(pk=event).update(merged_into=went_to[event], shown=False)
    human: dict[str, Any] = {"corrections": None, "placements": None, "merged": None}
    gone = [event for event in events if event not in went_to or event in fresh]
    Event.objects.filter(pk__in=gone, reports=None, **human).delete()
