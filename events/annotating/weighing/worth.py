"""Whether what was found is an event at all, weighed; the probability is its confidence."""

from collections.abc import Iterator, Sequence

from events.annotating.annotation import Event
from events.annotating.happening.gathering import Draft, is_told
from events.annotating.happening.reading import Reading
from events.annotating.weighing.surroundings import surroundings


def worth_features(reading: Reading, group: Sequence[Draft], event: Event) -> tuple[str, ...]:
    """The features of an event with its fields as the rules left them."""
    return tuple(dict.fromkeys((*surroundings(reading, group[0].trigger), *_of_event(reading, group, event))))


def _of_event(reading: Reading, group: Sequence[Draft], event: Event) -> Iterator[str]:
    form = "verb" if group[0].trigger.verbal else "noun"
    if not is_told(group[0]):
        yield "untold"
        yield f"untold/{event.type}/{form}"
        yield f"untold/participants={bool(event.participants)}"
    kinds = {actor.name: actor for actor in reading.doc._.actors}
    yield f"mentions={min(len(event.mentions), 3)}"
    yield f"participants={min(len(event.participants), 4)}"
    yield f"participants={min(len(event.participants), 3)}/{event.type}"
    yield f"participants={min(len(event.participants), 3)}/{form}"
    yield f"roles={','.join(sorted({one.role for one in event.participants}))}/{form}"
    yield f"roles={','.join(sorted({one.role for one in event.participants}))}/{event.type}"
    for one in event.participants:
        actor = kinds.get(one.name)
        yield f"kind={actor.kind if actor else '?'}/{one.role}"
        yield f"kind={actor.kind if actor else '?'}/{event.type}"
    yield f"status={event.status}"
    yield f"status={event.status}/{event.type}"
    yield f"status={event.status}/{form}"
    yield f"place={event.place is not None}/{event.type}"
    yield f"date={event.date.rule if event.date else 'none'}"
    yield f"dated={event.date is not None and event.date.anchor is not None}/{form}"
    yield f"sourced={bool(event.source)}/{event.type}"
    yield f"sourced={bool(event.source)}/{event.status}"
    yield f"own={bool(group[0].participants) and bool(group[0].names - {p.name for p in group[0].bystanders})}/{form}"
    yield f"countries={min(2, len({actor.name.partition(' (')[0] for one in event.participants if (actor := kinds.get(one.name)) and actor.kind in ('state', 'organisation')}))}"
