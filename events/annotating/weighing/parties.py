"""Who is likely to take part: of those whom the rules name, and of those told of near by."""

from collections.abc import Sequence

from events.annotating.annotation import Event, Participant, Role
from events.annotating.happening.completing import opposite, with_parties
from events.annotating.happening.gathering import Draft
from events.annotating.happening.participants import participant
from events.annotating.happening.phrases import is_beside_name
from events.annotating.happening.reading import Reading, preposition
from events.annotating.happening.roles import MUTUAL_TYPES
from events.annotating.labels import MODIFIER
from events.annotating.mentions import ActorMention
from events.annotating.scales import Option, probability
from events.annotating.weighing.party_features import Side, party_features

QUESTION = "party"
# F1 is largest where everyone counts who is likelier than half of what it reaches (Lipton, Elkan and
# Narayanaswamy 2014, "Optimal thresholding of classifiers to maximize F1 measure").
LIKELY = 0.33
SENTENCES_BACK = 1


def named_parties(
    reading: Reading, group: Sequence[Draft], event: Event, told: Sequence[Draft]
) -> tuple[Participant, ...]:
    """The participants by the rules; of a noun that names nobody those of what was told before."""
    draft = group[0]
    at = draft.trigger.token.i
    before = sorted((one for one in told if one.trigger.token.i < at), key=lambda one: one.trigger.token.i)
    return event.participants or with_parties(reading, draft, before).participants


def likely_parties(
    reading: Reading, group: Sequence[Draft], named: Sequence[Participant]
) -> tuple[Participant, ...]:
    """The likely ones, those first whom the rules name; else these, else the likeliest."""
    options = party_options(reading, group, named)
    weighed = [(probability(QUESTION, option.features), option.value) for option in options]
    likely = [one for chance, one in weighed if chance >= LIKELY]
    likeliest = [one for _, one in sorted(weighed, key=lambda pair: -pair[0])[:1]]
    return tuple(likely or named or likeliest)


def party_options(
    reading: Reading, group: Sequence[Draft], named: Sequence[Participant]
) -> list[Option[Participant]]:
    """Whom the rules name and everyone near by, with his features, each to be taken or left by himself."""
    draft = group[0]
    near = _near(reading, draft)
    others = [
        participant(reading, mentions[0], _role(draft, named))
        for name, mentions in near.items()
        if not any(one.name == name for one in named)
        if not all(_is_aside(reading, mention) for mention in mentions)
    ]
    return [
        Option(one, party_features(Side(reading, draft, named, one.name, near.get(one.name, []))))
        for one in (*named, *others)
    ]


def _near(reading: Reading, draft: Draft) -> dict[str, list[ActorMention]]:
    """The mentions of everyone in the sentence and the one before it, the nearer sentence first."""
    found: dict[str, list[ActorMention]] = {}
    number = reading.sentence_number(draft.trigger.token.i)
    for back in range(min(SENTENCES_BACK, number) + 1):
        for actor in reading.actors_in(reading.sentences[number - back]):
            found.setdefault(actor.name, []).append(actor)
    return found


def _is_aside(reading: Reading, actor: ActorMention) -> bool:
    """Who is only named beside another name, or whom money is for: Hilfe für Jordanien."""
    head = reading.doc[actor.head]
    before = preposition(head)
    is_for = before is not None and before.lower_ == "für" and head.dep_ == MODIFIER
    return is_for or is_beside_name(actor, reading)


def _role(draft: Draft, named: Sequence[Participant]) -> Role:
    """The other side of who is named; by default who is near does it, to whom a noun has in its genitive."""
    if named:
        return opposite(draft, named[0])
    entry = draft.trigger.entry
    is_done_to = entry.genitive == "recipient" and not draft.trigger.verbal
    return "recipient" if is_done_to and entry.type not in MUTUAL_TYPES else "actor"
