"""The sentence that each event of a list rests on: that of its latest report, with the evidence marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, Prefetch, QuerySet
from django.db.models.functions import Substr

from events.marking.reports import marks_of
from events.marking.segments import Segment, excerpt
from events.models import Event, Report, ReportedParticipation


@dataclass(frozen=True)
class Evidence:
    """A report and the pieces of its sentence; of its article only what names it is loaded."""

    report: Report
    segments: list[Segment]


def evidence_of(events: Iterable[Event]) -> dict[int, Evidence]:
    """The evidence by the event's id, in two queries; no article's text leaves the database whole."""
    return {report.event_id: evidence(report) for report in with_sentence(latest_reports(events))}


def evidence(report: Report) -> Evidence:
    """`report` is one of `with_sentence`."""
    sentence: str = report.sentence  # type: ignore[attr-defined]
    return Evidence(report, list(excerpt(sentence, marks_of(report), start=report.sentence_start)))


def latest_reports(events: Iterable[Event]) -> QuerySet[Report]:
    """One report an event: the first of those that its page shows."""
    told = Report.objects.filter(event__in=[event.pk for event in events], article__withdrawn=False)
    return told.order_by("event", "-article__published", "-pk").distinct("event")


def with_sentence(reports: QuerySet[Report]) -> QuerySet[Report]:
    """The reports with their `sentence`, which is cut out of the text only once they are chosen."""
    length = F("sentence_end") - F("sentence_start")
    parts = ReportedParticipation.objects.select_related("actor")
    return (
        Report.objects.filter(pk__in=reports.values("pk"))
        .annotate(sentence=Substr("article__text", F("sentence_start") + 1, length))
        .select_related("article")
        .only("event", "sentence_start", "mentions", "evidence", "article__outlet", "article__published")
        .prefetch_related(Prefetch("participations", parts))
    )
