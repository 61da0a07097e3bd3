"""The values of corrections, in words."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from events.models import Actor, Place
from events.models.correction import CorrectedField
from events.models.vocabulary import EventType, Mode, Review, Role, Status
from events.timeline.wording import edtf_words, source_words

Names = dict[tuple[str, int], str]


def names_in(values: Iterable[tuple[str, Any]]) -> Names:
    """The names of the actors and places that values (with their fields) speak of, by field and id."""
    by_field: dict[str, set[int]] = {CorrectedField.PLACE: set(), CorrectedField.PARTICIPANTS: set()}
    for field, value in values:
        if value and field == CorrectedField.PLACE:
            by_field[field].add(value)
        if value and field == CorrectedField.PARTICIPANTS:
            by_field[field] |= {part["actor"] for part in value}
    places = Place.objects.in_bulk(by_field[CorrectedField.PLACE])
    actors = Actor.objects.in_bulk(by_field[CorrectedField.PARTICIPANTS])
    return {(CorrectedField.PLACE, pk): place.name for pk, place in places.items()} | {
        (CorrectedField.PARTICIPANTS, pk): actor.name for pk, actor in actors.items()
    }


def value_words(field: str, value: Any, names: Names) -> str:
    """A correction's value (its shapes: `models.Correction`) as a reader says it."""
    if not value:
        return _("das Medium selbst") if field == CorrectedField.SOURCE else _("keine Angabe")
    match field:
        case CorrectedField.TYPE:
            labels = [EventType(value["type"]).label, *([Mode(value["mode"]).label] if value["mode"] else [])]
            return ": ".join(str(label) for label in labels)
        case CorrectedField.STATUS:
            return str(Status(value).label)
        case CorrectedField.REVIEW:
            return str(Review(value).label)
        case CorrectedField.DATE:
            return edtf_words(value) or value
        case CorrectedField.SOURCE:
            return source_words(value)
        case CorrectedField.PLACE:
            return names.get((field, value), _("unbekannt"))
        case CorrectedField.PARTICIPANTS:
            return ", ".join(part_words(part, names) for part in value)
    return str(value)


def part_words(part: dict[str, Any], names: Names) -> str:
    name = names.get((CorrectedField.PARTICIPANTS, part["actor"]), _("unbekannt"))
    return f"{name} ({Role(part['role']).label})"
