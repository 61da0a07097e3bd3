"""A match: the machine's finding that two reports tell of the same happening."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.vocabulary import MatchReason


class Match(models.Model):
    """Two reports (`one` has the smaller id), how strongly they agree (`merging.agreement`) and on what."""

    one = models.ForeignKey("events.Report", models.CASCADE, related_name="+", verbose_name=_("Bericht"))
    other = models.ForeignKey(
        "events.Report", models.CASCADE, related_name="+", verbose_name=_("anderer Bericht")
    )
    score = models.FloatField(_("Übereinstimmung"))
    reasons = ArrayField(models.CharField(max_length=20, choices=MatchReason), verbose_name=_("Gründe"))

    class Meta:
        verbose_name = _("Übereinstimmung")
        verbose_name_plural = _("Übereinstimmungen")
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="match_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="match_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} = {self.other_id}"

    @property
    def reason_words(self) -> str:
        """ "gleiche Beteiligte, gleicher Tag"."""
        return ", ".join(str(MatchReason(reason).label) for reason in self.reasons)
