"""A correction: a human's value for one field of an event."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

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


class Correction(models.Model):
    """Who set which field to what, when and why; the newest of a field is in force.

    `value` and `previous` by field: type {"type", "mode"}; status, headline, review a string; date an
    EDTF string or null; place a place's id or null; participants a list of {"actor": id, "role"};
    source a list of names. Rows are never changed: another correction takes one back.
    """

    event = models.ForeignKey(
        "events.Event", models.PROTECT, related_name="corrections", verbose_name=_("Ereignis")
    )
    field = models.CharField(_("Feld"), max_length=12, choices=CorrectedField)
    value = models.JSONField(_("neuer Wert"), null=True)
    previous = models.JSONField(_("voriger Wert"), null=True)
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("Redakteur"))
    made_at = models.DateTimeField(_("wann"), auto_now_add=True)
    reason = models.TextField(_("Grund"), blank=True)

    class Meta:
        verbose_name = _("Korrektur")
        verbose_name_plural = _("Korrekturen")
        ordering = ["-id"]
        indexes = [models.Index(fields=["event", "field", "-id"], name="correction_in_force")]
        constraints = [
            models.CheckConstraint(condition=one_of("field", CorrectedField), name="correction_field")
        ]

    def __str__(self) -> str:
        return f"{self.event_id}: {self.get_field_display()}"
