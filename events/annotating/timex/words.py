"""Text -> words that may tell a time: the first step, by dictionary, blind to grammar.

spaCy's tokens are not used: they split "19." or "20.15" now one way, now another.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

OTHER = "OTHER"
GAP = "GAP"

SCAN = re.compile(
    r"""
      (?P<ISO>(?<![\w.-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-]))
    | (?P<DOTTED>(?<![\w.,])[0-9]{1,2}\.(?:[0-9]{1,2}\.|[ ][0-9]{1,2}\.(?=[ ]?[0-9]{4}))
        (?:[ ]?[0-9]{4}(?!\w)|[0-9]{2}(?!\w)|(?!\w)))
    | (?P<CLOCK>(?<![\w.,:])[0-9]{1,2}[.:][0-9]{2}(?![\w]|[.,:][0-9]))
    | (?P<SPAN>(?<![\w.,])[0-9]{4}[ ]?/[ ]?(?:[0-9]{4}|[0-9]{2})(?![\w/]|[.,][0-9]))
    | (?P<DECADE>(?<![\w.,])(?:[0-9]{4}|[0-9]{2})er(?!\w))
    | (?P<ORDINAL>(?<![\w.,])[0-9]{1,2}\.(?![0-9.,]))
    | (?P<NUMBER>[0-9]+(?:[.,][0-9]+)*)
    | (?P<WORD>[^\W\d_]+)
    | (?P<GAP>\n\s*\n)
    | (?P<MARK>\S)
    """,
    re.VERBOSE,
)
MARKS = {",": "COMMA", "/": "SLASH", ".": "DOT", "-": "DASH", "–": "DASH", "—": "DASH"} | dict.fromkeys(
    "'’‘", "APOSTROPHE"
)
OPENS_SENTENCE = frozenset('.!?:"„“”»«›‹(')


class Word(NamedTuple):
    """Characters `[start, end)` of the text, their kind (a table of the lexicon) and what they mean."""

    start: int
    end: int
    text: str
    kind: str
    means: Any
    paragraph: int


def scan(text: str, forms: Mapping[str, tuple[str, Any]]) -> Iterator[Word]:
    """All words, numbers and marks of a text; `forms` are the known spellings with kind and meaning."""
    opening, paragraph = True, 0
    for found in SCAN.finditer(text):
        group, content = found.lastgroup or "", found.group()
        if group == "WORD":
            kind, means = forms.get(content, (OTHER, None))
            if opening and content[0].isupper():
                # At the head of a sentence "Morgen" is "morgen".
                kind, means = forms.get(content[0].lower() + content[1:], (kind, means))
        elif group == "MARK":
            kind, means = MARKS.get(content, OTHER), content
        else:
            kind, means = READ_NUMBER[group](content)
        paragraph += group == GAP
        opening = group == GAP or (
            group == "MARK" and (content in OPENS_SENTENCE or (opening and kind == "DASH"))
        )
        yield Word(found.start(), found.end(), content, kind, means, paragraph)


def numbers_in(content: str) -> list[int]:
    return [int(digits) for digits in re.findall("[0-9]+", content)]


def read_number(content: str) -> tuple[str, Any]:
    """A count or a year; "1.500" and "2,5" are counts, what is longer than six digits is nothing."""
    if len(content) > 7:
        return OTHER, None
    if content.isdigit():
        is_year = len(content) == 4 and 1000 <= int(content) < 2100
        return ("YEAR" if is_year else "NUMBER"), int(content)
    thousands = re.fullmatch(r"[0-9]{1,3}\.[0-9]{3}", content)
    if thousands:
        return "NUMBER", int(content.replace(".", ""))
    decimal = re.fullmatch(r"[0-9]{1,3},[0-9]{1,2}", content)
    return ("NUMBER", float(content.replace(",", "."))) if decimal else (OTHER, None)


READ_NUMBER = {
    "ISO": lambda content: ("ISO", content),
    "DOTTED": lambda content: ("DOTTED", numbers_in(content)),
    "CLOCK": lambda content: ("CLOCK", numbers_in(content)),
    "SPAN": lambda content: ("SPAN", numbers_in(content)),
    "DECADE": lambda content: ("DECADE", numbers_in(content)[0]),
    "ORDINAL": lambda content: ("ORDINAL", numbers_in(content)[0]),
    "NUMBER": read_number,
    "GAP": lambda content: (GAP, None),
}
