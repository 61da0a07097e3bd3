"""Where violence is that tells no place itself, read with the shipped pipeline."""

from datetime import date

import pytest

from events.annotating.pipeline import ArticleText

LEAD = "In der Stadt Homs brannte am Dienstag ein Haus.\n\n"


def places(annotator, text: str) -> list[str | None]:
    (annotation,) = annotator.annotate([ArticleText("a", text, date(2025, 11, 19))])
    return [event.place.name if event.place else None for event in annotation.events]


@pytest.mark.parametrize(("day", "place"), [("Am Dienstag", "Homs"), ("Im Mai", None)], ids=["now", "month"])
def test_what_was_in_another_month_was_not_where_the_story_began(day, place, annotator):
    text = LEAD + f"{day} beschossen Rebellen Stellungen der syrischen Armee."
    assert places(annotator, text) == [place]


def test_violence_in_one_sentence_is_at_one_place(annotator):
    text = "Russland griff die Stadt Homs an, die Türkei bombardierte Stellungen der Hisbollah."
    assert places(annotator, text) == ["Homs", "Homs"]


def test_the_city_counts_that_is_told_with_its_country(annotator):
    text = "In Homs im Westen Syriens brannte ein Haus. Russland bombardierte Stellungen der Hisbollah."
    assert places(annotator, text) == ["Homs"]


def test_what_a_whole_state_does_is_not_where_the_story_is(annotator):
    assert places(annotator, LEAD + "Polen schloss am Dienstag die Grenze zu Belarus.") == [None]


def test_what_is_agreed_right_behind_talks_is_agreed_there(annotator):
    text = (
        "Russland traf am Dienstag in Genf die Ukraine. Russland stimmte einem Abkommen mit der Ukraine zu."
    )
    assert places(annotator, text) == ["Genf", "Genf"]


def test_troops_withdraw_from_where_they_were_told_to_be(annotator):
    text = "Kuba hat Soldaten in Angola. Kuba kündigte am Dienstag den Abzug an."
    assert "Angola" in places(annotator, text)


@pytest.mark.parametrize(
    "text",
    [
        "Auf Antrag Polens soll die NATO am Dienstag in Brüssel zusammentreten.",
        "Polen hat Frankreich nach Warschau eingeladen.",
    ],
    ids=["request", "invitation"],
)
def test_a_request_is_not_where_that_is_which_it_asks_for(text, annotator):
    (annotation,) = annotator.annotate([ArticleText("a", text, date(2025, 11, 19))])
    assert [event.place for event in annotation.events if event.type == "REQUEST"] == [None]


def test_a_meeting_that_is_called_off_is_not_where_something_else_was(annotator):
    text = "Nachdem Polen in Genf einen Plan abgelehnt hatte, platzte ein Treffen mit Russland."
    (annotation,) = annotator.annotate([ArticleText("a", text, date(2025, 11, 19))])
    assert [event.place for event in annotation.events if event.type == "CONSULT"] == [None]


def test_a_story_of_talks_is_no_scene_of_violence(annotator):
    lead = "In der Schweiz schneite es. Russland verhandelte am Dienstag in Genf mit der Ukraine.\n\n"
    *_, last = places(annotator, lead + "Rebellen beschossen Stellungen der syrischen Armee.")
    assert last is None


def test_a_day_that_no_calendar_has_breaks_nothing(annotator):
    text = LEAD + "Rebellen beschossen am 30. Februar 2025 Stellungen der syrischen Armee."
    assert len(places(annotator, text)) == 1
