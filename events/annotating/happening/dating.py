"""When an event is, where its sentence tells: the time of the trigger's own clause before all others."""

from spacy.tokens import Token

from events.annotating.annotation import EventDate, Time
from events.annotating.happening.gathering import SPOKEN
from events.annotating.happening.noun_times import (
    is_attribute,
    is_cause,
    is_compared,
    is_of_beginning,
    is_of_other_noun,
    is_year_of_noun,
    of_participle,
)
from events.annotating.happening.reading import Range, Reading, is_verbal
from events.annotating.happening.triggers import Trigger
from events.annotating.quoting.clauses import is_finite
from events.annotating.timex.direction import is_back

NOW = "PRESENT_REF"
DATED_TYPES = frozenset({"DATE", "TIME"})
COUNTED_OFF = frozenset({"ago", "ahead", "before_that", "after_that"})
SUBORDINATING = frozenset({"KOUS", "KOUI", "PRELS", "PRELAT"})


def date_of(reading: Reading, trigger: Trigger) -> EventDate | None:
    """The date of the trigger's own clause, else the one that its sentence opens with or "um" hangs on."""
    found = _beside(reading, trigger)
    return None if found is None else dated(reading, found, found.rule)


def dated(reading: Reading, time: Time, rule: str) -> EventDate:
    """A time as a date; "zurzeit" is the day of the report."""
    edtf = time.edtf or str(reading.doc._.published)
    return EventDate(edtf=edtf, anchor=time.anchor, text=time.text, rule=rule)


def start_of(edtf: str) -> str:
    """The first day, month or year of a date: 2025-11, of "2025-11~/2025-12"."""
    return edtf.lstrip("./").split("/")[0].strip("~?%")


def is_ahead(reading: Reading, date: EventDate | None) -> bool:
    """Whether a date begins after the day of publication."""
    published = reading.doc._.published
    if published is None or date is None:
        return False
    first = start_of(date.edtf)
    return first > str(published)[: len(first)]


def named_in(reading: Reading, span: Range) -> list[tuple[Range, Time]]:
    """The days that a stretch of text names, also by how far they are off: vor zwei Jahren."""
    times = reading.times_in(span)
    return [found for found in times if found[1].type in DATED_TYPES or found[1].rule in COUNTED_OFF]


def is_subordinate(reading: Reading, span: Range) -> bool:
    """Whether the clause of a time hangs on another: der Vorwurf, 2006 einen Putsch geplant zu haben."""
    start, end = reading.clause(span[0])
    at = _last_comma(reading, start, span[0])
    opens = any(word.tag_ in SUBORDINATING for word in reading.doc[at : at + 3])
    return opens or not any(is_finite(word) for word in reading.doc[start:end])


def _last_comma(reading: Reading, start: int, end: int) -> int:
    """Where the innermost piece before a time begins: Scholz, der seit Montag dort ist, rief dazu auf."""
    return next((index + 1 for index in range(end - 1, start, -1) if reading.doc[index].text == ","), start)


def _beside(reading: Reading, trigger: Trigger) -> Time | None:
    token = trigger.token
    candidates = [
        (abs(span[0] - token.i), time)
        for span, time in named_in(reading, reading.sentence(token.i))
        if _has_day(reading, time) and _belongs(reading, span, trigger)
    ]
    if candidates:
        return min(candidates, key=lambda pair: pair[0])[1]
    return _beginning(reading, trigger) or _of_governing(reading, token) or _only_one(reading, token)


def _beginning(reading: Reading, trigger: Trigger) -> Time | None:
    """Since when something goes on, told by how long it has: Sie demonstrieren seit drei Tagen."""
    if not trigger.verbal:
        return None
    times = reading.times_in(reading.clause(trigger.token.i))
    lasting = (time for span, time in times if time.type == "DURATION" and _belongs(reading, span, trigger))
    return next((time for time in lasting if time.edtf and time.edtf.endswith("/..")), None)


def _has_day(reading: Reading, time: Time) -> bool:
    return bool(time.edtf) or (time.value == NOW and reading.doc._.published is not None)


def _belongs(reading: Reading, span: Range, trigger: Trigger) -> bool:
    """Within the clause, or hung on the trigger by the parse; not inside another noun's phrase."""
    token = trigger.token
    start, end = reading.clause(token.i)
    inside = start <= span[0] < end and not _is_aside(reading, span, token)
    if is_of_other_noun(reading, span, token) or is_compared(reading, span):
        return False
    if token.tag_ == "ADJA":
        return span[1] == token.i or of_participle(reading, span) == token.i
    if not is_verbal(token):
        return inside and not (is_cause(token) and not is_attribute(span, token))
    if is_year_of_noun(reading, span) or (trigger.entry.type in SPOKEN and _is_spoken_of(reading, span)):
        return False
    return inside or any(word.head.i == token.i for word in reading.doc[slice(*span)])


def _tells_of(reading: Reading, at: int, token: Token) -> bool:
    """Whether a clause tells of the noun right before it: der Waffenstillstand, den er im Mai ausrief."""
    return at - 2 == token.i and reading.doc[at].tag_ == "PRELS"


def _is_spoken_of(reading: Reading, span: Range) -> bool:
    """Whether a day is not that of the words but of their matter: Er lud sie für den 22. April ein."""
    before = [word.lower_ for word in reading.doc[max(0, span[0] - 2) : span[0]]]
    return "für" in before or is_of_beginning(reading, span)


def _is_aside(reading: Reading, span: Range, token: Token) -> bool:
    """Whether a time stands in a clause put in, without the trigger: Scholz, der im Mai kam, rief auf."""
    start, end = reading.clause(token.i)
    at = _last_comma(reading, start, span[0])
    if (
        at == start
        or _tells_of(reading, at, token)
        or not any(word.tag_ in SUBORDINATING for word in reading.doc[at : at + 3])
    ):
        return False
    closes = next((index for index in range(span[1], end) if reading.doc[index].text == ","), end)
    return not at <= token.i <= closes


def _of_governing(reading: Reading, token: Token) -> Time | None:
    """The time of the clause that "um … zu" hangs on: Er ist seit Mittwoch dort, um Hilfe zu fordern."""
    start, end = reading.clause(token.i)
    opens = next((word.lower_ for word in reading.doc[start:end] if not word.is_punct), "")
    if opens != "um" or not start:
        return None
    named = [time for _, time in named_in(reading, reading.clause(start - 1)) if _has_day(reading, time)]
    return named[-1] if named else None


def _only_one(reading: Reading, token: Token) -> Time | None:
    """The one day that the sentence names before the trigger, though in another clause.

    Not a coming day for what is told as past: Am Freitag sei ein Treffen, sagte er nach einem Gespräch.
    """
    named = named_in(reading, reading.sentence(token.i))
    if len(named) != 1 or named[0][0][0] > token.i:
        return None
    span, time = named[0]
    if is_subordinate(reading, span) or _stays_in_its_clause(reading, span, token):
        return None
    if not time.edtf or (is_ahead(reading, dated(reading, time, time.rule)) and _is_past(reading, token)):
        return None
    return time


def _stays_in_its_clause(reading: Reading, span: Range, token: Token) -> bool:
    """Whether a time is none of the sentence: a noun's, or what was refused for the trigger's own clause."""
    if reading.clause(span[0]) == reading.clause(token.i):
        return True
    return (
        of_participle(reading, span) is not None
        or is_year_of_noun(reading, span)
        or is_compared(reading, span)
    )


def _is_past(reading: Reading, token: Token) -> bool:
    words = reading.doc[slice(*reading.clause(token.i))]
    return any(word.tag_ == "VVFIN" and is_back(word) for word in words)
