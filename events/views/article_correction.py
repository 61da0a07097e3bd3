"""An editor marks a missed event in an article, reads it through, or a chief editor withdraws it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from events.actions.add_actor import add_missing
from events.actions.human_change import human_change
from events.actions.mark_event import AlreadyTold, mark_event, sentence_around
from events.actions.withdraw_article import review_article, withdraw_article
from events.correcting.event_form import EventForm, Parts
from events.correcting.fields import reading_of
from events.correcting.marked_words import anchor_of
from events.models import Article
from events.models.vocabulary import HumanAction
from events.views.access import CORRECT, WITHDRAW, editor_of, only, way_back


@only(CORRECT)
@require_http_methods(["GET", "HEAD", "POST"])
def mark(request: HttpRequest, pk: int) -> HttpResponse:
    """`words` are the words of the event, `nth` which of several places where they stand (from 1)."""
    article = get_object_or_404(Article, pk=pk)
    asked = request.POST or request.GET
    try:
        anchor = anchor_of(article.text, asked.get("words", ""), asked.get("nth", ""))
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
        return redirect("article", pk)
    if request.method != "POST":
        return show(request, article, anchor, EventForm(), Parts(prefix="parts"))
    form, parts = EventForm(request.POST), Parts(request.POST, prefix="parts")
    if not (form.is_valid() and parts.is_valid()) or "preview" in request.POST:
        return show(request, article, anchor, form, parts, status=200 if "preview" in request.POST else 422)
    return save(request, article, anchor, form, parts)


def save(
    request: HttpRequest, article: Article, anchor: tuple[int, int], form: EventForm, parts: Any
) -> HttpResponse:
    editor, reason = editor_of(request), form.cleaned_data["reason"]
    try:
        with human_change(editor, HumanAction.MARK, reason=reason):
            values = form.values() | {"participants": add_missing(parts.rows(), editor)}
            event = mark_event(article=article, anchor=anchor, values=values, editor=editor, reason=reason)
    except AlreadyTold as told:
        messages.error(request, _("Diese Worte gehören schon zu diesem Ereignis."))
        return redirect(told.report.event)
    messages.success(request, _("Nachgetragen: „%(headline)s“.") % {"headline": event.headline})
    return redirect("article", article.pk)


def show(
    request: HttpRequest,
    article: Article,
    anchor: tuple[int, int],
    form: EventForm,
    parts: Any,
    status: int = 200,
) -> HttpResponse:
    start, end = sentence_around(article, anchor)
    context = {
        "article": article,
        "before": article.text[start : anchor[0]],
        "words": article.text[slice(*anchor)],
        "after": article.text[anchor[1] : end],
        "nth": article.text[: anchor[1]].count(article.text[slice(*anchor)]),
        "form": form,
        "parts": parts,
        "reading": reading_of(form["date"].value() or ""),
    }
    return render(request, "article_marking.html", context, status=status)


@only(CORRECT)
@require_POST
def review(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article, pk=pk)
    review_article(article=article, reviewed="reviewed" in request.POST, editor=editor_of(request))
    return redirect(way_back(request, reverse("article", args=[pk])))


@only(WITHDRAW)
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article, pk=pk)
    reason = request.POST.get("reason", "")[:1000]
    withdraw_article(
        article=article, withdrawn="withdrawn" in request.POST, editor=editor_of(request), reason=reason
    )
    return redirect(way_back(request, reverse("article", args=[pk])))
