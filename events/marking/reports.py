"""What one report says of an event: its sentences with the evidence marked, and where it differs."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.marking.segments import Mark, Segment, segments, within
from events.models import Event, Report
from events.timeline.wording import date_words, source_words

EVIDENCE = {
    "date": gettext_lazy("Datum"),
    "place": gettext_lazy("Ort"),
    "source": gettext_lazy("Quelle"),
    "status": gettext_lazy("Stand"),
}


@dataclass(frozen=True)
class Passage:
    """A sentence with its marks; `follows_gap` where the article says more before it."""

    segments: list[Segment]
    follows_gap: bool


@dataclass(frozen=True)
class Difference:
    """A field of which the report says something else than what counts."""

    label: str
    words: str


@dataclass(frozen=True)
class Telling:
    """A report as the event's page shows it."""

    report: Report
    passages: list[Passage]
    differences: list[Difference]


def telling(event: Event, report: Report, sentences: list[list[int]]) -> Telling:
    """`sentences` are offsets of the article's sentences: evidence may stand in others than the trigger's."""
    marks = list(marks_of(report))
    return Telling(report, passages(report, marks, sentences), list(differences(event, report)))


def marks_of(report: Report) -> Iterator[Mark]:
    """The words that the report stands on."""
    for start, end in report.mentions:
        yield Mark(start, end, "trigger", _("Auslöser"))
    for field, field_label in EVIDENCE.items():
        for start, end in report.evidence.get(field, []):
            yield Mark(start, end, field, str(field_label))
    for part in report.participations.all():
        label = _("%(name)s %(role)s") % {"name": part.actor.name, "role": part.get_role_display()}
        yield Mark(part.start, part.end, "participant", label)


def passages(report: Report, marks: list[Mark], sentences: list[list[int]]) -> list[Passage]:
    """The trigger's sentence and those that hold other evidence, in the order of the text."""
    text = report.article.text
    spans = {(report.sentence_start, report.sentence_end)}
    for mark in marks:
        if not any(start <= mark.start < end for start, end in spans):
            spans |= {(start, end) for start, end in sentences if start <= mark.start < end}
    ordered = sorted(spans)
    pieces = list(segments(text, marks, cuts=[bound for span in ordered for bound in span]))
    ends = [0, *(end for _start, end in ordered)]
    return [
        Passage(within(pieces, start, end), follows_gap=bool(text[before:start].strip()))
        for before, (start, end) in zip(ends, ordered, strict=False)
    ]


def differences(event: Event, report: Report) -> Iterator[Difference]:
    """The fields that the report tells otherwise, in its words."""
    told, counted = described(report), described(event)
    for label, words in told.items():
        if words != counted[label]:
            yield Difference(label, words)


def described(happening: Event | Report) -> dict[str, str]:
    """What is said of a happening, field by field, in words."""
    return {
        _("Art"): type_words(happening),
        _("Stand"): happening.status_label,
        _("Datum"): date_words(happening.edtf, happening.earliest, happening.latest),
        _("Ort"): str(happening.place or _("nicht genannt")),
        _("Beteiligte"): ", ".join(sorted(str(part) for part in happening.participations.all())),
        _("Quellenkette"): source_words(happening.source) or _("das Medium selbst"),
    }


def type_words(happening: Event | Report) -> str:
    """ "Treffen und Gespräche: Verhandlung", or the type alone."""
    type_, mode = happening.type_label, happening.mode_label
    return f"{type_}: {mode}" if mode else str(type_)
