"""Those joined by "und" share a slot, whatever the parse says: Israel und die Palästinenser nehmen … auf."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.happening.phrases import face
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.slot import Slot
from events.annotating.mentions import ActorMention

JOINING = frozenset({"und", "sowie"})
SHARED = frozenset({"subject", "passive", "object", "dative"})


def with_joined(reading: Reading, found: Sequence[Slot], around: Sequence[ActorMention]) -> list[Slot]:
    """The slots, and those of actors that the parse left out right before "und" and one with a slot."""
    known = {slot.actor.name for slot in found}
    joined = [
        replace(slot, actor=actor)
        for slot in found
        if slot.name in SHARED and not slot.nested
        for actor in around
        if actor.name not in known and _joins(reading, actor, slot.actor)
    ]
    return [*joined, *found]


def _joins(reading: Reading, first: ActorMention, second: ActorMention) -> bool:
    between = [word for word in reading.doc[first.end : second.start] if word.pos_ != "DET"]
    return len(between) == 1 and between[0].lower_ in JOINING and first.form != "adjective"


def preposition_before(reading: Reading, actor: ActorMention) -> Token | None:
    """The preposition of a name, or of the one that "und" joins it to: zwischen Polen und den USA."""
    own = preposition(reading.doc[actor.start]) or preposition(reading.doc[actor.head])
    joined = _joined_to(reading, actor) if own is None else None
    return preposition_before(reading, joined) if joined is not None else own


def acting_noun(reading: Reading, actor: ActorMention) -> Token:
    """The noun that acts for it, also for those joined to it: die Präsidenten von Polen und der Ukraine."""
    joined = _joined_to(reading, actor)
    shared = acting_noun(reading, joined) if joined is not None else None
    if joined is not None and shared is not None and shared.i < joined.start:
        return shared
    return face(reading, actor)


def _joined_to(reading: Reading, actor: ActorMention) -> ActorMention | None:
    token = reading.doc[actor.head]
    other = reading.actors.get(token.head.i) if token.dep_ == labels.CONJUNCT else None
    return other if other is not None and other.start < actor.start else None
