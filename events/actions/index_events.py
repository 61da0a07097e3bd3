"""Write what events are found and counted by: their facets and their words."""

from collections.abc import Iterable
from typing import Any

from django.db import connection

from events.annotating.lexicon import read
from events.facets import UNNAMED

INDEX = """
    UPDATE events_event AS event SET
        facets = ARRAY(
            SELECT 'type:' || event.type
            UNION SELECT 'mode:' || event.mode WHERE event.mode <> ''
            UNION SELECT 'status:' || event.status
            UNION SELECT 'review:' || event.review
            UNION SELECT unnest(ARRAY['actor:' || actor_id, 'role:' || role,
                'part:' || actor_id || ':' || role])
                FROM events_participation WHERE event_id = event.id
            UNION SELECT 'place:' || event.place_id WHERE event.place_id IS NOT NULL
            UNION SELECT 'country:' || country FROM events_place WHERE id = event.place_id AND country <> ''
            UNION SELECT 'outlet:' || outlet FROM telling WHERE telling.event_id = event.id AND outlet <> ''
            UNION SELECT 'source:' || name FROM unnest(event.source) AS name
            UNION SELECT 'source:' || %(unnamed)s FROM unnest(event.source) AS name
                WHERE split_part(name, ' (', 1) = ANY(%(groups)s)
        ),
        search = to_tsvector('german', event.headline || ' ' || coalesce((
                SELECT string_agg(actor.name, ' ') FROM events_participation AS part
                JOIN events_actor AS actor ON actor.id = part.actor_id WHERE part.event_id = event.id), ''))
            || to_tsvector('german', coalesce((
                SELECT string_agg(sentence, ' ' ORDER BY id) FROM telling WHERE event_id = event.id), ''))
            || to_tsvector('german', coalesce((
                SELECT string_agg(words, ' ' ORDER BY id) FROM (
                    SELECT DISTINCT article_id AS id, left(title || ' ' || text, 20000) AS words
                    FROM telling WHERE event_id = event.id) AS article), ''))
    WHERE event.id = ANY(%(events)s)
"""
TELLING = """
    WITH telling AS (
        SELECT report.id, event_id, article_id, outlet, title, text,
            substr(text, sentence_start + 1, sentence_end - sentence_start) AS sentence
        FROM events_report AS report JOIN events_article AS article ON article.id = report.article_id
        WHERE event_id = ANY(%(events)s) AND NOT article.withdrawn
    )
"""


def index_events(event_ids: Iterable[int]) -> None:
    """Bring facets and words of these events up to their effective values."""
    groups = [group["name"] for group in read("groups")["groups"]]
    values: dict[str, Any] = {"events": list(event_ids), "unnamed": UNNAMED, "groups": groups}
    with connection.cursor() as cursor:
        cursor.execute(TELLING + INDEX, values)
