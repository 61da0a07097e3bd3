"""An event: one real-world happening, with the values that count."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.models.happening import Happening
from events.models.vocabulary import Review, one_of
from events.querysets import EventQuerySet


class Event(Happening):
    """The effective values: a human's where there is a correction, else those of the reports.

    They are written by `actions.refresh_events` alone. Filters, indexes and pages know only these.
    `search` holds the German words of headline, sentences and names.
    """

    review = models.CharField(_("Prüfung"), max_length=8, choices=Review, default=Review.NONE)
    actors = models.ManyToManyField("events.Actor", through="events.Participation", related_name="events")
    search = SearchVectorField(null=True, editable=False)

    objects = EventQuerySet.as_manager()

    class Meta(Happening.Meta):
        abstract = False
        verbose_name = _("Ereignis")
        verbose_name_plural = _("Ereignisse")
        indexes = [
            models.Index(fields=["-earliest", "-latest", "-id"], name="event_timeline"),
            models.Index(fields=["latest"], name="event_latest"),
            GinIndex(fields=["search"], name="event_search"),
        ]
        constraints = [
            *Happening.Meta.constraints,
            models.CheckConstraint(condition=one_of("review", Review), name="event_review"),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        return reverse("event", args=[self.pk])
