"""When an event is that tells no time itself: the day the story has reached, else the day of the news."""

from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from events.annotating.annotation import EventDate
from events.annotating.function_words import HABEN_PAST, SEIN_PAST
from events.annotating.happening.dating import dated, is_subordinate, named_in, start_of
from events.annotating.happening.gathering import SPOKEN
from events.annotating.happening.newsday import days_named, news_day
from events.annotating.happening.reading import Range, Reading
from events.annotating.happening.status_words import TOLD
from events.annotating.happening.triggers import Trigger
from events.annotating.labels import MODIFIER
from events.annotating.lexicon import endings, read, words
from events.annotating.timex.direction import looks_back

NEWS_TYPES = frozenset({"CONSULT", "SUPPORT"})
REPORTED_DAY = "reported_day"
CARRIED = "carried"
EVE = 1  # days
LONG_AGO = 10  # days
FARTHEST_BACKGROUND = 2  # sentences
FIRST_DAYS = 20  # named in an article; its own stands at the beginning
LINKS = words("dating", "links")
LATER = words("dating", "later")
LONG_UNITS = endings("dating", "long_units")
THEN = words("dating", "then")
FARTHEST_THEN = 3  # sentences
VOTES = frozenset(row["lemma"] for row in read("dating")["votes"])
HANGING = frozenset({"KOUS", "KOUI"})
ARRIVED = words("dating", "arrived")
ALREADY = words("dating", "already")
BACKGROUND = HABEN_PAST | ALREADY | words("dating", "backgrounds")


def inferred(reading: Reading, trigger: Trigger, status: str, *, is_sourced: bool) -> EventDate | None:
    """The day carried on from the sentence before, else the day of the news."""
    if _tells_of_then(reading, trigger):
        return _of_then(reading, trigger)
    return _carried(reading, trigger, status) or _reported_day(reading, trigger, status, is_sourced)


def _reported_day(reading: Reading, trigger: Trigger, status: str, is_sourced: bool) -> EventDate | None:
    published = reading.doc._.published
    if published is None or not _is_news(reading, trigger, status, is_sourced):
        return None
    day = news_day(reading, published)
    return EventDate(edtf=str(day), anchor=None, text=None, rule=REPORTED_DAY)


def _is_news(reading: Reading, trigger: Trigger, status: str, is_sourced: bool) -> bool:
    """Talks of today, what the lead tells, and in a story of today what is told in the past without a source.

    A standing position or a background has no day.
    """
    span = _with_governing(reading, trigger.token.i)
    if _is_background(reading, span) or _follows_background(reading, trigger):
        return False
    if _is_known(trigger):
        return False
    if trigger.entry.type in NEWS_TYPES:
        return status in TOLD
    if status != "occurred":
        return False
    if reading.paragraphs[trigger.token.i] == 0:
        return True
    return _is_of_today(reading) and (_is_narrated(trigger) or not (is_sourced or _is_present(trigger)))


def _is_known(trigger: Trigger) -> bool:
    """Whether a noun names a demand that was there before: Die EU prüft den Vorschlag."""
    return trigger.verb is None and trigger.entry.type == "REQUEST"


def _with_governing(reading: Reading, index: int) -> Range:
    """A clause with the one before it that it hangs on: Er hatte abgesagt, weil Polen ihn kritisierte."""
    start, end = reading.clause(index)
    opening = reading.doc[start : start + 3]
    hangs = any(word.tag_ in HANGING and word.lower_ != "nachdem" for word in opening)
    return (
        (reading.clause(start - 1)[0], end) if hangs and start > reading.sentence(index)[0] else (start, end)
    )


def _is_of_today(reading: Reading) -> bool:
    """Whether the article names the day of publication or its eve."""
    published = reading.doc._.published
    beginning = days_named(reading)[:FIRST_DAYS]
    return any(0 <= (published - day).days <= EVE for day, _ in beginning)


def _is_narrated(trigger: Trigger) -> bool:
    """Whether a verb stands in the preterite: Laut Reuters forderte er einen Abzug."""
    verb = trigger.verb
    past = verb is not None and ("Past" in verb.morph.get("Tense", []) or looks_back(verb.lower_))
    return verb is not None and verb.tag_ == "VVFIN" and past


def _is_present(trigger: Trigger) -> bool:
    """Whether a verb stands in the present, as positions do: Polen bemängelt fehlende Hilfe."""
    return trigger.verb is not None and trigger.verb.tag_ == "VVFIN" and not _is_narrated(trigger)


def _is_background(reading: Reading, span: Range) -> bool:
    """Whether a clause tells of earlier: war dorthin gekommen, hatte er damals verlangt."""
    clause = reading.doc[slice(*span)]
    if any(word.lower_ in BACKGROUND and not _is_of_noun(word) for word in clause):
        return True
    return _had_arrived({word.lower_ for word in clause})


def _had_arrived(clause: set[str]) -> bool:
    """Whether somebody had come before: Er war zum Gipfel gekommen; not: nachdem er eingetroffen war."""
    return bool(clause & SEIN_PAST and clause & ARRIVED) and "nachdem" not in clause


def _is_of_noun(word: Token) -> bool:
    """Whether "seit" belongs to a noun, not to the verb: nach den schwersten Kämpfen seit Jahren."""
    return word.lower_ == "seit" and word.head.dep_ == MODIFIER


def _follows_background(reading: Reading, trigger: Trigger) -> bool:
    """Whether a sentence or two before, in its paragraph, tells of long ago: Seit Mai herrscht Krieg."""
    number = reading.sentence_number(trigger.token.i)
    for before in reversed(reading.sentences[max(0, number - FARTHEST_BACKGROUND) : number]):
        if reading.paragraphs[before[0]] != reading.paragraphs[trigger.token.i]:
            return False
        days = [time.edtf for _, time in named_in(reading, before) if time.edtf]
        if days:
            return all(_is_long_ago(reading, edtf) for edtf in days)
    return False


def _is_long_ago(reading: Reading, edtf: str) -> bool:
    """Seen from the article's day; without one nothing is."""
    if (published := reading.doc._.published) is None:
        return False
    first = start_of(edtf)
    ago = max(1, published.toordinal() - LONG_AGO)  # 1 is the calendar's first day
    return first < str(date.fromordinal(ago))[: len(first)]


def _tells_of_then(reading: Reading, trigger: Trigger) -> bool:
    """Whether a clause says "damals", which takes up a day named before."""
    return any(word.lower_ in THEN for word in reading.doc[slice(*reading.clause(trigger.token.i))])


def _of_then(reading: Reading, trigger: Trigger) -> EventDate | None:
    """The last time long ago: 2014 zerbrach die Koalition. Damals brach er die Gespräche ab."""
    at = reading.sentence_number(trigger.token.i)
    for before in reversed(reading.sentences[max(0, at - FARTHEST_THEN) : at + 1]):
        for span, time in reversed(named_in(reading, before)):
            if time.edtf and span[0] < trigger.token.i and _is_long_ago(reading, time.edtf):
                return dated(reading, replace(time, edtf=time.edtf.removesuffix("/..")), CARRIED)
    return None


def _carried(reading: Reading, trigger: Trigger, status: str) -> EventDate | None:
    """The day of the sentence right before, where the story goes on: Dabei kam es zu Kämpfen."""
    at = reading.sentence_number(trigger.token.i)
    if status != "occurred" or not at or not _goes_on(reading, reading.sentences[at - 1], trigger):
        return None
    if any(word.lower_ in ALREADY for word in reading.doc[slice(*reading.clause(trigger.token.i))]):
        return None
    days = [
        time
        for span, time in named_in(reading, reading.sentences[at - 1])
        if time.edtf and ".." not in time.edtf and not is_subordinate(reading, span)
    ]
    return dated(reading, days[-1], CARRIED) if days else None


def _goes_on(reading: Reading, before: Range, trigger: Trigger) -> bool:
    """Whether a sentence tells of the same people or leads over, in its paragraph and level of time."""
    here = reading.sentence(trigger.token.i)
    if reading.paragraphs[before[0]] != reading.paragraphs[trigger.token.i]:
        return False
    if _is_before(reading, before) != _is_before(reading, here) or _is_much_later(reading, here):
        return False
    if trigger.entry.type not in SPOKEN or trigger.entry.word in VOTES:
        return True
    leads_over = any(word.lower_ in LINKS for word in reading.doc[here[0] : here[0] + 3])
    names = [{actor.name for actor in reading.actors_in(span)} for span in (before, here)]
    return leads_over or bool(names[0] & names[1])


def _is_before(reading: Reading, sentence: Range) -> bool:
    """Whether a sentence tells of what was before: Polen hatte abgesagt."""
    return any(word.lower_ in HABEN_PAST for word in reading.doc[slice(*sentence)])


def _is_much_later(reading: Reading, sentence: Range) -> bool:
    """ "einige Zeit später", "ein Jahr danach": not the day before."""
    later = [word for word in reading.doc[slice(*sentence)] if word.lower_ in LATER and word.i]
    return any(word.nbor(-1).lower_.endswith(LONG_UNITS) for word in later)
