"""A database as a busy desk would have it: many events, few actors in most of them, more of it lately.

Everything is drawn with a fixed seed. Rows go in by COPY, the indexes of words and facets afterwards.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import Max, Model
from psycopg.types.range import DateRange

from events.actions.keep_tallies import keep_tallies
from events.models import Actor, Article, Event, Participation, Place, Report, ReportedParticipation

SENTENCE = "Die Delegationen aus Ost und West kamen zu Gesprächen zusammen, teilte ein Sprecher mit."
WORDS = ["delegation", "gesprach", "zusamm", "sprech"]  # what German stemming makes of it
TYPES = ["CONSULT"] * 6 + ["REQUEST", "ACCUSE", "REJECT", "AGREE", "ASSAULT", "SANCTION", "AID", "SUPPORT"]
MODES = ["meeting", "visit", "call", "negotiation"]
STATUSES = ["occurred"] * 7 + ["planned", "ongoing", "failed"]
ROLES = ["actor", "recipient", "mediator"]
COUNTRIES = ["US", "RU", "UA", "CN", "IR", "IL", "DE", "FR", "GB", "TR", "SY", "KP", "CO", "CU", "EG", "SA"]
SPANS = [0] * 16 + [1, 1, 6, 29]  # days beyond the first
OUTLETS, SOURCES, TOPICS = 300, 2_000, 5_000
FIRST, LAST = date(1975, 1, 1), date(2025, 12, 31)
LATELY = timedelta(days=3 * 365)  # the time of half of all events
EVENTS_AN_ARTICLE = 5


@dataclass(frozen=True)
class Drawn:
    """One event as it was drawn: everything its rows have in common."""

    number: int
    article: int
    day: date
    span: int
    type: str
    mode: str
    status: str
    actors: dict[int, str]
    place: int
    outlet: str
    source: str
    topic: int

    @property
    def last(self) -> date:
        return self.day + timedelta(days=self.span)

    @property
    def country(self) -> str:
        return COUNTRIES[(self.place - 1) % len(COUNTRIES)]


def fill(events: int, *, actors: int, seed: int = 1) -> None:
    """Store `events` events with a report each, articles of five events, and `actors` actors."""
    chance = random.Random(seed)
    copy(Actor, ["id", "name", "kind", "country", "offices"], actor_rows(actors))
    copy(Place, ["id", "name", "kind", "country"], place_rows())
    drawn = list(draw(chance, events, actors))
    copy(Article, ARTICLE_COLUMNS, article_rows(drawn))
    with indexed_afterwards(Event, "event_facets", "event_search"):
        copy(Event, EVENT_COLUMNS, (event_row(one) for one in drawn))
    copy(Report, REPORT_COLUMNS, (report_row(one) for one in drawn))
    columns = ["event_id", "actor_id", "role", "earliest", "latest"]
    copy(Participation, columns, ((*part, one.day, one.last) for one in drawn for part in parts(one)))
    columns = ["report_id", "actor_id", "role", '"start"', '"end"']
    copy(ReportedParticipation, columns, ((*part, 0, 3) for one in drawn for part in parts(one)))
    keep_tallies()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def actor_rows(count: int) -> Iterator[tuple[Any, ...]]:
    """States first: they are the commonest; then persons of theirs."""
    for number in range(1, count + 1):
        state = number <= len(COUNTRIES)
        country = COUNTRIES[number % len(COUNTRIES)]
        yield number, f"Akteur {number}", "state" if state else "person", country, "[]"


def place_rows() -> Iterator[tuple[Any, ...]]:
    for number, country in enumerate(COUNTRIES * 20, start=1):
        yield number, f"Ort {number}", "city", country


def draw(chance: random.Random, events: int, actors: int) -> Iterator[Drawn]:
    """Actors, outlets and sources by Zipf's law: a few actors take part in a third of all events."""
    chosen = by_rank(chance, actors, 3 * events)
    outlets = by_rank(chance, OUTLETS, events // EVENTS_AN_ARTICLE + 1)
    sources, topics = by_rank(chance, SOURCES, events), by_rank(chance, TOPICS, events)
    days = sorted(day(chance) for _ in range(events))
    for number in range(1, events + 1):
        several = dict.fromkeys(chosen[3 * (number - 1) : 3 * number - chance.randrange(2)])
        type_, article = chance.choice(TYPES), (number - 1) // EVENTS_AN_ARTICLE + 1
        yield Drawn(
            number=number,
            article=article,
            day=days[number - 1],
            span=chance.choice(SPANS),
            type=type_,
            mode=chance.choice(MODES) if type_ == "CONSULT" else "",
            status=chance.choice(STATUSES),
            actors={actor: ROLES[place % len(ROLES)] for place, actor in enumerate(several)},
            place=chance.randrange(1, len(COUNTRIES) * 20 + 1),
            outlet=f"Blatt {outlets[article - 1]}",
            source=f"Quelle {sources[number - 1]}",
            topic=topics[number - 1],
        )


def by_rank(chance: random.Random, count: int, number: int) -> list[int]:
    """Numbers from 1 to `count`, each as often as its rank says (Zipf)."""
    return chance.choices(range(1, count + 1), weights=[1 / rank for rank in range(1, count + 1)], k=number)


def day(chance: random.Random) -> date:
    start = LAST - LATELY if chance.random() < 0.5 else FIRST
    return start + timedelta(days=chance.randrange((LAST - start).days))


def parts(one: Drawn) -> Iterator[tuple[int, int, str]]:
    for actor, role in one.actors.items():
        yield one.number, actor, role


ARTICLE_COLUMNS = """
    id title outlet note published text content_hash origin withdrawn reviewed imported_at
""".split()  # noqa: SIM905 - a list of 11 strings is harder to read


def article_rows(drawn: Sequence[Drawn]) -> Iterator[tuple[Any, ...]]:
    for first in drawn[::EVENTS_AN_ARTICLE]:
        text = f"Nummer {first.article}. {SENTENCE}"
        row = (
            first.article,
            "",
            first.outlet,
            "",
            first.day,
            text,
            f"{first.article:064d}",
            "",
            False,
            False,
        )
        yield *row, "2025-12-31T00:00:00Z"


HAPPENING = """
    id edtf earliest latest precision date_phrase date_rule type mode status headline
    place_id source confidence
""".split()  # noqa: SIM905
EVENT_COLUMNS = [
    *HAPPENING,
    *("review", "shown", "article_count", "source_count", "disputed", "facets", "search"),
]
TELLING = """
    event_id article_id pipeline trigger_start trigger_end sentence_start sentence_end mentions evidence found
    "window" sides stems
""".split()  # noqa: SIM905
REPORT_COLUMNS = [*HAPPENING, *TELLING]


def happening(one: Drawn) -> tuple[Any, ...]:
    edtf = f"{one.day}/{one.last}" if one.span else str(one.day)
    dated = (edtf, one.day, one.last, "range" if one.span else "day", "", "")
    told = (one.type, one.mode, one.status, f"Ereignis {one.number}: Thema {one.topic}")
    return one.number, *dated, *told, one.place, [one.source], 0.5


def event_row(one: Drawn) -> tuple[Any, ...]:
    return *happening(one), "none", True, 1, 1, [], facets(one), words(one)


def facets(one: Drawn) -> list[str]:
    """What `actions.index_events` would write."""
    told = {"type": one.type, "mode": one.mode, "status": one.status, "review": "none", "place": one.place}
    told |= {"country": one.country, "outlet": one.outlet, "source": one.source}
    keys = [f"{name}:{value}" for name, value in told.items() if value]
    actors = [f"actor:{actor}" for actor in one.actors]
    roles = [f"part:{actor}:{role}" for actor, role in one.actors.items()]
    return keys + actors + roles + [f"role:{role}" for role in set(one.actors.values())]


def words(one: Drawn) -> str:
    """A tsvector: the sentence in every event, the topic by its number."""
    stems = ["ereignis", "thema", str(one.topic), "akteur", *map(str, one.actors), *WORDS]
    return " ".join(f"'{stem}':{place}" for place, stem in enumerate(stems, start=1))


def report_row(one: Drawn) -> tuple[Any, ...]:
    start = one.number % EVENTS_AN_ARTICLE
    window = DateRange(one.day - timedelta(days=1), one.last + timedelta(days=2))
    sides = sorted({COUNTRIES[actor % len(COUNTRIES)] for actor in one.actors})
    told = (one.number, one.article, "drawn", start, start + 1, 0, 20, "[]", "{}", True)
    return *happening(one), *told, window, sides, ["delegation", "gesprach", "zusamm"]


@contextmanager
def indexed_afterwards(model: type[Model], *names: str) -> Iterator[None]:
    """Indexes are made at once, after the rows."""
    indexes = [index for index in model._meta.indexes if index.name in names]
    with connection.schema_editor() as editor:
        for index in indexes:
            editor.remove_index(model, index)
    yield
    with connection.schema_editor() as editor:
        for index in indexes:
            editor.add_index(model, index)


def copy(model: type[Model], columns: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """COPY the rows into the model's table and let its ids go on after them."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copying:
            for row in rows:
                copying.write_row(row)
        if last := model._default_manager.aggregate(last=Max("pk"))["last"]:
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {last})")
