"""What part somebody has in an event by his slot: Polen (actor) drohte Ungarn (recipient)."""

from collections.abc import Mapping

from events.annotating.annotation import Role
from events.annotating.function_words import VON, ZU
from events.annotating.happening.entries import Entry
from events.annotating.happening.phrases import is_passive
from events.annotating.happening.slot import Slot
from events.annotating.happening.triggers import Trigger

Roles = Mapping[str, Role]


def _roles(actor: str, recipient: str = "", mediator: str = "") -> Roles:
    """Slots to roles, written the other way round."""
    known: dict[str, Role] = dict.fromkeys(actor.split(), "actor")
    known |= dict.fromkeys(recipient.split(), "recipient")
    return known | dict.fromkeys(mediator.split(), "mediator")


SYMMETRIC = _roles(
    actor="subject passive object mit zwischen genitive von vom adjective compound durch neben "
    "inherited beside oblique-subject oblique-passive object-subject theme-von theme-durch",
    recipient="dative an gegenüber object-dative",
    mediator="unter led",
)
VISIT = _roles(
    actor="subject genitive von vom durch adjective neben oblique-subject object-subject",
    recipient="object passive dative in im nach bei beim zu zum zur",
)
MEDIATION = _roles(
    actor="zwischen mit object passive",
    mediator="subject genitive von vom durch adjective compound neben led object-subject "
    "theme-von theme-durch",
)
BRIEFING = _roles(actor="subject durch von vom", recipient="object passive dative")
DIRECTED = _roles(
    actor="subject genitive adjective compound durch zwischen neben object-subject theme-von theme-durch "
    "theme-aus theme-bei oblique-bei",
    recipient="object passive dative gegen an auf gegenüber für bei über von vom zu zum zur um vor hinter "
    "complement object-dative object-von object-bei",
)
MODES: Mapping[str | None, Roles] = {"visit": VISIT, "mediation": MEDIATION, "briefing": BRIEFING}
MUTUAL_TYPES = frozenset({"CONSULT", "AGREE", "COOPERATE"})
AIMING = frozenset({"auf", "gegen", "für"})
THROUGH_VERB = frozenset({"gegen", "an", "mit", "auf", "zwischen"})
RELATED_BY = ZU | {"mit"}  # Beziehungen zu Russland
OF_WHOM = VON | {"genitive"}
OWNING = OF_WHOM | {"adjective"}
DEEDS = frozenset({"RETREAT", "MOBILIZE", "ASSAULT", "AID", "COERCE"})  # Er kündigte den Abzug Italiens an
GIVING = frozenset({"AGREE", "COOPERATE"})
WITH_OPPONENT = frozenset({"ASSAULT", "THREATEN"})


def role_of(trigger: Trigger, slot: Slot, status: str) -> Role | None:
    """The role of who stands in a slot, None for where one is: Merkel (actor) reiste von Minsk weiter."""
    entry = trigger.entry
    if is_reached(entry, slot) or _is_given(trigger, slot) or _is_to_come_from(trigger, slot):
        return "recipient"
    if slot.name == "ins" and entry.type == "ACCUSE":
        return "actor"  # Der Botschafter wurde ins Außenministerium in Rom bestellt
    if slot.nested:
        return _nested_role(entry, slot)
    if _is_with_host(entry, slot):
        return "mediator"
    if slot.name == "aus" and not trigger.verbal and entry.type not in MUTUAL_TYPES:
        return None if entry.type == "RETREAT" else "actor"  # Kritik aus Polen; der Abzug aus dem Irak
    if slot.name == "object-subject" and entry.type not in MUTUAL_TYPES and _has_owner(trigger):
        return None if entry.type in DEEDS else "recipient"
    if slot.name == "object" and entry.type in GIVING:
        return "recipient"
    if slot.name in ("aus", "in") and entry.type == "SANCTION" and slot.actor.form == "metonym":
        return "recipient"
    if (slot.name == "passive" and entry.conditions.patients) or _refuses(entry, slot):
        return "actor"
    if trigger.stays_away(status) and slot.name == "subject":
        return "absent"
    return None if _is_elsewhere(trigger, slot) else _role_by_table(trigger, slot)


def _role_by_table(trigger: Trigger, slot: Slot) -> Role | None:
    """The role by what the preposition or the case of the slot says of the entry."""
    entry = trigger.entry
    relation, _, preposition = slot.name.rpartition("-")
    if relation and preposition in THROUGH_VERB:
        return _table(entry).get(preposition)
    if slot.name in OF_WHOM and (entry.genitive == "recipient" or _has_doer(trigger)) and not trigger.verbal:
        return "recipient"
    if slot.name in VON and (not trigger.verbal or _is_passive(trigger)):
        return _mediator_or_actor(entry)
    if slot.name == "mit" and entry.type in WITH_OPPONENT:
        return "actor" if entry.type == "ASSAULT" else None
    return _table(entry).get(slot.name)


def _has_doer(trigger: Trigger) -> bool:
    """Whether a noun tells by whom it is done: die Verurteilung Libyens durch Ägypten."""
    is_mutual = trigger.entry.type in MUTUAL_TYPES
    return not trigger.verbal and not is_mutual and any(slot.name == "durch" for slot in trigger.slots)


def is_reached(entry: Entry, slot: Slot) -> bool:
    """Where help, a journey or an attack goes, or with whom is broken: Die EU schickt Hilfe nach Georgien."""
    if slot.name == "nach" and slot.actor.form == "state":
        return entry.type == "AID" or entry.mode == "visit" or (entry.type == "ASSAULT" and not slot.nested)
    if slot.name == "compound" and slot.actor.form == "state":
        return entry.mode == "visit"
    return slot.name == "mit" and entry.type == "SANCTION" and not slot.nested


def _is_to_come_from(trigger: Trigger, slot: Slot) -> bool:
    """Whose something is that is asked for or refused: Er verlangte eine Entschuldigung aus Paris."""
    is_asked = trigger.verbal and trigger.entry.type in ("REQUEST", "REJECT")
    return is_asked and slot.name == "aus" and slot.actor.kind == "state"


def _is_given(trigger: Trigger, slot: Slot) -> bool:
    """Whether a name shows no case, but stands before what it is given: Er stellte Serbien ein Ultimatum."""
    is_before = slot.name == "object-object" and slot.actor.end <= trigger.token.i
    return is_before and trigger.entry.type not in MUTUAL_TYPES


def _is_with_host(entry: Entry, slot: Slot) -> bool:
    """Whether two sides meet at somebody's: Sie einigten sich bei Guterres."""
    is_talk = entry.type in MUTUAL_TYPES and entry.mode != "visit"
    return is_talk and slot.name == "bei" and slot.actor.kind == "person"


def _refuses(entry: Entry, slot: Slot) -> bool:
    """For whom a thing is out of the question refuses it: Ein Abzug kommt für die Türkei nicht infrage."""
    return entry.conditions.negated and slot.name == "für"


def _has_owner(trigger: Trigger) -> bool:
    """Whether a noun tells itself who does it: Serbien lehnte den Vorschlag der EU ab."""
    return any(slot.name in OWNING and not slot.nested for slot in trigger.slots)


def _is_elsewhere(trigger: Trigger, slot: Slot) -> bool:
    """Where one comes from or goes to: Merkel reiste von Minsk weiter."""
    entry = trigger.entry
    if entry.mode == "visit" and slot.actor.kind == "state" and slot.name in ZU:
        return True
    leaving = slot.name in VON and trigger.verbal and not _is_passive(trigger)
    return leaving and entry.type in MUTUAL_TYPES


def _mediator_or_actor(entry: Entry) -> Role:
    return "mediator" if entry.mode == "mediation" else "actor"


def _is_passive(trigger: Trigger) -> bool:
    """Whether who does it stands behind "von": wurde von Peru erhoben, der von Peru begonnene Krieg."""
    return trigger.verb is not None and (is_passive(trigger.verb) or trigger.verb.tag_ == "ADJA")


def _nested_role(entry: Entry, slot: Slot) -> Role | None:
    """Whom a demand, a reproach or a refusal is about, where it is told inside another phrase."""
    if slot.name == "subject" or (entry.mode == "mediation" and slot.name == "zwischen"):
        return "actor"
    if entry.type in GIVING and slot.name in ("object", "dative"):
        return "recipient"
    if entry.type in MUTUAL_TYPES:
        return None
    if entry.type == "SANCTION" and slot.name in RELATED_BY:
        return "recipient"
    if entry.type == "REJECT" and slot.name == "mit":
        return "recipient"  # lehnte Verhandlungen mit Ecuador ab
    if entry.type == "ACCUSE" and slot.name in AIMING:
        return None  # verurteilte den Angriff auf Ecuador
    return (
        "recipient"
        if slot.name in ("object", "passive", "auf", "für", "gegen", "um", "über", "complement")
        else None
    )


def _table(entry: Entry) -> Roles:
    if entry.type in MUTUAL_TYPES:
        return MODES.get(entry.mode, SYMMETRIC)
    return DIRECTED
