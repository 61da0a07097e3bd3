"""An editor corrects, approves or rejects an event."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from events.actions.add_actor import add_missing
from events.actions.correct_event import approve_event, correct_event, current_values, reject_event
from events.actions.human_change import human_change
from events.actions.machine_values import standing_reports
from events.correcting.event_form import EventForm, Parts, initial_of, initial_parts
from events.correcting.fields import reading_of
from events.correcting.seen import changes_since, seal, unseal
from events.history.machine import machine_words
from events.models import Event
from events.models.vocabulary import HumanAction
from events.views.access import CORRECT, editor_of, only, way_back


@only(CORRECT)
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    event = get_object_or_404(Event, pk=pk, merged_into=None)
    if request.method != "POST":
        return show(request, event, current_values(event))
    form, parts = EventForm(request.POST), Parts(request.POST, prefix="parts")
    valid = form.is_valid() and parts.is_valid()
    if not valid or "preview" in request.POST:
        return show_again(request, event, form, parts)
    return save(request, event, form, parts)


def save(request: HttpRequest, event: Event, form: EventForm, parts: Any) -> HttpResponse:
    """Store what the editor changed; what somebody else changed meanwhile is shown first."""
    editor, reason = editor_of(request), form.cleaned_data["reason"]
    seen, now = unseal(form.cleaned_data["seen"]), current_values(event)
    with human_change(editor, HumanAction.CORRECT, reason=reason):
        told = form.values() | {"participants": add_missing(parts.rows(), editor)}
        changed = {field: value for field, value in told.items() if field not in seen or value != seen[field]}
        meanwhile = changes_since(seen, now)
        if not meanwhile:
            correct_event(event=event, values=changed, editor=editor, reason=reason)
    if meanwhile:
        return show(request, event, now | changed, meanwhile=meanwhile, reason=reason)
    messages.success(request, _("Berichtigt."))
    return redirect(way_back(request, event.get_absolute_url()))


def show(request: HttpRequest, event: Event, values: dict[str, Any], **more: Any) -> HttpResponse:
    initial = initial_of(values) | {"seen": seal(event), "reason": more.pop("reason", "")}
    form, parts = EventForm(initial=initial), Parts(initial=initial_parts(values), prefix="parts")
    return render_form(request, event, form, parts, reading=reading_of(values["date"] or ""), **more)


def show_again(request: HttpRequest, event: Event, form: EventForm, parts: Any) -> HttpResponse:
    reading = reading_of(form.data.get("date", "").strip())
    status = 200 if "preview" in request.POST else 422
    return render_form(request, event, form, parts, reading=reading, status=status)


def render_form(
    request: HttpRequest, event: Event, form: EventForm, parts: Any, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {
        "event": event,
        "form": form,
        "parts": parts,
        "machine": machine_words(event, standing_reports().filter(event=event)),
        "next": way_back(request, event.get_absolute_url()),
    }
    return render(request, "event_correction.html", context | more, status=status)


@only(CORRECT)
@require_POST
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    event = get_object_or_404(Event, pk=pk, merged_into=None)
    approve_event(event=event, editor=editor_of(request))
    messages.success(request, _("Für richtig erklärt: „%(headline)s“.") % {"headline": event.headline})
    return redirect(way_back(request, event.get_absolute_url()))


@only(CORRECT)
@require_POST
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    event = get_object_or_404(Event, pk=pk, merged_into=None)
    reject_event(event=event, editor=editor_of(request), reason=request.POST.get("reason", "")[:1000])
    messages.success(request, _("Verworfen: „%(headline)s“.") % {"headline": event.headline})
    return redirect(way_back(request, event.get_absolute_url()))
