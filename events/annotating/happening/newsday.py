"""The day of the news: one of the days that an article names, or that of its publication."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from events.annotating.annotation import EventDate
from events.annotating.function_words import HABEN_PAST, HABEN_PRESENT, WERDEN_PAST
from events.annotating.happening.dating import DATED_TYPES
from events.annotating.happening.reading import Range, Reading
from events.annotating.happening.status_words import TOLD
from events.annotating.scales import Option, likeliest
from events.annotating.timex.direction import is_back

QUESTION = "newsday"
LONGEST_AGO = 3  # days
LEAD = 2  # sentences, counted from 0
MANY = 3
PERFECT = HABEN_PRESENT | HABEN_PAST | WERDEN_PAST
PART_OF_DAY = "part_of_day"
PAST = TOLD | {"failed"}
CACHE = "newsdesk_newsday"

Named = tuple[date, Range]


def news_day(reading: Reading, published: date) -> date:
    """The likeliest day, found once for each article."""
    known: dict[str, date] = reading.doc.user_data
    if CACHE not in known:
        known[CACHE] = likeliest(QUESTION, day_options(reading, published))
    return known[CACHE]


def on_news_day(reading: Reading, told: EventDate | None, status: str) -> EventDate | None:
    """A past evening that no day goes with is that of the news: Am Abend wies Polen einen Diplomaten aus."""
    published = reading.doc._.published
    if told is None or told.rule != PART_OF_DAY or told.edtf != str(published) or status not in PAST:
        return told
    return replace(told, edtf=str(news_day(reading, published)))


def days_named(reading: Reading) -> list[Named]:
    """The days that an article names, with the words that do."""
    edtfs = [(time.edtf or "", span) for span, time in reading.times if time.type in DATED_TYPES]
    return [(date.fromisoformat(edtf), span) for edtf, span in edtfs if _is_day(edtf)]


def _is_day(edtf: str) -> bool:
    return len(edtf) == len("2025-11-19") and edtf[:4].isdigit() and edtf.count("-") == 2


def day_options(reading: Reading, published: date) -> list[Option[date]]:
    """The day of publication and the days before it that the article names, as far as news reaches back."""
    recent = [(day, span) for day, span in days_named(reading) if 0 <= (published - day).days <= LONGEST_AGO]
    days = sorted({published, *(day for day, _ in recent)})
    return [Option(day, tuple(_features(reading, day, published, recent, len(days)))) for day in days]


def _features(
    reading: Reading, day: date, published: date, recent: Sequence[Named], number: int
) -> Iterator[str]:
    counts, is_published = Counter(named for named, _ in recent), day == published
    yield from (f"ago={(published - day).days}", f"count={min(counts[day], MANY)}", f"alone={number == 1}")
    yield f"published={is_published}/named={day in counts}"
    if day in counts and counts[day] == max(counts.values()):
        yield from ("most", f"most/published={is_published}")
    if recent and recent[0][0] == day:
        yield from _of_first(reading, day, published, recent[0][1])
    spans = [span for named, span in recent if named == day]
    if any(reading.sentence_number(span[0]) <= LEAD for span in spans):
        yield from ("lead", f"lead/published={is_published}")
    yield f"past={any(_is_past(reading, span) for span in spans)}"


def _of_first(reading: Reading, day: date, published: date, span: Range) -> Iterator[str]:
    yield from ("first", f"first/published={day == published}", f"first/ago={(published - day).days}")
    yield from (
        f"first/sentence={min(reading.sentence_number(span[0]), MANY)}",
        f"first/past={_is_past(reading, span)}",
    )


def _is_past(reading: Reading, span: Range) -> bool:
    words = reading.doc[slice(*reading.clause(span[0]))]
    return any((word.tag_ == "VVFIN" and is_back(word)) or word.lower_ in PERFECT for word in words)
