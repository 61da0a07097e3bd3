"""The slot of one actor around a verb or an event noun, by the parse, else by its place in the sentence."""

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.function_words import AGENTS, DATIVE
from events.annotating.happening.attending import slot_beside
from events.annotating.happening.attributes import slot_before
from events.annotating.happening.entries import noun_entries
from events.annotating.happening.informing import is_informant
from events.annotating.happening.joining import acting_noun, first_of_list, preposition_before
from events.annotating.happening.noun_slots import REACH, is_relative_agent, noun_slot
from events.annotating.happening.phrases import (
    has_genitive_s,
    is_beside_name,
    is_country_of,
    is_explaining,
    is_followed,
    is_of_speaker,
    is_of_verb,
    is_office_of,
    is_passive,
    own_preposition,
    stands_for,
)
from events.annotating.happening.reading import FINITE_TAGS, Range, Reading, is_verbal, preposition
from events.annotating.happening.slot import Slot
from events.annotating.mentions import ActorMention
from events.annotating.naming.areas import is_area

NOUN_PREPOSITIONS = AGENTS | {"mit", "zwischen", "gegen", "auf", "an", "für", "zum", "zur", "aus"}
CACHE = "newsdesk_acting"
TOGETHER = frozenset({"gemeinsam", "zusammen"})
MEANWHILE = frozenset({"bei", "beim", "während", "nach", "trotz"})


def nearby(reading: Reading, trigger: Token) -> list[ActorMention]:
    """Who acts in the sentence of a trigger, on its side of a semicolon."""
    acting = _acting(reading, reading.sentence(trigger.i))
    return [actor for actor in acting if not _is_parted(trigger, reading.doc[actor.head])]


def _acting(reading: Reading, sentence: Range) -> list[ActorMention]:
    """Found once for each sentence, as every trigger in it asks."""
    known: dict[Range, list[ActorMention]] = reading.doc.user_data.setdefault(CACHE, {})
    if sentence not in known:
        known[sentence] = _without_asides(reading, sentence)
    return known[sentence]


def _without_asides(reading: Reading, sentence: Range) -> list[ActorMention]:
    """Who acts, without names that only tell of another: der Minister Polens, laut BBC."""
    actors = reading.actors_in(sentence)
    return [
        actor
        for actor in actors
        if not is_office_of(actor, actors, reading)
        and not is_country_of(actor, reading)
        and not is_informant(actor, reading)
        and not is_followed(actor, reading)
        and not is_beside_name(actor, reading)
        and not is_explaining(actor, reading)
    ]


def _is_parted(one: Token, other: Token) -> bool:
    """Whether a semicolon stands between: Zwölf Menschen starben; zu der Tat bekannte sich der IS."""
    first, last = sorted((one.i, other.i))
    return any(word.text == ";" for word in one.doc[first:last])


def slot_of(reading: Reading, actor: ActorMention, trigger: Token, verbal: bool) -> Slot | None:
    """The slot of somebody around a verb or a noun: "mit" of Putin, in „Merkel sprach mit Putin“."""
    if actor.start <= trigger.i < actor.end:
        return Slot(actor, "compound") if actor.form != "group" else None
    if not verbal and actor.start == trigger.i + 1 and has_genitive_s(reading, actor):
        return Slot(actor, "genitive")
    if not verbal and (slot := slot_before(reading, actor, trigger)):
        return slot
    if verbal and _follows_place(reading, actor):
        return _without_preposition(reading, actor, trigger)
    if slot := slot_beside(reading, actor, trigger) or (_together(reading, actor) if verbal else None):
        return slot
    head = acting_noun(reading, actor)
    path = _path(head if head.i != trigger.i else reading.doc[actor.head], trigger)
    if path is not None:
        return _verb_slot(reading, actor, path) if verbal else noun_slot(actor, path, trigger)
    if not verbal and is_relative_agent(reading, actor, trigger):
        return Slot(actor, "durch")
    return _placed(reading, actor, trigger, verbal)


def _together(reading: Reading, actor: ActorMention) -> Slot | None:
    """Who does it too: Gemeinsam mit Kenia kritisierte Uganda den Sudan."""
    before = preposition_before(reading, actor)
    is_with = before is not None and before.lower_ == "mit" and before.i > 0
    return Slot(actor, "neben") if is_with and before and before.nbor(-1).lower_ in TOGETHER else None


def _path(token: Token, trigger: Token) -> list[Token] | None:
    """The tokens from an actor's head up to below the trigger, or None where the parse leads elsewhere."""
    path, current = [token], token
    while current.head.i != trigger.i:
        if current.head.i == current.i or len(path) > 8:
            return None
        current = current.head
        if is_verbal(current) and current.dep_ not in (labels.COMPLEMENT, labels.OPEN_COMPLEMENT):
            return None
        path.append(current)
    return path


def _verb_slot(reading: Reading, actor: ActorMention, path: list[Token]) -> Slot | None:
    top = path[-1]
    if len(path) > 1 and any(start <= top.i < end for (start, end), _ in reading.times):
        return _placed_by_verb(reading, actor, top.head)
    if is_verbal(top) and top.dep_ in (labels.COMPLEMENT, labels.OPEN_COMPLEMENT):
        return _content_slot(reading, actor, path)
    nested = any(token.dep_ == labels.MODIFIER and not stands_for(token.head) for token in path[:-1])
    nested = nested or (len(path) > 1 and has_genitive_s(reading, actor) and not stands_for(path[1]))
    own = own_preposition(path)
    if _is_beside(actor, path[0].head):
        return None
    if own is not None:
        return Slot(actor, own, nested=not is_of_verb(own, path))
    name = relation_of(reading, top, top.head, actor)
    if name is None or (name in MEANWHILE and _is_of_happening(actor, path)):
        return None
    return Slot(actor, name, nested)


def _content_slot(reading: Reading, actor: ActorMention, path: list[Token]) -> Slot | None:
    """Whom a content clause is about, no one of the speaker's own: Er drohte, seine Armee werde angreifen."""
    top = path[-1]
    if len(path) < 2 or path[-2].dep_ not in labels.SUBJECTS:
        return None
    if top.i < top.head.i and not any(child.dep_ in labels.SUBJECTS for child in top.head.children):
        return Slot(actor, "subject")
    return None if is_of_speaker(actor, reading) else Slot(actor, "complement")


def _is_of_happening(actor: ActorMention, path: list[Token]) -> bool:
    """Whether it only has part in what happens meanwhile: bei einem syrischen Angriff, bei der Chinareise."""
    is_inside = actor.form == "adjective" and len(path) > 1
    is_compound = actor.start <= path[-1].i < actor.end
    return (is_inside or is_compound) and bool(noun_entries(path[-1].text))


def _is_beside(actor: ActorMention, noun: Token) -> bool:
    """Whether a state only tells where: an der syrischen Grenze."""
    before = preposition(noun) if actor.form == "adjective" and is_area(noun) else None
    return before is not None and before.lower_ in ("an", "am")


def relation_of(reading: Reading, top: Token, verb: Token, actor: ActorMention) -> str | None:
    """What a noun is to its verb: its preposition, else its part in the clause."""
    before = preposition(top)
    if before is not None:
        return before.lower_
    if top.dep_ in labels.SUBJECTS:
        return "passive" if is_passive(verb) else "subject"
    if top.dep_ == labels.OBJECT:
        return "dative" if _is_dative(top) else "object"
    if top.dep_ in (labels.INDIRECT_OBJECT, labels.OBLIQUE_ARGUMENT, labels.OBLIQUE):
        return "dative"
    placed = _placed(reading, actor, verb, True)
    return placed.name if placed else None


def _is_dative(token: Token) -> bool:
    """By the article, which is surer than the noun's own tag."""
    return any(child.lower_ in DATIVE for child in token.children if child.pos_ == "DET")


def _placed(reading: Reading, actor: ActorMention, trigger: Token, verbal: bool) -> Slot | None:
    """The slot by place alone, where the parse leads elsewhere."""
    if verbal:
        return _placed_by_verb(reading, actor, trigger)
    first = first_of_list(reading, actor)
    between = reading.doc[trigger.i + 1 : first.start]
    before = preposition_before(reading, first)
    if before is None or not trigger.i < before.i < first.head <= trigger.i + REACH:
        return None
    if before.lower_ not in NOUN_PREPOSITIONS or any(is_verbal(word) or word.text == "," for word in between):
        return None
    return Slot(actor, before.lower_, parsed=False)


def _placed_by_verb(reading: Reading, actor: ActorMention, trigger: Token) -> Slot | None:
    start, end = reading.clause(trigger.i)
    if not start <= actor.head < end:
        return None
    head = reading.doc[actor.head]
    before = preposition_before(reading, actor)
    if before is not None:
        return Slot(actor, before.lower_, parsed=False)
    if head.dep_ == labels.MODIFIER or _is_genitive(reading, actor):
        return None
    return _without_preposition(reading, actor, trigger)


def _follows_place(reading: Reading, actor: ActorMention) -> bool:
    """Whether the parse takes a person for a part of the place before: Er traf in Wien Lawrow."""
    first = reading.doc[actor.start]
    return actor.kind == "person" and first.head.i == first.i - 1 and first.head.i in reading.places


def _without_preposition(reading: Reading, actor: ActorMention, trigger: Token) -> Slot | None:
    """Subject before the finite verb, object behind it."""
    clause = reading.clause(trigger.i)
    if not clause[0] <= actor.head < clause[1]:
        return None
    first = _finite(reading, clause)
    if actor.head < (trigger.i if first is None else first):
        return Slot(actor, "passive" if is_passive(trigger) else "subject", parsed=False)
    return Slot(actor, "object", parsed=False)


def _is_genitive(reading: Reading, actor: ActorMention) -> bool:
    head = reading.doc[actor.head]
    return (
        head.i > 0
        and "Gen" in head.morph.get("Case", [])
        and reading.doc[actor.start - 1].pos_ in ("NOUN", "PROPN")
    )


def _finite(reading: Reading, clause: Range) -> int | None:
    return next((token.i for token in reading.doc[slice(*clause)] if token.tag_ in FINITE_TAGS), None)
