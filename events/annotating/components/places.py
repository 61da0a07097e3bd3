"""Find where things are; stands behind actors and before events in the pipeline."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.util import filter_spans

from events.annotating.gazetteer import find_city
from events.annotating.mentions import ActorMention, PlaceMention
from events.annotating.naming.areas import is_behind_local, names_place
from events.annotating.naming.inflection import Words, name_forms
from events.annotating.register import KnownPlace, Register

CAPITAL = "Hauptstadt"


class PlaceFinder:
    """Sets `doc._.places` in text order: the register's places and states, then what the model marks LOC.

    Reads tokens, `doc.ents` and `doc._.actors`: a capital that acts is no place, nor is a part of a name.

    Die Delegationen trafen sich in Istanbul. -> Istanbul (TR)
    """

    def __init__(self, nlp: Language):
        self.tokenizer = nlp.tokenizer
        self.names: dict[str, list[tuple[Words, KnownPlace]]] = {}
        self.countries: dict[str, str | None] = {}
        self.capitals: dict[str, str] = {}

    def know(self, register: Register) -> None:
        """Take the register in; states are places as well. The first of several of one name is meant."""
        self.names = defaultdict(list)
        self.capitals = {actor.name: actor.capital for actor in register.actors if actor.capital}
        self.countries = {actor.name: actor.country for actor in register.actors if actor.kind == "state"}
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
            if m.form == "metonym" or m.kind == "person" or is_name_of_body(m)
            for i in range(m.start, m.end)
        }
        found: list[PlaceMention] = []
        index = 0
        while index < len(doc):
            end, place = self.match(doc, index)
            if place and (index not in acting or names_place(doc[index])):
                found.append(PlaceMention(index, end, place.name, place.country, place.kind))
            index = max(end, index + 1)
        countries = {mention.country for mention in found} | {
            self.countries.get(mention.name.partition(" (")[0]) for mention in doc._.actors
        }
        others = [located(mention, countries) for mention in marked(doc, found)]
        unmarked = behind_prepositions(doc, [*found, *others], countries)
        capitals = self.capitals_told(doc, {mention.start for mention in found})
        doc._.places = sorted([*found, *others, *unmarked, *capitals], key=lambda mention: mention.start)
        return doc

    def capitals_told(self, doc: Doc, known: set[int]) -> list[PlaceMention]:
        """What "in der syrischen Hauptstadt" means, unless its name follows."""
        return [
            PlaceMention(at, at + 1, self.capitals[mention.name], self.countries[mention.name], "city")
            for mention in doc._.actors
            if mention.form == "adjective" and mention.name in self.capitals
            if (at := mention.end) < len(doc) and doc[at].text == CAPITAL and at + 1 not in known
        ]

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


def located(mention: PlaceMention, countries: Collection[str | None]) -> PlaceMention:
    """A place that the register does not know, with the country that the gazetteer has for it."""
    city = find_city(mention.name, countries)
    return mention if city is None else replace(mention, name=city.name, country=city.country, kind=city.kind)


def is_name_of_body(mention: ActorMention) -> bool:
    """Whether a place may stand inside an actor's name, or look like it: „Bank of England“, „Hamas“."""
    return mention.form == "name" and (mention.kind != "state" or mention.end - mention.start > 1)


def marked(doc: Doc, known: list[PlaceMention]) -> list[PlaceMention]:
    """Places that only the model knows, where no actor and no known place stands."""
    taken = {i for mention in (*known, *doc._.actors) for i in range(mention.start, mention.end)}
    spans = [
        span
        for span in doc.ents
        if span.label_ == "LOC" and span[-1].pos_ != "NOUN" and not taken & set(range(span.start, span.end))
    ]
    named = [doc[token.i : name_end(token)] for token in doc if token.i not in taken and is_place_name(token)]
    return [PlaceMention(span.start, span.end, span.text, None) for span in filter_spans([*spans, *named])]


def behind_prepositions(
    doc: Doc, known: list[PlaceMention], countries: Collection[str | None]
) -> list[PlaceMention]:
    """Cities that the model overlooks: a name behind "in" that the gazetteer has."""
    taken = {i for mention in (*known, *doc._.actors) for i in range(mention.start, mention.end)}
    names = [
        PlaceMention(token.i, token.i + 1, token.text, None)
        for token in doc
        if token.i not in taken and token.ent_type_ in ("", "PER") and is_behind_local(token)
    ]
    found = (located(mention, countries) for mention in names)
    return [mention for mention in found if mention.kind is not None]


def is_place_name(token: Token) -> bool:
    """Whether a name that nobody knows stands where only a place can: die Ortschaft Ghadschar."""
    return token.pos_ == "PROPN" and names_place(token)


def name_end(token: Token) -> int:
    """Behind the last part of a name: Marun ar-Ras."""
    end = token.i + 1
    while end < len(token.doc) and token.doc[end].pos_ == "PROPN":
        end += 1
    return end


@Language.factory("newsdesk_places", assigns=["doc._.places"])
def make_places(nlp: Language, name: str) -> PlaceFinder:
    return PlaceFinder(nlp)


def component_of(nlp: Language) -> PlaceFinder:
    return cast(PlaceFinder, nlp.get_pipe("newsdesk_places"))
