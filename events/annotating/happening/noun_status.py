"""The status of an event that a noun names: by its adjective, its verb and the tense around it."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from events.annotating.function_words import WERDEN_FUTURE
from events.annotating.happening.lasting import going_on
from events.annotating.happening.prospects import (
    doubtful,
    in_prospect,
    out_of_sight,
    without_outcome,
    without_result,
)
from events.annotating.happening.reading import FINITE_TAGS, Reading, preposition
from events.annotating.happening.status_words import (
    INFINITIVES,
    TOLD,
    Finding,
    Governing,
    condition,
    governing,
    is_known,
    modals,
    of_negated,
    words_of,
)
from events.annotating.happening.triggers import Trigger, particle_of
from events.annotating.labels import AUXILIARY, SUBJECTS
from events.annotating.lexicon import words

OBJECTS = frozenset({"obj", "obl:arg"})
ARGUMENT_PREPOSITIONS = frozenset({"an", "auf", "über", "von"})
PRONOUNS = frozenset({"es", "er", "sie", "dieses", "dieser", "diese"})
SOON = words("status", "soon")
WEAK_MODALS = words("status", "weak_modals")
LIGHT_GOVERNORS = words("status", "light_governors")
COMING_ABOUT = words("status", "coming_about")
WITHIN = frozenset({"bei", "beim", "in", "im", "während"})
CANCELLED = "cancelled"
UTTERED = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
PLURALS = ("", "n", "en", "e", "s")
PRESENT_GOVERNORS = words("status", "present_governors")


def noun_status(reading: Reading, trigger: Trigger, in_future: bool) -> Finding:
    noun = trigger.token
    for found in (
        without_result(reading, noun),
        _of_governor(reading, noun, in_future),
        in_prospect(reading, noun),
        _did_not_take_place(reading, noun),
        _called_off(reading, noun),
        _modifier(noun),
        _not_reached(trigger),
        _of_noun(noun),
        without_outcome(reading, trigger),
        doubtful(reading, noun),
    ):
        if found:
            return found
    return _of_clause(reading, trigger, in_future)


def _modifier(noun: Token) -> Finding | None:
    for child in noun.children:
        if child.i < noun.i and child.pos_ in ("ADJ", "VERB", "ADV"):
            for word, status in words_of("modifiers").items():
                if child.lower_.startswith(word):
                    return status, (child,)
    return None


def _not_reached(trigger: Trigger) -> Finding | None:
    """Die Gespräche brachten keine Einigung: it was tried; es gab keine Zusage: it was not."""
    found = _negated(trigger.token)
    return (of_negated(trigger.entry), found[1]) if found else None


def _negated(noun: Token) -> Finding | None:
    for word in noun.doc[max(0, noun.i - 3) : noun.i]:
        if (word.lower_.startswith("kein") or word.lower_ == "ohne") and (
            word.head.i == noun.i or word.i == noun.i - 1
        ):
            return "denied", (word,)
    return None


def _of_noun(noun: Token) -> Finding | None:
    holder, known = noun.head.lower_, words_of("nouns")
    status = next((known[word] for end in PLURALS if (word := holder.removesuffix(end)) in known), None)
    return (status, (noun.head,)) if status and noun.dep_ == "nmod" else None


def _did_not_take_place(reading: Reading, noun: Token) -> Finding | None:
    """Ein angekündigtes Treffen fand nicht statt: it had been planned; ein Treffen gibt es nicht."""
    if (sight := out_of_sight(reading, noun)) is not None:
        return sight
    given = noun.head.lower_ == "geben" and noun.dep_ in OBJECTS
    if not given and (noun.dep_ not in SUBJECTS or noun.head.lemma_.lower() not in LIGHT_GOVERNORS):
        return None
    words = reading.doc[slice(*reading.clause(noun.i))]
    negation = next((word for word in words if word.lower_ == "nicht" and _is_over(word, noun)), None)
    return ("denied", (negation,)) if negation is not None else None


def _of_governor(reading: Reading, noun: Token, in_future: bool) -> Finding | None:
    """Called off, failed, planned, going on: what a verb says of the event that is its subject or object."""
    verb = _verb_over(noun)
    if noun.dep_ not in ("nsubj", "nsubj:pass", "obj", "nmod", "obl", "conj") or noun.i == verb.i:
        return None
    found = _governing(reading, verb)
    if found is None or not _is_governed(noun):
        return None
    if found.status in TOLD and (ahead := _ahead(reading.doc[slice(*reading.clause(noun.i))], noun, True)):
        return ahead
    if found.status == "planned" and (negation := _not(reading, noun)) is not None:
        return "denied", (verb, negation)
    is_ahead = found.status in TOLD and (in_future or _is_soon(verb))
    return ("planned" if is_ahead else found.status), (verb,)


def _is_soon(verb: Token) -> bool:
    """What begins today, told in the present, is yet to begin: In Brüssel beginnt heute der Gipfel."""
    present = verb.tag_ == "VVFIN" and "Pres" in verb.morph.get("Tense", [])
    return present and any(child.lower_ in SOON for child in verb.children)


def _not(reading: Reading, noun: Token) -> Token | None:
    """The negation over the noun's verb or before the noun: Ein Treffen ist nicht geplant."""
    words = reading.doc[slice(*reading.clause(noun.i))]
    over = next((word for word in words if word.lower_ == "nicht" and _is_over(word, noun)), None)
    found = _negated(noun)
    return over if over is not None or found is None else found[1][0]


def _governing(reading: Reading, verb: Token) -> Governing | None:
    """The row of the governors that a verb belongs to, with its particle."""
    options = [row for row in governing("governors") if verb.lower_ in row.forms.apart | row.forms.whole]
    particle = particle_of(reading, verb, {row.particle for row in options if row.particle})
    fitting = (
        row
        for row in options
        if row.particle == particle or (row.particle and verb.lower_ in row.forms.whole)
    )
    return next(fitting, None)


def _called_off(reading: Reading, noun: Token) -> Finding | None:
    """What its clause says, wherever the parse puts it: Das Treffen, das Genf plante, wurde abgesagt."""
    if preposition(noun) is not None:
        return None
    start, end = reading.clause(noun.i)
    last = reading.sentence(noun.i)[1]
    words = [*reading.doc[start:end], *_resumed(reading, end, last)]
    for word in words:
        row = _governing(reading, word) if word.pos_ in ("VERB", "AUX") else None
        if row is not None and row.status == CANCELLED:
            return CANCELLED, (word,)
    return None


def _resumed(reading: Reading, start: int, end: int) -> list[Token]:
    """The words that go on with the event: a finite verb behind a relative clause, or a pronoun for it.

    Das Treffen, das Genf plante, fiel aus; das Treffen sollte im Mai stattfinden, es wurde verschoben.
    """
    while start < end:
        clause = reading.clause(start)
        words = [word for word in reading.doc[slice(*clause)] if not word.is_punct]
        if words and (words[0].tag_ in FINITE_TAGS or words[0].lower_ in PRONOUNS):
            return words
        start = clause[1]
    return []


def _is_governed(noun: Token) -> bool:
    """An argument of the verb, not a circumstance: hofft auf ein Treffen, but: sagte bei einem Treffen ab."""
    if noun.dep_ != "obl":
        return True
    before = preposition(noun)
    return before is not None and before.lower_ in ARGUMENT_PREPOSITIONS


def _of_clause(reading: Reading, trigger: Trigger, in_future: bool) -> Finding:
    """The tense of the verb whose subject or object the event is; elsewhere it is taken as having been."""
    noun = trigger.token
    start, end = reading.clause(noun.i)
    words = list(reading.doc[start:end])
    light = noun.head.lemma_.lower() in LIGHT_GOVERNORS
    governed = noun.dep_ in ("nsubj", "nsubj:pass", "obj") or light
    supposed = trigger.entry.type != "CONSULT" and not light and is_known(noun)
    open_ = condition(words) if governed and not supposed else None
    ahead = _ahead(words, noun, governed)
    if open_ or ahead:
        return open_ or ahead or ("occurred", ())
    if lasts := going_on(reading, trigger):
        return lasts
    if in_future and trigger.entry.type not in UTTERED:
        return "planned", ()
    negations = tuple(word for word in words if word.lower_ == "nicht" and _is_over(word, noun))
    if negations and (light or noun.dep_ == "obj" or (governed and not is_known(noun))):
        return "denied", negations
    return _by_tense(noun, trigger) or ("occurred", ())


def _is_over(negation: Token, noun: Token) -> bool:
    """Whether a negation bears on the noun's verb, or on what makes it one: kam nicht zustande."""
    held = negation.head
    over = {noun.head.i, _verb_over(noun).i}
    return held.i in over or (held.lower_ in COMING_ABOUT and held.head.i in over)


def _verb_over(noun: Token) -> Token:
    """The verb it hangs on, where the parse gives it to an auxiliary: An einen Abzug ist nicht gedacht."""
    return noun.head.head if noun.head.dep_ == AUXILIARY else noun.head


def _ahead(words: Iterable[Token], noun: Token, governed: bool) -> Finding | None:
    """A modal or future verb over the event, or over the journey to it: wird zu Gesprächen reisen."""
    before = preposition(noun)
    purpose = before is not None and before.lower_ in ("zu", "zum", "zur") and noun.head.tag_ in INFINITIVES
    within = before is not None and before.lower_ in WITHIN
    if not governed and not purpose and not within:
        return None
    words = list(words)
    for word in words:
        if word.lower_ in modals() and word.lower_ not in WEAK_MODALS:
            if governed and _is_changed(noun):
                return "ongoing", (word, noun.head)
            return ("occurred" if _is_hearsay(words) else modals()[word.lower_][0]), (word,)
        if word.lower_ in WERDEN_FUTURE and any(
            other.tag_ in INFINITIVES for other in words if other.i != word.i
        ):
            return "planned", (word,)
    return None


def _is_changed(noun: Token) -> bool:
    """Whether its verb presupposes that it is there: Die Opposition will die Proteste ausweiten."""
    return any(noun.head.lower_ in row.forms.apart | row.forms.whole for row in governing("changes"))


def _is_hearsay(words: Sequence[Token]) -> bool:
    """Whether a modal holds a perfect: soll Angriffe geführt haben; not: soll abgeschlossen sein."""
    pairs = [(word.nbor(-1), word) for word in words if word.i]
    return any(
        (before.tag_ == "VVPP" and word.lower_ == "haben")
        or (before.lower_, word.lower_) == ("worden", "sein")
        for before, word in pairs
    )


def _by_tense(noun: Token, trigger: Trigger) -> Finding | None:
    """What is told in the present of talks goes on: In den Gesprächen geht es um Öl."""
    verb = noun.head
    if verb.tag_ != "VVFIN" or "Pres" not in verb.morph.get("Tense", []):
        return None
    before = preposition(noun)
    within = before is not None and before.lower_ in WITHIN and trigger.entry.type == "CONSULT"
    compared = any(child.lower_ == "als" for child in noun.sent if child.i > verb.i)
    there = noun.dep_ in ("nsubj", "obj") and verb.lemma_.lower() in PRESENT_GOVERNORS and not compared
    return ("ongoing", (verb,)) if within or there else None
