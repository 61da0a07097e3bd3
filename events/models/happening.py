"""What can be said of a happening: shared by events (as it counts) and reports (as an article tells it)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.dating import Dated
from events.models.vocabulary import EventType, Mode, Status, mode_fits_type, one_of


class Happening(Dated):
    """Type, mode, status, headline, place, date and source chain.

    `source` holds canonical names of who vouches, outermost first; empty where the paper itself does.
    """

    type = models.CharField(_("Art"), max_length=10, choices=EventType)
    mode = models.CharField(_("Form"), max_length=12, choices=Mode, blank=True)
    status = models.CharField(_("Stand"), max_length=10, choices=Status)
    headline = models.CharField(_("Überschrift"), max_length=300)
    place = models.ForeignKey(
        "events.Place", models.PROTECT, null=True, blank=True, verbose_name=_("Ort"), related_name="+"
    )
    source = ArrayField(
        models.CharField(max_length=200), default=list, blank=True, verbose_name=_("Quellenkette")
    )
    confidence = models.FloatField(_("Sicherheit der Maschine"), default=0.5)

    # Django's own get_…_display hashes all choices each time: a page shows fifty events.
    @property
    def type_label(self) -> str:
        return str(EventType(self.type).label)

    @property
    def mode_label(self) -> str:
        return str(Mode(self.mode).label) if self.mode else ""

    @property
    def status_label(self) -> str:
        return str(Status(self.status).label)

    class Meta(Dated.Meta):
        abstract = True
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(condition=one_of("type", EventType), name="%(class)s_type"),
            models.CheckConstraint(condition=one_of("mode", Mode, blank=True), name="%(class)s_mode"),
            models.CheckConstraint(condition=mode_fits_type(), name="%(class)s_mode_fits_type"),
            models.CheckConstraint(condition=one_of("status", Status), name="%(class)s_status"),
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0, confidence__lte=1), name="%(class)s_confidence"
            ),
        ]
