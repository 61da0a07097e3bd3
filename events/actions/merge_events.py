"""An editor says which reports tell of one happening: merge, split, move. The machine never undoes it."""

from collections.abc import Collection

from django.contrib.auth.models import User

from events.actions.group_reports import group_reports, new_event
from events.actions.human_change import human_change
from events.actions.place_reports import place_reports
from events.models import Correction, Event, Report
from events.models.vocabulary import HumanAction


class NothingLeft(ValueError):
    """A split that would leave one of the two events without a report."""


def merge_events(*, event: Event, other: Event, editor: User, reason: str = "") -> None:
    """All reports of `other` tell of `event`; the address of `other` leads there.

    What a human said of `other` counts for the fields of `event` of which no human said anything.
    """
    with human_change(editor, HumanAction.MERGE, reason=reason, other=other.headline):
        reports = list(Report.objects.filter(event__in=[event, other]))
        place_reports(event, reports)
        said = Correction.objects.filter(event=other).exclude(field="review")
        taken = [Correction(event=event, field=c.field, value=c.value, machine=c.machine) for c in said]
        Correction.objects.bulk_create(taken, ignore_conflicts=True)
        group_reports([report.pk for report in reports], emptied=[event.pk, other.pk])


def split_event(*, event: Event, reports: Collection[Report], editor: User, reason: str = "") -> Event:
    """These reports tell of another happening, which becomes an event of its own."""
    remaining = list(event.reports.exclude(pk__in=[report.pk for report in reports]))
    if not remaining or not reports:
        raise NothingLeft
    with human_change(editor, HumanAction.SPLIT, reason=reason):
        split = Event.objects.get(pk=new_event([report.pk for report in reports]))
        place_reports(split, reports)
        place_reports(event, remaining)
        group_reports([report.pk for report in reports], emptied=[event.pk])
    return split


def move_report(*, report: Report, event: Event, editor: User, reason: str = "") -> None:
    """The report tells of this event; what it leaves stays together, and so does what it comes to."""
    former = report.event
    with human_change(editor, HumanAction.MOVE, reason=reason, other=former.headline):
        place_reports(former, list(former.reports.exclude(pk=report.pk)))
        place_reports(event, [report, *event.reports.all()])
        group_reports([report.pk], emptied=[former.pk])
