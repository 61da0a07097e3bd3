"""How many events a selection leaves, in all and by facet: from the tallies, else counted up to a cap."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, cast

from django.db import connection
from django.db.models import Exists, OuterRef, Q, Sum

from events.facets import ALL, COUNTED_AT_MOST, LARGE, SMALL, keys
from events.models import DayTally, Slice, Tally
from events.querysets import EventQuerySet
from events.timeline.selection import Selection

COMMON = 3  # what one event in so many carries is not looked up in an index
COMMONEST = 8  # values shown of a dimension that has many

TALLIED = "SELECT facet, dimension, count FROM events_tally WHERE slice = %s AND count > 0"
COUNTED = """
    SELECT facet, split_part(facet, ':', 1) AS dimension, count(*) AS count
    FROM ({hits}) AS hit CROSS JOIN unnest(array_prepend('', facets)) AS facet GROUP BY facet
"""
SHOWN = """
    WITH counted AS {kind} MATERIALIZED ({counted})
    SELECT facet, count FROM counted
    WHERE dimension = ANY(%s) AND (dimension <> 'part' OR starts_with(facet, %s))
    UNION ALL
    SELECT facet, count FROM unnest(%s::text[]) AS large CROSS JOIN LATERAL (
        SELECT facet, count FROM counted WHERE dimension = large ORDER BY count DESC, facet LIMIT %s
    ) AS commonest
"""
OWN = "SELECT %s, facet, count FROM ({counted}) AS own WHERE facet = '' OR starts_with(facet, %s)"


@dataclass(frozen=True)
class Counts:
    """`total` events, and how many of them carry each facet; where a number is not exact, there are more."""

    total: int
    exact: bool
    facets: Mapping[str, int]
    facets_exact: bool

    @classmethod
    def of(cls, facets: dict[str, int], at_most: int | None) -> "Counts":
        """Of counted facets, `ALL` among them; from a tally, or from hits that end one above `at_most`."""
        total = facets.pop(ALL, 0)
        exact = at_most is None or total <= at_most
        return cls(total if exact else cast(int, at_most), exact, facets, exact)


class Counting:
    """Counts a selection and what it would be without some of its filters.

    Knows which of its facets are tallied, and which are `common`: every third event has them. What is not
    tallied is counted up to `at_most`.
    """

    def __init__(self, selection: Selection, at_most: int = COUNTED_AT_MOST):
        self.at_most = at_most
        actors = keys("actor", [actor.pk for actor in selection.actors])
        facets = [ALL, *actors, *(facet for one in selection.carried for facet in one.facets)]
        slices = Slice.objects.filter(pk__in=facets).values_list("pk", flat=True)
        carried = Tally.objects.filter(slice=ALL, facet__in=facets).annotate(
            is_tallied=Exists(slices.filter(pk=OuterRef("facet")))
        )
        rows = list(carried.values_list("facet", "count", "is_tallied"))
        total = {facet: count for facet, count, _is_tallied in rows}.get(ALL, 0)
        self.tallied = {ALL, *(facet for facet, _count, is_tallied in rows if is_tallied)}
        self.common = {facet for facet, count, _is_tallied in rows if count * COMMON > total}

    def events(self, selection: Selection) -> EventQuerySet:
        return selection.events(self.common)

    def counts(self, selection: Selection) -> Counts:
        """All facets that a page shows."""
        counted, values, at_most = self.counted(selection)
        sql = SHOWN.format(counted=counted, kind="NOT" if at_most is None else "")
        with connection.cursor() as cursor:
            cursor.execute(sql, [*values, [ALL, *SMALL], selection.role_prefix, list(LARGE), COMMONEST])
            found = Counts.of(dict(cursor.fetchall()), at_most)
        total = None if found.exact else self.total(selection)
        return found if total is None else replace(found, total=total, exact=True)

    def own(self, chosen: Mapping[str, tuple[Selection, str]]) -> dict[str, Counts]:
        """For each chosen parameter the facets with its prefix, under all other filters."""
        sources = {name: self.counted(selection) for name, (selection, _prefix) in chosen.items()}
        facets: dict[str, dict[str, int]] = {name: {} for name in chosen}
        parts = [OWN.format(counted=counted) for counted, _values, _at_most in sources.values()]
        values = [[name, *sources[name][1], prefix] for name, (_selection, prefix) in chosen.items()]
        if parts:
            with connection.cursor() as cursor:
                cursor.execute(" UNION ALL ".join(parts), list(chain.from_iterable(values)))
                for name, facet, count in cursor.fetchall():
                    facets[name][facet] = count
        return {name: Counts.of(found, sources[name][2]) for name, found in facets.items()}

    def counted(self, selection: Selection) -> tuple[str, list[Any], int | None]:
        """The SQL of facets, dimensions and counts, its values, and up to how many events it counts."""
        if selection.slice in self.tallied and not selection.is_dated:
            return TALLIED, [selection.slice], None
        sql, values = self.hits(selection, "facets")
        return COUNTED.format(hits=sql), values, self.at_most

    def hits(self, selection: Selection, *columns: str) -> tuple[str, list[Any]]:
        """The SQL of these columns of the events, of one more than are counted."""
        events = self.events(selection).order_by().values(*columns)[: self.at_most + 1]
        sql, values = events.query.sql_with_params()
        return sql, list(values)

    def total(self, selection: Selection) -> int | None:
        """How many events there are, where the tallies know it."""
        if selection.slice in self.tallied:
            return touching(selection)
        if selection.facets is None or len(selection.facets) != 2 or selection.is_dated:
            return None
        one, other = selection.facets
        pairs = Tally.objects.filter(Q(slice=one, facet=other) | Q(slice=other, facet=one))
        return pairs.values_list("count", flat=True).first()


def touching(selection: Selection) -> int:
    """How many events of a tallied slice touch the days of the selection."""
    start, end = selection.days
    days = DayTally.objects.filter(slice=selection.slice)
    begun = (days.filter(day__lte=end) if end else days).aggregate(sum=Sum("begun"))["sum"]
    ended = days.filter(day__lt=start).aggregate(sum=Sum("ended"))["sum"] if start else 0
    return (begun or 0) - (ended or 0)
