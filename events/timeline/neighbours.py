"""What happened before and after an event between the same actors."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from events.models import Actor, Event
from events.querysets import EventQuerySet
from events.timeline.paging import key_of, newer_than, older_than

AT_MOST = 5
MOST_PAIRED = 4  # with more actors, counting who shares two is cheaper than asking pair by pair
NEWEST_FIRST = ("-earliest", "-latest", "-id")
OLDEST_FIRST = ("earliest", "latest", "id")
SHOWN = ("headline", "edtf", "earliest", "latest", "status")


@dataclass(frozen=True)
class Neighbours:
    """A few events on either side, the nearest first."""

    earlier: list[Event]
    later: list[Event]

    def __bool__(self) -> bool:
        return bool(self.earlier or self.later)


def neighbours_of(event: Event) -> Neighbours:
    """Visible events that share two actors with this one, or its only one, in one query a side."""
    actors = [part.actor for part in event.participations.all()]
    events, key = Event.objects.visible().only(*SHOWN), key_of(event)
    return Neighbours(
        earlier=nearest(events.filter(older_than(key)), actors, NEWEST_FIRST),
        later=nearest(events.filter(newer_than(key)), actors, OLDEST_FIRST),
    )


def nearest(events: EventQuerySet, actors: Sequence[Actor], order: Sequence[str]) -> list[Event]:
    """The first few in that order with two of the actors; none for nobody."""
    if not actors:
        return []
    if len(actors) > MOST_PAIRED:
        return list(events.involving_two_of(actors).order_by(*order)[:AT_MOST])
    pairs = combinations(actors, min(2, len(actors)))
    first, *others = [events.involving(*pair).order_by(*order)[:AT_MOST] for pair in pairs]
    return list(first.union(*others).order_by(*order)[:AT_MOST] if others else first)
