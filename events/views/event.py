"""An event: what counts of it, and each report with the words it rests on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from events.marking.reports import Telling, telling
from events.models import Annotation, Event
from events.timeline.changes import changes


@require_safe
def event(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Event.objects.visible().for_timeline(), pk=pk)
    corrections = list(found.corrections.select_related("editor"))
    context = {
        "event": found,
        "tellings": tellings_of(found),
        "changes": changes(corrections),
        "corrected": {correction.field for correction in corrections},
    }
    return render(request, "event.html", context)


def tellings_of(event: Event) -> list[Telling]:
    """The reports, latest first, with the sentences that their articles' annotations found."""
    reports = event.reports.select_related("article", "place").prefetch_related("participations__actor")
    annotations = Annotation.objects.filter(article__reports__event=event)
    sentences = dict(annotations.values_list("article_id", "content__sentences"))
    latest_first = reports.order_by("-article__published", "-pk")
    return [telling(event, report, sentences.get(report.article_id) or []) for report in latest_first]
