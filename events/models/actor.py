"""An actor and the names it goes by."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.models.history import tracked
from events.models.sorting import sort_key
from events.models.vocabulary import ActorKind, one_of


@tracked("name", "kind", "country", "merged_into", name="ActorHistory", inserts=False)
class Actor(models.Model):
    """A person, state, organisation or group that acts, under its canonical German name.

    `country` is ISO 3166-1 alpha-2; `sort_key` orders by German rules on a server without ICU. An actor
    that a human found to be another one is `merged_into` that one, which is never merged itself. `offices`
    are the register's: title, of which state or body, since and until when (EDTF, null where open).
    """

    name = models.CharField(_("Name"), max_length=200, unique=True)
    kind = models.CharField(_("Art"), max_length=12, choices=ActorKind)
    country = models.CharField(_("Land"), max_length=2, blank=True)
    offices = models.JSONField(_("Ämter"), default=list, editable=False)
    sort_key = sort_key()
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", verbose_name=_("vereinigt mit")
    )

    class Meta:
        verbose_name = _("Akteur")
        verbose_name_plural = _("Akteure")
        permissions = [("merge_actor", "Can merge actors")]
        ordering = ["sort_key"]
        indexes = [
            models.Index(Upper("name"), name="actor_in_any_case"),
            GinIndex(OpClass("name", name="gin_trgm_ops"), name="actor_like"),
        ]
        constraints = [
            models.CheckConstraint(condition=one_of("kind", ActorKind), name="actor_kind"),
            models.CheckConstraint(condition=models.Q(country__regex=r"^([A-Z]{2})?$"), name="actor_country"),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="actor_not_merged_into_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("actor", args=[self.pk])


@tracked(name="ActorNameHistory")
class ActorName(models.Model):
    """Another name of an actor: an alias, a transliteration, an earlier name. Several may share one."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="names", verbose_name=_("Akteur"))
    name = models.CharField(_("Name"), max_length=200, db_index=True)

    class Meta:
        verbose_name = _("weiterer Name")
        verbose_name_plural = _("weitere Namen")
        ordering = ["name"]
        indexes = [
            models.Index(Upper("name"), name="actor_name_in_any_case"),
            GinIndex(OpClass("name", name="gin_trgm_ops"), name="actor_name_like"),
        ]
        constraints = [models.UniqueConstraint(fields=["actor", "name"], name="actor_name_once")]

    def __str__(self) -> str:
        return self.name
