"""The status of an event, weighed: what the rules found is the strongest witness, not the only one."""

from collections.abc import Iterator, Sequence

from events.annotating.happening.dating import is_ahead
from events.annotating.happening.gathering import Draft
from events.annotating.happening.reading import Reading
from events.annotating.weighing.scales import Option
from events.annotating.weighing.surroundings import surroundings

STATUSES = ("occurred", "ongoing", "planned", "failed", "cancelled", "denied", "uncertain")


def status_options(reading: Reading, group: Sequence[Draft]) -> list[Option]:
    """Each status with the features of the event's fullest mention."""
    features = tuple(_features(reading, group))
    return [Option(status, tuple(f"{status}|{feature}" for feature in features)) for status in STATUSES]


def _features(reading: Reading, group: Sequence[Draft]) -> Iterator[str]:
    draft = group[0]
    form = "verb" if draft.trigger.verbal else "noun"
    yield from dict.fromkeys(surroundings(reading, draft.trigger))
    yield f"rule={draft.status}"
    yield f"rule={draft.status}/{form}"
    yield f"rule={draft.status}/{draft.trigger.entry.type}"
    yield f"sourced={bool(draft.source)}/{draft.status}"
    for other in group[1:]:
        yield f"other={other.status}"
    for word in draft.status_words:
        yield f"shown={word.text.lower()}"
    if draft.date is None:
        yield "date=none"
    else:
        yield f"date={'ahead' if is_ahead(reading, draft.date) else 'behind'}/{draft.status}"
        yield f"date={draft.date.rule}"
