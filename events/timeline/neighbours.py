"""What happened before and after an event between the same actors."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from events.models import Actor, Event
from events.timeline.paging import Order, key_of

AT_MOST = 5
MOST_PAIRED = 6  # actors: of more, the first are asked for
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
    actors = [part.actor for part in event.participations.all()][:MOST_PAIRED]
    return Neighbours(
        earlier=nearest(event, actors, Order(oldest_first=False)),
        later=nearest(event, actors, Order(oldest_first=True)),
    )


def nearest(event: Event, actors: Sequence[Actor], order: Order) -> list[Event]:
    """The first few in that order, beginning at the event, with two of the actors; none for nobody."""
    if not actors:
        return []
    beyond = order.beyond(key_of(event), older=not order.oldest_first)
    events = Event.objects.visible().only(*SHOWN).filter(beyond)
    pairs = combinations(actors, min(2, len(actors)))
    first, *others = [order.of(events.involving(*pair))[:AT_MOST] for pair in pairs]
    return list(order.of(first.union(*others))[:AT_MOST] if others else first)
