"""The words of lexicon/status.toml, as the rules for verbs and nouns ask for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from events.annotating.happening.entries import Entry
from events.annotating.happening.inflecting import VerbForms, verb_forms
from events.annotating.lexicon import read

Finding = tuple[str, tuple[Token, ...]]

TOLD = frozenset({"occurred", "ongoing"})
INFINITIVES = frozenset({"VVINF", "VAINF", "VVIZU"})


def condition(words: Iterable[Token]) -> Finding | None:
    """An open condition at the beginning of a clause: Falls Putin kommt; sollten sie sich treffen."""
    first = [word for word in words if not word.is_punct and not word.is_space][:3]
    opener = next((word for word in first if word.lower_ in words_of("conditions")), None)
    if opener is None and first and first[0].is_sent_start and first[0].lower_ in ("sollte", "sollten"):
        opener = first[0]
    return ("uncertain", (opener,)) if opener is not None else None


def negates(word: Token) -> bool:
    """ "nicht", "nie", "kein" and its forms."""
    known = word.lower_ in words_of("negations")
    return known or (word.lower_.startswith("kein") and len(word) < 7)


def of_negated(entry: Entry) -> str:
    """What is not done is denied, but it failed where both had to do it: Sie fanden keinen Kompromiss."""
    return words_of("reached_together").get(entry.word.lower(), "denied")


def is_known(noun: Token) -> bool:
    """What the text presents as known is there, whatever it did not do: Die Gespräche halfen nicht."""
    return any(
        child.tag_ in ("ART", "PDAT", "PPOSAT") and child.lower_[:3] != "ein" and child.i < noun.i
        for child in noun.children
    )


@cache
def words_of(table: str) -> Mapping[str, str]:
    """Word to status, of one table."""
    return {row["word"].lower(): row["status"] for row in read("status")[table]}


@cache
def modals() -> Mapping[str, tuple[str, str]]:
    """Form of a modal verb to its status and the one under a negation."""
    rows: Iterable[Mapping[str, Any]] = read("status")["modals"]
    return {form: (row["status"], row["negated"]) for row in rows for form in row["forms"].split()}


@dataclass(frozen=True)
class Governing:
    """A verb over an event and the status it gives it."""

    lemma: str
    particle: str | None
    status: str
    forms: VerbForms


@cache
def governing(table: str) -> tuple[Governing, ...]:
    """The verbs of a table of lexicon/status.toml."""
    return tuple(
        Governing(
            row["lemma"],
            row.get("particle"),
            row["status"],
            verb_forms(row["lemma"], row["parts"], row.get("particle")),
        )
        for row in read("status")[table]
    )
