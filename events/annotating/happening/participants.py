"""From slots to participants: who does it, to whom, who mediates, who stays away."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from spacy.tokens import Token

from events.annotating.annotation import Participant, Role
from events.annotating.happening.entries import remarks
from events.annotating.happening.informing import is_informant
from events.annotating.happening.joining import preposition_before
from events.annotating.happening.phrases import (
    is_beside_name,
    is_denied,
    is_followed,
    is_office_of,
)
from events.annotating.happening.reading import Reading
from events.annotating.happening.roles import GIVING, is_reached, role_of
from events.annotating.happening.slot import Slot
from events.annotating.happening.triggers import Trigger
from events.annotating.mentions import ActorMention, anchor

ASIDE = frozenset({"led", "beside"})
NESTED = 2
MOST_BYSTANDERS = 3
ABOUT = frozenset({"über", "für", "wegen", "um"})


def participants_of(reading: Reading, trigger: Trigger, status: str) -> tuple[Participant, ...]:
    """The participants in text order, each name once, the plainest slot deciding the role."""
    chosen: dict[str, tuple[int, Participant]] = {}
    for slot in _told_slots(trigger):
        role = role_of(trigger, slot, status)
        if role is None:
            continue
        rank = NESTED * slot.nested + (not slot.parsed)
        if slot.actor.name not in chosen or rank < chosen[slot.actor.name][0]:
            chosen[slot.actor.name] = (rank, participant(reading, slot.actor, role))
    return tuple(found for _, found in _without_nested(chosen))


def _told_slots(trigger: Trigger) -> tuple[Slot, ...]:
    """A noun that names two sides itself needs nobody from the verb around it; "mit" names but one."""
    slots = [replace(slot, nested=False) if _is_own(trigger, slot) else slot for slot in trigger.slots]
    own = [slot for slot in slots if "-" not in slot.name and not slot.nested]
    named = [slot for slot in own if slot.name not in ASIDE]
    is_whole = _count_sides(named) > 1 and any(slot.name != "mit" for slot in named)
    return tuple(own if is_whole and not trigger.verbal else slots)


def _count_sides(slots: Iterable[Slot]) -> int:
    """How many there are; a state and an office of its own are one: sein israelischer Amtskollege."""
    names = {slot.actor.name for slot in slots}
    return sum(not any(other.startswith(f"{name} (") for other in names) for name in names)


def _is_own(trigger: Trigger, slot: Slot) -> bool:
    """Whether a slot is one of the trigger, though its words hang on another noun."""
    return _is_partner(trigger, slot) or is_reached(trigger.entry, slot)


def _is_partner(trigger: Trigger, slot: Slot) -> bool:
    """With whom something is signed, though the words hang on another noun: ein Abkommen mit China."""
    return slot.name == "mit" and trigger.verbal and trigger.entry.type in GIVING


def bystanders(reading: Reading, trigger: Trigger) -> tuple[Participant, ...]:
    """Everyone in the sentence of talks that name nobody: Alle Treffen finden statt, sagte Jermak."""
    if trigger.entry.type != "CONSULT" or trigger.verbal or _is_set_apart(trigger.token.head):
        return ()
    actors = reading.actors_in(reading.sentence(trigger.token.i))
    around = [
        actor
        for actor in actors
        if not (is_office_of(actor, actors, reading) or _is_topic(reading, trigger, actor))
        if not (is_beside_name(actor, reading) or _is_crowd(actor))
    ]
    named = {actor.name: actor for actor in around if not actor.start <= trigger.token.i < actor.end}
    if len(named) > MOST_BYSTANDERS:
        return ()
    return tuple(participant(reading, actor, "actor") for actor in named.values())


def _is_crowd(actor: ActorMention) -> bool:
    """Whether people of no country are meant, who hold no talks: Gefangene, Schüler."""
    return actor.kind == "group" and actor.form == "group" and not actor.name.endswith(")")


def _is_topic(reading: Reading, trigger: Trigger, actor: ActorMention) -> bool:
    """Whether talks are only about somebody, or told of by him: Geld für Jordanien, laut Moskau."""
    before = preposition_before(reading, actor)
    is_guest = before is not None and before.lower_ == "für" and before.i == trigger.token.i + 1
    is_about = before is not None and before.lower_ in ABOUT and not is_guest  # ein Empfang für Steinmeier
    return is_about or is_followed(actor, reading) or is_informant(actor, reading)


def _is_set_apart(verb: Token) -> bool:
    """Whether a verb tells that somebody has no part in what it governs: nimmt am Gipfel nicht teil."""
    return remarks(verb) or is_denied(verb)


def participant(reading: Reading, actor: ActorMention, role: Role) -> Participant:
    """The actor with its words; for a pronoun those of the nearest name before it."""
    named = _antecedent(reading, actor)
    return Participant(
        name=actor.name,
        role=role,
        anchor=anchor(reading.doc, named.start, named.end),
        text=reading.doc[named.start : named.end].text,
    )


def _antecedent(reading: Reading, actor: ActorMention) -> ActorMention:
    if actor.form != "pronoun":
        return actor
    same = [other for other in reading.doc._.actors if other.name == actor.name and other.form != "pronoun"]
    before = [other for other in same if other.head < actor.head]
    return (before or same or [actor])[-1 if before else 0]


def _without_nested(chosen: Mapping[str, tuple[int, Participant]]) -> Iterable[tuple[int, Participant]]:
    """Nested ones count only where nobody is named plainly in their role."""
    plain = {found.role for rank, found in chosen.values() if rank < NESTED}
    return [(rank, found) for rank, found in chosen.values() if rank < NESTED or found.role not in plain]
