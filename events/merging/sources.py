"""How many independent sources the articles of a happening have: copies count as one."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

SHINGLE = 5  # words
COPIED = 0.6  # the share of the shorter text's shingles from which on it counts as a copy
WORD = re.compile(r"\w+")
CREDIT = re.compile(r"\(([^()]{2,40})\)")


@dataclass(frozen=True)
class Printed:
    """One article's telling: its text, its outlet ("" if unknown) and whom it names as its source."""

    text: str
    outlet: str
    source: Sequence[str] = ()


def independent_sources(printed: Sequence[Printed], press: Mapping[str, str]) -> list[set[int]]:
    """Indices into `printed`, one set a source. `press` holds the outlets' names -> their canonical names."""
    groups: list[set[int]] = []
    known = [origins(article, press) for article in printed]
    shingled = [shingles(article.text) for article in printed]
    for index in range(len(printed)):
        related = [
            group
            for group in groups
            if any(known[index] & known[i] or is_copy(shingled[index], shingled[i]) for i in group)
        ]
        groups = [group for group in groups if group not in related]
        groups.append({index}.union(*related))
    return groups


def origins(article: Printed, press: Mapping[str, str]) -> set[str]:
    """The outlet whose report it repeats ("laut dpa", "(dpa/AFP)"), else its own; none if it is unknown."""
    named = [press[name] for name in article.source[:1] if name in press] or credited(article.text, press)
    return set(named or filter(None, [press.get(article.outlet, article.outlet)]))


def credited(text: str, press: Mapping[str, str]) -> list[str]:
    """The agencies in brackets, as "BERLIN (dpa/AFP) –" has them; a bracket with other words is none."""
    for bracket in CREDIT.findall(text):
        names = re.split(r"[/,;] ?", bracket)
        if all(name in press for name in names):
            return [press[name] for name in names]
    return []


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of five words (Broder, "On the resemblance and containment of documents", 1997)."""
    words = WORD.findall(text.casefold())
    return frozenset(tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))


def is_copy(one: Collection[tuple[str, ...]], other: Collection[tuple[str, ...]]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(set(shorter) & set(longer)) >= COPIED * len(shorter)
