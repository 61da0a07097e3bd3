"""The words of a headline in their forms: names with article or genitive, nouns in the nominative."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from events.annotating.annotation import Participant
from events.annotating.happening.gathering import Draft
from events.annotating.happening.inflecting import noun_forms
from events.annotating.happening.reading import Reading
from events.annotating.lexicon import read
from events.annotating.naming.group_nouns import group_nouns
from events.annotating.naming.titles import title_word

SHORTEST_NAME = 3
GIVEN_BEHIND = re.compile(r"[A-Z]\w+-[a-z]\w+")  # the given name behind the family name: Kim Jong-un
SIBILANTS = "sßxz)."
SINGULAR = ("ion", "ung", "schaft")  # ends of nouns in the singular, whatever the tagger says
PHRASE = frozenset({"in", "im", "der", "des", "von"})
GENITIVE = {"der": "der", "den": "der", "dem": "des"}


def short_name(reading: Reading, found: Participant) -> str:
    """A person's surname, unless the family name comes first (Xi Jinping); any other name in words."""
    kinds = {actor.name: actor.kind for actor in reading.doc._.actors}
    parts = found.name.split()
    if kinds.get(found.name) != "person" or _goes_whole(parts):
        return printed(found.name)
    if GIVEN_BEHIND.fullmatch(parts[-1]):
        return parts[0]  # Ban Ki-moon
    return next((part for part in parts[1:-1] if part in _called(reading, found.name)), parts[-1])


def _goes_whole(parts: Sequence[str]) -> bool:
    """Whether a name is not cut: Xi Jinping, Hun Sen, Johannes Paul II."""
    lengths = sorted(map(len, (parts[0], parts[-1])))
    return lengths[0] < SHORTEST_NAME or lengths[1] == SHORTEST_NAME or parts[-1].endswith(".")


def _called(reading: Reading, name: str) -> set[str]:
    """How a person is called by one word: Salinas, of Carlos Salinas de Gortari."""
    short = [actor for actor in reading.doc._.actors if actor.name == name and actor.form == "surname"]
    words = {reading.doc[actor.start].text for actor in short}
    return words | {word.removesuffix("s") for word in words}


def printed(name: str) -> str:
    """A part of a state or a group in words: Armee Syriens; Rebellen in Syrien."""
    whole, _, inside = name.removesuffix(")").partition(" (")
    if inside in _parts() or (inside and title_word(inside)):
        return f"{inside} {owned([whole])}"
    if not inside or whole not in _groups():
        return name
    return f"{whole} {within(inside) if whole in _at_home() else 'aus ' + with_article(inside, 'dative')}"


def within(land: str) -> str:
    """Where somebody is: in Syrien, im Irak, in der Türkei."""
    return f"in {with_article(land, 'dative')}".replace("in dem ", "im ")


@cache
def _parts() -> frozenset[str]:
    """The names of parts of a state."""
    return frozenset(noun.part for noun in group_nouns().values() if noun.part)


@cache
def _at_home() -> frozenset[str]:
    """The groups that are told by where they are, not by where they are from."""
    armed = {noun.group for noun in group_nouns().values() if noun.is_armed and noun.group}
    return frozenset(armed | {row["name"] for row in rows("at_home")})


@cache
def _groups() -> frozenset[str]:
    """The plurals by which groups of a state are named."""
    return frozenset(noun.group for noun in group_nouns().values() if noun.group)


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


def joined(names: Sequence[str]) -> str:
    """Merkel, Macron und May."""
    return " und ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def with_article(name: str, case: str) -> str:
    """A name with its article in the dative or accusative: der Ukraine."""
    return str(_articles().get(name, {}).get(case, name))


def owned(names: Sequence[str]) -> str:
    """Whose something is: Russlands; der USA; des Europarats; von Rebellen; von Frankreich und Italien."""
    if len(names) == 1 and names[0] in _articles():
        article, name = with_article(names[0], "dative").split(" ", 1)
        return f"{GENITIVE[article]} {name}{'s' if name.endswith('rat') else ''}"
    if len(names) == 1 and not _is_uninflected(names[0]):
        return f"{names[0]}s"
    return ("von " + joined([_dative(name) for name in names])).replace("von dem ", "vom ")


def _dative(name: str) -> str:
    """von der Türkei, von Gelbhemden-Anhängern."""
    ends_open = is_plural(name) and name.endswith(("er", "el", "e"))
    return f"{name}n" if ends_open else with_article(name, "dative")


def is_plural(name: str) -> bool:
    """Whether a name takes a plural verb: USA, Rebellen (Syrien), Huthi-Rebellen."""
    bare = name.partition(" (")[0]
    is_told = any(bare == row["name"] or bare.endswith(f"-{row['name']}") for row in rows("plurals"))
    last = bare.rpartition("-")[2]
    return is_told or (last in _groups() and not last.endswith(SINGULAR))


def _is_uninflected(name: str) -> bool:
    """Whether a name takes no s: Abbas, Rebellen, UNHCR, Parlament der USA."""
    is_phrase = not PHRASE.isdisjoint(name.split())
    return name[-1] in SIBILANTS or name.isupper() or is_plural(name) or is_phrase


def ending(status: str, many: bool) -> str:
    """What follows a noun of a status: geplant."""
    row = next(row for row in rows("endings") if row["status"] == status)
    return str(row["many" if many else "one"])


@cache
def modals() -> Mapping[tuple[str, bool], str]:
    """The verb over the infinitive, by status and whether subjects are many: USA wollen Iran angreifen."""
    return {(row["status"], row["many"]): row["verb"] for row in rows("modals")}


@cache
def singulars() -> tuple[str, ...]:
    """How the names of parts of a state end that take a singular verb: Syrien (Armee)."""
    return tuple(f"({row['name']})" for row in rows("singulars"))


@cache
def _articles() -> Mapping[str, Mapping[str, Any]]:
    return {row["name"]: row for row in rows("articles")}


@cache
def things() -> frozenset[str]:
    """Verbs that say nothing without what is said: jemandem etwas vorwerfen."""
    return frozenset(row["lemma"] for row in rows("things"))


def rows(table: str) -> Sequence[Mapping[str, Any]]:
    """A table of lexicon/headlines.toml."""
    found: Sequence[Mapping[str, Any]] = read("headlines")[table]
    return found
