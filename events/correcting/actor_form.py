"""The form in which an editor says who an actor is."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models import Actor
from events.models.vocabulary import ActorKind

LONGEST_NAME = 200


class ActorForm(forms.Form):
    """Kind, country and other names; the canonical name stays, for it is what the machine says."""

    kind = forms.ChoiceField(label=gettext_lazy("Art"), choices=ActorKind.choices)
    country = forms.RegexField(
        r"^([A-Za-z]{2})?$",
        label=gettext_lazy("Land"),
        required=False,
        help_text=gettext_lazy("Zwei Buchstaben nach ISO 3166-1, etwa UA; leer, wo es keines gibt."),
    )
    names = forms.CharField(
        label=gettext_lazy("weitere Namen"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("Ein Name je Zeile. Sie zählen vom nächsten Einlesen an."),
    )
    reason = forms.CharField(label=gettext_lazy("Grund"), required=False, max_length=1000)

    @classmethod
    def initial_of(cls, actor: Actor) -> dict[str, Any]:
        names = "\n".join(actor.names.values_list("name", flat=True))
        return {"kind": actor.kind, "country": actor.country, "names": names}

    def clean_country(self) -> str:
        return self.cleaned_data["country"].upper()

    def clean_names(self) -> list[str]:
        lines = (line.strip() for line in self.cleaned_data["names"].splitlines())
        names = list(dict.fromkeys(filter(None, lines)))
        if any(len(name) > LONGEST_NAME for name in names):
            raise ValidationError(_("Ein Name hat höchstens 200 Zeichen."))
        return names
