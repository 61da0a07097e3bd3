"""What is known at a place of the text: when it was published, what was named before, where the clause looks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from events.annotating.timex.calendar import Period, day, month
from events.annotating.timex.grammar import Match

Direction = Literal["past", "future", "present", "open"]

# How far a year, once named, holds for the dates behind it ("2015 ... am 14. Juli"), in characters.
YEAR_REACH = 250
# Days within which a date is news and needs no year, and within which a year may be left out at all.
RECENT = 100
NEWS_REACH = 300
# How far a day holds for the hours of a later sentence ("Am Montag landete er. Um 15 Uhr begann ..."), in words.
DAY_REACH = 40
SENTENCE_ENDS = frozenset(".!?")


class Undated(Exception):
    """The expression counts from the day of publication, and that is not known."""


class Reading(NamedTuple):
    """What a match means; `period` is what later expressions may count from, None for mere durations.

    `value` may differ from the period's: "vor drei Tagen" lasts P3D and lies on a day.
    """

    value: str | None
    edtf: str | None
    period: Period | None = None


def reading(period: Period) -> Reading:
    return Reading(period.value, period.edtf, period)


@dataclass
class Story:
    """The state of reading one text; `look` tells the direction of the clause around a character."""

    published: date | None
    look: Callable[[int], Direction]
    named: Period | None = None
    named_day: date | None = None
    day_until: int = 0
    year: tuple[int, int] | None = None
    paragraph: int = 0

    @property
    def today(self) -> date:
        if self.published is None:
            raise Undated
        return self.published

    def day_around(self, match: Match) -> date:
        """The day of an hour: one named in the sentence, or shortly before in a tale; else of publication."""
        if self.named_day is None:
            return self.today
        between = [word.text for word in match.words[self.day_until : match.start]]
        goes_on = not SENTENCE_ENDS.intersection(between)
        at = match.words[match.start].start
        if goes_on or (len(between) <= DAY_REACH and self.look(at) == "past"):
            return self.named_day
        return self.today

    @property
    def day_told(self) -> date:
        """The day last named, else the day of publication."""
        return self.named_day or self.today

    @property
    def told(self) -> Period:
        """What was last named, else the day of publication."""
        return self.named or day(self.today)

    def enter(self, match: Match) -> None:
        """A new paragraph starts from the day of publication again."""
        paragraph = match.words[match.start].paragraph
        if paragraph != self.paragraph:
            self.paragraph, self.named, self.named_day = paragraph, None, None

    def remember(self, period: Period | None, match: Match) -> None:
        """Keep what was named, and a year that stood there in digits."""
        if period is None:
            return
        self.named = period
        if period.first == period.last:
            self.named_day, self.day_until = period.first, match.end
        if match.has("YEAR"):
            self.year = (period.first.year, match.words[match.start].start)

    def turns(self, before: str, at: int) -> Direction:
        """Where an expression behind the word `before` looks; "seit" and "für" outweigh the verb."""
        word = before.lower()
        if word == "seit":
            return "past"
        found = self.look(at)
        if word == "vom" and found == "open":
            return "past"
        if word in ("für", "ab", "bis") and found != "past":
            return "future"
        return found

    def told_year(self, at: int) -> int | None:
        """A year named shortly before."""
        if self.year and at - self.year[1] <= YEAR_REACH:
            return self.year[0]
        return None

    def fitting_year(self, month_number: int, day_number: int | None, turn: Direction, at: int) -> int:
        """The year of a date that comes without one.

        The last or the next such date, as the clause looks. What lies further off than `NEWS_REACH`
        would be told with its year: then the year told shortly before counts, or the nearest date.
        """
        told = self.told_year(at) if turn != "future" else None
        if told and self.published is None:
            return told
        this_year = self.today.year
        options = [dated(this_year + step, month_number, day_number) for step in (-1, 0, 1)]
        known = [option for option in options if option is not None]
        fitting = [option for option in known if self.lies(option, turn)]
        nearest = min(fitting or known, key=self.distance)
        if told and self.distance(nearest) > RECENT:
            return told
        if self.distance(nearest) > NEWS_REACH:
            nearest = min(known, key=self.distance)
        return nearest.first.year

    def lies(self, period: Period, turn: Direction) -> bool:
        return period.last >= self.today if turn == "future" else turn != "past" or period.first <= self.today

    def distance(self, period: Period) -> int:
        """Days between publication and the nearer end of a period."""
        if period.first <= self.today <= period.last:
            return 0
        return min(abs((period.first - self.today).days), abs((period.last - self.today).days))


def dated(year_number: int, month_number: int, day_number: int | None) -> Period | None:
    """A month or a day, None where the calendar has none (29 February of most years)."""
    try:
        return (
            day(date(year_number, month_number, day_number))
            if day_number
            else month(year_number, month_number)
        )
    except ValueError:
        return None


def full_year(number: int) -> int:
    """The year of "'89" or "19.11.25"."""
    return number if number > 99 else number + (2000 if number < 50 else 1900)
