"""Cut an article into sentences and clauses around its quotations, by marks, commas and verb forms.

The parser's own sentences break at full stops inside quotations, so they are one witness only here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from events.annotating.quoting import cues
from events.annotating.quoting.quotation_marks import quotations

ClauseKind = Literal[
    "main", "dass", "question", "wie", "relative", "adverbial", "infinitive", "fragment", "quotation"
]
Range = tuple[int, int]

VERBS = frozenset({"VERB", "AUX"})
SEPARATORS = frozenset(",;:–—()")
STOPS = frozenset({".", "!", "?", "…", "..."})
MARKS = frozenset('„“”"»«')
SPOKEN_WORDS = 4
DASHES = frozenset("-–—")
LONGEST_DATELINE = 12  # tokens
# Text without full stops is cut here, so that the work for each sentence stays bounded.
LONGEST_SENTENCE = 250
WEAK_PRETERITE = re.compile(r"[^äöü]+te[nt]?")
ZU_INFINITIVE = re.compile(
    r"(ab|an|auf|aus|bei|durch|ein|fest|fort|frei|heraus|her|hin|los|mit|nach|nieder|teil|um|vor|weg|weiter|zurück"
    r"|zusammen|zu)zu\w{3,}n"
)


@dataclass(frozen=True)
class Clause:
    """Tokens `[start, end)` without the marks around them, and the finite verbs among them."""

    start: int
    end: int
    kind: ClauseKind
    finites: tuple[int, ...]


@dataclass(frozen=True)
class Sentence:
    """Tokens `[start, end)`; `paragraph` counts paragraphs from 0."""

    start: int
    end: int
    paragraph: int
    clauses: tuple[Clause, ...]


def quoted_ranges(doc: Doc) -> list[Range]:
    """The outer quotations as token ranges, marks included."""
    ranges: list[Range] = []
    for quotation in quotations(doc.text):
        span = doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
        if quotation.depth == 0 and span is not None and (not ranges or span.start >= ranges[-1][1]):
            ranges.append((span.start, span.end))
    return ranges


def word_count(doc: Doc, span: Range) -> int:
    """Words in the range, marks left out."""
    return sum(token.is_alpha or token.like_num or "-" in token.text[1:-1] for token in doc[slice(*span)])


def is_spoken(doc: Doc, span: Range) -> bool:
    """Whether a quotation is an utterance of its own, not a word or a name in the sentence around it."""
    start, end = span
    if start and doc[start - 1].text in (",", ":"):
        return word_count(doc, span) >= 2
    return word_count(doc, span) >= SPOKEN_WORDS and doc[min(start + 1, end - 1)].text[:1].isupper()


def is_subjunctive(token: Token) -> bool:
    """Whether a finite verb stands in Konjunktiv, by its form or by the tagger's word.

    The tagger is not asked about forms like "sagte", which are preterite in a newspaper.
    """
    if token.lower_ in cues.words("subjunctives"):
        return True
    return "Sub" in token.morph.get("Mood", []) and WEAK_PRETERITE.fullmatch(token.lower_) is None


def is_finite(token: Token) -> bool:
    """Whether the token is a verb that the tagger does not call infinitive or participle."""
    return token.pos_ in VERBS and token.morph.get("VerbForm", []) in ([], ["Fin"])


def sentences(doc: Doc, quoted: list[Range]) -> list[Sentence]:
    """The sentences in text order; one holds the whole of every quotation in it."""
    spoken = [span for span in quoted if is_spoken(doc, span)]
    found: list[Sentence] = []
    paragraph = at = 0
    for start, end in _cut(doc, quoted):
        if doc[start].is_space and "\n" in doc[start].text:
            paragraph += 1
            continue
        inside = []
        while at < len(spoken) and spoken[at][0] < end:
            inside.append(spoken[at])
            at += 1
        clauses = tuple(_clauses(doc, start, end, inside))
        if clauses:
            found.append(Sentence(start, end, paragraph, clauses))
    return found


def _cut(doc: Doc, quoted: list[Range]) -> Iterator[Range]:
    inner = {index for start, end in quoted for index in range(start, end - 1)}
    last_marks = {end - 1 for _, end in quoted}
    start = 0
    for index, token in enumerate(doc):
        if index in inner:
            continue
        if token.is_space and "\n" in token.text:
            if start < index:
                yield start, index
            yield index, index + 1
            start = index + 1
        elif (
            index - start >= LONGEST_SENTENCE
            or _ends_sentence(doc, index, last_marks)
            or _ends_dateline(doc, start, index)
        ):
            yield start, index + 1
            start = index + 1
    if start < len(doc):
        yield start, len(doc)


def _ends_sentence(doc: Doc, index: int, last_marks: set[int]) -> bool:
    following = doc[index + 1].text[0] if index + 1 < len(doc) else ""
    if following and not (
        following.isupper() or following.isspace() or following.isdigit() or following in '„“»«"('
    ):
        return False
    if index in last_marks:
        return doc[index - 1].text in STOPS
    if doc[index].text in STOPS:
        return True
    return doc[index].text.endswith(".") and bool(following) and doc[index + 1].is_sent_start is True


def _ends_dateline(doc: Doc, start: int, index: int) -> bool:
    """Whether a dash ends where and by whom it is reported: Kairo (APA) – Wie die BBC berichtete, …"""
    if doc[index].text not in DASHES or index - start > LONGEST_DATELINE or index + 1 >= len(doc):
        return False
    opens = not start or "\n" in doc[start - 1].text
    return opens and doc[index + 1].is_sent_start is True


def _clauses(doc: Doc, start: int, end: int, spoken: list[Range]) -> Iterator[Clause]:
    quotation_ends = dict(spoken)
    index = at = start + (doc[start].is_space and start + 1 < end)
    while index < end:
        stop = quotation_ends.get(index)
        if stop is None and doc[index].text not in SEPARATORS | STOPS:
            index += 1
            continue
        if at < index:
            yield _clause(doc, at, index)
        if stop is not None:
            yield Clause(index, stop, "quotation", ())
        index = at = stop if stop is not None else index + 1
    if at < end:
        yield _clause(doc, at, end)


def _clause(doc: Doc, start: int, end: int) -> Clause:
    finites = tuple(token.i for token in doc[start:end] if is_finite(token))
    return Clause(start, end, _kind(doc, start, end, finites), finites)


def _kind(doc: Doc, start: int, end: int, finites: tuple[int, ...]) -> ClauseKind:
    first = start + (doc[start].lower_ in cues.words("openers", kind="connective") and start + 1 < end)
    word = doc[first].lower_
    if word in cues.words("openers", kind="dass"):
        return "dass"
    if starts_with_wie(doc, start, end):
        return "wie"
    if not finites:
        return "infinitive" if any(_is_zu_infinitive(token) for token in doc[start:end]) else "fragment"
    verb_last = finites[-1] >= end - 2 and first not in finites
    if verb_last and word in cues.words("openers", kind="question"):
        return "question"
    late = finites[0] > first + 2 and doc[first].pos_ != "ADP"  # not: Seit der Nacht zum Freitag sind …
    if word in cues.words("openers", kind="adverbial") and (verb_last or late):
        return "adverbial"
    if verb_last and start > 0 and doc[start - 1].text == "," and _is_relative(doc, first, end):
        return "relative"
    return "main"


def starts_with_wie(doc: Doc, start: int, end: int) -> bool:
    """Whether the range opens "wie …", "so wie …" or "denn wie …"."""
    word, second = doc[start].lower_, doc[min(start + 1, end - 1)].lower_
    return word == "wie" or (second == "wie" and word in ("so", "denn", "und", "aber"))


def _is_relative(doc: Doc, first: int, end: int) -> bool:
    at = first + (doc[first].pos_ == "ADP" and first + 1 < end)
    following = doc[min(at + 1, end - 1)]
    if doc[at].lower_ not in cues.words("openers", kind="relative"):
        return "Rel" in doc[at].morph.get("PronType", [])
    if at > first and not any(is_finite(word) for word in doc[at : end - 1]):
        return True  # bei der Soldaten schossen: no main clause has its only finite verb at the end
    return doc[at].pos_ != "DET" or following.pos_ not in ("NOUN", "ADJ", "NUM", "PROPN")


def _is_zu_infinitive(token: Token) -> bool:
    return (token.lower_ == "zu" and token.pos_ == "PART") or ZU_INFINITIVE.fullmatch(
        token.lower_
    ) is not None
