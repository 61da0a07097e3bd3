"""What the reports of one event come to without a human."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet

from events.models import Actor, Event, Place, Report
from events.models.correction import CorrectedField
from events.values import value_of

DATE_COLUMNS = ("edtf", "earliest", "latest", "precision", "date_phrase", "date_rule")


def standing_reports() -> QuerySet[Report]:
    """The reports that count: not those of withdrawn articles, nor what a human marked and took back."""
    reports = Report.objects.exclude(article__withdrawn=True).exclude(pipeline="", placement=None)
    return reports.select_related("article", "place").prefetch_related("participations__actor")


def report_order(report: Report) -> tuple[Any, ...]:
    """Oldest first, by what the report is and never by when it was imported."""
    article = report.article
    return (article.published, article.outlet, article.content_hash, report.trigger_start, report.type)


def machine_values(told: Sequence[Report], merged: Mapping[int, int]) -> dict[str, Any]:
    """The columns that reports, oldest first, come to; `merged` holds merged actors -> the actor that counts.

    Status and source are those of the latest-published report, type and mode those of most reports, the
    headline that of the surest of them, if possible of one that tells the status.
    """
    type_, mode = most_common([(report.type, report.mode) for report in told])
    latest = told[-1]
    typed = [report for report in reversed(told) if report.type == type_]
    titled = max(typed, key=lambda report: (report.status == latest.status, report.confidence))
    dated = best_dated(told)
    return {
        "type": type_,
        "mode": mode,
        "status": latest.status,
        "source": latest.source,
        "headline": titled.headline,
        "confidence": max(report.confidence for report in told),
        **{column: getattr(dated, column) for column in DATE_COLUMNS},
        "place_id": place_of(told),
        "participants": participants(told, merged),
        "review": "none",
    }


def most_common(values: Sequence[Any]) -> Any:
    """The value that most have; of equals the latest."""
    counts = Counter(values)
    return max(values, key=lambda value: (counts[value], last_index(values, value)))


def last_index(values: Sequence[Any], value: Any) -> int:
    return len(values) - 1 - values[::-1].index(value)


def best_dated(told: Sequence[Report]) -> Report:
    """The latest-published report that gives a date, or an earlier one that gives the same more exactly."""
    dated = [report for report in told if report.edtf]
    if not dated:
        return told[0]
    latest = dated[-1]
    within = [r for r in dated if latest.earliest <= r.earliest and r.latest <= latest.latest]
    return min(reversed(within), key=lambda report: report.latest - report.earliest or timedelta())


def place_of(told: Sequence[Report]) -> int | None:
    """The place that the latest report names; instead of a country a place in it, where one is named."""
    named = [report.place for report in reversed(told) if report.place]
    within = [place for place in named if place.kind != "country" and place.country == named[0].country]
    best: Place | None = within[0] if within and named[0].kind == "country" else next(iter(named), None)
    return best.pk if best else None


def participants(told: Sequence[Report], merged: Mapping[int, int]) -> dict[int, str]:
    """Everyone whom a report names, in the role of the latest.

    A state for which other reports name a person is that person told less exactly.
    """
    roles: dict[int, str] = {}
    actors: dict[int, Actor] = {}
    for report in told:
        for part in report.participations.all():
            counted = merged.get(part.actor_id, part.actor_id)
            roles[counted] = part.role
            actors[counted] = part.actor
    return {pk: role for pk, role in roles.items() if not is_told_less_exactly(pk, actors, told, merged)}


def is_told_less_exactly(
    state: int, actors: Mapping[int, Actor], told: Sequence[Report], merged: Mapping[int, int]
) -> bool:
    country = actors[state].country
    if actors[state].kind != "state" or not country:
        return False
    persons = {pk for pk, actor in actors.items() if actor.kind == "person" and actor.country == country}
    named = [{merged.get(part.actor_id, part.actor_id) for part in r.participations.all()} for r in told]
    return bool(persons) and not any(state in names and persons & names for names in named)


def machine_says(event: Event) -> dict[str, Any]:
    """What the machine says of an event, field by field, in the shapes of `models.Correction`."""
    return said_by(standing_reports().filter(event=event))


def said_by(reports: Iterable[Report]) -> dict[str, Any]:
    """What these reports say together, field by field; they come with article, place and participations.

    Where no report counts, nothing is said.
    """
    told = sorted(reports, key=report_order)
    if not told:
        return dict.fromkeys(CorrectedField.values) | {"participants": [], "source": []}
    merged = merged_actors({part.actor_id for report in told for part in report.participations.all()})
    columns = machine_values(told, merged)
    return {field: value_of(field, columns) for field in CorrectedField.values}


def merged_actors(actor_ids: Iterable[int]) -> dict[int, int]:
    """Merged actor -> the actor that it counts as, for those of `actor_ids` that are merged."""
    found = Actor.objects.filter(pk__in=set(actor_ids), merged_into__isnull=False)
    return {pk: into for pk, into in found.values_list("pk", "merged_into") if into}
