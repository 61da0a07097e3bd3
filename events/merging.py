"""Which report tells of which event; pure.

Of one article, a report that a later run finds is the stored one whose trigger words it shares most.
"""

from collections.abc import Sequence

from events.annotating.annotation import Anchor


def pair_by_overlap(stored: Sequence[Sequence[Anchor]], found: Sequence[Sequence[Anchor]]) -> dict[int, int]:
    """Index into `found` -> index into `stored`, each used once; both hold each report's trigger anchors.

    The pair that shares the most characters goes first, so an event keeps its id where words overlap.
    """
    shared = [
        (shared_characters(old, new), -i, -j)
        for i, new in enumerate(found)
        for j, old in enumerate(stored)
        if shared_characters(old, new)
    ]
    pairs: dict[int, int] = {}
    for _, i, j in sorted(shared, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def shared_characters(one: Sequence[Anchor], other: Sequence[Anchor]) -> int:
    """How many characters the triggers of two reports have in common."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
