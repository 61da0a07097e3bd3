"""Whether the words around a trigger are as its entry asks: "traf Putin" meets, "traf die Wahl" does not."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from spacy.tokens import Token

from events.annotating.function_words import DASS
from events.annotating.happening.entries import Entry, blames, noun_entries
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.slot import Slot
from events.annotating.happening.status_words import negates
from events.annotating.labels import OBJECT
from events.annotating.lexicon import endings, words
from events.annotating.naming.titles import title_word

REFLEXIVES = frozenset({"sich", "uns", "mich"})
TRAVEL_PREPOSITIONS = frozenset({"nach", "in", "im", "zu", "zum", "zur", "auf", "bei", "ins"})
OBJECTS = frozenset(
    {"object", "dative", "passive", "complement"}
)  # "seinen Kollegen X" is parsed as a dative
EACH_OTHER = words("triggers_beside", "each_other")
LONGEST_ENDING = 3
ABSTRACT = endings("triggers_beside", "abstract")
FARTHEST_DASS = 5  # words: lässt nicht zu, dass


def holds(reading: Reading, token: Token, entry: Entry, slots: Sequence[Slot]) -> bool:
    """Whether every condition of the entry is met."""
    asked, words = entry.conditions, _clause(reading, token)
    return (
        (not asked.reflexive or any(word.lower_ in REFLEXIVES for word in words))
        and (not asked.things or _among(words, asked.things))
        and not (entry.present and _among(words, asked.unless))
        and (not asked.behind or any(word.lower_ in asked.behind for word in words))
        and (not asked.partner or any(_is_partner(reading, token, name, slots) for name in asked.partner))
        and (not asked.subjects or _is_somebody("subject", asked.subjects, slots))
        and (not asked.patients or _is_somebody("passive", asked.patients, slots))
        and (not asked.clause or _opens_clause(reading, token))
        and (not asked.modal or any(word.tag_ == "VMFIN" for word in words))
        and (not asked.blame or _among(words, blames()))
        and (not asked.negated or any(negates(word) for word in words))
    )


def _clause(reading: Reading, token: Token) -> list[Token]:
    start, end = reading.clause(token.i)
    outside = [child for child in token.children if not start <= child.i < end]
    antecedent = [token.head] if token.dep_.startswith("acl") else []
    return [word for word in reading.doc[start:end] if word.i != token.i] + outside + antecedent


def _among(words: Iterable[Token], nouns: Sequence[str]) -> bool:
    """Whether one of the nouns, or a compound of it, is among the words, in any case."""
    return any(_is_one_of(word.lower_, tuple(nouns)) for word in words if len(word) > 2)


@lru_cache(maxsize=100_000)  # the same words meet the same entries again and again
def _is_one_of(word: str, nouns: tuple[str, ...]) -> bool:
    return any(_ends_in(word, noun.lower()) for noun in nouns)


def _ends_in(word: str, noun: str) -> bool:
    if word.endswith(ABSTRACT) and not noun.endswith(ABSTRACT):
        return False  # the Botschaft is no Haft
    at = word.rfind(noun)
    return at >= 0 and len(word) - at - len(noun) <= LONGEST_ENDING


def _is_partner(reading: Reading, token: Token, name: str, slots: Sequence[Slot]) -> bool:
    if name == "place":
        return _has_place(reading, token)
    if name == "subjects":
        return _are_two(slots)
    if name == "object":
        known = any(slot.name in OBJECTS and not slot.nested for slot in slots)
        return known or any(child.dep_ == OBJECT and title_word(child.text) for child in token.children)
    if name == "mit" and any(word.lower_ in EACH_OTHER for word in _clause(reading, token)):
        return True
    return any(slot.name == name and (not slot.nested or _is_lent(reading, slot)) for slot in slots)


def _is_lent(reading: Reading, slot: Slot) -> bool:
    """Whether the parse gives "mit" to a thing that has no sides: koordinierte die Flüge mit Russland."""
    thing = reading.doc[slot.actor.head].head
    return slot.name == "mit" and thing.pos_ == "NOUN" and not noun_entries(thing.text)


def _are_two(slots: Sequence[Slot]) -> bool:
    """Two subjects, or one noun of two states, or many: Soldaten Israels und Jordaniens treffen sich."""
    own, inside = (
        {slot.actor.name for slot in slots if slot.name == "subject" and slot.nested == nested}
        for nested in (False, True)
    )
    return len(own) > 1 or len(inside) > 1 or _is_plural(slots)


def _is_plural(slots: Sequence[Slot]) -> bool:
    return any(slot.name == "subject" and slot.actor.kind in ("group", "organisation") for slot in slots)


def _has_place(reading: Reading, token: Token) -> bool:
    start, end = reading.clause(token.i)
    for place in reading.doc._.places:
        if start <= place.start < end:
            before = preposition(reading.doc[place.start])
            if before is not None and before.lower_ in TRAVEL_PREPOSITIONS:
                return True
    return False


def _is_somebody(name: str, kinds: Sequence[str], slots: Sequence[Slot]) -> bool:
    inside = [slot.actor for slot in slots if slot.name == name and not slot.nested]
    return any("any" in kinds or actor.kind in kinds for actor in inside)


def _opens_clause(reading: Reading, token: Token) -> bool:
    end = reading.sentence(token.i)[1]
    following = reading.doc[token.i + 1 : min(token.i + FARTHEST_DASS, end)]
    return any(word.lower_ in DASS for word in following) or any(
        child.dep_ in ("ccomp", "xcomp") for child in token.children
    )
