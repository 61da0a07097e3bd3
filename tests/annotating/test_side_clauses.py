"""What stands beside the act in a sentence: followers, conditions, attributes, other clauses."""

from datetime import date

import pytest

from events.annotating.pipeline import ArticleText

PUBLISHED = date(2018, 4, 28)


@pytest.mark.parametrize(
    ("text", "type_", "status", "participants"),
    [
        (
            "Unterstützer von Manuel Zelaya gingen in Tegucigalpa auf die Straße.",
            "PROTEST",
            "occurred",
            {"Demonstranten"},
        ),
        (
            "James Dobbins traf am Rande der Konferenz mit den Führern der Nordallianz zusammen.",
            "CONSULT",
            "occurred",
            {"James Dobbins", "Nordallianz"},
        ),
        (
            "Ecowas prüft den Plan; Nigeria, Niger, Burkina Faso und Togo sagten Soldaten zu.",
            "AGREE",
            "occurred",
            {"Nigeria", "Niger", "Burkina Faso", "Togo"},
        ),
        (
            "Mali: Französische Luftwaffe bombardiert Stellungen der Rebellen",
            "ASSAULT",
            "occurred",
            {"Frankreich (Armee)", "Rebellen"},
        ),
        (
            "Die NATO hat am Mittwochabend mit Luftangriffen gegen Jugoslawien begonnen.",
            "ASSAULT",
            "occurred",
            {"NATO", "Jugoslawien"},
        ),
        (
            "In Istanbul versuchten wütende Demonstranten, das israelische Konsulat zu stürmen.",
            "ASSAULT",
            "ongoing",
            {"Demonstranten", "Israel"},
        ),
        (
            "Slobodan Milosevic hatte sich gegenüber der NATO geweigert, seine Soldaten abzuziehen.",
            "REJECT",
            "occurred",
            {"Slobodan Milosevic", "NATO"},
        ),
        (
            "In Cartagena demonstrierten Hunderte Uribe-Anhänger gegen den Vertrag.",
            "PROTEST",
            "occurred",
            {"Demonstranten"},
        ),
        (
            "Benjamin Netanjahu bedauerte die Toten, stellte sich aber hinter die Soldaten.",
            "SUPPORT",
            "occurred",
            {"Benjamin Netanjahu"},
        ),
        (
            "Die Taliban wurden nicht eingeladen.",
            "REQUEST",
            "denied",
            {"Taliban"},
        ),
        (
            "Sollte Manuel Zelaya zurückkehren, werde er verhaftet, sagte Roberto Micheletti.",
            "COERCE",
            "uncertain",
            {"Manuel Zelaya"},
        ),
    ],
)
def test_who_acts_and_whether(annotator, text, type_, status, participants):
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    (event,) = (event for event in found.events if event.type == type_)
    assert (event.status, {who.name for who in event.participants}) == (status, participants)


def test_a_date_inside_an_attribute_dates_only_its_noun(annotator):
    text = "Im Mai soll ein Friedensvertrag mit Südkorea den 1953 geschlossenen Waffenstillstand ersetzen."
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    assert [event.date.edtf for event in found.events if event.date] == ["2018-05"]


def test_two_bodies_that_do_alike_act_each_for_itself(annotator):
    text = "Die EU zog ihren Botschafter ab, die Weltbank fror Kredite ein."
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    assert [{who.name for who in event.participants} for event in found.events] == [{"EU"}, {"Weltbank"}]


def test_what_was_years_ago_was_not_where_the_news_is(annotator):
    text = "In Genf trafen sich Zypern und die Türkei. 1974 hatten türkische Truppen die Insel besetzt."
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    assert {event.type: event.place and event.place.name for event in found.events}["COERCE"] != "Genf"


def test_a_town_behind_a_preposition_is_nobody(annotator):
    (found,) = annotator.annotate([ArticleText("1", "Ban Ki-moon reiste nach Mombasa.", PUBLISHED)])
    (visit,) = found.events
    assert (visit.place.name, [who.name for who in visit.participants]) == ("Mombasa", ["Ban Ki-moon"])


def test_a_phrase_and_its_verb_tell_one_event(annotator):
    text = "John Kerry sagte Kolumbien am Freitag 390 Millionen Dollar Hilfe zu."
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    assert [event.type for event in found.events] == ["AID"]


def test_what_a_sanction_stops_is_no_event(annotator):
    (found,) = annotator.annotate([ArticleText("1", "Die USA stoppten ihre Waffenlieferungen.", PUBLISHED)])
    assert [event.type for event in found.events] == ["SANCTION"]


def test_sie_is_the_woman_whose_office_was_named(annotator):
    text = "Die deutsche Bundeskanzlerin reiste nach Paris. Dort forderte sie ein Ende der Kämpfe."
    (found,) = annotator.annotate([ArticleText("1", text, PUBLISHED)])
    (demand,) = (event for event in found.events if event.type == "REQUEST")
    assert "Angela Merkel" in {who.name for who in demand.participants}
