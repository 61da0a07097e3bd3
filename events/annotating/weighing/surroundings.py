"""What stands around a trigger, as features: its word, clause, verb or governor, its place in the text."""

import sys
from collections.abc import Iterator

from spacy.tokens import Token

from events.annotating.happening.reading import FINITE_TAGS, Reading, preposition
from events.annotating.happening.triggers import Trigger

AUXILIARY_TAGS = frozenset({"VAFIN", "VMFIN", "VAINF", "VMINF", "VAPP", "VMPP"})
OPENING_TAGS = frozenset({"KOUS", "KOUI", "PRELS", "PRELAT", "PWAV", "KON"})
STRETCHES = (("first", 0), ("early", 2), ("middle", 5), ("late", sys.maxsize))  # sentences


def surroundings(reading: Reading, trigger: Trigger) -> Iterator[str]:
    """The features of one trigger, some more than once."""
    entry, form = trigger.entry, form_of(trigger)
    yield from (
        "always",
        f"type={entry.type}",
        f"form={form}",
        f"type={entry.type}/{form}",
        f"word={entry.word}",
    )
    if entry.mode:
        yield f"mode={entry.mode}/{form}"
    yield from _place_in_text(reading, trigger.token)
    yield from _clause(reading, trigger)
    yield from _verb(trigger.verb) if trigger.verb is not None else _noun(trigger.token)


def form_of(trigger: Trigger) -> str:
    return "verb" if trigger.verbal else "noun"


def _place_in_text(reading: Reading, token: Token) -> Iterator[str]:
    number = reading.sentence_number(token.i)
    yield f"sentence={next(name for name, last in STRETCHES if number <= last)}"
    if reading.paragraphs[token.i] == 0:
        yield "paragraph=lead"
    if _is_quoted(reading, token):
        yield "quoted"


def _is_quoted(reading: Reading, token: Token) -> bool:
    direct = (statement for statement in reading.doc._.statements if statement.type == "direct")
    return any(start <= token.idx < end for statement in direct for start, end in statement.quote)


def _clause(reading: Reading, trigger: Trigger) -> Iterator[str]:
    form = form_of(trigger)
    words = [word for word in reading.doc[slice(*reading.clause(trigger.token.i))] if not word.is_punct]
    first = next((word for word in words if not word.is_space), trigger.token)
    if first.tag_ in OPENING_TAGS:
        yield from (f"opens={first.lower_}", f"opens={first.tag_}/{form}")
    for word in words:
        if word.i != trigger.token.i:
            yield from _of_word(word, form)


def _of_word(word: Token, form: str) -> Iterator[str]:
    if word.tag_ in AUXILIARY_TAGS:
        yield f"auxiliary={word.lower_}/{form}"
    elif word.tag_ in FINITE_TAGS and "Sub" in word.morph.get("Mood", []):
        yield f"subjunctive/{form}"
    elif word.pos_ == "ADV" or word.tag_ in ("PTKNEG", "ADJD"):
        yield f"adverb={word.lower_}"
    elif word.lower_.startswith("kein"):
        yield "adverb=kein"


def _verb(verb: Token) -> Iterator[str]:
    tense, mood = (", ".join(verb.morph.get(name, [])) for name in ("Tense", "Mood"))
    yield from (f"tag={verb.tag_}", f"verb={verb.tag_}/{tense}/{mood}", f"relation={verb.dep_}")
    if verb.head.i != verb.i:
        yield from (f"above={verb.head.lemma_}", f"above={verb.head.tag_}/verb")


def _noun(noun: Token) -> Iterator[str]:
    before, head = preposition(noun), noun.head
    yield f"relation={noun.dep_}/noun"
    yield f"preposition={before.lower_ if before is not None else 'none'}"
    yield f"plural={'Plur' in noun.morph.get('Number', [])}"
    if head.i != noun.i:
        tense = ", ".join(head.morph.get("Tense", []))
        yield from (f"above={head.lemma_}", f"above={head.tag_}/{noun.dep_}", f"above={tense}/{noun.dep_}")
    for child in noun.children:
        if child.i < noun.i and child.pos_ in ("DET", "ADJ", "VERB"):
            yield f"modifier={child.lower_}"
