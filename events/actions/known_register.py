"""The register that the pipeline is given: the shipped one, with the names that editors added."""

from dataclasses import replace
from pathlib import Path

from events.annotating.register import KnownActor, Register, read_register
from events.models import ActorName

FIXTURES = Path(__file__).resolve().parent.parent.parent / "fixtures"


def known_register() -> Register:
    """The actors and places of `fixtures/`; stored actors add their other names, or themselves."""
    shipped = read_register(FIXTURES)
    actors = {actor.name: actor for actor in shipped.actors}
    for row in ActorName.objects.select_related("actor"):
        known = actors.get(row.actor.name) or KnownActor(
            row.actor.name, row.actor.kind, country=row.actor.country
        )
        actors[known.name] = replace(known, names=tuple(dict.fromkeys((*known.names, row.name))))
    return replace(shipped, actors=tuple(actors.values()))
