"""Statements: who said what."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.reading import ReadOnlyAdmin
from events.models import Statement


@admin.register(Statement)
class StatementAdmin(ReadOnlyAdmin):
    list_display = ["speaker_name", "type", "quoted", "article"]
    list_filter = ["type"]
    list_select_related = ["article"]
    search_fields = ["speaker_name", "speaker__name", "article__title"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        return super().get_queryset(request).select_related("article", "speaker")

    @admin.display(description=_("Zitat"))
    def quoted(self, statement: Statement) -> str:
        text = statement.article.text
        return " … ".join(text[start:end] for start, end in statement.quote)
