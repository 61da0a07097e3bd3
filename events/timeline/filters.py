"""The filters of a timeline: one URL parameter each, in whole words.

A parameter that makes no sense is explained beside its field and leaves the list as it is.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

import django_filters
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models import Actor, Event, Place
from events.models.vocabulary import EventType, Mode, Review, Role, Status
from events.querysets import EventQuerySet
from events.timeline.finding import canonical_name, find_actors, find_outlet, find_places

LONGEST_TEXT = 200  # PostgreSQL refuses a search word of more than 2,046 bytes
DATE_FORMATS = ["%Y-%m-%d", "%d.%m.%Y"]


class FoundField(forms.CharField):
    """Words as typed; its value is what `find` finds by them."""

    def __init__(self, *args: Any, find: Callable[[str], Any], **options: Any):
        super().__init__(*args, **options)
        self.find = find

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        return self.find(words) if words else None


class FoundFilter(django_filters.Filter):
    field_class = FoundField


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

    field_order = (
        *("q", "actor", "any", "role", "type", "mode", "status", "from", "until"),
        *("place", "source", "outlet", "review"),
    )

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

    mode = django_filters.ChoiceFilter(
        label=gettext_lazy("Form"),
        method="filter_mode",
        choices=Mode.choices,
        empty_label=gettext_lazy("jede Form"),
    )
    place = FoundFilter(
        label=gettext_lazy("Ort oder Land"), method="filter_place", max_length=LONGEST_TEXT, find=find_places
    )
    source = FoundFilter(
        label=gettext_lazy("auf wessen Wort"),
        method="filter_source",
        max_length=LONGEST_TEXT,
        find=canonical_name,
    )
    outlet = FoundFilter(
        label=gettext_lazy("Medium"), method="filter_outlet", max_length=LONGEST_TEXT, find=find_outlet
    )
    review = django_filters.ChoiceFilter(
        label=gettext_lazy("Prüfung"),
        method="filter_review",
        choices=[(Review.APPROVED, Review.APPROVED.label), (Review.NONE, Review.NONE.label)],
        empty_label=gettext_lazy("geprüft oder nicht"),
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

    def filter_mode(self, events: EventQuerySet, name: str, mode: str) -> EventQuerySet:
        return events.of_mode(mode)

    def filter_place(self, events: EventQuerySet, name: str, places: list[Place]) -> EventQuerySet:
        return events.at(places)

    def filter_source(self, events: EventQuerySet, name: str, source: str) -> EventQuerySet:
        return events.vouched_for_by(source)

    def filter_outlet(self, events: EventQuerySet, name: str, outlet: str) -> EventQuerySet:
        return events.told_by(outlet)

    def filter_review(self, events: EventQuerySet, name: str, review: str) -> EventQuerySet:
        return events.reviewed(review)


class TimelineFilter(EventFilter):
    """The filters of the timeline of all actors."""

    actor = FoundFilter(
        label=gettext_lazy("Akteur"),
        method="filter_actor",
        max_length=LONGEST_TEXT,
        find=find_actors,
        help_text=gettext_lazy("mehrere mit Strichpunkt dazwischen"),
        widget=forms.TextInput(attrs={"list": "actors", "autocomplete": "off"}),
    )
    any = django_filters.BooleanFilter(
        label=gettext_lazy("einer von ihnen genügt"),
        method="filter_nothing",
        widget=forms.CheckboxInput,
    )
    role = django_filters.ChoiceFilter(
        label=gettext_lazy("Rolle"),
        method="filter_role",
        choices=Role.choices,
        empty_label=gettext_lazy("jede Rolle"),
    )

    def filter_actor(self, events: EventQuerySet, name: str, actors: list[Actor]) -> EventQuerySet:
        """Those in which all of them take part, or any, in the role that is asked for."""
        values = self.form.cleaned_data
        role = values.get("role") or ""
        return (
            events.involving_any(actors, role) if values.get("any") else events.involving(*actors, role=role)
        )

    def filter_role(self, events: EventQuerySet, name: str, role: str) -> EventQuerySet:
        return events if self.form.cleaned_data.get("actor") else events.with_role(role)

    def filter_nothing(self, events: EventQuerySet, name: str, value: bool) -> EventQuerySet:
        """What only says how another filter is meant."""
        return events
