"""Who else takes part in an event that names only one side: the other side of the sentence before."""

from collections.abc import Sequence
from dataclasses import replace

from events.annotating.annotation import Participant, Role
from events.annotating.happening.gathering import Draft
from events.annotating.happening.participants import MUTUAL_TYPES
from events.annotating.happening.reading import Reading

FARTHEST_SENTENCE = 2
SIDES = 2


def complete(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, one-sided ones completed: Die Ukraine verhandelt mit Polen. Polen lehnte einen Plan ab."""
    completed: list[Draft] = []
    for draft in drafts:
        known = next((other for other in reversed(completed) if _speaks_of(reading, other, draft)), None)
        completed.append(_with_other_side(draft, known) if known is not None else draft)
    return completed


def _speaks_of(reading: Reading, other: Draft, draft: Draft) -> bool:
    """Whether an earlier draft near by has the one side of this one, and one more."""
    if len(draft.names) != 1 or len(other.names) != SIDES or not draft.names <= other.names:
        return False
    one, two = (reading.sentence_number(found.trigger.token.i) for found in (other, draft))
    return 0 <= two - one <= FARTHEST_SENTENCE


def _with_other_side(draft: Draft, known: Draft) -> Draft:
    (only,) = draft.participants
    (other,) = (found for found in known.participants if found.name != only.name)
    return replace(draft, participants=(only, replace(other, role=_opposite(draft, only))))


def _opposite(draft: Draft, only: Participant) -> Role:
    if draft.trigger.entry.type in MUTUAL_TYPES or only.role == "recipient":
        return "actor"
    return "recipient"
