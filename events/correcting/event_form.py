"""The form in which an editor says what an event is: of one that is stored, or of words just marked."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.correcting.fields import EdtfField, PlaceField, SourceField, place_words
from events.models import Actor, Place
from events.models.vocabulary import ActorKind, EventType, Mode, Role, Status
from events.timeline.finding import actors_called, actors_like

EMPTY_ROWS = 2
SUGGESTING = {"autocomplete": "off", "list": "actor-names"}


class EventForm(forms.Form):
    """What counts of an event; `values` gives it in the shapes of `models.Correction`."""

    headline = forms.CharField(label=gettext_lazy("Überschrift"), max_length=300)
    type = forms.ChoiceField(label=gettext_lazy("Art"), choices=EventType.choices)
    mode = forms.ChoiceField(
        label=gettext_lazy("Form"), choices=[("", gettext_lazy("keine")), *Mode.choices], required=False
    )
    status = forms.ChoiceField(label=gettext_lazy("Stand"), choices=Status.choices)
    date = EdtfField(widget=forms.TextInput(attrs={"data-reading": "date-reading"}))
    place = PlaceField(
        label=gettext_lazy("Ort"),
        required=False,
        max_length=210,
        widget=forms.TextInput(attrs={"autocomplete": "off", "list": "place-names"}),
    )
    source = SourceField(
        label=gettext_lazy("Quellenkette"),
        required=False,
        help_text=gettext_lazy(
            "Ein Name je Zeile, der äußerste zuerst; leer, wo das Medium selbst berichtet."
        ),
    )
    reason = forms.CharField(
        label=gettext_lazy("Grund"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("mode") and cleaned.get("type") != EventType.CONSULT:
            self.add_error("mode", _("Eine Form hat nur die Art „Treffen und Gespräche“."))
        return cleaned

    def values(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        told = {field: cleaned[field] for field in ("headline", "status", "date", "place", "source")}
        return told | {"type": {"type": cleaned["type"], "mode": cleaned["mode"]}}


def initial_of(values: dict[str, Any]) -> dict[str, Any]:
    """The form's initial data for values in the shapes of `models.Correction`."""
    place = Place.objects.filter(pk=values["place"]).first() if values.get("place") else None
    return {**values, **values.get("type", {}), "place": place_words(place)}


class PartForm(forms.Form):
    """One participant by any of its names; one that is not known is added if its kind is given."""

    name = forms.CharField(
        label=gettext_lazy("Name"), required=False, max_length=200, widget=forms.TextInput(attrs=SUGGESTING)
    )
    role = forms.ChoiceField(label=gettext_lazy("Rolle"), choices=Role.choices, required=False)
    kind = forms.ChoiceField(
        label=gettext_lazy("neu anlegen als"),
        choices=[("", gettext_lazy("nicht anlegen")), *ActorKind.choices],
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if name := cleaned.get("name"):
            cleaned["actor"] = self.actor_called(name, cleaned.get("kind", ""))
        return cleaned

    def actor_called(self, name: str, kind: str) -> Actor | None:
        """The actor of that name; None for one that is to be added."""
        found = actors_called(name)
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(f"{actor.name} ({actor.pk})" for actor in found)
            raise ValidationError(
                _("„%(name)s“ heißen mehrere; bitte die Nummer eintragen: %(names)s.")
                % {"name": name, "names": names}
            )
        if kind:
            return None
        raise ValidationError(unknown_actor(name))


def unknown_actor(name: str) -> str:
    similar = ", ".join(actor.name for actor in actors_like(name))
    asked = _("„%(name)s“ ist nicht bekannt. Zum Anlegen bitte eine Art wählen.") % {"name": name}
    return f"{asked} {_('Ähnlich heißen: %(names)s.') % {'names': similar}}" if similar else asked


class PartFormSet(forms.BaseFormSet):
    """The participants; a row whose name is emptied takes no part."""

    def clean(self) -> None:
        if any(self.errors):
            return
        named = [form.cleaned_data.get("actor") for form in self.forms]
        actors = [actor for actor in named if actor]
        if len(set(actors)) < len(actors):
            raise ValidationError(_("Jemand steht zweimal unter den Beteiligten."))

    def rows(self) -> list[dict[str, Any]]:
        """The rows that name somebody: actor (None to be added), name, role and kind."""
        rows = [form.cleaned_data for form in self.forms]
        return [row | {"role": row["role"] or Role.ACTOR} for row in rows if row.get("name")]


Parts = forms.formset_factory(PartForm, formset=PartFormSet, extra=EMPTY_ROWS, max_num=60, validate_max=True)


def initial_parts(values: dict[str, Any]) -> list[dict[str, str]]:
    parts = values.get("participants", [])
    actors = Actor.objects.in_bulk([part["actor"] for part in parts])
    return [{"name": actors[part["actor"]].name, "role": part["role"]} for part in parts]
