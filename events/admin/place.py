"""Places."""

from django.contrib import admin

from events.admin.reading import ReadOnlyAdmin
from events.models import Place


@admin.register(Place)
class PlaceAdmin(ReadOnlyAdmin):
    list_display = ["name", "kind", "country", "latitude", "longitude"]
    list_filter = ["kind", "country"]
    search_fields = ["name"]
