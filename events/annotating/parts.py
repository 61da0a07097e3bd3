"""A long text -> parts that are read one after another, and back: so memory does not grow with the text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from events.annotating.annotation import Anchor, Annotation

LONGEST_PART = 20_000  # characters; few articles of a newspaper are longer
ENDS = ("\n\n", "\n", ". ", " ")  # of a paragraph, a line, a sentence, a word


def cut(text: str) -> Iterator[Anchor]:
    """Where the parts of a text begin and end, in characters; one part at least, and no gap between them."""
    start = 0
    while len(text) - start > LONGEST_PART:
        end = _end(text, start)
        yield start, end
        start = end
    yield start, len(text)


def _end(text: str, start: int) -> int:
    """The last paragraph's end in the second half of a part, else that of a line, a sentence, a word."""
    limit = start + LONGEST_PART
    for mark in ENDS:
        at = text.rfind(mark, start + LONGEST_PART // 2, limit)
        if at >= 0:
            return at + len(mark)
    return limit


def joined(parts: Iterable[tuple[int, Annotation]]) -> Annotation:
    """One annotation from those of a text's parts, each with the character at which its part begins."""
    (_, first), *others = parts
    moved = [first, *(shifted(annotation, start) for start, annotation in others)]
    return replace(
        first,
        sentences=tuple(each for part in moved for each in part.sentences),
        entities=tuple(each for part in moved for each in part.entities),
        times=tuple(each for part in moved for each in part.times),
        statements=tuple(each for part in moved for each in part.statements),
        events=tuple(each for part in moved for each in part.events),
    )


def shifted(found: Any, by: int) -> Any:
    """What was found in a part, with every anchor in it moved on; an anchor is a pair of numbers."""
    match found:
        case (int(start), int(end)):
            return start + by, end + by
        case tuple():
            return tuple(shifted(each, by) for each in found)
        case Mapping():
            return {key: shifted(each, by) for key, each in found.items()}
        case _ if is_dataclass(found) and not isinstance(found, type):
            return replace(
                found, **{one.name: shifted(getattr(found, one.name), by) for one in fields(found)}
            )
    return found
