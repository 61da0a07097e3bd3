"""The closed word lists of the tables, with the German words that pages show for them."""

from django.db.models import Q, TextChoices
from django.utils.translation import gettext_lazy as _


class EventType(TextChoices):
    """The 16 types of PLOVER 2.0, in its order."""

    AGREE = "AGREE", _("Einigung")
    CONSULT = "CONSULT", _("Treffen und Gespräche")
    SUPPORT = "SUPPORT", _("Unterstützung")
    COOPERATE = "COOPERATE", _("Zusammenarbeit")
    AID = "AID", _("Hilfe")
    CONCEDE = "CONCEDE", _("Zugeständnis")
    RETREAT = "RETREAT", _("Rückzug und Freilassung")
    REQUEST = "REQUEST", _("Forderung")
    ACCUSE = "ACCUSE", _("Kritik")
    REJECT = "REJECT", _("Ablehnung")
    THREATEN = "THREATEN", _("Drohung")
    PROTEST = "PROTEST", _("Protest")
    SANCTION = "SANCTION", _("Sanktion und Abbruch")
    MOBILIZE = "MOBILIZE", _("Mobilisierung")
    COERCE = "COERCE", _("Zwang")
    ASSAULT = "ASSAULT", _("Gewalt")


class Mode(TextChoices):
    """How parties consult; other types have no mode."""

    MEETING = "meeting", _("Treffen")
    VISIT = "visit", _("Besuch")
    CALL = "call", _("Telefonat")
    NEGOTIATION = "negotiation", _("Verhandlung")
    MEDIATION = "mediation", _("Vermittlung")
    BRIEFING = "briefing", _("Unterrichtung")


class Status(TextChoices):
    """How far a happening has come, as told."""

    OCCURRED = "occurred", _("geschehen")
    ONGOING = "ongoing", _("im Gange")
    PLANNED = "planned", _("geplant")
    FAILED = "failed", _("gescheitert")
    CANCELLED = "cancelled", _("abgesagt")
    DENIED = "denied", _("verneint")
    UNCERTAIN = "uncertain", _("ungewiss")


class Role(TextChoices):
    """An actor's part in an event."""

    ACTOR = "actor", _("handelt")
    RECIPIENT = "recipient", _("ist Gegenüber")
    MEDIATOR = "mediator", _("vermittelt")
    PLACE_HOST = "place-host", _("ist Gastgeber")
    ABSENT = "absent", _("fehlt")


class Precision(TextChoices):
    """How exactly a date is known. A range ends on both sides, an open one on one side only."""

    DAY = "day", _("Tag")
    MONTH = "month", _("Monat")
    YEAR = "year", _("Jahr")
    RANGE = "range", _("Zeitraum")
    OPEN = "open", _("offener Zeitraum")
    UNDATED = "undated", _("ohne Datum")


class ActorKind(TextChoices):
    PERSON = "person", _("Person")
    STATE = "state", _("Staat")
    ORGANISATION = "organisation", _("Organisation")
    GROUP = "group", _("Gruppe")


class PlaceKind(TextChoices):
    CITY = "city", _("Stadt")
    REGION = "region", _("Region")
    COUNTRY = "country", _("Land")


class Review(TextChoices):
    """What an editor said of an event as a whole."""

    NONE = "none", _("ungeprüft")
    APPROVED = "approved", _("geprüft")
    REJECTED = "rejected", _("verworfen")


class MatchReason(TextChoices):
    """On what two reports of one happening agree."""

    SAME_PARTICIPANTS = "same_participants", _("gleiche Beteiligte")
    SHARED_PARTICIPANTS = "shared_participants", _("gemeinsame Beteiligte")
    SAME_SIDES = "same_sides", _("gleiche Seiten")
    SAME_DAY = "same_day", _("gleicher Tag")
    WITHIN_SPAN = "within_span", _("Tag im genannten Zeitraum")
    NEXT_DAY = "next_day", _("Tage dicht beieinander")
    PUT_OFF = "put_off", _("später als geplant")
    REPORTED_TOGETHER = "reported_together", _("zur gleichen Zeit berichtet")
    SAME_PLACE = "same_place", _("gleicher Ort")
    PLACE_WITHIN = "place_within", _("Ort im genannten Land")
    SAME_WORDS = "same_words", _("ähnliche Worte")


class HumanAction(TextChoices):
    """What a human did, as the history names it."""

    CORRECT = "correct", _("berichtigt")
    APPROVE = "approve", _("für richtig erklärt")
    REJECT = "reject", _("verworfen")
    MERGE = "merge", _("vereinigt")
    SPLIT = "split", _("getrennt")
    MOVE = "move", _("Bericht anders zugeordnet")
    MARK = "mark", _("im Artikel nachgetragen")
    ADD_ACTOR = "add_actor", _("Akteur angelegt")
    CHANGE_ACTOR = "change_actor", _("Akteur berichtigt")
    MERGE_ACTORS = "merge_actors", _("Akteure vereinigt")
    WITHDRAW = "withdraw", _("Artikel zurückgezogen")
    RESTORE = "restore", _("Artikel wieder gezeigt")
    REVIEW_ARTICLE = "review_article", _("Artikel durchgesehen")
    UNDO = "undo", _("zurückgenommen")


class StatementType(TextChoices):
    DIRECT = "direct", _("wörtlich")
    INDIRECT = "indirect", _("indirekt")
    REPORTED = "reported", _("berichtet")
    FREE = "free", _("frei")


def one_of(field: str, choices: type[TextChoices], *, blank: bool = False) -> Q:
    """The condition of a check constraint: `field` holds one of `choices`."""
    return Q(**{f"{field}__in": [*choices.values, *([""] if blank else [])]})


def mode_fits_type(field_type: str = "type", field_mode: str = "mode") -> Q:
    """CONSULT has a mode or none; every other type has none."""
    return Q(**{field_type: EventType.CONSULT}) | Q(**{field_mode: ""})
