"""Whether what was found is an event at all: its features, of which the weights make a probability."""

from collections.abc import Iterator, Sequence

from events.annotating.annotation import Event
from events.annotating.happening.gathering import Draft, is_told
from events.annotating.happening.reading import Reading
from events.annotating.mentions import body_in
from events.annotating.weighing.surroundings import form_of, surroundings

QUESTION = "worth"


def worth_features(reading: Reading, group: Sequence[Draft], event: Event) -> tuple[str, ...]:
    """The features of an event with its fields as the rules left them, each once."""
    found = (
        *surroundings(reading, group[0].trigger),
        *_of_fields(group, event),
        *_of_parties(reading, group, event),
    )
    return tuple(dict.fromkeys(found if is_told(group[0]) else (*found, *_of_doubt(group, event))))


def _of_fields(group: Sequence[Draft], event: Event) -> Iterator[str]:
    form, type_, status = form_of(group[0].trigger), event.type, event.status
    yield f"mentions={min(len(event.mentions), 3)}"
    yield from (f"status={status}", f"status={status}/{type_}", f"status={status}/{form}")
    yield f"place={event.place is not None}/{type_}"
    yield f"date={event.date.rule if event.date else 'none'}"
    yield f"dated={event.date is not None and event.date.anchor is not None}/{form}"
    is_reported = group[0].is_reported
    yield from (f"sourced={is_reported}/{type_}", f"sourced={is_reported}/{status}")


def _of_parties(reading: Reading, group: Sequence[Draft], event: Event) -> Iterator[str]:
    form, number = form_of(group[0].trigger), len(event.participants)
    roles = ",".join(sorted({one.role for one in event.participants}))
    yield from (f"participants={min(number, 4)}", f"participants={min(number, 3)}/{event.type}")
    yield from (
        f"participants={min(number, 3)}/{form}",
        f"roles={roles}/{form}",
        f"roles={roles}/{event.type}",
    )
    actors = {actor.name: actor for actor in reading.doc._.actors}
    kinds = {one.name: actors[one.name].kind if one.name in actors else "crowd" for one in event.participants}
    for one in event.participants:
        yield from (f"kind={kinds[one.name]}/{one.role}", f"kind={kinds[one.name]}/{event.type}")
    bodies = {body_in(name) for name, kind in kinds.items() if kind in ("state", "organisation")}
    yield f"bodies={min(len(bodies), 2)}"


def _of_doubt(group: Sequence[Draft], event: Event) -> Iterator[str]:
    trigger = group[0].trigger
    doubt = trigger.doubt or ("stranger" if group[0].participants else "nobody")
    yield from ("doubt", f"doubt={doubt}", f"doubt={doubt}/{event.type}", f"doubt={doubt}/{form_of(trigger)}")
    yield from (f"doubt={doubt}/{trigger.entry.word}", f"doubt={doubt}/{min(len(event.participants), 2)}")
