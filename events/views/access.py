"""Who may do what, and the way back to the page one came from."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

CORRECT = "events.change_event"
CORRECT_ACTORS = "events.change_actor"
MERGE_ACTORS = "events.merge_actor"
WITHDRAW = "events.withdraw_article"

View = Callable[..., Any]


def only(permission: str) -> Callable[[View], View]:
    """Strangers are asked to sign in; who is signed in without the permission is refused (403)."""

    def decorate(view: View) -> View:
        return login_required(permission_required(permission, raise_exception=True)(view))

    return decorate


def editor_of(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # behind `only`
    return request.user


def way_back(request: HttpRequest, default: str) -> str:
    """The page of this site that `next` names, else `default`."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if wanted and safe else default
