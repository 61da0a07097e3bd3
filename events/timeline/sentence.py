"""The chosen filters as one sentence: "Treffen mit Steve Witkoff, ab 1. Juni 2025, laut Axios"."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.dateformat import format as format_date
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from events.models.vocabulary import EventType, Mode, Review, Role, Status


def sentence(values: Mapping[str, Any]) -> str:
    """`values` are the filters' cleaned values; "" where none is chosen."""
    parts = list(filter(None, details(values)))
    chosen = values.get("mode") or values.get("type") or values.get("actor")
    return ", ".join([subject(values), *parts]) if chosen or parts else ""


def subject(values: Mapping[str, Any]) -> str:
    """What happens, with whom."""
    mode, type_ = values.get("mode"), values.get("type")
    what = Mode(mode).label if mode else EventType(type_).label if type_ else _("Ereignisse")
    if not (actors := values.get("actor")):
        return str(what)
    names = get_text_list([str(actor) for actor in actors], _("oder") if values.get("any") else _("und"))
    return _("%(what)s mit %(names)s") % {"what": what, "names": names}


def details(values: Mapping[str, Any]) -> Iterator[str]:
    """All else, in the order in which one says it."""
    if role := values.get("role"):
        yield _("Rolle: %(role)s") % {"role": Role(role).label}
    if status := values.get("status"):
        yield str(Status(status).label)
    if place := values.get("place"):
        yield _("Ort: %(place)s") % {"place": place}
    yield days(values)
    if source := values.get("source"):
        yield _("laut %(source)s") % {"source": source}
    if outlet := values.get("outlet"):
        yield _("berichtet von %(outlet)s") % {"outlet": outlet}
    if review := values.get("review"):
        yield str(Review(review).label)
    if words := values.get("q"):
        yield _("mit den Worten „%(words)s“") % {"words": words}


def days(values: Mapping[str, Any]) -> str:
    start, end = (values.get(name) for name in ("from", "until"))
    said = {
        "start": format_date(start, _("j. F Y")) if start else "",
        "end": format_date(end, _("j. F Y")) if end else "",
    }
    if start and end:
        return _("%(start)s bis %(end)s") % said
    if start:
        return _("ab %(start)s") % said
    return _("bis %(end)s") % said if end else ""
