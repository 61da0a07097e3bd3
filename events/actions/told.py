"""Stored reports -> what `merging` compares of them."""

from collections.abc import Iterable

from django.db.backends.postgresql.psycopg_any import DateRange

from events.merging.told import Told, side_of, window
from events.models import Actor, Report


def told_by(report_ids: Iterable[int]) -> dict[int, Told]:
    """Report's id -> what it tells, in a fixed number of queries."""
    rows = Report.objects.filter(pk__in=list(report_ids)).select_related("article", "place", "placement")
    rows = rows.defer("article__text", "article__note", "mentions", "evidence")
    rows = rows.prefetch_related("participations__actor__merged_into")
    return {report.pk: told_of(report) for report in rows}


def told_of(report: Report) -> Told:
    """The report's `article`, `place`, `placement` and participations are best fetched before."""
    article, place = report.article, report.place
    placement = getattr(report, "placement", None)
    actors = [part.actor.merged_into or part.actor for part in report.participations.all()]
    return Told(
        key=(article.published, article.outlet, article.content_hash, report.trigger_start, report.type),
        article=report.article_id,
        type=report.type,
        mode=report.mode,
        status=report.status,
        dated=bool(report.edtf),
        days=(report.earliest, report.latest),
        actors=frozenset(actor.pk for actor in actors),
        sides=frozenset(side_of(actor.pk, actor.kind, actor.country) for actor in actors),
        persons=frozenset((side_of(a.pk, a.kind, a.country), a.pk) for a in actors if a.kind == "person"),
        place=place.name if place else "",
        place_country=place.country if place else "",
        place_is_country=bool(place and place.kind == "country"),
        stems=frozenset(report.stems),
        placed=placement.event_id if placement else None,
    )


def window_of(report: Report) -> DateRange:
    """The days on which another report of the same happening may put it."""
    days = window((report.earliest, report.latest), dated=bool(report.edtf), status=report.status)
    return DateRange(*days, bounds="[]")


def sides_of(actor_ids: Iterable[int]) -> list[str]:
    """The sides for which the actors stand, merged ones as those that they count as."""
    actors = Actor.objects.filter(pk__in=list(actor_ids)).select_related("merged_into")
    counted = [actor.merged_into or actor for actor in actors]
    return sorted({side_of(actor.pk, actor.kind, actor.country) for actor in counted})
