"""The address of a list: what a form leaves empty has no place in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

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
