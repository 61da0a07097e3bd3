"""`make bench`: how well reports of one happening are put together, by hand and by the annotator."""

from collections.abc import Callable, Iterator

from django.db import transaction

from events.actions.known_register import known_register
from events.actions.store_annotation import store_annotation
from events.actions.store_reports import read_before, read_now
from events.annotating.annotation import Annotation
from events.annotating.pipeline import ArticleText, load
from events.merging.rereading import pair_reports
from events.models import Report
from tests.merging.happenings import (
    Key,
    PairScore,
    Told,
    happenings_of,
    read_happenings,
    score_pairs,
    stored,
    told_in_several,
)


def main() -> None:
    articles, register = read_happenings(), known_register()
    annotator = load(register)

    def by_machine(told: Told, number: int) -> Annotation:
        (found,) = annotator.annotate([ArticleText(str(number), told.text, told.published)])
        return found

    happenings = happenings_of(articles)
    several = len(list(told_in_several(articles)))
    pairs = score_pairs(happenings, dict.fromkeys(happenings, 0)).right
    print(
        f"{several} happenings that several of {len(articles)} articles tell of, {pairs} pairs of reports\n"
    )
    print("| annotated | reports found | precision | recall | recall of all pairs |\n|---|--:|--:|--:|--:|")
    for name, annotate in (("by hand", Told.annotation), ("by the annotator", by_machine)):
        with transaction.atomic():
            events = dict(placed(articles, annotate, register))
            transaction.set_rollback(True)
        print(row(name, score_pairs(happenings, events), len(events) / len(happenings), pairs))


def row(name: str, score: PairScore, found: float, pairs: int) -> str:
    return (
        f"| {name} | {found:.0%} | {score.precision:.3f} | {score.recall:.3f} | {score.right / pairs:.3f} |"
    )


def placed(
    articles: list[Told], annotate: Callable[[Told, int], Annotation], register: object
) -> Iterator[tuple[Key, int]]:
    """The event of each report of the files that was found: by its words, else by sentence and type."""
    rows = [(number, told, stored(told)) for number, told in enumerate(articles)]
    for number, told, row in rows:
        store_annotation(row, annotate(told, number), register)  # type: ignore[arg-type]
    for number, told, row in rows:
        found = list(Report.objects.filter(article=row).order_by("pk"))
        gold = told.annotation(number)
        wanted = [read_now(event, gold) for event in gold.events]
        for j, i in pair_reports(wanted, [read_before(report) for report in found]).items():
            yield (number, gold.events[i].mentions[0].anchor[0]), found[j].event_id
