"""When an event is: the time beside its trigger, else the day of the report where it is clearly the news."""

from spacy.tokens import Token

from events.annotating.annotation import EventDate, Time
from events.annotating.happening.reading import Range, Reading, is_verbal
from events.annotating.happening.triggers import Trigger

REPORTED_DAY = "reported_day"
DATED_TYPES = frozenset({"DATE", "TIME"})
BACKGROUND = frozenset(
    {"hatte", "hatten", "zuvor", "bereits", "zuletzt", "früher", "damals", "bisher", "seitdem", "seit"}
)


def date_of(reading: Reading, trigger: Trigger) -> EventDate | None:
    """The date of the trigger's own clause; of several the one nearest to it."""
    found = _beside(reading, trigger.token)
    if found is None:
        return None
    return EventDate(edtf=found.edtf or "", anchor=found.anchor, text=found.text, rule=found.rule)


def is_ahead(reading: Reading, date: EventDate | None) -> bool:
    """Whether a date begins after the day of publication."""
    published = reading.doc._.published
    if published is None or date is None:
        return False
    return (
        date.edtf.lstrip("./")[:10].strip("~?%")
        > str(published)[: len(date.edtf.lstrip("./")[:10].strip("~?%"))]
    )


def reported_day(reading: Reading, trigger: Trigger, status: str) -> EventDate | None:
    """The publication date for the news of the day: told in the lead, not as background."""
    published = reading.doc._.published
    if published is None or not _is_news(reading, trigger.token, status):
        return None
    return EventDate(edtf=str(published), anchor=None, text=None, rule=REPORTED_DAY)


def _is_news(reading: Reading, token: Token, status: str) -> bool:
    if status not in ("occurred", "ongoing", "planned") or reading.paragraphs[token.i] > 0:
        return False
    start, end = reading.clause(token.i)
    return not any(word.lower_ in BACKGROUND for word in reading.doc[start:end])


def _beside(reading: Reading, token: Token) -> Time | None:
    clause = reading.clause(token.i)
    candidates = [
        (abs(span[0] - token.i), time)
        for span, time in reading.times
        if time.edtf and time.type in DATED_TYPES and _belongs(reading, span, token, clause)
    ]
    return min(candidates, key=lambda pair: pair[0])[1] if candidates else None


def _belongs(reading: Reading, span: Range, token: Token, clause: Range) -> bool:
    """Within the clause, or hung on the trigger by the parse; not inside another noun's phrase."""
    inside = clause[0] <= span[0] < clause[1]
    if not is_verbal(token) and not inside:
        return False
    return inside or any(word.head.i == token.i for word in reading.doc[slice(*span)])
