"""Where the machine says something new against a human's word, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from events.actions.machine_values import machine_says
from events.history.changes import Line
from events.history.words import names_in, value_words
from events.models import Event
from events.models.correction import CorrectedField


@dataclass(frozen=True)
class Dispute:
    """An event with its disputed fields: `before` is the human's word, `after` the machine's."""

    event: Event
    lines: list[Line]


def disputes(events: Iterable[Event]) -> list[Dispute]:
    """The events need their `corrections`."""
    return [Dispute(event, lines_of(event)) for event in events]


def lines_of(event: Event) -> list[Line]:
    human = {correction.field: correction.value for correction in event.corrections.all()}
    machine = machine_says(event)
    names = names_in((field, value) for said in (human, machine) for field, value in said.items())
    return [
        Line(
            str(CorrectedField(field).label),
            value_words(field, human.get(field), names),
            value_words(field, machine[field], names),
        )
        for field in event.disputed
    ]
