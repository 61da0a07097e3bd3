"""What the fields of the filters offer while a name is typed."""

import re

import pytest

from events.actions.index_events import index_events
from events.models import Actor, Article
from tests.building import make_event

pytestmark = pytest.mark.django_db


def offered(client, field, typed):
    html = client.get(f"/suggestions/{field}/", {"q": typed}).content.decode()
    return re.findall(r'<option value="([^"]*)">([^<]*)</option>', html)


@pytest.fixture
def kerry():
    for day in (1, 2):
        make_event("Treffen", actors=["John Kerry", "Sergei Lawrow"], edtf=f"2015-10-0{day}")
    make_event("Kritik", actors=["John Bolton"])
    actor = Actor.objects.get(name="John Kerry")
    actor.names.create(name="Außenminister Kerry")
    return actor


def test_the_actor_of_most_events_is_offered_first(client, kerry):
    assert offered(client, "actors", "john") == [("John Kerry", ""), ("John Bolton", "")]


def test_another_name_is_said_beside_the_actor(client, kerry):
    assert offered(client, "actors", "außenm") == [("John Kerry", "Außenminister Kerry")]


def test_the_last_of_several_actors_is_completed(client, kerry):
    assert offered(client, "actors", "John Kerry; law") == [("John Kerry; Sergei Lawrow", "")]
    assert offered(client, "actors", "John Kerry; ") == []


def test_a_merged_actor_is_offered_as_what_it_counts_as(client, kerry):
    Actor.objects.filter(name="John Bolton").update(merged_into=kerry)
    assert offered(client, "actors", "bolt") == [("John Kerry", "John Bolton")]


def test_countries_and_places_are_offered(client):
    make_event("Treffen", place="Wien")
    assert offered(client, "places", "Öster") == [("Österreich", "")]
    assert offered(client, "places", "wie") == [("Wien", "")]


def test_outlets_and_sources_are_offered_by_what_is_theirs(client):
    event = make_event("Treffen", source=["Axios"])
    Article.objects.update(outlet="Blatt A")
    index_events([event.pk])
    assert offered(client, "outlets", "blatt") == [("Blatt A", "")]
    assert offered(client, "sources", "axi") == [("Axios", "")]
    assert offered(client, "sources", "sour") == []
