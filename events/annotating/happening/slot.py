"""An actor in its slot around a trigger: the unit from which participants and headlines are made."""

from dataclasses import dataclass

from events.annotating.mentions import ActorMention


@dataclass(frozen=True)
class Slot:
    """An actor in a slot: subject, passive, object, dative, genitive, compound, adjective or complement,
    or a preposition; behind "object-", "theme-" or "oblique-" a slot of the verb that governs an event noun.

    `nested` where it stands inside another phrase of the slot ("forderte den Abzug Russlands");
    `parsed` where the parse says so, not the place alone.
    """

    actor: ActorMention
    name: str
    nested: bool = False
    parsed: bool = True
