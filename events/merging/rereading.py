"""Of one article, which report of a later run is which stored one."""

from collections.abc import Sequence
from dataclasses import dataclass

from events.annotating.annotation import Anchor


@dataclass(frozen=True)
class Reading:
    """Where one run found a report: the triggers, and the sentence and type of the fullest one."""

    mentions: Sequence[Anchor]
    sentence: Anchor
    type: str


def pair_reports(stored: Sequence[Reading], found: Sequence[Reading]) -> dict[int, int]:
    """Index into `found` -> index into `stored`, each used once.

    The pair whose triggers share the most characters goes first; reports that share none are the same if
    their type is and their sentences overlap. So an event keeps its id where its words do.
    """
    close = [
        (*closeness(old, new), -i, -j)
        for i, new in enumerate(found)
        for j, old in enumerate(stored)
        if any(closeness(old, new))
    ]
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(close, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def closeness(old: Reading, new: Reading) -> tuple[int, int]:
    """How many characters their triggers share, and their sentences if the type is the same."""
    same_type = old.type == new.type
    return shared(old.mentions, new.mentions), shared([old.sentence], [new.sentence]) if same_type else 0


def shared(one: Sequence[Anchor], other: Sequence[Anchor]) -> int:
    """How many characters the spans have in common."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
