"""An actor's part in an event, as it counts and as one article tells it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.vocabulary import Role, one_of


class Participation(models.Model):
    """The effective part of an actor in an event, written by `actions.refresh_events` alone.

    `earliest` and `latest` are the event's: by them the events of one actor are read in order.
    """

    event = models.ForeignKey(
        "events.Event", models.CASCADE, related_name="participations", verbose_name=_("Ereignis")
    )
    actor = models.ForeignKey(
        "events.Actor", models.PROTECT, related_name="participations", verbose_name=_("Akteur")
    )
    role = models.CharField(_("Rolle"), max_length=10, choices=Role)
    earliest = models.DateField(editable=False)
    latest = models.DateField(editable=False)

    class Meta:
        verbose_name = _("Beteiligung")
        verbose_name_plural = _("Beteiligungen")
        ordering = ["id"]
        indexes = [
            models.Index(fields=["actor", "-earliest", "-latest", "-event"], name="participation_timeline")
        ]
        constraints = [
            models.UniqueConstraint(fields=["event", "actor"], name="participation_once"),
            models.CheckConstraint(condition=one_of("role", Role), name="participation_role"),
        ]

    def __str__(self) -> str:
        return f"{self.actor} ({self.get_role_display()})"

    def get_role_display(self) -> str:  # type: ignore[no-redef]
        """As Django's own, which hashes all choices each time."""
        return str(Role(self.role).label)


class ReportedParticipation(models.Model):
    """The part that one article gives an actor, and the words it stands on."""

    report = models.ForeignKey(
        "events.Report", models.CASCADE, related_name="participations", verbose_name=_("Bericht")
    )
    actor = models.ForeignKey("events.Actor", models.PROTECT, related_name="+", verbose_name=_("Akteur"))
    role = models.CharField(_("Rolle"), max_length=10, choices=Role)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("berichtete Beteiligung")
        verbose_name_plural = _("berichtete Beteiligungen")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["report", "actor"], name="reported_participation_once"),
            models.CheckConstraint(condition=one_of("role", Role), name="reported_participation_role"),
        ]

    def __str__(self) -> str:
        return f"{self.actor} ({self.get_role_display()})"

    def get_role_display(self) -> str:  # type: ignore[no-redef]
        """As Django's own, which hashes all choices each time."""
        return str(Role(self.role).label)
