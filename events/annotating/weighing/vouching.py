"""Who vouches for an event, weighed: whom the rules found, and who speaks in and before its sentence."""

from collections.abc import Iterator, Sequence

from events.annotating.annotation import Event, Statement
from events.annotating.happening.gathering import Draft
from events.annotating.happening.reading import Range, Reading
from events.annotating.weighing.scales import Option
from events.annotating.weighing.surroundings import surroundings

SENTENCES_BACK = 1


def source_options(reading: Reading, group: Sequence[Draft], event: Event) -> list[Option]:
    """Everyone who may vouch, each to be taken or left by himself; in the order of the chain."""
    context = [feature for feature in surroundings(reading, group[0].trigger) if not feature.startswith(("word=", "adverb=", "modifier="))]
    found: dict[str, list[str]] = {name: [f"rule/{position}", "rule"] for position, name in enumerate(event.source)}
    token = group[0].trigger.token
    number = reading.sentence_number(token.i)
    for back in range(min(SENTENCES_BACK, number) + 1):
        span = reading.sentences[number - back]
        for statement in _statements(reading, span):
            assert statement.speaker is not None
            name = statement.speaker.name
            mark = "rule" if name in event.source else "other"
            found.setdefault(name, []).extend(f"{feature}/{mark}" for feature in _of_statement(reading, statement, token.idx, back))
    options = []
    for name, features in found.items():
        mark = "rule" if name in event.source else "other"
        own = [f"mark={mark}", f"{mark}/type={event.type}", f"{mark}/status={event.status}", f"{mark}/participant={_role(event, name)}", f"{mark}/participant={_role(event, name)}/{event.type}", f"{mark}/many={len(event.source)}"]
        options.append(Option(name, tuple(dict.fromkeys([*features, *own, *(f"{mark}|{c}" for c in context)]))))
    return options


def _role(event: Event, name: str) -> str:
    return next((one.role for one in event.participants if one.name == name), "-")


def _statements(reading: Reading, span: Range) -> list[Statement]:
    first, last = reading.doc[span[0]].idx, reading.doc[span[1] - 1].idx
    return [
        statement
        for statement in reading.doc._.statements
        if statement.speaker is not None and any(start <= last and end > first for start, end in statement.quote)
    ]


def _of_statement(reading: Reading, statement: Statement, at: int, back: int) -> Iterator[str]:
    covers = any(start <= at < end for start, end in statement.quote)
    is_cue = statement.cue is not None and statement.cue[0] <= at < statement.cue[1]
    yield f"back={back}"
    yield f"type={statement.type}/{back}"
    yield f"covers={covers}/{back}"
    yield f"covers={covers}/{statement.type}"
    yield f"cue={is_cue}"
    if statement.cue is not None:
        yield f"cue={reading.doc.text[slice(*statement.cue)].lower()}"
