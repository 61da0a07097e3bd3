"""Begin to tally what has become common: triggers keep the tallies from then on."""

from django.db import connection, transaction

from events.actions.taking_turns import take_turn
from events.facets import COUNTED_AT_MOST
from events.models import Slice
from events.models.tallying import counts, days, rows

NEW = """
    SELECT facet FROM events_tally
    WHERE slice = '' AND facet <> '' AND count > %s
    AND facet NOT IN (SELECT facet FROM events_slice)
"""
EVENTS = f"({rows('events_event', 1)})"
SLICES = "unnest(%s::text[])"


@transaction.atomic
def keep_tallies(common: int = COUNTED_AT_MOST) -> int:
    """Tally every facet that more than `common` shown events carry; the number of those that are new."""
    take_turn()
    with connection.cursor() as cursor:
        cursor.execute(NEW, [common])
        new = [facet for (facet,) in cursor.fetchall()]
        if new:
            cursor.execute(counts(EVENTS, SLICES), [new])
            cursor.execute(days(EVENTS, SLICES), [new])
            Slice.objects.bulk_create([Slice(facet=facet) for facet in new])
    return len(new)
