"""How strongly two reports agree that they tell of one happening, field by field.

Weights of evidence are added (Fellegi and Sunter, "A Theory for Record Linkage", 1969): each field that
agrees speaks for one happening, each that differs against it, and some differences rule it out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from events.merging.told import SLACK, Told

SAME = 3.5  # from here on two reports are taken for one happening; chosen on tests/merging

# Types that papers take for each other; all others rule each other out.
RELATED = frozenset(
    frozenset(pair.split())
    for pair in (
        "AGREE CONCEDE",
        "AGREE COOPERATE",
        "AGREE SUPPORT",
        "AGREE RETREAT",
        "CONCEDE RETREAT",
        "COOPERATE RETREAT",
        "COOPERATE AID",
        "SUPPORT AID",
        "REQUEST ACCUSE",
        "REQUEST THREATEN",
        "ACCUSE REJECT",
        "ACCUSE THREATEN",
        "ACCUSE PROTEST",
        "REJECT SANCTION",
        "THREATEN SANCTION",
        "MOBILIZE ASSAULT",
        "COERCE ASSAULT",
        "COERCE SANCTION",
    )
)
APART = "call"  # a telephone call is never the meeting before or after it
SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})


@dataclass(frozen=True)
class Evidence:
    """What one field says: how much (negative: against) and, where it is worth telling, why."""

    weight: float
    reason: str = ""


@dataclass(frozen=True)
class Agreement:
    """The sum of the evidence; `reasons` are `models.vocabulary.MatchReason`s."""

    score: float
    reasons: tuple[str, ...] = ()

    @property
    def is_same(self) -> bool:
        return self.score >= SAME


IMPOSSIBLE = Evidence(float("-inf"))
NEVER = Agreement(float("-inf"))


def agreement(one: Told, other: Told) -> Agreement:
    """How strongly the two agree; the order of the two does not matter."""
    if one.article == other.article:
        return NEVER
    found = [type_evidence(one, other), date_evidence(one, other), place_evidence(one, other)]
    if IMPOSSIBLE in found:
        return NEVER
    return added([participant_evidence(one, other), *found[1:], words_evidence(one, other), found[0]])


def added(evidence: Iterable[Evidence]) -> Agreement:
    evidence = list(evidence)
    return Agreement(sum(part.weight for part in evidence), tuple(e.reason for e in evidence if e.reason))


def type_evidence(one: Told, other: Told) -> Evidence:
    if (one.mode == APART) != (other.mode == APART) and one.mode and other.mode:
        return IMPOSSIBLE
    if one.type == other.type:
        return Evidence(0.5)
    return Evidence(-1.5) if frozenset({one.type, other.type}) in RELATED else IMPOSSIBLE


def participant_evidence(one: Told, other: Told) -> Evidence:
    """Shared sides and actors speak for it, other persons of the same country against it."""
    shared = one.sides & other.sides
    if not shared:
        return Evidence(-4)
    fewer, more = sorted((len(one.sides), len(other.sides)))
    weight = 2.5 * len(shared) / fewer - 1.0 * (1 - fewer / more) - 0.75 * (fewer == 1)
    weight += 0.75 * min(2, len(one.actors & other.actors)) - 1.5 * len(strangers(one, other))
    return Evidence(weight, participants_reason(one, other))


def participants_reason(one: Told, other: Told) -> str:
    if one.actors == other.actors:
        return "same_participants"
    return "same_sides" if one.sides == other.sides else "shared_participants"


def strangers(one: Told, other: Told) -> set[str]:
    """The sides for which the two name persons, but none in common."""
    mine, theirs = ({side for side, _ in told.persons} for told in (one, other))
    return (mine & theirs) - {side for side, _ in one.persons & other.persons}


def date_evidence(one: Told, other: Told) -> Evidence:
    if one.window[1] < other.window[0] or other.window[1] < one.window[0]:
        return IMPOSSIBLE
    if not (one.dated and other.dated):
        return undated_evidence(one, other)
    first, second = sorted((one, other), key=lambda told: told.days)
    if first.days[1] < second.days[0]:
        return gap_evidence(first, second)
    longest = max(days_of(one), days_of(other))
    if longest == 1:
        return Evidence(2.5, "same_day")
    weight = 2 if longest <= 4 else 1.5 if longest <= 31 else -0.5
    return Evidence(weight, "within_span")


def gap_evidence(first: Told, second: Told) -> Evidence:
    """The two are days apart: a night between them, or the first was only planned for then and put off."""
    if second.days[0] - first.days[1] <= SLACK:
        return Evidence(-1.5, "next_day")
    return Evidence(-1.5, "put_off") if first.status in ("planned", "cancelled") else IMPOSSIBLE


def undated_evidence(one: Told, other: Told) -> Evidence:
    """Two that are both undated were reported together; one may be meant by the other's day.

    A plan without a day, of persons whom the other does not name, may be any other talks of their states.
    """
    if not (one.dated or other.dated):
        return Evidence(0.5, "reported_together")
    undated, dated = (other, one) if one.dated else (one, other)
    is_vague = undated.status == "planned" and _are_others(undated, dated)
    return Evidence(-0.5 if is_vague else 1.0, "reported_together")


def _are_others(plan: Told, other: Told) -> bool:
    """Whether a plan is of nobody whom the other names, or of a person whom it does not name."""
    return not plan.actors & other.actors or bool(plan.persons - other.persons)


def days_of(told: Told) -> int:
    return (told.days[1] - told.days[0]) // timedelta(days=1) + 1


def place_evidence(one: Told, other: Told) -> Evidence:
    if not one.place or not other.place:
        return Evidence(0)
    if one.place == other.place:
        return Evidence(1.5, "same_place")
    if not one.place_country or not other.place_country:
        return Evidence(-1)
    if one.place_country == other.place_country:
        within = one.place_is_country or other.place_is_country
        return Evidence(0.5, "place_within") if within else Evidence(-2.5)
    return Evidence(-3.5)


def words_evidence(one: Told, other: Told) -> Evidence:
    """What was said tells speech acts apart; meetings are told in any words."""
    if not one.stems or not other.stems:
        return Evidence(0)
    common = len(one.stems & other.stems)
    shared = common / min(len(one.stems), len(other.stems))
    if shared >= 0.3 and common > 1:
        return Evidence(min(2.5, 5 * shared), "same_words")
    return Evidence(-1.5 if {one.type, other.type} & SPOKEN and shared < 0.1 else 0)
