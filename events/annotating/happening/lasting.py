"""Whether an event that a noun names goes on: Seit Freitag gilt eine Sperrzone."""

from collections.abc import Sequence

from spacy.tokens import Token

from events.annotating.function_words import PAST_AUXILIARIES
from events.annotating.happening.gathering import SPOKEN
from events.annotating.happening.reading import AUXILIARIES, FINITE_TAGS, Reading, preposition
from events.annotating.happening.status_words import Finding, governing
from events.annotating.happening.triggers import Trigger
from events.annotating.lexicon import words

NOW = words("status", "now")
ARRIVED = words("status", "arrived")


def going_on(reading: Reading, trigger: Trigger) -> Finding | None:
    """What lasts since a day or is told of the present; what is said lasts no longer than its words."""
    if trigger.entry.type in SPOKEN:
        return None
    words = list(reading.doc[slice(*reading.clause(trigger.token.i))])
    return _since(reading, trigger.token, words) or _now(words) or _stay(trigger, words)


def _since(reading: Reading, noun: Token, words: Sequence[Token]) -> Finding | None:
    """Die Luftwaffe fliegt seit Freitag Angriffe; not: Seit Freitag hatten sie Gespräche geführt."""
    if noun.head.pos_ not in ("VERB", "AUX") or any(_is_past(word) for word in words):
        return None
    spans = [span for span, _ in reading.times_in((words[0].i, words[-1].i + 1))]
    for word in words:
        if (
            word.lower_ == "seit"
            and word.i != noun.i + 1
            and any(start - 1 <= word.i < end for start, end in spans)
        ):
            return "ongoing", (word,)
    return None


def _now(words: Sequence[Token]) -> Finding | None:
    """Derzeit laufen Gespräche; not: Derzeit sind keine Gespräche geplant."""
    word = next((word for word in words if word.lower_ in NOW), None)
    return ("ongoing", (word,)) if word is not None and any(_is_present(other) for other in words) else None


def _stay(trigger: Trigger, words: Sequence[Token]) -> Finding | None:
    """Er hält sich zum Gipfel in Brüssel auf; he is there still."""
    before = preposition(trigger.token)
    if trigger.entry.type != "CONSULT" or before is None or before.lower_ not in ARRIVED:
        return None
    for word in words:
        if _is_present(word) and any(
            word.lower_ in row.forms.apart | row.forms.whole for row in governing("stays")
        ):
            return "ongoing", (word,)
    return None


def _is_past(word: Token) -> bool:
    past = word.tag_ in FINITE_TAGS and "Past" in word.morph.get("Tense", [])
    return past or word.lower_ in PAST_AUXILIARIES


def _is_present(word: Token) -> bool:
    return word.tag_ in FINITE_TAGS - AUXILIARIES and "Pres" in word.morph.get("Tense", [])
