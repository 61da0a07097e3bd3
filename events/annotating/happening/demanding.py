"""What a speaker says that others must do is demanded, though the verb of speech is a neutral one."""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from events.annotating.annotation import Anchor, Named, Statement
from events.annotating.happening.entries import Entry
from events.annotating.happening.reading import Range, Reading
from events.annotating.happening.slot import Slot
from events.annotating.happening.status_words import negates
from events.annotating.happening.triggers import Trigger
from events.annotating.labels import SUBJECTS
from events.annotating.lexicon import read
from events.annotating.mentions import ActorMention

DEMAND = Entry(word="fordern", type="REQUEST", present="fordert", status="occurred")


def with_demands(reading: Reading, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The triggers with the demands, without what is demanded: Serbien müsse abziehen, sagte Merkel."""
    taken = {trigger.token.i for trigger in triggers}
    demands, clauses = [], set()
    for statement in reading.doc._.statements:
        for cue, slots, clause in _demand(reading, statement):
            clauses.add(clause)
            if cue.i not in taken:
                taken.add(cue.i)
                demands.append(Trigger(cue, DEMAND, slots, cue))
    kept = [trigger for trigger in triggers if reading.clause(trigger.token.i) not in clauses]
    return sorted([*kept, *demands], key=lambda trigger: trigger.token.i)


def _demand(reading: Reading, statement: Statement) -> Iterator[tuple[Token, tuple[Slot, ...], Range]]:
    """The cue, who demands of whom, and the clause that tells what."""
    cue = _first(reading, statement.cue)
    speaker = _speaker(reading, statement.speaker) if statement.speaker else None
    if cue is None or speaker is None or cue.pos_ not in ("VERB", "AUX"):
        return
    for start, end in (_tokens(reading, quote) for quote in statement.quote):
        for word in reading.doc[start:end]:
            obliged = _obliged(reading, word) if word.lower_ in _obligations() else None
            if obliged is not None and obliged.name != speaker.name:
                yield cue, (Slot(speaker, "subject"), Slot(obliged, "object")), reading.clause(word.i)


def _obliged(reading: Reading, modal: Token) -> ActorMention | None:
    """The actor who must, or must not."""
    start, end = reading.clause(modal.i)
    if _obligations()[modal.lower_] != any(negates(word) for word in reading.doc[start:end]):
        return None
    told = [reading.actors[word.i] for word in reading.doc[start:end] if word.i in reading.actors]
    by_parse = (actor for actor in told if reading.doc[actor.head].dep_ in SUBJECTS)
    return next(by_parse, next((actor for actor in told if actor.end == modal.i == start + 1), None))


@cache
def _obligations() -> dict[str, bool]:
    """The forms of the modals that oblige, and whether they do so with a negation."""
    rows = read("triggers_beside")["obligations"]
    return {form: row.get("negated", False) for row in rows for form in row["forms"].split()}


def _first(reading: Reading, anchor: Anchor | None) -> Token | None:
    return reading.doc[_tokens(reading, anchor)[0]] if anchor is not None else None


def _speaker(reading: Reading, named: Named) -> ActorMention | None:
    """The actor whose words name the speaker."""
    if named.anchor is None:
        return None
    around = (reading.actors.get(index) for index in range(*_tokens(reading, named.anchor)))
    return next((actor for actor in around if actor is not None and actor.name == named.name), None)


def _tokens(reading: Reading, anchor: Anchor) -> Range:
    span = reading.doc.char_span(*anchor, alignment_mode="expand")
    return (span.start, span.end) if span is not None else (0, 0)
