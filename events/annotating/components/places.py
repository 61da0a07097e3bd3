"""Find where things are; stands behind actors and before events in the pipeline."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from events.annotating.gazetteer import find_city
from events.annotating.happening.entries import noun_entries
from events.annotating.lexicon import endings, read
from events.annotating.mentions import ActorMention, PlaceMention, body_in
from events.annotating.naming.areas import (
    destination,
    is_behind_local,
    is_behind_province,
    is_behind_site,
    is_ground,
    is_inside_of,
    names_place,
)
from events.annotating.naming.inflection import Words, name_forms, plain
from events.annotating.register import KnownPlace, Register

CAPITAL = "Hauptstadt"
BARE = frozenset({"in", "bei", "nahe"})

Names = dict[str, list[tuple[Words, KnownPlace]]]


class PlaceFinder:
    """Sets `doc._.places` in text order: the register's places and states, then what the model marks LOC.

    Reads tokens, `doc.ents` and `doc._.actors`: a capital that acts is no place, nor is a part of a name.

    Die Delegationen trafen sich in Istanbul. -> Istanbul (TR)
    """

    def __init__(self, nlp: Language):
        self.tokenizer = nlp.tokenizer
        self.names: Names = {}
        self.venues: Names = {}
        self.countries: dict[str, str | None] = {}
        self.capitals: dict[str, str] = {}
        self.seats: dict[str, str] = {}

    def know(self, register: Register) -> None:
        """Take the register in; states are places as well. The first of several of one name is meant."""
        self.names = defaultdict(list)
        self.capitals = {actor.name: actor.capital for actor in register.actors if actor.capital}
        self.seats = seats_of_states(register)
        self.countries = {actor.name: actor.country for actor in register.actors if actor.kind == "state"}
        states = [
            KnownPlace(actor.name, "country", actor.country, actor.names)
            for actor in register.actors
            if actor.kind == "state"
        ]
        for place in (*register.places, *states):
            for name in (place.name, *place.names):
                self.learn(self.names, name, place)
        cities = {place.name: place for place in register.places}
        self.venues = defaultdict(list)
        for row in read("places")["venues"]:
            if row["city"] in cities:
                self.learn(self.venues, row["name"], cities[row["city"]])

    def learn(self, names: Names, name: str, place: KnownPlace) -> None:
        """Let the forms of a name stand for a place."""
        words = tuple(token.text for token in self.tokenizer(name))
        for form in name_forms(words, is_person=False):
            names[form[0]].append((form, place))

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
            if place and (index not in acting or names_place(doc[index]) or is_behind_site(doc[index])):
                found.append(PlaceMention(index, end, place.name, place.country, place.kind))
            index = max(end, index + 1)
        countries = {mention.country for mention in found} | {
            self.countries.get(body_in(mention.name)) for mention in doc._.actors
        }
        others = [located(mention, countries) for mention in marked(doc, found)]
        unmarked = behind_prepositions(doc, [*found, *others], countries)
        capitals = self.capitals_told(doc, {mention.start for mention in found})
        capitals += self.capitals_alone(doc, {mention.start for mention in (*found, *capitals)})
        told = [*found, *others, *unmarked, *capitals, *seats_told(doc), *self.grounds_told(doc)]
        told += self.journeys_told(doc)
        taken = {i for mention in told for i in range(mention.start, mention.end)}
        venues = [
            mention for mention in self.venues_told(doc) if not taken & {mention.start - 1, mention.start}
        ]
        placed = (around_city(doc, mention) for mention in (*told, *venues))
        seated = (replace(mention, seat_of=self.seats.get(mention.name)) for mention in placed)
        doc._.places = sorted(seated, key=lambda mention: mention.start)
        return doc

    def capitals_told(self, doc: Doc, known: set[int]) -> list[PlaceMention]:
        """What "in der syrischen Hauptstadt" means, unless its name follows."""
        return [
            PlaceMention(at, at + 1, self.capitals[mention.name], self.countries[mention.name], "city")
            for mention in doc._.actors
            if mention.form in ("adjective", "state") and mention.name in self.capitals
            if (at := capital_beside(doc, mention)) is not None and at + 1 not in known - {mention.start}
        ]

    def capitals_alone(self, doc: Doc, known: set[int]) -> list[PlaceMention]:
        """The capital of the state told of most: Nepals Rebellen unterzeichneten in der Hauptstadt."""
        states = [m for m in doc._.actors if m.form in ("state", "adjective") and m.name in self.capitals]
        told = ((at, most_told(states, at)) for at in capitals_unnamed(doc) if not known & {at, at + 1})
        return [
            PlaceMention(at, at + 1, self.capitals[state], self.countries[state], "city")
            for at, state in told
            if state is not None
        ]

    def grounds_told(self, doc: Doc) -> list[PlaceMention]:
        """A state by an adjective before its ground: auf serbischem Boden, an der libyschen Grenze."""
        return [
            PlaceMention(
                mention.start, mention.end + 1, mention.name, self.countries[mention.name], "country"
            )
            for mention in doc._.actors
            if mention.form == "adjective" and mention.name in self.countries and mention.end < len(doc)
            if doc[mention.end - 1].pos_ == "ADJ" and is_ground(doc[mention.end])
        ]

    def journeys_told(self, doc: Doc) -> list[PlaceMention]:
        """Where a journey goes to that its own word names: bei seinem Israelbesuch, die China-Reise."""
        found = []
        for token in doc:
            name = destination(token)
            known = (place for words, place in self.names.get(name, ()) if len(words) == 1)
            place = next(known, None) or (find_city(name, ()) if token.text[len(name) :][:1] == "-" else None)
            if place is not None:
                found.append(PlaceMention(token.i, token.i + 1, place.name, place.country, place.kind))
        return found

    def venues_told(self, doc: Doc) -> list[PlaceMention]:
        """The city of a building that something is in: im Kreml."""
        found = []
        for token in doc:
            for words, place in self.venues.get(token.text, ()):
                end = token.i + len(words)
                if is_inside_of(token) and tuple(word.text for word in doc[token.i : end]) == words:
                    found.append(PlaceMention(token.i, end, place.name, place.country, place.kind))
        return found

    def match(self, doc: Doc, start: int) -> tuple[int, KnownPlace | None]:
        """The longest known name that begins at a token."""
        longest, best = start, None
        for words, place in self.names.get(plain(doc[start].text), ()):
            end = start + len(words)
            if (
                end > longest
                and end <= len(doc)
                and all(plain(doc[start + i].text) == w for i, w in enumerate(words))
            ):
                longest, best = end, place
        return longest, best


def seats_of_states(register: Register) -> dict[str, str]:
    """The state of each capital that is no other body's seat as well: Brüssel is rather the EU's."""
    others = {word for actor in register.actors if actor.kind != "state" for word in actor.metonyms}
    return {
        actor.capital: actor.name
        for actor in register.actors
        if actor.capital and actor.capital not in others and actor.capital != actor.name
    }


def capital_beside(doc: Doc, mention: ActorMention) -> int | None:
    """Where a state's capital is meant: die syrische Hauptstadt, Hauptstadt Syriens, die US-Hauptstadt."""
    last = mention.end - 1
    if doc[last].text.endswith(f"-{CAPITAL}"):
        return last
    article = mention.start > 0 and doc[mention.start - 1].tag_ == "ART"
    places = (mention.end, mention.start - 1 - article)
    return next((at for at in places if 0 <= at < len(doc) and doc[at].text == CAPITAL), None)


def capitals_unnamed(doc: Doc) -> list[int]:
    """Where "die Hauptstadt" stands without its name and its state."""
    return [
        token.i
        for token in doc[1:]
        if token.text == CAPITAL and token.nbor(-1).pos_ in ("DET", "ADP")
        if token.i + 1 == len(doc) or token.nbor(1).pos_ != "PROPN"
    ]


def most_told(states: Sequence[ActorMention], index: int) -> str | None:
    """The state named most before a token, the last one of several."""
    names = [mention.name for mention in states if mention.end <= index]
    return max(reversed(names), key=names.count, default=None)


def seats_told(doc: Doc) -> list[PlaceMention]:
    """The city that an adjective puts before a building or a meeting: im Brüsseler Hauptquartier."""
    words = [
        token
        for token in doc[:-1]
        if token.text.endswith("er") and token.text[0].isupper()
        if token.nbor(1).lower_.endswith(endings("places", "seats")) and token.nbor(1).text[0].isupper()
    ]
    cities = ((word.i, find_city(word.text.removesuffix("er"), ())) for word in words)
    return [PlaceMention(at, at + 1, city.name, city.country, city.kind) for at, city in cities if city]


def located(mention: PlaceMention, countries: Collection[str | None]) -> PlaceMention:
    """A place that the register does not know, with the country that the gazetteer has for it."""
    city = find_city(mention.name, countries)
    return mention if city is None else replace(mention, name=city.name, country=city.country, kind=city.kind)


def around_city(doc: Doc, mention: PlaceMention) -> PlaceMention:
    """The province rather than the city of its name: in der Provinz Kandahar."""
    return replace(mention, kind="region") if is_behind_province(doc[mention.start]) else mention


def is_name_of_body(mention: ActorMention) -> bool:
    """Whether a place may stand inside an actor's name, or look like it: „Bank of England“, „Hamas“."""
    return mention.form == "name" and (mention.kind != "state" or mention.end - mention.start > 1)


def marked(doc: Doc, known: list[PlaceMention]) -> list[PlaceMention]:
    """Places that only the model knows, where no actor and no known place stands."""
    actors = [m for m in doc._.actors if m.kind != "person" or not names_place(doc[m.start])]
    taken = {i for mention in (*known, *actors) for i in range(mention.start, mention.end)}
    adjectives = {m.end for m in doc._.actors if m.form == "adjective"}
    spans = [
        without_number(span)
        for span in doc.ents
        if span.label_ == "LOC"
        and (is_name(span) or span.start in adjectives)
        and not taken & set(range(span.start, span.end))
    ]
    people = {m.start: m.end for m in doc._.actors if m.kind == "person"}
    named = [
        doc[token.i : people.get(token.i) or name_end(token)]
        for token in doc
        if token.i not in taken and is_place_name(token)
    ]
    return [PlaceMention(span.start, span.end, span.text, None) for span in filter_spans([*spans, *named])]


def without_number(span: Span) -> Span:
    """A name without what is counted behind it: in Kumanovo 22 Menschen."""
    number = next((token.i for token in span if token.like_num and token.i > span.start), span.end)
    return span.doc[span.start : number]


def is_name(span: Span) -> bool:
    """Whether a place is called so: behind a bare "in" or a kind of place a noun is a name as well."""
    bare = span.start > 0 and span.doc[span.start - 1].lower_ in BARE and not noun_entries(span[-1].text)
    return span[-1].pos_ != "NOUN" or bare or names_place(span[0])


def behind_prepositions(
    doc: Doc, known: list[PlaceMention], countries: Collection[str | None]
) -> list[PlaceMention]:
    """Cities that the model overlooks: a name behind "in" that the gazetteer has."""
    taken = {i for mention in (*known, *doc._.actors) for i in range(mention.start, mention.end)}
    names = [
        PlaceMention(token.i, token.i + 1, token.text, None)
        for token in doc
        if token.i not in taken and token.ent_type_ in ("", "PER")
        if token.pos_ == "PROPN" and is_behind_local(token)
    ]
    found = (located(mention, countries) for mention in names)
    return [mention for mention in found if mention.kind is not None]


def is_place_name(token: Token) -> bool:
    """Whether a name that nobody knows stands where only a place can: die Ortschaft Ghadschar."""
    return (token.pos_ == "PROPN" or bool(token.ent_type_)) and names_place(token)


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
