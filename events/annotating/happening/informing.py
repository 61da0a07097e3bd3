"""Who only tells of an event: laut Axios, nach den Worten von Obama, so der Minister."""

from spacy.tokens import Doc

from events.annotating.function_words import VON
from events.annotating.happening.reading import Reading
from events.annotating.mentions import ActorMention
from events.annotating.quoting import cues

FARTHEST_LAUT = 4  # laut einem Bericht der BBC
FARTHEST_NACH = 5  # nach den Worten von Präsident Obama
SAID_BEHIND = frozenset(',“”"»«')  # …, so der Minister
OF_TELLER = VON | {"des", "der"}
BEFORE_TELLER = frozenset({"DET", "ADJ", "NOUN", "ADP"})


def is_informant(actor: ActorMention, reading: Reading) -> bool:
    """Who only vouches, by a preposition, or heads the report: Umerow zufolge, laut Axios, so Rom, Mali: …"""
    doc = reading.doc
    after = doc[actor.end].lower_ if actor.end < len(doc) else ""
    if after in (":", "–", "—") and reading.sentence(actor.start)[0] == actor.start:
        return True
    before = [word.lower_ for word in doc[max(0, actor.start - FARTHEST_LAUT) : actor.start]]
    if after == "zufolge" or before[-1:] == ["laut"] or ("laut" in before and "bericht" in before):
        return True
    near = range(max(1, actor.start - FARTHEST_NACH), actor.start)
    return any(_is_said_so(doc, at, actor) or _is_told_by(doc, at, actor) for at in near)


def _is_told_by(doc: Doc, at: int, actor: ActorMention) -> bool:
    """Whether a token is the "nach" of "nach den Worten von Präsident Obama"; not: nach eigenen Angaben."""
    between = doc[at + 1 : actor.start]
    noun = next((word.i for word in between if word.pos_ == "NOUN" and cues.is_telling(word.text)), None)
    if doc[at].lower_ != "nach" or noun is None or doc[noun + 1].lower_ not in OF_TELLER:
        return False
    return all(word.pos_ in BEFORE_TELLER and word.lower_ != "eigenen" for word in between)


def _is_said_so(doc: Doc, at: int, actor: ActorMention) -> bool:
    """Whether a token is the "so" of "…, so der Minister": nothing but his title stands between."""
    between = doc[at + 1 : actor.start]
    is_so = doc[at].lower_ == "so" and doc[at - 1].text in SAID_BEHIND
    return is_so and all(word.pos_ in ("DET", "ADJ", "NOUN") for word in between)
