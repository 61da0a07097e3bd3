"""What waits for an editor: where the machine now says something else, and what it no longer finds."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.history.disputes import disputes
from events.models import Event, Report
from events.views.access import CORRECT, only

SHOWN = 50


@only(CORRECT)
@require_safe
def review(request: HttpRequest) -> HttpResponse:
    disputed = Event.objects.visible().exclude(disputed=[]).prefetch_related("corrections").order_by("-pk")
    lost = Report.objects.filter(found=False).select_related("event", "article").order_by("-pk")
    context = {"disputes": disputes(disputed[:SHOWN]), "lost": lost[:SHOWN]}
    counts = {"disputed_count": disputed.count(), "lost_count": lost.count()}
    return render(request, "review.html", context | counts)
