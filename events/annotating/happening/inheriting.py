"""Whom a verb has from the one before or above: its subject, or whom it moves to do something."""

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.happening.entries import forms_beside
from events.annotating.happening.own_slots import nearby, slot_of
from events.annotating.happening.phrases import is_passive
from events.annotating.happening.reading import Reading, is_verbal
from events.annotating.happening.slot import Slot
from events.annotating.happening.subjects import is_infinitive, settle

LINKED_VERBS = frozenset({labels.CONJUNCT, labels.OPEN_COMPLEMENT, labels.ADVERBIAL_CLAUSE, "parataxis"})
CLAUSES = frozenset({labels.COMPLEMENT, labels.RELATIVE_CLAUSE, "acl:relcl"})
SUBJECT_SLOTS = frozenset({"subject", "passive"})
MOVED = frozenset({"object", "dative", "passive"})
OWN_PURPOSE = frozenset({"um", "ohne", "statt", "anstatt"})


def inherited(reading: Reading, trigger: Token, found: list[Slot]) -> list[Slot]:
    """The subject that a verb shares: Russland lehnte ab und griff an; er kam, um zu verhandeln."""
    if any(slot.name in SUBJECT_SLOTS and not slot.nested for slot in found):
        return []
    is_without = is_infinitive(trigger)  # an infinitive has no subject, whatever the parse says
    if not is_without and any(
        child.dep_ in labels.SUBJECTS and child.tag_ != "PRELS" for child in trigger.children
    ):
        return []
    if _hangs_on_doer(reading, trigger):
        return _subjects(reading, _governing_verb(trigger.head))
    return _from_above(reading, trigger, CLAUSES if is_without or is_passive(trigger) else frozenset())


def _from_above(reading: Reading, trigger: Token, clauses: frozenset[str]) -> list[Slot]:
    """The subjects of the nearest verb above that has some, or whom it moves to do it."""
    holder = trigger
    while holder.dep_ in LINKED_VERBS | clauses and holder.head.i != holder.i:
        holder = _governing_verb(holder.head)
        kept = _moved(reading, holder, trigger) or _subjects(reading, holder)
        if kept:
            name = "inherited" if is_passive(trigger) else "subject"
            return [Slot(slot.actor, name) for slot in kept]
    return []


def _moved(reading: Reading, holder: Token, trigger: Token) -> list[Slot]:
    """Whom a verb moves to what its infinitive tells: Rom zwang die Rebellen, Tripolis zu räumen."""
    opens = {child.lower_ for child in trigger.children}
    if holder.lower_ not in forms_beside("moving") or not is_infinitive(trigger) or opens & OWN_PURPOSE:
        return []
    before = [slot for slot in _own(reading, holder) if slot.actor.end <= trigger.i]
    return [slot for slot in before if slot.name in MOVED]


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
    return [slot for slot in _own(reading, verb) if slot.name in SUBJECT_SLOTS]


def _own(reading: Reading, verb: Token) -> list[Slot]:
    """The slots that the parse gives a verb itself."""
    slots = [slot_of(reading, actor, verb, True) for actor in nearby(reading, verb)]
    return [slot for slot in settle(verb, [s for s in slots if s]) if slot.parsed and not slot.nested]
