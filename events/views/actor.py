"""An actor: its own timeline, under its name and other names."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from events.models import Actor, ActorName
from events.timeline.address import shorter
from events.timeline.page import timeline_page
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
    context = {"actor": found, "names": names_of(found), "page": page}
    return render(request, "actor.html", context | {"edits": request.user.has_perm(CORRECT_ACTORS)})


def names_of(actor: Actor) -> list[str]:
    """The other names of the actor, and all names of those merged into it."""
    merged = list(actor.merged.values_list("name", flat=True))
    others = ActorName.objects.filter(Q(actor=actor) | Q(actor__merged_into=actor))
    names = [*merged, *others.values_list("name", flat=True)]
    return sorted(dict.fromkeys(name for name in names if name != actor.name), key=str.casefold)
