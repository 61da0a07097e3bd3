"""Annotated reports: what to learn from, and which event of ours is which of theirs."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from events.annotating.annotation import Event
from events.annotating.components.events import Candidate
from events.annotating.happening.reading import Reading
from events.annotating.pipeline import Annotator, ArticleText
from events.dating import read_edtf

Annotated = Mapping[str, Any]
OVERLAP, SAME_TYPE = 2.0, 1.5


class UnreadableReport(ValueError):
    """A report without its text, or with an annotation that does not fit; the message names the file."""


@dataclass(frozen=True)
class AnnotatedReport:
    """One article as the rules read it, beside the events that an annotator found in it."""

    reading: Reading
    published: date
    candidates: Sequence[Candidate]
    events: Sequence[Annotated]


def read_reports(annotator: Annotator, folder: Path) -> Iterator[AnnotatedReport]:
    """The reports of `folder`: a gold file `NAME.json` with `NAME.txt` beside it, offsets into the text."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise UnreadableReport(f"{folder}: no annotated report here, NAME.json with NAME.txt")
    for path in paths:
        text, events = _read(path)
        for doc, _ in annotator.read([text]):
            yield AnnotatedReport(doc._.reading, doc._.published, doc._.candidates, events)


def _read(path: Path) -> tuple[ArticleText, Sequence[Annotated]]:
    """The article, its line ends as they are, for offsets count them; and its events."""
    try:
        gold = json.loads(path.read_text(encoding="utf8"))
        text = path.with_suffix(".txt").read_bytes().decode("utf8")
        for event in gold["events"]:
            _check(event, text)
        return ArticleText(path.stem, text, date.fromisoformat(gold["published"])), gold["events"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableReport(f"{path}: not to be read: {error!r}") from error


def _check(event: Annotated, text: str) -> None:
    for words in (*event["mentions"], *event["participants"]):
        if text[slice(*words["anchor"])] != words["text"]:
            raise ValueError(f"{event['id']}: {words['text']!r} is not at {words['anchor']}")


def pairs(report: AnnotatedReport) -> dict[int, Annotated]:
    """The annotated event of each of our candidates that has one, by its number; the best pair first."""
    scored = [
        (score, ours, theirs)
        for theirs, event in enumerate(report.events)
        for ours, (_, found) in enumerate(report.candidates)
        if (score := _likeness(report, event, found))
    ]
    paired: dict[int, int] = {}
    for _, ours, theirs in sorted(scored, reverse=True):
        if ours not in paired and theirs not in paired.values():
            paired[ours] = theirs
    return {ours: report.events[theirs] for ours, theirs in paired.items()}


def _likeness(report: AnnotatedReport, event: Annotated, found: Event) -> float:
    """0 where neither the triggers overlap nor sentence and type are the same."""
    spans = [mention["anchor"] for mention in event["mentions"]]
    overlap = any(a < m.anchor[1] and m.anchor[0] < b for a, b in spans for m in found.mentions)
    same_type = event["type"] == found.type
    sentences = _sentences(report, (a for a, _ in spans))
    together = bool(sentences & _sentences(report, (m.anchor[0] for m in found.mentions)))
    if not overlap and not (together and same_type):
        return 0
    names = [one["name"] for one in event["participants"]]
    shared = sum(any(is_same_name(name, one.name) for one in found.participants) for name in names)
    return OVERLAP * overlap + SAME_TYPE * same_type + shared / max(1, len(names))


def _sentences(report: AnnotatedReport, offsets: Iterator[int]) -> set[int]:
    spans = [report.reading.doc.char_span(at, at + 1, alignment_mode="expand") for at in offsets]
    return {report.reading.sentence_number(span.start) for span in spans if span is not None}


def is_same_name(one: str, other: str) -> bool:
    """Whether two names are one without what stands in brackets; a surname is its bearer's."""
    left, right = (re.sub(r"\s*\([^)]*\)", "", name).casefold().split() for name in (one, other))
    short, long = sorted((left, right), key=len)
    return left == right or (len(short) == 1 and len(long) > 1 and short[0] == long[-1])


def is_inferred(event: Annotated) -> bool:
    """Whether an annotator gave the day of the news, as no word tells one."""
    return event["date"] is not None and event["date"]["anchor"] is None


def is_day(event: Annotated, day: date) -> bool:
    """Whether the annotated date is a day."""
    return bool(event["date"]["edtf"] == day.isoformat())


def meets(one: str | None, other: str | None, day: date) -> bool:
    """Whether two EDTF dates, as an article of `day` tells them, have a day in common."""
    if one is None or other is None:
        return False
    first, second = (read_edtf(edtf, open_end=day) for edtf in (one, other))
    return first.earliest <= second.latest and second.earliest <= first.latest
