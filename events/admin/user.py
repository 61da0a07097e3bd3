"""The accounts of the desk: a chief editor makes editors, and nobody more powerful."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import ManyToManyField, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.actions.create_editor import ROLES

admin.site.unregister(User)


@admin.register(User)
class DeskUserAdmin(UserAdmin):
    """Accounts are switched off, not deleted: their names stand in the history."""

    list_display = ["username", "first_name", "last_name", "is_active"]
    list_filter = ["is_active", "groups"]
    desk_fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Person"), {"fields": ["first_name", "last_name", "email"]}),
        (_("Rolle"), {"fields": ["is_active", "groups"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        users = super().get_queryset(request)
        return users if is_superuser(request) else users.filter(is_superuser=False)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        whole = super().get_fieldsets(request, obj)
        return whole if is_superuser(request) or obj is None else self.desk_fieldsets

    def formfield_for_manytomany(
        self, db_field: ManyToManyField, request: HttpRequest, **options: Any
    ) -> Any:
        field = super().formfield_for_manytomany(db_field, request, **options)
        if field and db_field.name == "groups" and not is_superuser(request):
            field.queryset = Group.objects.filter(name__in=ROLES)
        return field

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        obj.is_staff = True
        super().save_model(request, obj, form, change)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def is_superuser(request: HttpRequest) -> bool:
    return isinstance(request.user, User) and request.user.is_superuser
