"""Several mentions of one happening become one event, the fullest mention first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from events.annotating.annotation import EventDate, Mention, Named, Participant
from events.annotating.function_words import CONTRACTED, POINTING, POSSESSIVES
from events.annotating.happening.entries import pledges
from events.annotating.happening.phrases import is_passive
from events.annotating.happening.status_words import TOLD
from events.annotating.happening.triggers import ATTENDANCE, Trigger
from events.annotating.labels import SUBJECTS

SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE"})
OPEN = frozenset({"planned", "uncertain"})
FARTHEST_ARTICLE = 3  # words
REFERRING = POINTING | CONTRACTED | {"alle", "allen", "beiden", "solche"}


@dataclass(frozen=True)
class Draft:
    """One mention of an event with all that its own sentence tells.

    `is_reported` where it stands in somebody's words, also if it is known there already and has no source.
    """

    trigger: Trigger
    status: str
    status_words: tuple[Mention, ...]
    participants: tuple[Participant, ...]
    place: Named | None
    date: EventDate | None
    source: tuple[str, ...]
    source_words: tuple[Mention, ...]
    bystanders: tuple[Participant, ...] = ()
    is_reported: bool = False

    @property
    def names(self) -> frozenset[str]:
        """Who takes part."""
        return frozenset(found.name for found in self.participants)

    @property
    def doers(self) -> frozenset[str]:
        """Who does it, or shares in it."""
        return frozenset(found.name for found in self.participants if found.role != "recipient")

    @property
    def fullness(self) -> tuple[int, int]:
        """More participants, place and date first; then the earlier one."""
        told = (
            len(self.participants) + (self.place is not None) + (self.date is not None) + self.trigger.verbal
        )
        return told, -self.trigger.token.i


def gather(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Groups of drafts, each one happening, the fullest draft first; who names nobody stands alone."""
    groups: list[list[Draft]] = []
    alone: list[list[Draft]] = []
    for draft in drafts:
        home = next((group for group in reversed(groups) if _is_same(group, draft)), None)
        if home is not None:
            home.append(replace(draft, participants=()) if _only_recalls(home, draft) else draft)
        elif draft.participants or draft.bystanders:
            groups.append([draft if draft.participants else replace(draft, participants=draft.bystanders)])
        else:
            alone.append([draft])
    ordered = [sorted(group, key=lambda draft: draft.fullness, reverse=True) for group in groups]
    return [*ordered, *alone]


def join(groups: Sequence[list[Draft]], doubted: Sequence[list[Draft]]) -> list[list[Draft]]:
    """What is doubted and hangs on a mention of the same happening is one too: das besiegelte Abkommen.

    Gives what is left of the doubted.
    """
    left: list[list[Draft]] = []
    for group in doubted:
        home = next((other for other in (*groups, *left) if _is_of(other, group[0])), None)
        if home is None:
            left.append(group)
        else:
            home += [replace(draft, participants=()) for draft in group]
    return left


def _is_of(group: Sequence[Draft], draft: Draft) -> bool:
    same = group[0].trigger.entry.type == draft.trigger.entry.type and _modes_agree(group[0], draft)
    return same and any(_governs(member, draft) and not _are_verbs(member, draft) for member in group)


def is_told(draft: Draft) -> bool:
    """Somebody political takes part: who speaks is no stranger ("Der Richter lehnte Putins Antrag ab")."""
    verb = draft.trigger.verb
    if draft.trigger.doubt:
        return False
    if draft.trigger.entry.type not in SPOKEN or verb is None or is_passive(verb):
        return bool(draft.participants)
    doers = any(found.role != "recipient" for found in draft.participants)
    return doers or (bool(draft.participants) and not has_stranger(draft))


def has_stranger(draft: Draft) -> bool:
    """Whether the verb's subject is a noun that names nobody known: Der Richter lehnte Putins Antrag ab."""
    verb = draft.trigger.verb
    known = [found.anchor[0] for found in draft.participants]
    children = verb.children if verb is not None else ()
    return any(
        _is_named_subject(child) and not any(_is_within(at, child) for at in known) for child in children
    )


def _is_within(at: int, noun: Token) -> bool:
    """Whether a character lies in the phrase of a noun."""
    return noun.left_edge.idx <= at <= noun.right_edge.idx


def _is_named_subject(token: Token) -> bool:
    return token.dep_ in SUBJECTS and token.pos_ in ("NOUN", "PROPN")


def _is_same(group: Sequence[Draft], draft: Draft) -> bool:
    first = group[0]
    if first.trigger.entry.type != draft.trigger.entry.type or _is_attendance(first) != _is_attendance(draft):
        return False
    governs = any(_governs(member, draft) for member in group)
    if governs and (_modes_agree(first, draft) or _brings_together(first, draft)):
        return True
    if not (_modes_agree(first, draft) and _places_agree(group, draft) and _dates_agree(group, draft)):
        return False
    if _is_pledge(first) != _is_pledge(draft):
        return False
    if not draft.participants or _only_recalls(group, draft):
        is_back = _refers_back(draft) and any(_may_be_named(member, draft) for member in group)
        return is_back and (not draft.status_words or _statuses_agree(first, draft))
    return _statuses_agree(first, draft) and _same_people(group, draft)


def _is_attendance(draft: Draft) -> bool:
    return draft.trigger.entry.word in ATTENDANCE and draft.status not in TOLD


def _modes_agree(first: Draft, draft: Draft) -> bool:
    modes = {first.trigger.entry.mode, draft.trigger.entry.mode}
    return len(modes) == 1 or modes <= {"meeting", "negotiation"} or modes <= {"meeting", "call"}


def _brings_together(first: Draft, draft: Draft) -> bool:
    """Who mediates and the meeting: brachte beide zu einem Treffen zusammen."""
    modes = {first.trigger.entry.mode, draft.trigger.entry.mode}
    return modes in ({"mediation", "meeting"}, {"mediation", "negotiation"})


def _only_recalls(group: Sequence[Draft], draft: Draft) -> bool:
    """Whether a noun names what was told of before, and nobody of its own: Er lobte die Vereinbarung.

    That is any agreement, else what the same noun told of.
    """
    own = any("-" not in slot.name for slot in draft.trigger.slots)
    if own or not _refers_back(draft):
        return False
    return draft.trigger.entry.type == "AGREE" or any(_is_same_noun(member, draft) for member in group)


def _may_be_named(member: Draft, draft: Draft) -> bool:
    """Whether a noun may stand for a mention: "die Verhandlungen" are not whom somebody met."""
    return not member.trigger.verbal or member.trigger.entry.mode == draft.trigger.entry.mode


def _is_same_noun(first: Draft, draft: Draft) -> bool:
    one, other = first.trigger, draft.trigger
    same = one.entry.word == other.entry.word and not one.verbal and not other.verbal
    return same and one.token.morph.get("Number", []) == other.token.morph.get("Number", [])


def _is_pledge(draft: Draft) -> bool:
    """Whether somebody only promises: das Abkommen, zu dem sich Ruanda verpflichtete, is another event."""
    return draft.trigger.entry.word in pledges()


def _governs(first: Draft, draft: Draft) -> bool:
    """A noun that hangs on the verb, or the other way round: kamen zu einem Treffen zusammen."""
    one, other = first.trigger.token, draft.trigger.token
    if _are_verbs(first, draft) and _are_apart(first, draft):
        return False
    return one.head.i == other.i or other.head.i == one.i


def _are_verbs(first: Draft, draft: Draft) -> bool:
    return first.trigger.verbal and draft.trigger.verbal


def _are_apart(first: Draft, draft: Draft) -> bool:
    """Two journeys: Er wird in Riad erwartet und reist nach Kairo weiter; two doers: A zog ab, B griff an."""
    places = {one.place.name for one in (first, draft) if one.place is not None}
    two_hosts = first.trigger.entry.mode == "visit" and len(places) > 1
    two_doers = bool(first.doers and draft.doers and first.doers.isdisjoint(draft.doers))
    return two_hosts or two_doers or not _dates_agree([first], draft)


def _refers_back(draft: Draft) -> bool:
    """Whether a noun stands behind a word that points to what is known: die Gespräche, ihr Treffen."""
    token = draft.trigger.token
    before = token.doc[max(0, token.i - FARTHEST_ARTICLE) : token.i]
    return not draft.trigger.verbal and any(
        word.lower_ in REFERRING or word.lower_.startswith(POSSESSIVES) for word in before
    )


def _statuses_agree(first: Draft, draft: Draft) -> bool:
    pair = {first.status, draft.status}
    return (
        len(pair) == 1
        or pair <= OPEN
        or pair <= TOLD
        or (not draft.trigger.verbal and draft.status == "occurred")
    )


def _same_people(group: Sequence[Draft], draft: Draft) -> bool:
    known = frozenset().union(*(member.names for member in group))
    if draft.trigger.entry.type in SPOKEN:
        return not draft.trigger.verbal and draft.names <= known and _refers_back(draft)
    return draft.names <= known or known <= draft.names


def _places_agree(group: Sequence[Draft], draft: Draft) -> bool:
    names = {member.place.name for member in (*group, draft) if member.place is not None}
    return len(names) < 2 or draft.trigger.entry.mode == "visit"


def _dates_agree(group: Sequence[Draft], draft: Draft) -> bool:
    dates = {member.date.edtf for member in (*group, draft) if member.date is not None and member.date.anchor}
    return len(dates) < 2
