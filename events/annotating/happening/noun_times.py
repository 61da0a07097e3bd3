"""Times that belong to a noun, not to the verb: das 2011 verhängte Embargo, der Gipfel vom Montag."""

from spacy.tokens import Token

from events.annotating.function_words import VON
from events.annotating.happening.reading import Range, Reading, is_verbal
from events.annotating.labels import SUBJECTS
from events.annotating.lexicon import words
from events.annotating.quoting.clauses import is_finite

ARTICLES = frozenset({"ART", "PPOSAT", "PDAT"})
OPENING = ARTICLES | {"PDS"}  # so the model sometimes takes "das" before an attribute
ATTRIBUTED = frozenset({"NN", "NE", "ADJA", "CARD"})
CAUSES = words("dating", "causes")
COMPARING = frozenset({"wie", "als"})
YEAR = 4  # characters
FARTHEST_ADJECTIVE = 3
FARTHEST_CAUSE = 6
FARTHEST_BEGINNING = 10
LONGEST_ATTRIBUTE = 6  # words


def is_of_other_noun(reading: Reading, span: Range, token: Token) -> bool:
    """Whether a time stands inside another noun's attribute: der 1953 geschlossene Waffenstillstand."""
    participle = of_participle(reading, span)
    if participle is None or participle == token.i or reading.doc[participle].head.i == token.i:
        return False
    between = reading.doc[participle + 1 : token.i]
    return token.i < participle or not all(word.tag_ in ("ADJA", "CARD") for word in between)


def of_participle(reading: Reading, span: Range) -> int | None:
    """The participle whose time stands before it: die Anfang Mai in Genf abgebrochenen Gespräche."""
    if not _opens_attribute(reading, span[0]):
        return None
    for word in reading.doc[span[1] : span[1] + LONGEST_ATTRIBUTE]:
        before_noun = word.i + 1 < len(reading.doc) and word.nbor(1).tag_ in ATTRIBUTED
        if before_noun and (word.tag_ == "ADJA" or (word.i == span[1] and word.tag_ == "VVFIN")):
            return word.i
        if word.is_punct or is_finite(word):
            return None
    return None


def _opens_attribute(reading: Reading, start: int) -> bool:
    """Whether an article stands before a time or its preposition: das am Montag vereinbarte Treffen."""
    if start < 1:
        return False
    before = reading.doc[start - 1]
    return before.tag_ in OPENING or (start > 1 and before.pos_ == "ADP" and before.nbor(-1).tag_ in OPENING)


def is_cause(noun: Token) -> bool:
    """Whether a noun only gives the reason: Die Sitzung wurde am Montag wegen der Proteste abgesagt."""
    for index in range(noun.i - 1, max(noun.i - FARTHEST_CAUSE - 1, -1), -1):
        word = noun.doc[index]
        if word.pos_ == "ADP" and word.lower_ not in VON:
            return word.lower_ in CAUSES
        if word.pos_ not in ("DET", "ADJ", "NUM", "NOUN", "ADP"):
            return False
    return False


def is_attribute(span: Range, noun: Token) -> bool:
    """Whether a time stands right at a noun: die Proteste vom Montag."""
    return 0 < span[0] - noun.i <= FARTHEST_ADJECTIVE or 0 < noun.i - span[1] < FARTHEST_ADJECTIVE


def is_year_of_noun(reading: Reading, span: Range) -> bool:
    """Whether a year belongs to the noun before it: den Irakkrieg 2003, den Vertrag von 1994.

    Behind who acts it is the verb's: Nach dem Krieg schlossen die beiden Staaten 1942 Frieden.
    """
    year = reading.doc[slice(*span)]
    if len(year) > 1 or len(year.text.rstrip(".")) != YEAR or not span[0]:
        return False
    before = year[0].nbor(-1)
    if before.lower_ in VON and before.i:
        return before.nbor(-1).pos_ == "NOUN"
    if before.pos_ not in ("NOUN", "PROPN") or _acts(reading, before):
        return False
    if _is_subject_behind_conjunction(reading, before):
        return False
    return not _stands_before_verb(reading, span)


def _acts(reading: Reading, noun: Token) -> bool:
    actor = reading.actors.get(noun.i)
    return actor is not None and reading.doc[actor.head].dep_ in SUBJECTS


def _stands_before_verb(reading: Reading, span: Range) -> bool:
    """die Insel, die Ankara 1975 annektierte; not: Das Massaker von Srebrenica 1995 wurde verurteilt."""
    if span[1] >= len(reading.doc) or not is_verbal(reading.doc[span[1]]):
        return False
    return reading.doc[span[1]].pos_ != "AUX"


def _is_subject_behind_conjunction(reading: Reading, noun: Token) -> bool:
    """seit die Armee 1989 aus Afghanistan abzog"""
    start = reading.clause(noun.i)[0]
    opens = any(word.tag_ == "KOUS" for word in reading.doc[start : noun.i])
    return opens and noun.dep_ in SUBJECTS


def is_of_beginning(reading: Reading, span: Range) -> bool:
    """Whether a day is that of what has gone on since: Seit dem Abschuss am Dienstag fordert er Hilfe."""
    for index in range(span[0] - 1, max(span[0] - FARTHEST_BEGINNING - 1, -1), -1):
        word = reading.doc[index]
        if word.lower_ == "seit":
            return any(before.pos_ == "NOUN" for before in reading.doc[index : span[0]])
        if word.pos_ not in ("DET", "ADJ", "NUM", "NOUN", "PROPN", "ADP"):
            return False
    return False


def is_compared(reading: Reading, span: Range) -> bool:
    """Whether a time is only compared with: Anders als 2010 ging die Polizei nicht vor."""
    return span[0] > 0 and reading.doc[span[0] - 1].lower_ in COMPARING
