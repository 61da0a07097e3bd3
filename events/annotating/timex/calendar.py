"""Stretches of the calendar under their two written names, TIMEX3 and EDTF; pure, no German here.

Whatever no calendar has (31 February, year 0, year 10000) raises ValueError or OverflowError.
"""

from calendar import monthrange
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta

# The months of a season. Winter belongs to the year in which it begins.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# How many months a quarter and a half-year have.
PARTS = {"Q": 3, "H": 6}


@dataclass(frozen=True)
class Period:
    """The days `first` to `last`, both included; `value` is its TIMEX3 name, `edtf` its EDTF name."""

    value: str
    edtf: str
    first: date
    last: date

    def named(self, value: str) -> "Period":
        return replace(self, value=value)

    def dated(self, edtf: str) -> "Period":
        return replace(self, edtf=edtf)


def day(at: date) -> Period:
    return Period(at.isoformat(), at.isoformat(), at, at)


def month(year_number: int, number: int) -> Period:
    name = f"{year_number:04d}-{number:02d}"
    last = monthrange(year_number, number)[1]
    return Period(name, name, date(year_number, number, 1), date(year_number, number, last))


def year(number: int) -> Period:
    name = f"{number:04d}"
    return Period(name, name, date(number, 1, 1), date(number, 12, 31))


def span(value: str, first: date, last: date) -> Period:
    """A period that EDTF has no name for: its first and last day."""
    return Period(value, f"{first.isoformat()}/{last.isoformat()}", first, last)


def week(at: date) -> Period:
    """The ISO week, Monday to Sunday, around a day."""
    monday = at - timedelta(days=at.weekday())
    return span(week_name(at), monday, monday + timedelta(days=6))


def week_name(at: date) -> str:
    of_year, number, _ = at.isocalendar()
    return f"{of_year:04d}-W{number:02d}"


def weekend(at: date) -> Period:
    saturday = at + timedelta(days=5 - at.weekday())
    return span(f"{week_name(at)}-WE", saturday, saturday + timedelta(days=1))


def months(value: str, first: date, count: int) -> Period:
    """Whole months, from the first day of one: 2025-06/2025-08."""
    last = month_end(shifted(first, count - 1, "M"))
    return Period(value, f"{first.isoformat()[:7]}/{last.isoformat()[:7]}", first, last)


def season(year_number: int, code: str) -> Period:
    return months(f"{year_number:04d}-{code}", date(year_number, SEASONS[code], 1), 3)


def part_of_year(year_number: int, number: int, kind: str) -> Period:
    """The quarter (kind "Q") or half-year ("H") of that number."""
    count = PARTS[kind]
    first = date(year_number, count * (number - 1) + 1, 1)
    return months(f"{year_number:04d}-{kind}{number}", first, count)


def part_around(at: date, kind: str) -> int:
    """The number of the quarter (kind "Q") or half-year ("H") in which a day lies."""
    return (at.month - 1) // PARTS[kind] + 1


def years(digits: str) -> Period:
    """A decade ("199"), a century ("19") or a millennium ("2"), named by the digits its years share."""
    missing = 4 - len(digits)
    first, last = max(int(digits + "0" * missing), 1), int(digits + "9" * missing)
    return Period(digits, f"{first:04d}/{last:04d}", date(first, 1, 1), date(last, 12, 31))


def around_years(name: Callable[[int], Period], year_number: int) -> list[Period]:
    """What comes every year, in the year before, this one and the next, as far as they have it."""
    found = []
    for number in (year_number - 1, year_number, year_number + 1):
        with suppress(ValueError, OverflowError):
            found.append(name(number))
    if not found:
        raise ValueError("no year around has such a day")
    return found


def beside(options: list[Period], at: date, step: int) -> Period:
    """Of what comes every year the last one over (-1), the one before (-2), the next (1), the current (0)."""
    if step == 0:
        return min(
            options, key=lambda option: (not option.first <= at <= option.last, option.first.year != at.year)
        )
    over = [option for option in reversed(options) if option.last < at]
    to_come = [option for option in options if option.first > at]
    found = over if step < 0 else to_come
    if not found:
        raise ValueError("the calendar ends before")
    return found[min(abs(step), len(found)) - 1]


def month_end(at: date) -> date:
    return at.replace(day=monthrange(at.year, at.month)[1])


# What a unit counts: (kind of step, how many of it).
STEPS = {
    "D": ("days", 1), "W": ("days", 7), "WE": ("days", 7),
    "M": ("months", 1), "Q": ("months", 3), "H": ("months", 6),
    "Y": ("months", 12), "DE": ("months", 120), "CE": ("months", 1200), "L": ("months", 12000),
}  # fmt: skip


def shifted(at: date, count: float, unit: str) -> date:
    """The day `count` units later (earlier if negative); in a shorter month its last day."""
    kind, size = STEPS[unit]
    if kind == "days":
        return at + timedelta(days=round(count * size))
    year_number, month_index = divmod(at.year * 12 + at.month - 1 + round(count * size), 12)
    last = monthrange(year_number, month_index + 1)[1]
    return date(year_number, month_index + 1, min(at.day, last))


def around(at: date, unit: str) -> Period:
    """The day, week, month ... in which a day lies."""
    if unit in ("Q", "H"):
        return part_of_year(at.year, part_around(at, unit), unit)
    if unit in ("DE", "CE", "L"):
        return years(f"{at.year:04d}"[: {"DE": 3, "CE": 2, "L": 1}[unit]])
    if unit in ("M", "Y"):
        return month(at.year, at.month) if unit == "M" else year(at.year)
    return {"D": day, "W": week, "WE": weekend}[unit](at)


def easter(year_number: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    golden, (century, rest) = year_number % 19, divmod(year_number, 100)
    leaps, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon_shift + 15) % 30
    quads, quad_rest = divmod(rest, 4)
    to_sunday = (32 + 2 * century_rest + 2 * quads - epact - quad_rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month_number, day_index = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year_number, month_number, day_index + 1)
