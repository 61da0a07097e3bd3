"""The values that a filter can take, each with the number of events under the other filters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from events.facets import UNNAMED, key, value_of
from events.models import Actor
from events.timeline.counting import Counting, Counts
from events.timeline.finding import country_names
from events.timeline.selection import Selection

CHOSEN_FROM_LIST = ("type", "mode", "status", "role", "review")


@dataclass(frozen=True)
class Value:
    """One of the commonest values of a filter: its words, their number and the address that narrows to it.

    `key` is what its facet has behind the dimension: the id of an actor, the code of a country, a name.
    """

    key: str
    words: str
    number: str
    address: str


@dataclass(frozen=True)
class Facet:
    """The commonest values of the filter `name`; `field` is its field of the form."""

    name: str
    values: list[Value]


def number_words(number: int, *, exact: bool) -> str:
    """ "1.234", or "mehr als 5.000" where nobody counted on."""
    said = number_format(number, force_grouping=True)
    return said if exact else _("mehr als %(number)s") % {"number": said}


def own_counts(selection: Selection, counting: Counting) -> dict[str, Counts]:
    """The counts of the filters that are chosen from a list and are in use: all but themselves count."""
    chosen = [name for name in CHOSEN_FROM_LIST if name in selection.values]
    prefixes = {name: f"{name}:" for name in chosen} | {"role": selection.role_prefix}
    return counting.own({name: (selection.without(name), prefixes[name]) for name in chosen})


def name_choices(form: Any, selection: Selection, found: Counts, own: Mapping[str, Counts]) -> None:
    """Write the number of events behind each choice of the form."""
    for name in CHOSEN_FROM_LIST:
        counts = own.get(name, found)
        prefix = selection.role_prefix if name == "role" else f"{name}:"
        field = form.fields[name]
        field.choices = [
            (value, choice_words(words, counts, prefix + value)) for value, words in field.choices if value
        ]


def choice_words(words: str, counts: Counts, facet: str) -> str:
    """ "Treffen und Gespräche (12)"; nothing is said of what was not met while counting stopped."""
    number = counts.facets.get(facet, 0)
    if not number and not counts.facets_exact:
        return words
    return f"{words} ({number_words(number, exact=counts.facets_exact)})"


def commonest(selection: Selection, found: Counts, chosen: Mapping[str, str]) -> list[Facet]:
    """The commonest actors, countries, sources and outlets among the events."""
    actors = [int(value) for value in values_of("actor", found)]
    taken = {actor.pk for actor in selection.actors}
    names = dict(Actor.objects.filter(pk__in=set(actors) - taken).values_list("pk", "name"))
    said = {
        "actor": {str(pk): name for pk, name in names.items()},
        "place": country_names(),
        "source": {name: source_name(name) for name in values_of("source", found)},
        "outlet": {name: name for name in values_of("outlet", found)},
    }
    return [
        Facet(name, values)
        for name, words in said.items()
        if (values := list(values_with(name, words, found, chosen)))
    ]


def values_of(dimension: str, found: Counts) -> list[str]:
    return [value_of(facet) for facet in found.facets if facet.startswith(f"{dimension}:")]


def source_name(name: str) -> str:
    return _("ungenannte Quellen") if name == UNNAMED else name


def values_with(
    name: str, words: Mapping[str, str], found: Counts, chosen: Mapping[str, str]
) -> Iterable[Value]:
    """The values in the order of their numbers; another actor comes beside those that are chosen."""
    dimension = "country" if name == "place" else name
    for value in values_of(dimension, found):
        if value in words and not (name in chosen and name != "actor"):
            typed = value if name in ("source", "outlet") else words[value]
            if name == "actor" and name in chosen:
                typed = f"{chosen[name]}; {typed}"
            number = number_words(found.facets[key(dimension, value)], exact=found.facets_exact)
            yield Value(value, words[value], number, "?" + urlencode({**chosen, name: typed}))
