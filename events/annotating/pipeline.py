"""Text -> `Annotation`: the trained model with Newsdesk's components behind it. The only `spacy.load`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from events.annotating.annotation import Annotation
from events.annotating.components import (  # noqa: F401 (each registers its factory)
    actors,
    entities,
    events,
    infinitives,
    paragraphs,
    places,
    preterites,
    statements,
    times,
    weighing,
)
from events.annotating.language import is_foreign, language_of
from events.annotating.mentions import Cast, register_extensions
from events.annotating.parts import cut, joined
from events.annotating.register import Register

AT_ONCE = 2  # parts: more at once are read no faster and take more memory
LONGEST_SUFFIX = 50  # characters
HALF_CHARACTER = re.compile("[\ud800-\udfff]")
MODEL = Path(__file__).parent / "model"
BEHIND_THE_MODEL = (
    "newsdesk_infinitives",
    "newsdesk_preterites",
    "newsdesk_times",
    "newsdesk_actors",
    "newsdesk_places",
    "newsdesk_statements",
    "newsdesk_events",
    "newsdesk_weighing",
)


@dataclass(frozen=True)
class ArticleText:
    """What is annotated: a text as it is, and the day it appeared, where that is known.

    Raises ValueError for half a surrogate pair in id or text: no file can hold it.
    """

    id: str
    text: str
    published: date | None

    def __post_init__(self) -> None:
        for key, value in (("id", self.id), ("text", self.text)):
            if half := HALF_CHARACTER.search(value):
                told = (
                    f'"{key}" of {self.id!a} holds U+{ord(half[0]):04X}, half a character, at {half.start()}'
                )
                raise ValueError(f"{told}; write it with its other half, or leave it out")


@dataclass(frozen=True)
class Part:
    """What is read at once of the `number`th text; `start` is the character at which it begins."""

    number: int
    text: ArticleText
    language: str | None
    start: int


class Annotator:
    """The pipeline with a register of known actors and places; `name` carries the model's version."""

    def __init__(self, nlp: Language):
        self.nlp = nlp
        self.name = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"

    def annotate(self, texts: Iterable[ArticleText]) -> Iterator[Annotation]:
        """One annotation a text, in order; a text without words, or not in German, has an empty one."""
        for _, parts in groupby(self.read(texts), key=lambda pair: pair[1].number):
            yield joined((part.start, self._annotation(doc, part)) for doc, part in parts)

    def read(self, texts: Iterable[ArticleText]) -> Iterator[tuple[Doc, Part]]:
        """The parts of the texts, in order, with all that the components set on them."""
        yield from self.nlp.pipe(self._docs(texts), as_tuples=True, batch_size=AT_ONCE)

    def _docs(self, texts: Iterable[ArticleText]) -> Iterator[tuple[Doc, Part]]:
        for number, text in enumerate(texts):
            language, cast = language_of(text.text), Cast()
            for start, end in cut("" if is_foreign(language) else text.text):
                doc = self.nlp.make_doc(text.text[start:end])
                doc._.published, doc._.cast, doc._.goes_on = text.published, cast, start > 0
                yield doc, Part(number, text, language, start)

    def _annotation(self, doc: Doc, part: Part) -> Annotation:
        text = part.text
        return Annotation(
            id=text.id,
            published=text.published.isoformat() if text.published else None,
            pipeline=self.name,
            language=part.language,
            sentences=tuple((sent.start_char, sent.end_char) for sent in doc.sents if sent.text.strip()),
            entities=entities.entities_of(doc),
            times=tuple(doc._.times),
            statements=tuple(doc._.statements),
            events=tuple(doc._.events),
        )


def load(register: Register) -> Annotator:
    """The shipped pipeline, knowing the actors and places of `register`."""
    register_extensions()
    nlp = spacy.load(MODEL)
    look_for_suffixes_at_the_end(nlp)
    nlp.add_pipe("newsdesk_paragraphs", first=True)
    for component in BEHIND_THE_MODEL:
        nlp.add_pipe(component)
    actors.component_of(nlp).know(register)
    places.component_of(nlp).know(register)
    return Annotator(nlp)


def look_for_suffixes_at_the_end(nlp: Language) -> None:
    """Let the tokenizer search a word's last characters only: a word of nothing but brackets stays linear."""
    tokenizer: Any = nlp.tokenizer
    search = tokenizer.suffix_search
    tokenizer.suffix_search = lambda word: search(word, max(0, len(word) - LONGEST_SUFFIX))
