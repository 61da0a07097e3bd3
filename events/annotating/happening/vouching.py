"""Of what is told in somebody's words, what he claims: not what is known there already."""

from collections.abc import Sequence

from spacy.tokens import Token

from events.annotating.annotation import Mention
from events.annotating.happening.reading import RELATIVES, Range, Reading
from events.annotating.happening.status_words import TOLD, is_known
from events.annotating.happening.triggers import ATTRIBUTE, Trigger
from events.annotating.labels import OBJECT
from events.annotating.mentions import anchor
from events.annotating.quoting import cues
from events.annotating.quoting.clauses import is_subjunctive
from events.annotating.quoting.speakers import parsed_subjects

BACKGROUND = cues.words("background")


def vouched(
    reading: Reading, trigger: Trigger, status: str, names: Sequence[str], evidence: Sequence[Mention]
) -> tuple[str, ...]:
    """Who vouches for an event; nobody where it is presupposed: Lawrow sagte, das Treffen sei gut gewesen."""
    if not names or _is_presupposed(trigger, status) or _is_background(reading, trigger, evidence):
        return ()
    if status in TOLD and _is_of_announcer(reading, trigger, evidence):
        return ()
    return tuple(names)


def _is_presupposed(trigger: Trigger, status: str) -> bool:
    """A definite noun or a participle before its noun; not what is announced: kündigte den Abzug an."""
    if trigger.verb is not None:
        return trigger.doubt == ATTRIBUTE
    claimed = status not in TOLD and (status != "planned" or trigger.token.dep_ == OBJECT)
    return not claimed and (is_known(trigger.token) or _is_in_contraction(trigger.token))


def _is_of_announcer(reading: Reading, trigger: Trigger, evidence: Sequence[Mention]) -> bool:
    """Whether only the subject of its verb shows the source: Der Minister verkündete eine Waffenruhe."""
    subjects = [anchor(reading.doc, one.i, one.i + 1) for one in parsed_subjects(trigger.token.head)]
    shown = [words.anchor for words in evidence]
    is_noun = trigger.token.pos_ == "NOUN" and len(shown) == 1
    return is_noun and any(shown[0][0] <= first < shown[0][1] for first, _ in subjects)


def _is_in_contraction(noun: Token) -> bool:
    """Whether the article is part of the preposition: beim Treffen, bis zum nächsten Gipfel."""
    return any(child.tag_ == "APPRART" for child in noun.children)


def _is_background(reading: Reading, trigger: Trigger, evidence: Sequence[Mention]) -> bool:
    """Told by the paper in a side clause: Laut UNO bleiben sie, solange Kuba das Land ausrüstet."""
    start, end = _side_clause(reading, trigger.token.i)
    words = [word for word in reading.doc[start:end] if not word.is_punct and not word.is_space]
    opens = any(word.tag_ in RELATIVES for word in words[:2]) or words[0].lower_ in BACKGROUND
    if not opens or any(is_subjunctive(word) for word in words):
        return False
    return not _shows(reading, (start, end), evidence)


def _side_clause(reading: Reading, index: int) -> Range:
    """The clause, from the last comma on: Der Rat, dem die USA den Entwurf vorlegten, …"""
    start, end = reading.clause(index)
    commas = [at for at in range(start, index) if reading.doc[at].text == ","]
    return (commas[-1] + 1 if commas else start), end


def _shows(reading: Reading, span: Range, evidence: Sequence[Mention]) -> bool:
    """Whether the words that show the source stand in the span themselves."""
    first, last = anchor(reading.doc, *span)
    return any(first <= words.anchor[0] < last for words in evidence)
