"""An editor says which reports tell of an event: merges two events, splits one, moves a report."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from events.actions.merge_events import NothingLeft, merge_events, move_report, split_event
from events.correcting.choosing import event_named, similar_events
from events.models import Event, Report
from events.views.access import CORRECT, editor_of, only, way_back


@only(CORRECT)
@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    event = get_object_or_404(Event, pk=pk, merged_into=None)
    error = ""
    if request.method == "POST":
        try:
            other = event_named(request.POST.get("other", ""), but_not=event)
        except ValidationError as problem:
            error = " ".join(problem.messages)
        else:
            reason = request.POST.get("reason", "")[:1000]
            merge_events(event=event, other=other, editor=editor_of(request), reason=reason)
            messages.success(request, _("Vereinigt mit „%(headline)s“.") % {"headline": other.headline})
            return redirect(event)
    context = {"event": event, "similar": similar_events(event), "error": error}
    return render(request, "event_merging.html", context, status=422 if error else 200)


@only(CORRECT)
@require_POST
def split(request: HttpRequest, pk: int) -> HttpResponse:
    event = get_object_or_404(Event, pk=pk, merged_into=None)
    chosen = [int(value) for value in request.POST.getlist("report") if value.isascii() and value.isdigit()]
    reports = list(event.reports.filter(pk__in=chosen))
    try:
        new = split_event(event=event, reports=reports, editor=editor_of(request))
    except NothingLeft:
        messages.error(request, _("Bitte einige der Berichte wählen, aber nicht alle."))
        return redirect(event)
    messages.success(request, _("Getrennt; hier steht das neue Ereignis."))
    return redirect(new)


@only(CORRECT)
@require_http_methods(["GET", "HEAD", "POST"])
def move(request: HttpRequest, pk: int) -> HttpResponse:
    report = get_object_or_404(Report.objects.select_related("event", "article"), pk=pk)
    error = ""
    if request.method == "POST":
        try:
            event = event_named(request.POST.get("other", ""), but_not=report.event)
        except ValidationError as problem:
            error = " ".join(problem.messages)
        else:
            reason = request.POST.get("reason", "")[:1000]
            move_report(report=report, event=event, editor=editor_of(request), reason=reason)
            messages.success(
                request, _("Der Bericht gehört jetzt zu „%(headline)s“.") % {"headline": event.headline}
            )
            return redirect(way_back(request, event.get_absolute_url()))
    context = {
        "report": report,
        "event": report.event,
        "similar": similar_events(report.event),
        "error": error,
    }
    return render(request, "report_moving.html", context, status=422 if error else 200)
