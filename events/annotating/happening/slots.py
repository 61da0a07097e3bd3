"""Who stands where around a trigger, also by the verb before or above: Polen lehnte ab und drohte."""

from dataclasses import replace

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.function_words import VON
from events.annotating.happening.entries import remarks
from events.annotating.happening.inheriting import inherited
from events.annotating.happening.joining import with_joined
from events.annotating.happening.noun_slots import owner_slots
from events.annotating.happening.own_slots import nearby, slot_of
from events.annotating.happening.phrases import is_denied
from events.annotating.happening.reading import Reading, is_verbal, preposition
from events.annotating.happening.relating import with_antecedent
from events.annotating.happening.slot import Slot
from events.annotating.happening.subjects import settle

TOPICS = VON | {"über", "für", "gegen", "trotz", "wegen", "seit", "ohne", "um", "aus"}
RELATIONS = {labels.OBJECT: "object", labels.PASSIVE_SUBJECT: "theme", labels.SUBJECT: "theme"}


def slots_of(reading: Reading, trigger: Token, verbal: bool) -> list[Slot]:
    """Everyone around a verb or an event noun, in text order, one slot each."""
    found = [slot for actor in nearby(reading, trigger) if (slot := slot_of(reading, actor, trigger, verbal))]
    if verbal:
        found = with_joined(reading, settle(trigger, found), nearby(reading, trigger))
        found = with_antecedent(reading, trigger, found)
        found += inherited(reading, trigger, found)
    else:
        found += _of_governor(reading, trigger, found)
        found += owner_slots(reading, trigger, found)
    return found


def _of_governor(reading: Reading, trigger: Token, found: list[Slot]) -> list[Slot]:
    """Who governs the noun: "Frankreich übte Kritik an", "bei einem Treffen mit Putin sagte Macron"."""
    verb = trigger.head
    if verb.i == trigger.i or not is_verbal(verb) or is_denied(verb) or remarks(verb):
        return []
    relation, before = RELATIONS.get(trigger.dep_, "oblique"), preposition(trigger)
    if relation == "oblique" and before is not None and before.lower_ in TOPICS:
        return []
    known = {slot.actor.name for slot in found}
    others = [actor for actor in nearby(reading, verb) if actor.name not in known]
    settled = settle(verb, [slot for actor in others if (slot := slot_of(reading, actor, verb, True))])
    slots = [slot for slot in with_antecedent(reading, verb, settled) if slot.actor.name not in known]
    around = [slot for slot in slots if slot.parsed] or slots
    around = with_joined(reading, around, nearby(reading, verb))
    taken = inherited(reading, verb, slots)
    return [_with_relation(slot, relation, before) for slot in (*around, *taken) if not slot.nested]


def _with_relation(slot: Slot, relation: str, before: Token | None) -> Slot:
    """The slot as the event noun sees it; "mit Angriffen" and a second subject are objects of their verb."""
    is_second = relation == "theme" and slot.name == "subject"
    is_means = relation == "oblique" and before is not None and before.lower_ == "mit"
    return replace(slot, name=f"{'object' if is_second or is_means else relation}-{slot.name}")
