"""Which of the days that a text names is an event's, read by the whole pipeline."""

from datetime import date

import pytest

from events.annotating.annotation import Event
from events.annotating.pipeline import Annotator, ArticleText

PUBLISHED = date(2025, 11, 19)


def event_in(annotator: Annotator, text: str, trigger: str) -> Event:
    (annotation,) = annotator.annotate([ArticleText("t", text, PUBLISHED)])
    return next(event for event in annotation.events if trigger in {each.text for each in event.mentions})


def day_of(annotator: Annotator, text: str, trigger: str) -> str | None:
    """The day that a text names for an event; None for none, or the day of the news."""
    found = event_in(annotator, text, trigger).date
    return found.edtf if found and found.text else None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Polen lehnte das im Mai in Genf vereinbarte Abkommen mit Russland ab.", "lehnte"),
        ("Polen, das im Mai eine Botschaft eröffnete, lehnte ein Abkommen mit Russland ab.", "lehnte"),
        ("Polen verurteilte den Vertrag von 1994.", "verurteilte"),
        ("Anders als 2010 verurteilte Polen die russischen Angriffe.", "verurteilte"),
        ("Polen lud Donald Trump für den 22. Mai nach Warschau ein.", "lud"),
        (
            "Polen fordert seit dem Angriff am Dienstag der Vorwoche eine Entschuldigung von Russland.",
            "fordert",
        ),
    ],
)
def test_a_day_of_something_else_is_not_the_events(annotator, text, trigger):
    assert day_of(annotator, text, trigger) is None


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        (
            "Der Waffenstillstand, den Russland im Mai 2013 ausrief, ist vorbei.",
            "Waffenstillstand",
            "2013-05",
        ),
        (
            "Die Regierung zögerte am Montag. Wenige Stunden zuvor hatte Polen Sanktionen verhängt.",
            "Sanktionen",
            "2025-11-17",
        ),
        (
            "Am Montag kam Donald Trump in Warschau an.\n\nNoch am selben Tag forderte er Sanktionen.",
            "forderte",
            "2025-11-17",
        ),
        (
            "Am Montag kam Donald Trump in Warschau an. Noch am selben Abend forderte er Sanktionen.",
            "forderte",
            "2025-11-17",
        ),
        ("2014 begann der Krieg. Damals brach Polen die Beziehungen zu Russland ab.", "brach", "2014"),
        (
            "2014 begann der Krieg. Im selben Jahr brach Polen die Beziehungen zu Russland ab.",
            "brach",
            "2014",
        ),
        ("Seit 1974 herrscht Krieg. Russland hatte damals Georgien besetzt.", "besetzt", "1974"),
    ],
)
def test_a_day_told_before_is_the_events(annotator, text, trigger, day):
    assert day_of(annotator, text, trigger) == day


def test_a_participle_before_its_noun_has_the_day_before_it(annotator):
    text = "Die im Mai in Genf von Russland abgebrochenen Gespräche mit Polen sollen am Montag weitergehen."
    ((doc, _),) = annotator.read([ArticleText("t", text, PUBLISHED)])
    (broken_off,) = [event for _, event in doc._.candidates if event.mentions[0].text == "abgebrochenen"]
    assert broken_off.date is not None and broken_off.date.edtf == "2025-05"


def test_who_had_come_before_did_not_come_on_the_day_of_the_news(annotator):
    text = "Polen warnte am Dienstag vor Russland.\n\nDonald Trump war zum Gipfel nach Warschau gekommen."
    assert event_in(annotator, text, "gekommen").date is None


def test_a_year_behind_who_acts_is_the_verbs(annotator):
    text = "Peru und Ecuador führten Krieg. Danach unterzeichneten die beiden Staaten 1942 ein Protokoll."
    assert day_of(annotator, text, "unterzeichneten") == "1942"


def test_votes_are_cast_where_the_vote_was_told(annotator):
    text = "Am 3. November nahm der UN-Sicherheitsrat die Resolution an. China enthielt sich."
    assert day_of(annotator, text, "enthielt") == "2025-11-03"


NEWS = "Am Mittwoch wartete Warschau auf Antwort.\n\n"


@pytest.mark.parametrize(
    ("text", "trigger", "is_dated"),
    [
        ("Polen ruft Botschafter aus Moskau zurück", "ruft", True),
        (NEWS + "Polen kritisierte Russland.", "kritisierte", True),
        (
            NEWS + "Norwegen hatte das Treffen verschoben, weil Polen Russland kritisierte.",
            "kritisierte",
            False,
        ),
        (NEWS + "Polen lobte den Vorschlag Russlands.", "lobte", True),
        (NEWS + "Polen lobte den Vorschlag Russlands.", "Vorschlag", False),
    ],
)
def test_only_what_is_new_has_the_day_of_the_news(annotator, text, trigger, is_dated):
    found = event_in(annotator, text, trigger).date
    assert (found is not None) == is_dated
    assert found is None or (found.edtf, found.rule) == ("2025-11-19", "reported_day")


@pytest.mark.parametrize(
    ("after", "day"),
    [
        ("Am Abend wies Polen einen russischen Diplomaten aus.", "2025-11-18"),
        ("Am Abend will Polen einen russischen Diplomaten ausweisen.", "2025-11-19"),
    ],
)
def test_a_past_evening_is_that_of_the_news(annotator, after, day):
    lead = (
        "Am Dienstag bestellte Polen den russischen Botschafter ein. Kritik kam am Dienstag aus Minsk und "
        "am Dienstagabend aus Moskau."
    )
    trigger = "wies" if "wies " in after else "ausweisen"
    assert day_of(annotator, f"{lead}\n\n{after}", trigger) == day
