"""What a form offers while it is filled in: names that it knows, the reading of a date."""

from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.correcting.fields import place_words, reading_of
from events.models import Place
from events.timeline import suggesting
from events.timeline.suggesting import OFFERED, Suggestion

LONGEST_TEXT = 200


def offering(offer: Callable[[str], Iterable[Suggestion]]) -> Callable[[HttpRequest], HttpResponse]:
    """A view that gives the options of a list for what was typed."""

    @require_safe
    def view(request: HttpRequest) -> HttpResponse:
        return render(request, "fragments/suggestions.html", {"suggestions": offer(typed(request))})

    return view


def stored_places(words: str) -> Iterable[Suggestion]:
    """Places as a correction names them: with their country."""
    found = Place.objects.filter(name__icontains=words)[:OFFERED] if words else []
    return [Suggestion(place_words(place)) for place in found]


actors = offering(suggesting.actors)
places = offering(suggesting.places)
sources = offering(suggesting.sources)
outlets = offering(suggesting.outlets)
places_to_correct = offering(stored_places)


@require_safe
def date_reading(request: HttpRequest) -> HttpResponse:
    return HttpResponse(reading_of(typed(request)[:80]), content_type="text/plain; charset=utf-8")


def typed(request: HttpRequest) -> str:
    """What was typed so far, without what no database can hold."""
    return request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_TEXT]
