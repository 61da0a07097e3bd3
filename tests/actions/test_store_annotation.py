"""What the machine finds is stored once, keeps its identity over runs, and shows its evidence."""

from dataclasses import replace
from datetime import date

import pytest
from django.contrib.auth.models import User

from events.actions.correct_event import correct_event
from events.actions.store_annotation import store_annotation
from events.annotating.annotation import Named
from events.annotating.register import FormerName, KnownActor
from events.models import Actor, Event, Place, Report, Statement
from events.timeline.words import understand
from tests.actions.telling import (
    REGISTER,
    TEXT,
    anchor,
    annotation,
    article,
    meeting,
    mention,
    participant,
    refusal,
    statement,
)

pytestmark = pytest.mark.django_db


def store(stored_article, *events, pipeline="de_newsdesk 1", statements=()):
    return store_annotation(
        stored_article, annotation(*events, pipeline=pipeline, statements=statements), REGISTER
    )


def test_an_event_is_stored_with_place_date_and_participants():
    store(article(), meeting())
    event = Event.objects.get()
    assert (event.type, event.mode, event.status) == ("CONSULT", "meeting", "occurred")
    assert (event.edtf, event.earliest, event.precision) == ("2025-11-17", date(2025, 11, 17), "day")
    assert (event.date_phrase, event.date_rule) == ("am Montag", "weekday_past")
    assert str(event.place) == "Ankara"
    assert {str(part.actor): part.role for part in event.participations.all()} == {
        "Wolodymyr Selenskyj": "actor",
        "Recep Tayyip Erdogan": "actor",
    }


def test_an_undated_event_stands_under_the_day_of_its_article():
    store(article(), refusal())
    event = Event.objects.get()
    assert (event.edtf, event.precision, event.earliest) == ("", "undated", date(2025, 11, 19))


def test_a_report_holds_the_words_of_each_field():
    store(article(), meeting(), refusal())
    told = Report.objects.get(type="CONSULT")
    assert TEXT[told.trigger_start : told.trigger_end] == "traf"
    assert TEXT[told.sentence_start : told.sentence_end] == "Selenskyj traf am Montag Erdogan in Ankara."
    assert {field: [TEXT[a:b] for a, b in spans] for field, spans in told.evidence.items()} == {
        "date": ["am Montag"],
        "place": ["Ankara"],
    }
    assert [TEXT[part.start : part.end] for part in told.participations.all()] == ["Selenskyj", "Erdogan"]
    refused = Report.objects.get(type="REJECT")
    assert [TEXT[a:b] for a, b in refused.evidence["source"]] == ["sagte"]
    assert refused.source == ["Andrij Sybiha"]


def test_actors_and_places_come_with_what_the_register_knows():
    store(article(), meeting())
    selenskyj = Actor.objects.get(name="Wolodymyr Selenskyj")
    assert (selenskyj.kind, selenskyj.country) == ("person", "UA")
    assert [str(name) for name in selenskyj.names.all()] == ["Selenskyj", "Zelensky"]
    ankara = Place.objects.get(name="Ankara")
    assert (ankara.kind, ankara.country, ankara.latitude) == ("city", "TR", 39.93)


def test_another_spelling_and_a_former_name_are_the_same_actor_and_place():
    state = KnownActor(
        "DR Kongo",
        "state",
        names=("Demokratische Republik Kongo", "Zaire"),
        country="CD",
        spellings=("Demokratische Republik Kongo",),
        formerly=(FormerName("Zaire", "1997-05-16"),),
    )
    parts = (participant("Zaire (Armee)", "actor", "Selenskyj"), participant("Zaire", "recipient", "Erdogan"))
    place = Named("Demokratische Republik Kongo", anchor("Ankara"), "Ankara")
    told = annotation(meeting(participants=parts, place=place))
    store_annotation(article(), told, replace(REGISTER, actors=(*REGISTER.actors, state)))
    assert {str(actor) for actor in Actor.objects.all()} == {"DR Kongo", "DR Kongo (Armee)"}
    assert [(place.name, place.country) for place in Place.objects.all()] == [("DR Kongo", "CD")]


def test_a_place_beyond_the_register_comes_with_what_the_gazetteer_knows():
    store(article(), meeting(place=Named("Goma", anchor("Ankara"), "Ankara")))
    goma = Place.objects.get(name="Goma")
    assert (goma.kind, goma.country, goma.latitude) == ("city", "CD", pytest.approx(-1.67, abs=0.05))


def test_a_statement_links_its_speaker_only_where_the_actor_is_known():
    store(article(), statements=(statement(),))
    said = Statement.objects.get()
    assert (said.speaker_name, said.speaker) == ("Andrij Sybiha", None)
    store(
        article(outlet="anderes"),
        refusal(participants=(participant("Andrij Sybiha", "actor", "Sybiha"),)),
        statements=(statement(),),
    )
    assert str(Statement.objects.last().speaker) == "Andrij Sybiha"


def test_the_same_annotation_again_changes_nothing():
    told = article()
    assert store(told, meeting(), refusal(), statements=(statement(),)) is True
    before = list(Event.objects.values()), list(Report.objects.values()), list(Statement.objects.values())
    assert store(told, meeting(), refusal(), statements=(statement(),)) is False
    assert (
        list(Event.objects.values()),
        list(Report.objects.values()),
        list(Statement.objects.values()),
    ) == before


def test_another_pipeline_keeps_the_event_where_the_words_overlap():
    told = article()
    store(told, meeting(), refusal())
    ids = set(Event.objects.values_list("pk", flat=True))
    store(
        told,
        refusal(status="ongoing", mentions=(mention("lehnte eine Feuerpause ab"),)),
        meeting(mode="visit"),
        pipeline="de_newsdesk 2",
    )
    assert set(Event.objects.values_list("pk", flat=True)) == ids
    assert Event.objects.get(type="REJECT").status == "ongoing"
    assert set(Report.objects.values_list("pipeline", flat=True)) == {"de_newsdesk 2"}


def test_two_reports_may_change_places():
    told = article()
    store(
        told, meeting(mentions=(mention("traf"), mention("lehnte"))), meeting(mentions=(mention("lehnte"),))
    )
    store(
        told,
        meeting(mentions=(mention("lehnte"), mention("traf"))),
        meeting(mentions=(mention("traf"),)),
        pipeline="de_newsdesk 2",
    )
    assert Event.objects.count() == Report.objects.count() == 2


def test_an_event_that_the_next_pipeline_does_not_find_goes():
    told = article()
    store(told, meeting(), refusal())
    store(told, meeting(), pipeline="de_newsdesk 2")
    assert [event.type for event in Event.objects.all()] == ["CONSULT"]


def test_an_event_that_a_human_corrected_stays_when_the_machine_loses_it():
    told = article()
    store(told, meeting(), refusal())
    event = Event.objects.get(type="REJECT")
    editor = User.objects.create_user("redaktion")
    correct_event(event=event, values={"status": "ongoing"}, editor=editor)
    store(told, meeting(), pipeline="de_newsdesk 2")
    event.refresh_from_db()
    assert event.status == "ongoing"
    assert event.reports.get().pipeline == "de_newsdesk 1"


def test_a_date_that_no_calendar_has_counts_as_none_and_keeps_its_words():
    from events.annotating.annotation import EventDate

    store(article(), meeting(date=EventDate("2025-02-30", None, None, "broken")))
    event = Event.objects.get()
    assert (event.precision, event.date_rule) == ("undated", "broken")


def test_an_event_is_found_by_headline_names_sentence_and_article_in_german_forms():
    store(article(), meeting(), refusal())

    def found(words: str) -> list[str]:
        return sorted(event.type for event in Event.objects.mentioning(understand(words).query))

    assert found("Wolodymyr") == ["CONSULT"]
    assert found('"Wolodymyr Selenskyj"') == ["CONSULT"]
    assert found("Feuerpausen") == ["CONSULT", "REJECT"]
    assert found("Selenskyj -Feuerpause") == []
