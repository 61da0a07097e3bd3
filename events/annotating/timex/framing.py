"""Readings in their sentence -> `annotation.Time`s: "seit" opens an end, "von ... bis" joins two."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from events.annotating.annotation import Time
from events.annotating.timex.calendar import Period
from events.annotating.timex.grammar import Match
from events.annotating.timex.vocabulary import frames

JOINT = re.compile(
    r"\s*(?:bis(?:\s+(?:zum|einschließlich))?(?:\s+(?:den|dem))?|und(?:\s+(?:dem|den))?|[-–—/])\s*"
)


class Found(NamedTuple):
    """A time with what the frame around it is read from."""

    time: Time
    period: Period | None
    match: Match


def framed(found: Found) -> Found:
    """The EDTF of "seit Mai" is open: 2025-05/.."""
    time, before = found.time, found.match.preposition().lower()
    if time.edtf is None or time.type != "DATE":
        return found
    first, _, last = time.edtf.replace("~", "").partition("/")
    if before in frames("begins"):
        return found._replace(time=replace(time, edtf=f"{first}/..", rule=frames("begins")[before]))
    if before in frames("ends"):
        return found._replace(time=replace(time, edtf=f"../{last or first}", rule=frames("ends")[before]))
    return found


def joined(text: str, found: list[Found]) -> list[Time]:
    """Both ends of "von Montag bis Mittwoch" carry the range."""
    times = [framed(each).time for each in found]
    for index in range(len(found) - 1):
        edtf = range_of(text, found[index], found[index + 1])
        if edtf:
            for side in (index, index + 1):
                times[side] = replace(times[side], edtf=edtf, rule="from_to")
    return times


def range_of(text: str, left: Found, right: Found) -> str | None:
    between = text[left.time.anchor[1] : right.time.anchor[0]]
    if not JOINT.fullmatch(between) or left.time.type != "DATE" or right.time.type != "DATE":
        return None
    if left.period is None or right.period is None or right.period.last <= left.period.first:
        return None
    if (
        "und" in between
        and left.match.preposition().lower() != "zwischen"
        and not adjoin(left.period, right.period)
    ):
        return None
    first, last = (period.edtf.replace("~", "") for period in (left.period, right.period))
    return f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"


def adjoin(left: Period, right: Period) -> bool:
    """ "heute und morgen", "am 16. und 17. Dezember" are one stretch; "im Mai und im Juli" are two dates."""
    return right.first == left.last + timedelta(days=1)
