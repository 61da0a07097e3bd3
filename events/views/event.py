"""An event: what counts of it, how its reports tell it, and each with the words it rests on."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from events.history.machine import machine_words
from events.marking.reports import Telling, telling
from events.models import Annotation, Event, Match
from events.timeline.citing import bibtex, citation
from events.timeline.course import course_of
from events.timeline.neighbours import neighbours_of
from events.views.access import CORRECT


@require_safe
def event(request: HttpRequest, pk: int) -> HttpResponse:
    """A merged event's address leads to the other; editors also see what is not shown."""
    found = get_object_or_404(Event.objects.for_timeline().prefetch_related("corrections"), pk=pk)
    if found.merged_into:
        return redirect(found.merged_into)
    edits = request.user.has_perm(CORRECT)
    if not found.shown and not edits:
        found = get_object_or_404(Event.objects.visible(), pk=pk)
    tellings = tellings_of(found, withdrawn=edits and not found.shown)
    reports = [telling.report for telling in tellings]
    context = {
        "event": found,
        "tellings": tellings,
        "course": course_of(reports),
        "neighbours": neighbours_of(found),
        "corrected": {correction.field for correction in found.corrections.all()},
        "machine": machine_words(found, reports),
        "matches": matches_within(found) if edits else [],
        "edits": edits,
    }
    return render(request, "event.html", context | citations(found, request))


def citations(event: Event, request: HttpRequest) -> dict[str, str]:
    """How the event is cited today, with its permanent address."""
    url, today = request.build_absolute_uri(event.get_absolute_url()), timezone.localdate()
    return {"permalink": url, "citation": citation(event, url, today), "bibtex": bibtex(event, url, today)}


def tellings_of(event: Event, *, withdrawn: bool = False) -> list[Telling]:
    """The reports, latest first, with the sentences that their articles' annotations found."""
    reports = event.reports.select_related("article", "place").prefetch_related("participations__actor")
    reports = reports if withdrawn else reports.filter(article__withdrawn=False)
    annotations = Annotation.objects.filter(article__reports__event=event)
    sentences = dict(annotations.values_list("article_id", "content__sentences"))
    latest_first = reports.order_by("-article__published", "-pk")
    return [telling(event, report, sentences.get(report.article_id) or []) for report in latest_first]


def matches_within(event: Event) -> list[Any]:
    """Why the machine took the reports for one happening, the strongest agreement first."""
    within = Match.objects.filter(one__event=event, other__event=event)
    return list(within.select_related("one__article", "other__article").order_by("-score"))
