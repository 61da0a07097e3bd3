"""The noun that a relative clause hangs on takes part in it: Kuba, das drohte; Kuba, dem Peru drohte."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.happening.own_slots import relation_of
from events.annotating.happening.reading import Reading
from events.annotating.happening.slot import Slot
from events.annotating.happening.subjects import is_infinitive
from events.annotating.mentions import ActorMention

PRONOUN = "PRELS"
CASES = {"den": "object", "dem": "dative", "denen": "dative"}
OPENING = 2  # words: mit dem


def with_antecedent(reading: Reading, verb: Token, found: Sequence[Slot]) -> list[Slot]:
    """The slots with the one of the relative pronoun; of two that may be the subject it is the pronoun's."""
    pronoun = _pronoun(reading, verb) if not is_infinitive(verb) else None
    actor = _antecedent(reading, verb, pronoun) if pronoun is not None else None
    if pronoun is None or actor is None:
        return list(found)
    name = CASES.get(pronoun.lower_) if not _is_governed(pronoun) else None
    name = name or relation_of(reading, pronoun, verb, actor)
    others = [slot for slot in found if slot.actor.name != actor.name]
    if name is None:
        return list(found)
    return [*_beside(reading, others, name), Slot(actor, _own(reading, others, name))]


def _own(reading: Reading, others: Sequence[Slot], name: str) -> str:
    """The slot of the pronoun: an object beside a subject whose article shows it."""
    has_subject = any(slot.name == "subject" and _is_nominative(reading, slot) for slot in others)
    return "object" if name == "subject" and has_subject else name


def _beside(reading: Reading, others: Sequence[Slot], name: str) -> list[Slot]:
    """The others, each of them what the pronoun leaves open: beside an object the subject."""
    if name == "object" and not any(slot.name == "subject" for slot in others):
        first = next((slot for slot in others if slot.name == "object" and not slot.nested), None)
        return [replace(slot, name="subject") if slot is first else slot for slot in others]
    if name == "subject":
        return [
            replace(slot, name="object")
            if slot.name == "subject" and not _is_nominative(reading, slot)
            else slot
            for slot in others
        ]
    return list(others)


def _pronoun(reading: Reading, verb: Token) -> Token | None:
    """The pronoun that opens the clause of a verb, perhaps behind a preposition."""
    own = next((child for child in verb.children if child.tag_ == PRONOUN), None)
    start, _ = reading.clause(verb.i)
    opening = (word for word in reading.doc[start : start + OPENING] if _may_open(reading, word))
    return own if own is not None else next(opening, None)


def _may_open(reading: Reading, word: Token) -> bool:
    """A relative pronoun, or what the tagger takes for an article: Rajapaksa, den Indien rügte."""
    if word.tag_ == PRONOUN:
        return True
    if word.lower_ not in CASES or word.i < 2 or word.nbor(-1).text != "," or word.i + 1 == len(word.doc):
        return False
    before, behind = reading.actors.get(word.i - 2), reading.actors.get(word.i + 1)
    is_of_person = before is not None and before.kind == "person"
    is_named = behind is not None and behind.form == "state" and behind.start == word.i + 1
    return word.nbor(1).pos_ == "DET" or (is_of_person and is_named)


def _antecedent(reading: Reading, verb: Token, pronoun: Token) -> ActorMention | None:
    """By the parse, else whoever is named right before the comma."""
    parsed = reading.actors.get(verb.head.i) if verb.dep_.startswith(labels.RELATIVE_CLAUSE) else None
    comma = pronoun.i - 1 - _is_governed(pronoun)
    is_parted = comma > 0 and reading.doc[comma].text == ","
    return parsed or (reading.actors.get(comma - 1) if is_parted else None)


def _is_governed(pronoun: Token) -> bool:
    return pronoun.i > 0 and pronoun.nbor(-1).pos_ == "ADP"


def _is_nominative(reading: Reading, slot: Slot) -> bool:
    """Whether its article shows a subject: den der Präsident kritisierte."""
    return any(child.lower_ == "der" for child in reading.doc[slot.actor.head].children)
