"""A German headline from the parts of an event: "Selenskyj trifft Erdogan in Ankara"."""

from collections.abc import Mapping, Sequence
from typing import Any

from spacy.tokens import Token

from events.annotating.annotation import Participant
from events.annotating.happening.contents import content
from events.annotating.happening.entries import light_verbs
from events.annotating.happening.gathering import SPOKEN, Draft
from events.annotating.happening.printing import (
    are_many,
    doers,
    is_undergone,
    others_printed,
    place_printed,
    recipients,
    sides,
)
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.roles import MUTUAL_TYPES
from events.annotating.happening.wording import (
    ending,
    joined,
    modals,
    nominative,
    owned,
    rows,
    short_name,
    things,
    with_article,
)

LONGEST_PHRASE = 3
LONGEST = 90
WHOM = frozenset({"object", "complement"})
Row = Mapping[str, Any]


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
    if not doers(draft) or is_undergone(draft):
        return [_passive_line(reading, draft)]
    about = content(reading, draft)
    if _says_nothing(draft, about):
        return [_type_line(reading, draft)]
    whole = [_verb_line(reading, draft, placed, about) for placed in (True, False)]
    return [*whole, _verb_line(reading, draft, False, "")]


def _passive_line(reading: Reading, draft: Draft) -> list[str]:
    """Hu Jia in Peking verhaftet."""
    found = doers(draft) if is_undergone(draft) else recipients(draft)
    names = joined([short_name(reading, one) for one in found])
    left_out = "nicht" if draft.status in ("denied", "failed") else ""
    return [names, place_printed(reading, draft), left_out, draft.trigger.entry.participle or ""]


def _phrase_line(reading: Reading, draft: Draft) -> list[str]:
    """Israel macht Hisbollah verantwortlich."""
    subjects, others = sides(draft, doers(draft) or list(draft.participants))
    light = next(
        row for row in light_verbs() if draft.trigger.verb and draft.trigger.verb.lower_ in row.forms
    )
    many = are_many(reading, subjects)
    finite = light.many if many else light.present
    first = joined([short_name(reading, found) for found in subjects])
    reflexive = "sich" if draft.trigger.verb and _is_reflexive(draft.trigger.verb) else ""
    middle = [reflexive, *others_printed(reading, draft, others), _phrase_words(draft.trigger.token)]
    if (modal := modals().get((draft.status, many))) is not None:
        return [first, modal, *middle, light.lemma]
    return [first, finite, *middle, light.particle]


def _phrase_words(token: Token) -> str:
    """The noun with its preposition: in Abrede."""
    before = preposition(token)
    start = before.i if before is not None and token.i - before.i < LONGEST_PHRASE else token.i
    return str(token.doc[start : token.i + 1].text)


def _verb_line(reading: Reading, draft: Draft, placed: bool, about: str) -> list[str]:
    """Russland lehnt Feuerpause ab; Selenskyj will Erdogan treffen; Arafat sagt zu, zu verzichten."""
    entry = draft.trigger.entry
    subjects, others = sides(draft, doers(draft))
    many = are_many(reading, subjects)
    middle = [
        "sich" if _is_reflexive(draft.trigger.token) else "",
        *others_printed(reading, draft, others),
        *_negated(draft, "" if about.startswith(",") else about),
        place_printed(reading, draft) if placed else "",
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


def _says_nothing(draft: Draft, about: str) -> bool:
    """Whether a speech verb would stand without what it is about: Kiew bestreitet."""
    entry = draft.trigger.entry
    if entry.type not in SPOKEN or _is_reflexive(draft.trigger.token):
        return False
    if entry.conditions.blame:
        return True
    whom = {slot.name for slot in draft.trigger.slots if not slot.nested}
    return not about and (entry.word in things() or whom.isdisjoint(WHOM))


def _type_line(reading: Reading, draft: Draft) -> list[str]:
    """A noun of the type in place of a verb that would stand alone: Vorwürfe Netanjahus gegen Israel."""
    row = next(row for row in rows("nouns") if row["type"] == draft.trigger.entry.type)
    names = [short_name(reading, found) for found in doers(draft)]
    last = ending(draft.status, row["many"]) if draft.status != "ongoing" else ""
    if len(names) > 1 and "between" in row:
        pair = joined([with_article(name, "dative") for name in names])
        return [row["between"], f"zwischen {pair}", last]
    return [row["word"], owned(names), _towards(reading, draft, row if "before" in row else None), last]


def _noun_line(reading: Reading, draft: Draft, placed: bool) -> list[str]:
    """Angriffe Russlands auf die Ukraine; Treffen zwischen Trump und Putin geplant."""
    actors = doers(draft)
    are_sides = bool(actors) and _is_mutual(draft)
    noun, many = nominative(draft)
    return [
        noun,
        _between(reading, draft, [*actors, *recipients(draft)] if are_sides else actors) if actors else "",
        _towards(reading, draft) if draft.trigger.entry.mode != "visit" and not are_sides else "",
        place_printed(reading, draft) if placed else "",
        ending(draft.status, many),
    ]


def _towards(reading: Reading, draft: Draft, own: Row | None = None) -> str:
    """The other side behind the preposition of the noun, else of the type: gegen die USA."""
    row = own or next(row for row in rows("prepositions") if row["type"] == draft.trigger.entry.type)
    names = [with_article(short_name(reading, found), row["case"]) for found in recipients(draft)]
    return f"{row['before' if own else 'word']} {joined(names)}" if names else ""


def _between(reading: Reading, draft: Draft, actors: Sequence[Participant]) -> str:
    """zwischen Trump und Putin; mit Erdogan; Blinkens."""
    entry = draft.trigger.entry
    names = [short_name(reading, found) for found in actors]
    dative = joined([with_article(name, "dative") for name in names])
    if not _is_mutual(draft):
        return owned(names)
    if len(actors) > 1:
        return f"zwischen {dative}"
    return f"mit {dative}" if entry.type == "CONSULT" else owned(names)


def _is_mutual(draft: Draft) -> bool:
    """Whether all who take part are sides of it: talks, a deal; not a visit."""
    entry = draft.trigger.entry
    return entry.type in MUTUAL_TYPES and entry.mode not in ("visit", "mediation", "briefing")


def _is_reflexive(verb: Token) -> bool:
    return any(child.lower_ == "sich" for child in verb.children)
