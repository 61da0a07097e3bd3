"""Matches that tell how long, how often, or nothing exact ("drei Tage", "täglich", "derzeit") -> readings."""

from events.annotating.timex import calendar
from events.annotating.timex.calendar import shifted
from events.annotating.timex.grammar import Match
from events.annotating.timex.relative import amount, duration
from events.annotating.timex.story import Reading, Story
from events.annotating.timex.vocabulary import companions


def lasting(match: Match, story: Story) -> Reading | None:
    """ "drei Tage lang", "knapp zwei Stunden", "mehrere Wochen"; not an age."""
    code = match.get("UNITS") or match.get("UNIT") or match.get("WEEKEND")
    if is_age(match, code):
        return None
    count = amount(match)
    return Reading(duration(count, code), since(match, story, count, code))


def is_age(match: Match, code: str) -> bool:
    before = match.neighbour(-2) if match.neighbour(-1) == "von" else match.neighbour(-1)
    return match.neighbour(1) in companions("aged") or (
        code == "Y" and before in companions("at_age") and match.has("NUMBER", "NUMERAL")
    )


def since(match: Match, story: Story, count: float | None, code: str) -> str | None:
    """Behind "seit" a stretch has a beginning: "seit drei Jahren" -> "2022/..", as exactly as it is said."""
    if match.preposition().lower() != "seit" or count is None or story.published is None:
        return None
    if code not in calendar.STEPS:
        return None
    start = calendar.around(shifted(story.today, -count, code), "D" if code in ("D", "W") else "M")
    return f"{start.edtf if code in ('D', 'W', 'M') else start.edtf[:4]}/.."


def both(match: Match, story: Story) -> Reading | None:
    """ "zwei Jahre und neun Monate" -> P2Y9M."""
    counts = [
        word.means
        for word in match.words[match.start : match.end]
        if word.kind in ("NUMBER", "NUMERAL", "ONE")
    ]
    codes = [word.means for word in match.words[match.start : match.end] if word.kind in ("UNIT", "UNITS")]
    if len(counts) != 2 or any(code[0] == "T" for code in codes):
        return None
    return Reading("P" + "".join(f"{n:g}{code}" for n, code in zip(counts, codes, strict=True)), None)


def recent(match: Match, story: Story) -> Reading | None:
    """ "die vergangenen zehn Jahre", "in den nächsten drei Wochen": a range up to or from publication."""
    code = match.get("UNITS")
    count = amount(match)
    edtf = None
    if count is not None and story.published is not None and code in calendar.STEPS:
        today, there = story.today, shifted(story.today, match.get("STEP") * count, code)
        edtf = "/".join(day.isoformat() for day in sorted((today, there)))
    return Reading(duration(count, code), edtf)


def grown(match: Match, story: Story) -> Reading | None:
    """ "wochenlang", "dreistündig", "100-jähriges Bestehen"; not the age of a person."""
    if match.has("UNITS_LONG"):
        return Reading(duration(None, match.get("UNITS_LONG")), None)
    count, code = match.get("HOURLONG") or (match.get("NUMBER"), match.get("LASTING"))
    behind = match.words[match.end].kind if match.end < len(match.words) else ""
    if code == "Y" and behind != "LONG_THING":
        return None
    return Reading(duration(count, code), None)


def every(match: Match, story: Story) -> Reading | None:
    """ "jede Woche" -> P1W, "alle vier Jahre" -> P4Y, "pro Tag" -> P1D."""
    code = match.get("UNIT") or match.get("UNITS")
    count = amount(match)
    return Reading(duration(None if match.has("SOME") else count or 1, code), None)


def every_weekday(match: Match, story: Story) -> Reading:
    """ "jeden Montag", "montags" -> XXXX-WXX-1."""
    return Reading(f"XXXX-WXX-{match.get('WEEKDAY', match.get('WEEKDAYS')) + 1}", None)


def every_part(match: Match, story: Story) -> Reading:
    """ "jeden Abend", "nachts" -> XXXX-XX-XXTNI; "jeden Sommer" -> XXXX-SU, "jeden Mai" -> XXXX-05."""
    if match.has("SEASON"):
        return Reading(f"XXXX-{match.get('SEASON')}", None)
    if match.has("MONTH"):
        return Reading(f"XXXX-{match.get('MONTH'):02d}", None)
    if match.has("WEEKEND"):
        return Reading("P1WE", None)
    return Reading(f"XXXX-XX-XXT{match.get('DAYTIME') or match.get('DAYTIMES')}", None)


def set_word(match: Match, story: Story) -> Reading:
    """ "täglich" -> P1D, "dreimal wöchentlich" -> P1W."""
    return Reading(match.get("OFTEN"), None)


def fixed(match: Match, story: Story) -> Reading | None:
    """Words that mean the same at any time: "derzeit" -> PRESENT_REF; not "zur Zeit der Besatzung"."""
    if match.neighbour(1) in companions("leads_on"):
        return None
    return Reading(match.rule.means or match.get("VAGUE"), None)


READ = {
    "lasting": lasting,
    "both": both,
    "recent": recent,
    "grown": grown,
    "every": every,
    "every_weekday": every_weekday,
    "every_part": every_part,
    "set_word": set_word,
    "fixed": fixed,
}
