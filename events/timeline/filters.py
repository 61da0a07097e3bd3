"""The filters of a timeline: one URL parameter each, in whole words.

A parameter that makes no sense is explained beside its field and leaves the list as it is.
"""

from datetime import date
from typing import Any, ClassVar

import django_filters
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models import Actor, Event
from events.models.vocabulary import EventType, Status
from events.querysets import EventQuerySet
from events.timeline.finding import find_actor

LONGEST_TEXT = 200  # PostgreSQL refuses a search word of more than 2,046 bytes
DATE_FORMATS = ["%Y-%m-%d", "%d.%m.%Y"]


class ActorField(forms.CharField):
    """A name or an id as typed; its value is the actor."""

    def clean(self, value: Any) -> Actor | None:
        words = super().clean(value)
        return find_actor(words) if words else None


class ActorFilter(django_filters.Filter):
    field_class = ActorField


class DayInput(forms.DateInput):
    """A date picker; what is no date stays in a plain field as it was typed."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["type"] = "text" if isinstance(value, str) and value else "date"
        return context


class DayField(forms.DateField):
    """A day as a German or as a date picker writes it."""

    widget = DayInput(format="%Y-%m-%d")
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": gettext_lazy("Dieses Datum gibt es nicht; ein Datum sieht so aus: 19.11.2025.")
    }

    def prepare_value(self, value: Any) -> Any:
        """Date pickers show only what is written their way, so a day that was typed goes there as a day."""
        try:
            return self.to_python(value)
        except forms.ValidationError:
            return value


class DayFilter(django_filters.Filter):
    field_class = DayField


class FilterForm(forms.Form):
    """The fields in the order of the page; only the dates have to fit each other."""

    field_order = ("q", "actor", "type", "status", "from", "until")

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        start, end = values.get("from"), values.get("until")
        if start and end and end < start:
            self.add_error("until", _("Das Ende liegt vor dem Anfang; es wurde übergangen."))
        return values


class EventFilter(django_filters.FilterSet):
    """What narrows any timeline; `from` and `until` are days, both included."""

    q = django_filters.CharFilter(
        label=gettext_lazy("Suchwörter"), method="filter_words", max_length=LONGEST_TEXT
    )
    type = django_filters.ChoiceFilter(
        label=gettext_lazy("Art"),
        method="filter_type",
        choices=EventType.choices,
        empty_label=gettext_lazy("alle Arten"),
    )
    status = django_filters.ChoiceFilter(
        label=gettext_lazy("Stand"),
        method="filter_status",
        choices=Status.choices,
        empty_label=gettext_lazy("jeder Stand"),
    )

    class Meta:
        model = Event
        fields: tuple[str, ...] = ()
        form = FilterForm

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        """`from` is a word of Python, so it cannot be an attribute of the class."""
        days = {
            "from": DayFilter(label=gettext_lazy("von"), method="filter_from", input_formats=DATE_FORMATS),
            "until": DayFilter(label=gettext_lazy("bis"), method="filter_until", input_formats=DATE_FORMATS),
        }
        return super().get_filters() | days

    def filter_words(self, events: EventQuerySet, name: str, words: str) -> EventQuerySet:
        return events.mentioning(words)

    def filter_type(self, events: EventQuerySet, name: str, type_: str) -> EventQuerySet:
        return events.of_type(type_)

    def filter_status(self, events: EventQuerySet, name: str, status: str) -> EventQuerySet:
        return events.with_status(status)

    def filter_from(self, events: EventQuerySet, name: str, day: date) -> EventQuerySet:
        return events.between(day, None)

    def filter_until(self, events: EventQuerySet, name: str, day: date) -> EventQuerySet:
        return events.between(None, day)


class TimelineFilter(EventFilter):
    """The filters of the timeline of all actors."""

    actor = ActorFilter(
        label=gettext_lazy("Akteur"),
        method="filter_actor",
        max_length=LONGEST_TEXT,
        widget=forms.TextInput(attrs={"list": "actors", "autocomplete": "off"}),
    )

    def filter_actor(self, events: EventQuerySet, name: str, actor: Actor) -> EventQuerySet:
        return events.involving(actor)
