"""When an event is, where its sentence tells: the time of the trigger's own clause before all others."""

from spacy.tokens import Token

from events.annotating.annotation import EventDate, Time
from events.annotating.happening.reading import Range, Reading, is_verbal
from events.annotating.happening.triggers import Trigger
from events.annotating.naming.areas import WHOSE
from events.annotating.quoting.clauses import is_finite
from events.annotating.timex.direction import is_back

NOW = "PRESENT_REF"
DATED_TYPES = frozenset({"DATE", "TIME"})
POINTING = frozenset({"ago", "ahead", "before_that", "after_that"})
SUBORDINATING = frozenset({"KOUS", "KOUI", "PRELS", "PRELAT"})
ARTICLES = frozenset({"ART", "PPOSAT", "PDAT"})
CAUSES = frozenset({"wegen", "trotz", "aufgrund", "infolge", "angesichts"})
YEAR = 4  # characters
FARTHEST_ADJECTIVE = 3
FARTHEST_CAUSE = 6


def date_of(reading: Reading, trigger: Trigger) -> EventDate | None:
    """The date of the trigger's own clause, else the one that its sentence opens with or "um" hangs on."""
    found = _beside(reading, trigger)
    return None if found is None else dated(reading, found, found.rule)


def dated(reading: Reading, time: Time, rule: str) -> EventDate:
    """A time as a date; "zurzeit" is the day of the report."""
    edtf = time.edtf or str(reading.doc._.published)
    return EventDate(edtf=edtf, anchor=time.anchor, text=time.text, rule=rule)


def is_ahead(reading: Reading, date: EventDate | None) -> bool:
    """Whether a date begins after the day of publication."""
    published = reading.doc._.published
    if published is None or date is None:
        return False
    first = date.edtf.lstrip("./")[:10].strip("~?%")
    return first > str(published)[: len(first)]


def named_in(reading: Reading, span: Range) -> list[tuple[Range, Time]]:
    """The days that a stretch of text names, also by how far they are off: vor zwei Jahren."""
    times = reading.times_in(span)
    return [found for found in times if found[1].type in DATED_TYPES or found[1].rule in POINTING]


def is_subordinate(reading: Reading, span: Range) -> bool:
    """Whether the clause of a time hangs on another: der Vorwurf, 2006 einen Putsch geplant zu haben."""
    start, end = reading.clause(span[0])
    opens = any(word.tag_ in SUBORDINATING for word in reading.doc[start : start + 3])
    return opens or not any(is_finite(word) for word in reading.doc[start:end])


def _beside(reading: Reading, trigger: Trigger) -> Time | None:
    token = trigger.token
    candidates = [
        (abs(span[0] - token.i), time)
        for span, time in named_in(reading, reading.sentence(token.i))
        if _has_day(reading, time) and _belongs(reading, span, trigger)
    ]
    if candidates:
        return min(candidates, key=lambda pair: pair[0])[1]
    return _of_governing(reading, token) or _only_one(reading, token)


def _has_day(reading: Reading, time: Time) -> bool:
    return bool(time.edtf) or (time.value == NOW and reading.doc._.published is not None)


def _belongs(reading: Reading, span: Range, trigger: Trigger) -> bool:
    """Within the clause, or hung on the trigger by the parse; not inside another noun's phrase."""
    token = trigger.token
    start, end = reading.clause(token.i)
    inside = start <= span[0] < end
    if _is_of_other_noun(reading, span, token):
        return False
    if not is_verbal(token):
        return inside and not (_is_cause(token) and not _is_attribute(span, token))
    if _names_year_of_noun(reading, span):
        return False
    return inside or any(word.head.i == token.i for word in reading.doc[slice(*span)])


def _is_of_other_noun(reading: Reading, span: Range, token: Token) -> bool:
    """Whether a time stands inside another noun's attribute: der 1953 geschlossene Waffenstillstand."""
    if span[1] >= len(reading.doc) or span[0] < 1:
        return False
    participle, before = reading.doc[span[1]], reading.doc[span[0] - 1]
    opens = before.tag_ in ARTICLES or (
        span[0] > 1 and before.pos_ == "ADP" and before.nbor(-1).tag_ in ARTICLES
    )
    return opens and participle.tag_ == "ADJA" and participle.head.i != token.i


def _is_cause(noun: Token) -> bool:
    """Whether a noun only gives the reason: Die Sitzung wurde am Montag wegen der Proteste abgesagt."""
    for index in range(noun.i - 1, max(noun.i - FARTHEST_CAUSE - 1, -1), -1):
        word = noun.doc[index]
        if word.pos_ == "ADP" and word.lower_ not in WHOSE:
            return word.lower_ in CAUSES
        if word.pos_ not in ("DET", "ADJ", "NUM", "NOUN", "ADP"):
            return False
    return False


def _is_attribute(span: Range, noun: Token) -> bool:
    """Whether a time stands right at a noun: die Proteste vom Montag."""
    return 0 < span[0] - noun.i <= FARTHEST_ADJECTIVE or 0 < noun.i - span[1] < FARTHEST_ADJECTIVE


def _names_year_of_noun(reading: Reading, span: Range) -> bool:
    """Whether a bare year belongs to the noun before it: Er verurteilte den Irakkrieg 2003."""
    words = reading.doc[slice(*span)]
    if len(words) > 1 or len(words.text) != YEAR or not span[0]:
        return False
    before_verb = span[1] < len(reading.doc) and is_verbal(reading.doc[span[1]])  # die Insel 1975 annektierte
    return words[0].nbor(-1).pos_ in ("NOUN", "PROPN") and not before_verb


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
    if len(named) != 1 or named[0][0][0] > token.i or is_subordinate(reading, named[0][0]):
        return None
    time = named[0][1]
    if not time.edtf or (is_ahead(reading, dated(reading, time, time.rule)) and _is_past(reading, token)):
        return None
    return time


def _is_past(reading: Reading, token: Token) -> bool:
    words = reading.doc[slice(*reading.clause(token.i))]
    return any(word.tag_ == "VVFIN" and is_back(word) for word in words)
