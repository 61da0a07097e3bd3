"""A report: what one article says of one event. It holds the machine's values."""

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.happening import Happening
from events.models.history import tracked


@tracked("event", name="ReportHistory", inserts=False)
class Report(Happening):
    """One article's telling of an event, as the machine `pipeline` read it ("" where a human marked it).

    `mentions` are the triggers' offsets, the fullest first, and `evidence` the offsets behind each
    field ("date", "place", "status", "source"), both as lists of [start, end] into the article's text.
    `found` is false where the present pipeline no longer finds what a human vouched for. By `window`
    (days), `sides` and `stems` other reports of the same happening are found: see `merging`.
    """

    event = models.ForeignKey(
        "events.Event", models.CASCADE, related_name="reports", verbose_name=_("Ereignis")
    )
    article = models.ForeignKey(
        "events.Article", models.CASCADE, related_name="reports", verbose_name=_("Artikel")
    )
    pipeline = models.CharField(_("Pipeline"), max_length=100)
    trigger_start = models.PositiveIntegerField()
    trigger_end = models.PositiveIntegerField()
    sentence_start = models.PositiveIntegerField()
    sentence_end = models.PositiveIntegerField()
    mentions = models.JSONField(_("Nennungen"), default=list)
    evidence = models.JSONField(_("Belege"), default=dict)
    found = models.BooleanField(_("wird noch gefunden"), default=True)
    window = DateRangeField(editable=False)
    sides = ArrayField(models.CharField(max_length=24), default=list, editable=False)
    stems = ArrayField(models.CharField(max_length=60), default=list, editable=False)

    class Meta(Happening.Meta):
        abstract = False
        verbose_name = _("Bericht")
        verbose_name_plural = _("Berichte")
        indexes = [
            GistIndex(fields=["window"], name="report_window"),
            GinIndex(fields=["sides"], name="report_sides"),
            models.Index(fields=["event"], name="report_not_found", condition=Q(found=False)),
        ]
        constraints = [
            *Happening.Meta.constraints,
            models.UniqueConstraint(
                fields=["article", "trigger_start", "trigger_end", "type"],
                name="report_once",
                deferrable=models.Deferrable.DEFERRED,  # a new run may let two reports change places
            ),
            models.CheckConstraint(
                condition=Q(sentence_start__lte=F("trigger_start"))
                & Q(trigger_start__lt=F("trigger_end"))
                & Q(trigger_end__lte=F("sentence_end")),
                name="report_trigger_in_sentence",
            ),
        ]

    def __str__(self) -> str:
        return self.headline
