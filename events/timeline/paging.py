"""Keyset paging: a page is found by the event it starts after, so page 1,000 costs what page 1 costs."""

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from events.models import Event
from events.querysets import EventQuerySet

PAGE_SIZE = 50
KEY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{1,18})")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Key:
    """Where an event stands in the order of time."""

    earliest: date
    latest: date
    id: int

    def __str__(self) -> str:
        return f"{self.earliest}_{self.latest}_{self.id}"


BEGINNING = Key(date.min, date.min, 0)
END = Key(date.max, date.max, 10**18 - 1)


@dataclass(frozen=True)
class Order:
    """How a list is read: the newest first or the oldest; `of_part` by the days of a joined participation."""

    oldest_first: bool = False
    of_part: bool = False

    def of(self, events: EventQuerySet) -> EventQuerySet:
        descending = events.order_by(*(f"-{column}" for column in self.columns))
        return descending.reverse() if self.oldest_first else descending

    @property
    def columns(self) -> tuple[str, str, str]:
        part = "participations__"
        if self.of_part:
            return f"{part}earliest", f"{part}latest", f"{part}event_id"
        return "earliest", "latest", "id"

    def beyond(self, key: Key, *, older: bool) -> Q:
        """The events older or newer than the key; the first condition alone lets the index jump there."""
        than = "lt" if older else "gt"
        earliest, latest, id_ = self.columns
        same_day = Q(**{f"{latest}__{than}": key.latest}) | Q(
            **{latest: key.latest, f"{id_}__{than}": key.id}
        )
        same_start = Q(**{f"{earliest}__{than}": key.earliest}) | same_day
        return Q(**{f"{earliest}__{than}e": key.earliest}) & same_start


@dataclass(frozen=True)
class Slice:
    """The events of one page in their order, and the keys of the pages of older and newer events."""

    events: list[Event]
    older: Key | None
    newer: Key | None


def slice_of(events: EventQuerySet, order: Order, *, before: str, after: str) -> Slice:
    """The page of the events before the key or day, or after it; else the first one.

    A text that is neither counts as none, so an old or mistyped address still shows a page.
    """
    if key := read_key(before):
        found = page_beyond(events, order, key, older=True)
    elif key := read_key(after):
        found = page_beyond(events, order, key, older=False)
    else:
        found = None
    return found or first_page(events, order)


def first_page(events: EventQuerySet, order: Order) -> Slice:
    shown, more = some(order.of(events))
    return linked(shown, order, onward=key_of(shown[-1]) if more else None, back=None)


def page_beyond(events: EventQuerySet, order: Order, key: Key, *, older: bool) -> Slice | None:
    """The page next to the key; None where nothing is there, or too little to fill a page up to it."""
    ordered = order.of(events.filter(order.beyond(key, older=older)))
    if older != order.oldest_first:
        shown, more = some(ordered)
        if not shown:
            return None
        return linked(shown, order, onward=key_of(shown[-1]) if more else None, back=key_of(shown[0]))
    shown, more = some(ordered.reverse())
    if not more:
        return None
    at_the_end = key in (BEGINNING, END)
    return linked(shown[::-1], order, onward=None if at_the_end else key_of(shown[0]), back=key_of(shown[-1]))


def some(events: EventQuerySet) -> tuple[list[Event], bool]:
    """A page of events, and whether there are more."""
    found = list(events[: PAGE_SIZE + 1])
    return found[:PAGE_SIZE], len(found) > PAGE_SIZE


def linked(shown: list[Event], order: Order, *, onward: Key | None, back: Key | None) -> Slice:
    if order.oldest_first:
        return Slice(shown, older=back, newer=onward)
    return Slice(shown, older=onward, newer=back)


def key_of(event: Event) -> Key:
    return Key(event.earliest, event.latest, event.pk)


def read_key(text: str) -> Key | None:
    """A key as a page's address has it; a bare day is where that day ends."""
    try:
        if DAY.fullmatch(text):
            return Key(date.fromisoformat(text), END.latest, END.id)
        if found := KEY.fullmatch(text):
            return Key(date.fromisoformat(found[1]), date.fromisoformat(found[2]), int(found[3]))
    except ValueError:
        pass
    return None
