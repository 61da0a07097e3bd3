"""The trigger lexicon as an index from word forms to entries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from events.annotating.happening.inflecting import noun_forms, verb_forms
from events.annotating.lexicon import read

Forms = Mapping[str, tuple["Entry", ...]]
Growing = defaultdict[str, list["Entry"]]
SHORTEST_HEAD = 5


@dataclass(frozen=True)
class Conditions:
    """What must stand around a word for it to name the event; see lexicon/triggers_verbs.toml."""

    things: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    partner: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    reflexive: bool = False
    clause: bool = False
    modal: bool = False
    blame: bool = False
    negated: bool = False

    def count(self) -> int:
        """How many there are: the entry with more is tried first."""
        return sum(bool(getattr(self, name)) for name in self.__dataclass_fields__ if name != "unless")


@dataclass(frozen=True)
class Entry:
    """A word that names an event. Verbs have principal parts, phrases the `verbs` they are made with."""

    word: str
    type: str
    mode: str | None = None
    particle: str | None = None
    plural: str | None = None
    present: str | None = None
    preterite: str | None = None
    participle: str | None = None
    verbs: tuple[str, ...] = ()
    genitive: str | None = None
    status: str | None = None
    conditions: Conditions = Conditions()


@dataclass(frozen=True)
class Index:
    """Entries by form: verbs that left their particle behind, verbs in one word, nouns, words of phrases."""

    apart: Forms
    whole: Forms
    lemmas: Forms
    nouns: Forms
    phrases: Forms
    light: Mapping[str, "LightVerb"]


def entry(row: Mapping[str, Any]) -> Entry:
    """One inline table of the lexicon."""
    parts = row.get("parts", "").split()
    return Entry(
        word=row.get("lemma") or row["word"],
        type=row["type"],
        mode=row.get("mode"),
        particle=row.get("particle"),
        plural=row.get("plural"),
        present=parts[0] if parts else None,
        preterite=parts[1] if parts else None,
        participle=row.get("particle", "") + parts[2] if parts else None,
        verbs=tuple(row.get("with", ())),
        genitive=row.get("genitive"),
        status=row.get("status"),
        conditions=_conditions(row),
    )


def _conditions(row: Mapping[str, Any]) -> Conditions:
    return Conditions(
        things=tuple(row.get("things", ())),
        unless=tuple(row.get("unless", ())),
        partner=tuple(row.get("partner", ())),
        behind=tuple(row.get("behind", ())),
        subjects=tuple(row.get("subjects", ())),
        patients=tuple(row.get("patients", ())),
        reflexive=row.get("reflexive", False),
        clause=row.get("clause", False),
        modal=row.get("modal", False),
        blame=row.get("blame", False),
        negated=row.get("negated", False),
    )


@cache
def index() -> Index:
    """The lexicon, read once."""
    apart: Growing = defaultdict(list)
    whole: Growing = defaultdict(list)
    lemmas: Growing = defaultdict(list)
    nouns: Growing = defaultdict(list)
    phrases: Growing = defaultdict(list)
    for row in read("triggers_verbs")["verbs"]:
        forms, found = verb_forms(row["lemma"], row["parts"], row.get("particle")), entry(row)
        _add(lemmas, {row["lemma"]}, found)
        _add(apart, forms.apart, found)
        _add(whole, forms.whole, found)
    for row in read("triggers_nouns")["nouns"]:
        _add(nouns, noun_forms(row["word"], row.get("plural")), entry(row))
    for row in read("triggers_phrases")["phrases"]:
        _add(phrases, {row["word"].lower()}, entry(row))
    light = {verb.lemma: verb for verb in light_verbs()}
    return Index(_frozen(apart), _frozen(whole), _frozen(lemmas), _frozen(nouns), _frozen(phrases), light)


def _add(forms: Growing, words: Iterable[str], found: Entry) -> None:
    for word in words:
        forms[word].append(found)


def _frozen(forms: Mapping[str, list[Entry]]) -> Forms:
    return {
        form: tuple(sorted(entries, key=lambda found: found.conditions.count(), reverse=True))
        for form, entries in forms.items()
    }


def noun_entries(text: str) -> tuple[Entry, ...]:
    """The entries of a noun or of the last part of a compound; the longest part wins."""
    word = text.lower()
    for start in range(len(word)):
        if start and len(word) - start < SHORTEST_HEAD and word[start - 1] != "-":
            return ()
        found = index().nouns.get(word[start:])
        if found:
            return tuple(
                entry
                for entry in found
                if not any(other.lower() in word for other in entry.conditions.unless)
            )
    return ()


@dataclass(frozen=True)
class LightVerb:
    """A verb that a phrase is made with."""

    lemma: str
    particle: str
    present: str
    many: str
    forms: frozenset[str]


@cache
def light_verbs() -> tuple[LightVerb, ...]:
    """The verbs of the phrases."""
    return tuple(_light_verb(row) for row in read("triggers_phrases")["light_verbs"])


def _light_verb(row: Mapping[str, Any]) -> LightVerb:
    forms = verb_forms(row["lemma"], row["parts"], row.get("particle"))
    particle = row.get("particle", "")
    also = frozenset(row.get("also", "").split())
    many = row.get("many", row["lemma"].removeprefix(particle))
    return LightVerb(row["lemma"], particle, row["parts"].split()[0], many, forms.apart | forms.whole | also)


@cache
def forms_beside(table: str) -> frozenset[str]:
    """The forms of the verbs in a table of lexicon/triggers_beside.toml, in small letters."""
    rows = read("triggers_beside")[table]
    forms = [verb_forms(row["lemma"], row["parts"], row.get("particle")) for row in rows]
    return frozenset().union(*(one.apart | one.whole for one in forms))


def remarks(verb: Token) -> bool:
    """Whether a verb only says something of what it governs: Macron nannte die Gespräche nützlich."""
    return verb.lower_ in forms_beside("remarks")


@cache
def pledges() -> frozenset[str]:
    """Words of the lexicon by which one side promises something; no agreement of two."""
    return frozenset(row["word"] for row in read("triggers_beside")["pledges"])


@cache
def sides() -> frozenset[str]:
    """Plurals that stand for the parties told of before."""
    return frozenset(row["word"].lower() for row in read("triggers_beside")["sides"])


def faces() -> tuple[str, ...]:
    """Nouns that act for the actor named with them: Soldaten aus Israel."""
    return tuple(row["word"] for row in read("triggers_beside")["faces"])


@cache
def followers() -> frozenset[str]:
    """Nouns for the people of the one named with them: Anhänger Zelayas; in small letters, in each case."""
    return frozenset().union(
        *(noun_forms(row["word"], row["plural"]) for row in read("triggers_beside")["followers"])
    )


@cache
def neighbours() -> frozenset[str]:
    """Nouns for the states around one: Nachbarländer Syriens; in small letters, in each case."""
    return frozenset().union(
        *(noun_forms(row["word"], row["plural"]) for row in read("triggers_beside")["neighbours"])
    )


def blames() -> tuple[str, ...]:
    """Words that make a description a reproach."""
    return tuple(row["word"].lower() for row in read("triggers_beside")["blames"])
