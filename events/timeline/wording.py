"""Dates and source chains as a reader says them; pure, translated with gettext.

On the route it turns a stored EDTF date or source chain into the words on a page.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.dateformat import format as format_date
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

PART = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?([~?%]?)")
OPEN = ("", "..")

# EDTF writes seasons, quarters and halves where a month would stand.
PARTS_OF_A_YEAR = {
    21: gettext_lazy("Frühling %(year)s"),
    22: gettext_lazy("Sommer %(year)s"),
    23: gettext_lazy("Herbst %(year)s"),
    24: gettext_lazy("Winter %(year)s"),
    33: gettext_lazy("1. Quartal %(year)s"),
    34: gettext_lazy("2. Quartal %(year)s"),
    35: gettext_lazy("3. Quartal %(year)s"),
    36: gettext_lazy("4. Quartal %(year)s"),
    40: gettext_lazy("1. Halbjahr %(year)s"),
    41: gettext_lazy("2. Halbjahr %(year)s"),
}


@dataclass(frozen=True)
class Part:
    """A year, a part of a year, a month or a day; `qualifier` is EDTF's ~ (about), ? (uncertain) or %."""

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""

    def first_day(self) -> date:
        return date(self.year, self.month if self.month and self.month <= 12 else 1, self.day or 1)

    def plain(self) -> str:
        """The part without its qualifier: "19. November 2025", "November 2025", "2025"."""
        if self.month in PARTS_OF_A_YEAR:
            return PARTS_OF_A_YEAR[self.month] % {"year": self.year}
        # Translators: formats of a day, a month and a year, as Django's `date` filter reads them.
        pattern = _("j. F Y") if self.day else _("F Y") if self.month else _("Y")
        return format_date(self.first_day(), pattern)

    def words(self) -> str:
        """The part with its qualifier: "um den 3. April 2016", "vermutlich 2016"."""
        words = self.plain()
        if self.qualifier in ("~", "%"):
            words = (_("um den %(date)s") if self.day else _("um %(date)s")) % {"date": words}
        if self.qualifier in ("?", "%"):
            words = _("vermutlich %(date)s") % {"date": words}
        return words


def edtf_words(edtf: str) -> str | None:
    """An EDTF date in words; None for the rarer forms that we have no words for."""
    first, slash, last = edtf.partition("/")
    start, end = read_part(first), read_part(last)
    if not slash:
        return start.words() if start else None
    if start and end:
        return range_words(start, end)
    if start and last in OPEN:
        return (_("seit dem %(date)s") if start.day else _("seit %(date)s")) % {"date": start.plain()}
    if end and first in OPEN:
        return (_("bis zum %(date)s") if end.day else _("bis %(date)s")) % {"date": end.plain()}
    return None


def read_part(edtf: str) -> Part | None:
    found = PART.fullmatch(edtf)
    if not found:
        return None
    year, month, day, qualifier = found.groups()
    part = Part(int(year), int(month) if month else None, int(day) if day else None, qualifier)
    named = part.month is None or part.month <= 12 or (part.month in PARTS_OF_A_YEAR and not part.day)
    with suppress(ValueError):
        return part if named and part.first_day() else None
    return None


def range_words(start: Part, end: Part) -> str:
    """Two neighbouring days are a choice ("17. oder 18. November 2025"), all else is a span."""
    neighbours = start.day and end.day and end.first_day() - start.first_day() == timedelta(days=1)
    pattern = _("%(start)s oder %(end)s") if neighbours else _("%(start)s bis %(end)s")
    return pattern % {"start": shortened(start, end), "end": end.words()}


def shortened(start: Part, end: Part) -> str:
    """The start of a range without what it shares with the end: "17.", "29. November", "Mai"."""
    exact = not start.qualifier and not end.qualifier
    if exact and start.day and end.day and start.year == end.year:
        # Translators: formats of the first day of a range in one month, and in two months of one year.
        return format_date(start.first_day(), _("j.") if start.month == end.month else _("j. F"))
    both_months = (
        start.month and end.month and max(start.month, end.month) <= 12 and not (start.day or end.day)
    )
    if exact and both_months and start.year == end.year:
        return format_date(start.first_day(), _("F"))
    return start.words()


def days_words(earliest: date, latest: date) -> str:
    """The days from `earliest` to `latest`: what a date means when we have no words for its EDTF."""
    start, end = (Part(day.year, day.month, day.day) for day in (earliest, latest))
    return start.words() if start == end else range_words(start, end)


def date_words(edtf: str, earliest: date, latest: date) -> str:
    """A stored date in words; one without EDTF stands under the day of its article and says so."""
    if not edtf:
        return _("ohne Datum (Artikel vom %(date)s)") % {"date": days_words(earliest, earliest)}
    return edtf_words(edtf) or days_words(earliest, latest)


def office_words(office: Mapping[str, str | None]) -> str:
    """An office of the register: "Präsident (USA), 20. Januar 2017 bis 20. Januar 2021"."""
    title, since, until = f"{office['title']} ({office['of']})", office["since"], office["until"]
    if not since and not until:
        return title
    edtf = since if since == until else f"{since or ''}/{until or '..'}"
    return f"{title}, {edtf_words(edtf or '') or edtf}"


def source_words(names: Sequence[str]) -> str:
    """Who vouches: "laut Axios unter Berufung auf Insider (USA)"; empty for the paper itself."""
    if not names:
        return ""
    if len(names) == 1:
        return _("laut %(source)s") % {"source": names[0]}
    informants = get_text_list(list(names[1:]), _("und"))
    return _("laut %(source)s unter Berufung auf %(informants)s") % {
        "source": names[0],
        "informants": informants,
    }
