"""Events: looked up, and corrected through one action."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.forms import BaseModelFormSet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.actions.correct_event import approve_event, correct_event
from events.admin.event_form import EventForm
from events.admin.reading import ReadOnlyInline
from events.admin.report import ReportInline
from events.models import Correction, Event, Participation
from events.models.vocabulary import Review


class ParticipationInline(admin.TabularInline):
    model = Participation
    extra = 0
    autocomplete_fields = ["actor"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("events.change_event")

    has_change_permission = has_delete_permission = has_add_permission


class CorrectionInline(ReadOnlyInline):
    model = Correction
    fields = ["field", "machine", "value"]
    show_change_link = False


@admin.register(Event)
class EventAdmin(admin.ModelAdmin):
    """The form shows the values that count; what an editor changes in it becomes a correction."""

    form = EventForm
    list_display = ["headline", "type", "mode", "status", "edtf", "place", "review", "confidence"]
    list_filter = ["review", "status", "type", "mode", "precision"]
    list_select_related = ["place"]
    search_fields = ["headline", "actors__name", "actors__names__name", "place__name"]
    date_hierarchy = "earliest"
    autocomplete_fields = ["place"]
    inlines = [ParticipationInline, ReportInline, CorrectionInline]
    fieldsets = [
        (
            None,
            {"fields": ["headline", "type", "mode", "status", "date", "place", "source", "review", "seen"]},
        ),
        (_("Warum"), {"fields": ["reason"]}),
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Event | None = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Event, form: Any, change: bool) -> None:
        """Nothing is written before the participants are known as well."""

    def save_related(
        self, request: HttpRequest, form: Any, formsets: list[BaseModelFormSet], change: bool
    ) -> None:
        values = form.corrected_values()
        parts = formsets[0]
        if parts.has_changed():
            values["participants"] = participants(parts)
        assert isinstance(request.user, User)
        told = {"event": form.instance, "editor": request.user, "reason": form.cleaned_data["reason"]}
        correct_event(values=values, **told)
        if values.get("review") == Review.APPROVED:
            approve_event(**told)

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> Any:
        """The admin's log names the fields; the corrections themselves hold the rest."""
        return super().construct_change_message(request, form, [], add)


def participants(formset: BaseModelFormSet) -> list[dict[str, Any]]:
    """The rows of the form in the shape of a correction's value."""
    kept = [form for form in formset.forms if form not in formset.deleted_forms]
    rows = [form.cleaned_data for form in kept if form.cleaned_data.get("actor")]
    return [{"actor": row["actor"].pk, "role": row["role"]} for row in rows]
