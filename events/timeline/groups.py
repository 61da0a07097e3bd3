"""Entries under the headings of their dates; a span has a heading of its own, never an invented day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.dateformat import format as format_date

from events.models import Event
from events.timeline.wording import date_words, days_words


@dataclass
class DateGroup:
    """The events of one date. `anchor` is that date as EDTF: it stays when events come and go."""

    anchor: str
    words: str
    day: date | None
    events: list[Event] = field(default_factory=list)

    @property
    def weekday(self) -> str:
        return format_date(self.day, "l") if self.day else ""


def group_by_date(events: Iterable[Event]) -> list[DateGroup]:
    """The groups in the order of `events`; an undated event stands under the day of its article."""
    groups: dict[str, DateGroup] = {}
    for event in events:
        anchor = event.edtf or event.earliest.isoformat()
        groups.setdefault(anchor, heading_of(event, anchor)).events.append(event)
    return list(groups.values())


def heading_of(event: Event, anchor: str) -> DateGroup:
    if anchor == event.earliest.isoformat():
        return DateGroup(anchor, days_words(event.earliest, event.earliest), event.earliest)
    return DateGroup(anchor, date_words(event.edtf, event.earliest, event.latest), None)
