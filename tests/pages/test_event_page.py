"""The event page: what counts, and each report with the words it rests on."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from events.actions.correct_event import correct_event
from events.actions.create_editor import create_editor
from tests.building import make_actor, make_annotation, make_article, make_event, make_place, make_report
from tests.pages.reading import page_of

pytestmark = pytest.mark.django_db

TEXT = "Axios nennt Insider. Witkoff soll Umerow am Montag in Miami getroffen haben. Mehr ist offen."


@pytest.fixture
def event():
    article = make_article(TEXT, title="Gespräche in Miami", outlet="Abendblatt")
    make_annotation(article, sentences=[[0, 20], [21, 76], [77, 92]])
    event = make_event(
        "Witkoff trifft Umerow",
        article=article,
        sentence=TEXT[21:76],
        trigger="getroffen",
        actors={"Steve Witkoff": "actor", "Rustem Umerow": "recipient"},
        place="Miami",
        edtf="2025-11-17",
        date_phrase="am Montag",
        date_rule="weekday",
        mode="meeting",
    )
    report = event.reports.get()
    report.evidence |= {"source": [[0, 5]], "status": [[29, 33]]}
    report.save()
    return event


@pytest.fixture
def editor():
    return User.objects.create_user("anna", first_name="Anna", last_name="Berg")


def test_the_sentence_shows_its_evidence(client, event):
    html = page_of(client, event.get_absolute_url())
    for kind, label, words in (
        ("trigger", "Auslöser", "getroffen"),
        ("date", "Datum", "am Montag"),
        ("place", "Ort", "Miami"),
        ("status", "Stand", "soll"),
        ("participant", "Rustem Umerow ist Gegenüber", "Umerow"),
    ):
        assert f'<mark class="mark-{kind}" title="{label}">{words}</mark>' in html


def test_evidence_in_another_sentence_is_shown_with_that_sentence(client, event):
    html = page_of(client, event.get_absolute_url())
    assert '<mark class="mark-source" title="Quelle">Axios</mark>' in html
    assert "nennt Insider." in html
    assert "Mehr ist offen." not in html


def test_a_report_names_its_article(client, event):
    report = event.reports.get()
    html = page_of(client, event.get_absolute_url())
    assert f'<a href="/articles/{report.article_id}/#report-{report.pk}">Gespräche in Miami</a>' in html
    assert 'Abendblatt, <time datetime="2025-11-19">19. November 2025</time>' in html


def test_the_date_shows_how_it_was_derived(client, event):
    html = page_of(client, event.get_absolute_url())
    assert "<q>am Montag</q>" in html
    assert "<code>weekday</code>" in html
    assert "<code>2025-11-17</code>" in html


def test_a_report_says_where_it_differs(client, event):
    make_report(
        event,
        actors=["Steve Witkoff"],
        place="Genf",
        edtf="2025-11-16",
        status="planned",
        source=["Axios"],
        published=date(2025, 11, 15),
    )
    html = page_of(client, event.get_absolute_url())
    assert "2 Berichte" in html
    for words in ("Stand hier", "Datum hier", "Ort hier", "Beteiligte hier", "Quellenkette hier"):
        assert html.count(words) == 1
    assert "<dd>geplant</dd>" in html
    assert "<dd>laut Axios</dd>" in html


def test_a_correction_is_listed_and_its_field_marked(client, event, editor):
    correct_event(event=event, values={"date": "2025-11-18"}, editor=editor, reason="So das Protokoll.")
    html = page_of(client, event.get_absolute_url())
    assert html.count("von der Redaktion berichtigt") == 1
    assert "Die Maschine sagt: 17. November 2025" in html
    html = page_of(client, f"/events/{event.pk}/history/")
    assert "<del>17. November 2025</del>" in html
    assert "<ins>18. November 2025</ins>" in html
    assert "Anna Berg" in html
    assert "So das Protokoll." in html
    assert "anna" not in html


def test_corrected_values_are_said_in_words(client, event, editor):
    values = {
        "type": {"type": "CONSULT", "mode": "call"},
        "status": "planned",
        "headline": "Ein Gespräch",
        "place": make_place("Genf").pk,
        "participants": [{"actor": make_actor("USA").pk, "role": "mediator"}],
        "source": ["Axios"],
        "review": "approved",
    }
    correct_event(event=event, values=values, editor=editor)
    html = page_of(client, f"/events/{event.pk}/history/")
    for words in (
        "Treffen und Gespräche: Telefonat",
        "geplant",
        "Ein Gespräch",
        "Genf",
        "USA (vermittelt)",
        "laut Axios",
        "geprüft",
    ):
        assert f"<ins>{words}</ins>" in html
    assert "<del>das Medium selbst</del>" in html


def test_a_date_that_was_taken_away_is_said_to_be_none(client, event, editor):
    correct_event(event=event, values={"date": None, "place": None}, editor=editor)
    html = page_of(client, event.get_absolute_url())
    assert "ohne Datum (Artikel vom 19. November 2025)" in html
    assert page_of(client, f"/events/{event.pk}/history/").count("<ins>keine Angabe</ins>") == 2


def test_only_an_editor_is_led_to_the_correction(client, event):
    assert "Berichtigen" not in page_of(client, event.get_absolute_url())
    create_editor("redaktion")
    client.force_login(User.objects.get(username="redaktion"))
    assert f'href="/events/{event.pk}/correct/?next=/events/{event.pk}/"' in page_of(
        client, event.get_absolute_url()
    )


@pytest.mark.parametrize("number", ["1", "9" * 30])
def test_what_is_not_there_is_not_found(client, number):
    response = client.get(f"/events/{number}/")
    assert response.status_code == 404
    assert "Diese Seite gibt es nicht." in response.content.decode()


def test_a_rejected_event_is_not_found(client):
    assert client.get(make_event(review="rejected").get_absolute_url()).status_code == 404


@pytest.mark.parametrize("count", [3, 30])
def test_the_number_of_queries_does_not_grow(client, event, editor, django_assert_num_queries, count):
    for i in range(count):
        make_report(event, actors=[f"Person {i}"], place=f"Stadt {i}")
        correct_event(event=event, values={"place": make_place(f"Stadt {i}").pk}, editor=editor)
    with django_assert_num_queries(12):
        page_of(client, event.get_absolute_url())
