"""What a reader may mean by the words typed so far: actors, places, sources, outlets, the commonest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import F, OuterRef, Subquery, TextField, Value
from django.db.models.functions import Cast, Concat, Substr

from events.facets import ALL, key
from events.models import Actor, Place, Tally
from events.timeline.finding import called_like, country_names

OFFERED = 12


@dataclass(frozen=True)
class Suggestion:
    """What the field would read, and by which other name it was found."""

    text: str
    found_by: str = ""


def actors(typed: str) -> Iterator[Suggestion]:
    """The last of several names with semicolons between is completed; those before it stay."""
    before, semicolon, words = typed.rpartition(";")
    chosen = f"{before.strip()}; " if semicolon else ""
    for actor, other_name in called(words.strip()).items():
        yield Suggestion(chosen + actor.name, other_name)


def called(words: str) -> dict[Actor, str]:
    """Actors by most events -> the other name each was found by; merged ones as what they count as."""
    facet = Concat(Value(key("actor", "")), Cast(OuterRef("pk"), TextField()))
    count = Subquery(Tally.objects.filter(slice=ALL, facet=facet).values("count"))
    like = Actor.objects.filter(called_like(words)) if words else Actor.objects.none()
    ordered = like.distinct().annotate(told_of=count).order_by(F("told_of").desc(nulls_last=True), "sort_key")
    found = ordered.select_related("merged_into").prefetch_related("names")[:OFFERED]
    return {actor.merged_into or actor: other_name(actor, words.casefold()) for actor in found}


def other_name(actor: Actor, words: str) -> str:
    counted = actor.merged_into or actor
    names = [counted.name, actor.name, *(other.name for other in actor.names.all())]
    found = next((name for name in names if words in name.casefold()), counted.name)
    return "" if found == counted.name else found


def places(typed: str) -> Iterator[Suggestion]:
    """Countries in the reader's language, then the places of articles."""
    countries = sorted(name for name in country_names().values() if typed.casefold() in name.casefold())
    found = Place.objects.filter(name__icontains=typed).values_list("name", flat=True)[:OFFERED]
    return offered([*countries, *found] if typed else [])


def sources(typed: str) -> Iterator[Suggestion]:
    return offered(told_like("source", typed))


def outlets(typed: str) -> Iterator[Suggestion]:
    return offered(told_like("outlet", typed))


def told_like(dimension: str, typed: str) -> list[str]:
    """The commonest values of a facet that contain the words."""
    found = Tally.objects.filter(slice=ALL, dimension=dimension, count__gt=0).order_by("-count", "facet")
    named = found.annotate(value=Substr("facet", len(key(dimension, "")) + 1))
    values = named.filter(value__icontains=typed).values_list("value", flat=True)
    return list(values[:OFFERED]) if typed else []


def offered(texts: Iterable[str]) -> Iterator[Suggestion]:
    return map(Suggestion, list(dict.fromkeys(texts))[:OFFERED])
