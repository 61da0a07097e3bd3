"""Where an event is: the place that stands with "in", "nach" or "bei" in the trigger's clause."""

from collections.abc import Iterable

from spacy.tokens import Token

from events.annotating.annotation import Named
from events.annotating.function_words import ZU
from events.annotating.gazetteer import find_city
from events.annotating.happening.aiming import aimed_at, expelled_from
from events.annotating.happening.belonging import (
    BODILY,
    SEATED_TYPES,
    SPEAKING,
    TRAVELLING,
    is_meeting,
    is_of_other,
)
from events.annotating.happening.reading import FINITE_TAGS, Range, Reading, preposition
from events.annotating.happening.referring import is_reference
from events.annotating.happening.standing import (
    UPON,
    is_inside,
    is_of_attribute,
    is_office,
    is_reached,
    is_voice,
    local_preposition,
    places_before,
    places_in,
)
from events.annotating.happening.triggers import Trigger
from events.annotating.happening.withdrawing import left_by_troops
from events.annotating.lexicon import words
from events.annotating.mentions import PlaceMention, anchor

HELD = frozenset({"occurred", "ongoing", "planned"})
ANYWHERE = frozenset({"REQUEST", "SUPPORT", "THREATEN"})
HANDED_OVER = frozenset({"COOPERATE"})  # wurde nach Den Haag überstellt
OPEN_AIR = frozenset({"ASSAULT", "PROTEST"})
AFTERMATH = frozenset({"angesichts", "nach", "seit", "trotz", "wegen"})
WIDTH = {"city": 0, None: 0, "region": 1, "country": 2}
NEAR_BEGINNING = 4  # words of a clause
LONGEST_ATTRIBUTE = 2  # words
ADVANCES = words("places_beside", "advances")
FARTHEST_BEHIND = 5  # tokens between a noun and the place hung on it: Treffen der Minister in Genf


def place_of(reading: Reading, trigger: Trigger, status: str) -> Named | None:
    """The place of the clause, else of the noun it points back to, else what an attack aims at."""
    clause = reading.clause(trigger.token.i)
    place = (
        reading.places.get(trigger.token.i)  # die Israelreise
        or _modified(reading, trigger)
        or _hung(reading, trigger)
        or _of_adjective(reading, trigger, clause)
        or expelled_from(trigger)
        or _narrowest(trigger, _fitting(reading, trigger, clause))
        or _pointed_at(reading, trigger, clause)
        or _shared(reading, trigger, clause)
        or aimed_at(reading, trigger, clause)
        or _of_sentence(reading, trigger, status)
        or left_by_troops(reading, trigger)
    )
    return named(reading, place) if place is not None else None


def named(reading: Reading, place: PlaceMention) -> Named:
    """A place with its words."""
    return Named(
        place.name, anchor(reading.doc, place.start, place.end), reading.doc[place.start : place.end].text
    )


def _modified(reading: Reading, trigger: Trigger) -> PlaceMention | None:
    """The place that a participle stands before: auf der von Russland annektierten Krim."""
    is_attribute = trigger.token.tag_ == "ADJA" and trigger.entry.type in BODILY
    return reading.places.get(trigger.token.i + 1) if is_attribute else None


def _hung(reading: Reading, trigger: Trigger) -> PlaceMention | None:
    """The place right behind a noun: der Anschlag in Mombasa, das Massaker von Srebrenica."""
    if trigger.verbal:
        return None
    at = trigger.token.i
    for place in places_in(reading, (at + 1, at + 1 + FARTHEST_BEHIND)):
        before, _ = local_preposition(reading, place)
        if before is None or before.i != at + 1:
            continue
        if is_inside(reading, place) or _is_told_by(trigger, before, place):
            return place
    return None


def _is_told_by(trigger: Trigger, before: Token, place: PlaceMention) -> bool:
    """Whether "von", "um" or "auf" tells where: das Massaker von Srebrenica, der Überfall auf Kuwait."""
    type_ = trigger.entry.type
    if before.lower_ in ("um", "auf"):
        return type_ == "ASSAULT"
    if before.lower_ != "von":
        return False
    return type_ in BODILY or (type_ in SEATED_TYPES and not place.is_land)


def _of_adjective(reading: Reading, trigger: Trigger, clause: Range) -> PlaceMention | None:
    """The city that a name in -er puts before talks: die Pariser Gespräche, Teilnehmer der Wiener Runde."""
    if trigger.entry.type not in SEATED_TYPES:
        return None
    nouns = reading.doc[slice(*clause)] if trigger.verbal else [trigger.token]
    found = (_city_before(noun) for noun in nouns if not trigger.verbal or is_meeting(noun))
    return next((place for place in found if place is not None), None)


def _city_before(noun: Token) -> PlaceMention | None:
    word = noun.nbor(-1) if noun.i else noun
    if not word.text.endswith("er") or not word.text[0].isupper() or word.tag_ == "NN":
        return None
    city = find_city(word.text.removesuffix("er"), ())
    return PlaceMention(word.i, word.i + 1, city.name, city.country, city.kind) if city else None


def _fitting(reading: Reading, trigger: Trigger, span: Range) -> list[PlaceMention]:
    return [place for place in places_in(reading, span) if _fits(reading, trigger, place)]


def _narrowest(trigger: Trigger, places: Iterable[PlaceMention]) -> PlaceMention | None:
    """A city before its country, the nearer one of several."""
    told = list(places)
    exact = [place for place in told if not any(_is_near(trigger, place, other) for other in told)]
    return min(
        exact or told, key=lambda place: (WIDTH[place.kind], abs(place.start - trigger.token.i)), default=None
    )


def _is_near(trigger: Trigger, place: PlaceMention, other: PlaceMention) -> bool:
    """Whether a place only tells near which city another one lies: in Bucha bei Kiew."""
    return place.start == other.end + 1 and trigger.token.doc[other.end].lower_ in ("bei", "nahe", "unweit")


def _fits(reading: Reading, trigger: Trigger, place: PlaceMention) -> bool:
    """Whether a preposition says that this kind of event is there: nach Kairo for a journey."""
    before, _ = local_preposition(reading, place)
    if before is None or is_office(before) or is_of_other(reading, trigger, before):
        return False
    if _is_of_word_beside(reading, trigger, place):
        return False
    if trigger.entry.type in ANYWHERE and not trigger.verbal:
        return False  # auf Antrag Polens tagt die NATO in Brüssel
    if _is_behind_verb(reading, trigger, place):
        return False
    if is_inside(reading, place):
        return True
    if before.lower_ == "aus":
        return trigger.entry.type == "RETREAT"
    if before.lower_ == "nach":
        is_moved = trigger.entry.type in TRAVELLING | HANDED_OVER
        return trigger.entry.mode == "visit" or is_moved or _is_gone_to(trigger)
    return before.lower_ in UPON and trigger.entry.type == "ASSAULT"


def _is_behind_verb(reading: Reading, trigger: Trigger, place: PlaceMention) -> bool:
    """Whether violence only tells when something was: Nach Kämpfen schlossen sie in Wien Frieden."""
    before = None if trigger.verbal or trigger.entry.type not in OPEN_AIR else preposition(trigger.token)
    between = reading.doc[trigger.token.i : place.start]
    is_when = before is not None and before.lower_ in AFTERMATH
    return is_when and any(word.tag_ in FINITE_TAGS for word in between)


def _is_gone_to(trigger: Trigger) -> bool:
    """Whether somebody comes to it: Er kam zum Gipfel nach Wien; ein Vorstoß nach Homs."""
    if trigger.entry.type == "ASSAULT" and trigger.entry.word in ADVANCES:
        return True
    before = None if trigger.verbal or trigger.entry.type != "CONSULT" else preposition(trigger.token)
    return before is not None and before.lower_ in ZU


def _is_of_word_beside(reading: Reading, trigger: Trigger, place: PlaceMention) -> bool:
    """Whether a place is that of another participle, or stands for who speaks."""
    if trigger.entry.type in SPEAKING and (
        is_voice(reading, place) or is_reference(reading.doc[place.start])
    ):
        return True
    longest = 0 if trigger.verbal else LONGEST_ATTRIBUTE
    is_own = 0 <= trigger.token.i - place.end <= longest  # ein in Genf geplantes Treffen
    return is_of_attribute(reading, place) and not is_own


def _pointed_at(reading: Reading, trigger: Trigger, clause: Range) -> PlaceMention | None:
    """The place that "wo", "um" or "dort" points back to: Er ist in Kenia, wo er um Hilfe wirbt."""
    start, end = clause
    tokens = [word for word in reading.doc[start:end] if not word.is_punct]
    if not start or not tokens:
        return None
    if tokens[0].lower_ in ("wo", "um"):
        before = places_in(reading, reading.clause(start - 1))
        told = [place for place in before if tokens[0].lower_ == "wo" or is_inside(reading, place)]
    else:
        last = len(tokens) if trigger.verbal else NEAR_BEGINNING
        there = next((word for word in tokens[:last] if _is_there(word)), None)
        before = places_before(reading, there.i) if there is not None else []
        told = [place for place in before if is_inside(reading, place) or is_reached(reading, place)]
    return told[-1] if told else None


def _is_there(word: Token) -> bool:
    """Whether "dort" tells where something happens, not where others are: die dort stationierten Soldaten."""
    return word.lower_ == "dort" and word.nbor(1).tag_ != "ADJA"


def _shared(reading: Reading, trigger: Trigger, clause: Range) -> PlaceMention | None:
    """Where the clause before is, if both have one subject: Sie zogen durch Genf und forderten Wahlen."""
    start = clause[0]
    if not start or reading.doc[start - 1].tag_ != "KON" or reading.doc[start].tag_ not in FINITE_TAGS:
        return None
    return _narrowest(trigger, _fitting(reading, trigger, reading.clause(start - 1)))


def _of_sentence(reading: Reading, trigger: Trigger, status: str) -> PlaceMention | None:
    """The one place that the sentence tells, though in another clause, for violence and for a meeting.

    Als in Homs Panzer auffuhren, schossen Rebellen. Not: Obama, der Putin traf, reist am Montag nach Paris.
    """
    is_meeting = trigger.entry.type == "CONSULT" and not trigger.verbal and status in HELD
    if trigger.entry.type not in OPEN_AIR and not is_meeting:
        return None
    sentence = places_in(reading, reading.sentence(trigger.token.i))
    told = [place for place in sentence if not _is_of_others(reading, trigger, place)]
    return _narrowest(trigger, (place for place in told if _fits(reading, trigger, place)))


def _is_of_others(reading: Reading, trigger: Trigger, place: PlaceMention) -> bool:
    """Whether a country only tells where others are: Er beschoss Rebellen, die sich in Polen befanden."""
    start, end = reading.clause(place.start)
    opens = any(word.tag_ == "PRELS" for word in reading.doc[start : start + 2])
    return place.kind == "country" and opens and not start <= trigger.token.i < end
