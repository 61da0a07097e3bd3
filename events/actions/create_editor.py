"""Create an account of the desk: an editor, or a chief editor."""

import secrets

from django.contrib.auth.models import Group, Permission, User
from django.db import transaction
from django.db.models import Q

EDITORS = "Redaktion"
CHIEF_EDITORS = "Chefredaktion"

LOOKS_UP = Q(codename__startswith="view_", content_type__app_label="events")
CORRECTS = Q(codename__in=["change_event", "change_actor"], content_type__app_label="events")
LEADS = Q(codename__in=["merge_actor", "withdraw_article"], content_type__app_label="events")
MANAGES_USERS = Q(codename__in=["view_user", "add_user", "change_user"], content_type__app_label="auth")

ROLES = {EDITORS: LOOKS_UP | CORRECTS, CHIEF_EDITORS: LOOKS_UP | CORRECTS | LEADS | MANAGES_USERS}


@transaction.atomic
def create_editor(name: str, *, chief: bool = False) -> str | None:
    """Create the account `name` and return its password, which is stored nowhere else; None if it exists."""
    roles = {role: role_group(role) for role in ROLES}
    if User.objects.filter(username=name).exists():
        return None
    password = secrets.token_urlsafe(12)
    user = User.objects.create_user(name, password=password, is_staff=True)
    user.groups.add(roles[CHIEF_EDITORS if chief else EDITORS])
    return password


def role_group(role: str) -> Group:
    """The group of a role, with its permissions as they are meant to be."""
    group, _ = Group.objects.get_or_create(name=role)
    group.permissions.set(Permission.objects.filter(ROLES[role]))
    return group
