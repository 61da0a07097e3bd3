"""Reports of real happenings, annotated by hand, are put together as they belong."""

import pytest

from events.actions.known_register import known_register
from tests.merging.happenings import (
    happenings_of,
    read_happenings,
    score_pairs,
    store_by_hand,
    told_in_several,
)

ARTICLES = read_happenings()


def test_the_files_tell_of_many_happenings_in_several_articles():
    assert len(list(told_in_several(ARTICLES))) >= 25


@pytest.mark.parametrize("number", range(len(ARTICLES)))
def test_every_word_that_is_pointed_to_stands_in_its_text(number):
    told = ARTICLES[number]
    assert all(told.text.count(event["trigger"]) == 1 for event in told.events)
    found = told.annotation(number)
    assert all(told.text[slice(*part.anchor)] == part.text for e in found.events for part in e.participants)


@pytest.mark.django_db
def test_reports_of_one_happening_meet_and_near_misses_do_not():
    events = store_by_hand(ARTICLES, known_register())
    score = score_pairs(happenings_of(ARTICLES), events)
    assert score.precision >= 0.95
    assert score.recall >= 0.8
