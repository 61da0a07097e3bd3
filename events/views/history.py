"""The history of an event, an actor or an article, and the undoing of a change."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from events.actions.undo_change import ChangedSince, undo_change
from events.history.changes import changes
from events.history.records import (
    Record,
    changes_of_actor,
    changes_of_article,
    changes_of_event,
    records_of,
)
from events.models import Actor, Article, Event
from events.views.access import CORRECT, MERGE_ACTORS, WITHDRAW, editor_of, only, way_back


@require_safe
def event(request: HttpRequest, pk: int) -> HttpResponse:
    seen = Event.objects.all() if request.user.has_perm(CORRECT) else Event.objects.visible()
    found = get_object_or_404(seen, pk=pk)
    return show(request, found.headline, found.get_absolute_url(), changes_of_event(found))


@require_safe
def actor(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Actor, pk=pk)
    return show(request, found.name, found.get_absolute_url(), changes_of_actor(found))


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    seen = (
        Article.objects.all() if request.user.has_perm(CORRECT) else Article.objects.filter(withdrawn=False)
    )
    found = get_object_or_404(seen, pk=pk)
    return show(request, str(found), found.get_absolute_url(), changes_of_article(found))


def show(request: HttpRequest, name: str, url: str, ids: Collection[UUID]) -> HttpResponse:
    return render(request, "history.html", {"name": name, "url": url, "changes": changes(ids)})


@only(CORRECT)
@require_POST
def undo(request: HttpRequest, change: UUID) -> HttpResponse:
    """Whoever may not do a thing may not undo it."""
    records = records_of([change]).get(change, [])
    if not editor_of(request).has_perms(permissions_for(records)):
        raise PermissionDenied
    try:
        undo_change(change=change, editor=editor_of(request), reason=request.POST.get("reason", "")[:1000])
    except ChangedSince:
        messages.error(request, _("Nicht zurückgenommen: Daran wurde später noch etwas geändert."))
    else:
        messages.success(request, _("Zurückgenommen."))
    return redirect(way_back(request, "/"))


def permissions_for(records: Iterable[Record]) -> set[str]:
    """What one has to be allowed to change all this."""
    needed = {CORRECT}
    for record in records:
        before, after = record.before or {}, record.after or {}
        if before.get("merged_into_id") != after.get("merged_into_id"):
            needed.add(MERGE_ACTORS)
        if before.get("withdrawn") != after.get("withdrawn"):
            needed.add(WITHDRAW)
    return needed
