"""Talks that follow a visit are where and when it is: Merkel reiste nach Kiew. Sie will Klitschko treffen."""

from collections.abc import Sequence
from dataclasses import replace

from events.annotating.annotation import Event, EventDate
from events.annotating.happening.status_words import TOLD

AT_A_PLACE = frozenset({"visit", "meeting", "negotiation"})
SCENE = "scene"
NEAREST = 12  # events
FARTHEST = 1000  # characters
SOON = 300  # characters
DECIDED = frozenset({"AGREE", "REJECT"})


def with_scenes(events: Sequence[Event]) -> list[Event]:
    """The events in text order, talks without place or date completed from the scene they belong to."""
    completed: list[Event] = []
    for event in events:
        scene = next((other for other in reversed(completed[-NEAREST:]) if _is_scene(other, event)), None)
        event = _placed(event, scene) if scene is not None and _needs_scene(event) else event
        completed.append(_with_seat(event, completed))
    return completed


def _needs_scene(event: Event) -> bool:
    return (
        event.type == "CONSULT" and event.mode in AT_A_PLACE and (event.place is None or event.date is None)
    )


def _is_scene(other: Event, event: Event) -> bool:
    """Whether an earlier event near by says where some of the same people are."""
    if other.type != "CONSULT" or other.mode not in AT_A_PLACE or other.status not in TOLD:
        return False
    if other.place is None or event.mentions[0].anchor[0] - other.mentions[-1].anchor[0] > FARTHEST:
        return False
    names = {one.name for one in other.participants}
    return any(one.name in names for one in event.participants)


def _placed(event: Event, scene: Event) -> Event:
    """A place of its own or a day of its own makes it another scene."""
    if event.place is not None and scene.place is not None and event.place.name != scene.place.name:
        return event
    if event.date is not None and (scene.date is None or event.date.edtf != scene.date.edtf):
        return event
    return replace(event, place=event.place or scene.place, date=event.date or _day_of(scene))


def _day_of(scene: Event) -> EventDate | None:
    """The scene's date with its words; one that rests on none stays the day of the report."""
    if scene.date is None or scene.date.anchor is None:
        return scene.date
    return replace(scene.date, rule=SCENE)


def _with_seat(event: Event, before: Sequence[Event]) -> Event:
    """What is agreed or refused right behind talks is so there: Sie trafen sich in Genf und einigten sich."""
    if event.place is not None or event.type not in DECIDED or event.status not in TOLD:
        return event
    near = (other for other in reversed(before[-NEAREST:]) if _is_right_before(other, event))
    seat = next((other for other in near if _is_scene(other, event)), None)
    return replace(event, place=seat.place) if seat is not None else event


def _is_right_before(other: Event, event: Event) -> bool:
    return event.mentions[0].anchor[0] - other.mentions[0].anchor[0] <= SOON
