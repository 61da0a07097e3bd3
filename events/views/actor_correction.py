"""An editor corrects an actor; a chief editor merges two that are one."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from events.actions.merge_actors import change_actor, merge_actors
from events.correcting.actor_form import ActorForm
from events.models import Actor
from events.timeline.finding import find_actor
from events.views.access import CORRECT_ACTORS, MERGE_ACTORS, editor_of, only, way_back


@only(CORRECT_ACTORS)
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    actor = get_object_or_404(Actor, pk=pk, merged_into=None)
    form = ActorForm(request.POST or None, initial=ActorForm.initial_of(actor))
    if form.is_valid():
        change_actor(actor=actor, **form.cleaned_data, editor=editor_of(request))
        messages.success(request, _("Berichtigt."))
        return redirect(way_back(request, f"/actors/{pk}/"))
    context = {"actor": actor, "form": form, "next": way_back(request, f"/actors/{pk}/")}
    return render(request, "actor_correction.html", context, status=422 if form.errors else 200)


@only(MERGE_ACTORS)
@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    actor = get_object_or_404(Actor, pk=pk, merged_into=None)
    error = ""
    if request.method == "POST":
        try:
            other = find_actor(request.POST.get("other", "").strip())
        except ValidationError as problem:
            error = " ".join(problem.messages)
        else:
            error = _("Das ist dieser Akteur selbst.") if other == actor else ""
        if not error:
            reason = request.POST.get("reason", "")[:1000]
            merge_actors(actor=actor, other=other, editor=editor_of(request), reason=reason)
            messages.success(request, _("Vereinigt mit „%(name)s“.") % {"name": other.name})
            return redirect("actor", pk)
    return render(
        request, "actor_merging.html", {"actor": actor, "error": error}, status=422 if error else 200
    )
