"""What one teacher says of a sentence, word by word, and what several say together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

ROOT = 0  # head of the root; the head of another word is its place in the sentence, counted from 1
LENGTHS = range(3, 81)  # words of a sentence to learn from
IN_DICTIONARY = ("NOUN", "VERB")


@dataclass(frozen=True)
class Reading:
    """The words of a sentence in order; `votes`: each word's possible heads by share, the root first."""

    heads: list[int]
    deps: list[str]
    pos: list[str]
    tags: list[str]
    morphs: list[str]
    lemmas: list[str]
    votes: numpy.ndarray


def reading(words: Sequence[Token]) -> Reading:
    """The annotation of a sentence, or of its words from last to first where it was read backwards."""
    place = {token.i: number for number, token in enumerate(words, 1)}
    heads = [ROOT if token.head.i == token.i else place[token.head.i] for token in words]
    return Reading(
        heads,
        [token.dep_ for token in words],
        [token.pos_ for token in words],
        [token.tag_ for token in words],
        [str(token.morph) for token in words],
        [token.lemma_ for token in words],
        numpy.eye(len(words) + 1)[heads],
    )


def backwards(doc: Doc) -> Doc:
    """The doc from its last word to its first, with its annotation: half of all heads come before then."""
    words = list(doc)[::-1]
    last = len(doc) - 1
    return Doc(
        doc.vocab,
        words=[token.text for token in words],
        tags=[token.tag_ for token in words],
        pos=[token.pos_ for token in words],
        morphs=[str(token.morph) for token in words],
        lemmas=[token.lemma_ for token in words],
        heads=[last - token.head.i for token in words] if doc.has_annotation("DEP") else None,
        deps=[token.dep_ for token in words] if doc.has_annotation("DEP") else None,
    )


def read_both_ways(
    docs: Sequence[Doc], forth: Language, back: Language
) -> Iterator[tuple[Span, list[Reading]]]:
    """The sentences that begin and end at the same words, read from either side, with both readings.

    The docs are turned before anybody has read them: a parser that meets another's heads may never end.
    """
    turned = back.pipe([backwards(doc) for doc in docs])
    for read, other in zip(forth.pipe(docs), turned, strict=True):
        ends = {(len(read) - span.end, len(read) - span.start): span for span in other.sents}
        for span in read.sents:
            if (span.start, span.end) in ends and len(span) in LENGTHS:
                yield span, [reading(list(span)), reading(list(ends[span.start, span.end])[::-1])]


def united(readings: Sequence[Reading], others: Sequence[Reading] = ()) -> Reading:
    """Of each word what most teachers say; the earlier teacher where they are even.

    `others` have a say in heads and labels alone: what a word is, they know less well.
    """
    everyone = (*readings, *others)
    votes = numpy.mean([each.votes for each in everyone], axis=0)
    heads = [int(head) for head in votes.argmax(1)]
    words = range(len(heads))
    kinds = [kind(readings, word) for word in words]
    return Reading(
        heads,
        [label(everyone, word, heads[word]) for word in words],
        [pos for pos, _ in kinds],
        [most([each.tags[word] for each in readings]) for word in words],
        [morph for _, morph in kinds],
        [most([each.lemmas[word] for each in readings]) for word in words],
        votes,
    )


def most(answers: Sequence[str]) -> str:
    """The most frequent answer; an empty one is none."""
    return Counter(filter(None, answers)).most_common(1)[0][0] if any(answers) else ""


def label(readings: Sequence[Reading], word: int, head: int) -> str:
    """The label that most give who see this head, or else that most give at all."""
    agreeing = [each.deps[word] for each in readings if each.heads[word] == head]
    return most(agreeing or [each.deps[word] for each in readings])


def kind(readings: Sequence[Reading], word: int) -> tuple[str, str]:
    """Part of speech and morphology, of one teacher both, so that they go together."""
    pos = Counter(each.pos[word] for each in readings)
    morph = Counter(each.morphs[word] for each in readings)
    answers = [(each.pos[word], each.morphs[word]) for each in readings]
    return max(answers, key=lambda answer: pos[answer[0]] + morph[answer[1]])


def agreement(reading: Reading) -> float:
    """How large a share of the votes the heads have, on average."""
    return float(reading.votes.max(1).mean())


def is_tree(heads: Sequence[int]) -> bool:
    """Whether every word hangs, by way of others, on one root."""
    words = range(1, len(heads) + 1)
    return list(heads).count(ROOT) == 1 and all(reaches_root(heads, word) for word in words)


def reaches_root(heads: Sequence[int], word: int) -> bool:
    steps = 0
    while word != ROOT and steps <= len(heads):
        word, steps = heads[word - 1], steps + 1
    return word == ROOT


def with_dictionary(found: Reading, known: Sequence[str]) -> Reading:
    """Nouns and verbs have the lemma of the dictionary where it has the word."""
    words = zip(found.pos, found.lemmas, known, strict=True)
    lemmas = [other if other and pos in IN_DICTIONARY else lemma for pos, lemma, other in words]
    return replace(found, lemmas=lemmas)


def joined(sentences: Sequence[tuple[Span, Reading]]) -> Doc:
    """One doc of several sentences."""
    starts = numpy.cumsum([0, *(len(span) for span, _ in sentences)])
    tokens = [token for span, _ in sentences for token in span]
    readings = [found for _, found in sentences]
    return Doc(
        tokens[0].vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_ or token.is_sent_end) for token in tokens],
        heads=[
            int(start) + (head - 1 if head else place)
            for start, found in zip(starts, readings, strict=False)
            for place, head in enumerate(found.heads)
        ],
        deps=[dep for found in readings for dep in found.deps],
        pos=[pos for found in readings for pos in found.pos],
        tags=[tag for found in readings for tag in found.tags],
        morphs=[morph for found in readings for morph in found.morphs],
        lemmas=[lemma for found in readings for lemma in found.lemmas],
    )
