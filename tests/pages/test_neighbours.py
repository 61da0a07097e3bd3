"""What happened before and after an event between the same actors."""

import pytest

from events.timeline.neighbours import neighbours_of
from tests.building import make_event
from tests.pages.reading import page_of

pytestmark = pytest.mark.django_db

SIX = ["USA", "Russland", "Ukraine", "Katar", "Türkei", "China"]


def on_day(day, actors=("USA", "Russland"), **told):
    return make_event(f"Am {day}.", actors=actors, edtf=f"2025-11-{day:02}", **told)


def headlines(events):
    return [event.headline for event in events]


def test_the_nearest_five_stand_on_either_side_the_nearest_first():
    events = [on_day(day) for day in range(10, 25)]
    found = neighbours_of(events[7])
    assert headlines(found.earlier) == ["Am 16.", "Am 15.", "Am 14.", "Am 13.", "Am 12."]
    assert headlines(found.later) == ["Am 18.", "Am 19.", "Am 20.", "Am 21.", "Am 22."]


@pytest.mark.parametrize("actors", [SIX[:3], SIX])
def test_two_shared_actors_are_needed_and_count_once(actors):
    event = on_day(15, actors)
    for day, others in enumerate([actors, actors[:2], actors[1:], actors[:1], ["Iran", actors[2]]], start=1):
        on_day(day, others)
    assert headlines(neighbours_of(event).earlier) == ["Am 3.", "Am 2.", "Am 1."]


def test_an_only_actor_is_enough(client):
    event = on_day(15, ["USA"])
    on_day(14, ["USA", "Iran"])
    on_day(16, ["Iran"])
    found = neighbours_of(event)
    assert (headlines(found.earlier), found.later) == (["Am 14."], [])
    assert "Davor und danach mit demselben Akteur" in page_of(client, event.get_absolute_url())


def test_on_one_day_the_order_of_the_timeline_tells_before_from_after():
    first, second, third = (make_event(name, actors=["USA", "Iran"]) for name in "ABC")
    found = neighbours_of(second)
    assert (found.earlier, found.later) == ([first], [third])


def test_what_no_reader_sees_is_no_neighbour(client):
    event = on_day(15)
    on_day(14, review="rejected")
    assert not neighbours_of(event)
    assert "Davor und danach" not in page_of(client, event.get_absolute_url())


def test_the_page_names_them_with_date_and_status(client):
    event, other = on_day(15), on_day(16, status="planned")
    section = page_of(client, event.get_absolute_url()).split('<section aria-labelledby="neighbours">')[1]
    assert "Davor und danach zwischen denselben Akteuren" in section
    assert f'<a href="/events/{other.pk}/">Am 16.</a>' in section
    assert '<time datetime="2025-11-16">16. November 2025</time>' in section
    assert "geplant" in section
    assert ">Davor<" not in section


@pytest.mark.parametrize(("actors", "queries"), [([], 0), (SIX[:1], 2), (SIX[:2], 2), (SIX[:4], 2), (SIX, 2)])
def test_one_query_a_side(django_assert_num_queries, actors, queries):
    event = on_day(15, actors)
    for day in range(1, 29):
        on_day(day, actors)
    event = type(event).objects.for_timeline().get(pk=event.pk)
    with django_assert_num_queries(queries):
        found = neighbours_of(event)
        headlines([*found.earlier, *found.later])
