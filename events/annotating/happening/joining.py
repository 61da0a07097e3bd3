"""Those joined by "und" share a slot, whatever the parse says: Israel und die Palästinenser nehmen … auf."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.function_words import AND
from events.annotating.happening.phrases import face
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.slot import Slot
from events.annotating.mentions import ActorMention

COMMA = frozenset({","})
SHARED = frozenset({"subject", "passive", "object", "dative"})


def with_joined(reading: Reading, found: Sequence[Slot], around: Sequence[ActorMention]) -> list[Slot]:
    """The slots, and those of actors that the parse left out of their list: Polen, Ungarn und die Türkei …"""
    known = {slot.actor.name for slot in found}
    joined = [
        replace(slot, actor=actor)
        for slot in found
        if slot.name in SHARED and not slot.nested
        for actor in _listed_before(reading, around, slot.actor)
        if actor.name not in known
    ]
    return [*joined, *found]


def _listed_before(
    reading: Reading, around: Sequence[ActorMention], last: ActorMention
) -> list[ActorMention]:
    """The actors of the list that ends with one: its neighbour by "und", the others by commas."""
    listed: list[ActorMention] = []
    marks = AND
    for actor in reversed([one for one in around if one.end <= last.start]):
        if not _joins(reading, actor, listed[0] if listed else last, marks):
            break
        listed.insert(0, actor)
        marks = COMMA
    return listed


def _joins(reading: Reading, first: ActorMention, second: ActorMention, marks: frozenset[str]) -> bool:
    between = [word for word in reading.doc[first.end : second.start] if word.pos_ != "DET"]
    return len(between) == 1 and between[0].lower_ in marks and first.form != "adjective"


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


def first_of_list(reading: Reading, actor: ActorMention) -> ActorMention:
    """The one that "und" or commas join an actor to: Polen, in „durch Polen, Ungarn und Serbien“."""
    joined = _joined_to(reading, actor)
    return first_of_list(reading, joined) if joined is not None else actor


def _joined_to(reading: Reading, actor: ActorMention) -> ActorMention | None:
    token = reading.doc[actor.head]
    other = reading.actors.get(token.head.i) if token.dep_ == labels.CONJUNCT else None
    return other if other is not None and other.start < actor.start else None
