"""Actors and the names they go by."""

from django.contrib import admin

from events.admin.reading import ReadOnlyAdmin, ReadOnlyInline
from events.models import Actor, ActorName


class ActorNameInline(ReadOnlyInline):
    model = ActorName
    fields = ["name"]
    show_change_link = False


@admin.register(Actor)
class ActorAdmin(ReadOnlyAdmin):
    list_display = ["name", "kind", "country"]
    list_filter = ["kind", "country"]
    search_fields = ["name", "names__name"]
    inlines = [ActorNameInline]


@admin.register(ActorName)
class ActorNameAdmin(ReadOnlyAdmin):
    list_display = ["name", "actor"]
    list_select_related = ["actor"]
    search_fields = ["name", "actor__name"]
