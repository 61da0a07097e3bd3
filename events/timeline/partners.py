"""Whom an actor dealt with most: how often, in what way, from when to when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection

from events.models import Actor
from events.models.vocabulary import EventType
from events.timeline.facets import Facet, Value

LATEST = 100  # events together whose types are told
MOST_TYPES = 3

# Along the actor's own events, for a frequent partner is met soon from either end. OFFSET 0 keeps the order,
# and the conditions in brackets are asked event by event.
TOGETHER = """
    FROM (
        SELECT event_id, earliest FROM events_participation WHERE actor_id = %(actor)s
        ORDER BY {order} OFFSET 0
    ) AS own
    WHERE (SELECT TRUE FROM events_participation AS other
        WHERE other.event_id = own.event_id AND other.actor_id = partner)
    AND (SELECT shown FROM events_event AS event WHERE event.id = own.event_id)
"""
OLDEST = TOGETHER.format(order="earliest, latest, event_id")
NEWEST = TOGETHER.format(order="earliest DESC, latest DESC, event_id DESC")
PARTNERS = f"""
    SELECT partner, (SELECT earliest {OLDEST} LIMIT 1), (SELECT earliest {NEWEST} LIMIT 1),
        ARRAY(SELECT type FROM events_event WHERE id IN (SELECT event_id {NEWEST} LIMIT {LATEST})
            GROUP BY type ORDER BY count(*) DESC, type LIMIT {MOST_TYPES})
    FROM unnest(%(partners)s::bigint[]) AS partner
"""


@dataclass(frozen=True)
class Partner:
    """Another actor; `types` are the commonest of their latest events together, `address` leads to all."""

    name: str
    number: str
    address: str
    first: date
    last: date
    types: list[str]


def partners_of(actor: Actor, facets: Iterable[Facet]) -> list[Partner]:
    """The commonest other actors among the facets of the actor's own timeline, in their order."""
    values = next((facet.values for facet in facets if facet.name == "actor"), [])
    with connection.cursor() as cursor:
        cursor.execute(PARTNERS, {"actor": actor.pk, "partners": [int(value.key) for value in values]})
        told = {str(partner): tuple(row) for partner, *row in cursor.fetchall()}
    return [partner(value, *told[value.key]) for value in values if value.key in told]


def partner(value: Value, first: date, last: date, types: list[str]) -> Partner:
    words = [str(EventType(type_).label) for type_ in types]
    return Partner(value.words, value.number, value.address, first, last, words)
