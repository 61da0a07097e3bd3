"""Reports: what each article says of an event, as the machine read it."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from events.admin.reading import ReadOnlyAdmin, ReadOnlyInline
from events.models import Participation, Report, ReportedParticipation


class ReportInline(ReadOnlyInline):
    model = Report
    fields = ["headline", "type", "mode", "status", "edtf", "place", "source", "event", "article", "pipeline"]


class ReportedParticipationInline(ReadOnlyInline):
    model = ReportedParticipation
    fields = ["actor", "role"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ReportedParticipation]:
        return super().get_queryset(request).select_related("actor")


@admin.register(Report)
class ReportAdmin(ReadOnlyAdmin):
    list_display = ["headline", "type", "status", "edtf", "place", "article", "pipeline"]
    list_filter = ["type", "status", "pipeline", "article__outlet"]
    list_select_related = ["place", "article"]
    search_fields = ["headline", "article__title"]
    inlines = [ReportedParticipationInline]


@admin.register(Participation)
class ParticipationAdmin(ReadOnlyAdmin):
    list_display = ["actor", "role", "event"]
    list_filter = ["role"]
    list_select_related = ["actor", "event"]
    search_fields = ["actor__name", "actor__names__name", "event__headline"]


@admin.register(ReportedParticipation)
class ReportedParticipationAdmin(ReadOnlyAdmin):
    list_display = ["actor", "role", "report"]
    list_filter = ["role"]
    list_select_related = ["actor", "report"]
    search_fields = ["actor__name", "report__headline"]
