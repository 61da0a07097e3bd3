"""Find where things are; stands behind actors and before events in the pipeline."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from events.annotating.gazetteer import find_city
from events.annotating.happening.unlisted import behind_prepositions, located, marked
from events.annotating.lexicon import read
from events.annotating.mentions import ActorMention, PlaceMention, body_in
from events.annotating.naming.areas import (
    destination,
    is_behind_province,
    is_behind_site,
    is_ground,
    is_inside_of,
    names_place,
)
from events.annotating.naming.capitals import (
    capital_beside,
    capitals_unnamed,
    most_told,
    seats_of_states,
    seats_told,
)
from events.annotating.naming.inflection import Words, name_forms, plain
from events.annotating.register import KnownPlace, Register

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
        known = self.known_places(doc)
        countries = self.countries_told(doc, known)
        others = [located(mention, countries) for mention in marked(doc, known)]
        unmarked = behind_prepositions(doc, [*known, *others], countries)
        seats = seats_told(doc)
        parts = {seat.start + 2 for seat in seats}  # im Bagdader Stadtteil Sadr City
        named = [mention for mention in (*known, *others, *unmarked) if mention.start not in parts]
        told = [*named, *self.capitals_meant(doc, known), *seats]
        told += [*self.grounds_told(doc), *self.journeys_told(doc)]
        placed = (around_city(doc, mention) for mention in (*told, *self.venues_alone(doc, told)))
        spelled = (self.spelled(doc, mention) for mention in placed)
        doc._.places = sorted(spelled, key=lambda mention: mention.start)
        return doc

    def spelled(self, doc: Doc, mention: PlaceMention) -> PlaceMention:
        """With whose seat it is, states under the names that the article has for them."""
        names, seat = doc._.spellings, self.seats.get(mention.name)
        return replace(
            mention, name=names.get(mention.name, mention.name), seat_of=seat and names.get(seat, seat)
        )

    def known_places(self, doc: Doc) -> list[PlaceMention]:
        """The places that the register has, where no actor of that name acts: in Moskau, not: Moskau."""
        acting = {i for m in doc._.actors if is_no_place(m) for i in range(m.start, m.end)}
        found: list[PlaceMention] = []
        index = 0
        while index < len(doc):
            end, place = self.match(doc, index)
            if place and (index not in acting or names_place(doc[index]) or is_behind_site(doc[index])):
                found.append(PlaceMention(index, end, place.name, place.country, place.kind))
            index = max(end, index + 1)
        return found

    def countries_told(self, doc: Doc, known: Sequence[PlaceMention]) -> set[str | None]:
        """The countries of a text, by its places and actors, among which a city is looked for first."""
        states = {self.countries.get(body_in(mention.name)) for mention in doc._.actors}
        return {mention.country for mention in known} | states

    def capitals_meant(self, doc: Doc, known: Sequence[PlaceMention]) -> list[PlaceMention]:
        """The capitals that are not named, of the state beside them or of the one told of most."""
        starts = {mention.start for mention in known}
        told = self.capitals_told(doc, starts)
        return told + self.capitals_alone(doc, starts | {mention.start for mention in told})

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
        named = sorted([*((m.end, m.name) for m in states), *self.seats_named(doc)])
        told = ((at, most_told(named, at)) for at in capitals_unnamed(doc) if not known & {at, at + 1})
        return [
            PlaceMention(at, at + 1, self.capitals[state], self.countries[state], "city")
            for at, state in told
            if state is not None
        ]

    def seats_named(self, doc: Doc) -> list[tuple[int, str]]:
        """Where a capital's own name stands, in a dateline as well, with its state."""
        states = {self.capitals[state]: state for state in self.seats.values()}
        return [(token.i + 1, states[token.text]) for token in doc if token.text in states]

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

    def venues_alone(self, doc: Doc, told: Sequence[PlaceMention]) -> list[PlaceMention]:
        """The venues that no city stands before: im Kreml; not: im Moskauer Kreml."""
        taken = {i for mention in told for i in range(mention.start, mention.end)}
        return [one for one in self.venues_told(doc) if not taken & {one.start - 1, one.start}]

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


def around_city(doc: Doc, mention: PlaceMention) -> PlaceMention:
    """The province rather than the city of its name: in der Provinz Kandahar."""
    return replace(mention, kind="region") if is_behind_province(doc[mention.start]) else mention


def is_no_place(mention: ActorMention) -> bool:
    """Whether the words of an actor name no place, though one may be called so: Moskau drohte."""
    return mention.form == "metonym" or mention.kind == "person" or is_name_of_body(mention)


def is_name_of_body(mention: ActorMention) -> bool:
    """Whether a place may stand inside an actor's name, or look like it: „Bank of England“, „Hamas“."""
    return mention.form == "name" and (mention.kind != "state" or mention.end - mention.start > 1)


@Language.factory("newsdesk_places", assigns=["doc._.places"])
def make_places(nlp: Language, name: str) -> PlaceFinder:
    return PlaceFinder(nlp)


def component_of(nlp: Language) -> PlaceFinder:
    return cast(PlaceFinder, nlp.get_pipe("newsdesk_places"))
