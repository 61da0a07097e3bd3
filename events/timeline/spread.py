"""How the events of a selection are spread over years, months or days, uncertain ones over their interval."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise
from typing import Any, Literal

from django.db import connection

from events.timeline.counting import Counting
from events.timeline.selection import Selection

Unit = Literal["year", "month", "day"]
UNITS: tuple[Unit, ...] = ("year", "month", "day")

MOST_BARS = 62  # that can be told apart

TALLIED = "SELECT day, begun, ended, slope, planned FROM events_daytally WHERE slice = %s"
COUNTED = """
    SELECT day, begun, ended, change / (latest - earliest + 1) AS slope,
        CASE WHEN status = 'planned' THEN change / (latest - earliest + 1) ELSE 0 END AS planned
    FROM ({hits}) AS hit CROSS JOIN unnest(
        ARRAY[earliest, latest, latest + 1], ARRAY[1, 0, 0], ARRAY[0, 1, 0], ARRAY[1, 0, -1]::float[]
    ) AS step (day, begun, ended, change)
"""
# Up to a day e, a step of `slope` on day d has given slope * (e - d + 1): both sums are kept.
STEPS = """
    WITH step AS MATERIALIZED ({steps}), span AS (
        SELECT greatest(min(day) FILTER (WHERE begun > 0), %(start)s::date) AS first,
            least(max(day) FILTER (WHERE ended > 0), %(end)s::date) AS last
        FROM step
    ), unit AS (
        SELECT coalesce(%(unit)s::text, CASE
            WHEN last - first < %(most)s THEN 'day'
            WHEN last - first < %(most)s * 30 THEN 'month' ELSE 'year' END) AS name
        FROM span
    ), drawn AS (
        SELECT name, last, span.first AS begin, greatest(
            span.first, (date_trunc(name, last) - (%(most)s - 1) * ('1 ' || name)::interval)::date) AS first
        FROM span CROSS JOIN unit
    )
    SELECT first, last, name, begin < first, bars.* FROM drawn CROSS JOIN (
        SELECT CASE WHEN day >= (SELECT first FROM drawn)
                THEN date_trunc((SELECT name FROM drawn), day::timestamp)::date END AS bar,
            sum(begun), sum(ended), sum(slope), sum(slope * (day - date '2000-01-01')),
            sum(planned), sum(planned * (day - date '2000-01-01'))
        FROM step WHERE day <= (SELECT last FROM drawn) GROUP BY bar
    ) AS bars
"""
ZERO = date(2000, 1, 1)
NOTHING = (0, 0, 0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Load:
    """The events that touch a year, month or day, their weight in it and that of the planned ones."""

    start: date
    end: date
    events: int
    weight: float
    planned: float


@dataclass(frozen=True)
class Spread:
    """All units from the first to the last; `goes_on` where there is more before the first."""

    unit: Unit
    loads: list[Load]
    goes_on: bool


def spread(selection: Selection, counting: Counting, unit: Unit | None) -> Spread | None:
    """The spread by this unit, else by the finest that needs few bars; None where there is nothing."""
    rows = steps(selection, counting, unit)
    if not rows or None in rows[0][:2]:
        return None
    first, last, unit, goes_on = rows[0][:4]
    return Spread(unit, list(loads_of(rows, first, last, unit)), goes_on)


def steps(selection: Selection, counting: Counting, unit: Unit | None) -> list[Sequence[Any]]:
    """Per unit what begins and ends in it; what lies before the first day stands under None."""
    start, end = selection.days
    if selection.slice in counting.tallied:
        sql, values = TALLIED, [selection.slice]
    else:
        hit, values = counting.hits(selection, "earliest", "latest", "status")
        sql = COUNTED.format(hits=hit)
    names = {f"value{number}": value for number, value in enumerate(values)}
    named = {**names, "start": start, "end": end, "unit": unit, "most": MOST_BARS}
    with connection.cursor() as cursor:
        cursor.execute(STEPS.format(steps=sql % tuple(f"%({name})s" for name in names)), named)
        return cursor.fetchall()


def loads_of(rows: Sequence[Sequence[Any]], first: date, last: date, unit: Unit) -> Iterator[Load]:
    """Sums up the steps from unit to unit."""
    found = {row[4]: row[5:] for row in rows}
    units = starts(first, last, unit)
    sums = accumulate(
        (found.get(day, NOTHING) for day in units), added, initial=added(NOTHING, found.get(None, NOTHING))
    )
    for start, (before, through) in zip(units, pairwise(sums), strict=True):
        end = last_day(start, unit)
        eve, close = max(start, first) - timedelta(days=1), min(end, last)
        yield Load(
            start,
            end,
            events=through[0] - before[1],
            weight=weight(through[2:4], close) - weight(before[2:4], eve),
            planned=weight(through[4:6], close) - weight(before[4:6], eve),
        )


def added(one: Sequence[Any], other: Sequence[Any]) -> tuple[Any, ...]:
    return tuple((a or 0) + (b or 0) for a, b in zip(one, other, strict=True))


def weight(sums: Sequence[float], end: date) -> float:
    """All that events weigh up to a day, by the sums of slopes and of slopes times days."""
    slope, slope_days = sums
    return float(((end - ZERO).days + 1) * (slope or 0) - (slope_days or 0))


def starts(first: date, last: date, unit: Unit) -> list[date]:
    """The first days of all units from `first` to `last`."""
    if unit == "day":
        return [first + timedelta(days=day) for day in range((last - first).days + 1)]
    if unit == "month":
        zero, months = first.year * 12 + first.month - 1, (last.year - first.year) * 12 + last.month
        return [date((zero + i) // 12, (zero + i) % 12 + 1, 1) for i in range(months - first.month + 1)]
    return [date(year, 1, 1) for year in range(first.year, last.year + 1)]


def last_day(start: date, unit: Unit) -> date:
    if unit == "day":
        return start
    last_month = unit == "year" or start.month == 12
    following = date(start.year + 1, 1, 1) if last_month else start.replace(month=start.month + 1)
    return following - timedelta(days=1)
