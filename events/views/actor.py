"""An actor: its own timeline, under its name and other names."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from events.models import Actor, Event
from events.timeline.filters import EventFilter
from events.timeline.page import timeline_page


@require_safe
def actor(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Actor.objects.prefetch_related("names"), pk=pk)
    page = timeline_page(request.GET, Event.objects.visible().involving(found), EventFilter)
    return render(request, "actor.html", {"actor": found, "page": page})
