"""One article laid out for the events component: its clauses, and who, where and when is at each token."""

import sys
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import itemgetter

from spacy.tokens import Doc, Token

from events.annotating import labels
from events.annotating.annotation import Time
from events.annotating.happening.referring import references
from events.annotating.lexicon import endings
from events.annotating.mentions import ActorMention, PlaceMention
from events.annotating.quoting.clauses import is_finite

Range = tuple[int, int]

CLAUSE_MARKS = frozenset({",", ";", ":", "–", "—", "(", ")"})
LONGEST_SENTENCE = 120  # tokens; agency sentences have 20, lists without a full stop any number
CLOSING_MARKS = frozenset({".", "!", "?", "…", '"', "“", "«", "”", "–", "-"})
GRAMMATICAL = labels.SUBJECTS | {labels.OBJECT, labels.INDIRECT_OBJECT}
SPANS = endings("triggers_beside", "spans")
LONGEST_PHRASE = 12  # tokens between a preposition and its noun
FINITE_TAGS = frozenset({"VVFIN", "VAFIN", "VMFIN"})
AUXILIARIES = frozenset({"VAFIN", "VMFIN"})
CLOSING = frozenset({"VVPP", "VVINF", "VAPP", "VAINF"})
RELATIVES = frozenset({"PRELS", "PRELAT"})
VERBAL_TAGS = frozenset(
    {"VVFIN", "VVINF", "VVIZU", "VVPP", "VAFIN", "VMFIN", "VAINF", "VMINF", "VAPP", "VVIMP"}
)


@dataclass(frozen=True)
class Reading:
    """A doc with its clauses and the mentions by token; `paragraphs` counts them by token; 0 is the lead."""

    doc: Doc
    clauses: tuple[Range, ...]
    sentences: tuple[Range, ...]
    paragraphs: tuple[int, ...]
    actors: dict[int, ActorMention]
    places: dict[int, PlaceMention]
    times: tuple[tuple[Range, Time], ...]

    def clause(self, index: int) -> Range:
        """The clause that a token stands in."""
        return _span_at(self.clauses, index)

    def sentence(self, index: int) -> Range:
        """The sentence that a token stands in."""
        return _span_at(self.sentences, index)

    def sentence_number(self, index: int) -> int:
        """Which sentence, counted from 0, a token stands in."""
        return bisect_right(self.sentences, (index, sys.maxsize)) - 1

    def actors_in(self, span: Range) -> list[ActorMention]:
        """The actors named within a span, in text order."""
        return [mention for mention in self.doc._.actors if span[0] <= mention.head < span[1]]

    def times_in(self, span: Range) -> tuple[tuple[Range, Time], ...]:
        """The times that begin within a span, in text order."""
        first, last = (bisect_left(self.times, (at, at), key=itemgetter(0)) for at in span)
        return self.times[first:last]


def _span_at(spans: tuple[Range, ...], index: int) -> Range:
    """The one of these spans in text order that a token stands in, else the token alone."""
    at = bisect_right(spans, (index, sys.maxsize)) - 1
    return spans[at] if at >= 0 and index < spans[at][1] else (index, index + 1)


def read_doc(doc: Doc) -> Reading:
    """Lay a parsed doc out."""
    spans = _sentences(doc)
    return Reading(
        doc=doc,
        clauses=tuple(clause for span in spans for clause in _clauses(doc, span)),
        sentences=tuple(spans),
        paragraphs=_paragraphs(doc),
        actors={index: mention for mention in doc._.actors for index in range(mention.start, mention.end)},
        places={
            index: mention
            for mention in (*references(doc), *doc._.places)
            for index in range(mention.start, mention.end)
        },
        times=tuple((span, time) for time in doc._.times if (span := _tokens(doc, time))),
    )


def is_verbal(token: Token) -> bool:
    """Whether the tagger or the parser takes a token for a verb."""
    return token.tag_ in VERBAL_TAGS or token.pos_ == "VERB"


def preposition(token: Token) -> Token | None:
    """The preposition before the noun phrase of a token, by the parse, else by its place."""
    cases = [
        child
        for child in token.children
        if child.dep_ == labels.CASE
        and child.i < token.i
        and not any(
            word.tag_ in FINITE_TAGS for word in token.doc[max(child.i, token.i - LONGEST_PHRASE) : token.i]
        )
    ]
    if cases:
        return cases[0]
    if token.dep_ in GRAMMATICAL and not (token.i and token.nbor(-1).pos_ == "ADP"):
        return None
    attribute = False  # ein in Genf geplantes Treffen
    for index in range(token.i - 1, max(token.i - 7, -1), -1):
        before = token.doc[index]
        if before.pos_ == "ADP" and before.dep_ != labels.PARTICLE:
            return before
        if before.pos_ not in ("DET", "ADJ", "PROPN", "NUM", "NOUN") or before.is_punct:
            return None
        if before.pos_ in ("NOUN", "PROPN") and (attribute or not _same_phrase(before, token)):
            return None
        attribute = attribute or before.tag_ == "ADJA"
    return None


def _same_phrase(before: Token, token: Token) -> bool:
    """Whether a noun belongs before a name: den Präsidenten Selenskyj; not: dem Gipfel der NATO."""
    if before.lower_.endswith(SPANS):
        return False
    named = token.head.i == before.i and token.dep_ in (labels.APPOSITION, labels.FLAT, "compound")
    return named or (before.head.i == token.i and before.dep_ != labels.MODIFIER)


def _tokens(doc: Doc, time: Time) -> Range | None:
    span = doc.char_span(*time.anchor, alignment_mode="expand")
    return (span.start, span.end) if span is not None else None


def _paragraphs(doc: Doc) -> tuple[int, ...]:
    count, counts = int(doc._.goes_on), []
    for token in doc:
        count += token.is_space and "\n" in token.text
        counts.append(count)
    return tuple(counts)


def _sentences(doc: Doc) -> list[Range]:
    """Sentences as the parser cuts them, and at full stops and line ends that it ran over.

    What runs on without a full stop is cut as well: the rules compare the words of a sentence in pairs.
    """
    spans, start = [], 0
    for index, token in enumerate(doc):
        line_end = token.is_space and "\n" in token.text
        begins = index > start and (
            (token.is_sent_start and doc[index - 1].text in CLOSING_MARKS)
            or _is_closed(doc[index - 1], token)
        )
        if line_end or begins or index - start >= LONGEST_SENTENCE:
            if start < index:
                spans.append((start, index))
            start = index + 1 if line_end else index
    if start < len(doc):
        spans.append((start, len(doc)))
    return spans


def _is_closed(year: Token, token: Token) -> bool:
    """Whether a year holds the full stop of its sentence: Der Krieg endete 1995. Dann kam Frieden."""
    return year.text[:-1].isdigit() and len(year.text) == len("1995.") and token.text[0].isupper()


def _clauses(doc: Doc, span: Range) -> list[Range]:
    """Cut a sentence at commas and before coordinated verbs; a piece without a verb goes to its neighbour."""
    pieces, start = [], span[0]
    asides = _asides(doc, span)
    for index in range(*span):
        if (doc[index].text in CLAUSE_MARKS and index not in asides) or _new_verb_follows(
            doc, index, start, span[1]
        ):
            pieces.append((start, index + 1))
            start = index + 1
    if start < span[1]:
        pieces.append((start, span[1]))
    return _joined(doc, pieces)


def _asides(doc: Doc, span: Range) -> set[int]:
    """The brackets that no verb stands between: die Afrikanische Union (AU) schickt."""
    found: set[int] = set()
    opened = None
    for index in range(*span):
        if doc[index].text == "(":
            opened = index
        elif doc[index].text == ")" and opened is not None:
            if not any(is_verbal(token) for token in doc[opened:index]):
                found |= {opened, index}
            opened = None
    return found


def _new_verb_follows(doc: Doc, index: int, start: int, end: int) -> bool:
    """Whether "und" at the index parts two finite verbs: lehnte ab und setzte fort."""
    if doc[index].tag_ != "KON" or not any(is_finite(token) for token in doc[start:index]):
        return False
    for token in doc[index + 1 : end]:
        if token.text in CLAUSE_MARKS or token.tag_ == "KON":
            return False
        if is_finite(token):
            return True
    return False


def _joined(doc: Doc, pieces: list[Range]) -> list[Range]:
    joined: list[Range] = []
    for start, end in pieces:
        parted = joined and doc[joined[-1][1] - 1].text == ";" and _has_verb(doc, joined[-1])
        apart = parted or (joined and _has_verb(doc, (start, end)) and _has_verb(doc, joined[-1]))
        if joined and (not apart or _is_bracket(doc, joined[-1], (start, end))):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _is_bracket(doc: Doc, left: Range, right: Range) -> bool:
    """Whether two pieces are one clause around a list: Gestern hatten Polen, die Türkei und China beraten."""
    opens = [token for token in doc[slice(*left)] if is_verbal(token)]
    closes = [token for token in doc[slice(*right)] if is_verbal(token)]
    is_open = bool(opens) and all(token.tag_ in AUXILIARIES for token in opens)
    return is_open and bool(closes) and all(token.tag_ in CLOSING for token in closes)


def _has_verb(doc: Doc, span: Range) -> bool:
    """Whether a piece is a clause; a relative pronoun opens one even where the tagger overlooks its verb."""
    return any(is_verbal(token) or token.tag_ in RELATIVES for token in doc[slice(*span)])
