"""Corrections: who set what, when and why."""

from django.contrib import admin

from events.admin.reading import ReadOnlyAdmin
from events.models import Correction


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    list_display = ["event", "field", "previous", "value", "editor", "made_at", "reason"]
    list_filter = ["field", "editor", "made_at"]
    list_select_related = ["event", "editor"]
    search_fields = ["event__headline", "reason"]
