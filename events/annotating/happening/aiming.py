"""Where an act is that no preposition tells: Sie griffen Polen an, besetzten die Krim, räumten die Stadt."""

from events.annotating.happening.reading import Range, Reading
from events.annotating.happening.standing import local_preposition, places_in
from events.annotating.happening.triggers import Trigger
from events.annotating.lexicon import words
from events.annotating.mentions import PlaceMention

VACATING = words("places_beside", "vacating")
EXPELLING = words("places_beside", "expelling")


def aimed_at(reading: Reading, trigger: Trigger, clause: Range) -> PlaceMention | None:
    """What an act is done to, where that is a place: Sie besetzten die Krim."""
    return _target(reading, trigger) or _taken(reading, trigger, clause) or _vacated(reading, trigger, clause)


def expelled_from(trigger: Trigger) -> PlaceMention | None:
    """The land that somebody is told to leave: Mali verwies Diplomaten des Landes."""
    if trigger.entry.word not in EXPELLING or trigger.entry.type != "SANCTION":
        return None
    doers = (slot.actor for slot in trigger.slots if slot.name == "subject" and slot.actor.kind == "state")
    return next((PlaceMention(doer.start, doer.end, doer.name, None, "country") for doer in doers), None)


def _target(reading: Reading, trigger: Trigger) -> PlaceMention | None:
    """Where an attack goes to is where it is, and what is occupied, and whom a traveller visits."""
    if trigger.entry.type == "ASSAULT":
        return _of_slot(reading, trigger, ("auf", "object", "gegen"))
    if trigger.entry.type == "COERCE":
        return _of_slot(reading, trigger, ("object", "passive"))
    return _of_slot(reading, trigger, ("object",)) if trigger.entry.mode == "visit" else None


def _of_slot(reading: Reading, trigger: Trigger, names: tuple[str, ...]) -> PlaceMention | None:
    """The state in the first of these slots, as a place: in Polen, for „griffen Polen an“."""
    for slot in trigger.slots:
        if slot.name in names and not slot.nested and slot.actor.kind == "state":
            return reading.places.get(slot.actor.head)
    return None


def _taken(reading: Reading, trigger: Trigger, clause: Range) -> PlaceMention | None:
    """The place that an attack or a seizure is about: als sie die Stadt Homs einnahmen, die Krim besetzten.

    A country is told by its part in the event.
    """
    if trigger.entry.type not in ("ASSAULT", "COERCE"):
        return None
    told = (place for place in places_in(reading, clause) if place.kind != "country")
    return next((place for place in told if _is_bare(reading, place)), None)


def _is_bare(reading: Reading, place: PlaceMention) -> bool:
    """Whether a city or a part of a land is named without a preposition: die Stadt Homs."""
    before, area = local_preposition(reading, place)
    return before is None and (area or place.kind in ("city", "region"))


def _vacated(reading: Reading, trigger: Trigger, clause: Range) -> PlaceMention | None:
    """The place that somebody leaves: als die Truppen das Land verließen, die Hauptstadt räumten."""
    if trigger.entry.type != "RETREAT" or trigger.entry.word not in VACATING:
        return None
    told = places_in(reading, clause)
    return next((place for place in told if local_preposition(reading, place)[0] is None), None)
