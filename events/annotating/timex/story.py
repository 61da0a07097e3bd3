"""What is known at a place of the text: the day of publication, what was named, where the clause looks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from events.annotating.timex.calendar import Period, around_years, day
from events.annotating.timex.grammar import Match
from events.annotating.timex.vocabulary import companions

Direction = Literal["past", "future", "present", "open"]

# How far a year, once named, holds for the dates behind it ("2015 ... am 14. Juli"), in characters.
YEAR_REACH = 250
# Days within which a date is news and needs no year, and within which a year may be left out at all.
RECENT = 100
NEWS_REACH = 300
# How far a day holds for the hours of later sentences ("Am Montag landete er. Um 15 Uhr ..."), in words.
DAY_REACH = 40
SENTENCE_ENDS = frozenset(".!?")
A_FEW_DAYS = timedelta(days=3)


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


def leaves_the_day_open(match: Match) -> bool:
    """ "vor einigen Tagen", "vor Wochen"."""
    return match.rule.name == "vague_duration" and match.preposition().lower() == "vor"


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
    last_day: date | None = None
    last: Period | None = None
    counted_from: date | None = None
    adrift: Match | None = None

    def enter(self, match: Match) -> None:
        """A new paragraph starts from the day of publication again."""
        paragraph = match.words[match.start].paragraph
        if paragraph != self.paragraph:
            self.paragraph, self.named, self.named_day = paragraph, None, None

    def remember(self, period: Period | None, match: Match) -> None:
        """Keep what was named, and a year that stood there in digits."""
        if period is None:
            self.adrift = match if leaves_the_day_open(match) else self.adrift
            return
        self.named = self.last = period
        if period.first == period.last:
            self.named_day, self.day_until = period.first, match.end
            self.last_day = period.first
        if match.has("YEAR") and match.preposition().lower() not in companions("looks_back"):
            self.year = (period.first.year, match.at)

    @property
    def today(self) -> date:
        if self.published is None:
            raise Undated
        return self.published

    @property
    def told(self) -> Period:
        """What was last named, else the day of publication."""
        return self.named or day(self.today)

    @property
    def told_before(self) -> Period:
        """What was last named, also in an earlier paragraph: "in der Woche darauf"."""
        return self.last or day(self.today)

    @property
    def day_told(self) -> date:
        """The day last named, else the day of publication."""
        return self.named_day or self.today

    @property
    def day_before(self) -> date:
        """The day last named, also in an earlier paragraph: "am selben Tag"."""
        return self.last_day or self.today

    def day_around(self, match: Match) -> date:
        """The day of an hour: one named in the sentence, or shortly before in a tale; else of publication."""
        if self.named_day is None:
            return self.today
        near = match.start - self.day_until <= DAY_REACH and self.look(match.at) == "past"
        if near or not self.in_other_sentence(self.day_until, match):
            return self.named_day
        return self.today

    def open_day(self, match: Match) -> str | None:
        """ "Vor einigen Tagen kam er am Abend an": the sentence tells of a day, but not which; TIMEX3."""
        if self.adrift is None or self.in_other_sentence(self.adrift.end, match):
            return None
        if self.published is None or self.adrift.get("UNITS") != "D":
            return "XXXX-XX-XX"
        return f"{(self.published - A_FEW_DAYS).isoformat()[:7]}-XX"

    def in_other_sentence(self, end: int, match: Match) -> bool:
        """A sentence ends between the word `end` and a match."""
        return not SENTENCE_ENDS.isdisjoint(word.text for word in match.words[end : match.start])

    def turn(self, match: Match) -> Direction:
        """Where an expression looks; "seit", "für" and "vom" before it outweigh the verb."""
        before = match.preposition().lower()
        if before in companions("looks_back"):
            return "past"
        if before in companions("appointed"):
            return "future"
        found = self.look(match.at)
        if before == "vom" and found != "future" and match.neighbour(1) not in ("an", "bis"):
            return "past"
        return "future" if before in companions("looks_ahead") and found != "past" else found

    def fitting(self, name: Callable[[int], Period], match: Match) -> Period:
        """The date that comes without its year; `name` gives it for any year.

        The last or the next, as the clause looks. What lies further off than `NEWS_REACH` would be
        told with its year: then the year told shortly before counts, or the nearest date.
        """
        turn = self.turn(match)
        told = (
            self.year[0] if self.year and match.at - self.year[1] <= YEAR_REACH and turn != "future" else None
        )
        if told and self.published is None:
            return name(told)
        options = around_years(name, self.today.year)
        fitting = [option for option in options if self.lies(option, turn)]
        nearest = min(fitting or options, key=self.distance)
        if told and self.distance(nearest) > RECENT:
            return name(told)
        return nearest if self.distance(nearest) <= NEWS_REACH else min(options, key=self.distance)

    def lies(self, period: Period, turn: Direction) -> bool:
        if turn == "future":
            return period.last >= self.today
        return turn != "past" or period.first <= self.today

    def distance(self, period: Period) -> int:
        """Days between publication and the nearer end of a period."""
        if period.first <= self.today <= period.last:
            return 0
        return min(abs((period.first - self.today).days), abs((period.last - self.today).days))
