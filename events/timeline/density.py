"""How the events of a list lie in time: a bar for each year, month or day, which narrows the list to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from django.db.models import Count, Max, Min, Q
from django.db.models.functions import Trunc
from django.utils.dateformat import format as format_date
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.querysets import EventQuerySet

Unit = Literal["year", "month", "day"]

MOST_BARS = 62
FLOOR, HEIGHT = 50, 48  # of the drawing, and of its highest bar
SHORTEST = 2  # of a bar with one event
FEWEST = 2  # bars worth drawing


@dataclass(frozen=True)
class Bar:
    """The events that begin in one year, month or day; `address` is the same list narrowed to it.

    `x` counts bars; heights are in the units of the drawing, `planned` is the part that was only planned.
    """

    x: int
    height: int
    planned: int
    words: str
    address: str

    @property
    def top(self) -> int:
        """Where the bar begins, from the top of the drawing."""
        return FLOOR - self.height


@dataclass(frozen=True)
class Density:
    bars: list[Bar]
    width: int
    first: str
    last: str


def density(events: EventQuerySet, chosen: Mapping[str, str]) -> Density | None:
    """The drawing for a list and its parameters; None for events that all begin together."""
    span = events.aggregate(first=Min("earliest"), last=Max("earliest"))
    if span["first"] is None:
        return None
    unit = unit_of(span["first"], span["last"])
    planned = Count("pk", filter=Q(status="planned"))
    rows = events.annotate(start=Trunc("earliest", unit)).values("start").order_by("start")
    counts = {
        row["start"]: (row["count"], row["planned"])
        for row in rows.annotate(count=Count("pk"), planned=planned)
    }
    starts = buckets(span["first"], span["last"], unit)
    if len(starts) < FEWEST:
        return None
    most = max(count for count, _planned in counts.values())
    rest = {name: text for name, text in chosen.items() if name not in ("from", "until")}
    bars = [
        bar(x, start, *counts[start], most=most, unit=unit, rest=rest)
        for x, start in enumerate(starts)
        if start in counts
    ]
    return Density(bars, len(starts), words_of(starts[0], unit), words_of(starts[-1], unit))


def unit_of(first: date, last: date) -> Unit:
    """The finest unit that needs no more bars than can be told apart."""
    if (last - first).days < MOST_BARS:
        return "day"
    return "month" if months(first, last) <= MOST_BARS else "year"


def months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def buckets(first: date, last: date, unit: Unit) -> list[date]:
    """The first days of all units from `first` to `last`."""
    if unit == "day":
        return [first + timedelta(days=day) for day in range((last - first).days + 1)]
    if unit == "month":
        zero = first.year * 12 + first.month - 1
        return [date((zero + i) // 12, (zero + i) % 12 + 1, 1) for i in range(months(first, last))]
    return [date(year, 1, 1) for year in range(first.year, last.year + 1)]


def bar(
    x: int, start: date, count: int, planned: int, *, most: int, unit: Unit, rest: Mapping[str, str]
) -> Bar:
    end = last_day(start, unit)
    number = ngettext("%(count)s Ereignis", "%(count)s Ereignisse", count) % {"count": count}
    return Bar(
        x=x,
        height=max(SHORTEST, round(HEIGHT * count / most)),
        planned=round(HEIGHT * planned / most),
        words=f"{words_of(start, unit)}: {number}",
        address="?" + urlencode({**rest, "from": start.isoformat(), "until": end.isoformat()}),
    )


def last_day(start: date, unit: Unit) -> date:
    if unit == "day":
        return start
    last_month = unit == "year" or start.month == 12
    following = date(start.year + 1, 1, 1) if last_month else start.replace(month=start.month + 1)
    return following - timedelta(days=1)


def words_of(start: date, unit: Unit) -> str:
    # Translators: formats of a day, a month and a year, as Django's `date` filter reads them.
    return format_date(start, {"day": _("j. F Y"), "month": _("F Y"), "year": _("Y")}[unit])
