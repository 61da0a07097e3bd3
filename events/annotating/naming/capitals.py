"""Capitals and seats: „die syrische Hauptstadt“, „die Hauptstadt“ alone, „im Brüsseler Hauptquartier“."""

from collections.abc import Sequence

from spacy.tokens import Doc

from events.annotating.gazetteer import find_city
from events.annotating.lexicon import endings
from events.annotating.mentions import ActorMention, PlaceMention
from events.annotating.register import Register

CAPITAL = "Hauptstadt"


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


def most_told(states: Sequence[tuple[int, str]], index: int) -> str | None:
    """The state named most before a token, the last one of several; each with the token it ends before."""
    names = [name for end, name in states if end <= index]
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
