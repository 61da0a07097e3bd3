"""Who is the subject and who the object of a verb, by article and pronoun where the parse is unsure."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc, Token

from events.annotating import labels
from events.annotating.function_words import DATIVE, NOMINATIVE_PRONOUNS
from events.annotating.happening.entries import forms_beside
from events.annotating.happening.phrases import is_passive
from events.annotating.happening.reading import FINITE_TAGS
from events.annotating.happening.slot import Slot
from events.annotating.mentions import body_in
from events.annotating.naming.pronouns import is_object

ACCUSATIVE = frozenset({"den", "einen", "ihn", "diesen", "seinen", "ihren"})
TO_WHOM = DATIVE | {"ihm", "ihnen"}
SUBJECT_PRONOUNS = NOMINATIVE_PRONOUNS | {"sie"}
LISTING = frozenset({"KON", "$,", "$(", "KOKOM"})
JOINING = frozenset({"KON", "$,", "$."})
NOT_FINITE = frozenset({"VVPP", "VVINF"})


def settle(verb: Token, found: Sequence[Slot]) -> list[Slot]:
    """The slots with one subject: Den Iran forderten sie auf. Auch Ungarn lobte ihn."""
    slots = [_by_article(verb.doc, slot) for slot in found]
    if is_passive(verb):
        return slots
    if _has_pronoun(verb, slots) or is_infinitive(verb):
        return [replace(slot, name="object") if _is_plain(slot, "subject") else slot for slot in slots]
    return _promoted(verb, _owned_objects(verb, _one_first(verb, _one_subject(verb, slots))))


def _by_article(doc: Doc, slot: Slot) -> Slot:
    """The case that an article or a pronoun shows is surer than the parse."""
    head = doc[slot.actor.head]
    if slot.name not in ("subject", "object") or slot.nested or head.dep_ == labels.CONJUNCT:
        return slot
    children = (child for child in head.children if child.pos_ == "DET" and child.i < head.i)
    words = {word.lower_ for word in (head, *children)}
    if is_object(head):
        return replace(slot, name="object")
    if words & TO_WHOM:
        return replace(slot, name="dative")
    if words & ACCUSATIVE:
        return replace(slot, name="object")
    return replace(slot, name="subject") if "er" in words else slot


def _has_pronoun(verb: Token, slots: Sequence[Slot]) -> bool:
    """Whether a pronoun that stands for nobody known is the subject: Sie riefen die USA auf."""
    known = {slot.actor.head for slot in slots}
    beside = (verb.nbor(1),) if verb.tag_ == "VVFIN" and verb.i + 1 < len(verb.doc) else ()
    subjects = [child for child in verb.children if child.dep_ == labels.SUBJECT]
    return any(word.lower_ in SUBJECT_PRONOUNS and word.i not in known for word in (*subjects, *beside))


def is_infinitive(verb: Token) -> bool:
    """Whether a verb has no subject of its own: Er reiste ab, um Hollande zu treffen; not: hat zu liefern."""
    tags = {child.tag_ for child in verb.children}
    return (verb.tag_ == "VVIZU" or "PTKZU" in tags) and not tags & FINITE_TAGS


def _one_subject(verb: Token, found: Sequence[Slot]) -> list[Slot]:
    """Of two subjects on either side of the verb the later is its object: case is often not to be seen.

    Where it is, "der" behind the subject is a dative: Der Iran meldete der IAEA eine Anlage.
    """
    at = _finite(verb)
    plain = [slot for slot in found if _is_plain(slot, "subject")]
    before = [slot for slot in plain if slot.actor.head < at]
    names = {slot.actor.name for slot in before}
    after = [slot for slot in plain if slot.actor.head > at and slot.actor.name not in names]
    if not before or not after or not plain[-1].actor.start > at:
        return list(found)
    return [replace(slot, name=_case_behind(verb.doc, slot)) if slot in after else slot for slot in found]


def _one_first(verb: Token, found: list[Slot]) -> list[Slot]:
    """Of two subjects on one side of the verb that no "und" joins the later is its object.

    Beobachter sagen, dass Polen Kuba rügte. Am Montag drohte Polen Kuba.
    """
    plain = sorted((slot for slot in found if _is_plain(slot, "subject")), key=lambda slot: slot.actor.head)
    pairs = [(one, other) for one, other in pairwise(plain) if _are_beside(verb, one, other)]
    behind = [other for one, other in pairs if not _are_listed(verb.doc, one, other)]
    return [replace(slot, name=_case_behind(verb.doc, slot)) if slot in behind else slot for slot in found]


def _are_beside(verb: Token, one: Slot, other: Slot) -> bool:
    """Whether two stand on one side of the finite verb."""
    at = _finite(verb)
    return (one.actor.head < at) == (other.actor.head < at)


def _are_listed(doc: Doc, one: Slot, other: Slot) -> bool:
    """Whether "und" or a comma stands between, or one is part of the other: Georgiens Sicherheitsrat."""
    between = doc[one.actor.end : other.actor.start]
    is_part = body_in(one.actor.name) == body_in(other.actor.name)
    return is_part or any(word.tag_ in LISTING for word in between)


def _case_behind(doc: Doc, slot: Slot) -> str:
    return "dative" if "der" in _case_words(doc[slot.actor.head]) else "object"


def _owned_objects(verb: Token, found: list[Slot]) -> list[Slot]:
    """Whose the object is, which the parse took for a subject: Frankreichs Idee hat Israel zurückgewiesen."""
    at = _finite(verb)
    sides = {slot.actor.head < at for slot in found if _is_plain(slot, "subject")}
    return [
        replace(slot, name="object")
        if slot.name == "subject" and _is_owner(verb.doc, slot) and sides == {slot.actor.head > at}
        else slot
        for slot in found
    ]


def _is_owner(doc: Doc, slot: Slot) -> bool:
    return slot.nested and doc[slot.actor.head].dep_ == labels.MODIFIER


def _finite(verb: Token) -> int:
    """Where the finite verb of its clause stands: Trump hatte Selenskyj aufgefordert."""
    if verb.tag_ not in NOT_FINITE:
        return verb.i
    holders = (child.i for child in verb.children if child.tag_ in ("VAFIN", "VMFIN") and child.i < verb.i)
    return next(holders, verb.doc[-1].i)


def _promoted(verb: Token, found: list[Slot]) -> list[Slot]:
    """The one object that shows no case is the subject of a clause without one."""
    if any(slot.name == "subject" for slot in found) or not (_wants_subject(verb) or _is_reflexive(verb)):
        return found
    bare = [slot for slot in found if _may_be_subject(verb, slot) and slot == _by_case(verb.doc, slot)]
    first = bare[0] if bare and (bare[0].actor.head < verb.i or _opens_clause(verb)) else None
    return [replace(slot, name="subject") if slot is first else slot for slot in found]


def _is_reflexive(verb: Token) -> bool:
    """Whether "sich" is its object, whatever the tagger takes the verb for: Dazu bekannte sich der IS."""
    return any(child.tag_ == "PRF" and child.dep_ == labels.OBJECT for child in verb.children)


def _opens_clause(verb: Token) -> bool:
    """Whether the subject may follow: …; laut Reuters verhandelt Israel; not: er kam und rief Polen."""
    return verb.dep_ == labels.ROOT or (verb.dep_ == labels.CONJUNCT and verb.nbor(-1).tag_ not in JOINING)


def _may_be_subject(verb: Token, slot: Slot) -> bool:
    """An object, or beside another one what the parse takes for a dative: haben Rebellen eine Kaserne …"""
    has_object = any(child.dep_ == labels.OBJECT and child.i > slot.actor.head for child in verb.children)
    return _is_plain(slot, "object") or (_is_plain(slot, "dative") and has_object)


def _by_case(doc: Doc, slot: Slot) -> Slot | None:
    """The slot unless its words can be no subject: ihn, den Iran."""
    return None if _case_words(doc[slot.actor.head]) & (ACCUSATIVE | TO_WHOM) else slot


def _case_words(noun: Token) -> set[str]:
    """The words that may show its case: the noun and what hangs on it in front."""
    return {noun.lower_, *(child.lower_ for child in noun.children if child.i < noun.i)}


def _wants_subject(verb: Token) -> bool:
    """Whether a finite verb, or the participle of the perfect, has no subject: Einen Abzug lehnte Kiew ab."""
    finite = verb.tag_ == "VVFIN" or any(child.dep_ == labels.AUXILIARY for child in verb.children)
    subjects = [child for child in verb.children if child.dep_ in labels.SUBJECTS]
    is_done = verb.lower_ in forms_beside("doing")  # Kritik übte auch Polen
    taken = (word for word in subjects if not (is_done and word.pos_ == "NOUN" and word.i < verb.i))
    return finite and all(_case_words(child) & ACCUSATIVE or _disagrees(verb, child) for child in taken)


def _disagrees(verb: Token, noun: Token) -> bool:
    """Whether a plural noun stands by a verb in the singular: Die Gespräche will Polen fortsetzen."""
    at = _finite(verb)
    number = verb.doc[at].morph.get("Number", []) if verb.doc[at].tag_ in FINITE_TAGS else []
    return noun.pos_ == "NOUN" and noun.morph.get("Number", []) == ["Plur"] and number == ["Sing"]


def _is_plain(slot: Slot, name: str) -> bool:
    return slot.name == name and not slot.nested
