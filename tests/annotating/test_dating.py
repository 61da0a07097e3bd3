"""When an event is that tells no time, or several: the rules on sentences with tags and parse by hand."""

import pytest

from events.annotating.annotation import Event, Time
from tests.annotating.test_events import MEETING, PERSONS, STATES, found, parsed

PUBLISHED = "2025-11-19"
DEMAND = """
Polen NE nsubj {0}
forderte VVFIN ROOT {0}
Hilfe NN obj {0}
. $. punct {0}
"""


def told(rows: str, *times: tuple[str, str]) -> list[Event]:
    """The events; `times` are words with the EDTF they stand for."""
    doc = parsed(rows, {**STATES, **PERSONS}, ("Minsk",))
    doc._.times = [
        Time((at, at + len(words)), words, "DATE", edtf, edtf, "test")
        for words, edtf in times
        if (at := doc.text.index(words)) >= 0
    ]
    return found(doc)


def date_of(event: Event) -> tuple[str, str] | None:
    return (event.date.edtf, event.date.rule) if event.date else None


def test_what_follows_a_background_is_no_news():
    background = """
    Seit APPR case 1
    Mai NN obl 3
    herrscht VVFIN ROOT 3
    Krieg NN nsubj 2
    . $. punct 2"""
    (demand,) = told(background + DEMAND.format(6), ("Mai", "2025-05/.."))
    assert date_of(demand) is None


def test_a_year_behind_a_noun_does_not_date_the_verb():
    rows = """
    Polen NE nsubj 1
    verurteilte VVFIN ROOT 1
    den ART det 3
    Irakkrieg NN obj 1
    2003 CARD nmod 3
    . $. punct 1
    """
    (event, *_) = told(rows, ("2003", "2003"))
    assert event.type == "ACCUSE" and date_of(event) == (PUBLISHED, "reported_day")


def test_a_coming_day_does_not_date_what_is_told_as_past():
    rows = """
    Am APPR case 1
    Freitag NN obl 2
    komme VVFIN ccomp 5
    er PPER nsubj 2
    , $, punct 2
    forderte VVFIN ROOT 5
    Polen NE nsubj 5
    . $. punct 5
    """
    (demand,) = told(rows, ("Freitag", "2025-11-21"))
    assert date_of(demand) == (PUBLISHED, "reported_day")


def test_a_while_that_belongs_to_a_noun_is_no_background():
    rows = """
    Nach APPR case 1
    Kämpfen NN obl 4
    seit APPR case 3
    Jahren NN nmod 1
    forderte VVFIN ROOT 4
    Polen NE nsubj 4
    Hilfe NN obj 4
    . $. punct 4
    """
    demand = next(event for event in told(rows) if event.type == "REQUEST")
    assert date_of(demand) == (PUBLISHED, "reported_day")


@pytest.mark.parametrize("rule", ["before_that", "ago"])
def test_a_distance_from_a_day_dates_the_event(rule):
    rows = """
    Zwei CARD nummod 1
    Jahre NN obl 3
    zuvor ADV advmod 3
    bombardierte VVFIN ROOT 3
    Russland NE nsubj 3
    Polen NE obj 3
    . $. punct 3
    """
    doc = parsed(rows, STATES)
    doc._.times = [Time((0, 16), "Zwei Jahre zuvor", "DURATION", "P2Y", "2019", rule)]
    (event,) = found(doc)
    assert date_of(event) == ("2019", rule)


def test_now_is_the_day_of_the_report():
    rows = """
    Russland NE nsubj 1
    bombardierte VVFIN ROOT 1
    derzeit ADV advmod 1
    die ART det 4
    Ukraine NE obj 1
    . $. punct 1
    """
    doc = parsed(rows, STATES)
    at = doc.text.index("derzeit")
    doc._.times = [Time((at, at + 7), "derzeit", "DATE", "PRESENT_REF", None, "vague")]
    (event,) = found(doc)
    assert date_of(event) == (PUBLISHED, "vague")


def test_how_long_something_has_gone_on_tells_when_it_began():
    rows = """
    Russland NE nsubj 1
    bombardiert VVFIN ROOT 1
    seit APPR case 4
    drei CARD nummod 4
    Tagen NN obl 1
    die ART det 6
    Ukraine NE obj 1
    . $. punct 1
    """
    doc = parsed(rows, STATES)
    at = doc.text.index("drei Tagen")
    doc._.times = [Time((at, at + 10), "drei Tagen", "DURATION", "P3D", "2025-11-16/..", "duration")]
    (event,) = found(doc)
    assert date_of(event) == ("2025-11-16/..", "duration")


def test_a_year_with_the_full_stop_of_its_sentence_does_not_date_the_next():
    rows = """
    Der ART det 1
    Krieg NN nsubj 2
    endete VVFIN ROOT 2
    1995. CARD obl 2
    Polen NE nsubj 5
    forderte VVFIN ROOT 5
    Hilfe NN obj 5
    . $. punct 5
    """
    demand = next(event for event in told(rows, ("1995", "1995")) if event.type == "REQUEST")
    assert date_of(demand) is None


def test_talks_are_where_the_visit_is():
    talks = """Merkel NE nsubj 9
    will VMFIN aux 11
    Polen NE obj 11
    treffen VVINF ROOT 11
    . $. punct 11
    """
    meeting, planned = told(MEETING + talks, ("am Montag", "2025-11-17"))
    assert meeting.place is not None and planned.place == meeting.place
    assert (planned.status, date_of(planned)) == ("planned", ("2025-11-17", "scene"))
    assert planned.date is not None and planned.date.text == "am Montag"
