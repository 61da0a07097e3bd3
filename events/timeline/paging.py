"""Keyset paging: a page is found by the event it starts after, so page 1,000 costs what page 1 costs."""

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from events.models import Event
from events.querysets import EventQuerySet

PAGE_SIZE = 50
KEY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{1,18})")


@dataclass(frozen=True)
class Key:
    """Where an event stands in the order of the timeline."""

    earliest: date
    latest: date
    id: int

    def __str__(self) -> str:
        return f"{self.earliest}_{self.latest}_{self.id}"


@dataclass(frozen=True)
class Slice:
    """The events of one page, newest first, and the keys of the pages beside it, where there are any."""

    events: list[Event]
    older: Key | None
    newer: Key | None


def slice_of(events: EventQuerySet, *, before: str, after: str) -> Slice:
    """The page that begins below the key `before` or ends above the key `after`; else the first one.

    A text that is no key counts as none, so an old or mistyped address still shows a page.
    """
    if key := read_key(before):
        return page_below(events, key)
    if key := read_key(after):
        found = list(events.filter(newer_than(key)).reverse()[: PAGE_SIZE + 1])
        if len(found) > PAGE_SIZE:
            shown = found[:PAGE_SIZE][::-1]
            return Slice(shown, older=key_of(shown[-1]), newer=key_of(shown[0]))
    return page_below(events, None)


def page_below(events: EventQuerySet, key: Key | None) -> Slice:
    found = list((events.filter(older_than(key)) if key else events)[: PAGE_SIZE + 1])
    if key and not found:
        return page_below(events, None)
    shown = found[:PAGE_SIZE]
    more = len(found) > PAGE_SIZE
    above = key_of(shown[0]) if key and shown else None
    return Slice(shown, older=key_of(shown[-1]) if more else None, newer=above)


def key_of(event: Event) -> Key:
    return Key(event.earliest, event.latest, event.pk)


def read_key(text: str) -> Key | None:
    found = KEY.fullmatch(text)
    if not found:
        return None
    try:
        return Key(date.fromisoformat(found[1]), date.fromisoformat(found[2]), int(found[3]))
    except ValueError:
        return None


def older_than(key: Key) -> Q:
    """The first condition alone lets the index jump to the page."""
    same_start = Q(latest__lt=key.latest) | Q(latest=key.latest, id__lt=key.id)
    return Q(earliest__lte=key.earliest) & (Q(earliest__lt=key.earliest) | same_start)


def newer_than(key: Key) -> Q:
    same_start = Q(latest__gt=key.latest) | Q(latest=key.latest, id__gt=key.id)
    return Q(earliest__gte=key.earliest) & (Q(earliest__gt=key.earliest) | same_start)
