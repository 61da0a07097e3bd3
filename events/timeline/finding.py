"""A name as a reader types it -> the stored actor."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from events.models import Actor, Article, Place

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


def find_places(words: str) -> list[Place]:
    """The places of this name, in any case; else a sentence that says that there is none."""
    found = list(Place.objects.filter(name__iexact=words))
    if found:
        return found
    similar = list(Place.objects.filter(name__icontains=words).values_list("name", flat=True)[:SUGGESTIONS])
    message = _("„%(words)s“ ist als Ort hier nicht bekannt und wurde übergangen.") % {"words": words}
    if similar:
        meant = _("Gemeint sein könnte %(names)s.") % {"names": get_text_list(similar, _("oder"))}
        raise ValidationError(f"{message} {meant}")
    raise ValidationError(message)


def find_outlet(words: str) -> str:
    """The outlet of this name, in any case, as its articles name it."""
    outlet = Article.objects.filter(outlet__iexact=words).values_list("outlet", flat=True).first()
    if outlet is None:
        raise ValidationError(_("Von „%(words)s“ gibt es hier keinen Artikel.") % {"words": words})
    return outlet


def canonical_name(words: str) -> str:
    """The canonical name of the one actor that goes by these words, else the words."""
    found = actors_called(words)
    return found[0].name if len(found) == 1 else words


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
    containing = Q(name__icontains=words) | Q(names__name__icontains=words)
    return as_counted(Actor.objects.filter(containing).select_related("merged_into").distinct()[:at_most])


def as_counted(actors: Iterable[Actor]) -> list[Actor]:
    """Merged actors as those that they count as, each once."""
    return list(dict.fromkeys(actor.merged_into or actor for actor in actors))


def named(words: str, actors: list[Actor]) -> dict[str, str]:
    return {"words": words, "names": get_text_list([actor.name for actor in actors], _("oder"))}
