"""Whether an event occurred, goes on, is planned, failed, was called off, is denied or open, and why."""

from collections.abc import Sequence

from spacy.tokens import Token

from events.annotating.function_words import (
    DASS,
    HABEN_IRREAL,
    PERFECT_AUXILIARIES,
    PERFECT_INFINITIVES,
    SEIN_PRESENT,
    WERDEN_FUTURE,
    WERDEN_IRREAL,
)
from events.annotating.happening.entries import Entry
from events.annotating.happening.gathering import SPOKEN
from events.annotating.happening.noun_status import noun_status
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.status_words import (
    Finding,
    condition,
    governing,
    modals,
    negates,
    of_negated,
    words_of,
)
from events.annotating.happening.tenses import is_participle, is_past, is_past_by_tag, is_preterite
from events.annotating.happening.triggers import ATTRIBUTE, Trigger
from events.annotating.labels import SUBJECTS
from events.annotating.lexicon import words

CONSEQUENT = WERDEN_FUTURE | WERDEN_IRREAL
LASTING = frozenset({"ACCUSE", "COERCE", "SANCTION"})
ACTS = frozenset({"AGREE", "CONCEDE", "RETREAT", "SANCTION"})
DONE_ALL_THE_SAME = frozenset({"REQUEST", "SANCTION"})
SHOULD = "sollen"
NEVER = words("status", "never")
ONWARD = words("status", "onward")
ON_ONE_WORD = words("status", "on_one_word")


def status_of(reading: Reading, trigger: Trigger, in_future: bool) -> Finding:
    """The status and its evidence; `in_future` tells that the date word beside it lies ahead."""
    if trigger.entry.status is not None:
        return trigger.entry.status, (trigger.token,)
    if trigger.doubt == ATTRIBUTE:
        return "occurred", ()
    if trigger.verb is not None:
        return _verb_status(reading, trigger.verb, trigger.entry, trigger, in_future)
    return noun_status(reading, trigger, in_future)


def _verb_status(reading: Reading, verb: Token, entry: Entry, trigger: Trigger, in_future: bool) -> Finding:
    words = _clause_words(reading, verb)
    negation = _negation(verb, words)
    for found in (
        condition(words),
        _after_condition(reading, verb, words),
        _hoped(reading, words),
        _modal(words, verb, entry, negation),
        _purpose(reading, words),
        _infinitive(verb),
        _adverb(words, entry, in_future),
    ):
        if found:
            return _denied_if(found, negation, entry)
    if negation:
        return of_negated(entry), (negation,)
    return _tense(words, verb, entry, trigger, in_future)


def _after_condition(reading: Reading, verb: Token, words: Sequence[Token]) -> Finding | None:
    """What would follow from a condition right before: Sollte er kommen, werde er verhaftet, trete er ab."""
    start = reading.clause(verb.i)[0]
    follows = words[0].lower_ in CONSEQUENT or (words[0].i == verb.i and not is_preterite(verb))
    if start == reading.sentence(verb.i)[0] or not follows:
        return None
    return condition(_clause_words(reading, reading.doc[start - 1]))


def _hoped(reading: Reading, words: Sequence[Token]) -> Finding | None:
    """What is only hoped for or weighed: Er hoffe, dass Gefangene ausgetauscht würden."""
    first = next((word for word in words if not word.is_punct), words[0])
    if first.lower_ not in DASS or first.i == reading.sentence(first.i)[0]:
        return None
    for word in _clause_words(reading, reading.doc[words[0].i - 1]):
        for row in governing("holders"):
            if row.status == "uncertain" and word.lower_ in row.forms.apart | row.forms.whole:
                return row.status, (word,)
    return None


def _denied_if(found: Finding, negation: Token | None, entry: Entry) -> Finding:
    status, words = found
    if negation is None or status in ("denied", "uncertain", "failed") or negation in words:
        return found
    return "denied", (*words, negation)


def _clause_words(reading: Reading, token: Token) -> list[Token]:
    start, end = reading.clause(token.i)
    return list(reading.doc[start:end])


def _negation(verb: Token, words: Sequence[Token]) -> Token | None:
    """A negation in the clause that bears on the verb: not "nicht nur", "in nicht ferner Zukunft"."""
    for word in words:
        if word.lower_ == "ohne" and not _is_infinitive(verb):
            continue
        if negates(word) and not _is_on_one_word(word, verb):
            return word
    return None


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VVINF" or has_zu(verb)


def has_zu(verb: Token) -> bool:
    """By its tag, or because "zu" stands before it whatever the tagger took it for."""
    return verb.tag_ == "VVIZU" or (verb.i > 0 and verb.nbor(-1).lower_ == "zu")


def _is_on_one_word(negation: Token, verb: Token) -> bool:
    following = negation.doc[negation.i + 1 : negation.i + 3]
    if [word.lower_ for word in following] == ["mehr", "als"]:
        return True
    if (negation.head.pos_ == "ADJ" and negation.head.i != verb.i) or (
        len(following) and following[0].lower_ in ON_ONE_WORD
    ):
        return True
    if negation.i and negation.nbor(-1).pos_ == "ADP":
        return not any(word.lower_ in NEVER for word in following[:1])
    attribute = any(word.tag_ == "ADJA" for word in following)
    return negation.lower_ == "nicht" and attribute and following[0].tag_ in ("ADV", "ADJA", "ADJD")


def _modal(words: Sequence[Token], verb: Token, entry: Entry, negation: Token | None) -> Finding | None:
    """ "will treffen" is planned, "soll getroffen haben" is hearsay of what occurred."""
    missed = [word for word in words if word.lower_ in HABEN_IRREAL]
    for word in words:
        status, negated = modals().get(word.lower_, ("", ""))
        if missed and word.lower_ == SHOULD:
            return _missed((*missed, word), negation)
        if not status or word.i == verb.i:
            continue
        if word.lower_ in WERDEN_IRREAL and is_participle(verb, entry):
            continue
        if any(other.lower_ in PERFECT_INFINITIVES and other.i > verb.i for other in words) and is_participle(
            verb, entry
        ):
            return "occurred", (word,)
        return (negated, (word, negation)) if negation is not None else (status, (word,))
    return None


def _missed(words: Sequence[Token], negation: Token | None) -> Finding:
    """Er hätte nach Paris reisen sollen, so er did not; er hätte es nicht tun sollen: he did."""
    return ("occurred", (*words, negation)) if negation is not None else ("cancelled", tuple(words))


def _purpose(reading: Reading, words: Sequence[Token]) -> Finding | None:
    """What somebody came for was done as well: Er flog nach Kairo, um die Regierung zu warnen."""
    start = words[0].i
    opens = any(word.lower_ == "um" for word in words[:2]) and any(has_zu(word) for word in words)
    if not opens or start == reading.sentence(start)[0]:
        return None
    before = _clause_words(reading, reading.doc[start - 1])
    past = [word for word in before if word.lower_ in PERFECT_AUXILIARIES or is_preterite(word)]
    ahead = any(word.lower_ in modals() or word.lower_ in WERDEN_FUTURE for word in before)
    return ("occurred", ()) if past and not ahead else None


def _infinitive(verb: Token) -> Finding | None:
    """An infinitive with "zu" has the status its holder gives it."""
    marks = [child for child in verb.children if child.tag_ == "PTKZU"]
    if verb.tag_ != "VVIZU" and not marks:
        return None
    holder = verb.head
    noun = words_of("nouns").get(holder.lower_)
    if noun is not None:
        return noun, (holder,)
    for row in governing("holders"):
        for over in (holder, holder.head):  # the parse may hang it on who does it: versuchten Rebellen, …
            if over.lower_ in row.forms.apart | row.forms.whole and over.i != verb.i:
                return _in_vain(over) or (row.status, (over,))
    if verb.tag_ != "VVIZU" and any(other.lower_ in PERFECT_INFINITIVES for other in verb.children):
        return "occurred", ()
    return "planned", tuple(marks)


def _in_vain(holder: Token) -> Finding | None:
    """What somebody tried without success: Die USA versuchten vergeblich, zwischen Israel und Katar zu …"""
    adverbs = words_of("adverbs")
    vain = [child for child in holder.children if adverbs.get(child.lower_) == "failed"]
    return ("failed", (holder, *vain)) if vain else None


def _adverb(words: Sequence[Token], entry: Entry, in_future: bool) -> Finding | None:
    """An adverb of the clause; only what is said once more ("erneut") has been said."""
    adverbs = words_of("adverbs")
    for word in words:
        if word.lower_ in adverbs and word.dep_ != "compound:prt" and not _is_onward(word):
            status = adverbs[word.lower_]
            if _fits(status, entry, in_future):
                return status, (word,)
    return None


def _fits(status: str, entry: Entry, in_future: bool) -> bool:
    """A request that came to nothing was uttered: bat vergeblich um Hilfe; brach ergebnislos ab."""
    if status == "failed":
        return entry.type not in DONE_ALL_THE_SAME
    return status != "occurred" or (entry.type in SPOKEN and not in_future)


def _is_onward(word: Token) -> bool:
    """ "weiter" on a journey: Er flog weiter nach Kairo."""
    following = word.doc[word.i + 1 : word.i + 2]
    return word.lower_ == "weiter" and any(other.lower_ in ONWARD for other in following)


def _tense(words: Sequence[Token], verb: Token, entry: Entry, trigger: Trigger, in_future: bool) -> Finding:
    future = next((word for word in words if word.lower_ in WERDEN_FUTURE), None)
    if future is not None and not is_participle(verb, entry):
        return "planned", (future,)
    if entry.type == "CONSULT" and verb.lower_ in SEIN_PRESENT and not in_future:
        return "ongoing", (verb,)  # ist zu Gast
    if (state := _state(words, verb, entry)) is not None:
        return "ongoing", (state,)
    if (future is None or "worden" in {word.lower_ for word in words}) and _is_told_as_past(
        words, verb, entry
    ):
        return "occurred", ()
    if _is_soon(words, verb):
        return "planned", ()
    since = next((word for word in words if word.lower_ == "seit"), None)
    if since is not None:
        return "ongoing", (since,)
    if in_future:
        return "planned", ()
    if entry.type in SPOKEN and (writing := _writing(words)) is not None:
        return "occurred", (writing,)
    return ("occurred" if _is_act(trigger) else "ongoing"), (verb,)


def _writing(words: Sequence[Token]) -> Token | None:
    """Where it was said once: In einem Brief kritisiert die NATO Serbien; der Bericht kritisiert Serbien."""
    for word in words:
        known = word.pos_ == "NOUN" and word.lower_.endswith(tuple(words_of("writings")))
        before = preposition(word) if known else None
        if known and (word.dep_ in SUBJECTS or (before is not None and before.lower_ in ("in", "im"))):
            return word
    return None


def _is_soon(words: Sequence[Token], verb: Token) -> bool:
    """What will be done before the day is over: Er bricht noch am Dienstag auf."""
    pairs = {(word.lower_, word.nbor(1).lower_) for word in words[:-1]}
    return verb.tag_ == "VVFIN" and bool(pairs & {("noch", "am"), ("noch", "heute")})


def _is_act(trigger: Trigger) -> bool:
    """What is done at once even in the present: ruft auf, sagt zu, zieht ab; a position lasts: wirft vor."""
    entry = trigger.entry
    spoken = entry.type in SPOKEN and _named_speaker(trigger)
    return spoken or entry.type in ACTS or entry.word in words_of("utterances")


def _state(words: Sequence[Token], verb: Token, entry: Entry) -> Token | None:
    """What makes of a participle a state that lasts: bleibt geschlossen, hält besetzt, ist inhaftiert."""
    if verb.lower_ != entry.participle or any(word.lower_ == "worden" for word in words):
        return None
    kept = words_of("states").keys() | (SEIN_PRESENT if entry.type in LASTING else frozenset())
    return next((word for word in words if word.lower_ in kept and word.i != verb.i), None)


def _named_speaker(trigger: Trigger) -> bool:
    return any(slot.actor.kind == "person" and slot.name == "subject" for slot in trigger.slots)


def _is_told_as_past(words: Sequence[Token], verb: Token, entry: Entry) -> bool:
    perfect = is_participle(verb, entry) or any(word.lower_ in PERFECT_AUXILIARIES for word in words)
    return perfect or is_past(verb.lower_, entry) or is_past_by_tag(verb, entry)
