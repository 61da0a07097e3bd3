"""An article: its whole text with everything marked that the machine found in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from events.marking.articles import marks_of_article
from events.marking.blocks import marked_blocks
from events.models import Article, Event
from events.views.access import CORRECT


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    edits = request.user.has_perm(CORRECT)
    articles = Article.objects.select_related("annotation")
    found = get_object_or_404(articles if edits else articles.filter(withdrawn=False), pk=pk)
    annotation = getattr(found, "annotation", None)
    reports = found.reports.filter(event__in=Event.objects.visible()).select_related("event")
    told = list(reports.order_by("trigger_start", "pk"))
    marks = marks_of_article(annotation.content if annotation else {}, told)
    context = {"article": found, "annotation": annotation, "reports": told, "edits": edits}
    return render(request, "article.html", context | {"blocks": marked_blocks(found.text, marks)})
