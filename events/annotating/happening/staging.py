"""What is done bodily is done where the story is: In Homs fielen Schüsse. Die Armee griff Stellungen an."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from events.annotating.annotation import EventDate, Named
from events.annotating.happening.belonging import BODILY, SEATED_TYPES, SPEAKING
from events.annotating.happening.gathering import Draft
from events.annotating.happening.locating import named
from events.annotating.happening.reading import Reading
from events.annotating.happening.standing import is_inside, is_of_attribute, places_before
from events.annotating.happening.status_words import TOLD
from events.annotating.mentions import PlaceMention

TALKS = SPEAKING | SEATED_TYPES
WIDE = frozenset({"country", "region"})
WARS = ("krieg", "krieges", "kriegs", "konflikt", "konflikts", "konfliktes", "offensive")
YEAR = 4  # digits
LEAD = 8  # places among which a story begins


def staged(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, what is done bodily at the place of the paragraph, else where the story began.

    It is not where people only speak: Die Minister berieten in Genf. Die Armee griff derweil Stellungen an.
    """
    of_talks = _places_of_talks(drafts)
    return [
        replace(draft, place=_scene(reading, draft, of_talks)) if _lacks_scene(reading, draft) else draft
        for draft in drafts
    ]


def _lacks_scene(reading: Reading, draft: Draft) -> bool:
    """What was years ago was elsewhere."""
    is_bodily = draft.trigger.entry.type in BODILY and draft.status in TOLD
    return draft.place is None and is_bodily and not _is_years_ago(reading, draft.date)


def _places_of_talks(drafts: Sequence[Draft]) -> set[str]:
    """Where people speak and nothing is done bodily."""
    spoken: set[str] = set()
    bodily: set[str] = set()
    for draft in drafts:
        if draft.place is not None:
            (spoken if draft.trigger.entry.type in TALKS else bodily).add(draft.place.name)
    return spoken - bodily


def _scene(reading: Reading, draft: Draft, of_talks: Collection[str]) -> Named | None:
    """The last place of the paragraph that something is in, else the first of the story."""
    at = draft.trigger.token.i
    paragraph = reading.paragraphs[at]
    here = [place for place in places_before(reading, at) if reading.paragraphs[place.start] == paragraph]
    lead = [place for place in reading.doc._.places[:LEAD] if place.start < at]
    told = (place for place in (*reversed(here), *lead) if is_inside(reading, place))
    wide = (place for place in told if place.kind in WIDE or not _is_countrywide(draft))
    fit = (place for place in wide if not _is_of_talks(place, of_talks))
    scene = next((place for place in fit if not is_of_attribute(reading, place)), None)
    return named(reading, scene) if scene is not None else None


def _is_countrywide(draft: Draft) -> bool:
    """Whether an event is larger than a city: a war, a state of emergency that is imposed."""
    trigger = draft.trigger
    return trigger.entry.word == "verhängen" or trigger.token.lower_.endswith(WARS)


def _is_of_talks(place: PlaceMention, of_talks: Collection[str]) -> bool:
    """A country is large enough for both."""
    return place.kind != "country" and place.name in of_talks


def _is_years_ago(reading: Reading, date: EventDate | None) -> bool:
    published = reading.doc._.published
    if published is None or date is None:
        return False
    year = date.edtf.lstrip("./")[:YEAR]
    return year.isdigit() and int(year) < published.year - 1
