"""The slots around an event noun that the parse gives."""

from collections.abc import Sequence

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.function_words import AGENTS, POSSESSIVES, VON
from events.annotating.happening.phrases import is_passive, own_preposition, stands_for
from events.annotating.happening.reading import FINITE_TAGS, Range, Reading, is_verbal, preposition
from events.annotating.happening.slot import Slot
from events.annotating.mentions import ActorMention

OWN_PREPOSITIONS = frozenset({"durch", "gegen", "zwischen", "mit", "an"})
REACH = 9
OWNING = ("genitive", "adjective", *VON, "subject", "passive")
BEFORE_NOUN = frozenset({"ADJ", "NUM"})


def noun_slot(actor: ActorMention, path: list[Token], trigger: Token) -> Slot | None:
    top = path[-1]
    before = preposition(top) if top.i > trigger.i else None
    if before is None and any(word.text == "," for word in trigger.doc[trigger.i : top.i]):
        return None  # what it is about: der Vorschlag, Griechenland zu entlasten
    if top.i < trigger.i:
        name = _before_noun(top)
    else:
        name = before.lower_ if before is not None else "genitive"
        own = own_preposition(path) or _shared_preposition(path)
        if own is not None:
            return Slot(actor, own, nested=own not in OWN_PREPOSITIONS and not _hangs_on_name(path))
    nested = any(token.dep_ == labels.MODIFIER and not stands_for(token.head) for token in path[:-1])
    return Slot(actor, name, nested)


def _before_noun(top: Token) -> str:
    """The slot of who stands before the noun: Polens Abzug, der von Polen oder mit Polen geplante."""
    own = next((child for child in top.children if child.dep_ == labels.CASE and child.i < top.i), None)
    if own is not None:
        return f"theme-{own.lower_}" if own.lower_ in AGENTS else own.lower_
    return "genitive" if top.dep_ in (labels.MODIFIER, "det:poss") else "adjective"


def _shared_preposition(path: list[Token]) -> str | None:
    """That of the first of a list: die Schließung der Grenze durch Polen, Ungarn und Serbien."""
    first = next((at for at, word in enumerate(path) if word.dep_ != labels.CONJUNCT), 0)
    own = own_preposition(path[first:])
    return own if own in OWN_PREPOSITIONS else None


def _hangs_on_name(path: list[Token]) -> bool:
    """Whether the parse gives a phrase to whom the noun belongs: der Zuschuss der EU für Jordanien."""
    return len(path) > 1 and path[-1].tag_ == "NE"


def is_relative_agent(reading: Reading, actor: ActorMention, trigger: Token) -> bool:
    """Bemühungen um Frieden, die von Trump vorangetrieben wurden."""
    head = reading.doc[actor.head]
    verb = head.head if is_verbal(head.head) else head.head.head
    before = preposition(head)
    by = before is not None and before.lower_ in AGENTS
    near = trigger.i <= verb.head.i <= trigger.i + REACH
    return by and near and verb.dep_.startswith(labels.RELATIVE_CLAUSE) and is_passive(verb)


def owner_slots(reading: Reading, trigger: Token, found: Sequence[Slot]) -> list[Slot]:
    """Whose a noun is by a possessive: Jung will das bei seinem Besuch ansprechen."""
    if not _has_possessive(trigger) or any(slot.name.endswith(OWNING) for slot in found):
        return []
    known = {slot.actor.name for slot in found}
    subjects = [
        actor
        for actor in reading.actors_in(_own_sentence(reading, trigger))
        if reading.doc[actor.head].dep_ in labels.SUBJECTS and actor.name not in known
    ]
    before = [actor for actor in subjects if actor.head < trigger.i]
    return [Slot(actor, "genitive") for actor in before[-1:] or subjects[:1]]


def _own_sentence(reading: Reading, trigger: Token) -> Range:
    """The clause of a noun; with an infinitive, whose subject stands outside, the sentence up to there."""
    start, end = reading.clause(trigger.i)
    is_finite = any(word.tag_ in FINITE_TAGS for word in reading.doc[start:end])
    return (start, end) if is_finite else (reading.sentence(trigger.i)[0], end)


def _has_possessive(noun: Token) -> bool:
    at = noun.i - 1
    while at > noun.sent.start and noun.doc[at].pos_ in BEFORE_NOUN:
        at -= 1
    word = noun.doc[max(at, 0)]
    return word.tag_ == "PPOSAT" and word.lower_.startswith(POSSESSIVES)
