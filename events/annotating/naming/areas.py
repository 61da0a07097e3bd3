"""Nouns for a kind of place; a name right behind one is a place: die Ortschaft Ghadschar."""

from spacy.tokens import Token

SETTLEMENTS = (
    *("stadt", "dorf", "ortschaft", "siedlung", "gemeinde", "metropole", "provinz", "bezirk", "distrikt"),
    *("region", "gouvernement", "bundesstaat", "insel", "halbinsel", "vorort"),
)
PARTS = (
    *("städten", "dörfern", "ort", "orte", "orten", "provinzen", "regionen", "gebiet", "gebieten", "raum"),
    *("osten", "westen", "norden", "süden", "nordosten", "nordwesten", "südosten", "südwesten", "zentrum"),
    *("nähe", "umgebung", "rand", "viertel", "teil", "teile", "teilen", "grenze", "küste", "hafen"),
    *("lager", "platz", "innern", "inneren", "nachbarland"),
)
WHOSE = frozenset({"von", "vom"})


def is_area(word: Token) -> bool:
    """Whether a noun is a kind of place or a part of one: Küstenstadt, Südosten, Nähe."""
    return word.text[0].isupper() and word.lower_.endswith(SETTLEMENTS + PARTS)


def is_settlement(word: Token) -> bool:
    """Whether a noun introduces the name of a place: Hafenstadt, Provinz."""
    return word.text[0].isupper() and word.lower_.endswith(SETTLEMENTS)


def names_place(word: Token) -> bool:
    """Whether a name stands where only a place can: die Stadt Homs, in der Nähe von Homs."""
    if not word.i:
        return False
    before = word.nbor(-1)
    if before.lower_ in WHOSE:
        return before.i > 0 and before.nbor(-1).lower_ in ("nähe", "umgebung", "raum", "rand")
    return is_settlement(before)
