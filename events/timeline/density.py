"""How the events of a list lie in time, drawn: each bar narrows the list to its year, month or day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from django.utils.dateformat import format as format_date
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.timeline.counting import Counting
from events.timeline.selection import Selection
from events.timeline.spread import UNITS, Load, Unit, spread

FLOOR, HEIGHT = 50, 48  # of the drawing, and of its highest bar
SHORTEST = 2  # of a bar with one event
FEWEST = 2  # bars worth drawing


@dataclass(frozen=True)
class Bar:
    """The events of one year, month or day; `address` is the same list narrowed to it.

    `x` counts bars. Heights are in the units of the drawing, an event of several days spread over them;
    `planned` is the part that was only planned.
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
class Zoom:
    words: str
    address: str
    is_chosen: bool


@dataclass(frozen=True)
class Density:
    """`earlier` and `later` are the addresses of the time beside the drawn one, "" where there is none."""

    bars: list[Bar]
    width: int
    first: str
    last: str
    zooms: list[Zoom]
    earlier: str
    later: str


def density(selection: Selection, counting: Counting, chosen: Mapping[str, str]) -> Density | None:
    """The drawing for a selection and its parameters; None where all events lie in one bar."""
    found = spread(selection, counting, cast(Unit | None, chosen.get("zoom")))
    if found is None or len(found.loads) < FEWEST:
        return None
    first, last, unit = found.loads[0], found.loads[-1], found.unit
    rest = {name: text for name, text in chosen.items() if name not in ("from", "until")}
    start, end = selection.days
    before, after = beside(start or first.start, end or last.end)
    return Density(
        bars=list(bars(found.loads, unit, selection.days, rest)),
        width=len(found.loads),
        first=words_of(first.start, unit),
        last=words_of(last.start, unit),
        zooms=zooms(unit, chosen),
        earlier=narrowed(rest, *before) if start or found.goes_on else "",
        later=narrowed(rest, *after) if end else "",
    )


def beside(start: date, end: date) -> tuple[tuple[date, date], tuple[date, date]]:
    """The time before and after these days: as many whole months if they are such, else as many days."""
    eve, morrow, days = moved(start, -1), moved(end, 1), (end - start).days
    if start.day == 1 and morrow.day == 1:
        months = (morrow.year - start.year) * 12 + morrow.month - start.month
        return (month_on(start, -months), eve), (morrow, moved(month_on(start, 2 * months), -1))
    return (moved(eve, -days), eve), (morrow, moved(morrow, days))


def moved(day: date, days: int) -> date:
    """So many days on; no calendar goes beyond the years 1 to 9999."""
    number = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(number)


def month_on(start: date, months: int) -> date:
    """The first day of the month that lies so many months on."""
    number = min(max(start.year * 12 + start.month - 1 + months, 12), date.max.year * 12 + 11)
    return date(number // 12, number % 12 + 1, 1)


def bars(
    loads: Sequence[Load], unit: Unit, days: tuple[date | None, date | None], rest: Mapping[str, str]
) -> Iterator[Bar]:
    """A bar that the selection's days cut leads to what they leave of it."""
    start, end = days[0] or date.min, days[1] or date.max
    most = max(load.weight for load in loads)
    for x, load in enumerate(loads):
        if load.events:
            height = max(SHORTEST, round(HEIGHT * load.weight / most))
            number = ngettext("%(count)s Ereignis", "%(count)s Ereignisse", load.events) % {
                "count": load.events
            }
            yield Bar(
                x=x,
                height=height,
                planned=min(height, round(HEIGHT * load.planned / most)),
                words=f"{words_of(load.start, unit)}: {number}",
                address=narrowed(rest, max(load.start, start), min(load.end, end)),
            )


def narrowed(rest: Mapping[str, str], start: date, end: date) -> str:
    return "?" + urlencode({**rest, "from": start.isoformat(), "until": end.isoformat()})


def zooms(unit: Unit, chosen: Mapping[str, str]) -> list[Zoom]:
    words = {"year": _("Jahre"), "month": _("Monate"), "day": _("Tage")}
    return [Zoom(words[one], "?" + urlencode({**chosen, "zoom": one}), one == unit) for one in UNITS]


def words_of(start: date, unit: Unit) -> str:
    # Translators: formats of a day, a month and a year, as Django's `date` filter reads them.
    return format_date(start, {"day": _("j. F Y"), "month": _("F Y"), "year": _("Y")}[unit])
