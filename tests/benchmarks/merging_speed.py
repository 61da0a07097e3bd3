"""`make bench`: what linking and merging one new article costs, with few and with many events stored.

Each size has a database of its own, made for this and removed afterwards. The annotation is given:
reading the text costs the same whatever is stored.
"""

import time
from datetime import date, timedelta
from hashlib import sha256
from statistics import median

from django.db import connection, reset_queries
from django.test.utils import CaptureQueriesContext

from events.actions.store_annotation import store_annotation
from events.annotating.annotation import Annotation, Event, EventDate, Mention, Participant
from events.annotating.register import Register
from events.models import Article, Match
from tests.benchmarks import merging_quality
from tests.benchmarks.database import database
from tests.benchmarks.filling import LAST, fill

SIZES = [(2_000, 200), (200_000, 20_000)]
ROUNDS = 40
TEXT = " ".join(f"Meldung {number}: Ost und West trafen sich." for number in range(8))


def main() -> None:
    with database():
        merging_quality.main()
    print("\n| events stored | one article of 8 events, median | p95 | queries | matches found |")
    print("|--:|--:|--:|--:|--:|")
    medians = [measure(events, actors) for events, actors in SIZES]
    times, events = medians[-1] / medians[0], SIZES[-1][0] // SIZES[0][0]
    print(f"\n{times:.2f} times as long with {events} times as many events (at most 3)")


def measure(events: int, actors: int) -> float:
    """The median in seconds, in a database of so many events."""
    with database():
        fill(events, actors=actors)
        costs, queries = zip(*(cost_of(number) for number in range(ROUNDS)), strict=True)
        middle, tail = 1000 * median(costs), 1000 * sorted(costs)[int(0.95 * ROUNDS)]
        matches = Match.objects.count()
    print(f"| {events:,} | {middle:.0f} ms | {tail:.0f} ms | {median(queries):.0f} | {matches} |", flush=True)
    return median(costs)


def cost_of(number: int) -> tuple[float, int]:
    """Seconds and queries of storing what one article tells, of days in the busiest time."""
    content_hash = sha256(str(number).encode()).hexdigest()
    published = LAST - timedelta(days=20 * number + 5)
    article = Article.objects.create(
        outlet="Neues Blatt", published=published, text=TEXT, content_hash=content_hash
    )
    annotation = annotation_of(number, published)
    reset_queries()
    start = time.perf_counter()
    with CaptureQueriesContext(connection) as queries:
        store_annotation(article, annotation, Register())
    return time.perf_counter() - start, len(queries)


def annotation_of(number: int, published: date) -> Annotation:
    events = tuple(event(number, place, published) for place in range(8))
    return Annotation(str(number), published.isoformat(), "bench", "de", ((0, len(TEXT)),), events=events)


def event(number: int, place: int, published: date) -> Event:
    """An event of a common and a less common actor, on one of the last days."""
    start = TEXT.index("trafen", TEXT.index(f"Meldung {place}"))
    actors = [f"Akteur {place + 1}", f"Akteur {20 + 3 * number + place}"]
    day = EventDate((published - timedelta(days=place % 3)).isoformat(), None, None, "bench")
    return Event(
        type="CONSULT",
        mode=None,
        status="occurred",
        headline="Ost und West treffen sich",
        mentions=(Mention((start, start + 6), "trafen"),),
        participants=tuple(Participant(name, "actor", (0, 7), "Meldung") for name in actors),
        date=day,
    )
