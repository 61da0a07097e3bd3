"""Who else takes part where a sentence does not say it: „beide Seiten“, „sie“, the side told before."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from events.annotating.annotation import Anchor, Participant, Role
from events.annotating.function_words import BOTH, POSSESSIVES
from events.annotating.happening.entries import sides
from events.annotating.happening.gathering import Draft, has_stranger
from events.annotating.happening.governing import PRESUPPOSED_BY
from events.annotating.happening.opponents import with_opponent
from events.annotating.happening.participants import participant
from events.annotating.happening.phrases import is_office_of
from events.annotating.happening.reading import Reading
from events.annotating.happening.roles import MUTUAL_TYPES
from events.annotating.labels import (
    APPOSITION,
    CONJUNCT,
    MODIFIER,
    OBJECT,
    PASSIVE_SUBJECT,
    SUBJECT,
    SUBJECTS,
)

FARTHEST_SENTENCE = 5
FARTHEST_PAIR = 6
FARTHEST_PARTIES = 3
SIDES = 2
LONGEST_ATTRIBUTE = 3
ALONE = frozenset({"RETREAT", "AID", "COERCE", "THREATEN"})  # not against the other side before
NEW = ("ein", *POSSESSIVES)
THINGS = frozenset({OBJECT, PASSIVE_SUBJECT})


def complete(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, one-sided ones completed: Die Ukraine verhandelt mit Polen. Polen lehnte einen Plan ab."""
    completed: list[Draft] = []
    for draft in drafts:
        told = with_parties(reading, _with_pair(reading, draft, completed), completed)
        known = next((other for other in reversed(completed) if _speaks_of(reading, other, told)), None)
        completed.append(_with_host(reading, _with_other_side(told, known) if known is not None else told))
    return [with_opponent(reading, _with_praised(draft, completed)) for draft in completed]


def _with_praised(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Praise or blame of a deal is meant for those who made it: Kerry begrüßte die Einigung."""
    verb = draft.trigger.verb
    if draft.trigger.entry.type not in PRESUPPOSED_BY or verb is None or len(draft.names) != 1:
        return draft
    things = [child.i for child in verb.children if child.dep_ in THINGS]
    deals = (other for other in drafts if other.trigger.token.i in things and not other.trigger.verbal)
    deal = next((one for one in deals if one.trigger.entry.type in MUTUAL_TYPES), None)
    if deal is None or len(deal.names) < SIDES or draft.names & deal.names:
        return draft
    makers = (replace(one, role="recipient") for one in deal.participants if one.role == "actor")
    return replace(draft, participants=(*draft.participants, *makers))


def _with_pair(reading: Reading, draft: Draft, before: Sequence[Draft]) -> Draft:
    """The draft with the parties that "sie" or "beide Seiten" stands for."""
    if not _tells_of_pair(draft):
        return draft
    pair = _coordinated(reading, draft) or _last_parties(reading, draft, before)
    known = draft.names
    return replace(draft, participants=(*(one for one in pair if one.name not in known), *draft.participants))


def with_parties(reading: Reading, draft: Draft, before: Sequence[Draft]) -> Draft:
    """A noun that names nobody has the parties of what it goes on from: Im Mai begannen die Verhandlungen."""
    if draft.trigger.verbal or draft.participants or (draft.bystanders and _is_new(draft)):
        return draft
    for other in reversed(before):
        if _distance(reading, other, draft) > FARTHEST_PARTIES:
            return draft
        absent = any(one.role == "absent" for one in other.participants)
        if len(other.names) >= SIDES and _is_of_kind(other, draft) and not absent:
            return replace(draft, participants=other.participants)
    return draft


def _is_new(draft: Draft) -> bool:
    """Whether talks are told of for the first time: zu einer Sitzung, bei seinem Besuch."""
    token = draft.trigger.token
    before = token.doc[max(token.sent.start, token.i - LONGEST_ATTRIBUTE) : token.i]
    return any(word.pos_ == "DET" and word.lower_.startswith(NEW) for word in before)


def _is_of_kind(other: Draft, draft: Draft) -> bool:
    """Whether one may go on from the other: ein Abkommen from talks, Angriffe from an attack."""
    types = {other.trigger.entry.type, draft.trigger.entry.type}
    return len(types) == 1 or types <= MUTUAL_TYPES


def _tells_of_pair(draft: Draft) -> bool:
    """Whether the subject, or whose event it is, is a plural that names nobody."""
    if draft.trigger.verb is None:
        return any(_is_both(child) for child in draft.trigger.token.children)
    if any(slot.name in ("subject", "passive") and not slot.nested for slot in draft.trigger.slots):
        return False
    children = draft.trigger.verb.children
    return any(child.dep_ == SUBJECT and (_is_both(child) or _is_they(child)) for child in children)


def _is_both(token: Token) -> bool:
    """ "beide Seiten", "die beiden Präsidenten", "die Delegationen"."""
    if token.lower_ in BOTH:
        return True
    both = any(child.lower_ in BOTH for child in token.children)
    alone = not any(child.dep_ == MODIFIER for child in token.children)  # not: die Gegner des Abkommens
    return (both and token.pos_ == "NOUN") or (token.lower_ in sides() and alone)


def _is_they(token: Token) -> bool:
    """Whether "sie" is no woman: Sie einigten sich."""
    return token.lower_ == "sie" and "Sing" not in token.head.morph.get("Number", [])


def _coordinated(reading: Reading, draft: Draft) -> list[Participant]:
    """Several who are the subject of the sentence before: Merkel und Macron …"""
    number = reading.sentence_number(draft.trigger.token.i)
    if not number:
        return []
    actors = reading.actors_in(reading.sentences[number - 1])
    holders = [actor for actor in actors if not is_office_of(actor, actors, reading)]
    joined = [actor for actor in holders if _subject_of(reading.doc[actor.head]) is not None]
    names = {actor.name: participant(reading, actor, "actor") for actor in joined}
    return list(names.values()) if len(names) >= SIDES else []


def _subject_of(token: Token) -> Token | None:
    """The verb that a noun, or the one it is joined to, is the subject of."""
    while token.dep_ in (CONJUNCT, APPOSITION) and token.head.i != token.i:
        token = token.head
    return token.head if token.dep_ in SUBJECTS else None


def _last_parties(reading: Reading, draft: Draft, before: Sequence[Draft]) -> list[Participant]:
    """Who took part in the last happening of two sides."""
    for other in reversed(before):
        if len(other.names) == SIDES and _distance(reading, other, draft) <= FARTHEST_PAIR:
            return [replace(one, role="actor") for one in other.participants]
    return []


def _with_host(reading: Reading, draft: Draft) -> Draft:
    """The country that a journey goes to, also by its capital, is its host: Arafat traf in Amman ein."""
    place = draft.place
    if draft.trigger.entry.mode != "visit" or place is None or place.anchor is None:
        return draft
    named = any(found.role == "recipient" for found in draft.participants)
    host = _host_at(reading, place.anchor)
    if host is None or named or host in draft.names or not draft.participants:
        return draft
    told = Participant(name=host, role="recipient", anchor=place.anchor, text=place.text or "")
    return replace(draft, participants=(*draft.participants, told))


def _host_at(reading: Reading, words: Anchor) -> str | None:
    """The state that is named at a place, or whose capital it is."""
    span = reading.doc.char_span(*words, alignment_mode="expand")
    if span is None:
        return None
    actor, place = reading.actors.get(span.start), reading.places.get(span.start)
    if actor is not None:
        return actor.name if actor.kind == "state" else None
    return place.seat_of if place is not None else None


def _speaks_of(reading: Reading, other: Draft, draft: Draft) -> bool:
    """Whether an earlier draft near by has the one side of this one, and one more."""
    if draft.trigger.entry.mode == "visit" or draft.trigger.entry.type in ALONE:
        return False
    if len(draft.names) != 1 or len(other.names) != SIDES or not draft.names <= other.names:
        return False
    if has_stranger(draft):
        return False
    return 0 <= _distance(reading, other, draft) <= FARTHEST_SENTENCE


def _distance(reading: Reading, other: Draft, draft: Draft) -> int:
    """In sentences."""
    one, two = (reading.sentence_number(found.trigger.token.i) for found in (other, draft))
    return two - one


def _with_other_side(draft: Draft, known: Draft) -> Draft:
    """Of either side there may be several mentions: a state and its minister can be one name twice."""
    only = draft.participants[0]
    other = next(found for found in known.participants if found.name not in draft.names)
    return replace(draft, participants=(*draft.participants, replace(other, role=opposite(draft, only))))


def opposite(draft: Draft, only: Participant) -> Role:
    """The role of the other side: who talks with somebody, who attacks him, whom he attacks."""
    if draft.trigger.entry.type in MUTUAL_TYPES or only.role == "recipient":
        return "actor"
    return "recipient"
