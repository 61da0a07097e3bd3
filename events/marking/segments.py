"""Overlapping marks -> a text cut at all their boundaries, so that each piece is one element; pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise


@dataclass(frozen=True)
class Mark:
    """Words of a text and what they are: `kind` names the style, `label` says it to the reader.

    A mark may be a link (`url`) and may be linked to (`anchor`, an element's id).
    """

    start: int
    end: int
    kind: str
    label: str
    url: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Segment:
    """A piece of the text from `start` on, and the marks that cover all of it."""

    start: int
    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def beginning(self) -> list[Mark]:
        """The marks that begin with this piece."""
        return [mark for mark in self.marks if mark.start == self.start]


def segments(text: str, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> Iterator[Segment]:
    """The whole of `text` in pieces, cut at each end of a mark and at `cuts`.

    A mark that reaches beyond the text is left out: it cannot belong to it.
    """
    opening: dict[int, list[Mark]] = defaultdict(list)
    bounds = {0, len(text), *(cut for cut in cuts if 0 <= cut <= len(text))}
    for mark in marks:
        if 0 <= mark.start < mark.end <= len(text):
            opening[mark.start].append(mark)
            bounds |= {mark.start, mark.end}
    running: list[Mark] = []
    for start, end in pairwise(sorted(bounds)):
        running = [mark for mark in running if mark.end > start] + opening[start]
        yield Segment(start, text[start:end], tuple(running))


def within(pieces: Iterable[Segment], start: int, end: int) -> list[Segment]:
    """The pieces that lie in `text[start:end]`, whose ends were among the cuts."""
    return [piece for piece in pieces if start <= piece.start < end]


def excerpt(text: str, marks: Iterable[Mark], *, start: int) -> Iterator[Segment]:
    """The pieces of `text`, which stands at `start` of the text whose characters the marks count."""
    end = start + len(text)
    inside = (mark for mark in marks if mark.start < end and mark.end > start)
    return segments(text, [clipped(mark, start, end) for mark in inside])


def clipped(mark: Mark, start: int, end: int) -> Mark:
    """The part of a mark that lies in `start:end`, counted from there."""
    return replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
