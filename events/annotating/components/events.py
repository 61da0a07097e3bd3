"""Find the events of an article by rules; what they doubt is left to the component behind."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token

from events.annotating.annotation import Event, Mention, Participant
from events.annotating.happening import dating, locating
from events.annotating.happening.addressing import with_addressees
from events.annotating.happening.completing import complete
from events.annotating.happening.crowds import with_crowd
from events.annotating.happening.declaring import with_speaker
from events.annotating.happening.demanding import with_demands
from events.annotating.happening.gathering import SPOKEN, Draft, gather, is_told, join
from events.annotating.happening.governing import is_demanded
from events.annotating.happening.headlines import headline
from events.annotating.happening.inferring import inferred
from events.annotating.happening.informing import is_informant
from events.annotating.happening.newsday import on_news_day
from events.annotating.happening.participants import bystanders, participants_of
from events.annotating.happening.prospects import in_prospect
from events.annotating.happening.reading import Reading, read_doc
from events.annotating.happening.scenes import with_scenes
from events.annotating.happening.staging import staged
from events.annotating.happening.status import has_zu, status_of
from events.annotating.happening.triggers import Trigger, find_triggers
from events.annotating.happening.vouching import vouched
from events.annotating.mentions import anchor, body_in
from events.annotating.quoting.sourcing import source_at

Candidate = tuple[Sequence[Draft], Event]

NAME = "newsdesk_events"
MOVING = frozenset({"AID", "MOBILIZE", "RETREAT"})
LAYERS = ("TAG", "DEP", "MORPH")


@Language.component(
    NAME,
    requires=[
        "token.tag",
        "token.dep",
        "token.morph",
        "doc._.actors",
        "doc._.places",
        "doc._.times",
        "doc._.statements",
    ],
    assigns=["doc._.reading", "doc._.candidates", "doc._.events"],
)
def find_events(doc: Doc) -> Doc:
    """Set `doc._.candidates` and, of them, what the rules are sure of as `doc._.events`, in text order.

    Reads tags, morphology, parse, `doc._.actors`, `doc._.places`, `doc._.times` and `doc._.statements`;
    raises ValueError naming the layer that a doc of more than nothing lacks.

    Russland lehnte am Montag eine Feuerpause ab. -> REJECT, occurred, by Russland, at "lehnte".
    """
    doc._.reading = _reading_of(doc)
    doc._.candidates = candidates_of(doc._.reading) if len(doc) else []
    doc._.events = [event for group, event in doc._.candidates if is_told(group[0])]
    return doc


def _reading_of(doc: Doc) -> Reading:
    missing = [layer for layer in LAYERS if len(doc) and not doc.has_annotation(layer)]
    if missing:
        raise ValueError(f"{NAME} needs {', '.join(missing)}: put the trained components before it")
    return read_doc(doc)


def candidates_of(reading: Reading) -> list[Candidate]:
    """Each event of an article with its mentions, in text order; also those that the rules doubt."""
    found = find_triggers(reading)
    sure = with_demands(reading, [trigger for trigger in found if not trigger.doubt])
    own = [trigger for trigger in sure if _is_of_its_own(reading, trigger, sure)]
    drafts = staged(reading, [_draft(reading, trigger) for trigger in own])
    groups = gather(complete(reading, drafts))
    told = sorted((group for group in groups if is_told(group[0])), key=_first)
    unsure = [group for group in groups if not is_told(group[0])]
    doubted = join(told, unsure + _left_out(reading, (*found, *sure), drafts))
    events = with_scenes([_event(reading, group) for group in told])
    others = [(group, _event(reading, group)) for group in doubted]
    return sorted([*zip(told, events, strict=True), *others], key=lambda candidate: _first(candidate[0]))


def _is_of_its_own(reading: Reading, trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """What is put in prospect is planned; else what another event demands is told for its sake alone."""
    return in_prospect(reading, trigger.token) is not None or not is_demanded(trigger, others)


def _left_out(reading: Reading, found: Sequence[Trigger], drafts: Sequence[Draft]) -> list[list[Draft]]:
    """A draft for each trigger that none was made of, with the reason for the doubt."""
    taken = {draft.trigger.token.i for draft in drafts}
    triggers = {trigger.token.i: trigger for trigger in found if trigger.token.i not in taken}
    doubted = [replace(trigger, doubt=trigger.doubt or "demanded") for trigger in triggers.values()]
    more = [_draft(reading, trigger) for trigger in doubted]
    return [[draft] for draft in staged(reading, [*drafts, *more])[len(drafts) :]]


def _first(group: Sequence[Draft]) -> int:
    return min(draft.trigger.token.i for draft in group)


def _draft(reading: Reading, trigger: Trigger) -> Draft:
    date = dating.date_of(reading, trigger)
    status, words = status_of(reading, trigger, dating.is_ahead(reading, date))
    names, evidence = source_at(reading.doc, trigger.token.i)
    around = _without_informants(reading, trigger, participants_of(reading, trigger, status), names)
    around = with_addressees(reading, trigger, around)
    spoken = with_speaker(reading, trigger, status, around, evidence)
    source = vouched(reading, trigger, status, names, evidence)
    is_declared = spoken != around and status == "ongoing" and trigger.entry.type in SPOKEN
    return Draft(
        trigger=trigger,
        status="occurred" if is_declared else status,
        status_words=tuple(_mention(word) for word in words),
        participants=with_crowd(reading, trigger, spoken),
        bystanders=tuple(one for one in bystanders(reading, trigger) if one.name not in names),
        place=locating.place_of(reading, trigger, status),
        date=date,
        source=source,
        source_words=evidence if source or not names else (),
        is_reported=bool(names),
    )


def _without_informants(
    reading: Reading, trigger: Trigger, found: Sequence[Participant], names: Sequence[str]
) -> tuple[Participant, ...]:
    """Who only tells of it, in another clause, takes no part in it; who announces to do it does."""
    if has_zu(trigger.verb or trigger.token.head):
        return tuple(found)
    start, end = reading.clause(trigger.token.i)
    clause = reading.doc[start:end]
    around = reading.actors_in((start, end))
    inside = {actor.name for actor in around if not is_informant(actor, reading)}
    return tuple(
        one for one in found if one.name not in names or one.name in inside or one.anchor[0] > clause.end_char
    )


def _event(reading: Reading, group: Sequence[Draft]) -> Event:
    """One event from its mentions: the fullest tells most, the others fill what it leaves open."""
    fullest = group[0]
    entry = fullest.trigger.entry
    told = next((draft.date for draft in group if draft.date), None)
    date = on_news_day(reading, told, fullest.status)
    parties = _participants(group)
    return Event(
        type=entry.type,
        mode=entry.mode,
        status=fullest.status,
        headline=headline(reading, _printed(fullest, parties)) if is_told(fullest) else "",
        mentions=tuple(_mention(draft.trigger.token) for draft in group),
        participants=parties,
        place=next((draft.place for draft in group if draft.place), None),
        date=date or inferred(reading, fullest.trigger, fullest.status, is_sourced=fullest.is_reported),
        source=fullest.source,
        evidence={"status": fullest.status_words, "source": fullest.source_words},
    )


def _printed(draft: Draft, parties: Sequence[Participant]) -> Draft:
    """The draft with those alone who take part: not Israel beside its army."""
    names = {one.name for one in parties}
    return replace(draft, participants=tuple(one for one in draft.participants if one.name in names))


def _participants(group: Sequence[Draft]) -> tuple[Participant, ...]:
    """Each name once; of a state and its own body one: Israel (Armee); Israel, that moves its army."""
    names: dict[str, Participant] = {}
    for draft in group:
        for found in draft.participants:
            names.setdefault(found.name, found)
    moves = group[0].trigger.entry.type in MOVING
    moved = {one.name for one in names.values() if moves and _is_moved(one, names)}
    left = [found for name, found in names.items() if name not in moved]
    return tuple(one for one in left if not any(f"{one.name} (" in other.name for other in left))


def _is_moved(one: Participant, names: Mapping[str, Participant]) -> bool:
    """Whether a state does something to a body of its own: Polen zog seine Soldaten ab."""
    state = names.get(body_in(one.name))
    return state is not None and state is not one and (state.role, one.role) == ("actor", "recipient")


def _mention(token: Token) -> Mention:
    return Mention(anchor(token.doc, token.i, token.i + 1), token.text)
