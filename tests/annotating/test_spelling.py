"""Which name an actor has in an article: that of its day, and of several spellings the article's own."""

from datetime import date

import pytest

from events.annotating.pipeline import Annotator, ArticleText


def names(annotator: Annotator, text: str, day: date | None) -> set[str]:
    """The names of who takes part in the text's events."""
    (found,) = annotator.annotate([ArticleText("1", text, day)])
    return {who.name for event in found.events for who in event.participants}


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        ("Die mazedonische Armee griff die Rebellen an.", date(2001, 8, 14), "Mazedonien (Armee)"),
        ("Die mazedonische Armee griff die Rebellen an.", date(2021, 8, 14), "Nordmazedonien (Armee)"),
        ("Mazedonien lehnte den Plan ab.", None, "Nordmazedonien"),
        ("Zaire lehnte den Plan Ruandas ab.", date(1996, 11, 5), "Zaire"),
        ("Moskau lehnte den Plan der USA ab.", date(1986, 10, 12), "Sowjetunion"),
        ("Moskau lehnte den Plan der USA ab.", date(2006, 10, 12), "Russland"),
        ("Belgrad lehnte den Plan der NATO ab.", date(1999, 3, 23), "Jugoslawien"),
        ("Belgrad lehnte den Plan der NATO ab.", date(2008, 3, 23), "Serbien"),
    ],
)
def test_a_state_is_called_as_on_the_day(annotator, text, day, name):
    assert name in names(annotator, text, day)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Micheil Saakaschwili lehnte den Plan Russlands ab.", "Micheil Saakaschwili"),
        ("Michail Saakaschwili lehnte den Plan Russlands ab.", "Michail Saakaschwili"),
        ("Michail Saakaschwili kam nach Brüssel. Saakaschwili kritisierte Russland.", "Michail Saakaschwili"),
        ("Der georgische Präsident lehnte den Plan Russlands ab.", "Micheil Saakaschwili"),
        ("Die Demokratische Republik Kongo kritisierte Ruanda.", "Demokratische Republik Kongo"),
        ("Der Kongo kritisierte Ruanda.", "DR Kongo"),
        ("Ruanda verhandelte mit den griechischen Zyprioten.", "Griechische Zyprioten"),
    ],
)
def test_an_article_keeps_the_spelling_that_it_has(annotator, text, name):
    assert name in names(annotator, text, date(2008, 8, 14))


def test_a_place_is_spelled_as_the_state_is(annotator):
    text = "Die Demokratische Republik Kongo kritisierte Ruanda. Im Kongo griffen Rebellen die Armee an."
    (found,) = annotator.annotate([ArticleText("1", text, date(2008, 8, 14))])
    assert "Demokratische Republik Kongo" in {event.place.name for event in found.events if event.place}
