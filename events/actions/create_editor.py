"""Create an editor's account: may look everything up and correct events, and no more."""

import secrets

from django.contrib.auth.models import Group, Permission, User
from django.db import transaction
from django.db.models import Q

GROUP = "Redaktion"


@transaction.atomic
def create_editor(name: str) -> str | None:
    """Create the account `name` and return its password, which is stored nowhere else; None if it exists."""
    if User.objects.filter(username=name).exists():
        return None
    password = secrets.token_urlsafe(12)
    user = User.objects.create_user(name, password=password, is_staff=True)
    user.groups.add(editors())
    return password


def editors() -> Group:
    """The group of editors, with its permissions as they are meant to be."""
    group, _ = Group.objects.get_or_create(name=GROUP)
    allowed = Q(codename__startswith="view_") | Q(codename="change_event")
    group.permissions.set(Permission.objects.filter(allowed, content_type__app_label="events"))
    return group
