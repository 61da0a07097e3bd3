"""Who stands where around a trigger, also by the verb before or above: Polen lehnte ab und drohte."""

from dataclasses import replace

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.function_words import VON
from events.annotating.happening.entries import remarks
from events.annotating.happening.joining import with_joined
from events.annotating.happening.noun_slots import owner_slots
from events.annotating.happening.own_slots import nearby, relation_of, slot_of
from events.annotating.happening.phrases import is_denied, is_passive
from events.annotating.happening.reading import Reading, is_verbal, preposition
from events.annotating.happening.slot import Slot
from events.annotating.happening.subjects import settle

LINKED_VERBS = frozenset({labels.CONJUNCT, labels.OPEN_COMPLEMENT, labels.ADVERBIAL_CLAUSE, "parataxis"})
CLAUSES = frozenset({labels.COMPLEMENT, labels.RELATIVE_CLAUSE, "acl:relcl"})
TOPICS = VON | {"über", "für", "gegen", "trotz", "wegen", "seit", "ohne", "um", "aus"}
RELATIONS = {labels.OBJECT: "object", labels.PASSIVE_SUBJECT: "theme", labels.SUBJECT: "theme"}


def slots_of(reading: Reading, trigger: Token, verbal: bool) -> list[Slot]:
    """Everyone around a verb or an event noun, in text order, one slot each."""
    found = [slot for actor in nearby(reading, trigger) if (slot := slot_of(reading, actor, trigger, verbal))]
    if verbal:
        found = with_joined(reading, settle(trigger, found), nearby(reading, trigger))
        found += _inherited(reading, trigger, found)
    else:
        found += _of_governor(reading, trigger, found)
        found += owner_slots(reading, trigger, found)
    return found


def _inherited(reading: Reading, trigger: Token, found: list[Slot]) -> list[Slot]:
    """The subject of the verb before: Russland lehnte ab und griff an; er kam, um zu verhandeln."""
    if any(slot.name in ("subject", "passive") and not slot.nested for slot in found):
        return []
    if any(child.dep_ in labels.SUBJECTS and child.tag_ != "PRELS" for child in trigger.children):
        return []
    antecedent = _antecedent(reading, trigger)
    if antecedent is not None:
        return [antecedent]
    if _hangs_on_doer(reading, trigger):
        return _subjects(reading, _governing_verb(trigger.head))
    holder = trigger
    links = LINKED_VERBS | CLAUSES if is_passive(trigger) else LINKED_VERBS
    while holder.dep_ in links and holder.head.i != holder.i:
        holder = _governing_verb(holder.head)
        kept = _subjects(reading, holder)
        if kept:
            name = "inherited" if is_passive(trigger) else "subject"
            return [Slot(slot.actor, name) for slot in kept]
    return []


def _hangs_on_doer(reading: Reading, trigger: Token) -> bool:
    """Whether an infinitive hangs on who does it, not on the verb: Da versuchten Rebellen, … zu stürmen."""
    return trigger.tag_ in ("VVINF", "VVIZU") and trigger.dep_ == "acl" and trigger.head.i in reading.actors


def _governing_verb(token: Token) -> Token:
    """The verb over a noun that a relative clause hangs on; a verb is its own."""
    while not is_verbal(token) and token.head.i != token.i:
        token = token.head
    return token


def _subjects(reading: Reading, verb: Token) -> list[Slot]:
    """The subjects that the parse gives a verb."""
    slots = [slot_of(reading, actor, verb, True) for actor in nearby(reading, verb)]
    plain = [slot for slot in settle(verb, [s for s in slots if s]) if slot.parsed and not slot.nested]
    return [slot for slot in plain if slot.name in ("subject", "passive")]


def _antecedent(reading: Reading, trigger: Token) -> Slot | None:
    """The noun that a relative clause hangs on, in the slot of its pronoun."""
    if not trigger.dep_.startswith(labels.RELATIVE_CLAUSE):
        return None
    pronoun = next((child for child in trigger.children if child.tag_ == "PRELS"), None)
    actor = reading.actors.get(trigger.head.i)
    if pronoun is None or actor is None:
        return None
    name = relation_of(reading, pronoun, trigger, actor)
    return Slot(actor, name) if name else None


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
    slots = settle(verb, [slot for actor in others if (slot := slot_of(reading, actor, verb, True))])
    around = [slot for slot in slots if slot.parsed] or slots
    around = with_joined(reading, around, nearby(reading, verb))
    inherited = _inherited(reading, verb, slots)
    return [_with_relation(slot, relation, before) for slot in (*around, *inherited) if not slot.nested]


def _with_relation(slot: Slot, relation: str, before: Token | None) -> Slot:
    """The slot as the event noun sees it; "mit Angriffen" and a second subject are objects of their verb."""
    is_second = relation == "theme" and slot.name == "subject"
    is_means = relation == "oblique" and before is not None and before.lower_ == "mit"
    return replace(slot, name=f"{'object' if is_second or is_means else relation}-{slot.name}")
