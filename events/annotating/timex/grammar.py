"""Words -> matches: the rules of lexicon/times.toml, tried at every place where one may begin.

A pattern of the lexicon is a row of kinds in capitals (`ORDINAL MONTH YEAR?`), single words in
small letters (`vor`), and the signs `( | ) ? *` of regular expressions, `*` for at most three.
Square brackets hold what is marked; what stands outside them must be there but is not marked.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from events.annotating import lexicon
from events.annotating.annotation import TimeType
from events.annotating.timex import vocabulary
from events.annotating.timex.words import MARKS, OTHER, READ_NUMBER, Word, scan

T = TypeVar("T")

PATTERN_PART = re.compile(r"(?P<kind>[A-Z_]+)|(?P<word>[a-zäöüß]+)|(?P<sign>\S)")
SIGNS = {"[": "(?P<marked>", "]": ")", "(": "(?:", "*": "{0,3}"}
ADVERBS = frozenset({"tags"})  # the genitive of "Tag"


@dataclass(frozen=True)
class Rule:
    """A rule of the lexicon; `read` names the function that reads its matches."""

    name: str
    type: TimeType
    read: str
    means: Any
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Match:
    """A rule at a place: words `[start, end)` are marked, `[first, last)` had to be there."""

    rule: Rule
    words: list[Word] = field(repr=False)
    first: int
    start: int
    end: int
    last: int

    def get(self, kind: str, default: Any = None) -> Any:
        """What the first word of this kind means, looked for from the mark on."""
        return next(self.every(kind), default)

    def every(self, kind: str) -> Iterator[Any]:
        return (word.means for word in self.words[self.start : self.last] if word.kind == kind)

    def has(self, *kinds: str) -> bool:
        return any(word.kind in kinds for word in self.words[self.start : self.last])

    @property
    def at(self) -> int:
        """The character at which the mark begins."""
        return self.words[self.start].start

    def preposition(self) -> str:
        """The word before the mark, past an article: "seit" in "seit dem 5. Mai", "bis" in "bis zum Mai"."""
        before, further = self.neighbour(-1), self.neighbour(-2)
        if before.lower() in vocabulary.companions("article") or further.lower() == "bis":
            return further
        return before

    def neighbour(self, offset: int) -> str:
        """A word outside the mark: -1 is the one before, 1 the one behind; "" beyond the text."""
        index = self.start + offset if offset < 0 else self.end + offset - 1
        return self.words[index].text if 0 <= index < len(self.words) else ""


@dataclass(frozen=True)
class Grammar:
    """Each kind and each single word is one character; so a rule is a regular expression over words."""

    rules: tuple[Rule, ...]
    any_rule: re.Pattern[str]
    kind_codes: Mapping[str, str]
    word_codes: Mapping[str, str]

    def encode(self, words: list[Word]) -> str:
        kinds, single = self.kind_codes, self.word_codes
        return "".join([single.get(word.text) or kinds[word.kind] for word in words])

    def candidates(self, words: list[Word], codes: str, at: int) -> list[Match]:
        """The matches that begin at a word: the longest mark, then the most words, then the earlier rule."""
        found = ((rule, rule.pattern.match(codes, at)) for rule in self.rules)
        matches = [Match(rule, words, at, *m.span("marked"), m.end()) for rule, m in found if m]
        return sorted(matches, key=lambda match: (-match.end, -match.last))


@cache
def grammar() -> Grammar:
    """The grammar of the lexicon, compiled once."""
    entries = [entry for table in lexicon.read("times").values() for entry in table]
    known = {kind for kind, _ in vocabulary.forms().values()}
    kinds = sorted(known | {*READ_NUMBER, *MARKS.values(), OTHER, "YEAR"})
    parts = [part for entry in entries for part in PATTERN_PART.finditer(entry["pattern"])]
    singles = sorted({part["word"] for part in parts if part["word"]})
    codes = {name: chr(0xE000 + index) for index, name in enumerate([*kinds, *singles])}
    classes = kind_classes(kinds, singles, codes)
    rules = tuple(compiled(entry, codes | classes) for entry in entries)
    return Grammar(
        rules,
        re.compile("|".join(rule.pattern.pattern.replace("?P<marked>", "?:") for rule in rules)),
        {kind: codes[kind] for kind in kinds},
        {written: codes[word] for word in singles for written in spellings(word)},
    )


def spellings(word: str) -> Iterator[str]:
    """How a single word of a pattern is written: a noun never small; "tags" is an adverb as well."""
    forms = vocabulary.forms()
    if word in forms or word in ADVERBS or word.capitalize() not in forms:
        yield word
    yield word.capitalize()
    yield word.upper()


def kind_classes(kinds: list[str], singles: list[str], codes: Mapping[str, str]) -> dict[str, str]:
    """A kind also takes the single words that are of it: `UNIT` takes "tag" where a rule names "tag"."""
    forms = vocabulary.forms()
    kind_of = {word: forms.get(word, forms.get(word.capitalize(), (OTHER, None)))[0] for word in singles}
    return {
        kind: "[" + codes[kind] + "".join(codes[word] for word in singles if kind_of[word] == kind) + "]"
        for kind in kinds
    }


def compiled(entry: Mapping[str, Any], codes: Mapping[str, str]) -> Rule:
    pattern = entry["pattern"] if "[" in entry["pattern"] else f"[ {entry['pattern']} ]"
    expression = "".join(
        SIGNS.get(part["sign"], part["sign"]) if part["sign"] else codes[part.group()]
        for part in PATTERN_PART.finditer(pattern)
    )
    return Rule(entry["rule"], entry["type"], entry["read"], entry.get("means"), re.compile(expression))


def find(text: str, read: Callable[[Match], T | None]) -> Iterator[tuple[Match, T]]:
    """The rules that fit, from left to right and without overlap, with what `read` makes of them.

    Of the rules that fit at one place, the longest that `read` accepts is taken.
    """
    rules = grammar()
    words = list(scan(text, vocabulary.forms()))
    codes = rules.encode(words)
    at = 0
    while place := rules.any_rule.search(codes, at):
        at = place.start() + 1
        for match in rules.candidates(words, codes, place.start()):
            if stands_free(text, match) and (reading := read(match)):
                yield match, reading
                at = match.end
                break


def stands_free(text: str, match: Match) -> bool:
    """No part of a longer word: not "Montag" in "Montag-Demonstration", not "20" in "A20"."""
    start, end = match.words[match.start].start, match.words[match.end - 1].end
    before, behind = text[max(start - 2, 0) : start], text[end : end + 2]
    if before[-1:].isalnum() or behind[:1].isalnum() or "_" in (before[-1:], behind[:1]):
        return False
    if any(word.kind == "DASH" for word in match.words[match.start : match.end]):
        return True
    goes_on = len(behind) == 2 and behind[0] == "-" and behind[1].isalpha()
    went_before = len(before) == 2 and before[1] == "-" and before[0].isalpha()
    return not goes_on and not went_before
