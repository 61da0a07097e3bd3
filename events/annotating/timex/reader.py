"""A text, its publication date and its outlook -> `annotation.Time`s."""

from collections.abc import Callable, Mapping
from datetime import date

from events.annotating.annotation import Time
from events.annotating.timex import clocks, dates, durations, parts, relative
from events.annotating.timex.framing import Found, joined
from events.annotating.timex.grammar import Match, find
from events.annotating.timex.story import Direction, Reading, Story, Undated

READERS: Mapping[str, Callable[[Match, Story], Reading | None]] = {
    **dates.READ,
    **relative.READ,
    **parts.READ,
    **clocks.READ,
    **durations.READ,
}


def read_times(text: str, published: date | None, look: Callable[[int], Direction]) -> list[Time]:
    """All times of a text, in order and apart; `look` tells where the clause around a character looks."""
    story = Story(published, look)
    found = []
    for match, reading in find(text, lambda match: read(match, story)):
        found.append(told(text, match, reading))
        story.remember(reading.period, match)
    return joined(text, found)


def read(match: Match, story: Story) -> Reading | None:
    """The reading of a match; None where its words make no time. A day that no calendar has is none."""
    story.enter(match)
    try:
        return READERS[match.rule.read](match, story)
    except Undated:
        return Reading(None, None)
    except (ValueError, OverflowError):
        return None


def told(text: str, match: Match, reading: Reading) -> Found:
    start, end = match.words[match.start].start, match.words[match.end - 1].end
    rule = match.rule
    return Found(
        Time((start, end), text[start:end], rule.type, reading.value, reading.edtf, rule.name),
        reading.period,
        match,
    )
