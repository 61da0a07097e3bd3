"""A statement: who said what."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.vocabulary import StatementType, one_of


class Statement(models.Model):
    """A quote with its speaker. `quote` lists [start, end] offsets; a split quote has several."""

    article = models.ForeignKey(
        "events.Article", models.CASCADE, related_name="statements", verbose_name=_("Artikel")
    )
    type = models.CharField(_("Art"), max_length=8, choices=StatementType)
    quote = models.JSONField(_("Zitat"))
    cue_start = models.PositiveIntegerField(null=True, blank=True)
    cue_end = models.PositiveIntegerField(null=True, blank=True)
    speaker = models.ForeignKey(
        "events.Actor",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("Sprecher"),
    )
    speaker_name = models.CharField(_("Sprecher, wie genannt"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("Aussage")
        verbose_name_plural = _("Aussagen")
        ordering = ["article_id", "id"]
        constraints = [
            models.CheckConstraint(condition=one_of("type", StatementType), name="statement_type"),
            models.CheckConstraint(
                condition=Q(cue_start__isnull=True, cue_end__isnull=True)
                | Q(cue_start__lt=models.F("cue_end")),
                name="statement_cue",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.speaker_name}: {self.get_type_display()}"
