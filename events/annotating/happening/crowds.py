"""Those without a name who protest, or call for something: Tausende forderten seinen Rücktritt."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from events.annotating.annotation import Participant
from events.annotating.function_words import AGENTS
from events.annotating.happening.entries import followers
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.triggers import Trigger
from events.annotating.labels import CONJUNCT, SUBJECTS
from events.annotating.lexicon import read
from events.annotating.mentions import anchor

NAME = "Demonstranten"
SHOUTED = frozenset({"ACCUSE", "REQUEST"})


def with_crowd(reading: Reading, trigger: Trigger, found: Sequence[Participant]) -> tuple[Participant, ...]:
    """The participants, with the crowd that protests or calls for something where nobody else does."""
    is_protest = trigger.entry.type == "PROTEST"
    found = [_as_crowd(reading, one) for one in found] if is_protest else found
    if any(one.role == "actor" for one in found) or not (is_protest or trigger.entry.type in SHOUTED):
        return tuple(found)
    crowd = next((word for word in _around(trigger) if _is_crowd(reading, word)), None)
    return tuple(found) if crowd is None else (_demonstrators(crowd), *found)


def _around(trigger: Trigger) -> list[Token]:
    """The words that may do it; for what is shouted only subjects, also of the verb before."""
    verb = trigger.verb or trigger.token
    if trigger.entry.type == "PROTEST":
        return list(verb.children)
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    is_second = verb.dep_ == CONJUNCT and not own
    return [child for child in verb.head.children if child.dep_ in SUBJECTS] if is_second else own


def _as_crowd(reading: Reading, one: Participant) -> Participant:
    """Who protests as one of many: Mubarak-Gegner; Tausende Peruaner are no state that protests."""
    if _is_told_as_crowd(one):
        return replace(one, name=NAME)
    is_people = one.role == "actor" and _is_people(reading, one)
    return replace(one, name=f"{NAME} ({one.name})") if is_people else one


def _is_people(reading: Reading, one: Participant) -> bool:
    """Whether a state is told of by its inhabitants."""
    span = reading.doc.char_span(*one.anchor, alignment_mode="expand") if one.anchor else None
    actor = reading.actors.get(span[-1].i) if span else None
    return actor is not None and actor.kind == "state" and actor.form == "group" and actor.name == one.name


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
