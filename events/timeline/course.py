"""The course that an event took in its reports: announced, confirmed, held, or called off."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from events.models import Report


@dataclass(frozen=True)
class Step:
    """Reports, the oldest first, that say the same of how far the event has come."""

    status: str
    words: str
    reports: list[Report] = field(default_factory=list)


def course_of(reports: Iterable[Report]) -> list[Step]:
    """The steps in the order of publication; a status that comes again later is a step of its own."""
    ordered = sorted(reports, key=lambda report: (report.article.published, report.pk))
    return [
        Step(status, told[0].status_label, told)
        for status, found in groupby(ordered, key=lambda report: report.status)
        for told in [list(found)]
    ]
