"""Whom an act needs that its sentence leaves out: the country told of, as in „Die EU fror die Hilfe ein“."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from events.annotating.annotation import Role
from events.annotating.happening.gathering import Draft
from events.annotating.happening.participants import participant
from events.annotating.happening.reading import Reading
from events.annotating.mentions import ActorMention, body_in

LACKING: dict[str, Role] = {"SANCTION": "recipient", "COOPERATE": "actor", "PROTEST": "recipient"}
OFTEN = 2  # mentions


def with_opponent(reading: Reading, draft: Draft) -> Draft:
    """The draft with the state that the article tells most of, where nobody is named but who acts.

    Sanctions and relations are with it; a protest is against its government.
    """
    type_ = draft.trigger.entry.type
    if type_ not in LACKING or {one.role for one in draft.participants} != {"actor"}:
        return draft
    is_protest = type_ == "PROTEST"
    state = _most_told(reading, draft.names) if is_protest or len(draft.names) == 1 else None
    if state is None:
        return draft
    other = participant(reading, state, LACKING[type_])
    named = replace(other, name=f"{other.name} (Regierung)") if is_protest else other
    return replace(draft, participants=(*draft.participants, named))


def _most_told(reading: Reading, known: Collection[str]) -> ActorMention | None:
    """The first mention of the state that is named most often, with its army and offices, and is no party."""
    taken = {body_in(name) for name in known}
    states = [actor for actor in reading.doc._.actors if actor.kind == "state" and actor.name not in taken]
    names = {actor.name for actor in states}
    told = (name for actor in reading.doc._.actors if (name := body_in(actor.name)) in names)
    counts = Counter(told).most_common(1)
    if not counts or counts[0][1] < OFTEN:
        return None
    return next(actor for actor in states if actor.name == counts[0][0])
