"""Text -> `Annotation`: the trained model with Newsdesk's components behind it. The only `spacy.load`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from events.annotating.annotation import Annotation
from events.annotating.components import (  # noqa: F401 (each registers its factory)
    actors,
    entities,
    events,
    paragraphs,
    places,
    statements,
    times,
)
from events.annotating.mentions import register_extensions
from events.annotating.register import Register

MODEL = Path(__file__).parent / "model"
BEHIND_THE_MODEL = (
    "newsdesk_times",
    "newsdesk_actors",
    "newsdesk_places",
    "newsdesk_statements",
    "newsdesk_events",
)


@dataclass(frozen=True)
class ArticleText:
    """What is annotated: a text as it is, and the day it appeared, where that is known."""

    id: str
    text: str
    published: date | None


class Annotator:
    """The pipeline with a register of known actors and places; `name` carries the model's version."""

    def __init__(self, nlp: Language):
        self.nlp = nlp
        self.name = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"

    def annotate(self, texts: Iterable[ArticleText]) -> Iterator[Annotation]:
        """One annotation a text, in order; a text without words has an empty one."""
        docs = ((self._doc(text), text) for text in texts)
        for doc, text in self.nlp.pipe(docs, as_tuples=True):
            yield self._annotation(doc, text)

    def _doc(self, text: ArticleText) -> Doc:
        doc = self.nlp.make_doc(text.text)
        doc._.published = text.published
        return doc

    def _annotation(self, doc: Doc, text: ArticleText) -> Annotation:
        return Annotation(
            id=text.id,
            published=text.published.isoformat() if text.published else None,
            pipeline=self.name,
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
    nlp.add_pipe("newsdesk_paragraphs", first=True)
    for component in BEHIND_THE_MODEL:
        nlp.add_pipe(component)
    actors.component_of(nlp).know(register)
    places.component_of(nlp).know(register)
    return Annotator(nlp)
