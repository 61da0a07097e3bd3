"""Whom a demand or a threat is meant for that names nobody: Polen verlangt, dass Ungarn zahlt."""

from bisect import bisect_left
from collections.abc import Sequence

from events.annotating.annotation import Participant
from events.annotating.happening.participants import participant
from events.annotating.happening.phrases import is_of_speaker
from events.annotating.happening.reading import Range, Reading
from events.annotating.happening.triggers import Trigger
from events.annotating.labels import SUBJECTS
from events.annotating.mentions import ActorMention

ASKING = frozenset({"dass", "daß"})
GIVEN_THAT = frozenset({"falls", "sollte", "sollten", "wenn", "solange", "bis", "bevor"})
OPENING = {"REQUEST": ASKING, "THREATEN": GIVEN_THAT, "ACCUSE": ASKING}


def with_addressees(
    reading: Reading, trigger: Trigger, found: Sequence[Participant]
) -> tuple[Participant, ...]:
    """The participants, with the subject of the clause that says what is asked for or threatened with."""
    opening = OPENING.get(trigger.entry.type)
    if opening is None or not found or any(one.role == "recipient" for one in found):
        return tuple(found)
    known = {one.name for one in found}
    clauses = _clauses_behind(reading, trigger)
    clause = next((span for span in clauses if reading.doc[span[0]].lower_ in opening), (0, 0))
    meant = [one for one in reading.actors_in(clause) if _is_meant(reading, one, clause)]
    named = {one.name: participant(reading, one, "recipient") for one in meant if one.name not in known}
    return (*found, *named.values())


def _clauses_behind(reading: Reading, trigger: Trigger) -> tuple[Range, ...]:
    first, last = (
        bisect_left(reading.clauses, (at, 0))
        for at in (trigger.token.i, reading.sentence(trigger.token.i)[1])
    )
    return reading.clauses[first:last]


def _is_meant(reading: Reading, actor: ActorMention, clause: Range) -> bool:
    """Whether somebody is the subject, by the parse or behind the opening word, not the speaker's own."""
    between = reading.doc[clause[0] + 1 : actor.start]
    is_subject = reading.doc[actor.head].dep_ in SUBJECTS or all(word.pos_ == "DET" for word in between)
    return is_subject and not is_of_speaker(actor, reading)
