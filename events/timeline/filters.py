"""The filters of a timeline: one URL parameter each, in whole words.

A parameter that makes no sense is explained beside its field and leaves the list as it is.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any, ClassVar

import django_filters
from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models import Actor, Event
from events.models.vocabulary import EventType, Mode, Review, Role, Status
from events.querysets import EventQuerySet
from events.timeline.finding import find_actors, find_outlet, find_place, find_source
from events.timeline.selection import Selection
from events.timeline.words import understand

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

    def __init__(self, label: Promise, find: Callable[[str], Any], **options: Any):
        super().__init__(label=label, find=find, max_length=LONGEST_TEXT, **options)


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


def choice(label: Promise, choices: Any, empty: Promise) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(label=label, choices=choices, empty_label=empty)


def listed(list_: str) -> forms.TextInput:
    """A text field with suggestions."""
    return forms.TextInput(attrs={"list": list_, "autocomplete": "off"})


REVIEWS = [(Review.APPROVED, Review.APPROVED.label), (Review.NONE, Review.NONE.label)]


class EventFilter(django_filters.FilterSet):
    """What narrows any timeline; `from` and `until` are days, both included."""

    q = FoundFilter(gettext_lazy("Suchwörter"), understand)
    actor = FoundFilter(
        gettext_lazy("Akteur"),
        find_actors,
        help_text=gettext_lazy("mehrere mit Strichpunkt dazwischen"),
        widget=listed("actors"),
    )
    any = django_filters.BooleanFilter(
        label=gettext_lazy("einer von ihnen genügt"), widget=forms.CheckboxInput
    )
    role = choice(gettext_lazy("Rolle"), Role.choices, gettext_lazy("jede Rolle"))
    type = choice(gettext_lazy("Art"), EventType.choices, gettext_lazy("alle Arten"))
    mode = choice(gettext_lazy("Form"), Mode.choices, gettext_lazy("jede Form"))
    status = choice(gettext_lazy("Stand"), Status.choices, gettext_lazy("jeder Stand"))
    place = FoundFilter(gettext_lazy("Ort oder Land"), find_place, widget=listed("places"))
    source = FoundFilter(gettext_lazy("auf wessen Wort"), find_source, widget=listed("sources"))
    outlet = FoundFilter(gettext_lazy("Medium"), find_outlet, widget=listed("outlets"))
    review = choice(gettext_lazy("Prüfung"), REVIEWS, gettext_lazy("geprüft oder nicht"))

    class Meta:
        model = Event
        fields: tuple[str, ...] = ()
        form = FilterForm

    def __init__(self, data: Any, actor: Actor | None = None):
        """`actor` takes part in all events: those that are asked for come beside it."""
        super().__init__(data)
        self.whose = actor
        if actor:
            del self.form.fields["any"]
            self.form.fields["actor"].label = _("zusammen mit")

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        """`from` is a word of Python, so it cannot be an attribute of the class."""
        days = {
            "from": DayFilter(label=gettext_lazy("von"), input_formats=DATE_FORMATS),
            "until": DayFilter(label=gettext_lazy("bis"), input_formats=DATE_FORMATS),
        }
        return super().get_filters() | days

    @cached_property
    def selection(self) -> Selection:
        """What the address asks for; what makes no sense in it does not count."""
        self.form.is_valid()
        values = {name: value for name, value in self.form.cleaned_data.items() if value}
        return Selection(values, self.whose)

    def filter_queryset(self, queryset: EventQuerySet) -> EventQuerySet:
        return self.selection.events()
