"""What came of an event that a noun names, or may come: ohne Ergebnis, in Aussicht, ungewiss."""

from spacy.tokens import Token

from events.annotating.function_words import SEIN_IRREAL
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.status_words import Finding, is_known, words_of
from events.annotating.happening.triggers import Trigger
from events.annotating.lexicon import words

OFFERING = words("status", "offering")


def without_result(reading: Reading, noun: Token) -> Finding | None:
    """ "Die Bemühungen blieben erfolglos"; "die Gespräche wurden ergebnislos abgebrochen"."""
    for word in _said_of(reading, noun):
        if word.tag_ == "ADJD" and words_of("modifiers").get(word.lower_) == "failed":
            return "failed", (word,)
    return None


def without_outcome(reading: Reading, trigger: Trigger) -> Finding | None:
    """ "Die Gespräche endeten ohne Ergebnis"; "die Gespräche brachten keine Lösung"."""
    for word in _said_of(reading, trigger.token):
        before = _two_before(word) if word.lower_ in words_of("outcomes") else []
        none = trigger.entry.type == "CONSULT" and any(other.startswith("kein") for other in before)
        if "ohne" in before or none:
            return "failed", (word,)
    return None


def _said_of(reading: Reading, noun: Token) -> list[Token]:
    """The words around an event that is a subject or object, up to the end of the sentence."""
    if noun.dep_ not in ("nsubj", "nsubj:pass", "obj"):
        return []
    start, end = reading.clause(noun.i)[0], reading.sentence(noun.i)[1]
    return [word for word in reading.doc[start:end] if word.i != noun.i]


def in_prospect(reading: Reading, noun: Token) -> Finding | None:
    """Moskau stellte einen Abzug in Aussicht: what is promised is yet to come."""
    words = list(reading.doc[slice(*reading.clause(noun.i))])
    prospect = next((word for word in words if word.lower_ == "aussicht" and "in" in _two_before(word)), None)
    offers = any(word.lower_ in OFFERING for word in words)
    free = noun.dep_ == "obj" and preposition(noun) is None
    return ("planned", (prospect,)) if prospect is not None and offers and free else None


def out_of_sight(reading: Reading, noun: Token) -> Finding | None:
    """Ein Ende der Kämpfe ist nicht in Sicht, whatever the parse makes of it."""
    for word in reading.doc[noun.i + 1 : reading.clause(noun.i)[1]]:
        if word.lower_ == "sicht" and _two_before(word)[-2:] == ["nicht", "in"] and preposition(noun) is None:
            return "denied", (word.nbor(-2),)
    return None


def doubtful(reading: Reading, noun: Token) -> Finding | None:
    """Ein Treffen gilt als ungewiss; ein Abkommen wäre nützlich; one that is known is there already."""
    if noun.dep_ not in ("nsubj", "nsubj:pass", "obj"):
        return None
    for word in reading.doc[slice(*reading.clause(noun.i))]:
        if word.lower_ in words_of("predicates") and word.tag_ == "ADJD" and word.nbor(-1).lower_ != "wie":
            return words_of("predicates")[word.lower_], (word,)
        if word.lower_ in SEIN_IRREAL and not is_known(noun):
            return "uncertain", (word,)
    return None


def _two_before(word: Token) -> list[str]:
    return [other.lower_ for other in word.doc[max(0, word.i - 3) : word.i]]
