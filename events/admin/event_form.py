"""The form in which an editor corrects an event."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.actions.correct_event import current_values
from events.correcting.fields import EdtfField
from events.correcting.seen import changes_since, seal, unseal
from events.models import Event
from events.models.vocabulary import EventType


class EventForm(forms.ModelForm):
    """The effective values; `corrected_values` gives those that were changed."""

    date = EdtfField()
    seen = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=gettext_lazy("Grund"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    class Meta:
        model = Event
        fields = ["headline", "type", "mode", "status", "place", "source", "review"]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["date"].initial = self.instance.edtf
        self.fields["seen"].initial = seal(self.instance)

    def clean_seen(self) -> str:
        """Refuse what was filled in over values that have changed meanwhile: they would be overwritten."""
        seen = self.cleaned_data["seen"]
        changed = changes_since(unseal(seen), current_values(Event.objects.get(pk=self.instance.pk)))
        if changed:
            words = "; ".join(f"{change.label}: {change.before} → {change.after}" for change in changed)
            advice = _("Inzwischen geändert: %(words)s. Bitte neu laden und noch einmal berichtigen.")
            raise ValidationError(advice % {"words": words})
        return seen

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("mode") and cleaned.get("type") != EventType.CONSULT:
            self.add_error("mode", _("Eine Form hat nur die Art „Treffen und Gespräche“."))
        return cleaned

    def corrected_values(self) -> dict[str, Any]:
        """The changed fields, in the shapes of `models.Correction`."""
        changed = set(self.changed_data) - {"reason", "seen"}
        return {self.corrected_field(name): self.corrected_value(name) for name in sorted(changed)}

    def corrected_field(self, name: str) -> str:
        return "type" if name == "mode" else name

    def corrected_value(self, name: str) -> Any:
        value = self.cleaned_data[name]
        match name:
            case "type" | "mode":
                return {key: self.cleaned_data[key] for key in ("type", "mode")}
            case "date":
                return value
            case "place":
                return value.pk if value else None
            case _:
                return value
