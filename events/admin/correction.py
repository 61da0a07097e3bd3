"""Corrections: what humans set; who, when and why is in the history."""

from django.contrib import admin

from events.admin.reading import ReadOnlyAdmin
from events.models import Correction


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    list_display = ["event", "field", "machine", "value"]
    list_filter = ["field"]
    list_select_related = ["event"]
    search_fields = ["event__headline"]
