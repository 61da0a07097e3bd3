"""Stored reports -> what `merging` compares of them."""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models.functions import Coalesce

from events.merging.told import Told, side_of, window
from events.models import Actor, Report, ReportedParticipation

REPORT = """
    pk type mode status edtf earliest latest stems trigger_start
    article_id article__published article__outlet article__content_hash
    place__name place__country place__kind placement__event
""".split()  # noqa: SIM905
KEY = ["article__published", "article__outlet", "article__content_hash", "trigger_start", "type"]


class Participant(NamedTuple):
    """An actor as far as `merging` knows it."""

    id: int
    kind: str
    country: str


def told_by(report_ids: Collection[int]) -> dict[int, Told]:
    """Report's id -> what it tells, in two queries."""
    actors = actors_by(report_ids)
    rows = Report.objects.filter(pk__in=report_ids).values(*REPORT)
    return {row["pk"]: told_of(row, actors.get(row["pk"], [])) for row in rows}


def actors_by(report_ids: Collection[int]) -> dict[int, list[Participant]]:
    """Report's id -> who takes part; merged actors as those that they count as."""
    counted = [
        Coalesce(f"actor__merged_into__{name}", f"actor__{name}") for name in ("id", "kind", "country")
    ]
    found: dict[int, list[Participant]] = {}
    parts = ReportedParticipation.objects.filter(report__in=report_ids)
    for report, *actor in parts.values_list("report", *counted):
        found.setdefault(report, []).append(Participant(*actor))
    return found


def told_of(report: dict[str, Any], actors: list[Participant]) -> Told:
    return Told(
        key=tuple(report[name] for name in KEY),
        article=report["article_id"],
        type=report["type"],
        mode=report["mode"],
        status=report["status"],
        dated=bool(report["edtf"]),
        days=(report["earliest"], report["latest"]),
        actors=frozenset(actor.id for actor in actors),
        sides=frozenset(side_of(*actor) for actor in actors),
        persons=frozenset((side_of(*actor), actor.id) for actor in actors if actor.kind == "person"),
        place=report["place__name"] or "",
        place_country=report["place__country"] or "",
        place_is_country=report["place__kind"] == "country",
        stems=frozenset(report["stems"]),
        placed=report["placement__event"],
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
