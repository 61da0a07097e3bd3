"""Find the words that name an event: verbs with their particles, nouns and compounds, fixed phrases."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.happening.attributes import slots_of_attribute
from events.annotating.happening.conditions import holds
from events.annotating.happening.entries import Entry, LightVerb, index, noun_entries
from events.annotating.happening.reading import Reading, is_verbal
from events.annotating.happening.slot import Slot
from events.annotating.happening.slots import slots_of
from events.annotating.lexicon import words
from events.annotating.quoting.clauses import is_finite

Doubt = Literal["condition", "attribute", "demanded"]

ATTRIBUTIVE = "ADJA"
ATTRIBUTE: Doubt = "attribute"
ATTRIBUTIVE_ENDINGS = ("te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "enem")
LONGEST_ATTRIBUTE = 6  # words
ATTENDANCE = words("triggers_beside", "attendance")


@dataclass(frozen=True)
class Trigger:
    """One token that names an event, the lexicon's entry for it, and who stands around it.

    `verb` carries tense and subject: the token itself, the verb of a phrase, or None for a noun. `doubt`
    says why the rules alone would not take it for an event: what its entry asks for is not there, it is a
    participle before a noun, or it only tells what another event demands.
    """

    token: Token
    entry: Entry
    slots: tuple[Slot, ...]
    verb: Token | None
    doubt: Doubt | None = None

    def stays_away(self, status: str) -> bool:
        """Whether it tells that somebody does not take part."""
        return status == "denied" and self.entry.word in ATTENDANCE

    @property
    def verbal(self) -> bool:
        """Whether it is told by a verb."""
        return self.verb is not None


def find_triggers(reading: Reading) -> list[Trigger]:
    """Every trigger of an article, in text order; the verb of a phrase is none: sagte Hilfe zu."""
    found = [trigger for token in reading.doc if (trigger := _trigger(reading, token))]
    light = {trigger.verb.i for trigger in found if trigger.verb and trigger.verb.i != trigger.token.i}
    return [trigger for trigger in found if trigger.token.i not in light]


def _trigger(reading: Reading, token: Token) -> Trigger | None:
    """The first entry whose conditions hold, else the first that might be meant, with the doubt."""
    doubted: list[Trigger] = []
    around: dict[int | None, tuple[Slot, ...]] = {}  # by the verb: entries of one word share their slots
    for entry, verb in _options(reading, token):
        at = verb.i if verb is not None else None
        if at not in around:
            around[at] = tuple(slots_of(reading, verb or token, verb is not None))
        slots = around[at]
        if not holds(reading, token, entry, slots):
            doubted.append(Trigger(token, entry, slots, verb, "condition"))
        elif verb is not None and verb.i == token.i and _is_attribute(reading, token):
            own = slots_of_attribute(reading, token, slots)
            doubted.append(Trigger(token, entry, own, verb, ATTRIBUTE))
        else:
            return Trigger(token, entry, slots, verb)
    return min(doubted, key=lambda trigger: trigger.doubt == "condition", default=None)


def _options(reading: Reading, token: Token) -> Iterator[tuple[Entry, Token | None]]:
    """The entries whose form the token has, with their verb; phrases first: they are the more special."""
    if not token.text[0].isalpha():
        return
    for entry in index().phrases.get(token.lower_, ()):
        verb = _light_verb(reading, token, entry)
        if verb is not None:
            yield entry, verb
    if token.text[0].isupper() and not _begins_sentence_as_verb(token):
        yield from ((entry, None) for entry in noun_entries(token.text))
    else:
        yield from ((entry, token) for entry in _verb_entries(reading, token))


def _is_attribute(reading: Reading, token: Token) -> bool:
    """A participle before its noun tells no event of its own: das vereinbarte Treffen.

    Behind a noun, in a clause without another finite verb, it is the verb: Russland bombardierte Stellungen.
    """
    if token.i + 1 == len(token.doc) or token.nbor(1).pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    before = token.nbor(-1).pos_ if token.i else ""
    if before == "DET" and token.nbor(1).pos_ != "ADJ":
        return True
    if token.text.endswith(ATTRIBUTIVE_ENDINGS) and _opens_attribute(token):
        return True
    start, end = reading.clause(token.i)
    other_verb = any(is_finite(word) for word in reading.doc[start:end] if word.i != token.i)
    return token.tag_ == ATTRIBUTIVE and (other_verb or before not in ("NOUN", "PROPN", "PRON"))


def _opens_attribute(token: Token) -> bool:
    """Whether an article and a preposition stand before: die von Armenien unterstützten Separatisten."""
    words = token.doc[max(token.sent.start, token.i - LONGEST_ATTRIBUTE) : token.i]
    pairs = pairwise(words)
    opens = any(one.tag_ == "ART" and other.tag_ == "APPR" for one, other in pairs)
    return opens and not any(word.tag_ == ATTRIBUTIVE for word in words)


def _begins_sentence_as_verb(token: Token) -> bool:
    return bool(token.is_sent_start) and token.tag_ in ("VVFIN", "VVPP")


def _verb_entries(reading: Reading, token: Token) -> tuple[Entry, ...]:
    word = token.lower_
    whole, apart = index().whole.get(word, ()), index().apart.get(word, ())
    if not whole and not apart:
        return index().lemmas.get(token.lemma_.lower(), ()) if is_verbal(token) else ()
    particle = particle_of(reading, token, {entry.particle for entry in apart if entry.particle})
    if particle is not None:
        return tuple(entry for entry in apart if entry.particle == particle)
    return tuple(entry for entry in whole if entry.particle or _stands_alone(token))


def _stands_alone(token: Token) -> bool:
    return not any(child.dep_ == labels.PARTICLE and child.pos_ == "ADP" for child in token.children)


def particle_of(reading: Reading, verb: Token, wanted: set[str]) -> str | None:
    """The particle a verb left behind: by the parse, by its tag, or as the clause's last word."""
    behind = [child for child in verb.children if child.dep_ == labels.PARTICLE and child.i > verb.i]
    parsed = [child for child in behind if child.lower_ in wanted or child.pos_ == "ADP"]
    if parsed:
        return min(parsed, key=lambda child: child.lower_ not in wanted).lower_
    for token in reading.doc[verb.i + 1 : reading.sentence(verb.i)[1]]:
        if token.lower_ in wanted and (token.tag_ == "PTKVZ" or _closes_clause(token)):
            return token.lower_
        if is_finite(token):
            break
    return None


def _closes_clause(token: Token) -> bool:
    if token.i + 1 == len(token.doc):
        return True
    following = token.doc[token.i + 1]
    return following.is_punct or following.is_space or following.tag_ == "KON"


def _light_verb(reading: Reading, token: Token, entry: Entry) -> Token | None:
    """The verb of its clause that a phrase is made with; not "gab zu" for "gab"."""
    verbs = [index().light[verb] for verb in entry.verbs]
    words = (word for word in reading.doc[slice(*reading.clause(token.i))] if word.i != token.i)
    return next((word for word in words if any(_is_form(reading, word, verb) for verb in verbs)), None)


def _is_form(reading: Reading, word: Token, verb: LightVerb) -> bool:
    if word.lower_ not in verb.forms:
        return False
    is_whole = bool(verb.particle) and word.lower_.startswith(verb.particle)
    return is_whole or (particle_of(reading, word, {verb.particle} - {""}) or "") == verb.particle
