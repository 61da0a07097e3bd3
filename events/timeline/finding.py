"""A name as a reader types it -> what is stored under it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from babel import Locale
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.facets import ALL, key, keys, value_of
from events.models import Actor, Place, Tally

SUGGESTIONS = 5


def find_actor(words: str) -> Actor:
    """The actor of this id or name (canonical or other, in any case); else a sentence that says why not."""
    found = actors_called(words)
    if len(found) == 1:
        return found[0]
    if found:
        raise ValidationError(_("„%(words)s“ heißen mehrere: %(names)s.") % named(words, found))
    similar = actors_like(words)
    if similar:
        raise ValidationError(
            _("„%(words)s“ ist hier nicht bekannt und wurde übergangen. Gemeint sein könnte %(names)s.")
            % named(words, similar)
        )
    raise ValidationError(_("„%(words)s“ ist hier nicht bekannt und wurde übergangen.") % {"words": words})


def find_actors(words: str) -> list[Actor]:
    """The actors of several ids or names with semicolons between, each once."""
    names = [name.strip() for name in words.split(";")]
    return list(dict.fromkeys(find_actor(name) for name in names if name))


@dataclass(frozen=True)
class Where:
    """A place or a country, and the facets of the events there."""

    name: str
    facets: tuple[str, ...]

    def __str__(self) -> str:
        return self.name


def find_place(words: str) -> Where:
    """The places or the country of this name, in any case; a country holds its places."""
    found = list(Place.objects.filter(name__iexact=words))
    countries = {place.country for place in found if place.kind == "country" and place.country}
    countries |= {code for code, name in names_in_all_languages() if name.casefold() == words.casefold()}
    facets = (*keys("country", sorted(countries)), *keys("place", [place.pk for place in found]))
    if facets:
        return Where(found[0].name if found else country_names()[min(countries)], facets)
    similar = Place.objects.filter(name__icontains=words).values_list("name", flat=True)[:SUGGESTIONS]
    message = _("„%(words)s“ ist als Ort hier nicht bekannt und wurde übergangen.") % {"words": words}
    if similar:
        meant = _("Gemeint sein könnte %(names)s.") % {"names": get_text_list(list(similar), _("oder"))}
        raise ValidationError(f"{message} {meant}")
    raise ValidationError(message)


def country_names() -> Mapping[str, str]:
    """ISO 3166-1 alpha-2 -> the name of the country in the reader's language (CLDR, by Babel)."""
    return Locale.parse(get_language() or "de", sep="-").territories


def names_in_all_languages() -> Iterator[tuple[str, str]]:
    """An address keeps its meaning for a colleague who reads the site in another language."""
    for language, _name in settings.LANGUAGES:
        yield from Locale.parse(language).territories.items()


def find_outlet(words: str) -> str:
    """The outlet of this name, in any case, as its articles name it."""
    if outlet := told_of("outlet", words):
        return outlet
    raise ValidationError(_("Von „%(words)s“ gibt es hier keinen Artikel.") % {"words": words})


def find_source(words: str) -> str:
    """The outlet, actor or group of this name that vouches for events."""
    called = actors_called(words)
    name = called[0].name if len(called) == 1 else words
    if source := told_of("source", name):
        return source
    raise ValidationError(
        _("Auf das Wort von „%(words)s“ stützt sich hier kein Ereignis.") % {"words": words}
    )


def told_of(dimension: str, words: str) -> str | None:
    """The value of a facet that shown events carry, written in any case."""
    tallied = Tally.objects.filter(slice=ALL, dimension=dimension, count__gt=0)
    facet = tallied.filter(facet__iexact=key(dimension, words)).values_list("facet", flat=True).first()
    return value_of(facet) if facet else None


def actors_called(words: str) -> list[Actor]:
    """Actors of exactly this name; a canonical name goes before the other names of others."""
    if words.isascii() and words.isdigit():
        return as_counted(Actor.objects.filter(pk=words))
    named = Q(name__iexact=words) | Q(names__name__iexact=words)
    found = list(Actor.objects.filter(named).select_related("merged_into").distinct()[: SUGGESTIONS + 1])
    canonical = [actor for actor in found if actor.name.casefold() == words.casefold()]
    return as_counted(canonical[:1] or found)


def actors_like(words: str, at_most: int = SUGGESTIONS) -> list[Actor]:
    """A few actors whose names contain the words."""
    found = Actor.objects.filter(called_like(words)).select_related("merged_into").distinct()
    return as_counted(found[:at_most])


def called_like(words: str) -> Q:
    """Actors of which a name contains the words."""
    return Q(name__icontains=words) | Q(names__name__icontains=words)


def as_counted(actors: Iterable[Actor]) -> list[Actor]:
    """Merged actors as those that they count as, each once."""
    return list(dict.fromkeys(actor.merged_into or actor for actor in actors))


def named(words: str, actors: list[Actor]) -> dict[str, str]:
    return {"words": words, "names": get_text_list([actor.name for actor in actors], _("oder"))}
