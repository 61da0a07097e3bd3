"""Those without a name who protest: Tausende demonstrierten gegen die Regierung."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from events.annotating.annotation import Participant
from events.annotating.function_words import AGENTS
from events.annotating.happening.entries import followers
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.triggers import Trigger
from events.annotating.lexicon import read
from events.annotating.mentions import anchor

NAME = "Demonstranten"


def with_crowd(reading: Reading, trigger: Trigger, found: Sequence[Participant]) -> tuple[Participant, ...]:
    """The participants of a protest, with the crowd that does it where nobody else does."""
    if trigger.entry.type != "PROTEST":
        return tuple(found)
    found = [replace(one, name=NAME) if _is_told_as_crowd(one) else one for one in found]
    if any(one.role == "actor" for one in found):
        return tuple(found)
    crowd = next(
        (word for word in (trigger.verb or trigger.token).children if _is_crowd(reading, word)), None
    )
    return tuple(found) if crowd is None else (_demonstrators(crowd), *found)


def _is_told_as_crowd(one: Participant) -> bool:
    """Whether those who protest are told only by whom they follow: Mubarak-Gegner, Oppositionsanhänger."""
    return one.role == "actor" and one.text.lower().endswith(tuple(crowds()))


def _is_crowd(reading: Reading, word: Token) -> bool:
    """Not one that something is only told of: der Protest gegen den Tod von 20 Menschen."""
    before = preposition(word)
    is_doer = before is None or before.lower_ in AGENTS
    return is_doer and word.lower_.rpartition("-")[2] in crowds() and word.i not in reading.actors


def _demonstrators(crowd: Token) -> Participant:
    words = anchor(crowd.doc, crowd.i, crowd.i + 1)
    return Participant(name=NAME, role="actor", anchor=words, text=crowd.text)


@cache
def crowds() -> frozenset[str]:
    """Words for many people, in small letters."""
    return followers() | frozenset(row["word"].lower() for row in read("triggers_beside")["crowds"])
