"""An event: one real-world happening, with the values that count."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.models.happening import Happening
from events.models.tallying import TRIGGERS
from events.models.vocabulary import Review, one_of
from events.querysets import EventQuerySet


class Event(Happening):
    """The effective values: a human's where there is a correction, else those of the reports.

    They are written by `actions.refresh_events` alone. Filters, indexes and pages know only these.
    `search` holds the German words of headline, names, sentences and articles, `facets` the keys that it is
    found and counted by (`events.facets`); `actions.index_events` writes both. `shown` is false for what no
    reader sees: rejected, merged into another event, or told by withdrawn articles alone. `disputed`
    names the fields of which the machine says something new, against a human's word.
    """

    review = models.CharField(_("Prüfung"), max_length=8, choices=Review, default=Review.NONE)
    actors = models.ManyToManyField("events.Actor", through="events.Participation", related_name="events")
    search = SearchVectorField(null=True, editable=False)
    facets = ArrayField(models.CharField(max_length=230), default=list, editable=False)
    shown = models.BooleanField(_("wird gezeigt"), default=True)
    article_count = models.PositiveIntegerField(_("Artikel"), default=1)
    source_count = models.PositiveIntegerField(_("unabhängige Quellen"), default=1)
    disputed = ArrayField(models.CharField(max_length=12), default=list, verbose_name=_("strittige Felder"))
    merged_into = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="merged", verbose_name=_("vereinigt mit")
    )

    objects = EventQuerySet.as_manager()

    class Meta(Happening.Meta):
        abstract = False
        verbose_name = _("Ereignis")
        verbose_name_plural = _("Ereignisse")
        indexes = [
            models.Index(
                fields=["-earliest", "-latest", "-id"], name="event_timeline", condition=models.Q(shown=True)
            ),
            models.Index(
                fields=["id"], name="event_disputed", condition=~models.Q(disputed=[]) & models.Q(shown=True)
            ),
            models.Index(fields=["latest"], name="event_latest"),
            GinIndex(fields=["search"], name="event_search"),
            GinIndex(fields=["facets"], name="event_facets", condition=models.Q(shown=True)),
        ]
        triggers = TRIGGERS
        constraints = [
            *Happening.Meta.constraints,
            models.CheckConstraint(condition=one_of("review", Review), name="event_review"),
            models.CheckConstraint(
                condition=models.Q(merged_into=None) | models.Q(shown=False), name="event_merged_is_not_shown"
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        return reverse("event", args=[self.pk])
