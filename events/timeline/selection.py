"""What a reader chose, as facets that events carry, days and words; and the events that it leaves."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from events.facets import ALL, key, keys
from events.models import Actor, Event
from events.querysets import EventQuerySet

PLAIN = ("type", "mode", "status", "review", "outlet", "source")


@dataclass(frozen=True)
class Carried:
    """Facets of which events carry every one, or `any` of them."""

    facets: tuple[str, ...]
    any: bool = False


@dataclass(frozen=True)
class Selection:
    """The cleaned values of the filters, by the name of their parameter, and whose timeline it is."""

    values: Mapping[str, Any]
    actor: Actor | None = None

    def without(self, name: str) -> "Selection":
        rest = {other: value for other, value in self.values.items() if other != name}
        return Selection(rest, self.actor)

    @property
    def actors(self) -> list[Actor]:
        """Who takes part: whose timeline it is, and those that were chosen."""
        own = [self.actor] if self.actor else []
        return list(dict.fromkeys([*own, *self.values.get("actor", [])]))

    @cached_property
    def carried(self) -> tuple[Carried, ...]:
        return (*carried(self.values), *of_actors(self.actors, self.values))

    @property
    def role_prefix(self) -> str:
        """Of one actor the roles are its own, else those that somebody has."""
        return f"part:{self.actors[0].pk}:" if len(self.actors) == 1 else "role:"

    @property
    def days(self) -> tuple[date | None, date | None]:
        return self.values.get("from"), self.values.get("until")

    @property
    def is_dated(self) -> bool:
        return any(self.days)

    @property
    def facets(self) -> list[str] | None:
        """The facets that events carry, all of them; None where more than that is asked, days aside."""
        if self.values.get("q") or any(one.any and len(one.facets) > 1 for one in self.carried):
            return None
        return [facet for one in self.carried for facet in one.facets]

    @property
    def slice(self) -> str | None:
        """The one facet that the events have in common ("" for all events), None if it takes more."""
        if self.facets is None or len(self.facets) > 1:
            return None
        return self.facets[0] if self.facets else ALL

    def events(self, common: Collection[str] = ()) -> EventQuerySet:
        """The events; `common` are facets that so many have that no index is used for them."""
        events = Event.objects.visible()
        for one in self.carried:
            if one.any:
                events = events.carrying_any(one.facets)
        every = [facet for one in self.carried if not one.any for facet in one.facets]
        if rare := [facet for facet in every if facet not in common]:
            events = events.carrying(rare)
        for facet in every:
            if facet in common:
                events = events.carrying_unindexed(facet)
        if words := self.values.get("q"):
            events = events.mentioning(words.query)
        return events.between(*self.days)


def carried(values: Mapping[str, Any]) -> Iterator[Carried]:
    for name in PLAIN:
        if value := values.get(name):
            yield Carried((key(name, value),))
    if place := values.get("place"):
        yield Carried(place.facets, any=True)


def of_actors(actors: Sequence[Actor], values: Mapping[str, Any]) -> Iterator[Carried]:
    """The actors in the role that is asked for; a role alone is one that somebody has."""
    role, any_ = values.get("role"), bool(values.get("any"))
    if actors and role:
        yield Carried(tuple(key("part", actor.pk, role) for actor in actors), any_)
    elif actors:
        yield Carried(keys("actor", [actor.pk for actor in actors]), any_)
    elif role:
        yield Carried((key("role", role),))
