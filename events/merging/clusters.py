"""Reports that hang together -> the happenings among them. The order of the reports does not matter."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from events.merging.agreement import NEVER, Agreement, agreement
from events.merging.told import Told

Cluster = frozenset[int]
Agreements = Callable[[int, int], Agreement]


def clusters(told: Sequence[Told], pairs: Iterable[tuple[int, int]]) -> list[Cluster]:
    """Indices into `told`, one set a happening: the pair that agrees most is joined first.

    `pairs` are the indices of any two that may tell of the same (`actions.match_reports` knows them).
    Two sets are joined only if no pair of the two rules it out and all pairs together speak for it
    (average linkage). What a human placed stays together.
    """
    order = sorted(range(len(told)), key=lambda index: told[index].key)
    agreed = agreements(told)
    home = {index: frozenset({index}) for index in order}
    for event in {report.placed for report in told} - {None}:
        join(home, frozenset(i for i in order if told[i].placed == event))
    for i, j in strongest_first(order, pairs, agreed):
        if home[i] is not home[j] and belong_together(home[i], home[j], agreed):
            join(home, home[i] | home[j])
    return list(dict.fromkeys(home[index] for index in order))


def agreements(told: Sequence[Told]) -> Agreements:
    """How two of them agree, each pair computed once; what a human put to two events never does."""

    @cache
    def agreed(i: int, j: int) -> Agreement:
        one, other = told[i], told[j]
        return NEVER if len({one.placed, other.placed} - {None}) == 2 else agreement(one, other)

    return lambda i, j: agreed(min(i, j), max(i, j))


def strongest_first(
    order: Sequence[int], pairs: Iterable[tuple[int, int]], agreed: Agreements
) -> list[tuple[int, int]]:
    """The pairs that agree; equal ones by the order of the reports."""
    place = {index: place for place, index in enumerate(order)}
    places = (sorted((place[i], place[j])) for i, j in pairs)
    same = sorted((-agreed(order[i], order[j]).score, i, j) for i, j in places)
    return [(order[i], order[j]) for _, i, j in same if agreed(order[i], order[j]).is_same]


def join(home: dict[int, Cluster], together: Cluster) -> None:
    home.update(dict.fromkeys(together, together))


def belong_together(one: Cluster, other: Cluster, agreed: Agreements) -> bool:
    return sum(agreed(i, j).score for i in one for j in other) > 0
