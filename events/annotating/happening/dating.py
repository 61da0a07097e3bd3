"""When an event is: the time beside its trigger, else the day of the report where it is clearly the news."""

from datetime import timedelta

from spacy.tokens import Token

from events.annotating.annotation import EventDate, Time
from events.annotating.happening.reading import Range, Reading, is_verbal
from events.annotating.happening.triggers import Trigger
from events.annotating.quoting.clauses import is_finite

NEWS_TYPES = frozenset({"CONSULT", "SUPPORT"})
LONGEST_AGO = 3
REPORTED_DAY = "reported_day"
CARRIED = "carried"
SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE"})
LINKS = frozenset(
    {"dabei", "dort", "anschließend", "danach", "später", "daraufhin", "zudem", "außerdem", "auch", "darin"}
)
SUBORDINATING = frozenset({"KOUS", "KOUI", "PRELS", "PRELAT"})
PLUPERFECT = frozenset({"hatte", "hatten"})
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
    """The day of the news, for what is clearly its news and tells no time of its own."""
    day = news_day(reading)
    if day is None or not _is_news(reading, trigger, status):
        return None
    return EventDate(edtf=day, anchor=None, text=None, rule=REPORTED_DAY)


def news_day(reading: Reading) -> str | None:
    """The first day named that lies at most three days before publication, else the day of publication."""
    published = reading.doc._.published
    if published is None:
        return None
    recent = {str(published - timedelta(days=ago)) for ago in range(LONGEST_AGO + 1)}
    named = (time.edtf for _, time in reading.times if time.type == "DATE" and time.edtf in recent)
    return next(named, None) or str(published)


def _is_news(reading: Reading, trigger: Trigger, status: str) -> bool:
    """Talks of today and what is said in the lead; a standing position or a background has no day."""
    start, end = reading.clause(trigger.token.i)
    if any(word.lower_ in BACKGROUND for word in reading.doc[start:end]):
        return False
    if trigger.entry.type in NEWS_TYPES:
        return status in ("occurred", "ongoing")
    return status == "occurred" and reading.paragraphs[trigger.token.i] == 0


def _beside(reading: Reading, token: Token) -> Time | None:
    clause = reading.clause(token.i)
    candidates = [
        (abs(span[0] - token.i), time)
        for span, time in reading.times
        if time.edtf and time.type in DATED_TYPES and _belongs(reading, span, token, clause)
    ]
    return min(candidates, key=lambda pair: pair[0])[1] if candidates else _only_one(reading, token)


def _only_one(reading: Reading, token: Token) -> Time | None:
    """The one day that the sentence names before the trigger, though in another clause."""
    dated = _named_in(reading, reading.sentence(token.i))
    if len(dated) != 1 or dated[0][0][0] > token.i or _is_subordinate(reading, dated[0][0]):
        return None
    return dated[0][1] if dated[0][1].edtf else None


def _named_in(reading: Reading, sentence: Range) -> list[tuple[Range, Time]]:
    """The days that a sentence names."""
    return [
        (span, time)
        for span, time in reading.times
        if sentence[0] <= span[0] < sentence[1] and time.type in DATED_TYPES
    ]


def _is_subordinate(reading: Reading, span: Range) -> bool:
    """Whether the clause of a time hangs on another: der Vorwurf, 2006 einen Putsch geplant zu haben."""
    start, end = reading.clause(span[0])
    opens = any(word.tag_ in SUBORDINATING for word in reading.doc[start : start + 3])
    return opens or not any(is_finite(word) for word in reading.doc[start:end])


def carried(reading: Reading, trigger: Trigger, status: str) -> EventDate | None:
    """The day of the sentence right before, where the story goes on: Dabei kam es zu Kämpfen."""
    at = reading.sentence_number(trigger.token.i)
    if status != "occurred" or not at or not _goes_on(reading, reading.sentences[at - 1], trigger):
        return None
    days = [
        time
        for span, time in _named_in(reading, reading.sentences[at - 1])
        if time.edtf and ".." not in time.edtf and not _is_subordinate(reading, span)
    ]
    if not days:
        return None
    return EventDate(edtf=days[-1].edtf or "", anchor=days[-1].anchor, text=days[-1].text, rule=CARRIED)


def _goes_on(reading: Reading, before: Range, trigger: Trigger) -> bool:
    """Whether a sentence tells of the same people or leads over, in its paragraph and level of time."""
    here = reading.sentence(trigger.token.i)
    if reading.paragraphs[before[0]] != reading.paragraphs[trigger.token.i]:
        return False
    if _is_before(reading, before) != _is_before(reading, here):
        return False
    if trigger.entry.type not in SPOKEN:
        return True
    leads_over = any(word.lower_ in LINKS for word in reading.doc[here[0] : here[0] + 3])
    names = [{actor.name for actor in reading.actors_in(span)} for span in (before, here)]
    return leads_over or bool(names[0] & names[1])


def _is_before(reading: Reading, sentence: Range) -> bool:
    return any(word.lower_ in PLUPERFECT for word in reading.doc[slice(*sentence)])


def _belongs(reading: Reading, span: Range, token: Token, clause: Range) -> bool:
    """Within the clause, or hung on the trigger by the parse; not inside another noun's phrase."""
    inside = clause[0] <= span[0] < clause[1]
    if not is_verbal(token) and not inside:
        return False
    return inside or any(word.head.i == token.i for word in reading.doc[slice(*span)])
