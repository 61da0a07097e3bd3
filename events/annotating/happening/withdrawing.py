"""Where troops withdraw from, told before: Seine Soldaten stehen in Angola. Kuba kündigte den Abzug an."""

from events.annotating.happening.reading import Reading
from events.annotating.happening.standing import is_inside, local_preposition, places_before
from events.annotating.happening.triggers import Trigger
from events.annotating.lexicon import endings
from events.annotating.mentions import PlaceMention

WITHDRAWALS = endings("places_beside", "withdrawals")
TROOPS = endings("places_beside", "troops")


def left_by_troops(reading: Reading, trigger: Trigger) -> PlaceMention | None:
    """The last country or region that troops were told to be in, for a withdrawal that names none."""
    if trigger.entry.type != "RETREAT" or not trigger.entry.word.lower().endswith(WITHDRAWALS):
        return None
    before = (place for place in reversed(places_before(reading, trigger.token.i)) if place.is_land)
    return next((place for place in before if _has_troops(reading, place)), None)


def _has_troops(reading: Reading, place: PlaceMention) -> bool:
    """Whether troops are told to be at a place or to come from there: seine Soldaten in Angola."""
    before, _ = local_preposition(reading, place)
    is_theirs = is_inside(reading, place) or (before is not None and before.lower_ == "aus")
    clause = reading.doc[slice(*reading.clause(place.start))]
    return is_theirs and any(word.text[0].isupper() and word.lower_.endswith(TROOPS) for word in clause)
