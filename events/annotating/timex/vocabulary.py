"""lexicon/times_words.toml -> the spellings that `words` looks up, each with its kind and meaning."""

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

from events.annotating import lexicon

ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em")
Meaning = tuple[str, Any]


@cache
def forms() -> dict[str, Meaning]:
    """Every known spelling; an earlier table of the lexicon wins over a later one."""
    found: dict[str, Meaning] = {}
    for spelling, meaning in [*listed(), *numerals(), *compounds()]:
        for written in (spelling, spelling.upper()):
            found.setdefault(written, meaning)
    for spelling, meaning in list(found.items()):
        found.setdefault(spelling[0].upper() + spelling[1:], meaning)
    return found


def tables() -> dict[str, list[dict[str, Any]]]:
    return lexicon.read("times_words")


def listed() -> Iterator[tuple[str, Meaning]]:
    """The words as they stand; a `stem` takes the endings of adjectives."""
    for kind, entries in tables().items():
        for entry in entries:
            for word in entry.get("words", "").split():
                yield word, (kind.upper(), entry["means"])
            for stem, ending in product(entry.get("stem", "").split(), ADJECTIVE_ENDINGS):
                yield stem + ending, (kind.upper(), entry["means"])


def numerals() -> Iterator[tuple[str, Meaning]]:
    """ "einundzwanzig" to "neunundneunzig", and "zweijährig", "dreistündigen" from every numeral."""
    words = list(listed())
    small = {word: means for word, (kind, means) in words if kind == "NUMERAL"} | {"ein": 1}
    halves = {word: means for word, (kind, means) in words if kind == "HALF" and means > 1}
    units = {word: means for word, means in small.items() if means < 10}
    tens = {word: means for word, means in small.items() if means in range(20, 100, 10)}
    composed = {f"{unit}und{ten}": units[unit] + tens[ten] for unit, ten in product(units, tens)}
    for word, number in composed.items():
        yield word, ("NUMERAL", number)
    for (word, number), (ending, (kind, unit)) in product((small | composed | halves).items(), words):
        if kind == "LASTING":
            yield word + ending, ("HOURLONG", (number, unit))


def compounds() -> Iterator[tuple[str, Meaning]]:
    """Words grown together: "Montagabend" (weekday and part of day), "Jahresende" (unit and its edge)."""
    words = list(listed())

    def of(kind: str) -> list[tuple[str, Any]]:
        return [(word, means) for word, (found, means) in words if found == kind]

    for (weekday, number), (part, code) in product(of("WEEKDAY"), of("DAYTIME")):
        yield weekday + part.lower(), ("WEEKDAY_PART", (number, code))
    for (unit, code), (edge, which) in product(of("UNIT_STEM"), of("EDGE")):
        yield unit + edge.lower(), ("UNIT_EDGE", (code, which))
    for (decade, number), ending in product(of("DECADE"), ("jahre", "jahren")):
        yield decade + ending, ("DECADES", number)
