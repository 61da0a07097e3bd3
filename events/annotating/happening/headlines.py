"""A German headline from the parts of an event: "Selenskyj trifft Erdogan in Ankara"."""

from collections.abc import Mapping, Sequence
from typing import Any

from spacy.tokens import Token

from events.annotating.annotation import Participant
from events.annotating.happening.contents import content
from events.annotating.happening.entries import light_verbs
from events.annotating.happening.gathering import SPOKEN, Draft
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.roles import MUTUAL_TYPES
from events.annotating.happening.slot import Slot
from events.annotating.happening.wording import (
    ending,
    is_plural,
    joined,
    modals,
    nominative,
    owned,
    rows,
    short_name,
    singulars,
    with_article,
    within,
)

LONGEST_PHRASE = 3
LONGEST = 90
OPPOSITE = frozenset({"mit", "object", "dative", "passive", "gegen", "an", "auf", "zwischen", "complement"})
PREPOSITIONS = frozenset({"mit", "gegen", "an", "auf", "zwischen", "bei", "über"})
Row = Mapping[str, Any]
GOING = frozenset({"nach"})
SHORTEST_STEM = 5  # letters
PRINTED = PREPOSITIONS | {"object", "dative", "passive", "subject", "complement", "inherited"}


def headline(reading: Reading, draft: Draft) -> str:
    """One line a desk would print, of at most 90 characters; begins with a capital and has no full stop."""
    lines = [" ".join(word for word in words if word) for words in _lines(reading, draft)]
    line = next((line for line in lines if len(line) <= LONGEST), lines[-1])
    if len(line) > LONGEST:
        line = line[:LONGEST].rsplit(" ", 1)[0]
    return (line[:1].upper() + line[1:]).rstrip(" ,")


def _lines(reading: Reading, draft: Draft) -> list[list[str]]:
    """The fullest line first; the others are for where it is too long."""
    if draft.trigger.verb is None:
        return [_noun_line(reading, draft, placed) for placed in (True, False)]
    if draft.trigger.entry.verbs:
        return [_phrase_line(reading, draft)]
    if not _actors(draft) or _is_undergone(draft):
        return [_passive_line(reading, draft)]
    if _says_nothing(reading, draft):
        return [_type_line(reading, draft)]
    return [_verb_line(reading, draft, placed) for placed in (True, False)]


def _passive_line(reading: Reading, draft: Draft) -> list[str]:
    """Hu Jia in Peking verhaftet."""
    found = _actors(draft) if _is_undergone(draft) else _recipients(draft)
    names = joined([short_name(reading, one) for one in found])
    left_out = "nicht" if draft.status in ("denied", "failed") else ""
    return [names, _place(reading, draft), left_out, draft.trigger.entry.participle or ""]


def _is_undergone(draft: Draft) -> bool:
    """Whether the one who takes part is the subject of a passive: Natalegawa in Phnom Penh erwartet."""
    names = {found.name for found in _actors(draft)}
    slots = [slot for slot in draft.trigger.slots if slot.actor.name in names and not slot.nested]
    return bool(slots) and all(slot.name == "passive" for slot in slots)


def _phrase_line(reading: Reading, draft: Draft) -> list[str]:
    """Israel macht Hisbollah verantwortlich."""
    subjects, others = _sides(draft, _actors(draft) or list(draft.participants))
    light = next(
        row for row in light_verbs() if draft.trigger.verb and draft.trigger.verb.lower_ in row.forms
    )
    many = _are_many(reading, subjects)
    finite = light.many if many else light.present
    first = joined([short_name(reading, found) for found in subjects])
    reflexive = "sich" if draft.trigger.verb and _is_reflexive(draft.trigger.verb) else ""
    middle = [reflexive, *_others(reading, draft, others), _phrase_words(draft.trigger.token)]
    if (modal := modals().get((draft.status, many))) is not None:
        return [first, modal, *middle, light.lemma]
    return [first, finite, *middle, light.particle]


def _are_many(reading: Reading, subjects: Sequence[Participant]) -> bool:
    """Whether they take a plural verb: several, a plural name, a group told in the plural.

    What is printed counts, not the words: syrische Truppen are "Syrien" or "Syrien (Armee)".
    """
    span = reading.doc.char_span(*subjects[0].anchor, alignment_mode="expand")
    mention = reading.actors.get(span.start) if span is not None else None
    if len(subjects) > 1 or subjects[0].name.endswith(singulars()):
        return len(subjects) > 1
    named = mention is not None and mention.form == "group" and mention.kind == "group"
    plural = named and mention is not None and _is_plural_of(reading.doc[mention.head], subjects[0])
    return is_plural(subjects[0].name) or plural


def _is_plural_of(noun: Token, subject: Participant) -> bool:
    """Whether the noun itself is printed, and many: "die Rebellen" may stand for the EZLN."""
    is_printed = noun.lower_[:SHORTEST_STEM] in subject.name.lower()
    return is_printed and "Plur" in noun.morph.get("Number", [])


def _phrase_words(token: Token) -> str:
    """The noun with its preposition: in Abrede."""
    before = preposition(token)
    start = before.i if before is not None and token.i - before.i < LONGEST_PHRASE else token.i
    return str(token.doc[start : token.i + 1].text)


def _verb_line(reading: Reading, draft: Draft, placed: bool) -> list[str]:
    """Russland lehnt Feuerpause ab; Selenskyj will Erdogan treffen; Arafat sagt zu, zu verzichten."""
    entry = draft.trigger.entry
    subjects, others = _sides(draft, _actors(draft))
    many = _are_many(reading, subjects)
    about = content(reading, draft)
    middle = [
        "sich" if _is_reflexive(draft.trigger.token) else "",
        *_others(reading, draft, others),
        *_negated(draft, "" if about.startswith(",") else about),
        _place(reading, draft) if placed else "",
    ]
    first = joined([short_name(reading, found) for found in subjects])
    clause = about if about.startswith(",") else ""
    if (modal := modals().get((draft.status, many))) is not None:
        return [first, modal, *middle, entry.word + clause]
    finite = entry.word.removeprefix(entry.particle or "") if many else entry.present or ""
    last = [finite, *middle, entry.particle or ""]
    return [first, *_with_clause(last, clause)]


def _negated(draft: Draft, about: str) -> list[str]:
    """ "nicht" stands behind an object, but before one with a preposition: nicht auf Waffenruhe."""
    if draft.status not in ("denied", "failed"):
        return [about]
    return ["nicht", about] if about[:1].islower() and " " in about else [about, "nicht"]


def _with_clause(words: Sequence[str], clause: str) -> list[str]:
    kept = [word for word in words if word]
    return [*kept[:-1], kept[-1] + clause] if clause else kept


def _says_nothing(reading: Reading, draft: Draft) -> bool:
    """Whether a speech verb would stand without what it is about: Kiew bestreitet."""
    entry = draft.trigger.entry
    if entry.type not in SPOKEN or _is_reflexive(draft.trigger.token):
        return False
    if entry.conditions.blame:
        return True
    whom = [slot.name for slot in draft.trigger.slots if not slot.nested]
    return not content(reading, draft) and not any(name in ("object", "complement") for name in whom)


def _type_line(reading: Reading, draft: Draft) -> list[str]:
    """A noun of the type in place of a verb that would stand alone: Vorwürfe Netanjahus gegen Israel."""
    row = next(row for row in rows("nouns") if row["type"] == draft.trigger.entry.type)
    names = [short_name(reading, found) for found in _actors(draft)]
    last = ending(draft.status, row["many"]) if draft.status != "ongoing" else ""
    if len(names) > 1 and "between" in row:
        pair = joined([with_article(name, "dative") for name in names])
        return [row["between"], f"zwischen {pair}", last]
    return [row["word"], owned(names), _towards(reading, draft, row if "before" in row else None), last]


def _noun_line(reading: Reading, draft: Draft, placed: bool) -> list[str]:
    """Angriffe Russlands auf die Ukraine; Treffen zwischen Trump und Putin geplant."""
    actors = _actors(draft)
    noun, many = nominative(draft)
    return [
        noun,
        _between(reading, draft, actors) if actors else "",
        _towards(reading, draft) if draft.trigger.entry.mode != "visit" else "",
        _place(reading, draft) if placed else "",
        ending(draft.status, many),
    ]


def _towards(reading: Reading, draft: Draft, own: Row | None = None) -> str:
    """The other side behind the preposition of the noun, else of the type: gegen die USA."""
    row = own or next(row for row in rows("prepositions") if row["type"] == draft.trigger.entry.type)
    names = [with_article(short_name(reading, found), row["case"]) for found in _recipients(draft)]
    return f"{row['before' if own else 'word']} {joined(names)}" if names else ""


def _between(reading: Reading, draft: Draft, actors: Sequence[Participant]) -> str:
    """zwischen Trump und Putin; mit Erdogan; Blinkens."""
    entry = draft.trigger.entry
    names = [short_name(reading, found) for found in actors]
    dative = joined([with_article(name, "dative") for name in names])
    if entry.type not in MUTUAL_TYPES or entry.mode in ("visit", "mediation", "briefing"):
        return owned(names)
    if len(actors) > 1:
        return f"zwischen {dative}"
    return f"mit {dative}" if entry.type == "CONSULT" else owned(names)


def _is_reflexive(verb: Token) -> bool:
    return any(child.lower_ == "sich" for child in verb.children)


def _actors(draft: Draft) -> list[Participant]:
    """Who does it; who only mediates where nobody else does, or where that is the event."""
    doing = [found for found in draft.participants if found.role in ("actor", "mediator", "absent")]
    sides = [found for found in doing if found.role != "mediator"]
    return doing if draft.trigger.entry.mode == "mediation" or not sides else sides


def _recipients(draft: Draft) -> list[Participant]:
    return [found for found in draft.participants if found.role == "recipient"]


def _sides(draft: Draft, actors: Sequence[Participant]) -> tuple[list[Participant], list[Participant]]:
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


def _others(reading: Reading, draft: Draft, others: Sequence[Participant]) -> list[str]:
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
    return draft.place is not None and found.anchor == draft.place.anchor and bool(_place(reading, draft))


def _place(reading: Reading, draft: Draft) -> str:
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
    if before.lower_ in GOING and not _is_journey(draft):
        return within(draft.place.name)
    return before.lower_ + str(reading.doc[before.i : span.end].text)[len(before) :]


def _is_journey(draft: Draft) -> bool:
    """Whether it leads somewhere; talks on a journey are at its end: Downer spricht mit Chan in Lima."""
    entry = draft.trigger.entry
    return entry.mode == "visit" or entry.type not in MUTUAL_TYPES
