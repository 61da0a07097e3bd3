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
    text = LEAD + f"{day} bombardierte Russland Stellungen der Hisbollah."
    assert places(annotator, text) == [place]


def test_violence_in_one_sentence_is_at_one_place(annotator):
    text = "Russland griff die Stadt Homs an, die Türkei bombardierte Stellungen der Hisbollah."
    assert places(annotator, text) == ["Homs", "Homs"]


def test_the_city_counts_that_is_told_with_its_country(annotator):
    text = "In Homs im Westen Syriens brannte ein Haus. Russland bombardierte Stellungen der Hisbollah."
    assert places(annotator, text) == ["Homs"]
