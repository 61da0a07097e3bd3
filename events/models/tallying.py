"""The triggers that keep the tallies: whatever changes an event changes its counts in the same statement."""

import pgtrigger

STEPS = """
    unnest(
        ARRAY[earliest, latest, latest + 1],
        ARRAY[1, 0, 0] , ARRAY[0, 1, 0],
        ARRAY[1, 0, -1]::float[]
    ) AS step (day, begun, ended, change)
"""
# An actor in a role is counted among the events of that actor alone, places among all events alone.
COUNTED = """
    (slice = '' OR NOT starts_with(facet, 'place:')) AND NOT starts_with(facet, 'part:')
    OR starts_with(facet, replace(slice, 'actor:', 'part:') || ':')
"""

TALLIED = "(SELECT facet FROM events_slice UNION ALL SELECT '')"  # all events are a slice without a row


def counts(events: str, slices: str) -> str:
    """What `events` (with facets, days, status and the sign `by`) add to the tallies of `slices`."""
    return f"""
        INSERT INTO events_tally (slice, facet, count)
        SELECT slice, facet, sum(by)
        FROM {events} AS moved
        CROSS JOIN unnest(array_prepend('', facets)) AS slice
        CROSS JOIN unnest(array_prepend('', facets)) AS facet
        WHERE slice IN (SELECT facet FROM {slices} AS kept (facet)) AND ({COUNTED})
        GROUP BY slice, facet HAVING sum(by) <> 0 ORDER BY slice, facet
        ON CONFLICT (slice, facet) DO UPDATE SET count = events_tally.count + excluded.count;
    """


def days(events: str, slices: str) -> str:
    """What they add to the days."""
    weight = "sum(by * change / (latest - earliest + 1))"
    planned = weight.replace("by *", "by * (status = 'planned')::int *")
    return f"""
        INSERT INTO events_daytally (slice, day, begun, ended, slope, planned)
        SELECT slice, day, sum(by * begun), sum(by * ended), {weight}, {planned}
        FROM {events} AS moved
        CROSS JOIN unnest(array_prepend('', facets)) AS slice
        CROSS JOIN {STEPS}
        WHERE slice IN (SELECT facet FROM {slices} AS kept (facet))
        GROUP BY slice, day
        HAVING sum(by * begun) <> 0 OR sum(by * ended) <> 0 OR abs({weight}) > 1e-9 OR abs({planned}) > 1e-9
        ORDER BY slice, day
        ON CONFLICT (slice, day) DO UPDATE SET
            begun = events_daytally.begun + excluded.begun,
            ended = events_daytally.ended + excluded.ended,
            slope = events_daytally.slope + excluded.slope,
            planned = events_daytally.planned + excluded.planned;
    """


def rows(table: str, by: int) -> str:
    return f"SELECT facets, earliest, latest, status, {by} AS by FROM {table} WHERE shown"


def trigger(operation: pgtrigger.Operation, *, old: str = "", new: str = "") -> pgtrigger.Trigger:
    """A trigger for one kind of statement; `old` and `new` are the rows before and after it."""
    moved = " UNION ALL ".join([rows(table, by) for table, by in ((old, -1), (new, 1)) if table])
    return pgtrigger.Trigger(
        name=f"tally_{str(operation).lower()}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(old=old or None, new=new or None),
        func=counts(f"({moved})", TALLIED) + days(f"({moved})", TALLIED) + "RETURN NULL;",
    )


TRIGGERS = [
    trigger(pgtrigger.Insert, new="arriving"),
    trigger(pgtrigger.Update, old="leaving", new="arriving"),
    trigger(pgtrigger.Delete, old="leaving"),
]
