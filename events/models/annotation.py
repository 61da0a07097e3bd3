"""An annotation: all that the machine last found in one article."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Annotation(models.Model):
    """The contract's annotation of one article as it came from the pipeline, and which pipeline that was."""

    article = models.OneToOneField(
        "events.Article", models.CASCADE, primary_key=True, verbose_name=_("Artikel")
    )
    pipeline = models.CharField(_("Pipeline"), max_length=100, db_index=True)
    content = models.JSONField(_("Inhalt"))
    annotated_at = models.DateTimeField(_("annotiert"), auto_now=True)

    class Meta:
        verbose_name = _("Annotation")
        verbose_name_plural = _("Annotationen")

    def __str__(self) -> str:
        return f"{self.article_id}: {self.pipeline}"

    @property
    def language(self) -> str | None:
        """The ISO 639-1 code of the article's language, where its text tells it."""
        return self.content.get("language")
