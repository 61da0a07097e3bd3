"""Matches that name parts of a year, month or week ("Anfang der Woche", "Herbst", "Ostern") -> readings."""

from datetime import date, timedelta

from events.annotating.timex import calendar
from events.annotating.timex.calendar import Period, shifted
from events.annotating.timex.dates import (
    alone, decade_digits, looks_like_name, missing_year, preposition, stated_year,
)  # fmt: skip
from events.annotating.timex.grammar import Match
from events.annotating.timex.relative import unit_near
from events.annotating.timex.story import Reading, Story, full_year, reading

# The month in which a year begins, is in its middle and ends; likewise the years of a decade, the
# decades of a century and the days of a week (Monday is 0).
EDGE_MONTHS = {"START": 1, "MID": 7, "END": 12}
EDGE_YEARS = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}
EDGE_DAYS = {"START": (0, 1), "MID": (1, 3), "END": (3, 6)}


def edge(match: Match, story: Story) -> Reading | None:
    """ "Anfang der Woche", "Ende Mai", "Mitte der neunziger Jahre": the value of the whole, EDTF of the part."""
    whole = edged(match, story)
    if whole is None:
        return None
    which = match.get("EDGE") or match.get("UNIT_EDGE")[1]
    part = edge_of(whole, which)
    return Reading(whole.value, part.edtf, part)


def edged(match: Match, story: Story) -> Period | None:
    """The period whose beginning, middle or end is meant."""
    if match.has("DECADE", "DECADES"):
        return calendar.years(decade_digits(match))
    if match.has("ORDINAL") and match.get("UNIT") == "CE":
        return calendar.years(f"{match.get('ORDINAL') - 1:02d}")
    if match.has("MONTH"):
        number = match.get("MONTH")
        return calendar.month(stated_year(match, story) or missing_year(match, story, number, None), number)
    year_number = match.get("YEAR", match.get("NUMBER"))
    if year_number is not None:
        return calendar.year(full_year(year_number))
    code = match.get("UNIT") or match.get("UNIT_EDGE", (None,))[0]
    return unit_near(story.today, code, match.get("STEP", 0)) if code in ("W", "M", "Y", "Q", "DE") else None


def edge_of(whole: Period, which: str) -> Period:
    first = whole.first
    days = (whole.last - first).days + 1
    if days <= 7:
        start, end = (first + timedelta(days=number) for number in EDGE_DAYS[which])
        return calendar.span(whole.value, start, end)
    if days <= 31:
        return whole.dated(f"{whole.edtf}~")
    if days <= 366:
        part = (
            calendar.month(first.year, EDGE_MONTHS[which])
            if days > 92
            else calendar.around(shifted(first, ("START", "MID", "END").index(which), "M"), "M")
        )
        return part.dated(f"{part.edtf}~")
    start_year, end_year = (first.year + number * (1 if days < 4000 else 10) for number in EDGE_YEARS[which])
    end_year += 0 if days < 4000 else 9
    return Period(
        whole.value, f"{start_year:04d}/{end_year:04d}", date(start_year, 1, 1), date(end_year, 12, 31)
    )


def season(match: Match, story: Story) -> Reading | None:
    """ "Herbst 1998", "im Sommer", "diesen Winter"."""
    code = match.get("SEASON")
    if alone(match) and looks_like_name(match):
        return None
    year_number = stated_year(match, story)
    if year_number is None:
        number = calendar.SEASONS[code]
        step = match.get("STEP")
        year_number = (
            season_year(story.today, number, step)
            if step is not None
            else (missing_year(match, story, number, None))
        )
    return reading(calendar.season(year_number, code))


def season_year(today: date, first_month: int, step: int) -> int:
    """The year in which the season around, before or after a day begins."""
    begun = today.year - (today.month < first_month - 0 and first_month == 12 and today.month < 3)
    over = today.month > first_month + 2
    if step > 0:
        return today.year + (today.month >= first_month)
    return begun if step == 0 else today.year - (not over)


def part_of_year(match: Match, story: Story) -> Reading | None:
    """ "drittes Quartal 2025", "im ersten Halbjahr"."""
    code, number = match.get("UNIT"), match.get("ORDINAL")
    if code not in ("Q", "H") or number > {"Q": 4, "H": 2}[code]:
        return None
    steps = list(match.every("STEP"))
    year_number = match.get("YEAR") or story.today.year + (steps[0] if steps else 0)
    return reading(calendar.part_of_year(year_number, number, code))


def holiday(match: Match, story: Story) -> Reading | None:
    """ "Ostern 2016", "an Weihnachten", "zu Pfingsten": fixed days, or days counted from Easter."""
    means = match.rule.means or match.get("HOLIDAY")
    year_number = stated_year(match, story)
    if year_number is None:
        this = holiday_in(story.today.year, means)
        year_number = holiday_year(match, story, this)
    return reading(holiday_in(year_number, means))


def holiday_year(match: Match, story: Story, this: Period) -> int:
    step = match.get("STEP")
    if step == -1:
        return this.first.year - (this.first >= story.today)
    if step == 1:
        return this.first.year + (this.first <= story.today)
    at = match.words[match.start].start
    return story.fitting_year(this.first.month, this.first.day, story.turns(preposition(match), at), at)


def holiday_in(year_number: int, means: dict[str, int]) -> Period:
    """`means` holds month and day, or `easter`, the days after Easter Sunday; `days`, how long it lasts."""
    if "easter" in means:
        first = calendar.easter(year_number) + timedelta(days=means["easter"])
    else:
        first = date(year_number, means["month"], means["day"])
    if means.get("days", 1) == 1:
        return calendar.day(first)
    return calendar.span(first.isoformat(), first, first + timedelta(days=means["days"] - 1))


READ = {"edge": edge, "season": season, "part_of_year": part_of_year, "holiday": holiday}
