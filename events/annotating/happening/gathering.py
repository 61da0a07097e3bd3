"""Several mentions of one happening become one event, the fullest mention first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from events.annotating.annotation import EventDate, Mention, Named, Participant
from events.annotating.happening.phrases import is_passive
from events.annotating.happening.status_words import TOLD
from events.annotating.happening.triggers import ATTENDANCE, Trigger
from events.annotating.labels import CASE, SUBJECTS

SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE"})
DEMANDING = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE", "ACCUSE", "CONCEDE"})
STOPPED = frozenset(
    {"AID", "COOPERATE", "MOBILIZE"}
)  # stoppte die Lieferungen, setzte die Zusammenarbeit aus
PRESUPPOSED_BY = frozenset({"ACCUSE", "SUPPORT"})
REFUSED = frozenset({"REQUEST", "ACCUSE"})  # Serbien lehnte den Vorschlag der EU ab
OPEN = frozenset({"planned", "uncertain"})
DEFINITE = frozenset(
    {
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "dieser",
        "diese",
        "dieses",
        "diesen",
        "diesem",
        "beim",
        "zum",
        "zur",
    }
    | {
        "vom",
        "im",
        "am",
        "alle",
        "allen",
        "ihre",
        "ihren",
        "ihrem",
        "ihrer",
        "seine",
        "seinen",
        "seinem",
        "seiner",
    }
    | {"beiden", "solche"}
)
CIRCUMSTANCES = frozenset({"bei", "beim", "während", "nach", "seit", "trotz", "in", "im", "am"})
FARTHEST_PARENT = 6
FARTHEST_DEMAND = 12
LONGEST_CLAUSE = 60  # tokens


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
            home.append(draft)
        elif draft.participants or draft.bystanders:
            groups.append([draft if draft.participants else replace(draft, participants=draft.bystanders)])
        else:
            alone.append([draft])
    ordered = [sorted(group, key=lambda draft: draft.fullness, reverse=True) for group in groups]
    return [*ordered, *alone]


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


def is_demanded(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Whether a trigger only names what another one demands, refuses, threatens, promises or alleges."""
    stopped = {"SANCTION"} if trigger.entry.type in STOPPED and not trigger.verbal else set()
    demanding = [other for other in others if other.entry.type in DEMANDING | stopped]
    holders = {other.token.i: other for other in demanding}
    holders |= {other.verb.i: other for other in demanding if other.verb and other.verb.i not in holders}
    holders.pop(trigger.token.i if trigger.verb is None else trigger.verb.i, None)
    if trigger.verb is not None and _follows_demand(trigger.verb, holders):
        return True
    below, token = trigger.token, trigger.token.head
    for _ in range(FARTHEST_PARENT):
        if below.i == token.i or not _is_content(below):
            return False
        holder = holders.get(token.i)
        if holder is not None:
            return trigger.verbal or not _is_presupposed(trigger, holder)
        below, token = token, token.head
    return False


def _is_presupposed(trigger: Trigger, holder: Trigger) -> bool:
    """Whether a noun tells what is there before it is blamed, praised or refused."""
    own = any("-" not in slot.name for slot in trigger.slots)
    refused = holder.entry.type == "REJECT" and trigger.entry.type in REFUSED and own
    return refused or holder.entry.type in PRESUPPOSED_BY


def _follows_demand(verb: Token, holders: Mapping[int, Trigger]) -> bool:
    """An infinitive clause or a "dass" clause right behind the demand, whatever the parse says."""
    first, start = verb.sent.start, verb.i
    while start > max(first, verb.i - LONGEST_CLAUSE) and verb.doc[start - 1].text != ",":
        start -= 1
    clause = verb.doc[start : verb.i + 3]
    opens = (
        clause[0].lower_ in ("dass", "daß")
        or verb.tag_ == "VVIZU"
        or any(word.tag_ == "PTKZU" for word in clause)
    )
    if not opens or clause[0].lower_ in ("um", "ohne", "statt"):
        return False
    return any(first <= index < start and start - index < FARTHEST_DEMAND for index in holders)


def _is_content(token: Token) -> bool:
    """Whether a token stands under its head as what the head is about, not as when or where it is said."""
    if any(child.dep_ == CASE and child.lower_ in CIRCUMSTANCES for child in token.children):
        return False
    if token.dep_ == "advcl":
        return token.tag_ == "VVIZU" or any(child.tag_ == "PTKZU" for child in token.children)
    if token.dep_ in SUBJECTS and token.head.tag_ == "VVIZU":
        return True  # an infinitive has no subject, whatever the parse says
    return token.dep_ in ("obj", "ccomp", "xcomp", "nmod", "obl", "obl:arg", "nsubj:pass", "acl", "appos")


def _is_same(group: Sequence[Draft], draft: Draft) -> bool:
    first = group[0]
    if first.trigger.entry.type != draft.trigger.entry.type or not _modes_agree(first, draft):
        return False
    if _is_attendance(first) != _is_attendance(draft):
        return False
    if any(_governs(member, draft) for member in group):
        return True
    if not (_places_agree(group, draft) and _dates_agree(group, draft)):
        return False
    if not draft.participants:
        return _refers_back(draft) and (not draft.status_words or _statuses_agree(first, draft))
    return _statuses_agree(first, draft) and _same_people(group, draft)


def _is_attendance(draft: Draft) -> bool:
    return draft.trigger.entry.word in ATTENDANCE and draft.status not in TOLD


def _modes_agree(first: Draft, draft: Draft) -> bool:
    modes = {first.trigger.entry.mode, draft.trigger.entry.mode}
    return len(modes) == 1 or modes <= {"meeting", "negotiation"} or modes <= {"meeting", "call"}


def _governs(first: Draft, draft: Draft) -> bool:
    """A noun that hangs on the verb, or the other way round: kamen zu einem Treffen zusammen."""
    one, other = first.trigger.token, draft.trigger.token
    if first.trigger.verbal and draft.trigger.verbal and _are_apart(first, draft):
        return False
    return one.head.i == other.i or other.head.i == one.i


def _are_apart(first: Draft, draft: Draft) -> bool:
    """Two journeys: Er wird am Montag erwartet und reist am Dienstag ab; two doers: A zog ab, B griff an."""
    return not _dates_agree([first], draft) or bool(
        first.names and draft.names and first.names.isdisjoint(draft.names)
    )


def _refers_back(draft: Draft) -> bool:
    token = draft.trigger.token
    return not draft.trigger.verbal and any(
        word.lower_ in DEFINITE for word in token.doc[max(0, token.i - 3) : token.i] if not word.is_punct
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
