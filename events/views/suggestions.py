"""What a form offers while it is filled in: names of actors and places, the reading of a date."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.correcting.fields import place_words, reading_of
from events.models import Place
from events.timeline.finding import actors_like

OFFERED = 12
LONGEST_TEXT = 200


@require_safe
def actors(request: HttpRequest) -> HttpResponse:
    words = typed(request)
    names = [actor.name for actor in actors_like(words, OFFERED)] if words else []
    return render(request, "fragments/suggestions.html", {"names": names})


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    words = typed(request)
    found = Place.objects.filter(name__icontains=words)[:OFFERED] if words else []
    return render(request, "fragments/suggestions.html", {"names": [place_words(place) for place in found]})


@require_safe
def date_reading(request: HttpRequest) -> HttpResponse:
    return HttpResponse(reading_of(typed(request)[:80]), content_type="text/plain; charset=utf-8")


def typed(request: HttpRequest) -> str:
    """What was typed so far, without what no database can hold."""
    return request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_TEXT]
