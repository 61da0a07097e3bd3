"""An article: one imported text, which never changes."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.models.history import tracked


@tracked("withdrawn", "reviewed", name="ArticleHistory", inserts=False)
class Article(models.Model):
    """A text as printed. Every offset in the database counts characters of `text`.

    What is `withdrawn` is kept but shown to no reader; `reviewed` says that an editor read all of it.
    """

    title = models.CharField(_("Titel"), max_length=300, blank=True)
    outlet = models.CharField(_("Medium"), max_length=200, blank=True)
    note = models.TextField(_("Anmerkung"), blank=True)
    published = models.DateField(_("erschienen am"), db_index=True)
    text = models.TextField(_("Text"))
    content_hash = models.CharField(_("Prüfsumme"), max_length=64, editable=False)
    origin = models.CharField(_("Datei"), max_length=500, blank=True)
    withdrawn = models.BooleanField(_("zurückgezogen"), default=False)
    reviewed = models.BooleanField(_("durchgesehen"), default=False)
    imported_at = models.DateTimeField(_("eingelesen"), auto_now_add=True)

    class Meta:
        verbose_name = _("Artikel")
        verbose_name_plural = _("Artikel")
        permissions = [("withdraw_article", "Can withdraw articles from view")]
        constraints = [
            # Five papers that print one agency text are five articles.
            models.UniqueConstraint(fields=["outlet", "published", "content_hash"], name="article_once"),
            models.CheckConstraint(condition=~models.Q(text=""), name="article_has_text"),
        ]

    def __str__(self) -> str:
        return self.title or self.first_words()

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])

    def first_words(self) -> str:
        """The beginning of the text, for an article without a title."""
        return self.text if len(self.text) <= 80 else self.text[:80].rsplit(" ", 1)[0] + " …"
