"""What speaks for and against a participant: what the rules say, his mentions, his place in the article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from events.annotating.annotation import Participant
from events.annotating.happening.gathering import Draft
from events.annotating.happening.informing import is_informant
from events.annotating.happening.phrases import is_country_of, is_followed, is_office_of
from events.annotating.happening.reading import Reading, preposition
from events.annotating.labels import SUBJECTS
from events.annotating.mentions import ActorMention
from events.annotating.weighing.surroundings import form_of

MANY = 3
OFTEN = (1, 2, 4)  # mentions in an article, at most


@dataclass(frozen=True)
class Side:
    """Somebody who may take part in what a draft tells.

    `named` are the participants by the rules; `mentions` are his in the last sentences, the nearest first.
    """

    reading: Reading
    draft: Draft
    named: Sequence[Participant]
    name: str
    mentions: Sequence[ActorMention]

    @property
    def type(self) -> str:
        return self.draft.trigger.entry.type

    @property
    def form(self) -> str:
        return form_of(self.draft.trigger)

    def back(self, mention: ActorMention) -> int:
        """How many sentences before the trigger's own."""
        one, other = (self.reading.sentence_number(at) for at in (self.draft.trigger.token.i, mention.head))
        return one - other


def party_features(side: Side) -> tuple[str, ...]:
    """The features of one whom the rules name, or else who is near by, each once."""
    standing = "named" if any(one.name == side.name for one in side.named) else "near"
    own = [actor for actor in side.reading.doc._.actors if actor.name == side.name]
    kind = own[0].kind if own else "crowd"
    found = (
        *_of_rules(side, kind),
        *_of_slots(side),
        *_of_distance(side),
        *(feature for mention in side.mentions for feature in _of_mention(side, mention)),
    )
    told = dict.fromkeys(f"{standing}/{feature}" for feature in found)
    return ("always", *_of_article(side, own, kind), *told)


def _of_article(side: Side, own: Sequence[ActorMention], kind: str) -> Iterator[str]:
    """How much the article tells of him."""
    is_body = "(" in side.name
    yield from (f"type={side.type}", f"form={side.form}", f"kind={kind}", f"kind={kind}/{side.type}")
    yield from (f"body={is_body}", f"body={is_body}/{side.type}")
    yield f"count={next((most for most in OFTEN if len(own) <= most), 'often')}"
    yield f"lead={any(side.reading.paragraphs[actor.start] == 0 for actor in own)}"


def _of_rules(side: Side, kind: str) -> Iterator[str]:
    """As what the rules name him, else as what they name others."""
    trigger, number = side.draft.trigger, min(len(side.named), MANY)
    own = [one.role for one in side.named if one.name == side.name]
    part = own[0] if own else ",".join(sorted({one.role for one in side.named}))
    word = trigger.entry.word
    yield from ("always", f"word={word}", f"role={part}/{word}", f"doubt={trigger.doubt or 'sure'}")
    yield from (f"role={part}/{side.type}", f"role={part}/{side.form}")
    yield from (f"number={number}", f"number={number}/{side.type}", f"number={number}/{side.form}")
    yield from (f"kind={kind}", f"kind={kind}/{part}", f"kind={kind}/{side.type}")


def _of_slots(side: Side) -> Iterator[str]:
    slots = [slot for slot in side.draft.trigger.slots if slot.actor.name == side.name]
    for slot in slots:
        yield from (f"slot={slot.name}/{side.form}", f"slot={slot.name}/{side.type}")
        yield from (f"nested={slot.nested}/{side.form}", f"parsed={slot.parsed}")
    if not slots:
        yield from ("no slot", f"no slot/{side.type}", f"no slot/{side.form}")


def _of_distance(side: Side) -> Iterator[str]:
    back = min((side.back(mention) for mention in side.mentions), default="far")
    yield from (f"back={back}", f"back={back}/{side.type}", f"back={back}/{side.form}")


def _of_mention(side: Side, actor: ActorMention) -> Iterator[str]:
    """How he stands in his sentence."""
    back, head = side.back(actor), side.reading.doc[actor.head]
    before = preposition(head)
    word = before.lower_ if before is not None else "none"
    yield from (f"form={actor.form}/{back}", f"form={actor.form}/{side.type}")
    yield from (f"relation={head.dep_}/{back}", f"preposition={word}/{back}")
    if head.dep_ in SUBJECTS:
        yield f"subject/{back}/{side.type}"
    yield from (f"{name}/{back}" for name in _kinds_of_aside(side.reading, actor))
    if not back:
        yield from _beside_trigger(side, actor, word)


def _kinds_of_aside(reading: Reading, actor: ActorMention) -> Iterator[str]:
    actors = reading.actors_in(reading.sentence(actor.head))
    if is_office_of(actor, actors, reading):
        yield "office"
    if is_country_of(actor, reading):
        yield "country"
    if is_informant(actor, reading):
        yield "informant"
    if is_followed(actor, reading):
        yield "followed"


def _beside_trigger(side: Side, actor: ActorMention, word: str) -> Iterator[str]:
    """How he stands in the trigger's own sentence; `word` is the preposition before him."""
    token, head = side.draft.trigger.token, side.reading.doc[actor.head]
    same = side.reading.clause(actor.head) == side.reading.clause(token.i)
    place = "left" if actor.head < token.i else "right"
    yield from (f"clause={same}/{place}/{side.form}", f"clause={same}/{side.type}")
    yield from (f"clause={same}/{word}", f"clause={same}/{head.dep_}")
    yield f"hangs={head.head.i == token.i}/{side.form}"
