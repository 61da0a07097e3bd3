"""`make bench`: what the pages of a reader cost, with ten thousand, a hundred thousand and a million events.

Each size has a database of its own. Pages are asked for over HTTP from the production server, one at a time;
beside them stands the bare SQL that fetches the same 50 rows. Queries and the time in them are counted in a
second pass inside this process.
"""

import gzip
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from urllib.parse import quote, urlencode

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from events.models import Event
from tests.benchmarks.database import database
from tests.benchmarks.filling import fill

SIZES = [(10_000, 2_000), (100_000, 20_000), (1_000_000, 20_000)]
ROUNDS = 40
ORDERED = "ORDER BY earliest DESC, latest DESC, id DESC LIMIT 50"
PARTS = "EXISTS (SELECT 1 FROM events_participation WHERE event_id = events_event.id AND actor_id = {})"


@dataclass(frozen=True)
class Page:
    """A page, and the condition that its rows meet in bare SQL."""

    name: str
    address: str
    condition: str


def pages(rare: int) -> list[Page]:
    """The pages of a database whose events hold the actor `rare` seldom."""
    year = {"from": "2024-01-01", "until": "2024-12-31"}
    middle = list(Event.objects.visible().newest_first()[50_000:50_001]) or [Event.objects.order_by("pk")[60]]
    key = f"{middle[0].earliest}_{middle[0].latest}_{middle[0].pk}"
    before = f"(earliest, latest, id) < ('{middle[0].earliest}', '{middle[0].latest}', {middle[0].pk})"
    return [
        Page("all events", "/", "TRUE"),
        Page("the commonest actor", "/?actor=1", PARTS.format(1)),
        Page("a rare actor", f"/?actor={rare}", PARTS.format(rare)),
        Page("two actors together", "/?actor=1;2", f"{PARTS.format(1)} AND {PARTS.format(2)}"),
        Page(
            "type, status, year",
            "/?" + urlencode({"type": "CONSULT", "status": "occurred", **year}),
            "type = 'CONSULT' AND status = 'occurred'"
            " AND latest >= '2024-01-01' AND earliest <= '2024-12-31'",
        ),
        Page("a common word", "/?q=Delegationen", "search @@ websearch_to_tsquery('german', 'Delegationen')"),
        Page("a rare word", "/?q=4711", "search @@ websearch_to_tsquery('german', '4711')"),
        Page(
            "country and type",
            "/?" + urlencode({"place": "Türkei", "type": "CONSULT"}),
            "type = 'CONSULT' AND place_id IN (SELECT id FROM events_place WHERE country = 'TR')",
        ),
        Page("after row 50,000", f"/?before={quote(key)}", before),
        Page(
            "nothing matches",
            f"/?actor=1;{rare}&type=AID&status=failed",
            f"{PARTS.format(1)} AND {PARTS.format(rare)} AND type = 'AID' AND status = 'failed'",
        ),
        Page("an event", f"/events/{middle[0].pk}/", f"id = {middle[0].pk}"),
        Page("an actor", "/actors/1/", PARTS.format(1)),
    ]


def main() -> None:
    call_command("collectstatic", interactive=False, verbosity=0)
    print("\n| page | events stored | median | p95 | bare SQL | queries | SQL | kB gzip |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for events, actors in SIZES:
        with database():
            start = time.monotonic()
            fill(events, actors=actors)
            print(f"{events:,} events stored in {time.monotonic() - start:.0f} s", file=sys.stderr)
            with server() as port:
                for page in pages(rare=actors // 2):
                    print(row(page, events, port), flush=True)


def row(page: Page, events: int, port: int) -> str:
    times, body = asked(page.address, port)
    queries, sql = inside(page.address)
    tail = sorted(times)[int(0.95 * ROUNDS)]
    packed = len(gzip.compress(body)) / 1000
    return (
        f"| {page.name} | {events:,} | {1000 * median(times):.0f} ms | {1000 * tail:.0f} ms"
        f" | {1000 * bare(page.condition):.1f} ms | {queries} | {1000 * sql:.0f} ms | {packed:.0f} |"
    )


def asked(address: str, port: int) -> tuple[list[float], bytes]:
    """The seconds of each round, and the page."""
    client, times, body = http.client.HTTPConnection("127.0.0.1", port), [], b""
    for number in range(ROUNDS + 3):
        start = time.perf_counter()
        client.request("GET", address)
        response = client.getresponse()
        body = response.read()
        if response.status != 200:
            raise SystemExit(f"{address} answers {response.status}")
        if number >= 3:  # each worker has read its templates
            times.append(time.perf_counter() - start)
    return times, body


def inside(address: str) -> tuple[int, float]:
    """How many queries a page makes, and the seconds in them."""
    client = Client(HTTP_HOST="127.0.0.1")
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries), sum(float(query["time"]) for query in queries)


def bare(condition: str) -> float:
    times = []
    with connection.cursor() as cursor:
        for _ in range(7):
            start = time.perf_counter()
            cursor.execute(f"SELECT * FROM events_event WHERE shown AND {condition} {ORDERED}")
            cursor.fetchall()
            times.append(time.perf_counter() - start)
    return median(times)


@contextmanager
def server() -> Iterator[int]:
    """The production server on this database, its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["gunicorn", "--config", "python:newsdesk.serving", "--bind", f"127.0.0.1:{port}"]
    environment = os.environ | {"DATABASE_URL": address_of_database(), "HTTPS": "false"}
    arguments = [sys.executable, "-m", *command, "--log-level", "error", "newsdesk.wsgi"]
    running = subprocess.Popen(arguments, env=environment)
    try:
        wait_for(port)
        yield port
    finally:
        running.terminate()
        running.wait()


def address_of_database() -> str:
    settings = connection.settings_dict
    user, password = settings["USER"], settings.get("PASSWORD")
    login = f"{user}:{quote(password, safe='')}" if password else user
    port = f":{settings['PORT']}" if settings.get("PORT") else ""
    host = f"/{settings['HOST']}" if settings["HOST"].startswith("/") else settings["HOST"]
    return f"postgres://{login}@{host}{port}/{settings['NAME']}"


def wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("the server did not start")


if __name__ == "__main__":
    main()
