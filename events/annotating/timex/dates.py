"""Matches that name days, months and years -> readings."""

from datetime import date

from events.annotating.timex import calendar
from events.annotating.timex.calendar import Period
from events.annotating.timex.grammar import Match
from events.annotating.timex.story import Reading, Story, full_year, reading

# Behind a number of four digits these tell a count, not a year.
ROUND = 500


def iso(match: Match, story: Story) -> Reading:
    return reading(calendar.day(date.fromisoformat(match.get("ISO"))))


def dotted(match: Match, story: Story) -> Reading:
    """ "19.11.2025", "19.11.25", "19.11." """
    day_number, month_number, *rest = match.get("DOTTED")
    year_number = full_year(rest[0]) if rest else missing_year(match, story, month_number, day_number)
    return reading(calendar.day(date(year_number, month_number, day_number)))


def day_of_month(match: Match, story: Story) -> Reading:
    """ "19. November 2025", "8. Mai dieses Jahres", and the "5." of "5. bis 9. Juni"."""
    day_number, month_number = match.get("ORDINAL"), match.get("MONTH")
    year_number = stated_year(match, story) or missing_year(match, story, month_number, day_number)
    return reading(calendar.day(date(year_number, month_number, day_number)))


def month(match: Match, story: Story) -> Reading | None:
    """ "November 2025", "im November", "vergangenen November", "im Juli dieses Jahres"."""
    number = match.get("MONTH")
    if alone(match) and looks_like_name(match):
        return None
    year_number = stated_year(match, story) or missing_year(match, story, number, None)
    return reading(calendar.month(year_number, number))


def alone(match: Match) -> bool:
    return match.end - match.start == 1


def looks_like_name(match: Match) -> bool:
    """ "August Bebel", "Peter Sommer": a capital word beside it and no preposition before it."""
    before, behind = match.neighbour(-1), match.neighbour(1)
    if before.lower() in PREPOSITIONS or not before.istitle():
        return match.rule.name == "month" and behind.istitle() and not before
    return True


ARTICLES = frozenset("der die das den dem des".split())
PREPOSITIONS = frozenset(
    "am im vom zum zur von ab an bis für gegen in nach seit vor zu zwischen und der den dem des".split()
)


def stated_year(match: Match, story: Story) -> int | None:
    """The year that the words give, counted from publication in "dieses Jahres" or "vergangenen Mai"."""
    if (number := match.get("YEAR")) is not None:
        return int(number)
    if match.has("SPAN"):
        return int(match.get("SPAN")[0])
    step = match.get("STEP")
    if step is None:
        return None
    if match.get("UNIT") == "Y":
        return story.today.year + int(step)
    return year_beside(story.today, match.get("MONTH"), int(step)) if match.has("MONTH") else None


def year_beside(today: date, month_number: int, step: int) -> int:
    """The year of the month before (-1) or after (1) the current one; of this year for 0."""
    if step < 0:
        return today.year - (month_number >= today.month)
    return today.year + (step > 0 and month_number <= today.month)


def missing_year(match: Match, story: Story, month_number: int, day_number: int | None) -> int:
    at = match.words[match.start].start
    turn = story.turns(preposition(match), at)
    return story.fitting_year(month_number, day_number, turn, at)


def preposition(match: Match) -> str:
    """The word before the mark, past an article: "seit dem 5. Mai" -> "seit", "bis zum 1. Juli" -> "bis"."""
    before, further = match.neighbour(-1), match.neighbour(-2)
    if before.lower() in ARTICLES or (before in ("zum", "zur", "in") and further.lower() == "bis"):
        return further
    return before


def year(match: Match, story: Story) -> Reading | None:
    """A year behind the word "Jahr", or bare where it cannot be a count: not "2000 Soldaten"."""
    number = match.get("YEAR", match.get("NUMBER"))
    if not isinstance(number, int) or match.neighbour(1) == "v":
        return None
    if not match.has("UNIT") and counts_things(match, number):
        return None
    return reading(calendar.year(number))


def counts_things(match: Match, number: int) -> bool:
    """Whether a bare number is a count. A capital noun behind a round or an early number is counted."""
    before, behind = match.neighbour(-1), match.neighbour(1)
    if (
        before in ("Nr", "Seite", "Artikel", "Paragraf", "§", "Resolution", "rund", "gut", "über")
        or behind == "im"
    ):
        return True
    if before.lower() in ("im", "seit", "anno", "ende", "anfang", "mitte"):
        return False
    if behind[:1] in ("%", "€", "$", "°"):
        return True
    counted = behind[:1].isupper()
    if 1900 <= number < 2100 and number % ROUND:
        return counted and behind in MEASURES
    return counted or number < 1500


MEASURES = frozenset(
    "Euro Dollar Mark Franken Pfund Rubel Lire Schilling Meter Kilometer Tonnen Kilogramm Gramm Liter Hektar "
    "Menschen Soldaten Einwohner Personen Mitarbeiter Kilowattstunden Seiten Prozent Millionen Uhr".split()
)


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
    """ "90er Jahre", "1990er Jahre", "neunziger Jahre": without a century those of the last hundred years."""
    return reading(calendar.years(decade_digits(match)))


def decade_digits(match: Match) -> str:
    number = match.get("DECADE", match.get("DECADES"))
    if number < 100:
        number += 2000 if number <= 20 else 1900
    return f"{number // 10:03d}"


def century(match: Match, story: Story) -> Reading:
    """ "20. Jahrhundert" -> "19", "drittes Jahrtausend" -> "2"."""
    number = match.get("ORDINAL") - 1
    return reading(calendar.years(f"{number:02d}" if match.get("UNIT") == "CE" else str(number)))


READ = {
    "iso": iso, "dotted": dotted, "day_of_month": day_of_month, "month": month, "year": year,
    "short_year": short_year, "year_span": year_span, "decade": decade, "century": century,
}  # fmt: skip
