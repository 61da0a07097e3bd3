"""Find the stored actors and places that an annotation names, and store those that are new."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from events.annotating.annotation import Annotation
from events.annotating.gazetteer import find_city
from events.annotating.register import KnownActor, KnownPlace, Register
from events.linking import NameIndex, kind_of
from events.models import Actor, ActorName, Place

LONGEST_NAME = 200


@dataclass(frozen=True)
class Links:
    """Canonical name -> id of the stored row."""

    actors: Mapping[str, int]
    places: Mapping[str, int]


def link_names(annotation: Annotation, register: Register) -> Links:
    """Ids for every participant and place of the annotation's events, and for speakers that are known."""
    taking_part = {part.name for event in annotation.events for part in event.participants}
    known = {actor.name: actor for actor in register.actors}
    speakers = {s.speaker.name for s in annotation.statements if s.speaker}
    create_actors(taking_part | (speakers & known.keys()), known, annotation)
    places = {event.place.name for event in annotation.events if event.place}
    create_places(places, register, countries_named(annotation, register))
    return Links(actors=actor_ids(taking_part | speakers), places=place_ids(places))


def create_actors(names: Iterable[str], known: Mapping[str, KnownActor], annotation: Annotation) -> None:
    """Store the actors that no stored row goes by, with the other names that the register has for them."""
    names = set(names)
    missing = sorted(names - actor_ids(names).keys())
    kinds = {name: actor.kind for name, actor in known.items()}
    labels = {entity.name: entity.label for entity in annotation.entities}
    actors = [new_actor(name, kind_of(name, kinds, labels), known.get(name)) for name in missing]
    Actor.objects.bulk_create(actors, ignore_conflicts=True)
    ids = actor_ids(missing)
    aliases = [(ids[name], alias) for name in missing if name in known for alias in known[name].names]
    ActorName.objects.bulk_create(
        [ActorName(actor_id=actor, name=alias) for actor, alias in aliases], ignore_conflicts=True
    )


def new_actor(name: str, kind: str, known: KnownActor | None) -> Actor:
    country = (known.country if known else None) or ""
    return Actor(name=name, kind=kind, country=country)


def countries_named(annotation: Annotation, register: Register) -> set[str | None]:
    """The countries (ISO 3166-1 alpha-2) that an article names: they tell which Tripoli is meant."""
    named = {entity.name for entity in annotation.entities}
    return {actor.country for actor in register.actors if actor.kind == "state" and actor.name in named}


def create_places(names: Iterable[str], register: Register, countries: Collection[str | None]) -> None:
    """Store the places that are new: as the register or the gazetteer has them, else by their name alone."""
    names = set(names)
    known = {place.name: place for place in known_countries(register)}
    known |= {place.name: place for place in reversed(register.places)}
    missing = sorted(names - place_ids(names).keys())
    places = [new_place(known.get(name) or elsewhere(name, countries)) for name in missing]
    Place.objects.bulk_create(places, ignore_conflicts=True)


def elsewhere(name: str, countries: Collection[str | None]) -> KnownPlace:
    """A place that the register does not have."""
    return find_city(name, countries) or KnownPlace(name=name, kind="region")


def known_countries(register: Register) -> list[KnownPlace]:
    """States are places as well."""
    states = (actor for actor in register.actors if actor.kind == "state")
    return [KnownPlace(name=state.name, kind="country", country=state.country) for state in states]


def new_place(known: KnownPlace) -> Place:
    return Place(
        name=known.name,
        kind=known.kind,
        country=known.country or "",
        latitude=known.latitude,
        longitude=known.longitude,
    )


def actor_ids(names: Iterable[str]) -> dict[str, int]:
    names = list(names)
    canonical = Actor.objects.filter(name__in=names).values_list("name", "pk")
    others = ActorName.objects.filter(name__in=names).values_list("name", "actor_id")
    return found(names, NameIndex.of(canonical, others))


def place_ids(names: Iterable[str]) -> dict[str, int]:
    names = list(names)
    return found(
        names, NameIndex.of(Place.objects.filter(name__in=names).order_by("-pk").values_list("name", "pk"))
    )


def found(names: Iterable[str], index: NameIndex) -> dict[str, int]:
    rows = {name: index.find(name) for name in names}
    return {name: row for name, row in rows.items() if row is not None}
