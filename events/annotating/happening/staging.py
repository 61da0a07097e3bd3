"""What is done bodily is done where the story is: In Homs fielen Schüsse. Die Armee griff Stellungen an."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from events.annotating.annotation import EventDate, Named
from events.annotating.function_words import AGENTS
from events.annotating.happening.belonging import BODILY, SEATED_TYPES, SPEAKING
from events.annotating.happening.dating import start_of
from events.annotating.happening.gathering import Draft
from events.annotating.happening.locating import WIDTH, named
from events.annotating.happening.reading import Reading
from events.annotating.happening.standing import is_inside, is_of_attribute, places_before
from events.annotating.happening.status_words import TOLD
from events.annotating.lexicon import endings, words
from events.annotating.mentions import PlaceMention

TALKS = SPEAKING | SEATED_TYPES
COUNTRYWIDE = words("places_beside", "countrywide")
WARS = endings("places_beside", "wars")
WHOLE = frozenset({"name", "state", "metonym"})
MEASURES = frozenset({"COERCE", "MOBILIZE"})
DOERS = AGENTS | {"subject"}
YEAR = 4  # digits
FORTNIGHT = 14  # days
LEAD = 8  # places among which a story begins


@dataclass(frozen=True)
class Stage:
    """Where people speak and nothing is done bodily, and where something is."""

    of_talks: frozenset[str]
    of_deeds: frozenset[str]


def staged(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, what is done bodily at the place of the paragraph, else where the story began.

    It is not where people only speak: Die Minister berieten in Genf. Die Armee griff derweil Stellungen an.
    """
    stage = _stage_of(drafts)
    return [
        replace(draft, place=_scene(reading, draft, stage)) if _lacks_scene(reading, draft) else draft
        for draft in _together(reading, drafts)
    ]


def _together(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Violence that one sentence tells of is at one place: Rebellen griffen Homs an, es kam zu Gefechten."""
    placed: list[Draft] = []
    last: Draft | None = None
    for draft in drafts:
        if last is not None and _lacks_scene(reading, draft) and _are_together(reading, last, draft):
            draft = replace(draft, place=last.place)
        if draft.place is not None and draft.trigger.entry.type in BODILY:
            last = draft
        placed.append(draft)
    return placed


def _are_together(reading: Reading, one: Draft, other: Draft) -> bool:
    return reading.sentence(one.trigger.token.i) == reading.sentence(other.trigger.token.i)


def _lacks_scene(reading: Reading, draft: Draft) -> bool:
    """What was years ago was elsewhere; a state's measure has no scene: Polen schloss die Grenze."""
    type_ = draft.trigger.entry.type
    if draft.place is not None or type_ not in BODILY or draft.status not in TOLD:
        return False
    return not (type_ in MEASURES and _is_of_state(draft)) and not _is_years_ago(reading, draft.date)


def _is_of_state(draft: Draft) -> bool:
    """Whether a whole state does it, not some of its soldiers."""
    doers = (slot.actor for slot in draft.trigger.slots if slot.name in DOERS)
    return any(actor.form in WHOLE and actor.kind == "state" and "(" not in actor.name for actor in doers)


def _stage_of(drafts: Sequence[Draft]) -> Stage:
    spoken: set[str] = set()
    bodily: set[str] = set()
    for draft in drafts:
        if draft.place is not None:
            (spoken if draft.trigger.entry.type in TALKS else bodily).add(draft.place.name)
    return Stage(frozenset(spoken - bodily), frozenset(bodily))


def _scene(reading: Reading, draft: Draft, stage: Stage) -> Named | None:
    """The last place of the paragraph that something is in, else the first of the story."""
    at = draft.trigger.token.i
    paragraph = reading.paragraphs[at]
    here = [place for place in places_before(reading, at) if reading.paragraphs[place.start] == paragraph]
    lead = [place for place in _lead(reading, draft) if place.start < at and _is_staged(place, stage)]
    told = (place for place in (*reversed(here), *lead) if is_inside(reading, place))
    wide = (place for place in told if place.is_land or not _is_countrywide(draft))
    fit = (place for place in wide if not _is_of_talks(place, stage))
    scene = next((place for place in fit if not is_of_attribute(reading, place)), None)
    return named(reading, _exact(reading, draft, scene)) if scene is not None else None


def _exact(reading: Reading, draft: Draft, scene: PlaceMention) -> PlaceMention:
    """The city told with its country: In Homs im Westen Syriens fielen Schüsse."""
    if _is_countrywide(draft):
        return scene
    start, end = reading.clause(scene.start)
    beside = (place for place in reading.doc._.places if start <= place.start < end)
    inside = [place for place in beside if is_inside(reading, place)]
    return min(inside, key=lambda place: WIDTH[place.kind], default=scene)


def _lead(reading: Reading, draft: Draft) -> list[PlaceMention]:
    """Where the story began, not for what was in another month or what a state does from afar."""
    is_elsewhere = _is_of_state(draft) or _is_of_other_month(reading, draft.date)
    return [] if is_elsewhere else reading.doc._.places[:LEAD]


def _is_of_other_month(reading: Reading, told: EventDate | None) -> bool:
    """What began in a month or a year of its own is of that; a day is of now where it is near."""
    published = reading.doc._.published
    if published is None or told is None:
        return False
    first = start_of(told.edtf)
    if len(first) == len("2025-11-19"):
        return abs((published - date.fromisoformat(first)).days) > FORTNIGHT
    return not str(published).startswith(first)


def _is_countrywide(draft: Draft) -> bool:
    """Whether an event is larger than a city: a war, a state of emergency that is imposed."""
    trigger = draft.trigger
    return trigger.entry.word in COUNTRYWIDE or trigger.token.lower_.endswith(WARS)


def _is_staged(place: PlaceMention, stage: Stage) -> bool:
    """In a story that begins with talks a deed is only where another one is."""
    return not stage.of_talks or place.name in stage.of_deeds


def _is_of_talks(place: PlaceMention, stage: Stage) -> bool:
    """A country is large enough for both."""
    return place.kind != "country" and place.name in stage.of_talks


def _is_years_ago(reading: Reading, told: EventDate | None) -> bool:
    published = reading.doc._.published
    if published is None or told is None:
        return False
    year = start_of(told.edtf)[:YEAR]
    return year.isdigit() and int(year) < published.year - 1
