"""Those joined by "und" share a slot, whatever the parse says: Israel und die Palästinenser nehmen … auf."""

from collections.abc import Sequence
from dataclasses import replace

from events.annotating.happening.reading import Reading
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
