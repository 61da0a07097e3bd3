"""Who and where a headline prints: its subjects, the other sides with their prepositions, its place."""

from collections.abc import Sequence

from spacy.tokens import Token

from events.annotating.annotation import Participant
from events.annotating.happening.gathering import Draft
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.roles import MUTUAL_TYPES
from events.annotating.happening.slot import Slot
from events.annotating.happening.wording import (
    SINGULAR,
    is_plural,
    joined,
    short_name,
    singulars,
    with_article,
    within,
)

OPPOSITE = frozenset({"mit", "object", "dative", "passive", "gegen", "an", "auf", "zwischen", "complement"})
PREPOSITIONS = frozenset({"mit", "gegen", "an", "auf", "zwischen", "bei", "über"})
SHORTEST_STEM = 5  # letters
PRINTED = PREPOSITIONS | {"object", "dative", "passive", "subject", "complement", "inherited"}


def are_many(reading: Reading, subjects: Sequence[Participant]) -> bool:
    """Whether they take a plural verb: several, a plural name, a group told in the plural.

    What is printed counts, not the words: syrische Truppen are "Syrien" or "Syrien (Armee)".
    """
    span = reading.doc.char_span(*subjects[0].anchor, alignment_mode="expand")
    mention = reading.actors.get(span.start) if span is not None else None
    if len(subjects) > 1 or subjects[0].name.endswith(singulars()):
        return len(subjects) > 1
    named = mention is not None and mention.form in ("group", "name") and mention.kind == "group"
    plural = named and mention is not None and _is_plural_of(reading.doc[mention.head], subjects[0])
    return is_plural(subjects[0].name) or plural


def _is_plural_of(noun: Token, subject: Participant) -> bool:
    """Whether the noun itself is printed, and many: "die Rebellen" may stand for the EZLN."""
    is_printed = noun.lower_[:SHORTEST_STEM] in subject.name.lower()
    return is_printed and "Plur" in noun.morph.get("Number", []) and not noun.text.endswith(SINGULAR)


def is_undergone(draft: Draft) -> bool:
    """Whether the one who takes part is the subject of a passive: Natalegawa in Phnom Penh erwartet."""
    names = {found.name for found in doers(draft)}
    slots = [slot for slot in draft.trigger.slots if slot.actor.name in names and not slot.nested]
    return bool(slots) and all(slot.name == "passive" for slot in slots)


def doers(draft: Draft) -> list[Participant]:
    """Who does it; who only mediates where nobody else does, or where that is the event."""
    doing = [found for found in draft.participants if found.role in ("actor", "mediator", "absent")]
    parties = [found for found in doing if found.role != "mediator"]
    return doing if draft.trigger.entry.mode == "mediation" or not parties else parties


def recipients(draft: Draft) -> list[Participant]:
    return [found for found in draft.participants if found.role == "recipient"]


def sides(draft: Draft, actors: Sequence[Participant]) -> tuple[list[Participant], list[Participant]]:
    """Who is the subject, and everyone else."""
    opposite = {slot.actor.name for slot in draft.trigger.slots if _is_opposite(draft, slot)}
    subjects = [found for found in actors if found.name not in opposite] or list(actors[:1])
    return subjects, [found for found in draft.participants if found not in subjects]


def _is_opposite(draft: Draft, slot: Slot) -> bool:
    """Whether a slot is the other side; two who agree stand side by side unless the verb takes an object."""
    entry = draft.trigger.entry
    if entry.type in MUTUAL_TYPES and slot.name in ("object", "dative", "passive"):
        return "object" in entry.conditions.partner
    return slot.name in OPPOSITE


def others_printed(reading: Reading, draft: Draft, others: Sequence[Participant]) -> list[str]:
    """The other side with the preposition it has in the text."""
    slots = {slot.actor.name: slot for slot in draft.trigger.slots if not slot.nested}
    grouped: dict[str, list[str]] = {}
    for found in others:
        slot = slots.get(found.name)
        if slot is not None and slot.name in PRINTED and not _is_printed_place(reading, draft, found):
            before = slot.name if slot.name in PREPOSITIONS else ""
            case = "dative" if before in ("mit", "zwischen", "bei") or slot.name == "dative" else "accusative"
            grouped.setdefault(before, []).append(
                with_article(short_name(reading, found), case if before else "none")
            )
    return [f"{before} {joined(names)}".strip() for before, names in sorted(grouped.items())]


def _is_printed_place(reading: Reading, draft: Draft, found: Participant) -> bool:
    """Whether someone is printed as the place; a country attacked is an object: bombardiert Syrien."""
    return (
        draft.place is not None and found.anchor == draft.place.anchor and bool(place_printed(reading, draft))
    )


def place_printed(reading: Reading, draft: Draft) -> str:
    """The place as the text words it, with preposition and article: in der Türkei."""
    if draft.place is None or draft.place.anchor is None:
        return ""
    span = reading.doc.char_span(*draft.place.anchor, alignment_mode="expand")
    before = preposition(span[0]) if span is not None else None
    if (
        span is None
        or before is None
        or span.start - before.i > 3
        or before.lower_ in ("auf", "gegen", "aus")
    ):
        return ""
    is_adjective = span.text.endswith("er") and span.text != draft.place.name  # bei Wiener Gesprächen
    if is_adjective or (before.lower_ == "nach" and not _is_journey(draft)):
        return within(draft.place.name)
    return before.lower_ + str(reading.doc[before.i : span.end].text)[len(before) :]


def _is_journey(draft: Draft) -> bool:
    """Whether it leads somewhere; talks on a journey are at its end: Downer spricht mit Chan in Lima."""
    entry = draft.trigger.entry
    return entry.mode == "visit" or entry.type not in MUTUAL_TYPES
