"""Who takes part where the words of an event name nobody: the likely ones of those told of near by."""

from collections.abc import Iterator, Sequence

from events.annotating.annotation import Participant, Role
from events.annotating.happening.gathering import Draft
from events.annotating.happening.participants import participant
from events.annotating.happening.phrases import (
    is_beside_name,
    is_country_of,
    is_followed,
    is_informant,
    is_office_of,
)
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.roles import MUTUAL_TYPES
from events.annotating.labels import MODIFIER, SUBJECTS
from events.annotating.mentions import ActorMention
from events.annotating.scales import Option, probability
from events.annotating.weighing.surroundings import form_of

QUESTION = "party"
LIKELY = 0.35
SENTENCES_BACK = 1


def likely_parties(reading: Reading, group: Sequence[Draft]) -> tuple[Participant, ...]:
    """The likely ones, else the likeliest; none where nobody is told of near by."""
    options = party_options(reading, group)
    weighed = [(probability(QUESTION, option.features), option.value) for option in options]
    likely = [one for chance, one in weighed if chance >= LIKELY]
    return tuple(likely or [one for _, one in sorted(weighed, key=lambda pair: -pair[0])[:1]])


def party_options(reading: Reading, group: Sequence[Draft]) -> list[Option[Participant]]:
    """Everyone near by with the features of all his mentions, each to be taken or left by himself."""
    draft, found = group[0], dict[str, tuple[Participant, list[str]]]()
    number = reading.sentence_number(draft.trigger.token.i)
    for back in range(min(SENTENCES_BACK, number) + 1):
        actors = reading.actors_in(reading.sentences[number - back])
        for actor in (one for one in actors if not _is_aside(reading, one)):
            if actor.name not in found:
                found[actor.name] = (participant(reading, actor, _role(draft)), ["always"])
            found[actor.name][1].extend(_of_mention(reading, draft, actor, actors, back))
    return [Option(one, tuple(dict.fromkeys(features))) for one, features in found.values()]


def _is_aside(reading: Reading, actor: ActorMention) -> bool:
    """Who is only named beside another name, or whom money is for: Hilfe für Jordanien."""
    head = reading.doc[actor.head]
    before = preposition(head)
    is_for = before is not None and before.lower_ == "für" and head.dep_ == MODIFIER
    return is_for or is_beside_name(actor, reading)


def _role(draft: Draft) -> Role:
    """By default who is named does it; what a noun is done to stands in its genitive."""
    entry = draft.trigger.entry
    is_done_to = entry.genitive == "recipient" and not draft.trigger.verbal
    return "recipient" if is_done_to and entry.type not in MUTUAL_TYPES else "actor"


def _of_mention(
    reading: Reading, draft: Draft, actor: ActorMention, actors: list[ActorMention], back: int
) -> Iterator[str]:
    trigger, head = draft.trigger, reading.doc[actor.head]
    type_, form, before = trigger.entry.type, form_of(trigger), preposition(head)
    word = before.lower_ if before is not None else "none"
    yield from (
        f"back={back}",
        f"back={back}/{type_}",
        f"back={back}/{form}",
        f"back={back}/{trigger.doubt or 'sure'}",
    )
    yield from (f"form={actor.form}/{back}", f"form={actor.form}/{type_}", f"kind={actor.kind}/{type_}")
    yield from (f"relation={head.dep_}/{back}", f"preposition={word}/{back}")
    if head.dep_ in SUBJECTS:
        yield f"subject/{back}/{type_}"
    yield from (f"{name}/{back}" for name in _kinds_of_aside(reading, actor, actors))
    if not back:
        yield from _in_sentence(reading, draft, actor, word)


def _kinds_of_aside(reading: Reading, actor: ActorMention, actors: list[ActorMention]) -> Iterator[str]:
    if is_office_of(actor, actors, reading):
        yield "office"
    if is_country_of(actor, reading):
        yield "country"
    if is_informant(actor, reading):
        yield "informant"
    if is_followed(actor, reading):
        yield "followed"


def _in_sentence(reading: Reading, draft: Draft, actor: ActorMention, word: str) -> Iterator[str]:
    token, head, form = draft.trigger.token, reading.doc[actor.head], form_of(draft.trigger)
    same = reading.clause(actor.head) == reading.clause(token.i)
    side = "left" if actor.head < token.i else "right"
    yield from (f"clause={same}/{side}/{form}", f"clause={same}/{draft.trigger.entry.type}")
    yield from (
        f"clause={same}/{word}",
        f"clause={same}/{head.dep_}",
        f"hangs={head.head.i == token.i}/{form}",
    )
    for slot in draft.trigger.slots:
        if slot.actor == actor:
            yield from (f"slot={slot.name}/{form}", f"slot={slot.name}/{draft.trigger.entry.type}")
