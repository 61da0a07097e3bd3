"""What an actor said: its statements with their articles, to be searched."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.models import Actor
from events.timeline.address import unknown_names
from events.timeline.statements import statements_page

LONGEST_TEXT = 200
LARGEST_NUMBER = 18  # digits
PARAMETERS = ("q", "after")


@require_safe
def statements(request: HttpRequest, pk: int) -> HttpResponse:
    actor = get_object_or_404(Actor.objects.select_related("merged_into"), pk=pk)
    if actor.merged_into_id:
        return redirect(reverse("statements", args=[actor.merged_into_id]))
    typed = request.GET.get("q", "").replace("\x00", "").strip()
    words = typed[:LONGEST_TEXT]
    page = statements_page(actor, words=words, after=number(request.GET.get("after", "")))
    said = {"actor": actor, "page": page, "words": words, "is_cut": typed != words}
    return render(request, "statements.html", said | {"unknown": unknown_names(request.GET, PARAMETERS)})


def number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LARGEST_NUMBER else None
