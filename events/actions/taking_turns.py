"""Those who group reports take turns: two at once would not see each other's reports."""

from django.db import connection

EVENTS = 4_073_001  # the lock's number, Newsdesk's alone in its database


def take_turn() -> None:
    """Wait until no other transaction groups reports; the turn ends with this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [EVENTS])
