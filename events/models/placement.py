"""A placement: a human's word that a report tells of an event."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.history import tracked


@tracked(name="PlacementHistory")
class Placement(models.Model):
    """The machine never moves a report that is placed; it may add others to the same event."""

    report = models.OneToOneField(
        "events.Report", models.CASCADE, related_name="placement", verbose_name=_("Bericht")
    )
    event = models.ForeignKey(
        "events.Event", models.PROTECT, related_name="placements", verbose_name=_("Ereignis")
    )

    class Meta:
        verbose_name = _("Zuordnung")
        verbose_name_plural = _("Zuordnungen")

    def __str__(self) -> str:
        return f"{self.report_id} → {self.event_id}"
