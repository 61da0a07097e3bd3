"""Find the stored actors and places that an annotation names, and store those that are new."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass

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
    """Ids for every participant and place of the annotation's events, and for speakers that are known.

    What a name stands for is told by the register and the article alone, never by what else is stored, so
    that the order of imports does not matter.
    """
    taking_part = {part.name for event in annotation.events for part in event.participants}
    speakers = {statement.speaker.name for statement in annotation.statements if statement.speaker}
    canonical = canonical_names(taking_part | speakers, register)
    known = {actor.name: actor for actor in register.actors}
    acting = {canonical[name] for name in taking_part}
    create_actors(acting | (set(canonical.values()) & known.keys()), known, annotation)
    keep_offices(set(canonical.values()), known)
    stored = dict(Actor.objects.filter(name__in=set(canonical.values())).values_list("name", "pk"))
    actors = {name: stored[counted] for name, counted in canonical.items() if counted in stored}
    places = {event.place.name for event in annotation.events if event.place}
    return Links(actors, link_places(places, register, countries_named(annotation, register)))


def canonical_names(names: Iterable[str], register: Register) -> dict[str, str]:
    """Each name -> the canonical name of the one known actor that goes by it, else itself."""
    canonical = [(name, actor.name) for actor in register.actors for name in (*called(actor), actor.name)]
    others = [(other, actor.name) for actor in register.actors for other in actor.names]
    index = NameIndex.of(canonical, others)
    return {name: index.find_whole(name) for name in names}


def called(actor: KnownActor) -> tuple[str, ...]:
    """The names besides its own that an annotation may have for a known actor, and for nobody else."""
    return (*actor.spellings, *(former.name for former in actor.formerly))


def create_actors(names: Iterable[str], known: Mapping[str, KnownActor], annotation: Annotation) -> None:
    """Store the actors that are new, with the other names that the register has for them."""
    stored = Actor.objects.filter(name__in=names).values_list("name", flat=True)
    missing = sorted(set(names) - set(stored))
    kinds = {name: actor.kind for name, actor in known.items()}
    labels = {entity.name: entity.label for entity in annotation.entities}
    actors = [
        Actor(name=name, kind=kind_of(name, kinds, labels), country=country_of(name, known))
        for name in missing
    ]
    Actor.objects.bulk_create(actors, ignore_conflicts=True)
    ids = dict(Actor.objects.filter(name__in=missing).values_list("name", "pk"))
    aliases = [(ids[name], alias) for name in missing if name in known for alias in known[name].names]
    ActorName.objects.bulk_create(
        [ActorName(actor_id=actor, name=alias) for actor, alias in aliases], ignore_conflicts=True
    )


def keep_offices(names: Iterable[str], known: Mapping[str, KnownActor]) -> None:
    """Bring the offices of these actors up to the register."""
    told = {name: [asdict(office) for office in known[name].offices] for name in names if name in known}
    outdated = [actor for actor in Actor.objects.filter(name__in=told) if actor.offices != told[actor.name]]
    for actor in outdated:
        Actor.objects.filter(pk=actor.pk).update(offices=told[actor.name])


def country_of(name: str, known: Mapping[str, KnownActor]) -> str:
    """The country of a known actor, or of what it is a part of: "USA (Außenministerium)"."""
    whole, _bracket, _part = name.partition(" (")
    actor = known.get(name) or known.get(whole)
    return (actor.country if actor else None) or ""


def countries_named(annotation: Annotation, register: Register) -> set[str | None]:
    """The countries (ISO 3166-1 alpha-2) that an article names: they tell which Tripoli is meant."""
    named = {entity.name for entity in annotation.entities}
    return {actor.country for actor in register.actors if actor.kind == "state" and actor.name in named}


def link_places(
    names: Iterable[str], register: Register, countries: Collection[str | None]
) -> dict[str, int]:
    """Place name -> id; what is new is stored as register or gazetteer have it, else by its name alone."""
    known = known_countries(register)
    known |= {place.name: place for place in reversed(register.places)}
    meant = {name: known.get(name) or elsewhere(name, countries) for name in sorted(names)}
    Place.objects.bulk_create([new_place(place) for place in meant.values()], ignore_conflicts=True)
    stored = Place.objects.filter(name__in={place.name for place in meant.values()})
    ids = {(place.name, place.country): place.pk for place in stored}
    return {name: ids[place.name, place.country or ""] for name, place in meant.items()}


def elsewhere(name: str, countries: Collection[str | None]) -> KnownPlace:
    """A place that the register does not have."""
    return find_city(name, countries) or KnownPlace(name=name, kind="region")


def known_countries(register: Register) -> dict[str, KnownPlace]:
    """States are places as well, by each name that an annotation may have for them."""
    states = [actor for actor in register.actors if actor.kind == "state"]
    return {
        name: KnownPlace(name=state.name, kind="country", country=state.country)
        for state in states
        for name in (*called(state), state.name)
    }


def new_place(known: KnownPlace) -> Place:
    return Place(
        name=known.name,
        kind=known.kind,
        country=known.country or "",
        latitude=known.latitude,
        longitude=known.longitude,
    )
