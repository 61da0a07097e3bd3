"""How a name stands in its phrase: behind a noun that acts for it, before a person, in a passive."""

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.happening.entries import faces
from events.annotating.happening.reading import Reading, preposition
from events.annotating.mentions import ActorMention

LENDING = frozenset({"aus", "in", "im", "von", "vom"})
LENDING_WHOSE = frozenset({"von", "vom"})
LONGEST_TITLE = 3
LONGEST_BRACKET = 14
WERDEN_PAST = frozenset({"wurde", "wurden", "worden"})
WERDEN = frozenset({"wird", "werden", "wurde", "wurden", "worden", "werde", "würden", "würde"})


def has_genitive_s(reading: Reading, actor: ActorMention) -> bool:
    """By its letters: Ägyptens."""
    text = reading.doc[actor.end - 1].text
    return text.endswith("s") and not actor.name.endswith("s") and actor.form in ("state", "name", "surname")


def face(reading: Reading, actor: ActorMention) -> Token:
    """The noun that acts for the actor right behind it, else the actor's own head: Soldaten aus Israel."""
    before = reading.doc[actor.start].nbor(-1) if actor.start else None
    while before is not None and before.i and (before.pos_ == "DET" or before.lower_ in LENDING):
        before = before.nbor(-1)
    if before is not None and before.i < actor.start and before.text[0].isupper() and stands_for(before):
        return before
    return reading.doc[actor.head]


def stands_for(token: Token) -> bool:
    """Whether a noun only lends a face to the actor in it: Vertreter Russlands."""
    return any(
        0 <= len(token.lower_) - token.lower_.rfind(word) - len(word) <= 3
        for word in faces()
        if word in token.lower_
    )


def own_preposition(path: list[Token]) -> str | None:
    """The preposition of a name inside another phrase, unless it says whose: Minister der EU in Finnland."""
    inside = len(path) > 1 and path[0].dep_ in (labels.MODIFIER, labels.OBLIQUE)
    before = preposition(path[0]) if inside else None
    if before is None or (before.lower_ in LENDING_WHOSE and not is_passive(path[-1].head)):
        return None
    return before.lower_


def is_passive(verb: Token) -> bool:
    """Whether a participle stands with "werden", or with "sein" as the state after it."""
    if verb.tag_ == "VVINF" or verb.lower_.endswith("te") or verb.lower_.endswith("ten"):
        return False
    holders = [child for child in verb.children if child.dep_ in (labels.PASSIVE_AUXILIARY, labels.AUXILIARY)]
    return any(child.lower_ in WERDEN for child in holders) or any(
        word.lower_ in WERDEN_PAST
        for word in verb.doc[max(verb.sent.start, verb.i - LONGEST_BRACKET) : verb.i + 3]
    )


def is_office_of(actor: ActorMention, actors: list[ActorMention], reading: Reading) -> bool:
    """An office, or the state in it, right before who holds it: der russische Außenminister Lawrow."""
    if actor.form not in ("office", "role", "adjective"):
        return False
    for other in actors:
        between = reading.doc[actor.end : other.start]
        if other.kind == "person" and actor.end <= other.start <= actor.end + LONGEST_TITLE:
            return all(word.pos_ in ("NOUN", "PROPN", "ADJ") or word.is_quote for word in between)
    return False
