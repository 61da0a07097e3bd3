"""What stands around a trigger, as features: its word, verb, modal, adverbs, governor and place in the text."""

from collections.abc import Iterator

from spacy.tokens import Token

from events.annotating.happening.reading import FINITE_TAGS, Reading, preposition
from events.annotating.happening.triggers import Trigger

AUXILIARY_TAGS = frozenset({"VAFIN", "VMFIN", "VAINF", "VMINF", "VAPP", "VMPP"})
OPENERS = frozenset({"KOUS", "KOUI", "PRELS", "PRELAT", "PWAV", "KON"})
EARLY, LATE = 2, 5  # sentences


def surroundings(reading: Reading, trigger: Trigger) -> Iterator[str]:
    """The features of one trigger; each is `name=value`."""
    entry, token = trigger.entry, trigger.token
    form = "verb" if trigger.verbal else "noun"
    yield from ("bias", f"type={entry.type}", f"form={form}", f"type={entry.type}/{form}", f"word={entry.word}")
    if entry.mode:
        yield f"mode={entry.mode}/{form}"
    yield from _place_in_text(reading, token)
    yield from _clause(reading, trigger)
    yield from _verb(trigger.verb) if trigger.verb is not None else _noun(token)


def _place_in_text(reading: Reading, token: Token) -> Iterator[str]:
    number = reading.sentence_number(token.i)
    yield "sentence=" + ("first" if not number else "early" if number <= EARLY else "middle" if number <= LATE else "late")
    if reading.paragraphs[token.i] == 0:
        yield "paragraph=lead"
    if _is_quoted(reading, token):
        yield "quoted"


def _is_quoted(reading: Reading, token: Token) -> bool:
    return any(
        start <= token.idx < end
        for statement in reading.doc._.statements
        if statement.type == "direct"
        for start, end in statement.quote
    )


def _clause(reading: Reading, trigger: Trigger) -> Iterator[str]:
    start, end = reading.clause(trigger.token.i)
    words = reading.doc[start:end]
    form = "verb" if trigger.verbal else "noun"
    first = next((word for word in words if not word.is_punct and not word.is_space), None)
    if first is not None and first.tag_ in OPENERS:
        yield f"opens={first.lower_}"
        yield f"opens={first.tag_}/{form}"
    for word in words:
        if word.tag_ in AUXILIARY_TAGS and word.i != trigger.token.i:
            yield f"auxiliary={word.lower_}/{form}"
        elif word.tag_ in FINITE_TAGS and "Sub" in word.morph.get("Mood", []):
            yield f"subjunctive/{form}"
        elif word.pos_ == "ADV" or word.tag_ in ("PTKNEG", "ADJD"):
            yield f"adverb={word.lower_}"
        elif word.lower_.startswith("kein"):
            yield "adverb=kein"


def _verb(verb: Token) -> Iterator[str]:
    yield f"tag={verb.tag_}"
    yield f"verb={verb.tag_}/{'/'.join(verb.morph.get('Tense', []))}/{'/'.join(verb.morph.get('Mood', []))}"
    yield f"relation={verb.dep_}"
    if verb.head.i != verb.i:
        yield f"above={verb.head.lemma_}"
        yield f"above={verb.head.tag_}/verb"


def _noun(noun: Token) -> Iterator[str]:
    yield f"relation={noun.dep_}/noun"
    before = preposition(noun)
    yield f"preposition={before.lower_ if before is not None else '-'}"
    head = noun.head
    if head.i != noun.i:
        yield f"above={head.lemma_}"
        yield f"above={head.tag_}/{noun.dep_}"
        yield f"above={'/'.join(head.morph.get('Tense', []))}/{noun.dep_}"
    yield f"plural={'Plur' in noun.morph.get('Number', [])}"
    for child in noun.children:
        if child.i < noun.i and child.pos_ in ("DET", "ADJ", "VERB"):
            yield f"modifier={child.lower_}"
