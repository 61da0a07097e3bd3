"""Where an event is, weighed: the places named in and before its sentence, or none."""

from collections.abc import Iterator, Sequence

from events.annotating.annotation import Event, Named
from events.annotating.happening.gathering import Draft
from events.annotating.happening.locating import named
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.standing import is_inside, local_preposition
from events.annotating.mentions import PlaceMention
from events.annotating.weighing.scales import Option
from events.annotating.weighing.surroundings import surroundings

SENTENCES_BACK = 2
NEAR, FAR = 3, 8  # tokens


def place_options(reading: Reading, group: Sequence[Draft], event: Event) -> list[Option]:
    """Every place that the event may have; the value None is no place."""
    context = tuple(dict.fromkeys(surroundings(reading, group[0].trigger)))
    found: dict[str | None, Option] = {}
    for place, features in _candidates(reading, group, event):
        if place.name not in found:
            found[place.name] = Option(place, (*features, *_of_rule(event, place)))
        elif not set(features) & {"back=0"}:
            continue
    if event.place is not None and event.place.name not in found:
        found[event.place.name] = Option(event.place, ("elsewhere", *_of_rule(event, event.place)))
    return [*found.values(), Option(None, (*(f"none|{f}" for f in _overall(event, context)), *_of_rule(event, None)))]


def _overall(event: Event, context: Sequence[str]) -> Iterator[str]:
    yield from context
    yield f"status={event.status}"
    yield f"rule={event.place is not None}/{event.type}"


def _of_rule(event: Event, place: Named | None) -> Iterator[str]:
    if (event.place and event.place.name) == (place and place.name):
        yield "chosen"
        yield f"chosen={place is not None}"
        yield f"chosen={place is not None}/{event.type}"


def _candidates(reading: Reading, group: Sequence[Draft], event: Event) -> Iterator[tuple[Named, tuple[str, ...]]]:
    for rank, draft in enumerate(group):
        number = reading.sentence_number(draft.trigger.token.i)
        for back in range(min(SENTENCES_BACK, number) + 1 if not rank else 1):
            start, end = reading.sentences[number - back]
            places = [place for place in reading.doc._.places if start <= place.start < end]
            for place in places:
                yield named(reading, place), tuple(_of_place(reading, event, draft, place, back, rank))
    lead = [place for place in reading.doc._.places if reading.sentence_number(place.start) <= 1]
    for place in lead:
        yield named(reading, place), ("lead", f"lead/{event.type}", f"lead/inside={is_inside(reading, place)}", f"kind={place.kind}")


def _of_place(reading: Reading, event: Event, draft: Draft, place: PlaceMention, back: int, rank: int) -> Iterator[str]:
    token = draft.trigger.token
    form = "verb" if draft.trigger.verbal else "noun"
    yield f"back={back}"
    yield f"back={back}/{event.type}"
    yield f"back={back}/{form}"
    yield f"kind={place.kind}"
    yield f"kind={place.kind}/{event.type}"
    yield f"mention={min(rank, 1)}"
    inside = is_inside(reading, place)
    before, _ = local_preposition(reading, place)
    word = before.lower_ if before is not None else "-"
    yield f"inside={inside}/{back}"
    yield f"inside={inside}/{event.type}"
    yield f"preposition={word}"
    yield f"preposition={word}/{event.type}"
    yield f"preposition={word}/{event.mode}"
    yield f"acts={place.start in reading.actors}"
    yield f"acts={place.start in reading.actors}/{back}"
    if before is not None and before.i:
        hung = before.nbor(-1)
        yield f"hung={hung.pos_}/{hung.i == token.i}"
        yield f"hung={hung.lower_}"
    yield f"participant={any(one.name == place.name for one in event.participants)}"
    if not back:
        same = reading.clause(place.start) == reading.clause(token.i)
        side = "left" if place.start < token.i else "right"
        gap = abs(place.start - token.i)
        yield f"clause={same}/{form}"
        yield f"clause={same}/{event.type}"
        yield f"distance={'near' if gap <= NEAR else 'mid' if gap <= FAR else 'far'}/{side}/{form}"
    if reading.paragraphs[place.start] != reading.paragraphs[token.i]:
        yield "other paragraph"
