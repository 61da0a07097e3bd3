"""The lexicon -> the spellings that `words` looks up, and the words that stand beside a time."""

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

from events.annotating import lexicon

ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em")
PLURAL_ENDINGS = ("", "en")
Meaning = tuple[str, Any]


@cache
def forms() -> dict[str, Meaning]:
    """Every known spelling with its kind and meaning; an earlier table wins over a later one."""
    found: dict[str, Meaning] = {}
    for spelling, meaning in [*listed(), *numerals(), *compounds()]:
        for written in (spelling, spelling.upper()):
            found.setdefault(written, meaning)
    for spelling, meaning in list(found.items()):
        found.setdefault(spelling[0].upper() + spelling[1:], meaning)
    return found


@cache
def words_of(name: str, table: str) -> frozenset[str]:
    """All forms of a table of lexicon/<name>.toml."""
    return frozenset(form for entry in lexicon.read(name)[table] for form in forms_of(entry))


@cache
def companions(table: str) -> frozenset[str]:
    """The words of a table that stand beside a time, not in it."""
    return words_of("times_beside", table)


@cache
def frames(table: str) -> dict[str, str]:
    """The words that open a side of a date ("begins", "ends"), with the rule named for them."""
    return {word: entry["rule"] for entry in lexicon.read("times_beside")[table] for word in forms_of(entry)}


def forms_of(entry: dict[str, Any]) -> Iterator[str]:
    """The `words` as they stand, a `stem` with the endings of adjectives, a `preterite` with its plural."""
    yield from entry.get("words", "").split()
    for field, endings in (("stem", ADJECTIVE_ENDINGS), ("preterite", PLURAL_ENDINGS)):
        for form, ending in product(entry.get(field, "").split(), endings):
            yield form + ending


def listed() -> Iterator[tuple[str, Meaning]]:
    for kind, entries in lexicon.read("times_words").items():
        for entry in entries:
            for form in forms_of(entry):
                yield form, (kind.upper(), entry["means"])


def of_kind(kind: str) -> dict[str, Any]:
    return {word: means for word, (found, means) in listed() if found == kind}


def numerals() -> Iterator[tuple[str, Meaning]]:
    """ "einundzwanzig" to "neunundneunzig", and "zweitägig", "dreieinhalbstündigen" from every numeral."""
    small = of_kind("NUMERAL") | {"ein": 1}
    units = {word: number for word, number in small.items() if number < 10}
    tens = {word: number for word, number in small.items() if number in range(20, 100, 10)}
    composed = {f"{unit}und{ten}": units[unit] + tens[ten] for unit, ten in product(units, tens)}
    halves = {word: number for word, number in of_kind("HALF").items() if number > 1}
    for word, number in composed.items():
        yield word, ("NUMERAL", number)
    for (word, number), (ending, unit) in product(
        (small | composed | halves).items(), of_kind("LASTING").items()
    ):
        yield word + ending, ("HOURLONG", (number, unit))


def compounds() -> Iterator[tuple[str, Meaning]]:
    """ "Montagabend" (weekday, part of day), "Jahresende" (unit, edge), "Neunzigerjahre" (decade)."""
    for (weekday, number), (part, code) in product(of_kind("WEEKDAY").items(), of_kind("DAYTIME").items()):
        yield weekday + part.lower(), ("WEEKDAY_PART", (number, code))
    for (unit, code), (edge, which) in product(of_kind("UNIT_STEM").items(), of_kind("EDGE").items()):
        yield unit + edge.lower(), ("UNIT_EDGE", (code, which))
    for (decade, number), ending in product(of_kind("DECADE").items(), ("jahre", "jahren")):
        yield decade + ending, ("DECADES", number)
