"""A human puts reports to an event; the machine leaves them there."""

from collections.abc import Collection

from events.models import Event, Placement, Report


def place_reports(event: Event, reports: Collection[Report]) -> None:
    """Tie the reports to the event; called inside a `human_change`.

    `group_reports` moves those that were elsewhere.
    """
    Placement.objects.bulk_create(
        [Placement(report=report, event=event) for report in reports],
        update_conflicts=True,
        unique_fields=["report"],
        update_fields=["event"],
    )
