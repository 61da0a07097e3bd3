"""The timeline: all events, newest first, filtered by what the address says."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.timeline.address import shorter
from events.timeline.page import timeline_page


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    if elsewhere := shorter(request):
        return elsewhere
    return render(request, "timeline.html", {"page": timeline_page(request.GET)})
