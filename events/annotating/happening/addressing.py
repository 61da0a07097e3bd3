"""Whom an act is meant for, by the clause behind it: Polen verlangt, dass Ungarn zahlt."""

from bisect import bisect_left
from collections.abc import Sequence

from events.annotating.annotation import Participant
from events.annotating.function_words import DASS
from events.annotating.happening.joining import preposition_before
from events.annotating.happening.participants import participant
from events.annotating.happening.phrases import is_of_speaker
from events.annotating.happening.reading import Range, Reading
from events.annotating.happening.triggers import Trigger
from events.annotating.labels import CONJUNCT, INDIRECT_OBJECT, OBJECT, SUBJECTS
from events.annotating.mentions import ActorMention

GIVEN_THAT = frozenset({"falls", "sollte", "sollten", "wenn", "solange", "bis", "bevor"})
PURPOSE = frozenset({"um"})
WITH = PURPOSE | {"mit"}  # the parse may take the "um" of the clause for a preposition
MET = SUBJECTS | {OBJECT, INDIRECT_OBJECT, CONJUNCT}  # an infinitive has no subject, whatever the parse says
OPENING = {"REQUEST": DASS, "THREATEN": GIVEN_THAT, "ACCUSE": DASS}


def with_addressees(
    reading: Reading, trigger: Trigger, found: Sequence[Participant]
) -> tuple[Participant, ...]:
    """The participants, with who is told of in the clause that says what is asked for or what it is for."""
    opening = _opening(trigger)
    if not opening or not found or any(one.role == "recipient" for one in found):
        return tuple(found)
    known = {one.name for one in found}
    clauses = _clauses_behind(reading, trigger)
    clause = next((span for span in clauses if reading.doc[span[0]].lower_ in opening), (0, 0))
    meant = [one for one in reading.actors_in(clause) if _is_meant(reading, one, clause)]
    named = {one.name: participant(reading, one, "recipient") for one in meant if one.name not in known}
    return (*found, *named.values())


def _opening(trigger: Trigger) -> frozenset[str]:
    """The words that such a clause begins with."""
    if trigger.verbal and trigger.entry.mode == "visit":
        return PURPOSE
    return OPENING.get(trigger.entry.type, frozenset())


def _clauses_behind(reading: Reading, trigger: Trigger) -> tuple[Range, ...]:
    first, last = (
        bisect_left(reading.clauses, (at, 0))
        for at in (trigger.token.i, reading.sentence(trigger.token.i)[1])
    )
    return reading.clauses[first:last]


def _is_meant(reading: Reading, actor: ActorMention, clause: Range) -> bool:
    """Whether somebody is the subject, by the parse or behind the opening word, not the speaker's own."""
    if reading.doc[clause[0]].lower_ in PURPOSE:
        return _is_met(reading, actor)
    between = reading.doc[clause[0] + 1 : actor.start]
    is_subject = reading.doc[actor.head].dep_ in SUBJECTS or all(word.pos_ == "DET" for word in between)
    return is_subject and not is_of_speaker(actor, reading)


def _is_met(reading: Reading, actor: ActorMention) -> bool:
    """Whether a journey is made to somebody: Merkel flog nach Paris, um mit Hollande zu sprechen."""
    before = preposition_before(reading, actor)
    if before is not None:
        return before.lower_ in WITH
    return reading.doc[actor.head].dep_ in MET
