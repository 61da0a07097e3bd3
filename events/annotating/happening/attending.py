"""Who leads talks, or stands by: unter Vermittlung Norwegens, im Beisein von Donald Trump."""

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.slot import Slot
from events.annotating.lexicon import words
from events.annotating.mentions import ActorMention

LEADING = words("triggers_beside", "leading")
WATCHING = words("triggers_beside", "watching")
SLOTS = {"unter": (LEADING, "led"), "im": (WATCHING, "beside"), "in": (WATCHING, "beside")}
PHRASE = frozenset({labels.APPOSITION, labels.FLAT, labels.CONJUNCT})


def slot_beside(reading: Reading, actor: ActorMention, trigger: Token) -> Slot | None:
    """The slot "led" of who leads or mediates, "beside" of who watches, in the clause of the trigger."""
    noun = _top(reading.doc[actor.head]).head
    before = preposition(noun)
    nouns, name = SLOTS.get(before.lower_, (frozenset(), "")) if before is not None else (frozenset(), "")
    if noun.lower_ not in nouns or noun.i == trigger.i:
        return None
    return Slot(actor, name) if reading.clause(noun.i) == reading.clause(trigger.i) else None


def _top(token: Token) -> Token:
    """The noun that a name is an apposition of, or is joined to."""
    while token.dep_ in PHRASE and token.head.i != token.i:
        token = token.head
    return token
