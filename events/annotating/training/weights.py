"""`python -m events.annotating.training.weights FOLDER ...`: learn from annotated reports what is likely.

Each FOLDER holds gold files (`NAME.json`, `NAME.txt`); the weights replace those of the shipped model. To be
run again whenever rules or lexicon change what is found.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tqdm import tqdm

from events.annotating import scales
from events.annotating.happening import newsday
from events.annotating.happening.gathering import is_told
from events.annotating.pipeline import load
from events.annotating.register import read_register
from events.annotating.training.choosing import Choice, either, fitted
from events.annotating.training.reports import (
    AnnotatedReport,
    UnreadableReport,
    is_day,
    is_inferred,
    is_same_name,
    meets,
    pairs,
    read_reports,
)
from events.annotating.weighing import dates, parties, worth

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
RIDGES = {worth.QUESTION: 16.0, parties.QUESTION: 12.0, dates.QUESTION: 16.0, newsday.QUESTION: 1.0}


def main(arguments: list[str]) -> int:
    if not arguments:
        print("usage: python -m events.annotating.training.weights FOLDER ...", file=sys.stderr)
        return 2
    annotator = load(read_register(FIXTURES))
    found = (report for folder in arguments for report in read_reports(annotator, Path(folder)))
    try:
        learned = learned_from(tqdm(found, desc="reports", disable=None))
    except UnreadableReport as error:
        print(error, file=sys.stderr)
        return 1
    write(scales.WEIGHTS, learned)
    return 0


def write(path: Path, learned: Mapping[str, Mapping[str, float]]) -> None:
    """Replace `path` whole: what was there stays until the new weights are complete."""
    text = json.dumps(learned, ensure_ascii=False, indent=0, sort_keys=True)
    beside = path.with_name(path.name + ".new")
    beside.write_text(text + "\n", encoding="utf8")
    beside.replace(path)


def learned_from(reports: Iterable[AnnotatedReport]) -> Mapping[str, Mapping[str, float]]:
    """The weights of each question."""
    choices: dict[str, list[Choice]] = {question: [] for question in RIDGES}
    for report in reports:
        choices[worth.QUESTION] += _worth(report)
        choices[parties.QUESTION] += _parties(report)
        choices[dates.QUESTION] += _dates(report)
        choices[newsday.QUESTION] += _newsday(report)
    return {question: fitted(found, RIDGES[question]) for question, found in choices.items()}


def _worth(report: AnnotatedReport) -> Iterator[Choice]:
    """Whether an annotator found each candidate too, with the same type."""
    paired = pairs(report)
    for number, (group, event) in enumerate(report.candidates):
        is_one = number in paired and paired[number]["type"] == event.type
        yield either(worth.worth_features(report.reading, group, event), is_one)


def _parties(report: AnnotatedReport) -> Iterator[Choice]:
    """Whether everyone named or near by takes part, for the events that an annotator found too."""
    told = [draft for group, _ in report.candidates for draft in group if is_told(group[0])]
    for number, event in pairs(report).items():
        group, found = report.candidates[number]
        named = parties.named_parties(report.reading, group, found, told)
        left = [one["name"] for one in event["participants"]]
        for option in parties.party_options(report.reading, group, named):
            hit = next((name for name in left if is_same_name(name, option.value.name)), None)
            yield either(option.features, hit is not None)
            left = [name for name in left if name != hit]  # one name is one participant


def _dates(report: AnnotatedReport) -> Iterator[Choice]:
    """When the events are that an annotator found too: at his date, else at one that meets it."""
    told = [(group[0].trigger, event) for group, event in report.candidates if is_told(group[0])]
    for number, event in pairs(report).items():
        group, found = report.candidates[number]
        options = dates.date_options(report.reading, group[0], found, told)
        wanted = event["date"]["edtf"] if event["date"] else None
        found_dates = [option.value.edtf if option.value else None for option in options]
        right = {at for at, edtf in enumerate(found_dates) if edtf == wanted} or {
            at for at, edtf in enumerate(found_dates) if meets(edtf, wanted, report.published)
        }
        if right and len(options) > 1:
            yield [option.features for option in options], right


def _newsday(report: AnnotatedReport) -> Iterator[Choice]:
    """The day that most of the events have for which an annotator inferred one."""
    inferred = [event for event in report.events if is_inferred(event)]
    options = newsday.day_options(report.reading, report.published)
    hits = [sum(is_day(event, option.value) for event in inferred) for option in options]
    if len(options) > 1 and max(hits):
        yield [option.features for option in options], {at for at, hit in enumerate(hits) if hit == max(hits)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
