"""Matches that name hours and parts of a day -> readings; they belong to the day last named."""

from datetime import date, timedelta

from events.annotating.timex import calendar
from events.annotating.timex.grammar import Match
from events.annotating.timex.relative import weekday_near
from events.annotating.timex.story import Reading, Story, Undated, reading

# The hour from which "acht Uhr abends" is 20:00.
NOON = 12


def clock(match: Match, story: Story) -> Reading | None:
    """ "20.15 Uhr", "neun Uhr", the "14" of "14 bis 16 Uhr", "halb neun"."""
    hour, minute = hour_and_minute(match)
    if hour is None or hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if match.get("DAYTIMES") in ("AF", "EV") and hour < NOON:
        hour += NOON
    return on_day(story, f"T{hour:02d}:{minute:02d}", named_day(match, story))


def hour_and_minute(match: Match) -> tuple[int | None, int]:
    if match.has("CLOCK"):
        hour, minute = match.get("CLOCK")
        return hour, minute
    counts = [n for kind in ("NUMBER", "NUMERAL") for n in match.every(kind) if isinstance(n, int)]
    if match.has("ONE"):
        counts.insert(0, 1)
    if not counts:
        return None, 0
    if match.rule.name == "half_hour":
        return (counts[0] - 1) % 24, 30
    behind_hour = counts[1] if len(counts) > 1 and match.end == match.last else 0
    return counts[0], behind_hour


def named_day(match: Match, story: Story) -> date | None:
    """The day that stands in the same words or was named last; None if even publication is unknown."""
    try:
        if match.has("WEEKDAY"):
            return weekday_near(match, story, match.get("WEEKDAY"))
        if match.has("TODAY", "TODAYS"):
            return story.today + timedelta(days=match.get("TODAY", match.get("TODAYS")))
        return story.day_before if match.rule.means == "named" else story.day_around(match)
    except Undated:
        return None


def on_day(story: Story, time: str, at: date | None) -> Reading:
    if at is None:
        return Reading(f"XXXX-XX-XX{time}", None)
    return Reading(at.isoformat() + time, at.isoformat(), calendar.day(at))


def midnight(match: Match, story: Story) -> Reading:
    return on_day(story, "T24:00", named_day(match, story))


def daytime(match: Match, story: Story) -> Reading | None:
    """ "gestern Abend", "Montag früh", "am Nachmittag", "Dienstagabend", "am selben Abend"."""
    if match.has("WEEKDAY_PART"):
        number, code = match.get("WEEKDAY_PART")
        return on_day(story, f"T{code}", part_day(match, story, number))
    # "gestern morgen", "Montag morgen": the last word is read as tomorrow until here.
    code = match.get("DAYTIME") or match.get("DAYTIMES") or match.get("EARLY") or "MO"
    if match.rule.name == "part_of_day" and (open_day := story.open_day(match)):
        return Reading(f"{open_day}T{code}", None)
    return on_day(story, f"T{code}", named_day(match, story))


def part_day(match: Match, story: Story, number: int) -> date | None:
    try:
        return weekday_near(match, story, number)
    except Undated:
        return None


def night(match: Match, story: Story) -> Reading:
    """ "in der Nacht auf Donnerstag", "vergangene Nacht": lies on two days."""
    try:
        until = named_day(match, story) if match.has("WEEKDAY") else story.today
        until = until + timedelta(days=match.get("STEP", -1) == 1) if until else None
    except Undated:
        until = None
    if until is None:
        return Reading("XXXX-XX-XXTNI", None)
    span = calendar.span(f"{until.isoformat()}TNI", until - timedelta(days=1), until)
    return reading(span)


READ = {"night": night, "clock": clock, "midnight": midnight, "daytime": daytime}
