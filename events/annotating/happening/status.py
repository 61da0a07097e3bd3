"""Whether an event occurred, goes on, is planned, failed, was called off, is denied or open, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from events.annotating.happening.entries import Entry
from events.annotating.happening.inflecting import VerbForms, verb_forms
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.triggers import Trigger, particle_of
from events.annotating.lexicon import read

Finding = tuple[str, tuple[Token, ...]]

SPEECH_TYPES = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE"})
FUTURE = frozenset({"wird", "werden", "werde"})
PERFECT = frozenset({"haben", "sein"})
ARGUMENT_PREPOSITIONS = frozenset({"auf", "über", "von"})
WEAK_MODALS = frozenset({"konnte", "konnten", "würde", "würden"})
LIGHT_GOVERNORS = frozenset({"stattfinden", "finden", "geben", "führen", "kommen", "halten"})


def status_of(reading: Reading, trigger: Trigger, in_future: bool) -> Finding:
    """The status and its evidence; `in_future` tells that the date word beside it lies ahead."""
    if trigger.verb is not None:
        return _verb_status(reading, trigger.verb, trigger.entry, trigger, in_future)
    return _noun_status(reading, trigger, in_future)


def _verb_status(reading: Reading, verb: Token, entry: Entry, trigger: Trigger, in_future: bool) -> Finding:
    words = _clause_words(reading, verb)
    negation = _negation(reading, verb, words)
    for found in (
        _condition(words),
        _modal(words, verb, entry, negation),
        _infinitive(reading, verb),
        _adverb(words, verb),
    ):
        if found:
            return _denied_if(found, negation, entry)
    if negation:
        return ("failed" if entry.type == "AGREE" else "denied"), (negation,)
    return _tense(words, verb, entry, trigger, in_future)


def _denied_if(found: Finding, negation: Token | None, entry: Entry) -> Finding:
    status, words = found
    if negation is None or status in ("denied", "uncertain", "failed") or negation in words:
        return found
    return "denied", (*words, negation)


def _clause_words(reading: Reading, token: Token) -> list[Token]:
    start, end = reading.clause(token.i)
    return list(reading.doc[start:end])


def _negation(reading: Reading, verb: Token, words: Sequence[Token]) -> Token | None:
    """A negation in the clause that bears on the verb, not on one word ("nicht nur", "nicht weniger")."""
    for word in words:
        if word.lower_ in _words("negations") or (word.lower_.startswith("kein") and len(word) < 7):
            following = word.nbor(1) if word.i + 1 < len(word.doc) else word
            if (
                following.lower_ not in ("nur", "zuletzt", "weniger", "länger", "mehr")
                and word.head.pos_ != "ADJ"
            ):
                return word
    return None


def _condition(words: Sequence[Token]) -> Finding | None:
    first = next((word for word in words[:3] if word.lower_ in _words("conditions")), None)
    return ("uncertain", (first,)) if first is not None else None


def _modal(words: Sequence[Token], verb: Token, entry: Entry, negation: Token | None) -> Finding | None:
    """ "will treffen" is planned, "soll getroffen haben" is hearsay of what occurred."""
    for word in words:
        status, negated = _modals().get(word.lower_, ("", ""))
        if not status or word.i == verb.i:
            continue
        if word.lower_ in ("würde", "würden") and is_participle(verb, entry):
            continue
        if any(other.lower_ in PERFECT and other.i > verb.i for other in words) and is_participle(
            verb, entry
        ):
            return "occurred", (word,)
        return (negated, (word, negation)) if negation is not None else (status, (word,))
    return None


def _infinitive(reading: Reading, verb: Token) -> Finding | None:
    """An infinitive with "zu" has the status its holder gives it."""
    marks = [child for child in verb.children if child.tag_ == "PTKZU"]
    if verb.tag_ != "VVIZU" and not marks:
        return None
    holder = verb.head
    for row in governing("holders"):
        if holder.lower_ in row.forms.apart | row.forms.whole and holder.i != verb.i:
            return row.status, (holder,)
    if any(other.lower_ in ("haben", "sein") for other in verb.children):
        return "occurred", ()
    return "planned", tuple(marks)


def _adverb(words: Sequence[Token], verb: Token) -> Finding | None:
    adverbs = _words("adverbs")
    for word in words:
        if word.lower_ in adverbs and word.dep_ != "compound:prt":
            return adverbs[word.lower_], (word,)
    return None


def _tense(words: Sequence[Token], verb: Token, entry: Entry, trigger: Trigger, in_future: bool) -> Finding:
    future = next((word for word in words if word.lower_ in FUTURE), None)
    if future is not None and not is_participle(verb, entry):
        return "planned", (future,)
    if (future is None or "worden" in {word.lower_ for word in words}) and _is_told_as_past(
        words, verb, entry
    ):
        return "occurred", ()
    if in_future:
        return "planned", ()
    if entry.type in SPEECH_TYPES:
        return ("occurred" if _named_speaker(trigger) else "ongoing"), (verb,)
    return "ongoing", (verb,)


HAVE = frozenset(
    {
        "wurde",
        "wurden",
        "worden",
        "hat",
        "haben",
        "hatte",
        "hatten",
        "habe",
        "hätten",
        "ist",
        "sind",
        "war",
        "waren",
        "sei",
        "seien",
    }
)


def is_participle(verb: Token, entry: Entry) -> bool:
    """Whether a verb form is the participle, by its tag or because no other form looks like it."""
    same_as_present = entry.participle == (entry.particle or "") + (entry.present or "")
    return verb.tag_ == "VVPP" or (verb.lower_ == entry.participle and not same_as_present)


def _named_speaker(trigger: Trigger) -> bool:
    return any(slot.actor.kind == "person" and slot.name == "subject" for slot in trigger.slots)


def _is_told_as_past(words: Sequence[Token], verb: Token, entry: Entry) -> bool:
    perfect = is_participle(verb, entry) or any(word.lower_ in HAVE for word in words)
    return perfect or is_past(verb.lower_, entry) or _is_past_by_tag(verb, entry)


def _is_past_by_tag(verb: Token, entry: Entry) -> bool:
    return bool(entry.verbs) and "Past" in verb.morph.get("Tense", [])


def is_past(word: str, entry: Entry) -> bool:
    """Whether a form is the preterite; of a phrase's verb only its tag tells."""
    past = entry.preterite or "-"
    return word.removeprefix(entry.particle or "") in {past, past + "n", past + "en"}


def _noun_status(reading: Reading, trigger: Trigger, in_future: bool) -> Finding:
    noun = trigger.token
    for found in (
        _modifier(noun),
        _negated(noun),
        _of_noun(noun),
        _of_governor(reading, noun),
        _predicate(reading, noun),
    ):
        if found:
            return found
    return _of_clause(reading, noun, in_future)


def _modifier(noun: Token) -> Finding | None:
    for child in noun.children:
        if child.i < noun.i and child.pos_ in ("ADJ", "VERB", "ADV"):
            for word, status in _words("modifiers").items():
                if child.lower_.startswith(word):
                    return status, (child,)
    return None


def _negated(noun: Token) -> Finding | None:
    for word in noun.doc[max(0, noun.i - 3) : noun.i]:
        if (word.lower_.startswith("kein") or word.lower_ == "ohne") and (
            word.head.i == noun.i or word.i == noun.i - 1
        ):
            return "denied", (word,)
    return None


def _of_noun(noun: Token) -> Finding | None:
    status = _words("nouns").get(noun.head.text.lower())
    return (status, (noun.head,)) if status and noun.dep_ == "nmod" else None


def _of_governor(reading: Reading, noun: Token) -> Finding | None:
    """Called off, failed, planned, going on: what a verb says of the event that is its subject or object."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubj:pass", "obj", "nmod", "obl", "conj") or noun.i == verb.i:
        return None
    options = [row for row in governing("governors") if verb.lower_ in row.forms.apart | row.forms.whole]
    particle = particle_of(reading, verb, {row.particle for row in options if row.particle})
    fitting = (
        row
        for row in options
        if row.particle == particle or (row.particle and verb.lower_ in row.forms.whole)
    )
    found = next(fitting, None)
    return (found.status, (verb,)) if found is not None and _is_governed(noun) else None


def _is_governed(noun: Token) -> bool:
    """An argument of the verb, not a circumstance: hofft auf ein Treffen, but: sagte bei einem Treffen ab."""
    if noun.dep_ != "obl":
        return True
    before = preposition(noun)
    return before is not None and before.lower_ in ARGUMENT_PREPOSITIONS


def _predicate(reading: Reading, noun: Token) -> Finding | None:
    """ "Die Bemühungen blieben erfolglos": the predicate beside the noun."""
    if noun.dep_ not in ("nsubj", "nsubj:pass"):
        return None
    following = reading.doc[noun.i + 1 : reading.sentence(noun.i)[1]]
    failed = (
        word for word in following if word.tag_ == "ADJD" and _words("modifiers").get(word.lower_) == "failed"
    )
    found = next(failed, None)
    return ("failed", (found,)) if found is not None else None


def _of_clause(reading: Reading, noun: Token, in_future: bool) -> Finding:
    """The tense of the verb whose subject or object the event is; elsewhere it is taken as having been."""
    words = _clause_words(reading, noun)
    modal = next(
        (word for word in words if word.lower_ in _modals() and word.lower_ not in WEAK_MODALS),
        None,
    )
    governed = noun.dep_ in ("nsubj", "nsubj:pass", "obj") or noun.head.lemma_.lower() in LIGHT_GOVERNORS
    if governed and modal is not None:
        return _modals()[modal.lower_][0], (modal,)
    if in_future:
        return "planned", ()
    if governed and any(word.lower_ in ("nicht",) for word in words):
        return "denied", tuple(word for word in words if word.lower_ == "nicht")
    return "occurred", ()


@cache
def _words(table: str) -> Mapping[str, str]:
    return {row["word"].lower(): row["status"] for row in read("status")[table]}


@cache
def _modals() -> Mapping[str, tuple[str, str]]:
    rows: Iterable[Mapping[str, Any]] = read("status")["modals"]
    return {form: (row["status"], row["negated"]) for row in rows for form in row["forms"].split()}


@dataclass(frozen=True)
class Governing:
    """A verb over an event and the status it gives it."""

    lemma: str
    particle: str | None
    status: str
    forms: VerbForms


@cache
def governing(table: str) -> tuple[Governing, ...]:
    """The verbs of a table of lexicon/status.toml."""
    return tuple(
        Governing(
            row["lemma"],
            row.get("particle"),
            row["status"],
            verb_forms(row["lemma"], row["parts"], row.get("particle")),
        )
        for row in read("status")[table]
    )
