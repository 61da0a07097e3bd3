"""Matches that count from another day ("heute", "am Montag", "vergangene Woche") -> readings."""

from datetime import date, timedelta

from events.annotating.timex import calendar
from events.annotating.timex.calendar import Period, shifted
from events.annotating.timex.dates import is_name
from events.annotating.timex.grammar import Match
from events.annotating.timex.story import Direction, Reading, Story, reading
from events.annotating.timex.vocabulary import companions

HOURS = ("TH", "TM", "TS")  # units shorter than a day


def today(match: Match, story: Story) -> Reading:
    """ "heute", "gestrigen Montag": a number of days from publication."""
    return reading(calendar.day(story.today + timedelta(days=match.get("TODAY", match.get("TODAYS")))))


def until_today(match: Match, story: Story) -> Reading:
    """ "bis heute" names the day, but nothing happened on it."""
    return Reading(story.today.isoformat(), None)


def weekday(match: Match, story: Story) -> Reading | None:
    """ "am Montag": the last or the next one, as the clause looks; "kommenden Montag" as it says."""
    if is_name(match):
        return None
    return reading(calendar.day(weekday_near(match, story, match.get("WEEKDAY"))))


def weekday_near(match: Match, story: Story, number: int) -> date:
    if match.get("UNIT") == "W":
        monday = story.today - timedelta(days=story.today.weekday())
        return monday + timedelta(days=7 * match.get("STEP") + number)
    step = match.get("STEP")
    if step:
        return weekday_beside(story.today, number, step)
    turn = story.turn(match)
    if step == 0 and turn == "open":
        return story.today + timedelta(days=number - story.today.weekday())
    return nearest(story.today, number, turn)


def nearest(at: date, number: int, turn: Direction) -> date:
    """The last weekday before or on a day; the next one on or after it if the clause looks ahead."""
    if turn in ("future", "present"):
        return at + timedelta(days=(number - at.weekday()) % 7)
    return at - timedelta(days=(at.weekday() - number) % 7)


def weekday_beside(at: date, number: int, step: int) -> date:
    """The weekday strictly before (-1) or after (1) a day, or the one before that (-2)."""
    sign = 1 if step > 0 else -1
    beside = nearest(at + timedelta(days=sign), number, "future" if step > 0 else "past")
    return beside + timedelta(days=7 * (step - sign))


def unit(match: Match, story: Story) -> Reading | None:
    """ "vergangene Woche", "dieses Jahr", "nächster Monat"; "am nächsten Tag" counts from a day named."""
    code, step = match.get("UNIT"), match.get("STEP", 0)
    if code == "D":
        return next_day(story, step) if step else reading(calendar.day(story.day_told))
    if code not in calendar.STEPS:
        return None
    start = story.told.first if counts_from_named(match) else story.today
    return reading(unit_near(start, code, step))


def counts_from_named(match: Match) -> bool:
    """ "im selben Jahr", "im darauffolgenden Monat": the one told, or the one after it."""
    steps = [word.text.lower() for word in match.words[match.start : match.end] if word.kind == "STEP"]
    return match.rule.means == "named" or any(word in companions("counts_on") for word in steps)


def unit_near(at: date, code: str, step: int) -> Period:
    """The unit before, around or after a day. On a Sunday "vergangene Woche" is the one that ends."""
    if code == "W" and step == -1 and at.weekday() == 6:
        monday = at - timedelta(days=6)
        return calendar.span(calendar.week_name(at), monday, at - timedelta(days=1))
    return calendar.around(shifted(first_of(at, code), step, code), code)


def first_of(at: date, code: str) -> date:
    """A day of the unit from which whole units can be counted: 31 May less a month is no 1 May."""
    return calendar.around(at, code).first if code in ("M", "Q", "H", "Y", "DE", "CE") else at


def next_day(story: Story, step: int) -> Reading:
    return reading(calendar.day(story.day_told + timedelta(days=step)))


def day_beside(match: Match, story: Story) -> Reading:
    """ "tags darauf", "am Tag zuvor": the rule says how many days from the day last named."""
    return reading(calendar.day(story.day_before + timedelta(days=match.rule.means)))


def period_beside(match: Match, story: Story) -> Reading | None:
    """ "in der Woche darauf", "im Jahr zuvor": the rule says how many units from what was last named."""
    code = match.get("UNIT")
    if code not in calendar.STEPS:
        return None
    return reading(unit_near(story.told_before.first, code, match.rule.means))


def counted_week(match: Match, story: Story) -> Reading | None:
    """ "in der ersten Woche", "in der dritten": from the week of the day that stood before the first."""
    number = match.get("ORDINAL")
    if match.neighbour(1) in companions("counts_from"):
        return None
    if number == 1 or story.counted_from is None:
        story.counted_from = story.last_day if number == 1 else story.named_day
    if story.counted_from is None:
        return None
    return reading(calendar.week(story.counted_from + timedelta(days=7 * (number - 1))))


def eve(match: Match, story: Story) -> Reading:
    """ "Vorjahr", "Vortag", "heuer": a unit and a step grown into one word."""
    code, step = match.get("EVE")
    if code == "D":
        return next_day(story, step)
    return reading(unit_near(story.today, code, step))


def weekend(match: Match, story: Story) -> Reading:
    """ "am Wochenende": the one that is, else the last or the next one, as the clause looks."""
    step = match.get("STEP")
    if match.get("UNIT") == "W":
        return reading(calendar.weekend(story.today + timedelta(days=7 * (step or 0))))
    if step is None:
        step = 0 if story.turn(match) in ("future", "present") or story.today.weekday() > 4 else -1
    return reading(calendar.weekend(story.today + timedelta(days=7 * step)))


def ago(match: Match, story: Story) -> Reading | None:
    """ "vor drei Tagen", "in zwei Wochen", "ein Jahr zuvor": lasts P3D, lies on a day, month or year.

    The rule's `means` is the sign, and whether it counts from publication or from the day last named.
    """
    count, code = amount(match), match.get("UNIT", match.get("UNITS"))
    if code in HOURS and match.rule.means.endswith("named"):
        return hours_beside(match, story, code)
    if count is None or code is None:
        return None
    sign = -1 if match.rule.means.startswith("back") else 1
    if story.published is None:
        return Reading(duration(count, code), None)
    start = story.told.first if match.rule.means.endswith("named") else story.today
    period = at_distance(start, sign * count, code)
    vague = match.has("ABOUT") and "/" not in period.edtf and not period.edtf.endswith("~")
    return Reading(duration(count, code), period.edtf + "~" * vague, period)


def hours_beside(match: Match, story: Story, code: str) -> Reading:
    """ "wenige Stunden zuvor", "eine Stunde später": the day last named, if one was."""
    value = duration(amount(match), code)
    if story.last_day is None:
        return Reading(value, None)
    there = calendar.day(story.last_day)
    return Reading(value, there.edtf, there)


def amount(match: Match) -> float | None:
    """How many; None for "einige" and the bare plural."""
    counts = [*match.every("NUMBER"), *match.every("NUMERAL"), *match.every("YEAR")]
    if match.has("HALF"):
        return match.get("HALF")
    if counts:
        return counts[0]
    return 1 if match.has("ONE") and not match.has("SOME") else None


def duration(count: float | None, code: str) -> str:
    """The TIMEX3 value of a stretch of time: P3D, PT2H, P0.5Y, PXM."""
    number = "X" if count is None else f"{count:g}"
    return f"PT{number}{code[1]}" if code in HOURS else f"P{number}{code}"


def at_distance(start: date, count: float, code: str) -> Period:
    """The day that many units away, as exactly as one says it: "vor drei Jahren" is a year."""
    if code in HOURS:
        return calendar.day(start)
    there = shifted(start, count, code)
    if code == "D":
        return calendar.day(there)
    if code in ("W", "WE"):
        return calendar.day(there).dated(f"{there.isoformat()}~")
    if code in ("M", "Q", "H") or count % 1:
        return calendar.around(there, "M")
    return calendar.around(there, "Y")


READ = {
    "today": today,
    "until_today": until_today,
    "weekday": weekday,
    "unit": unit,
    "day_beside": day_beside,
    "period_beside": period_beside,
    "counted_week": counted_week,
    "eve": eve,
    "weekend": weekend,
    "ago": ago,
}
