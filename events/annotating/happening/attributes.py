"""Who does what a participle before a noun tells: die von Russland annektierte Krim."""

from collections.abc import Sequence

from spacy.tokens import Token

from events.annotating.function_words import AGENTS
from events.annotating.happening.joining import preposition_before
from events.annotating.happening.noun_times import ARTICLES
from events.annotating.happening.reading import Reading
from events.annotating.happening.slot import Slot
from events.annotating.mentions import ActorMention

LONGEST_ATTRIBUTE = 10  # words
MEDIATED = "vermittelt"
OPPOSITE = frozenset({"an", "gegen", "mit", "zwischen"})
BEFORE_NOUN = frozenset({"ADJA", "CARD"})


def slots_of_attribute(reading: Reading, participle: Token, found: Sequence[Slot]) -> tuple[Slot, ...]:
    """The agent inside the phrase does it, to whom the noun names; who acts outside has no part in it."""
    inside = range(_article(participle), participle.i)
    agents = [actor for actor in _around(reading, participle) if _is_agent(reading, actor, inside)]
    if not agents:
        return tuple(found)
    named = _named(reading, _noun(participle))
    done_to = (Slot(named, "object"),) if named is not None else ()
    return (*(Slot(actor, "subject") for actor in agents), *done_to)


def slot_before(reading: Reading, actor: ActorMention, noun: Token) -> Slot | None:
    """The slot of who stands in the phrase before a noun: der von Indien gegen Pakistan erhobene Vorwurf."""
    participle = noun.nbor(-1) if noun.i else noun
    if participle.tag_ != "ADJA" or not _article(participle) <= actor.head < participle.i:
        return None
    before = preposition_before(reading, actor)
    if before is not None and before.lower_ in AGENTS:
        return Slot(actor, "led" if participle.lower_.startswith(MEDIATED) else f"theme-{before.lower_}")
    return Slot(actor, before.lower_) if before is not None and before.lower_ in OPPOSITE else None


def _around(reading: Reading, token: Token) -> list[ActorMention]:
    return reading.actors_in(reading.sentence(token.i))


def _is_agent(reading: Reading, actor: ActorMention, inside: range) -> bool:
    before = preposition_before(reading, actor)
    return actor.head in inside and before is not None and before.lower_ in AGENTS


def _article(participle: Token) -> int:
    """Where the phrase opens: the article with a preposition behind it, else the participle itself."""
    for index in range(participle.i - 2, max(participle.i - LONGEST_ATTRIBUTE, -1), -1):
        word = participle.doc[index]
        if word.tag_ in ARTICLES and word.nbor(1).pos_ == "ADP":
            return index
    return participle.i


def _named(reading: Reading, noun: Token) -> ActorMention | None:
    """Whom the noun names, or the name behind it: den von der Hamas angegriffenen Präsidenten Abbas."""
    behind = reading.actors.get(noun.i + 1)
    is_title = noun.pos_ == "NOUN" and behind is not None and behind.kind == "person"
    return reading.actors.get(noun.i) or (behind if is_title else None)


def _noun(participle: Token) -> Token:
    word = participle.nbor(1)
    while word.tag_ in BEFORE_NOUN and word.i + 1 < len(word.doc):
        word = word.nbor(1)
    return word
