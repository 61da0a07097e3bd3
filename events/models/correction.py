"""A correction: a human's value for one field of an event."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.history import tracked
from events.models.vocabulary import TextChoices, one_of


class CorrectedField(TextChoices):
    """What of an event a human can set; the values are keys of `Correction.value`'s shapes below."""

    TYPE = "type", _("Art und Form")
    STATUS = "status", _("Stand")
    HEADLINE = "headline", _("Überschrift")
    DATE = "date", _("Datum")
    PLACE = "place", _("Ort")
    PARTICIPANTS = "participants", _("Beteiligte")
    SOURCE = "source", _("Quellenkette")
    REVIEW = "review", _("Prüfung")


@tracked(name="CorrectionHistory")
class Correction(models.Model):
    """The value that a human gave a field, in force until a human takes it back.

    `value` and `machine` (what the machine said then) by field: type {"type", "mode"}; status, headline,
    review a string; date an EDTF string or null; place a place's id or null; participants a list of
    {"actor": id, "role"}; source a list of names. Who, when and why is in the history.
    """

    event = models.ForeignKey(
        "events.Event", models.PROTECT, related_name="corrections", verbose_name=_("Ereignis")
    )
    field = models.CharField(_("Feld"), max_length=12, choices=CorrectedField)
    value = models.JSONField(_("Wert"), null=True)
    machine = models.JSONField(_("Wert der Maschine"), null=True)

    class Meta:
        verbose_name = _("Berichtigung")
        verbose_name_plural = _("Berichtigungen")
        ordering = ["event_id", "field"]
        constraints = [
            models.UniqueConstraint(fields=["event", "field"], name="correction_once"),
            models.CheckConstraint(condition=one_of("field", CorrectedField), name="correction_field"),
        ]

    def __str__(self) -> str:
        return f"{self.event_id}: {self.get_field_display()}"
