"""Fields that editors fill in: dates as EDTF, actors and places by their names."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.dating import InvalidDate, date_span
from events.models import Place
from events.timeline.wording import edtf_words

SOME_DAY = date.max  # an open end is closed when the event is refreshed; to be checked it needs any day
EXAMPLES = gettext_lazy(
    "Tag: 2025-11-19, Monat: 2025-11, Jahr: 2025, Zeitraum: 2025-11-17/2025-11-18, "
    "seit Mai: 2025-05/.., ungefähr: 2016-04~"
)


class EdtfField(forms.CharField):
    """A date as EDTF (ISO 8601-2); its value is None where there is none."""

    def __init__(self, **options: Any):
        super().__init__(
            label=_("Datum (EDTF)"), required=False, max_length=80, help_text=EXAMPLES, **options
        )

    def clean(self, value: Any) -> str | None:
        edtf = super().clean(value).strip()
        try:
            return date_span(edtf, SOME_DAY).edtf or None
        except InvalidDate as error:
            wrong = _("Das ist kein EDTF-Datum. So sieht eines aus: 2025-11-19, 2025-11, 2025-05/..")
            raise ValidationError(wrong) from error


def reading_of(edtf: str) -> str:
    """What a date says, in words, or why it says nothing."""
    try:
        return (edtf_words(edtf) or edtf) if EdtfField().clean(edtf) else _("ohne Datum")
    except ValidationError as error:
        return " ".join(error.messages)


class PlaceField(forms.CharField):
    """A place by its name; "Tripolis (LY)" where several have it. Its value is the place's id or None."""

    def clean(self, value: Any) -> int | None:
        name = super().clean(value).strip()
        if not name:
            return None
        bare, _bracket, country = name.removesuffix(")").partition(" (")
        named = Place.objects.filter(name__iexact=bare)
        found = list(named.filter(country=country.upper()) if country else named)
        if len(found) == 1:
            return found[0].pk
        raise ValidationError(several(name, found) if found else unknown(name))


def place_words(place: Place | None) -> str:
    """The place as the field reads it."""
    if place is None:
        return ""
    return f"{place.name} ({place.country})" if place.country else place.name


def several(name: str, places: list[Place]) -> str:
    names = ", ".join(place_words(place) for place in places)
    return _("„%(name)s“ heißen mehrere Orte: %(names)s.") % {"name": name, "names": names}


def unknown(name: str) -> str:
    return _("Der Ort „%(name)s“ ist hier nicht bekannt.") % {"name": name}


class SourceField(forms.CharField):
    """A source chain, one name a line, outermost first; its value is the list."""

    widget = forms.Textarea(attrs={"rows": 2})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        names = [line.strip() for line in super().clean(value).splitlines() if line.strip()]
        if any(len(name) > 200 for name in names):
            raise ValidationError(_("Ein Name hat höchstens 200 Zeichen."))
        return names
