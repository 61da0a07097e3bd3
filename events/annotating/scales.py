"""Features and their weights: a log-linear choice between options (McFadden 1974, conditional logit)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from typing import Generic, TypeVar

WEIGHTS = Path(__file__).parent / "model/weights.json"

Value = TypeVar("Value")


@dataclass(frozen=True)
class Option(Generic[Value]):
    """One reading, and the features that speak for or against it, each a word like `type=REQUEST`."""

    value: Value
    features: tuple[str, ...]


@cache
def weights(question: str) -> Mapping[str, float]:
    """What each feature weighs for a question, as the shipped model has it; before it is trained, nothing."""
    known: Mapping[str, Mapping[str, float]] = (
        json.loads(WEIGHTS.read_text(encoding="utf8")) if WEIGHTS.exists() else {}
    )
    return known.get(question, {})


def weight(question: str, features: Iterable[str]) -> float:
    """The sum of the weights, in log-odds; features never met weigh nothing."""
    known = weights(question)
    return sum(known.get(feature, 0.0) for feature in features)


def probability(question: str, features: Iterable[str]) -> float:
    """How likely it is that a thing is so, where it either is or is not; in [0, 1]."""
    return 1 / (1 + exp(-weight(question, features)))


def likeliest(question: str, options: Sequence[Option[Value]]) -> Value:
    """The value of the option that weighs most; the first of equals."""
    return max(options, key=lambda option: weight(question, option.features)).value
