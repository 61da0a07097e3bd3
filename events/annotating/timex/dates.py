"""Matches that name days, months and years -> readings."""

from collections.abc import Callable
from datetime import date

from events.annotating.timex import calendar
from events.annotating.timex.calendar import Period
from events.annotating.timex.grammar import Match
from events.annotating.timex.story import Reading, Story, reading
from events.annotating.timex.vocabulary import companions

# Years of which a bare number says enough; a multiple of ROUND, or an earlier one, is rather a count.
MODERN = range(1900, 2100)
ROUND = 500
EARLIEST = 1500


def iso(match: Match, story: Story) -> Reading:
    return reading(calendar.day(date.fromisoformat(match.get("ISO"))))


def dotted(match: Match, story: Story) -> Reading:
    """ "19.11.2025", "19.11.25", "19.11." """
    day_number, month_number, *stated = match.get("DOTTED")
    if stated:
        return reading(calendar.day(date(full_year(stated[0]), month_number, day_number)))
    return reading(of_year(match, story, lambda number: calendar.day(date(number, month_number, day_number))))


def day_of_month(match: Match, story: Story) -> Reading:
    """ "19. November 2025", "8. Mai dieses Jahres", and the "5." of "5. bis 9. Juni"."""
    day_number, month_number = match.get("ORDINAL"), match.get("MONTH")
    return reading(of_year(match, story, lambda number: calendar.day(date(number, month_number, day_number))))


def month(match: Match, story: Story) -> Reading | None:
    """ "November 2025", "im November", "vergangenen November", "im Juli dieses Jahres"."""
    if is_name(match):
        return None
    return reading(of_year(match, story, lambda number: calendar.month(number, match.get("MONTH"))))


def is_name(match: Match) -> bool:
    """A single word beside another capital one and behind no preposition: "August Bebel", "Peter Sommer"."""
    if match.end - match.start > 1:
        return False
    before, behind = match.neighbour(-1), match.neighbour(1)
    if not before:
        return behind.istitle() and match.has("MONTH")
    return before.istitle() and before.lower() not in companions("preposition")


def of_year(match: Match, story: Story, name: Callable[[int], Period]) -> Period:
    """What comes every year, in the year that the words give, else in the one that fits the story."""
    stated = stated_year(match, story)
    if stated is not None:
        return name(stated)
    step = match.get("STEP")
    if step is not None:
        return calendar.beside(calendar.around_years(name, story.today.year), story.today, step)
    return story.fitting(name, match)


def stated_year(match: Match, story: Story) -> int | None:
    """The year in digits, or counted from publication in "dieses Jahres"."""
    if match.has("SPAN"):
        return int(match.get("SPAN")[0])
    if match.get("UNIT") == "Y" and match.has("STEP"):
        return story.today.year + int(match.get("STEP"))
    return match.get("YEAR")


def full_year(number: int) -> int:
    """The year of "'89" or "19.11.25"."""
    return number if number > 99 else number + (2000 if number < 50 else 1900)


def year(match: Match, story: Story) -> Reading | None:
    """A year behind the word "Jahr", or bare where it cannot be a count: not "2000 Soldaten"."""
    number = match.get("YEAR", match.get("NUMBER"))
    if not isinstance(number, int) or match.neighbour(1) == "v":  # "v. Chr."
        return None
    if not match.has("UNIT") and is_count(match, number):
        return None
    return reading(calendar.year(number))


def is_count(match: Match, number: int) -> bool:
    """Whether a bare number counts the capital noun behind it, or stands behind a word like "Seite"."""
    before, behind = match.neighbour(-1), match.neighbour(1)
    if (
        before in companions("numbered")
        or behind in companions("measure")
        or behind[:1] in ("%", "€", "$", "°")
    ):
        return True
    if {before, before.lower()} & companions("dates_year") or (number in MODERN and number % ROUND):
        return False
    return behind[:1].isupper() or number < EARLIEST


def short_year(match: Match, story: Story) -> Reading:
    """ "'89"."""
    return reading(calendar.year(full_year(match.get("NUMBER"))))


def year_span(match: Match, story: Story) -> Reading | None:
    """ "2015/16": value the first year, EDTF both."""
    first, last = match.get("SPAN")
    last = last if last > 99 else first // 100 * 100 + last
    if not first < last <= first + 10:
        return None
    both = Period(f"{first:04d}", f"{first:04d}/{last:04d}", date(first, 1, 1), date(last, 12, 31))
    return reading(both)


def decade(match: Match, story: Story) -> Reading:
    """ "90er Jahre", "1990er Jahre", "Neunzigerjahre"."""
    return reading(decade_of(match))


def decade_of(match: Match) -> Period:
    """Without a century it is one of 1930 to 2029."""
    number = match.get("DECADE", match.get("DECADES"))
    if match.has("ORDINAL"):
        number += 100 * (match.get("ORDINAL") - 1)
    elif number < 100:
        number += 2000 if number < 30 else 1900
    return calendar.years(f"{number // 10:03d}")


def century(match: Match, story: Story) -> Reading:
    """ "20. Jahrhundert" -> "19", "drittes Jahrtausend" -> "2"."""
    return reading(century_of(match))


def century_of(match: Match) -> Period:
    number = match.get("ORDINAL") - 1
    return calendar.years(f"{number:02d}" if match.get("UNIT") == "CE" else str(number))


READ = {
    "iso": iso,
    "dotted": dotted,
    "day_of_month": day_of_month,
    "month": month,
    "year": year,
    "short_year": short_year,
    "year_span": year_span,
    "decade": decade,
    "century": century,
}
