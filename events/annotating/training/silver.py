"""Raw text -> sentences that the teachers of syntax read alike, as docs to learn from.

Learning from an ensemble: Zhou and Li 2005 (tri-training); teachers that go wrong differently: a parser from
left to right, one from right to left (Sagae and Lavie 2006), and networks that see the whole sentence.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import minibatch

from events.annotating.training.clusters import table
from events.annotating.training.corpora import SENTENCES_A_DOC, corpus
from events.annotating.training.reading import (
    LENGTHS,
    Reading,
    agreement,
    is_tree,
    joined,
    read_both_ways,
    reading,
    united,
    with_dictionary,
)
from events.annotating.training.teacher import Lesson, Setting, Teacher, taught

NEWS = ("quotes/train.jsonl", "quotes/dev.jsonl")  # of these nothing but the bare text
# In gold/dev: not even their text is read.
MEASURED = frozenset({"6439", "11733", "21450", "27811", "31406", "64651", "66568"})
SETTING = Setting(width=200, layers=3, dropout=0.33, rounds=24)
SEEDS = (2025, 7, 19)
AGREEMENT = 0.75


def paragraphs(corpora: Path) -> Iterator[str]:
    """The text of Wikinews, and of SmartData, which is long enough to be a sentence."""
    for name in (*NEWS, "ner/smartdata.jsonl"):
        with corpus(corpora, name).open(encoding="utf8") as stream:
            articles = (json.loads(line) for line in stream)
            for article in (one for one in articles if one.get("id") not in MEASURED):
                lines = (" ".join(line.split()) for line in article["text"].split("\n"))
                yield from (line for line in lines if line.count(" ") >= LENGTHS.start)


def network_teachers(docs: Sequence[Doc]) -> list[Teacher]:
    """Networks that have learned the treebanks, each from another beginning."""
    lessons = [lesson(sentence.as_doc()) for doc in docs for sentence in doc.sents]
    return [taught(lessons, SETTING, seed) for seed in SEEDS]


def lesson(sentence: Doc) -> Lesson:
    found = reading(list(sentence))
    answers = {"dep": found.deps, "pos": found.pos, "tag": found.tags, "morph": found.morphs}
    return Lesson(sentence, answers, found.heads)


def silver(docs: Sequence[Doc], forth: Language, back: Language, networks: Sequence[Teacher]) -> list[Doc]:
    """What of the texts all teachers read alike, a few sentences a doc."""
    sentences = list(read_both_ways(docs, forth, back))
    parts = [span.as_doc() for span, _ in sentences]
    seen = [list(network_readings(network, parts)) for network in networks]
    kept = []
    for (span, readings), first, *others in zip(sentences, *seen, strict=True):
        found = with_dictionary(united([*readings, first], others), first.lemmas)
        if is_tree(found.heads) and agreement(found) >= AGREEMENT:
            kept.append((span, found))
    return [joined(list(some)) for some in minibatch(kept, SENTENCES_A_DOC)]


def network_readings(network: Teacher, docs: Sequence[Doc]) -> Iterator[Reading]:
    """The network's readings, with the lemmas of a dictionary, as the network itself knows none."""
    lemmas = table("lemma_lookup")
    for doc, found in zip(docs, network(docs), strict=True):
        deps, pos, tags, morphs = (
            [network.words[name][int(number)] for number in found[name].argmax(-1)]
            for name in ("dep", "pos", "tag", "morph")
        )
        heads = [int(head) for head in found["head"].argmax(-1)]
        known = [lemmas.get(get_string_id(token.text), "") for token in doc]
        yield Reading(heads, deps, pos, tags, morphs, known, found["head"].numpy())
