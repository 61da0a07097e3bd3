"""How a place stands in its sentence: behind which preposition, and across which words for an area."""

from bisect import bisect_left
from operator import attrgetter

from spacy.tokens import Token

from events.annotating.function_words import VON
from events.annotating.happening.reading import Range, Reading
from events.annotating.labels import SUBJECT
from events.annotating.lexicon import endings, words
from events.annotating.mentions import PlaceMention
from events.annotating.naming.areas import is_area, is_ground, islands
from events.annotating.quoting.cues import is_said

LONGEST_WAY = 8  # tokens
LONGEST_ARTICLE = 3  # words
NEAR = 5  # words
FARTHEST_BACK = 12  # places
INSIDE = words("places", "inside")
BESIDE = frozenset({"nahe", "unweit"})  # which the tagger takes for names at the start of a sentence
AT_A_HOUSE = frozenset({"vor", "nahe", "in", "im", "ins", "am"})
AROUND = words("places", "around")
UPON = words("places", "upon")


def local_preposition(reading: Reading, place: PlaceMention) -> tuple[Token | None, bool]:
    """The preposition before a place, and whether a word for an area lies between: im Osten Syriens."""
    area = False
    for index in range(place.start - 1, max(place.start - LONGEST_WAY, -1), -1):
        word = reading.doc[index]
        if is_area(word):
            area = True
        elif _governs(word) and not (word.lower_ in VON and index and is_area(word.nbor(-1))):
            return word, area
        elif word.pos_ not in ("DET", "ADJ", "NUM", "ADP") and index not in reading.places:
            break
    return None, area


def _governs(word: Token) -> bool:
    return word.pos_ == "ADP" or word.lower_ in BESIDE


def is_inside(reading: Reading, place: PlaceMention) -> bool:
    """Whether a sentence tells that something is there: in Genf, nahe der Stadt Homs, auf der Krim."""
    before, area = local_preposition(reading, place)
    if before is None or is_office(before) or _is_hearsay(reading, place):
        return False
    if before.lower_ in VON and before.i and before.nbor(-1).lower_ in INSIDE:
        return True  # südlich von Homs
    if before.lower_ == "um" and before.i and before.nbor(-1).lower_ in AROUND:
        return True
    is_part = area or place.kind == "region" or is_ground(reading.doc[place.end - 1])
    is_part = is_part or (before.lower_ == "auf" and before.i == place.start - 1 and place.name in islands())
    return before.lower_ in INSIDE or (before.lower_ in UPON and is_part)


def is_reached(reading: Reading, place: PlaceMention) -> bool:
    """Whether somebody goes there: Er reiste nach Homs."""
    before, _ = local_preposition(reading, place)
    return before is not None and before.lower_ == "nach"


def is_of_attribute(reading: Reading, place: PlaceMention) -> bool:
    """Whether a place belongs to a participle before a noun: der in Genf vereinbarte Plan."""
    before, _ = local_preposition(reading, place)
    if before is None or not before.i or place.end >= len(reading.doc):
        return False
    opener = before.nbor(-1)
    opens = opener.pos_ == "DET" or opener.tag_ in ("ART", "PRELS")
    return opens and reading.doc[place.end].tag_ == "ADJA"


def is_voice(reading: Reading, place: PlaceMention) -> bool:
    """Whether a place stands for who speaks: Das wies man in Ankara zurück."""
    return any(word.lower_ == "man" for word in reading.doc[slice(*reading.clause(place.start))])


def _is_hearsay(reading: Reading, place: PlaceMention) -> bool:
    """Whether something is only said there: Die Türkei zog ab, wie es in Ankara hieß."""
    start, end = reading.clause(place.start)
    around = reading.doc[max(start, place.start - NEAR) : min(end, place.end + NEAR)]
    return is_said({word.lower_ for word in around})


def is_office(before: Token) -> bool:
    """Whether a place behind this preposition only says whose an office is: der Botschafter in Moskau.

    An embassy is one where it speaks; it is a place where it is attacked.
    """
    if not before.i or before.lower_ in ("auf", "vor", "nahe"):
        return False
    holder = before.nbor(-1)
    if not holder.text[0].isupper():
        return False
    if holder.lower_.endswith(endings("places", "missions")):
        return holder.dep_ == SUBJECT
    if _is_gone_to(holder):
        return False
    return any(part in holder.lower_ for part in endings("places", "posts"))


def _is_gone_to(holder: Token) -> bool:
    """Whether a seat is meant as a house: vor dem Ministerium in Ankara, am Regierungsgebäude in Kiew."""
    if holder.lower_.endswith(endings("places", "houses")):
        return True
    words = reversed(holder.doc[max(0, holder.i - LONGEST_ARTICLE) : holder.i])
    before = next((word for word in words if word.pos_ not in ("DET", "ADJ")), None)
    return (
        before is not None
        and before.lower_ in AT_A_HOUSE
        and holder.lower_.endswith(endings("places", "offices"))
    )


def places_before(reading: Reading, index: int) -> list[PlaceMention]:
    """The last places named before a token."""
    at = bisect_left(reading.doc._.places, index, key=attrgetter("start"))
    return list(reading.doc._.places[max(0, at - FARTHEST_BACK) : at])


def places_in(reading: Reading, span: Range) -> list[PlaceMention]:
    """The places named in a stretch of text, each once."""
    found = (reading.places.get(index) for index in range(span[0], min(span[1], len(reading.doc))))
    return list(dict.fromkeys(place for place in found if place is not None))
