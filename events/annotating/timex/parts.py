"""Matches that name parts of a year, month or week ("Anfang der Woche", "Herbst", "Ostern") -> readings."""

from datetime import date, timedelta
from typing import Any

from events.annotating.timex import calendar
from events.annotating.timex.calendar import Period, shifted
from events.annotating.timex.dates import century_of, decade_of, full_year, is_name, of_year
from events.annotating.timex.grammar import Match
from events.annotating.timex.relative import unit_near
from events.annotating.timex.story import Reading, Story, reading

# What the edges of a period are: days of a week (Monday is 0), months of a year and of a quarter, and
# tenths of a decade or century, the last one included.
WEEK_EDGES = {"START": (0, 1), "MID": (1, 3), "END": (3, 6)}
YEAR_EDGES = {"START": 0, "MID": 6, "END": 11}
QUARTER_EDGES = {"START": 0, "MID": 1, "END": 2}
LONG_EDGES = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}

EDGED_UNITS = ("W", "M", "Q", "Y", "DE", "CE")


def edge(match: Match, story: Story) -> Reading | None:
    """ "Anfang der Woche", "Ende Mai", "Mitte der 90er Jahre": the value of the whole, EDTF of the part."""
    whole = edged(match, story)
    if whole is None:
        return None
    which = match.get("EDGE") or match.get("UNIT_EDGE")[1]
    part = edge_of(whole, which)
    return Reading(whole.value, part.edtf, part)


def edged(match: Match, story: Story) -> Period | None:
    """The period whose beginning, middle or end is meant."""
    if match.has("DECADE", "DECADES"):
        return decade_of(match)
    if match.has("ORDINAL"):
        return century_of(match)
    if match.has("MONTH"):
        return of_year(match, story, lambda number: calendar.month(number, match.get("MONTH")))
    if match.has("YEAR"):
        return calendar.year(full_year(match.get("YEAR")))
    code = match.get("UNIT") or match.get("UNIT_EDGE", (None,))[0]
    return unit_near(story.today, code, match.get("STEP", 0)) if code in EDGED_UNITS else None


def edge_of(whole: Period, which: str) -> Period:
    """The beginning, middle or end: days of a week, a month of a year, years of what is longer."""
    days = (whole.last - whole.first).days + 1
    if days <= 7:
        first, last = (whole.first + timedelta(days=number) for number in WEEK_EDGES[which])
        return calendar.span(whole.value, first, last)
    if days <= 366:
        step = 0 if days <= 31 else (QUARTER_EDGES if days <= 92 else YEAR_EDGES)[which]
        part = calendar.around(shifted(whole.first, step, "M"), "M")
        return part.dated(f"{part.edtf}~")
    tenth = (whole.last.year - whole.first.year + 1) // 10
    first_tenth, last_tenth = LONG_EDGES[which]
    first_year = whole.first.year + first_tenth * tenth
    last_year = whole.first.year + (last_tenth + 1) * tenth - 1
    return Period(
        whole.value, f"{first_year:04d}/{last_year:04d}", date(first_year, 1, 1), date(last_year, 12, 31)
    )


def season(match: Match, story: Story) -> Reading | None:
    """ "Herbst 1998", "im Sommer", "diesen Winter"."""
    if is_name(match):
        return None
    return reading(of_year(match, story, lambda number: calendar.season(number, match.get("SEASON"))))


def part_of_year(match: Match, story: Story) -> Reading | None:
    """ "drittes Quartal 2025", "im ersten Halbjahr"."""
    code, number = match.get("UNIT"), match.get("ORDINAL")
    if code not in calendar.PARTS or number * calendar.PARTS[code] > 12:
        return None
    year_number = match.get("YEAR") or story.today.year + match.get("STEP", 0)
    return reading(calendar.part_of_year(year_number, number, code))


def holiday(match: Match, story: Story) -> Reading:
    """ "Ostern 2016", "an Weihnachten", "vergangene Pfingsten"."""
    means = match.rule.means or match.get("HOLIDAY")
    return reading(of_year(match, story, lambda number: holiday_in(number, means)))


def holiday_in(year_number: int, means: dict[str, Any]) -> Period:
    """`means` holds month and day, or `easter`, the days after Easter Sunday; `days`, how many they are."""
    if "easter" in means:
        first = calendar.easter(year_number) + timedelta(days=means["easter"])
    else:
        first = date(year_number, means["month"], means["day"])
    if "days" not in means:
        return calendar.day(first)
    return calendar.span(first.isoformat(), first, first + timedelta(days=means["days"] - 1))


READ = {"edge": edge, "season": season, "part_of_year": part_of_year, "holiday": holiday}
