"""Find by index, not by looking at all, the stored reports that tell of the same happening as some others."""

from collections.abc import Collection
from itertools import permutations

from django.db import connection

from events.actions.told import told_by
from events.merging.agreement import RELATED, agreement
from events.models import Match, Report
from events.models.vocabulary import EventType

# Two reports can only match if their windows of days overlap, a side takes part in both and their types
# are taken for each other.
CANDIDATES = """
    SELECT DISTINCT least(mine.id, theirs.id), greatest(mine.id, theirs.id)
    FROM {report} mine
    JOIN {report} theirs ON theirs."window" && mine."window" AND theirs.sides && mine.sides
    WHERE mine.id = ANY(%s) AND theirs.article_id <> mine.article_id
        AND mine.type || ' ' || theirs.type = ANY(%s)
"""


def match_reports(report_ids: Collection[int]) -> None:
    """Bring the matches of these reports up to date."""
    Match.objects.filter(one__in=report_ids).delete()
    Match.objects.filter(other__in=report_ids).delete()
    pairs = candidate_pairs(report_ids)
    told = told_by({pk for pair in pairs for pk in pair})
    found = {(one, other): agreement(told[one], told[other]) for one, other in pairs}
    Match.objects.bulk_create(
        Match(one_id=one, other_id=other, score=agreed.score, reasons=list(agreed.reasons))
        for (one, other), agreed in found.items()
        if agreed.is_same
    )


def candidate_pairs(report_ids: Collection[int]) -> list[tuple[int, int]]:
    """Pairs of ids, the smaller first, that may tell of the same."""
    same = [(type_, type_) for type_ in EventType.values]
    related = [pair for two in RELATED for pair in permutations(two)]
    types = [" ".join(pair) for pair in (*same, *related)]
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES.format(report=Report._meta.db_table), [list(report_ids), types])
        return cursor.fetchall()
