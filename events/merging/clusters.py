"""Reports that hang together -> the happenings among them. The order of the reports does not matter."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from events.merging.agreement import NEVER, Agreement, agreement
from events.merging.told import Told

Cluster = frozenset[int]


def clusters(told: Sequence[Told]) -> list[Cluster]:
    """Indices into `told`, one set a happening: the pair that agrees most is joined first.

    Two sets are joined only if no pair of the two rules it out and all pairs together speak for it
    (average linkage). What a human placed stays together.
    """
    order = sorted(range(len(told)), key=lambda index: told[index].key)
    found = {(i, j): agreement_of(told[i], told[j]) for i, j in combinations(order, 2)}
    home = {index: frozenset({index}) for index in order}
    for event in {report.placed for report in told} - {None}:
        join(home, frozenset(i for i in order if told[i].placed == event))
    for i, j in sorted(found, key=lambda pair: -found[pair].score):
        if found[i, j].is_same and home[i] is not home[j] and belong_together(home[i], home[j], found, told):
            join(home, home[i] | home[j])
    return list(dict.fromkeys(home[index] for index in order))


def agreement_of(one: Told, other: Told) -> Agreement:
    """What a human put to two events never agrees."""
    return NEVER if len({one.placed, other.placed} - {None}) == 2 else agreement(one, other)


def join(home: dict[int, Cluster], together: Cluster) -> None:
    home.update(dict.fromkeys(together, together))


def belong_together(
    one: Cluster, other: Cluster, found: Mapping[tuple[int, int], Agreement], told: Sequence[Told]
) -> bool:
    scores = [found[(i, j) if (i, j) in found else (j, i)].score for i in one for j in other]
    return sum(scores) > 0
