"""What one report tells of a happening, as far as it matters for finding the same one elsewhere."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import snowballstemmer

# An undated happening is news of the day: how many days before and after the report it may lie.
NEWS = (3, 1)
ANNOUNCED = (1, 14)
SLACK = timedelta(days=1)  # reports of one night, or from another time zone, differ by a day
PUT_OFF = timedelta(days=5)  # so much later than planned it may be held and still be the same
LONGEST_STEM = 60

Days = tuple[date, date]


@dataclass(frozen=True)
class Told:
    """`key` orders reports by what they are, never by when they were imported.

    `actors` are ids; `sides` are countries (ISO 3166-1 alpha-2), or "#" and an actor's id (`side_of`);
    `persons` are pairs of side and actor for the persons among them. `dated` is false where the
    days are those of the article. `placed` is the event that a human put the report to.
    """

    key: tuple[Any, ...]
    article: int
    type: str
    mode: str
    status: str
    dated: bool
    days: Days
    actors: frozenset[int] = frozenset()
    sides: frozenset[str] = frozenset()
    persons: frozenset[tuple[str, int]] = frozenset()
    place: str = ""
    place_country: str = ""
    place_is_country: bool = False
    stems: frozenset[str] = frozenset()
    placed: int | None = None

    @property
    def window(self) -> Days:
        return window(self.days, dated=self.dated, status=self.status)


def window(days: Days, *, dated: bool, status: str) -> Days:
    """The days (both included) on which a happening may be that is told so; other windows never match."""
    if dated:
        return days[0] - SLACK, days[1] + (PUT_OFF if status in ("planned", "cancelled") else SLACK)
    before, after = ANNOUNCED if status == "planned" else NEWS
    return days[0] - timedelta(days=before), days[1] + timedelta(days=after)


def side_of(actor: int, kind: str, country: str) -> str:
    """The country for which an actor stands; a group stands for itself, maybe against its own country."""
    return f"#{actor}" if kind == "group" or not country else country


STEMMER = snowballstemmer.stemmer("german")
WORD = re.compile(r"[^\W\d_]{4,}")


def stems_of(sentence: str, without: Iterable[str] = ()) -> list[str]:
    """The German stems (Snowball) of a sentence's nouns, in order, without those of some names."""
    names = {word for name in without for word in stemmed(name)}
    return sorted({stem for stem in stemmed(sentence) if stem not in names})


def stemmed(text: str) -> list[str]:
    nouns = [word.casefold() for word in WORD.findall(text) if word[0].isupper()]
    return [stem[:LONGEST_STEM] for stem in STEMMER.stemWords(nouns)]
