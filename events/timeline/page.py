"""One page of a timeline: all that its template shows, from a query string."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.dateformat import format as format_date
from django.utils.http import urlencode
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from events.facets import COUNTED_AT_MOST, COUNTED_ON_REQUEST
from events.models import Actor, Event
from events.models.vocabulary import EventType, Mode, Review, Role, Status
from events.querysets import EventQuerySet
from events.timeline.address import unknown_names
from events.timeline.counting import Counting, Counts
from events.timeline.density import Density, density
from events.timeline.evidence import Evidence, evidence_of
from events.timeline.facets import Facet, commonest, name_choices, number_words, own_counts
from events.timeline.filters import EventFilter
from events.timeline.groups import DateGroup, group_by_date
from events.timeline.paging import BEGINNING, END, Key, Order, slice_of
from events.timeline.selection import Selection
from events.timeline.sentence import sentence
from events.timeline.spread import UNITS

OLDEST_FIRST = "oldest"
EXACT = "exact"
PARAMETERS = ("before", "after", "sort", "zoom", "count")  # beside the filters


@dataclass(frozen=True)
class ActiveFilter:
    """A filter that narrows this page, in words, and the address of the page without it.

    `instead` says how many events that page has; it is asked only where this one has none.
    """

    label: str
    words: str
    removal: str
    instead: str = ""


@dataclass(frozen=True)
class TimelinePage:
    """`older`, `newer`, `oldest`, `newest` and `turned` (round) are query strings, "" where there is none.

    So is `counted_on`, the page that counts more events than `counted`; `evidence` is by event.
    """

    form: Any
    sentence: str
    understood: str
    unknown: str
    density: Density | None
    active: list[ActiveFilter]
    facets: list[Facet]
    groups: list[DateGroup]
    evidence: dict[int, Evidence]
    count: int
    number: str
    counted: str
    counted_on: str
    chosen: Mapping[str, str]
    is_oldest_first: bool
    older: str
    newer: str
    oldest: str
    newest: str
    turned: str

    @property
    def actors(self) -> list[str]:
        """The names that the actor field offers: those of whom this page tells."""
        events = (event for group in self.groups for event in group.events)
        return sorted({part.actor.name for event in events for part in event.participations.all()})


def timeline_page(query: QueryDict, actor: Actor | None = None) -> TimelinePage:
    """The page that `query` asks for, of all events or of those of one actor; any query gives one."""
    narrowed = EventFilter(query, actor)
    selection = narrowed.selection
    chosen = chosen_values(narrowed, query)
    counting = Counting(selection, COUNTED_ON_REQUEST if "count" in chosen else COUNTED_AT_MOST)
    found = counting.counts(selection)
    name_choices(narrowed.form, selection, found, own_counts(selection, counting))
    order = Order(chosen.get("sort") == OLDEST_FIRST, of_part=is_read_by_actor(selection, found))
    shown = slice_of(
        ordered_events(selection, found, counting, order).for_timeline(),
        order,
        before=query.get("before", ""),
        after=query.get("after", ""),
    )
    return TimelinePage(
        form=narrowed.form,
        sentence=sentence(selection.values),
        understood=understood(selection),
        unknown=unknown_names(query, {*narrowed.form.fields, *PARAMETERS}),
        density=drawn(selection, found, counting, chosen),
        active=active_filters(narrowed, chosen, None if found.total else counting),
        facets=commonest(selection, found, chosen),
        groups=group_by_date(shown.events),
        evidence=evidence_of(shown.events),
        count=found.total,
        number=number_words(found.total, exact=found.exact),
        counted="" if found.facets_exact else number_words(counting.at_most, exact=True),
        counted_on="" if found.facets_exact or "count" in chosen else counted_on(chosen),
        chosen=chosen,
        is_oldest_first=order.oldest_first,
        older=query_string(chosen, before=shown.older),
        newer=query_string(chosen, after=shown.newer),
        oldest=query_string(chosen, after=BEGINNING if shown.older else None),
        newest=query_string(chosen, before=END if shown.newer else None),
        turned=turned(chosen),
    )


def chosen_values(filters: EventFilter, query: QueryDict) -> dict[str, str]:
    """The parameters that count, as they were typed: whatever is empty, unknown or wrong falls away."""
    chosen = {name: filters.data[name] for name, value in filters.form.cleaned_data.items() if value}
    if query.get("sort") == OLDEST_FIRST:
        chosen["sort"] = OLDEST_FIRST
    if query.get("count") == EXACT:
        chosen["count"] = EXACT
    if query.get("zoom") in UNITS:
        chosen["zoom"] = query["zoom"]
    return chosen


def is_read_by_actor(selection: Selection, found: Counts) -> bool:
    """Very many events of an actor are read in the order of its participations, which the database keeps."""
    together = len(selection.actors) == 1 or not selection.values.get("any")
    return bool(selection.actors) and together and found.total >= COUNTED_AT_MOST


def ordered_events(selection: Selection, found: Counts, counting: Counting, order: Order) -> EventQuerySet:
    """The events as the database finds them fastest: few at once, many along an index."""
    events = counting.events(selection)
    if order.of_part:
        return events.filter(participations__actor=selection.actors[0])
    if selection.carried and found.exact and found.total <= COUNTED_AT_MOST:
        few = events.order_by().values("pk")[: COUNTED_AT_MOST + 1]
        return Event.objects.filter(pk__in=few)
    return events


def drawn(
    selection: Selection, found: Counts, counting: Counting, chosen: Mapping[str, str]
) -> Density | None:
    """The strip, where all events are in a tally or few enough to be counted."""
    can_be_drawn = selection.slice in counting.tallied or (found.exact and found.total <= counting.at_most)
    return density(selection, counting, chosen) if can_be_drawn else None


def understood(selection: Selection) -> str:
    """Which names were taken for the words that were typed."""
    words = selection.values.get("q")
    if not words or not words.names:
        return ""
    meant = [
        _("„%(word)s“ auch als %(names)s") % {"word": word, "names": get_text_list(names, _("oder"))}
        for word, names in words.names.items()
    ]
    return _("Gesucht wurde %(words)s.") % {"words": get_text_list(meant, _("und"))}


def active_filters(
    filters: EventFilter, chosen: Mapping[str, str], counting: Counting | None
) -> list[ActiveFilter]:
    """What is chosen; where `counting` is given, with the number of events that its removal would show."""
    selection, fields = filters.selection, filters.form.fields
    names = [name for name in chosen if name in selection.values]
    own = counting.own({name: (selection.without(name), "") for name in names}) if counting else {}
    return [
        ActiveFilter(
            label=str(fields[name].label),
            words=value_words(name, selection.values[name]),
            removal="?" + urlencode({other: text for other, text in chosen.items() if other != name}),
            instead=number_words(own[name].total, exact=own[name].exact) if name in own else "",
        )
        for name in names
    ]


CHOICES = {"type": EventType, "mode": Mode, "status": Status, "role": Role, "review": Review}


def value_words(name: str, value: Any) -> str:
    """A filter's value as its label on the page reads."""
    if name in CHOICES:
        return str(CHOICES[name](value).label)
    if isinstance(value, date):
        return format_date(value, _("j. F Y"))
    if isinstance(value, list):
        return get_text_list(list(dict.fromkeys(map(str, value))), _("und"))
    if value is True:
        return _("ja")
    return _("„%(words)s“") % {"words": value} if name == "q" else str(value)


def turned(chosen: Mapping[str, str]) -> str:
    """The same list read from its other end."""
    rest = {name: text for name, text in chosen.items() if name != "sort"}
    return "?" + urlencode(rest if "sort" in chosen else {**rest, "sort": OLDEST_FIRST})


def counted_on(chosen: Mapping[str, str]) -> str:
    return "?" + urlencode({**chosen, "count": EXACT})


def query_string(chosen: Mapping[str, str], **key: Key | None) -> str:
    """The address of the same list from another key on; "" where there is none."""
    ((name, value),) = key.items()
    return "?" + urlencode({**chosen, name: str(value)}) if value else ""
