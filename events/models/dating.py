"""The columns that say when something was, shared by events and reports."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.vocabulary import Precision, one_of


class Dated(models.Model):
    """A date as EDTF (ISO 8601-2) with the days it spans.

    Undated rows have an empty `edtf` and stand under the day of their article. An open end closes
    at the day of the last report.
    """

    edtf = models.CharField(_("Datum (EDTF)"), max_length=80, blank=True)
    earliest = models.DateField(_("frühester Tag"))
    latest = models.DateField(_("spätester Tag"))
    precision = models.CharField(_("Genauigkeit"), max_length=8, choices=Precision)
    date_phrase = models.CharField(_("Datumswörter"), max_length=200, blank=True)
    date_rule = models.CharField(_("Datumsregel"), max_length=80, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(condition=Q(earliest__lte=F("latest")), name="%(class)s_days_in_order"),
            models.CheckConstraint(condition=one_of("precision", Precision), name="%(class)s_precision"),
            models.CheckConstraint(
                condition=Q(edtf="", precision=Precision.UNDATED)
                | (~Q(edtf="") & ~Q(precision=Precision.UNDATED)),
                name="%(class)s_undated_without_edtf",
            ),
        ]
