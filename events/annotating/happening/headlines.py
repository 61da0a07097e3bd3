"""A German headline from the parts of an event: "Selenskyj trifft Erdogan in Ankara"."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.annotation import Participant
from events.annotating.happening.entries import light_verbs
from events.annotating.happening.gathering import Draft
from events.annotating.happening.inflecting import noun_forms
from events.annotating.happening.participants import MUTUAL_TYPES
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.slots import Slot
from events.annotating.lexicon import read

MODALS = {"planned": ("will", "wollen"), "uncertain": ("könnte", "könnten")}
LONGEST_OBJECT = 7
LONGEST_PHRASE = 3
LONGEST = 110
SHORTEST_NAME = 3
OPPOSITE = frozenset({"mit", "object", "dative", "passive", "gegen", "an", "auf", "zwischen", "complement"})


def headline(reading: Reading, draft: Draft) -> str:
    """One line a desk would print; begins with a capital and has no full stop."""
    words = _line(reading, draft)
    line = " ".join(word for word in words if word)
    return (line[:1].upper() + line[1:])[:LONGEST].rstrip(" ,")


def _line(reading: Reading, draft: Draft) -> list[str]:
    if draft.trigger.verb is None:
        return _noun_line(reading, draft)
    if draft.trigger.entry.verbs:
        return _phrase_line(reading, draft)
    return _verb_line(reading, draft) if _actors(draft) else _passive_line(reading, draft)


def _passive_line(reading: Reading, draft: Draft) -> list[str]:
    """Hu Jia in Peking verhaftet."""
    names = _joined([short_name(reading, found) for found in _recipients(draft)])
    left_out = "nicht" if draft.status in ("denied", "failed") else ""
    return [names, _place(reading, draft), left_out, draft.trigger.entry.participle or ""]


def _phrase_line(reading: Reading, draft: Draft) -> list[str]:
    """Israel macht Hisbollah verantwortlich."""
    subjects, others = _sides(draft, _actors(draft) or list(draft.participants))
    light = next(
        row for row in light_verbs() if draft.trigger.verb and draft.trigger.verb.lower_ in row.forms
    )
    many = len(subjects) > 1 or _is_plural(subjects[0].name)
    finite = light.lemma.removeprefix(light.particle) if many else light.present
    first = _joined([short_name(reading, found) for found in subjects])
    middle = [*_others(reading, draft, others), _phrase_words(draft.trigger.token)]
    if draft.status in MODALS:
        return [first, MODALS[draft.status][many], *middle, light.lemma]
    return [first, finite, *middle, light.particle]


def _phrase_words(token: Token) -> str:
    """The noun with its preposition: in Abrede."""
    before = preposition(token)
    start = before.i if before is not None and token.i - before.i < LONGEST_PHRASE else token.i
    return str(token.doc[start : token.i + 1].text)


def _verb_line(reading: Reading, draft: Draft) -> list[str]:
    """Russland lehnt Feuerpause ab; Selenskyj will Erdogan treffen."""
    entry = draft.trigger.entry
    actors = _actors(draft)
    subjects, others = _sides(draft, actors)
    many = len(subjects) > 1 or _is_plural(subjects[0].name)
    middle = [
        "sich" if _is_reflexive(draft.trigger.token) else "",
        *_others(reading, draft, others),
        _object(reading, draft),
        "nicht" if draft.status in ("denied", "failed") else "",
        _place(reading, draft),
    ]
    first = _joined([short_name(reading, found) for found in subjects])
    if draft.status in MODALS:
        return [first, MODALS[draft.status][many], *middle, entry.word]
    finite = entry.word.removeprefix(entry.particle or "") if many else entry.present or ""
    return [first, finite, *middle, entry.particle or ""]


def _noun_line(reading: Reading, draft: Draft) -> list[str]:
    """Angriffe von Russland auf die Ukraine; Treffen zwischen Trump und Putin geplant."""
    actors, others = _actors(draft), _recipients(draft)
    noun, many = nominative(draft)
    joined = next(row for row in _rows("prepositions") if row["type"] == draft.trigger.entry.type)
    towards = _joined([_with_article(short_name(reading, found), joined["case"]) for found in others])
    named = [_with_article(short_name(reading, found), "dative") for found in actors]
    return [
        noun,
        f"{_between(draft, actors)} {_joined(named)}" if actors else "",
        f"{joined['word']} {towards}" if towards and draft.trigger.entry.mode != "visit" else "",
        _place(reading, draft),
        _ending(draft.status, many),
    ]


def _between(draft: Draft, actors: Sequence[Participant]) -> str:
    """Treffen zwischen Trump und Putin; Treffen mit Erdogan; Besuch von Blinken."""
    entry = draft.trigger.entry
    if entry.type not in MUTUAL_TYPES or entry.mode in ("visit", "mediation", "briefing"):
        return "von"
    if len(actors) > 1:
        return "zwischen"
    return "mit" if entry.type == "CONSULT" else "von"


def _is_reflexive(verb: Token) -> bool:
    return any(child.lower_ == "sich" for child in verb.children)


def _actors(draft: Draft) -> list[Participant]:
    return [found for found in draft.participants if found.role in ("actor", "mediator", "absent")]


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
        if slot is not None and (draft.place is None or found.anchor != draft.place.anchor):
            before = (
                slot.name if slot.name in ("mit", "gegen", "an", "auf", "zwischen", "bei", "über") else ""
            )
            case = "dative" if before in ("mit", "zwischen", "bei") or slot.name == "dative" else "accusative"
            grouped.setdefault(before, []).append(
                _with_article(short_name(reading, found), case if before else "none")
            )
    return [f"{before} {_joined(names)}".strip() for before, names in sorted(grouped.items())]


def _object(reading: Reading, draft: Draft) -> str:
    """What it is about, as the text words it, without its article: Feuerpause."""
    if any(slot.name == "object" and not slot.nested for slot in draft.trigger.slots):
        return ""
    for child in draft.trigger.token.children:
        if child.dep_ == labels.OBJECT and child.pos_ == "NOUN" and child.i not in reading.actors:
            words = [word for word in child.subtree if word.i <= child.i and not _is_left_out(word)]
            return " ".join(word.text for word in words[-LONGEST_OBJECT:])
    return ""


def _is_left_out(word: Token) -> bool:
    return word.pos_ in ("DET", "PUNCT", "SPACE", "ADV", "PRON", "CCONJ", "PART")


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
    return reading.doc[before.i : span.end].text


def short_name(reading: Reading, found: Participant) -> str:
    """A person's surname, unless the family name comes first (Xi Jinping); any other name as it is."""
    kinds = {actor.name: actor.kind for actor in reading.doc._.actors}
    parts = found.name.split()
    if kinds.get(found.name) != "person" or len(parts[0]) < SHORTEST_NAME or len(parts[-1]) < SHORTEST_NAME:
        return found.name
    return parts[-1]


def nominative(draft: Draft) -> tuple[str, bool]:
    """The noun in the nominative, and whether it is plural."""
    text, entry = draft.trigger.token.text, draft.trigger.entry
    plural = entry.plural or ""
    for form in (plural, plural + "n"):
        if plural and plural != entry.word and text.lower().endswith(form.lower()):
            return text[: len(text) - len(form)] + _cased(plural, text, form), True
    for form in sorted(noun_forms(entry.word, None), key=len, reverse=True):
        if text.lower().endswith(form):
            return text[: len(text) - len(form)] + _cased(entry.word, text, form), False
    return text, False


def _cased(word: str, text: str, form: str) -> str:
    return word if len(text) == len(form) or text[-len(form) - 1] == "-" else word.lower()


def _joined(names: Sequence[str]) -> str:
    return " und ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _with_article(name: str, case: str) -> str:
    return str(_articles().get(name, {}).get(case, name))


def _is_plural(name: str) -> bool:
    return any(name == row["name"] or name.startswith(row["name"] + " (") for row in _rows("plurals"))


def _ending(status: str, many: bool) -> str:
    row = next(row for row in _rows("endings") if row["status"] == status)
    return str(row["many" if many else "one"])


@cache
def _articles() -> Mapping[str, Mapping[str, Any]]:
    return {row["name"]: row for row in _rows("articles")}


def _rows(table: str) -> Sequence[Mapping[str, Any]]:
    rows: Sequence[Mapping[str, Any]] = read("headlines")[table]
    return rows
