"""An actor: its own timeline, under its name and other names."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from events.models import Actor, ActorName
from events.timeline.address import shorter
from events.timeline.page import timeline_page
from events.timeline.partners import partners_of
from events.views.access import CORRECT_ACTORS


@require_safe
def actor(request: HttpRequest, pk: int) -> HttpResponse:
    """A merged actor's address leads to the one that it counts as."""
    found = get_object_or_404(Actor.objects.select_related("merged_into"), pk=pk)
    if found.merged_into:
        return redirect(found.merged_into)
    if elsewhere := shorter(request):
        return elsewhere
    page = timeline_page(request.GET, found)
    context: dict[str, Any] = {"actor": found, "names": names_of(found), "page": page}
    if not page.active:
        context["partners"] = partners_of(found, page.facets)
    return render(request, "actor.html", context | {"edits": request.user.has_perm(CORRECT_ACTORS)})


def names_of(actor: Actor) -> list[str]:
    """The other names of the actor, and all names of those merged into it."""
    others = ActorName.objects.filter(Q(actor=actor) | Q(actor__merged_into=actor))
    names = actor.merged.values_list("name").union(others.values_list("name"))
    return sorted((name for (name,) in names if name != actor.name), key=str.casefold)
