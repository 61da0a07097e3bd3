"""Sentences again with their names changed for others of the same kind: the frame teaches, not the name.

Mention replacement (Dai and Adel 2020, section 3). The names are those of the corpora and of the register,
so that the model meets foreign ministers and armed groups where the corpus has football clubs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random

from spacy.language import Language
from spacy.tokens import Doc, Span

from events.annotating.register import Register

SHARE = 0.5
SEED = 2025
LABELS = {"person": "PER", "organisation": "ORG", "state": "LOC"}

Pool = Mapping[str, Sequence[list[str]]]


def with_swapped_names(docs: Sequence[Doc], pool: Pool) -> list[Doc]:
    """The docs, and a copy of each that has names, with every second name another of its label."""
    random = Random(SEED)
    return [*docs, *(swapped(doc, pool, random) for doc in docs if doc.ents)]


def pool_of(docs: Iterable[Doc], register: Register, nlp: Language) -> Pool:
    """Names by label, as words, as often as the docs have them."""
    pool: dict[str, list[list[str]]] = defaultdict(list)
    for doc in docs:
        for name in doc.ents:
            pool[name.label_].append([token.text for token in name])
    for label, text in registered(register):
        pool[label].append([token.text for token in nlp.make_doc(text)])
    return pool


def registered(register: Register) -> Iterator[tuple[str, str]]:
    """Each name of the register with its label."""
    for actor in register.actors:
        if actor.kind in LABELS:
            yield from ((LABELS[actor.kind], name) for name in (actor.name, *actor.names))
    for place in register.places:
        yield from (("LOC", name) for name in (place.name, *place.names))


def swapped(doc: Doc, pool: Pool, random: Random) -> Doc:
    """A copy of the words of `doc`, with some of its names changed."""
    words: list[str] = []
    names: list[tuple[int, int, str]] = []
    end = 0
    for name in doc.ents:
        words += [token.text for token in doc[end : name.start]]
        start = len(words)
        words += replacement(name, pool, random)
        names.append((start, len(words), name.label_))
        end = name.end
    copy = Doc(doc.vocab, words=[*words, *(token.text for token in doc[end:])])
    copy.ents = [Span(copy, first, last, label) for first, last, label in names]
    return copy


def replacement(name: Span, pool: Pool, random: Random) -> list[str]:
    if random.random() < SHARE:
        return random.choice(pool[name.label_])
    return [token.text for token in name]
