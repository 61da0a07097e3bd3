"""Those without a name who protest: Tausende demonstrierten gegen die Regierung."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from events.annotating.annotation import Participant
from events.annotating.happening.reading import Reading
from events.annotating.happening.triggers import Trigger
from events.annotating.lexicon import read
from events.annotating.mentions import anchor

NAME = "Demonstranten"


def with_crowd(reading: Reading, trigger: Trigger, found: Sequence[Participant]) -> tuple[Participant, ...]:
    """The participants of a protest, with the crowd its clause tells of where nobody else does it."""
    if trigger.entry.type != "PROTEST" or any(one.role == "actor" for one in found):
        return tuple(found)
    clause = reading.doc[slice(*reading.clause(trigger.token.i))]
    crowd = next((word for word in clause if word.lower_ in crowds() and word.i not in reading.actors), None)
    return tuple(found) if crowd is None else (_demonstrators(crowd), *found)


def _demonstrators(crowd: Token) -> Participant:
    words = anchor(crowd.doc, crowd.i, crowd.i + 1)
    return Participant(name=NAME, role="actor", anchor=words, text=crowd.text)


@cache
def crowds() -> frozenset[str]:
    """Words for many people, in small letters."""
    return frozenset(row["word"].lower() for row in read("triggers")["crowds"])
