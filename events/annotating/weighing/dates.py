"""When an event is: by the rules, else by another date that the article tells near by and is likelier."""

from collections.abc import Sequence

from events.annotating.annotation import Event, EventDate
from events.annotating.happening.gathering import Draft
from events.annotating.happening.reading import Reading
from events.annotating.happening.triggers import Trigger
from events.annotating.scales import Option, likeliest
from events.annotating.weighing.date_features import Case, dates_of

QUESTION = "date"


def likely_date(
    reading: Reading, draft: Draft, event: Event, told: Sequence[tuple[Trigger, Event]]
) -> EventDate | None:
    """The likeliest date, or none; `told` are the events that the rules are sure of, in text order."""
    return likeliest(QUESTION, date_options(reading, draft, event, told))


def date_options(
    reading: Reading, draft: Draft, event: Event, told: Sequence[tuple[Trigger, Event]]
) -> list[Option[EventDate | None]]:
    """The dates that may be meant, that of the rules first, each with its features."""
    found = dates_of(Case(reading, draft, event, told))
    return [Option(date, tuple(dict.fromkeys(features))) for date, features in found.values()]
