"""What the machine says of fields that a human set otherwise."""

from collections.abc import Iterable

from events.actions.machine_values import said_by
from events.history.words import names_in, value_words
from events.models import Event, Report
from events.values import normal


def machine_words(event: Event, reports: Iterable[Report]) -> dict[str, str]:
    """Field -> the machine's value in words, for those in which it differs from the human's."""
    human = {correction.field: correction.value for correction in event.corrections.all()}
    said = said_by(reports) if human else {}
    differing = {field: said[field] for field in human if field != "review"}
    differing = {field: value for field, value in differing.items() if value != normal(field, human[field])}
    names = names_in(differing.items())
    return {field: value_words(field, value, names) for field, value in differing.items()}
