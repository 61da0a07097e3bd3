"""Options and their weights: a log-linear choice (conditional logit, McFadden 1974) over words for features."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from typing import Any

WEIGHTS = Path(__file__).resolve().parents[1] / "model" / "weights.json"

Weights = Mapping[str, float]


@dataclass(frozen=True)
class Option:
    """One reading and the features that speak for or against it."""

    value: Any
    features: tuple[str, ...]


@cache
def weights(question: str) -> Weights:
    """The weight of each feature for one question, of the shipped model."""
    found: dict[str, Weights] = _read()
    return found.get(question, {})


@cache
def _read() -> dict[str, Weights]:
    result: dict[str, Weights] = json.loads(WEIGHTS.read_text(encoding="utf8")) if WEIGHTS.exists() else {}
    return result


def weight(question: str, features: Iterable[str]) -> float:
    """The sum of the weights; features never met weigh nothing."""
    known = weights(question)
    return sum(known.get(feature, 0.0) for feature in features)


def likeliest(question: str, options: Sequence[Option]) -> Option:
    """The option that weighs most; the first of equals."""
    return max(options, key=lambda option: weight(question, option.features))


def probability(question: str, features: Iterable[str]) -> float:
    """How likely a thing is that either is or is not."""
    return 1 / (1 + exp(-weight(question, features)))
