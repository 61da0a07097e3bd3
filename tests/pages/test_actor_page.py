"""The actor page: its own timeline, under its name and other names."""

import re

import pytest

from tests.building import make_actor, make_event
from tests.pages.reading import headlines, page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def actor():
    return make_actor("Wolodymyr Selenskyj", "Zelensky", "Selenski")


def test_the_page_shows_its_names_and_events_only(client, actor):
    make_event("Mit ihm", actors=["Wolodymyr Selenskyj", "USA"])
    make_event("Ohne ihn", actors=["USA"])
    html = page_of(client, f"/actors/{actor.pk}/")
    assert "Wolodymyr Selenskyj</h1>" in html
    assert "Person" in html
    assert "<span>Selenski</span>, <span>Zelensky</span>" in html
    assert headlines(html) == ["Mit ihm"]


def test_the_other_filters_work_here(client, actor):
    make_event("Geplant", actors=["Wolodymyr Selenskyj"], status="planned")
    make_event("Geschehen", actors=["Wolodymyr Selenskyj"])
    html = page_of(client, f"/actors/{actor.pk}/?status=planned")
    assert headlines(html) == ["Geplant"]
    assert f'action="/actors/{actor.pk}/"' in html


def test_others_are_chosen_beside_the_actor(client, actor):
    make_event("Mit den USA", actors=["Wolodymyr Selenskyj", "USA"])
    make_event("Ohne sie", actors=["Wolodymyr Selenskyj"])
    html = page_of(client, f"/actors/{actor.pk}/?actor=USA")
    assert headlines(html) == ["Mit den USA"]
    assert "zusammen mit" in html


def test_it_names_the_offices_and_when_they_were_held(client, actor):
    offices = [
        {"title": "Präsident", "of": "Ukraine", "since": "2019-05-20", "until": None},
        {"title": "Beauftragter", "of": "UN", "since": "2001-03", "until": "2001-09"},
        {"title": "Berater", "of": "EU", "since": None, "until": None},
    ]
    type(actor).objects.filter(pk=actor.pk).update(offices=offices)
    html = page_of(client, f"/actors/{actor.pk}/")
    assert "<li>Präsident (Ukraine), seit dem 20. Mai 2019</li>" in html
    assert "<li>Beauftragter (UN), März bis September 2001</li>" in html
    assert "<li>Berater (EU)</li>" in html


def test_it_says_with_whom_the_actor_dealt_most(client, actor):
    for day, type_ in (("2025-03-01", "CONSULT"), ("2025-04-01", "CONSULT"), ("2025-05-01", "AID")):
        make_event(day, actors=["Wolodymyr Selenskyj", "USA"], edtf=day, type=type_)
    make_event("Einmal", actors=["Wolodymyr Selenskyj", "Türkei"])
    html = page_of(client, f"/actors/{actor.pk}/")
    rows = [re.sub(r"<[^>]*>", " ", row).split() for row in re.findall(r"<tr><th scope=.row.*", html)]
    assert [" ".join(row) for row in rows] == [
        "USA 3 1. März 2025 – 1. Mai 2025 Treffen und Gespräche, Hilfe",
        "Türkei 1 19. November 2025 Treffen und Gespräche",
    ]
    assert 'class="partners"' not in page_of(client, f"/actors/{actor.pk}/?type=AID")


def test_an_actor_without_events_says_so(client, actor):
    assert "Nichts gefunden." in page_of(client, f"/actors/{actor.pk}/")


def test_what_is_not_there_is_not_found(client):
    assert client.get("/actors/1/").status_code == 404


@pytest.mark.parametrize("count", [3, 30])
def test_the_number_of_queries_does_not_grow(client, actor, django_assert_num_queries, count):
    for i in range(count):
        make_event(str(i), actors=["Wolodymyr Selenskyj", f"Person {i}"])
    with django_assert_num_queries(12):
        page_of(client, f"/actors/{actor.pk}/")
