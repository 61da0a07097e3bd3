"""Names are ordered as a German dictionary orders them."""

import pytest

from events.models import Actor


@pytest.mark.django_db
def test_umlauts_accents_and_sharp_s_sort_as_their_base_letters():
    names = [
        "Zypern",
        "Österreich",
        "Oman",
        "Élysée",
        "Estland",
        "Weißrussland",
        "Wessel",
        "ägypten",
        "Albanien",
    ]
    Actor.objects.bulk_create([Actor(name=name, kind="state") for name in names])
    assert [actor.name for actor in Actor.objects.all()] == [
        "ägypten",
        "Albanien",
        "Élysée",
        "Estland",
        "Oman",
        "Österreich",
        "Weißrussland",
        "Wessel",
        "Zypern",
    ]
