"""Pair the quotation marks of a text; the first step towards its statements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CLOSERS = {"„": '“”"', "‚": "‘’", "“": "”", "»": "«", "«": "»", "›": "‹", "‹": "›", '"': '"'}
MARK = re.compile('[„“”"»«›‹‚‘]|’(?!\\w)')
ALWAYS_OPENS = "„‚"
BEFORE_OPENING = '([{–—-:/„‚“»«›‹"'
BLANK_LINE = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True)
class Quotation:
    """Characters `[start, end)` from opening to closing mark; `depth` 0 stands in no other one."""

    start: int
    end: int
    depth: int


def quotations(text: str) -> list[Quotation]:
    """All quotations in text order. A mark without its partner never reaches past its paragraph.

    „Wir reden“, sagte er, „und wir ‚hören zu‘.“ -> three quotations, the last of depth 1.
    """
    paragraph = r"(?:[^\n]|\n(?![ \t]*\n))+" if BLANK_LINE.search(text) else r"[^\n]+"
    pairs = [pair for match in re.finditer(paragraph, text) for pair in _pairs(text, *match.span())]
    found: list[Quotation] = []
    open_ends: list[int] = []
    for start, end in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        found.append(Quotation(start, end, len(open_ends)))
        open_ends.append(end)
    return found


def _pairs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    stack: list[int] = []
    for match in MARK.finditer(text, start, end):
        at = match.start()
        partner = _partner(text, stack, at)
        if partner is not None:
            opened = stack[partner]
            del stack[partner:]
            yield opened, at + 1
        elif _opens(text, at):
            stack.append(at)
    # A speech of several paragraphs opens each of them and closes the last only.
    if stack and text[start : stack[0]].strip()[-1:] in ("", ":"):
        yield stack[0], start + len(text[start:end].rstrip())


def _partner(text: str, stack: list[int], at: int) -> int | None:
    """The place in the stack of the mark that this one closes.

    Only the three innermost are asked: nobody nests deeper, and a text of nothing but marks stays linear.
    """
    if text[at] in ALWAYS_OPENS or (text[at] == '"' and _opens(text, at)):
        return None
    for place in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        if text[at] in CLOSERS[text[stack[place]]]:
            return place
    return None


def _opens(text: str, at: int) -> bool:
    if text[at] in ALWAYS_OPENS:
        return True
    before = text[at - 1] if at else " "
    return (
        text[at] in CLOSERS
        and not text[at + 1 : at + 2].isspace()
        and (before.isspace() or before in BEFORE_OPENING)
    )
