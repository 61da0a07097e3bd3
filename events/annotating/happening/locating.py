"""Where an event is: the place that stands with "in", "nach" or "bei" in the trigger's clause."""

from spacy.tokens import Token

from events.annotating.annotation import Named
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.triggers import Trigger
from events.annotating.mentions import PlaceMention, anchor

AT = frozenset({"in", "im", "bei", "nahe", "vor", "nach", "an", "am", "auf", "aus"})
BODILY = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
COMING_FROM = frozenset({"aus"})


def place_of(reading: Reading, trigger: Trigger) -> Named | None:
    """The most precise place of the clause; after the trigger before one in front of it."""
    options = [place for place in _in_clause(reading, trigger.token) if _fits(reading, trigger, place)]
    if not options:
        return _target(reading, trigger) or _carried(reading, trigger)
    best = min(options, key=lambda place: (_is_country(reading, place), abs(place.start - trigger.token.i)))
    return named(reading, best)


def named(reading: Reading, place: PlaceMention) -> Named:
    """A place with its words."""
    return Named(
        place.name, anchor(reading.doc, place.start, place.end), reading.doc[place.start : place.end].text
    )


def _in_clause(reading: Reading, token: Token) -> list[PlaceMention]:
    start, end = reading.clause(token.i)
    return [place for place in reading.doc._.places if start <= place.start < end]


def _fits(reading: Reading, trigger: Trigger, place: PlaceMention) -> bool:
    before = preposition(reading.doc[place.start])
    if before is None:
        return False
    word = before.lower_
    if word in COMING_FROM:
        return trigger.entry.type == "RETREAT"
    if word == "nach":
        return trigger.entry.mode == "visit" or trigger.entry.type in (
            "AID",
            "MOBILIZE",
            "RETREAT",
            "REQUEST",
        )
    if word in ("auf", "an", "am", "vor"):
        return trigger.entry.type == "ASSAULT"
    return word in AT and not _is_host_office(reading, place)


def _is_host_office(reading: Reading, place: PlaceMention) -> bool:
    """An office somewhere is no place of the event: der Botschafter in Moskau."""
    head = reading.doc[place.start].head
    return head.pos_ == "NOUN" and any(
        part in head.lower_ for part in ("botschaft", "regierung", "führung", "vertret")
    )


def _target(reading: Reading, trigger: Trigger) -> Named | None:
    """Where an attack goes to is where it is."""
    if trigger.entry.type != "ASSAULT":
        return None
    for slot in trigger.slots:
        if slot.name in ("auf", "object", "gegen") and not slot.nested and slot.actor.kind == "state":
            place = reading.places.get(slot.actor.head)
            return named(reading, place) if place else None
    return None


def _carried(reading: Reading, trigger: Trigger) -> Named | None:
    """What happens bodily happens where the paragraph already is."""
    if trigger.entry.type not in BODILY:
        return None
    for place in reversed([place for place in reading.doc._.places if place.start < trigger.token.i]):
        if reading.paragraphs[place.start] != reading.paragraphs[trigger.token.i]:
            return None
        before = preposition(reading.doc[place.start])
        if before is not None and before.lower_ in ("in", "im", "bei", "nahe"):
            return named(reading, place)
    return None


def _is_country(reading: Reading, place: PlaceMention) -> bool:
    actor = reading.actors.get(place.start)
    return actor is not None and actor.form == "state"
