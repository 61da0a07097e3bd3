"""What an editor saw when the form was opened: nobody overwrites unknowingly what another changed since."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.utils.translation import gettext as _

from events.actions.correct_event import current_values
from events.history.words import names_in, value_words
from events.models import Event
from events.models.correction import CorrectedField

SALT = "events.correcting.seen"

Values = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """A field that changed since the form was opened, in words."""

    label: str
    before: str
    after: str


def seal(event: Event) -> str:
    """The values of the event as they are now, signed: the form carries them there and back."""
    return signing.dumps(current_values(event), salt=SALT, compress=True)


def unseal(seen: str) -> Values:
    """The values that the editor saw; none if the seal is broken."""
    try:
        return signing.loads(seen, salt=SALT)
    except signing.BadSignature:
        return {}


def changes_since(seen: Mapping[str, Any], now: Mapping[str, Any]) -> list[Change]:
    changed = [field for field in now if field not in seen or seen[field] != now[field]]
    names = names_in((field, values.get(field)) for field in changed for values in (seen, now))
    return [
        Change(
            str(CorrectedField(field).label),
            value_words(field, seen[field], names) if field in seen else _("unbekannt"),
            value_words(field, now[field], names),
        )
        for field in changed
    ]
