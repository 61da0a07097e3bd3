"""The address of a list: what a form leaves empty has no place in it, what nobody knows is named."""

from collections.abc import Collection

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

LONGEST_NAME, MOST_NAMED = 30, 5  # of unknown parameters
LONGEST = 2_000  # characters: Django refuses to lead to a longer address


def shorter(request: HttpRequest) -> HttpResponse | None:
    """A redirect to the same page without the parameters that say nothing; None if there are none."""
    query = request.GET.copy()
    for name in [name for name, values in request.GET.lists() if not any(values)]:
        del query[name]
    if len(query) == len(request.GET):
        return None
    address = f"{request.path}?{query.urlencode()}" if query else request.path
    return redirect(address) if len(address) < LONGEST else None


def unknown_names(query: QueryDict, known: Collection[str]) -> str:
    """The first few parameters that a page does not have, in words."""
    names = [f"„{name[:LONGEST_NAME]}“" for name in query if name not in known]
    return get_text_list(names[:MOST_NAMED], _("und"))
