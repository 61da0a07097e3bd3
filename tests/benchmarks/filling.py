"""A database as a busy desk would have it: many events, few actors in most of them, more of it lately.

Everything is drawn with a fixed seed. Rows go in by COPY.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import Max, Model
from psycopg.types.range import DateRange

from events.models import Actor, Article, Event, Participation, Place, Report, ReportedParticipation

SENTENCE = "Die Delegationen aus {one} und {other} kamen zu Gesprächen zusammen, teilte ein Sprecher mit."
TYPES = ["CONSULT"] * 6 + ["REQUEST", "ACCUSE", "REJECT", "AGREE", "ASSAULT", "SANCTION", "AID", "SUPPORT"]
STATUSES = ["occurred"] * 7 + ["planned", "ongoing", "failed"]
COUNTRIES = ["US", "RU", "UA", "CN", "IR", "IL", "DE", "FR", "GB", "TR", "SY", "KP", "CO", "CU", "EG", "SA"]
FIRST, LAST = date(1975, 1, 1), date(2025, 12, 31)
LATELY = timedelta(days=3 * 365)  # the time of half of all events
EVENTS_AN_ARTICLE = 5


@dataclass(frozen=True)
class Drawn:
    """One event as it was drawn: everything its rows have in common."""

    number: int
    article: int
    day: date
    type: str
    status: str
    actors: list[int]
    place: int


def fill(events: int, *, actors: int, seed: int = 1) -> None:
    """Store `events` events with a report each, articles of five events, and `actors` actors."""
    chance = random.Random(seed)
    copy(Actor, ["id", "name", "kind", "country"], actor_rows(actors))
    copy(Place, ["id", "name", "kind", "country"], place_rows())
    drawn = list(draw(chance, events, actors))
    copy(Article, ARTICLE_COLUMNS, article_rows(drawn))
    copy(Event, EVENT_COLUMNS, (event_row(one) for one in drawn))
    copy(Report, REPORT_COLUMNS, (report_row(one) for one in drawn))
    parts = [(one.number, actor) for one in drawn for actor in one.actors]
    copy(Participation, ["event_id", "actor_id", "role"], ((*part, "actor") for part in parts))
    columns = ["report_id", "actor_id", "role", '"start"', '"end"']
    copy(ReportedParticipation, columns, ((*part, "actor", 0, 3) for part in parts))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def actor_rows(count: int) -> Iterator[tuple[Any, ...]]:
    """States first: they are the commonest; then persons of theirs."""
    for number in range(1, count + 1):
        state = number <= len(COUNTRIES)
        country = COUNTRIES[number % len(COUNTRIES)]
        yield number, f"Akteur {number}", "state" if state else "person", country


def place_rows() -> Iterator[tuple[Any, ...]]:
    for number, country in enumerate(COUNTRIES * 20, start=1):
        yield number, f"Ort {number}", "city", country


def draw(chance: random.Random, events: int, actors: int) -> Iterator[Drawn]:
    """Actors by Zipf's law: a few take part in a third of all events."""
    weights = [1 / rank for rank in range(1, actors + 1)]
    chosen = chance.choices(range(1, actors + 1), weights=weights, k=3 * events)
    days = sorted(day(chance) for _ in range(events))
    for number in range(1, events + 1):
        several = chosen[3 * (number - 1) : 3 * number - chance.randrange(2)]
        yield Drawn(
            number=number,
            article=(number - 1) // EVENTS_AN_ARTICLE + 1,
            day=days[number - 1],
            type=chance.choice(TYPES),
            status=chance.choice(STATUSES),
            actors=sorted(set(several)),
            place=chance.randrange(1, len(COUNTRIES) * 20 + 1),
        )


def day(chance: random.Random) -> date:
    start = LAST - LATELY if chance.random() < 0.5 else FIRST
    return start + timedelta(days=chance.randrange((LAST - start).days))


ARTICLE_COLUMNS = """
    id title outlet note published text content_hash origin withdrawn reviewed imported_at
""".split()  # noqa: SIM905 - a list of 11 strings is harder to read


def article_rows(drawn: Sequence[Drawn]) -> Iterator[tuple[Any, ...]]:
    for first in drawn[::EVENTS_AN_ARTICLE]:
        outlet = f"Blatt {first.article % 97}"
        text = f"Nummer {first.article}. " + SENTENCE.format(one="Ost", other="West")
        row = (first.article, "", outlet, "", first.day, text, f"{first.article:064d}", "", False, False)
        yield *row, "2025-12-31T00:00:00Z"


HAPPENING = """
    id edtf earliest latest precision date_phrase date_rule type mode status headline
    place_id source confidence
""".split()  # noqa: SIM905
EVENT_COLUMNS = [*HAPPENING, "review", "shown", "article_count", "source_count", "disputed"]
TELLING = """
    event_id article_id pipeline trigger_start trigger_end sentence_start sentence_end mentions evidence found
    "window" sides stems
""".split()  # noqa: SIM905
REPORT_COLUMNS = [*HAPPENING, *TELLING]


def happening(one: Drawn) -> tuple[Any, ...]:
    dated = (one.day.isoformat(), one.day, one.day, "day", "", "")
    return one.number, *dated, one.type, "", one.status, f"Ereignis {one.number}", one.place, [], 0.5


def event_row(one: Drawn) -> tuple[Any, ...]:
    return *happening(one), "none", True, 1, 1, []


def report_row(one: Drawn) -> tuple[Any, ...]:
    start = one.number % EVENTS_AN_ARTICLE
    window = DateRange(one.day - timedelta(days=1), one.day + timedelta(days=2))
    sides = sorted({COUNTRIES[actor % len(COUNTRIES)] for actor in one.actors})
    told = (one.number, one.article, "drawn", start, start + 1, 0, 20, "[]", "{}", True)
    return *happening(one), *told, window, sides, ["delegation", "gesprach", "zusamm"]


def copy(model: type[Model], columns: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """COPY the rows into the model's table and let its ids go on after them."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copying:
            for row in rows:
                copying.write_row(row)
        if last := model._default_manager.aggregate(last=Max("pk"))["last"]:
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {last})")
