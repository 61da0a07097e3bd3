"""The slots around an event noun that the parse gives."""

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.happening.phrases import is_passive, own_preposition, stands_for
from events.annotating.happening.reading import Reading, is_verbal, preposition
from events.annotating.happening.slot import Slot
from events.annotating.mentions import ActorMention

OWN_PREPOSITIONS = frozenset({"durch", "gegen", "zwischen", "mit", "an"})
REACH = 9


def noun_slot(actor: ActorMention, path: list[Token], trigger: Token) -> Slot | None:
    top = path[-1]
    before = preposition(top) if top.i > trigger.i else None
    if before is None and any(word.text == "," for word in trigger.doc[trigger.i : top.i]):
        return None  # what it is about: der Vorschlag, Griechenland zu entlasten
    if top.i < trigger.i:
        name = "genitive" if top.dep_ in (labels.MODIFIER, "det:poss") else "adjective"
    else:
        name = before.lower_ if before is not None else "genitive"
        own = own_preposition(path)
        if own is not None:
            return Slot(actor, own, nested=own not in OWN_PREPOSITIONS)
    nested = any(token.dep_ == labels.MODIFIER and not stands_for(token.head) for token in path[:-1])
    return Slot(actor, name, nested)


def is_relative_agent(reading: Reading, actor: ActorMention, trigger: Token) -> bool:
    """Bemühungen um Frieden, die von Trump vorangetrieben wurden."""
    head = reading.doc[actor.head]
    verb = head.head if is_verbal(head.head) else head.head.head
    before = preposition(head)
    by = before is not None and before.lower_ in ("von", "vom", "durch")
    near = trigger.i <= verb.head.i <= trigger.i + REACH
    return by and near and verb.dep_.startswith(labels.RELATIVE_CLAUSE) and is_passive(verb)
