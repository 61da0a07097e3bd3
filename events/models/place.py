"""A place where an event is."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.sorting import sort_key
from events.models.vocabulary import PlaceKind, one_of


class Place(models.Model):
    """A city, region or country; coordinates in degrees (WGS 84), both or none."""

    name = models.CharField(_("Name"), max_length=200)
    kind = models.CharField(_("Art"), max_length=8, choices=PlaceKind)
    country = models.CharField(_("Land"), max_length=2, blank=True)
    latitude = models.FloatField(_("Breite"), null=True, blank=True)
    longitude = models.FloatField(_("Länge"), null=True, blank=True)
    sort_key = sort_key()

    class Meta:
        verbose_name = _("Ort")
        verbose_name_plural = _("Orte")
        ordering = ["sort_key"]
        constraints = [
            models.UniqueConstraint(fields=["name", "country"], name="place_once"),
            models.CheckConstraint(condition=one_of("kind", PlaceKind), name="place_kind"),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="place_coordinates",
            ),
        ]

    def __str__(self) -> str:
        return self.name
