"""Articles and their annotations: a text never changes, and what nobody annotates is not added here."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.reading import ReadOnlyAdmin
from events.admin.report import ReportInline
from events.models import Annotation, Article


@admin.register(Article)
class ArticleAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "outlet", "published", "pipeline", "imported_at"]
    list_filter = ["outlet", "published"]
    list_select_related = ["annotation"]
    search_fields = ["title", "text", "outlet", "origin"]
    date_hierarchy = "published"
    inlines = [ReportInline]

    @admin.display(description=_("Pipeline"), ordering="annotation__pipeline")
    def pipeline(self, article: Article) -> str:
        return article.annotation.pipeline if hasattr(article, "annotation") else "–"


@admin.register(Annotation)
class AnnotationAdmin(ReadOnlyAdmin):
    list_display = ["article", "pipeline", "annotated_at"]
    list_filter = ["pipeline"]
    list_select_related = ["article"]
    search_fields = ["article__title", "article__text"]
