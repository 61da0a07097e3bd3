"""What speaks for and against a date of an event: the rules, the words around it, when its neighbours are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from events.annotating.annotation import Event, EventDate, Time
from events.annotating.happening.dating import dated
from events.annotating.happening.gathering import SPOKEN, Draft
from events.annotating.happening.inferring import REPORTED_DAY
from events.annotating.happening.newsday import news_day
from events.annotating.happening.reading import Range, Reading
from events.annotating.happening.triggers import Trigger
from events.annotating.weighing.surroundings import form_of

SENTENCES_BACK = 2
LATE = 4  # sentence of an article, counted from 0
NEAR, FAR = 3, 8  # words between a time and its event
NEIGHBOURS = 3  # events before and behind

Dated = tuple[EventDate | None, list[str]]


@dataclass(frozen=True)
class Case:
    """An event as the rules left it, with the events around it in text order, told with it by `told`."""

    reading: Reading
    draft: Draft
    event: Event
    told: Sequence[tuple[Trigger, Event]]

    @property
    def trigger(self) -> Trigger:
        return self.draft.trigger

    @property
    def sort(self) -> str:
        """Type or mode; what is said is of one sort."""
        return "spoken" if self.event.type in SPOKEN else self.event.mode or self.event.type

    @property
    def standing(self) -> str:
        """What the rules found: a date that words tell, one that they inferred, or none."""
        if self.event.date is None:
            return "none"
        return "inferred" if self.event.date.anchor is None else "told"


def dates_of(case: Case) -> dict[str | None, Dated]:
    """By EDTF the dates that may be meant, that of the rules first, or none, each with its features."""
    found: dict[str | None, Dated] = {}
    for date, features in _dates(case):
        found.setdefault(date.edtf if date else None, (date, []))[1].extend(features)
    ruled = case.event.date.edtf if case.event.date else None
    rule = case.event.date.rule if case.event.date else "none"
    for edtf, (_, features) in found.items():
        if edtf not in (ruled, None):
            features += (f"other/{case.standing}", f"other/rule={rule}")
    return found


def _dates(case: Case) -> Iterator[tuple[EventDate | None, Sequence[str]]]:
    if case.event.date is not None:
        yield case.event.date, _around(case, "ruled")
    yield None, _around(case, "none")
    published = case.reading.doc._.published
    if published is not None:
        day = str(news_day(case.reading, published))
        yield EventDate(day, None, None, REPORTED_DAY), _around(case, "news")
    yield from _told_near(case)
    yield from _of_neighbours(case)


def _around(case: Case, kind: str) -> list[str]:
    """How an event is told, for one kind of date."""
    event, trigger = case.event, case.trigger
    form, verb, standing = form_of(trigger), _verb(trigger), case.standing
    sentence = min(case.reading.sentence_number(trigger.token.i), LATE)
    is_lead = case.reading.paragraphs[trigger.token.i] == 0
    rule = event.date.rule if event.date else "none"
    told = (
        "always",
        event.mode or event.type,
        event.status,
        f"{case.sort}/{event.status}",
        form,
        verb,
        f"{verb}/{case.sort}",
        f"sentence={sentence}",
        f"lead={is_lead}",
        f"lead={is_lead}/{event.status}",
        f"sourced={bool(event.source)}",
        standing,
        f"{standing}/{case.sort}",
        f"{standing}/{form}",
        f"{standing}/{event.status}",
        f"rule={rule}",
        f"rule={rule}/{case.sort}",
        f"doubt={bool(trigger.doubt)}",
        f"word={trigger.entry.word}",
    )
    return [f"{kind}/{feature}" for feature in told]


def _verb(trigger: Trigger) -> str:
    verb = trigger.verb
    return "noun" if verb is None else f"{verb.tag_}/{','.join(verb.morph.get('Tense', []))}"


def _told_near(case: Case) -> Iterator[tuple[EventDate, Sequence[str]]]:
    """The times of the sentence and the two before it."""
    number = case.reading.sentence_number(case.trigger.token.i)
    for at in range(max(0, number - SENTENCES_BACK), number + 1):
        for span, time in case.reading.times_in(case.reading.sentences[at]):
            if time.edtf:
                yield dated(case.reading, time, time.rule), _of_time(case, span, time, number - at)


def _of_time(case: Case, span: Range, time: Time, back: int) -> list[str]:
    reading, at = case.reading, case.trigger.token.i
    start, end = reading.clause(at)
    form, inside = form_of(case.trigger), start <= span[0] < end
    published = str(reading.doc._.published or "")
    is_ahead = bool(published) and (time.edtf or "")[: len(published)] > published
    told = [
        f"back={back}",
        f"back={back}/{case.sort}",
        f"back={back}/{inside}",
        f"back={back}/{inside}/{form}",
        f"back={back}/{inside}/{case.sort}",
        f"back={back}/{inside}/{time.type}",
        f"back={back}/{inside}/{_verb(case.trigger)}",
        f"back={back}/{time.rule}",
        f"back={back}/{case.event.status}",
        f"back={back}/paragraph={reading.paragraphs[span[0]] == reading.paragraphs[at]}",
        f"back={back}/length={len(time.edtf or '')}",
        f"ahead={is_ahead}/{case.event.status}",
    ]
    if not back:
        told += [f"side={span[0] < at}/{inside}/{form}", f"distance={_distance(abs(span[0] - at))}/{inside}"]
    return [f"time/{feature}" for feature in told]


def _distance(words: int) -> str:
    return "near" if words <= NEAR else "middle" if words <= FAR else "far"


def _of_neighbours(case: Case) -> Iterator[tuple[EventDate, Sequence[str]]]:
    """When the events told right before and behind are, by the rules."""
    at = case.trigger.token.i
    before = [event for trigger, event in case.told if trigger.token.i < at][-NEIGHBOURS:]
    behind = [event for trigger, event in case.told if trigger.token.i > at][:NEIGHBOURS]
    for side, events in (("before", before[::-1]), ("behind", behind)):
        for distance, event in enumerate(events, 1):
            if event.date is not None:
                yield event.date, _of_neighbour(case, event, f"{side}={distance}")


def _of_neighbour(case: Case, other: Event, place: str) -> list[str]:
    names = {one.name for one in case.event.participants}
    shares = any(one.name in names for one in other.participants)
    same = other.type == case.event.type
    told = (place, f"shares={shares}/{case.sort}", f"same={same}/shares={shares}")
    return [f"neighbour/{feature}" for feature in told]
