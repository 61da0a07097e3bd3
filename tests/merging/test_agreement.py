"""What speaks for and against two reports telling of one happening."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest

from events.merging.agreement import agreement
from events.merging.clusters import clusters
from events.merging.told import Told, stems_of

USA, RUSSIA, KERRY, LAWROW = 1, 2, 3, 4
DAY = date(2015, 10, 30)


def told(article=1, day=DAY, *, length=1, **changes):
    plain = Told(
        key=(article,),
        article=article,
        type="CONSULT",
        mode="meeting",
        status="occurred",
        dated=True,
        days=(day, day + timedelta(days=length - 1)),
        actors=frozenset({KERRY, LAWROW}),
        sides=frozenset({"US", "RU"}),
        persons=frozenset({("US", KERRY), ("RU", LAWROW)}),
        place="Wien",
        place_country="AT",
    )
    return replace(plain, **changes)


ONE = told()


def together(reports):
    return clusters(reports, combinations(range(len(reports)), 2))


@pytest.mark.parametrize(
    "other",
    [
        told(2),
        told(2, status="planned"),
        told(2, place="", place_country=""),
        told(2, place="Österreich", place_is_country=True),
        told(2, date(2015, 10, 1), length=31),
        told(2, dated=False, days=(DAY + timedelta(days=1), DAY + timedelta(days=1))),
        told(2, actors=frozenset({USA, RUSSIA}), persons=frozenset(), mode="negotiation"),
        told(2, actors=frozenset({USA, LAWROW}), persons=frozenset({("RU", LAWROW)})),
        told(2, DAY + timedelta(days=1)),
    ],
)
def test_the_same_happening_told_otherwise(other):
    assert agreement(ONE, other).is_same
    assert agreement(other, ONE) == agreement(ONE, other)


@pytest.mark.parametrize(
    "other",
    [
        told(1),
        told(2, DAY + timedelta(days=7)),
        told(2, mode="call"),
        told(2, type="ACCUSE", mode=""),
        told(2, place="Genf", place_country="CH", day=DAY + timedelta(days=1)),
        told(2, actors=frozenset({8, 9}), sides=frozenset({"CU", "CO"}), persons=frozenset()),
        told(2, DAY + timedelta(days=1), actors=frozenset({8, 9}), persons=frozenset({("US", 8), ("RU", 9)})),
        told(
            2,
            status="planned",
            dated=False,
            place="",
            place_country="",
            actors=frozenset({USA, RUSSIA}),
            persons=frozenset(),
        ),
    ],
)
def test_a_near_miss(other):
    assert not agreement(ONE, other).is_same


def test_a_plan_without_a_day_of_a_person_not_named_is_not_the_talks():
    talks = told(actors=frozenset({USA, RUSSIA}), persons=frozenset())
    plan = told(2, status="planned", dated=False, place="", place_country="", persons=frozenset())
    of_states = replace(plan, actors=frozenset({USA, RUSSIA}))
    of_minister = replace(plan, actors=frozenset({USA, LAWROW}), persons=frozenset({("RU", LAWROW)}))
    assert agreement(talks, of_states).is_same
    assert not agreement(talks, of_minister).is_same


def test_a_meeting_put_off_by_some_days_is_the_same_one():
    planned = told(2, DAY - timedelta(days=4), status="planned")
    assert agreement(ONE, planned).is_same
    assert "put_off" in agreement(ONE, planned).reasons
    assert not agreement(told(day=DAY - timedelta(days=8)), planned).is_same


def test_speech_acts_are_told_apart_by_their_words():
    demand = told(type="REQUEST", mode="", place="", place_country="", stems=frozenset({"waff", "ruh"}))
    other = replace(demand, article=2, key=(2,), stems=frozenset({"sanktion", "aufheb"}))
    same = replace(demand, article=3, key=(3,), stems=frozenset({"waff", "ruh", "sofort"}))
    assert agreement(demand, same).score > agreement(demand, other).score + 3


def test_what_humans_placed_apart_stays_apart():
    assert together([told(placed=1), told(2, placed=2)]) == [{0}, {1}]
    assert together([told(placed=1), told(2)]) == [{0, 1}]


def test_the_strongest_pair_is_joined_first_and_one_article_tells_of_a_happening_once():
    near = told(1, DAY + timedelta(days=1), key=(1, "b"))
    assert together([near, ONE, told(2)]) in ([{0}, {1, 2}], [{1, 2}, {0}])


def test_the_order_of_the_reports_does_not_matter():
    reports = [told(i, DAY + timedelta(days=i % 3), key=(i,)) for i in range(7)]
    there = {frozenset(reports[i].key for i in group) for group in together(reports)}
    back = reports[::-1]
    assert {frozenset(back[i].key for i in group) for group in together(back)} == there


def test_what_a_human_placed_stays_together_against_all_evidence():
    far = told(1, DAY + timedelta(days=90), placed=7)
    assert together([told(placed=7), far]) == [{0, 1}]


def test_the_stems_of_a_sentence_are_those_of_its_nouns_without_the_names_of_who_takes_part():
    stems = stems_of("Kerry fordert die Waffenruhen in Wien", without=["Kerry"])
    assert stems == ["waffenruh", "wien"]
