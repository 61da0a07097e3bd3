"""EDTF (ISO 8601-2) -> the days it spans and how exact it is; pure.

The library `edtf` validates and gives the bounds; what Newsdesk adds is the meaning of open ends.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

# A year, decade or century, a month, season or quarter, a day; with what makes it approximate or uncertain.
SINGLE_DATE = re.compile(r"[0-9]{2}([0-9]{2}|[0-9]X|XX)(-[0-9]{2}){0,2}[~?%]?")
ADVICE = "write 2025-11-19, 2025-11, 2025 or 2025-05/2025-07"


class InvalidDate(ValueError):
    """The text is no EDTF date that a calendar has; the message says what one looks like."""


@dataclass(frozen=True)
class DateSpan:
    """A date with the first and last day it may lie on; `precision` is one of models.vocabulary.Precision."""

    edtf: str
    earliest: date
    latest: date
    precision: str


def date_span(edtf: str | None, day: date) -> DateSpan:
    """The span of a date as an article of `day` tells it; without a date it stands under that day."""
    return read_edtf(edtf, open_end=day) if edtf else DateSpan("", day, day, "undated")


def read_edtf(edtf: str, open_end: date) -> DateSpan:
    """The span of an EDTF date; an open side closes at `open_end` (the day of the report)."""
    first, slash, last = edtf.partition("/")
    earliest = bound(first, first_day=True) if is_known(first) else None
    latest = bound(last if slash else first, first_day=False) if is_known(last if slash else first) else None
    if earliest is None and latest is None:
        raise InvalidDate(f"{edtf!r} is open on both sides")
    if earliest is None:
        earliest = min(latest or open_end, open_end)
    if latest is None:
        latest = max(earliest, open_end)
    if latest < earliest:
        raise InvalidDate(f"{edtf!r} ends before it begins")
    return DateSpan(edtf, earliest, latest, precision_of(first, last if slash else None))


def is_known(part: str) -> bool:
    return part not in ("", "..")


@lru_cache(maxsize=10_000)  # the library takes 20 ms a date, and an import meets the same days again
def bound(part: str, *, first_day: bool) -> date:
    """The first or last day of one EDTF date, without its fuzzy margins."""
    if not SINGLE_DATE.fullmatch(part):
        raise InvalidDate(f"{part!r} is no EDTF date; {ADVICE}")
    try:
        parsed = parse_edtf(part)
        moment = parsed.lower_strict() if first_day else parsed.upper_strict()
        return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
    except (EDTFParseException, ValueError) as error:
        raise InvalidDate(f"{part!r} is no day of the calendar; {ADVICE}") from error


def precision_of(first: str, last: str | None) -> str:
    """Seasons, quarters ("2025-21", "2025-33") and masked digits ("198X") count as ranges."""
    if last is not None:
        return "range" if is_known(first) and is_known(last) else "open"
    plain = first.rstrip("~?%")
    if "X" in plain or (len(plain) == 7 and int(plain[5:]) > 12):
        return "range"
    return {4: "year", 7: "month", 10: "day"}.get(len(plain), "range")
