"""A place that a noun points back to: Sie eroberten Homs. In der Stadt fielen danach Schüsse."""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Token

from events.annotating.function_words import CONTRACTED, DEFINITE
from events.annotating.lexicon import read
from events.annotating.mentions import PlaceMention

KINDS = {
    "Stadt": ("city", None),
    "Dorf": ("city", None),
    "Ort": ("city", None),
    "Provinz": ("region",),
    "Region": ("region",),
    "Land": ("country",),
    "Nachbarland": ("country",),
}
ISLAND = "Insel"
NEIGHBOUR = "Nachbarland"
GENITIVES = ("es", "s", "")


def references(doc: Doc) -> Iterator[PlaceMention]:
    """What stands for a place named before, each with the name that it stands for."""
    for token in doc:
        noun = _noun(token)
        told = _meant(doc, token, noun) if noun and _is_alone(token) else None
        if told is not None:
            yield PlaceMention(token.i, token.i + 1, told.name, told.country, told.kind)


def is_reference(token: Token) -> bool:
    """Whether a token names no place but points to one."""
    return _noun(token) is not None


def _noun(token: Token) -> str | None:
    bare = (token.text.removesuffix(ending) for ending in GENITIVES)
    return next((word for word in bare if word in KINDS or word == ISLAND), None)


def _is_alone(token: Token) -> bool:
    """Whether a noun stands behind "the" and names nothing itself: in der Stadt; not: in der Stadt Homs."""
    behind = token.i + 1 < len(token.doc) and token.nbor(1).pos_ in ("PROPN", "DET")
    return token.i > 0 and token.nbor(-1).lower_ in DEFINITE | CONTRACTED and not behind


def _meant(doc: Doc, token: Token, noun: str) -> PlaceMention | None:
    """The last place of that kind; the neighbour of who is told of beside it is another land."""
    before = [place for place in doc._.places if place.end <= token.i]
    if noun == NEIGHBOUR:
        before = _others(doc, token, before)
    return next((place for place in reversed(before) if _is_of_kind(place, noun)), None)


def _others(doc: Doc, token: Token, before: Sequence[PlaceMention]) -> list[PlaceMention]:
    start = token.sent.start
    beside = {actor.name.partition(" (")[0] for actor in doc._.actors if start <= actor.start < token.i}
    return [place for place in before if place.name not in beside]


def _is_of_kind(place: PlaceMention, noun: str) -> bool:
    """A region is part of a land; a part of the world is none."""
    if noun == ISLAND:
        return place.name in _islands()
    return place.kind in KINDS[noun] and (place.kind != "region" or place.country is not None)


@cache
def _islands() -> frozenset[str]:
    return frozenset(row["name"] for row in read("places")["islands"])
