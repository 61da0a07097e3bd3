"""Put the reports of one happening under one event.

What comes out depends on the reports and on what humans said, not on the order in which they came: all
reports that hang together through matches are grouped anew, and each group keeps the event that most of
it belonged to.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db import connection

from events.actions.refresh_events import refresh_events
from events.actions.told import told_by
from events.history.records import history_of
from events.merging.clusters import clusters
from events.models import Event, Match, Placement, Report
from events.models.happening import Happening

HAPPENING = [field.attname for field in Happening._meta.fields]

Group = frozenset[int]  # ids of reports

HANGING_TOGETHER = """
    WITH RECURSIVE tied (id) AS (
        SELECT unnest(%s::bigint[])
        UNION
        SELECT neighbour.id FROM tied CROSS JOIN LATERAL (
            SELECT other_id FROM events_match WHERE one_id = tied.id
            UNION ALL SELECT one_id FROM events_match WHERE other_id = tied.id
            UNION ALL SELECT beside.id FROM events_report AS report
                JOIN events_report AS beside ON beside.event_id = report.event_id WHERE report.id = tied.id
            UNION ALL SELECT beside.report_id FROM events_placement AS placed
                JOIN events_placement AS beside ON beside.event_id = placed.event_id
                WHERE placed.report_id = tied.id
        ) AS neighbour (id)
    )
    SELECT id FROM tied
"""


def group_reports(
    report_ids: Iterable[int],
    *,
    emptied: Iterable[int] = (),
    fresh: Collection[int] = (),
    before: Mapping[int, int] | None = None,
) -> None:
    """Group anew all that hangs together with these reports, and refresh the events that this changes.

    `emptied` are events that lost reports before; `fresh` are events that nobody has seen yet, so that
    they vanish without a trace if they end up empty. `before` holds report -> event of those that the
    caller moved itself.
    """
    given = set(report_ids)
    remaining = Report.objects.filter(event__in=set(emptied)).values_list("pk", flat=True)
    members = hanging_together({*given, *remaining})
    groups = groups_of(members)
    current = dict(Report.objects.filter(pk__in=members).values_list("pk", "event_id"))
    homes = assign(groups, current, placements_of(members), fresh)
    former = current | dict(before or {})
    changed = changed_by(homes, former, given) | set(emptied)
    for group, home in homes.items():
        if home in changed:
            move(group, home)
    retire(changed - set(homes.values()), destinations(homes, former), fresh)
    refresh_events(changed)


def hanging_together(report_ids: Collection[int]) -> set[int]:
    """These reports and all that matches or a common event tie to them, directly or through others."""
    with connection.cursor() as cursor:
        cursor.execute(HANGING_TOGETHER, [list(report_ids)])
        return {pk for (pk,) in cursor.fetchall()}


def changed_by(homes: Mapping[Group, int], former: Mapping[int, int], given: Collection[int]) -> set[int]:
    """The events that reports leave or come to, and those of the reports that were given."""
    homes_of = {pk: home for group, home in homes.items() for pk in group}
    moved = [pk for pk, home in homes_of.items() if former[pk] != home or pk in given]
    return {event for pk in moved for event in (former[pk], homes_of[pk])}


def groups_of(members: Collection[int]) -> list[Group]:
    """The happenings among the reports, those whose first report is earliest first."""
    told = told_by(members)
    ids = sorted(told, key=lambda pk: told[pk].key)
    index = {pk: index for index, pk in enumerate(ids)}
    pairs = Match.objects.filter(one__in=members, other__in=members).values_list("one", "other")
    found = clusters([told[pk] for pk in ids], [(index[one], index[other]) for one, other in pairs])
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
    leading = {event: went_to[event] for event in events if event in went_to and event not in fresh}
    for home in set(leading.values()):
        merged = [event for event, target in leading.items() if target == home]
        Event.objects.filter(pk__in=merged).update(merged_into=home, shown=False)
    human: dict[str, Any] = {"corrections": None, "placements": None, "merged": None}
    gone = set(events) - set(leading)
    Event.objects.filter(pk__in=gone, reports=None, **human).delete()
