"""Learn the weights of features from choices: conditional logit (McFadden 1974) with a ridge."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import numpy
from thinc.api import Adam

RAREST = 2  # choices that a feature must occur in
SMALLEST = 0.005  # weight that is kept
DIGITS = 3
# Of Adam (Kingma and Ba 2015), over all choices at once. The rate falls to nothing: at one rate the weights
# never come to rest, and each learning tells other events from the same reports.
STEPS, RATE = 600, 0.03

Features = Sequence[str]
Choice = tuple[Sequence[Features], Collection[int]]


def either(features: Features, is_so: bool) -> Choice:
    """The choice whether something is so; what is not so has no features and weighs nothing."""
    return [features, ()], {0} if is_so else {1}


def fitted(choices: Sequence[Choice], ridge: float) -> Mapping[str, float]:
    """The weight of each feature for `choices`: options by their features, and which of them are right.

    Maximises the likelihood of the right options; `ridge` is the penalty on half the squared weights.
    """
    columns = _columns(choices)
    cells, right, starts = _table(choices, columns)
    rows, places = numpy.array(cells).T
    of_choice = numpy.repeat(numpy.arange(len(choices)), numpy.diff([*starts, len(right)]))
    weights, step = numpy.zeros(len(columns), dtype="float32"), Adam(_rates())
    for _ in range(STEPS):
        sums = numpy.bincount(rows, weights[places], minlength=len(right))
        likely = numpy.exp(sums - numpy.maximum.reduceat(sums, starts)[of_choice])
        of_right = numpy.where(right, likely, 0)
        all_sum, right_sum = (numpy.add.reduceat(values, starts)[of_choice] for values in (likely, of_right))
        wrong = likely / all_sum - of_right / right_sum
        gradient = numpy.bincount(places, wrong[rows], minlength=len(columns)) + ridge * weights
        weights, _ = step(("weights", "all"), weights, gradient.astype("float32"))
        step.step_schedules()
    found = {name: round(float(weights[column]), DIGITS) for name, column in columns.items()}
    return {name: weight for name, weight in found.items() if abs(weight) >= SMALLEST}


def _rates() -> list[float]:
    return [RATE * (1 - step / STEPS) for step in range(STEPS + 1)]


def _columns(choices: Sequence[Choice]) -> dict[str, int]:
    counts = Counter(name for options, _ in choices for name in {name for one in options for name in one})
    return {name: column for column, name in enumerate(sorted(n for n in counts if counts[n] >= RAREST))}


def _table(
    choices: Sequence[Choice], columns: Mapping[str, int]
) -> tuple[list[tuple[int, int]], numpy.ndarray, numpy.ndarray]:
    """Row and column of each feature of each option; which are right; where each choice begins."""
    options = [
        (set(option), index in right) for found, right in choices for index, option in enumerate(found)
    ]
    cells = [
        (row, columns[name]) for row, (names, _) in enumerate(options) for name in names & columns.keys()
    ]
    starts = numpy.cumsum([0, *(len(found) for found, _ in choices)])[:-1]
    return cells, numpy.array([is_right for _, is_right in options]), starts
