"""The register that the pipeline is given: the shipped one, with the other names that are stored."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import cast

from events.annotating.register import ActorKind, KnownActor, Register, read_actors, read_register
from events.models import Actor, ActorName

FIXTURES = Path(__file__).resolve().parent.parent.parent / "fixtures"


def known_register() -> Register:
    """The actors and places of `fixtures/`; stored actors add their other names, or themselves."""
    shipped = read_register(FIXTURES)
    actors = {actor.name: actor for actor in shipped.actors}
    for row in ActorName.objects.select_related("actor"):
        known = actors.get(row.actor.name) or as_known(row.actor)
        actors[known.name] = replace(known, names=tuple(dict.fromkeys((*known.names, row.name))))
    return replace(shipped, actors=tuple(actors.values()))


def as_known(actor: Actor) -> KnownActor:
    return KnownActor(actor.name, cast(ActorKind, actor.kind), country=actor.country or None)


@cache
def press() -> Mapping[str, str]:
    """The names of the agencies, papers and broadcasters of the register -> their canonical names."""
    outlets = read_actors(FIXTURES / "actors" / "outlets.toml")
    return {name: outlet.name for outlet in outlets for name in (outlet.name, *outlet.names)}
