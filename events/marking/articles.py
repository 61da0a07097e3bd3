"""An article's annotation and reports -> the marks on its text."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.marking.segments import Mark
from events.models import Report
from events.models.vocabulary import StatementType
from events.timeline.wording import edtf_words

ENTITIES = {
    "PER": gettext_lazy("Person"),
    "ORG": gettext_lazy("Organisation"),
    "LOC": gettext_lazy("Ort"),
    "MISC": gettext_lazy("Eigenname"),
}


def marks_of_article(content: dict[str, Any], reports: Iterable[Report]) -> list[Mark]:
    """All marks of one article; `content` is its annotation, as the contract has it ({} for none)."""
    return [
        *event_marks(reports),
        *statement_marks(content.get("statements", [])),
        *time_marks(content.get("times", [])),
        *entity_marks(content.get("entities", [])),
    ]


def event_marks(reports: Iterable[Report]) -> Iterator[Mark]:
    """Each trigger links to its event; the fullest one can be linked to."""
    for report in reports:
        label = _("Ereignis: %(headline)s") % {"headline": report.event.headline}
        url = report.event.get_absolute_url()
        for index, (start, end) in enumerate(report.mentions):
            yield Mark(start, end, "trigger", label, url, anchor="" if index else f"report-{report.pk}")


def statement_marks(statements: Iterable[dict[str, Any]]) -> Iterator[Mark]:
    for statement in statements:
        label = statement_label(statement)
        for start, end in statement["quote"]:
            yield Mark(start, end, "statement", label)
        if statement["cue"]:
            start, end = statement["cue"]
            yield Mark(start, end, "cue", _("Redewort"))


def statement_label(statement: dict[str, Any]) -> str:
    """ "Aussage von Andrij Jermak (wörtlich)"; without the speaker where none is known."""
    type_ = StatementType(statement["type"]).label
    if not statement["speaker"]:
        return _("Aussage (%(type)s)") % {"type": type_}
    return _("Aussage von %(speaker)s (%(type)s)") % {"speaker": statement["speaker"]["name"], "type": type_}


def time_marks(times: Iterable[dict[str, Any]]) -> Iterator[Mark]:
    for time in times:
        meaning = (edtf_words(time["edtf"]) if time["edtf"] else None) or time["value"]
        label = _("Zeitangabe: %(meaning)s") % {"meaning": meaning} if meaning else _("Zeitangabe")
        start, end = time["anchor"]
        yield Mark(start, end, "time", label)


def entity_marks(entities: Iterable[dict[str, Any]]) -> Iterator[Mark]:
    for entity in entities:
        label = f"{ENTITIES[entity['label']]}: {entity['name']}"
        start, end = entity["anchor"]
        yield Mark(start, end, f"entity-{entity['label'].lower()}", label)
