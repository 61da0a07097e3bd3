"""A plain text -> its paragraphs and intertitles, each with the segments it consists of; pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from events.marking.segments import Mark, Segment, segments

BLANK_LINES = re.compile(r"\s*\n[^\S\n]*\n\s*")
LONGEST_INTERTITLE = 100
FULL_STOPS = (".", "!", "?", ":", ";", ",", "…", '"', "“", "”", "«", "»")


@dataclass
class Block:
    """A paragraph, or an intertitle above the paragraphs that follow."""

    start: int
    end: int
    is_intertitle: bool
    segments: list[Segment] = field(default_factory=list)


def blocks(text: str) -> list[Block]:
    """The blocks that blank lines part, without the blanks around them."""
    inner = range_without_blanks(text)
    starts, ends = [inner[0]], []
    for gap in BLANK_LINES.finditer(text, *inner):
        ends.append(gap.start())
        starts.append(gap.end())
    spans = list(zip(starts, [*ends, inner[1]], strict=True))
    last = spans[-1]
    return [
        Block(start, end, is_intertitle=(start, end) != last and is_intertitle(text[start:end]))
        for start, end in spans
    ]


def range_without_blanks(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())


def is_intertitle(words: str) -> bool:
    """A short line without a full stop."""
    return len(words) <= LONGEST_INTERTITLE and "\n" not in words and not words.endswith(FULL_STOPS)


def marked_blocks(text: str, marks: Iterable[Mark]) -> list[Block]:
    """The blocks with their segments, in one pass over the text."""
    found = blocks(text)
    pieces = segments(text, marks, cuts=[bound for block in found for bound in (block.start, block.end)])
    remaining = iter(found)
    block = next(remaining)
    for piece in pieces:
        while piece.start >= block.end and (following := next(remaining, None)):
            block = following
        if block.start <= piece.start < block.end:
            block.segments.append(piece)
    return found
