"""Find where things are; stands behind actors and before events in the pipeline."""

from collections import defaultdict
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from events.annotating.mentions import ActorMention, PlaceMention
from events.annotating.naming.inflection import Words, name_forms
from events.annotating.register import KnownPlace, Register


class PlaceFinder:
    """Sets `doc._.places` in text order: the register's places and states, then what the model marks LOC.

    Reads tokens, `doc.ents` and `doc._.actors`: a capital that acts is no place, nor is a part of a name.

    Die Delegationen trafen sich in Istanbul. -> Istanbul (TR)
    """

    def __init__(self, nlp: Language):
        self.tokenizer = nlp.tokenizer
        self.names: dict[str, list[tuple[Words, KnownPlace]]] = {}

    def know(self, register: Register) -> None:
        """Take the register in; states are places as well. The first of several of one name is meant."""
        self.names = defaultdict(list)
        states = [
            KnownPlace(actor.name, "country", actor.country, actor.names)
            for actor in register.actors
            if actor.kind == "state"
        ]
        for place in (*register.places, *states):
            for name in (place.name, *place.names):
                words = tuple(token.text for token in self.tokenizer(name))
                for form in name_forms(words, is_person=False):
                    self.names[form[0]].append((form, place))

    def __call__(self, doc: Doc) -> Doc:
        acting = {
            i
            for m in doc._.actors
            if m.form == "metonym" or m.kind == "person" or is_long_name(m)
            for i in range(m.start, m.end)
        }
        found: list[PlaceMention] = []
        index = 0
        while index < len(doc):
            end, place = self.match(doc, index)
            if place and index not in acting:
                found.append(PlaceMention(index, end, place.name, place.country))
            index = max(end, index + 1)
        doc._.places = sorted([*found, *marked(doc, found)], key=lambda mention: mention.start)
        return doc

    def match(self, doc: Doc, start: int) -> tuple[int, KnownPlace | None]:
        """The longest known name that begins at a token."""
        longest, best = start, None
        for words, place in self.names.get(doc[start].text, ()):
            end = start + len(words)
            if (
                end > longest
                and end <= len(doc)
                and all(doc[start + i].text == w for i, w in enumerate(words))
            ):
                longest, best = end, place
        return longest, best


def is_long_name(mention: ActorMention) -> bool:
    """Whether a place may stand inside an actor's name: „Bank of England“."""
    return mention.form == "name" and mention.end - mention.start > 1


def marked(doc: Doc, known: list[PlaceMention]) -> list[PlaceMention]:
    """Places that only the model knows, where no actor and no known place stands."""
    taken = {i for mention in (*known, *doc._.actors) for i in range(mention.start, mention.end)}
    spans = [
        span for span in doc.ents if span.label_ == "LOC" and not taken & set(range(span.start, span.end))
    ]
    return [PlaceMention(span.start, span.end, span.text, None) for span in spans]


@Language.factory("newsdesk_places", assigns=["doc._.places"])
def make_places(nlp: Language, name: str) -> PlaceFinder:
    return PlaceFinder(nlp)


def component_of(nlp: Language) -> PlaceFinder:
    return cast(PlaceFinder, nlp.get_pipe("newsdesk_places"))
