"""The facets of an event: what it is found and counted by, as keys ("type:CONSULT", "actor:17")."""

from collections.abc import Iterable

COUNTED_AT_MOST = 2_000  # events, for a page; what more have in common is tallied
COUNTED_ON_REQUEST = 200_000  # where a reader asks for it and waits

ALL = ""  # the facet that every event has: it counts them all
UNNAMED = "ungenannt"  # the source of what no outlet and nobody with a name vouches for

# Few values each, all of them shown.
SMALL = ("type", "mode", "status", "review", "role", "part")
# Any number of values, the commonest shown. Further dimensions, "place" among them, only find events.
LARGE = ("actor", "country", "outlet", "source")


def key(dimension: str, *values: object) -> str:
    """key("part", 17, "host") is "part:17:host": an actor in a role."""
    return ":".join([dimension, *map(str, values)])


def keys(dimension: str, values: Iterable[object]) -> tuple[str, ...]:
    return tuple(key(dimension, value) for value in values)


def value_of(facet: str) -> str:
    """What stands behind the dimension."""
    return facet.partition(":")[2]
