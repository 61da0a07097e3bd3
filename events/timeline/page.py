"""One page of a timeline: all that its template shows, from a query string and the events to choose from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.dateformat import format as format_date
from django.utils.http import urlencode
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from events.models.vocabulary import EventType, Mode, Review, Role, Status
from events.querysets import EventQuerySet
from events.timeline.density import Density, density
from events.timeline.evidence import Evidence, evidence_of
from events.timeline.filters import EventFilter
from events.timeline.groups import DateGroup, group_by_date
from events.timeline.paging import Key, slice_of
from events.timeline.sentence import sentence

COUNTED_AT_MOST = 10_000  # counting on, or drawing more, would cost more than anyone learns from it


@dataclass(frozen=True)
class ActiveFilter:
    """A filter that narrows this page, in words, and the address of the page without it."""

    label: str
    words: str
    removal: str


@dataclass(frozen=True)
class TimelinePage:
    """`older` and `newer` are query strings ("" where there is no such page), `evidence` is by event."""

    form: Any
    sentence: str
    density: Density | None
    active: list[ActiveFilter]
    groups: list[DateGroup]
    evidence: dict[int, Evidence]
    count: int
    older: str
    newer: str

    @property
    def is_counted_in_full(self) -> bool:
        return self.count <= COUNTED_AT_MOST

    @property
    def actors(self) -> list[str]:
        """The names that the actor field offers: those of whom this page tells."""
        events = (event for group in self.groups for event in group.events)
        return sorted({part.actor.name for event in events for part in event.participations.all()})


def timeline_page(query: QueryDict, events: EventQuerySet, filters: type[EventFilter]) -> TimelinePage:
    """The page that `query` asks for; any query gives one."""
    narrowed = filters(query, queryset=events)
    found = narrowed.qs.newest_first()
    shown = slice_of(found.for_timeline(), before=query.get("before", ""), after=query.get("after", ""))
    chosen = chosen_values(narrowed)
    count = found.order_by()[: COUNTED_AT_MOST + 1].count()
    return TimelinePage(
        form=narrowed.form,
        sentence=sentence(narrowed.form.cleaned_data),
        density=density(narrowed.qs, chosen) if count <= COUNTED_AT_MOST else None,
        active=active_filters(narrowed, chosen),
        groups=group_by_date(shown.events),
        evidence=evidence_of(shown.events),
        count=count,
        older=query_string(chosen, before=shown.older),
        newer=query_string(chosen, after=shown.newer),
    )


def chosen_values(filters: EventFilter) -> dict[str, str]:
    """The parameters that count, as they were typed: whatever is empty, unknown or wrong falls away."""
    return {name: filters.data[name] for name, value in filters.form.cleaned_data.items() if value}


def active_filters(filters: EventFilter, chosen: Mapping[str, str]) -> list[ActiveFilter]:
    form = filters.form
    return [
        ActiveFilter(
            label=str(form.fields[name].label),
            words=value_words(name, form.cleaned_data[name]),
            removal="?" + urlencode({other: text for other, text in chosen.items() if other != name}),
        )
        for name in chosen
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


def query_string(chosen: Mapping[str, str], **key: Key | None) -> str:
    """The address of the same list from another key on; "" where there is none."""
    ((name, value),) = key.items()
    return "?" + urlencode({**chosen, name: str(value)}) if value else ""
