"""Who takes part, weighed: everyone whom the rules found or the sentences around the event name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from events.annotating import labels
from events.annotating.annotation import Event, Participant
from events.annotating.happening.gathering import Draft
from events.annotating.happening.participants import MUTUAL_TYPES, participant
from events.annotating.happening.phrases import is_country_of, is_followed, is_informant, is_office_of
from events.annotating.happening.reading import Reading, preposition
from events.annotating.mentions import ActorMention
from events.annotating.weighing.scales import Option

SENTENCES_BACK = 1


@dataclass
class Candidate:
    """One who may take part: the participant as it would be, and its features."""

    participant: Participant
    features: list[str] = field(default_factory=list)


def party_options(reading: Reading, group: Sequence[Draft], event: Event) -> list[Option]:
    """Everyone who may take part, each to be taken or left by himself."""
    found: dict[str, Candidate] = {one.name: Candidate(one) for one in event.participants}
    for rank, draft in enumerate(group):
        number = reading.sentence_number(draft.trigger.token.i)
        for back in range(min(SENTENCES_BACK, number) + 1 if not rank else 1):
            actors = reading.actors_in(reading.sentences[number - back])
            for actor in actors:
                if actor.name not in found:
                    found[actor.name] = Candidate(participant(reading, actor, _likely_role(event)))
                found[actor.name].features += _of_mention(reading, event, draft, actor, actors, back, rank)
    number = len(event.participants)
    chosen = {one.name: one for one in event.participants}
    sides = _sides(event)
    for name, candidate in found.items():
        candidate.features += _of_name(reading, event, group, candidate.participant, chosen.get(name), number, sides)
    return [Option(candidate.participant, tuple(dict.fromkeys(candidate.features))) for candidate in found.values()]


def _sides(event: Event) -> frozenset[str]:
    return frozenset(one.role for one in event.participants)


def _likely_role(event: Event) -> str:
    if event.type in MUTUAL_TYPES:
        return "actor"
    return "recipient" if any(one.role == "actor" for one in event.participants) else "actor"


def _of_name(reading: Reading, event: Event, group: Sequence[Draft], one: Participant, chosen: Participant | None, number: int, sides: frozenset[str]) -> Iterator[str]:
    yield "bias"
    form = "verb" if group[0].trigger.verbal else "noun"
    mention = next((actor for actor in reading.doc._.actors if actor.name == one.name), None)
    kind = mention.kind if mention else "?"
    own = any(any(p.name == one.name for p in draft.participants) for draft in group)
    if chosen is not None:
        yield "chosen"
        yield f"chosen={chosen.role}/{event.type}/{form}"
        yield f"chosen={event.mode}"
        yield f"chosen/kind={kind}"
        yield f"chosen/own={own}"
        yield f"chosen/number={min(number, 4)}"
        yield f"chosen/word={group[0].trigger.entry.word}"
        yield f"chosen/status={event.status}"
    else:
        yield f"left/type={event.type}/{form}"
        yield f"left/sides={','.join(sorted(sides))}"
        yield f"left/number={min(number, 3)}"
        yield f"left/kind={kind}"
        yield f"left/word={group[0].trigger.entry.word}"
        if any(one.name.startswith(f"{other.name} (") or other.name.startswith(f"{one.name} (") for other in event.participants):
            yield "left/related"
    yield f"source={one.name in event.source}/{chosen is not None}"
    yield f"source={one.name in event.source}/{event.type}/{chosen is not None}"
    if "(" in one.name:
        yield f"body/{chosen is not None}"


def _of_mention(reading: Reading, event: Event, draft: Draft, actor: ActorMention, actors: Sequence[ActorMention], back: int, rank: int) -> Iterator[str]:
    token = draft.trigger.token
    form = "verb" if draft.trigger.verbal else "noun"
    head = reading.doc[actor.head]
    before = preposition(head)
    word = before.lower_ if before is not None else "-"
    chosen = any(one.name == actor.name for one in event.participants)
    mark = "chosen" if chosen else "left"
    for slot in draft.trigger.slots:
        if slot.actor == actor:
            yield f"slot={slot.name}/{form}/{mark}"
            yield f"slot={slot.name}/{event.type}/{mark}"
            yield f"slot={slot.nested}/{slot.parsed}/{mark}"
    yield f"back={back}/{mark}"
    yield f"back={back}/{event.type}/{mark}"
    yield f"back={back}/{form}/{mark}"
    yield f"form={actor.form}/{mark}"
    yield f"form={actor.form}/{event.type}/{mark}"
    yield f"relation={head.dep_}/{back}/{mark}"
    yield f"preposition={word}/{back}/{mark}"
    yield f"mention={min(rank, 1)}/{mark}"
    if head.dep_ in labels.SUBJECTS:
        yield f"subject/{back}/{event.type}/{mark}"
    for name, holds in (
        ("office", is_office_of(actor, actors, reading)),
        ("country", is_country_of(actor, reading)),
        ("informant", is_informant(actor, reading)),
        ("followed", is_followed(actor, reading)),
    ):
        if holds:
            yield f"{name}/{mark}"
    if not back:
        same = reading.clause(actor.head) == reading.clause(token.i)
        side = "left" if actor.head < token.i else "right"
        yield f"clause={same}/{side}/{form}/{mark}"
        yield f"clause={same}/{event.type}/{mark}"
        yield f"clause={same}/{word}/{mark}"
        yield f"hangs={head.head.i == token.i}/{mark}"
        if not same:
            yield f"clause={same}/{head.dep_}/{mark}"
