"""Tallies: whatever happens to events, the kept counts are those that one would count."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db.models import Sum

from events.actions.correct_event import correct_event, reject_event
from events.actions.keep_tallies import keep_tallies
from events.models import DayTally, Event, Slice, Tally
from events.timeline.counting import Counting
from events.timeline.selection import Selection
from events.timeline.words import understand
from tests.building import make_event

pytestmark = pytest.mark.django_db


def counted(slice_: str) -> dict[str, int]:
    """What one would count in the events of a slice."""
    events = Event.objects.visible().carrying([slice_] if slice_ else [])
    facets: dict[str, int] = {"": events.count()} if events else {}
    for event in events:
        for facet in event.facets:
            if counts_in(facet, slice_):
                facets[facet] = facets.get(facet, 0) + 1
    return facets


def counts_in(facet: str, slice_: str) -> bool:
    """Roles count among the events of their actor, places among all events."""
    if facet.startswith("part:"):
        return facet.startswith(slice_.replace("actor:", "part:") + ":")
    return not (slice_ and facet.startswith("place:"))


def tallied(slice_: str) -> dict[str, int]:
    return dict(Tally.objects.filter(slice=slice_, count__gt=0).values_list("facet", "count"))


@pytest.fixture
def events():
    make_event("Eins", actors={"Russland": "actor", "USA": "recipient"}, place="Wien", edtf="2025-01-01")
    make_event("Zwei", actors=["USA"], status="planned", edtf="2025-01-01/2025-01-04")
    make_event("Drei", actors=["Ukraine", "USA"], type="REQUEST", source=["Insider (USA)"], edtf="2025-02")
    keep_tallies(common=1)


def agrees() -> bool:
    return all(
        tallied(slice_) == counted(slice_) for slice_ in ["", *Slice.objects.values_list("pk", flat=True)]
    )


def test_what_many_events_carry_is_tallied(events):
    kept = set(Slice.objects.values_list("pk", flat=True))
    assert {"status:occurred", "type:CONSULT"} < kept
    assert "type:REQUEST" not in kept
    assert agrees()
    assert keep_tallies(common=1) == 0


def test_tallies_follow_new_corrected_rejected_and_deleted_events(events):
    editor = User.objects.create_user("redaktion")
    make_event("Vier", actors=["USA"], edtf="2025-03-01")
    assert agrees()
    first = Event.objects.get(headline="Eins")
    correct_event(event=first, values={"status": "cancelled"}, editor=editor, reason="")
    assert agrees()
    reject_event(event=first, editor=editor, reason="")
    assert agrees()
    Event.objects.filter(headline="Drei").delete()
    assert agrees()
    days = DayTally.objects.filter(slice="").aggregate(Sum("begun"), Sum("ended"), Sum("slope"))
    assert list(days.values()) == [2, 2, pytest.approx(0)]


@pytest.mark.parametrize(
    "values", [{}, {"type": "CONSULT"}, {"status": "occurred"}, {"from": date(2025, 1, 2)}]
)
def test_a_tally_and_counting_say_the_same(events, values):
    selection = Selection(values)
    by_tally = Counting(selection).counts(selection)
    Slice.objects.all().delete()
    assert Counting(selection).counts(selection) == by_tally


def test_where_counting_stops_the_numbers_say_that_there_are_more(events):
    words = Selection({"type": "CONSULT", "status": "occurred", "from": date(2025, 1, 1)})
    found = Counting(words, at_most=1).counts(words)
    assert (found.total, found.exact, found.facets_exact) == (1, True, True)
    both = Selection({"place": None, "role": "actor", "from": date(2025, 1, 1)})
    found = Counting(both, at_most=1).counts(both)
    assert (found.total, found.exact, found.facets_exact) == (3, True, False)
    undated = Selection({"role": "actor", "q": understand("Treffen")})
    Slice.objects.all().delete()
    make_event("Treffen A", actors=["USA"])
    make_event("Treffen B", actors=["USA"])
    found = Counting(undated, at_most=1).counts(undated)
    assert (found.total, found.exact, found.facets_exact) == (1, False, False)
