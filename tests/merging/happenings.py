"""Reports of real happenings, annotated by hand: `happenings/*.toml`, written for these tests.

Events with the same `happening` tell of the same one; near misses have keys of their own.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any

from events.actions.store_annotation import store_annotation
from events.annotating.annotation import Anchor, Annotation, Event, EventDate, Mention, Named, Participant
from events.annotating.register import Register
from events.models import Article, Report

FOLDER = Path(__file__).parent / "happenings"
SENTENCE_END = re.compile(r"(?<=[.!?])[“\"]?\s+(?=[A-ZÄÖÜ„])")

Key = tuple[int, int]  # the article's number and the start of the trigger


@dataclass(frozen=True)
class Told:
    """One article of the files."""

    outlet: str
    published: date
    text: str
    events: list[dict[str, Any]]

    def anchor(self, words: str) -> Anchor:
        start = self.text.index(words)
        return start, start + len(words)

    def annotation(self, number: int) -> Annotation:
        found = [self.event(event) for event in self.events]
        return Annotation(
            str(number), self.published.isoformat(), "by hand", "de", self.sentences(), events=tuple(found)
        )

    def sentences(self) -> tuple[Anchor, ...]:
        ends = [match.end() for match in SENTENCE_END.finditer(self.text)]
        return tuple(zip([0, *ends], [*ends, len(self.text)], strict=True))

    def event(self, told: dict[str, Any]) -> Event:
        place, edtf = told.get("place"), told.get("date")
        return Event(
            type=told["type"],
            mode=told.get("mode") or None,
            status=told["status"],
            headline=told["happening"],
            mentions=(Mention(self.anchor(told["trigger"]), told["trigger"]),),
            participants=tuple(
                Participant(part["name"], part["role"], self.anchor(part["text"]), part["text"])
                for part in told["participants"]
            ),
            place=Named(place, None, None) if place else None,
            date=EventDate(edtf, None, told.get("date_text"), "by_hand") if edtf else None,
            source=tuple(told.get("source", ())),
        )


def read_happenings() -> list[Told]:
    tables = [tomllib.loads(path.read_text(encoding="utf8")) for path in sorted(FOLDER.glob("*.toml"))]
    return [
        Told(entry["outlet"], entry["published"], entry["text"].strip(), entry["events"])
        for table in tables
        for entry in table["articles"]
    ]


def stored(told: Told) -> Article:
    content_hash = sha256(told.text.encode()).hexdigest()
    return Article.objects.create(
        outlet=told.outlet, published=told.published, text=told.text, content_hash=content_hash
    )


def store_by_hand(articles: Iterable[Told], register: Register) -> dict[Key, int]:
    """Store the articles as they were annotated by hand; each report's event."""
    placed: dict[Key, int] = {}
    rows = [(number, told, stored(told)) for number, told in enumerate(articles)]
    for number, told, row in rows:
        store_annotation(row, told.annotation(number), register)
    for number, _told, row in rows:
        for start, event in Report.objects.filter(article=row).values_list("trigger_start", "event"):
            placed[number, start] = event
    return placed


def happenings_of(articles: Iterable[Told]) -> dict[Key, str]:
    """Each report's happening, as annotated."""
    return {
        (number, told.anchor(event["trigger"])[0]): event["happening"]
        for number, told in enumerate(articles)
        for event in told.events
    }


@dataclass(frozen=True)
class PairScore:
    """Pairs of reports that were rightly, wrongly and not put together."""

    right: int
    wrong: list[tuple[Key, Key]]
    missed: list[tuple[Key, Key]]

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + len(self.missed))


def score_pairs(happening: dict[Key, str], event: dict[Key, int]) -> PairScore:
    """Pairwise precision and recall over the reports that both know."""
    known = sorted(happening.keys() & event.keys())
    pairs = [(one, other) for one, other in combinations(known, 2) if one[0] != other[0]]
    same = [pair for pair in pairs if happening[pair[0]] == happening[pair[1]]]
    joined = {pair for pair in pairs if event[pair[0]] == event[pair[1]]}
    return PairScore(
        right=sum(pair in joined for pair in same),
        wrong=sorted(joined - set(same)),
        missed=[pair for pair in same if pair not in joined],
    )


def told_in_several(articles: Iterable[Told]) -> Iterator[str]:
    """The happenings that more than one article tells of."""
    tellers = defaultdict(set)
    for (number, _start), happening in happenings_of(articles).items():
        tellers[happening].add(number)
    return (happening for happening, numbers in tellers.items() if len(numbers) > 1)
