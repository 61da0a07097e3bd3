"""Choosing another event: those that may be meant, and the one that an editor names."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events.models import Event
from events.querysets import EventQuerySet

SIMILAR = 12


def similar_events(event: Event) -> EventQuerySet:
    """Events of the same days in which somebody of this one takes part."""
    actors = event.participations.values("actor")
    near = Event.objects.visible().exclude(pk=event.pk).between(event.earliest, event.latest)
    return near.filter(participations__actor__in=actors).distinct().newest_first().for_timeline()[:SIMILAR]


def event_named(words: str, but_not: Event) -> Event:
    """The event of a number or an address; else a `ValidationError` that says why not."""
    found = re.fullmatch(r"\s*(?:\S*/events/)?([0-9]{1,18})/?\s*(?:[?#]\S*)?", words)
    event = Event.objects.filter(pk=found.group(1), merged_into=None).first() if found else None
    if event is None:
        raise ValidationError(_("Bitte ein Ereignis wählen oder seine Nummer oder Adresse eintragen."))
    if event == but_not:
        raise ValidationError(_("Das ist dieses Ereignis selbst."))
    return event
