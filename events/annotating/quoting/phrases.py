"""Noun phrases in a tagged text: where they begin and end, and whether one may be a subject."""

from spacy.tokens import Doc, Token

from events.annotating.function_words import NOMINATIVE_PRONOUNS, VON
from events.annotating.quoting import cues
from events.annotating.quoting.clauses import MARKS, Range, is_finite

NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "X"})
NOUNS = frozenset({"NOUN", "PROPN", "X"})
PERSONAL = NOMINATIVE_PRONOUNS | {"sie", "dieser", "diese", "jener"}
INNER_PREPOSITIONS = VON | frozenset({"in", "im", "des", "der", "für", "beim", "bei", "aus"})
GENITIVES = frozenset({"des", "der", "eines", "einer", "seines", "seiner", "ihres", "ihrer"})
ACCUSATIVES = frozenset({"die", "das", "ein", "eine", "einen"})
INNER_LABELS = frozenset({"amod", "det", "nummod"})
LEADING = frozenset({"CCONJ", "SCONJ", "ADV", "PUNCT"})
BREAKS = frozenset(",;:()")
CLOSING_MARKS = frozenset("“”«")
LONGEST_PHRASE = 14


def noun_phrase(doc: Doc, start: int, end: int) -> Range | None:
    """The noun phrase that begins at `start`, with its genitives and attributes, up to `end`."""
    stop = min(end, start + LONGEST_PHRASE)
    last_noun = None
    for index in range(start, stop):
        token = doc[index]
        if last_noun is not None and _is_closed(doc, index, last_noun):
            break
        if is_noun(token):
            last_noun = index
        elif not (
            token.text in MARKS or _goes_on(doc, index, last_noun) or _links(doc, index, stop, last_noun)
        ):
            break
    if last_noun is None:
        return None
    closed = last_noun + 1 < stop and doc[last_noun + 1].text in MARKS
    return start, last_noun + 1 + closed


def _is_closed(doc: Doc, index: int, last_noun: int) -> bool:
    """Whether another phrase begins: nach eigenen Angaben | Fluchtwege, laut „Reuters“ | Warnschüsse."""
    if last_noun == index - 1:
        return _tells_whose(doc, last_noun)
    return doc[index - 1].text in CLOSING_MARKS and doc[index].tag_ == "NN"


def is_noun(token: Token) -> bool:
    """Whether the token is a noun or a name; a tagger's noun in small letters is none but an address."""
    if token.ent_type_ or token.like_url:
        return True
    return token.pos_ in NOUNS and not (token.pos_ == "NOUN" and token.text[0].islower())


def _goes_on(doc: Doc, index: int, last_noun: int | None) -> bool:
    """Whether an article, adjective or number is still inside; behind a noun only a genitive article is."""
    token = doc[index]
    if token.pos_ not in NOMINAL and token.dep_ not in INNER_LABELS:
        return False
    if last_noun != index - 1:
        return True
    # "Angaben der Agentur" goes on; "sagte Halden der Agentur" does not: a name takes no such genitive.
    genitive = token.lower_ in GENITIVES and doc[index - 1].pos_ != "PROPN"
    return genitive or (token.pos_ == "ADJ" and token.lower_.endswith("er"))


def _links(doc: Doc, index: int, stop: int, last_noun: int | None) -> bool:
    """Whether a preposition or conjunction goes on with the same phrase."""
    token = doc[index]
    if last_noun is not None and _is_as_well(doc, index):
        return True
    if last_noun is None and token.lower_ == "und" and 0 < index < stop - 1:
        return doc[index - 1].tag_ == doc[index + 1].tag_ == "ADJA"  # irakische und türkische Beamte
    joins = token.lower_ in INNER_PREPOSITIONS or token.lower_ in ("und", "sowie", "&")
    if not joins or last_noun is None or index + 1 >= stop or _tells_whose(doc, last_noun):
        return False
    if _opens_time(doc, index + 1, stop) or _tells_of(doc, index, last_noun):
        return False
    return doc[index + 1].pos_ in NOMINAL and doc[index + 1].lower_ not in ACCUSATIVES


def _is_as_well(doc: Doc, index: int) -> bool:
    """Whether the word is one of "als auch": sowohl die Behörde als auch das Militär."""
    words = [token.lower_ for token in doc[max(0, index - 1) : index + 2]]
    return words[-2:] == ["als", "auch"] or words[:2] == ["als", "auch"]


def _opens_time(doc: Doc, start: int, stop: int) -> bool:
    """Whether a time follows: nach Angaben von Diplomaten in der kommenden Woche."""
    noun = next((token for token in doc[start:stop] if token.pos_ in NOUNS), None)
    return noun is not None and noun.lower_ in cues.words("times")


def _tells_of(doc: Doc, index: int, last_noun: int) -> bool:
    """Whether another "von" opens what is told: nach Angaben von Experten von Rebellen getötet."""
    if doc[index].lower_ not in VON:
        return False
    before = doc[max(0, last_noun - LONGEST_PHRASE) : last_noun]
    first = next((token for token in reversed(before) if token.lower_ in VON), None)
    return first is not None and first.i > 0 and cues.is_telling(doc[first.i - 1].text)


def _tells_whose(doc: Doc, noun: int) -> bool:
    """Whether an adjective tells who informs: nach eigenen, nach russischen Angaben von Rebellen getötet."""
    return (
        noun > 0 and doc[noun - 1].lower_.endswith(("schen", "eigenen")) and cues.is_telling(doc[noun].text)
    )


def phrase_of(doc: Doc, head: Token, low: int, high: int) -> Range:
    """The noun phrase around a head that the parser gave, without clauses that hang on it."""
    if head.pos_ == "PRON":
        return head.i, head.i + 1
    start = max(head.left_edge.i, low, head.i - LONGEST_PHRASE)
    breaks = [at for at in range(start, head.i) if doc[at].text in BREAKS or is_finite(doc[at])]
    start = breaks[-1] + 1 if breaks else start
    while start < head.i and doc[start].pos_ in LEADING and doc[start].text not in MARKS:
        start += 1
    found = noun_phrase(doc, head.i, high)
    return start, found[1] if found else head.i + 1


def is_governed(doc: Doc, phrase: Range, low: int) -> bool:
    """Whether a preposition stands before or at the head of the phrase, so that it is no subject."""
    before = doc[max(phrase[0] - 1, low)]
    return doc[phrase[0]].pos_ == "ADP" or before.pos_ == "ADP"


def is_nominative(doc: Doc, phrase: Range) -> bool:
    """Whether the phrase may be a subject: its article is no other case, its noun no time."""
    first = next((token for token in doc[slice(*phrase)] if token.pos_ in NOUNS), None)
    if first is not None and first.lower_ in cues.words("times"):
        return False
    return doc[phrase[0]].lower_ not in cues.words("oblique_articles")


def first_phrase(doc: Doc, start: int, end: int) -> Range | None:
    """The first noun phrase or personal pronoun that may be a subject and that no preposition governs."""
    index = start
    while index < end:
        found = phrase_or_pronoun(doc, index, end)
        if found and is_nominative(doc, found):
            return found
        governed = noun_phrase(doc, index + 1, end) if doc[index].pos_ == "ADP" else found
        index = governed[1] if governed else index + 1
    return None


def phrase_or_pronoun(doc: Doc, start: int, end: int) -> Range | None:
    """The noun phrase or personal pronoun that begins at `start`."""
    if start >= end:
        return None
    if doc[start].lower_ in PERSONAL and doc[start].pos_ == "PRON":
        return start, start + 1
    return noun_phrase(doc, start, end) if doc[start].pos_ in NOMINAL else None


def tells(doc: Doc, phrase: Range) -> bool:
    """Whether one of the first two nouns tells: "den Worten des Ministers", "Haldens Ansicht"."""
    nouns = [token.text for token in doc[slice(*phrase)] if token.pos_ in NOUNS]
    return any(cues.is_telling(noun) for noun in nouns[:2])
