"""When an event is, weighed: the times named in and before its sentence, the day of the news, or none."""

from collections.abc import Iterator, Sequence

from events.annotating.annotation import Event, EventDate
from events.annotating.happening.dating import dated, is_ahead, is_subordinate, named_in
from events.annotating.happening.gathering import Draft
from events.annotating.happening.inferring import REPORTED_DAY
from events.annotating.happening.reading import Range, Reading
from events.annotating.weighing.scales import Option
from events.annotating.weighing.surroundings import surroundings

SENTENCES_BACK = 2
MOST_TIMES = 6
NEAR, FAR = 3, 8  # tokens


def date_options(reading: Reading, group: Sequence[Draft], event: Event) -> list[Option]:
    """Every date that the event may have; the value None is no date."""
    context = tuple(dict.fromkeys(surroundings(reading, group[0].trigger)))
    found: dict[tuple[str | None, object], Option] = {}
    for date, features in _candidates(reading, group, event):
        key = (date.edtf, date.anchor) if date is not None else (None, None)
        if key not in found:
            found[key] = Option(date, (*features, *_of_rule(event, date)))
    published = reading.doc._.published
    if published is not None:
        inferred = event.date if event.date is not None and event.date.anchor is None else EventDate(str(published), None, None, REPORTED_DAY)
        found.setdefault((inferred.edtf, None), Option(inferred, (*(f"news|{f}" for f in _overall(event, context)), *_of_rule(event, inferred))))
    found[(None, None)] = Option(None, (*(f"none|{f}" for f in _overall(event, context)), *_of_rule(event, None)))
    return list(found.values())


def _overall(event: Event, context: Sequence[str]) -> Iterator[str]:
    yield from context
    yield f"status={event.status}"
    yield f"status={event.status}/{event.type}"
    yield f"sourced={bool(event.source)}"
    yield f"rule={event.date.rule if event.date else 'none'}"
    yield f"mentions={min(len(event.mentions), 3)}"


def _of_rule(event: Event, date: EventDate | None) -> Iterator[str]:
    if event.date == date:
        rule = date.rule if date is not None else "none"
        yield "chosen"
        yield f"chosen={rule}"
        yield f"chosen/{event.status}"
        if date is not None:
            yield f"chosen/anchored={date.anchor is not None}"


def _candidates(reading: Reading, group: Sequence[Draft], event: Event) -> Iterator[tuple[EventDate | None, tuple[str, ...]]]:
    for rank, draft in enumerate(group):
        token = draft.trigger.token
        number = reading.sentence_number(token.i)
        for back in range(min(SENTENCES_BACK, number) + 1 if not rank else 1):
            times = [pair for pair in named_in(reading, reading.sentences[number - back]) if pair[1].edtf]
            for span, time in times[-MOST_TIMES:]:
                date = dated(reading, time, time.rule)
                yield date, tuple(_of_time(reading, event, draft, span, date, back, rank, len(times)))
    if event.date is not None and event.date.anchor is not None:
        yield event.date, ("elsewhere",)


def _of_time(reading: Reading, event: Event, draft: Draft, span: Range, date: EventDate, back: int, rank: int, times: int) -> Iterator[str]:
    token = draft.trigger.token
    form = "verb" if draft.trigger.verbal else "noun"
    ahead = is_ahead(reading, date)
    yield f"back={back}"
    yield f"back={back}/{form}"
    yield f"back={back}/{event.type}"
    yield f"back={back}/{event.status}"
    yield f"mention={min(rank, 1)}"
    yield f"ahead={ahead}/{event.status}"
    yield f"rule={date.rule}"
    yield f"rule={date.rule}/{back}"
    yield f"precision={precision(date.edtf)}/{back}"
    yield f"only={times == 1}/{back}"
    yield f"agrees={event.date is not None and event.date.edtf == date.edtf}/{back}"
    yield f"rule-has={event.date.rule if event.date else 'none'}/{back}"
    if reading.paragraphs[span[0]] != reading.paragraphs[token.i]:
        yield "other paragraph"
    if is_subordinate(reading, span):
        yield f"subordinate/{back}"
    if span[0]:
        yield f"before={reading.doc[span[0] - 1].lower_}"
    if not back:
        same = reading.clause(span[0]) == reading.clause(token.i)
        side = "left" if span[0] < token.i else "right"
        gap = span[0] - token.i if side == "right" else token.i - span[1]
        distance = "near" if gap <= NEAR else "mid" if gap <= FAR else "far"
        yield f"clause={same}/{form}"
        yield f"clause={same}/{side}/{form}"
        yield f"distance={distance}/{side}/{form}"
        yield f"clause={same}/{event.status}"
        head = reading.doc[span[1] - 1].head
        yield f"hangs={any(word.head.i == token.i for word in reading.doc[slice(*span)])}/{form}"
        yield f"head={head.pos_}/{same}"
        yield f"opens={span[0] - reading.sentence(token.i)[0] <= 1}"


def precision(edtf: str) -> str:
    """How exact a date is: day, month, year, a range or an open one."""
    if ".." in edtf:
        return "open"
    if "/" in edtf:
        return "range"
    return {0: "year", 1: "month"}.get(edtf.count("-"), "day")
