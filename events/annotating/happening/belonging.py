"""Whether a place is that of an event or of another noun: Sie berieten über den Krieg in Syrien."""

from spacy.tokens import Token

from events.annotating.function_words import VON, ZU
from events.annotating.happening.entries import noun_entries
from events.annotating.happening.gathering import SPOKEN
from events.annotating.happening.reading import FINITE_TAGS, Reading, preposition
from events.annotating.happening.triggers import Trigger
from events.annotating.labels import OBJECT, SUBJECTS
from events.annotating.lexicon import endings, words
from events.annotating.naming.titles import title_word

BODILY = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
VIOLENT = frozenset({"ASSAULT", "COERCE"})
SEATED_TYPES = frozenset({"CONSULT", "AGREE"})
TRAVELLING = frozenset({"AID", "MOBILIZE", "RETREAT"})
SPEAKING = SPOKEN | {"SANCTION"}
TOPICS = VON | ZU | {"über", "um", "für", "gegen", "wegen"}
SEATED = endings("places_beside", "seated")
HEARD = frozenset({"vor", "gegenüber", "im", "ins"})  # sagte vor Anhängern in Istanbul
FRAMES = words("places_beside", "frames")
LONGEST_WHOSE = 4  # words
LONGEST_TIME = 5  # words


def is_of_other(reading: Reading, trigger: Trigger, before: Token) -> bool:
    """Whether a place hangs on another noun: Sie berieten über den Krieg in Syrien.

    A meeting is a place for what is said or decided there: Er sagte bei einem Treffen in Genf ...
    """
    noun = _meeting_of(before.nbor(-1)) if before.i else before
    if noun.is_space or noun.i == trigger.token.i or noun.pos_ != "NOUN" or _is_time(reading, noun):
        return False
    if trigger.entry.type in TRAVELLING and noun.dep_ == OBJECT:
        return False
    if trigger.entry.mode == "visit" and (before.lower_ == "nach" or is_meeting(noun)):
        return False  # brach zu einer Mission nach Mali auf, seine Abreise zum Gipfel in Genf
    if trigger.entry.type == "CONSULT" and trigger.verbal and title_word(noun.text):
        return False
    others = noun_entries(noun.text)
    if trigger.entry.type in BODILY or (others and not trigger.verbal):
        return any(not trigger.verbal or entry.type != trigger.entry.type for entry in others)
    if any(entry.type == trigger.entry.type for entry in others):
        return reading.clause(noun.i) != reading.clause(trigger.token.i)
    if trigger.entry.type in SPEAKING and any(entry.type in VIOLENT for entry in others):
        return True
    if _is_held(trigger, noun) or _is_framed(noun):
        return False
    if noun.i in reading.actors:
        return _is_of_party(reading, trigger, noun)
    own = preposition(noun)
    if own is not None:
        return own.lower_ in TOPICS
    return trigger.verbal and not noun.lower_.endswith(SEATED)


def _is_of_party(reading: Reading, trigger: Trigger, noun: Token) -> bool:
    """Whether a place tells where those are whom words are about: Er drohte den Rebellen in Mali.

    Not where he is spoken to: Er sagte vor Anhängern in Istanbul ...
    """
    own = preposition(noun)
    if trigger.entry.type not in SPEAKING or reading.actors[noun.i].kind == "organisation":
        return False
    heard = own is not None and own.lower_ in HEARD
    return not heard and not _acts_behind_verb(reading, noun)


def _acts_behind_verb(reading: Reading, noun: Token) -> bool:
    """Whether a place behind who acts is the verb's: Gestern drohten Rebellen in Mali mit Krieg."""
    start = reading.clause(noun.i)[0]
    return noun.dep_ in SUBJECTS and any(word.tag_ in FINITE_TAGS for word in reading.doc[start : noun.i])


def _meeting_of(noun: Token) -> Token:
    """The meeting of those who stand between it and its place: beim Treffen der Minister in Genf."""
    for index in range(noun.i - 1, max(noun.i - LONGEST_WHOSE - 1, -1), -1):
        word = noun.doc[index]
        if word.pos_ not in ("DET", "ADJ") and word.lower_ not in VON:
            return word if index < noun.i - 1 and word.pos_ == "NOUN" and is_meeting(word) else noun
    return noun


def _is_framed(noun: Token) -> bool:
    """Whether something happens on its occasion: am Rande einer Tagung, zum Auftakt des Treffens."""
    around = (noun.doc[index] for index in range(noun.i - 1, max(noun.i - LONGEST_WHOSE - 1, -1), -1))
    before = next((word for word in around if word.pos_ not in ("DET", "ADJ")), noun)
    return before.lower_ in FRAMES


def _is_held(trigger: Trigger, noun: Token) -> bool:
    """Whether a verb tells how a meeting went: Die Gespräche in Genf wurden unterbrochen."""
    is_course = trigger.entry.type in SEATED_TYPES | {"SANCTION"}
    return is_course and noun.dep_ in SUBJECTS and is_meeting(noun)


def _is_time(reading: Reading, noun: Token) -> bool:
    """Whether a noun is of a time: Sie trafen sich Anfang der Woche in Miami."""
    near = reading.times_in((noun.i - LONGEST_TIME, noun.i + 1))
    return any(start <= noun.i < end for (start, end), _ in near)


def is_meeting(noun: Token) -> bool:
    """Whether a noun is talks of some kind: Gipfel, Sondersitzung."""
    return noun.text[0].isupper() and any(entry.type == "CONSULT" for entry in noun_entries(noun.text))
