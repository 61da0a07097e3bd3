"""Weights are learned from choices: what decides weighs, what does not weighs little."""

from math import exp

from events.annotating.training import choosing
from events.annotating.training.choosing import either, fitted

RAIN = [
    either(("cloud", "monday"), True),
    either(("cloud", "tuesday"), True),
    either(("sun", "monday"), False),
    either(("sun", "tuesday"), False),
]


def test_what_decides_weighs_most():
    found = fitted(RAIN * 5, ridge=1.0)
    assert found["cloud"] > 1 > -1 > found["sun"]
    assert abs(found.get("monday", 0)) < 0.1


def test_weights_give_the_shares_that_were_seen():
    found = fitted([either(("always",), number < 30) for number in range(40)], ridge=0.01)
    assert abs(1 / (1 + exp(-found["always"])) - 0.75) < 0.01


def test_one_of_several_options_is_chosen():
    days = [([("near",), ("far",), ("far", "named")], {0}), ([("far",), ("near", "named")], {1})] * 4
    found = fitted(days, ridge=0.5)
    assert found["near"] > 0 > found["far"]


def test_a_stronger_ridge_keeps_weights_smaller():
    strict, free = (fitted(RAIN * 5, ridge)["cloud"] for ridge in (10.0, 0.1))
    assert strict < free


def test_what_was_seen_once_has_no_weight():
    assert "once" not in fitted([*RAIN, either(("cloud", "once"), True)], ridge=1.0)


def test_weights_come_to_rest(monkeypatch):
    many = RAIN * 300
    found = fitted(many, ridge=4.0)
    monkeypatch.setattr(choosing, "STEPS", choosing.STEPS + 7)
    assert fitted(many, ridge=4.0) == found
