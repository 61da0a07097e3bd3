"""How sure the machine is of an event: a count of witnesses, not a probability and no rating of truth."""

from collections.abc import Sequence

from events.annotating.happening.gathering import Draft

LEAST = 0.3
PER_WITNESS = 0.1


def confidence(group: Sequence[Draft]) -> float:
    """0.3, and 0.1 for each of six witnesses, in [0.3, 0.9]."""
    return round(LEAST + PER_WITNESS * sum(_witnesses(group)), 2)


def _witnesses(group: Sequence[Draft]) -> tuple[bool, ...]:
    fullest = group[0]
    slots = fullest.trigger.slots
    return (
        any(slot.name == "subject" and slot.parsed and not slot.nested for slot in slots),
        any(slot.name != "subject" and slot.parsed and not slot.nested for slot in slots),
        len(fullest.participants) > 1,
        any(draft.date is not None and draft.date.anchor is not None for draft in group),
        any(draft.place is not None for draft in group),
        len(group) > 1,
    )
