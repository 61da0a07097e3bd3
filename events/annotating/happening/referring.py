"""A place that a noun points back to: Sie eroberten Homs. In der Stadt fielen danach Schüsse."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from events.annotating.function_words import CONTRACTED, DEFINITE
from events.annotating.lexicon import read
from events.annotating.mentions import PlaceMention, body_in
from events.annotating.naming.areas import islands

THE = DEFINITE | CONTRACTED
GENITIVES = ("es", "s", "")


@dataclass(frozen=True)
class Noun:
    """What a noun stands for: a place of a kind, maybe `other` than the state told of beside it."""

    kind: str
    other: bool


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


def _noun(token: Token) -> Noun | None:
    text, nouns = token.text, _nouns()
    if not text[:1].isupper():
        return None
    return next((nouns[word] for ending in GENITIVES if (word := text.removesuffix(ending)) in nouns), None)


def _is_alone(token: Token) -> bool:
    """Whether a noun stands behind "the" and names nothing itself: in der Stadt; not: in der Stadt Homs."""
    behind = token.i + 1 < len(token.doc) and token.nbor(1).pos_ in ("PROPN", "DET")
    return token.i > 0 and token.nbor(-1).lower_ in THE and not behind


def _meant(doc: Doc, token: Token, noun: Noun) -> PlaceMention | None:
    """The last place of that kind; the neighbour of who is told of beside it is another land."""
    before = [place for place in doc._.places if place.end <= token.i]
    if noun.other:
        before = _others(doc, token, before)
    return next((place for place in reversed(before) if _is_of_kind(place, noun.kind)), None)


def _others(doc: Doc, token: Token, before: Sequence[PlaceMention]) -> list[PlaceMention]:
    start = token.sent.start
    beside = {body_in(actor.name) for actor in doc._.actors if start <= actor.start < token.i}
    return [place for place in before if place.name not in beside]


def _is_of_kind(place: PlaceMention, kind: str) -> bool:
    """A name that nobody knows is a city's; a region is part of a land, a part of the world is none."""
    if kind == "island":
        return place.name in islands()
    if kind == "region" and place.country is None:
        return False
    return (place.kind or "city") == kind


@cache
def _nouns() -> dict[str, Noun]:
    rows = read("places_beside")["references"]
    return {row["noun"]: Noun(row["kind"], row.get("other", False)) for row in rows}
