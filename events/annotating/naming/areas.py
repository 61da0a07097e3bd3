"""Nouns for a kind of place; a name right behind one is a place: die Ortschaft Ghadschar."""

from functools import cache

from spacy.tokens import Token

from events.annotating.function_words import VON
from events.annotating.lexicon import endings, read, words

LOCAL = frozenset({"in", "bei", "nahe", "nach", "aus"})
WITHIN = frozenset({"im", "in", "ins", "am"})
LONGEST_WAY = 3  # words
SURROUNDINGS = words("places", "surroundings")
INSIDE = words("places", "inside")


def is_area(word: Token) -> bool:
    """Whether a noun is a kind of place or a part of one: Küstenstadt, Südosten, Nähe."""
    return word.text[0].isupper() and word.lower_.endswith(
        endings("places", "settlements") + endings("places", "parts") + endings("places", "sites")
    )


def is_settlement(word: Token) -> bool:
    """Whether a noun introduces the name of a place: Hafenstadt, Provinz."""
    return word.text[0].isupper() and word.lower_.endswith(endings("places", "settlements"))


def names_place(word: Token) -> bool:
    """Whether a name stands where only a place can: die Stadt Homs, in der Nähe von Homs."""
    if not word.i:
        return False
    before = word.nbor(-1)
    if before.lower_ in VON:
        return before.i > 0 and before.nbor(-1).lower_ in SURROUNDINGS | INSIDE  # nördlich von Bagdad
    return is_settlement(before)


def is_behind_local(word: Token) -> bool:
    """Whether a name stands right behind "in" or "nach": Er flog nach Goma."""
    return word.i > 0 and word.nbor(-1).lower_ in LOCAL


def is_behind_site(word: Token) -> bool:
    """Whether a city only tells which one of its kind is meant: auf dem Flughafen Istanbul."""
    return word.i > 0 and word.nbor(-1).lower_.endswith(endings("places", "sites"))


def is_behind_province(word: Token) -> bool:
    """Whether a name that cities have as well is that of what lies around one: in der Provinz Kandahar."""
    return word.i > 0 and word.nbor(-1).lower_.endswith(endings("places", "provinces"))


def is_ground(word: Token) -> bool:
    """Whether a noun behind a state's adjective tells where: auf syrischem Boden."""
    return word.lower_.endswith(endings("places", "grounds"))


@cache
def islands() -> frozenset[str]:
    """The names of places that something is "auf": auf Malta."""
    return frozenset(row["name"] for row in read("places")["islands"])


def destination(word: Token) -> str:
    """What stands before the journey in a compound: Israelbesuch, China-Reise; empty where nothing does."""
    if not word.lower_.endswith(endings("places", "journeys")):
        return ""
    ending = next(ending for ending in endings("places", "journeys") if word.lower_.endswith(ending))
    return word.text[: -len(ending)].removesuffix("-")


def is_inside_of(word: Token) -> bool:
    """Whether a building is one that something is in: im Kreml, in der Wiener Hofburg."""
    around = word.doc[max(0, word.i - LONGEST_WAY) : word.i]
    before = [one for one in around if one.pos_ not in ("DET", "ADJ")]
    return bool(before) and before[-1].lower_ in WITHIN
