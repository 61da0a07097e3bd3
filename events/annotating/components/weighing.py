"""Weigh what the rules found: which of it are events, and how surely; the last component of the pipeline."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from events.annotating.annotation import Event
from events.annotating.components.events import Candidate
from events.annotating.happening.gathering import Draft, is_told
from events.annotating.happening.headlines import headline
from events.annotating.happening.reading import Reading
from events.annotating.scales import probability
from events.annotating.weighing.dates import likely_date
from events.annotating.weighing.parties import likely_parties, named_parties
from events.annotating.weighing.worth import QUESTION, worth_features

# About there the F1 of events that are right in every field was largest on the texts not learned from.
LIKELY = 0.52
FEW = 3  # sentences: no whole article, of which the rules alone tell
PRECISION = 2  # digits


@Language.component(
    "newsdesk_weighing",
    requires=["token.tag", "token.dep", "token.morph", "doc._.reading", "doc._.candidates"],
    assigns=["doc._.events"],
)
def weigh_events(doc: Doc) -> Doc:
    """Set `doc._.events` to the likely ones of `doc._.candidates`, each with its probability as confidence.

    Reads what the rules doubted too: a participle before its noun, a word without what its entry asks for.

    In an article: Die zurückgerufenen Botschafter blieben. -> SANCTION at "zurückgerufenen" as well
    """
    if doc._.candidates:
        told = [(group, event) for group, event in doc._.candidates if is_told(group[0])]
        weighed = [_weighed(doc._.reading, group, event, told) for group, event in doc._.candidates]
        doc._.events = [event for event in weighed if event is not None]
    return doc


def _weighed(
    reading: Reading, group: Sequence[Draft], event: Event, told: Sequence[Candidate]
) -> Event | None:
    """The event with its confidence, if it is likely to be one and anybody may take part."""
    chance = probability(QUESTION, worth_features(reading, group, event))
    if len(reading.sentences) <= FEW:
        whole = event if is_told(group[0]) else None
    else:
        whole = _with_likely(reading, group, event, told) if chance >= LIKELY else None
    if whole is None or not whole.participants:
        return None
    return replace(whole, confidence=round(chance, PRECISION))


def _with_likely(reading: Reading, group: Sequence[Draft], event: Event, told: Sequence[Candidate]) -> Event:
    """With who is likely to take part, and when; the headline tells of nobody who does not."""
    date = likely_date(reading, group[0], event, [(other[0].trigger, one) for other, one in told])
    named = named_parties(reading, group, event, [draft for other, _ in told for draft in other])
    absent = _absent(reading, group[0], told)
    likely = likely_parties(reading, group, named)
    parties = tuple(one for one in likely if one in named or one.name not in absent)
    printed = tuple(one for one in parties if one in named) or parties
    whole = replace(event, participants=parties, date=date)
    if not parties or (event.headline and printed == event.participants):
        return whole
    return replace(whole, headline=headline(reading, replace(group[0], participants=printed)))


def _absent(reading: Reading, draft: Draft, told: Sequence[Candidate]) -> frozenset[str]:
    """Who, says the same sentence, is not there: Witkoff nahm an dem Treffen nicht teil."""
    sentence = reading.sentence(draft.trigger.token.i)
    drafts = (draft for group, _ in told for draft in group)
    beside = (one for one in drafts if reading.sentence(one.trigger.token.i) == sentence)
    return frozenset(one.name for other in beside for one in other.participants if one.role == "absent")
