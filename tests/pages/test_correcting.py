"""An editor corrects on the pages, without any script."""

import re

import pytest
from django.contrib.auth.models import User

from events.actions.correct_event import correct_event
from events.models import Actor, Event, Report
from tests.building import (
    PUBLISHED,
    make_actor,
    make_annotation,
    make_article,
    make_event,
    make_place,
    make_report,
)
from tests.pages.reading import page_of

pytestmark = pytest.mark.django_db

FIELDS = re.compile(r'<(?:input|textarea|select)[^>]*name="([^"]+)"')


@pytest.fixture
def event():
    return make_event("Kerry trifft Lawrow", actors=["John Kerry", "Sergej Lawrow"], place="Wien")


def form_of(client, address):
    """What a browser would send back if the editor changed nothing."""
    response = client.get(address)
    form, parts = response.context["form"], response.context["parts"]
    sent = {field.html_name: field.value() or "" for field in form}
    sent["source"] = "\n".join(sent["source"]) if isinstance(sent["source"], list) else sent["source"]
    for part in [*parts, parts.management_form]:
        sent |= {field.html_name: field.value() if field.value() is not None else "" for field in part}
    return sent


def correct(client, event, follow="", **changes):
    address = f"/events/{event.pk}/correct/"
    return client.post(address, form_of(client, address) | {"next": follow} | changes)


def test_a_correction_leads_back_to_where_one_came_from(editor_client, event):
    response = correct(editor_client, event, follow="/?type=CONSULT#event-1", status="planned")
    assert response.url == "/?type=CONSULT#event-1"
    event.refresh_from_db()
    assert event.status == "planned"
    assert list(event.corrections.values_list("field", flat=True)) == ["status"]


def test_a_form_sent_back_unchanged_is_no_correction(editor_client, event):
    assert correct(editor_client, event).status_code == 302
    assert event.corrections.count() == 0


def test_every_field_can_be_corrected(editor_client, event):
    make_place("Genf")
    changes = {
        "headline": "Gespräch in Genf",
        "type": "AGREE",
        "mode": "",
        "status": "failed",
        "date": "2025-11-17/2025-11-18",
        "place": "Genf",
        "source": "Reuters\nDiplomaten",
        "parts-0-role": "recipient",
        "parts-1-name": "",
    }
    assert correct(editor_client, event, **changes).status_code == 302
    event.refresh_from_db()
    assert (event.headline, event.type, event.mode, event.status) == (
        "Gespräch in Genf",
        "AGREE",
        "",
        "failed",
    )
    assert (event.edtf, str(event.place), event.source) == (
        "2025-11-17/2025-11-18",
        "Genf",
        ["Reuters", "Diplomaten"],
    )
    assert [(str(p.actor), p.role) for p in event.participations.all()] == [("John Kerry", "recipient")]


def test_the_reading_of_a_date_is_shown_before_it_is_saved(editor_client, event):
    response = correct(editor_client, event, date="2025-11-17/2025-11-18", preview="1")
    assert "17. oder 18. November 2025" in response.content.decode()
    assert event.corrections.count() == 0
    reading = editor_client.get("/suggestions/date-reading/?q=2025-05/..")
    assert reading.content.decode() == "seit Mai 2025"


def test_an_impossible_date_is_explained_and_what_was_typed_stays(editor_client, event):
    response = correct(editor_client, event, date="31.12.2025", headline="Neu")
    html = response.content.decode()
    assert response.status_code == 422
    assert "Das ist kein EDTF-Datum" in html
    assert 'value="Neu"' in html
    assert event.corrections.count() == 0


def test_an_unknown_participant_is_explained_and_then_added_in_place(editor_client, event):
    response = correct(editor_client, event, **{"parts-2-name": "Staffan de Mistura"})
    assert "„Staffan de Mistura“ ist nicht bekannt." in response.content.decode()
    correct(editor_client, event, **{"parts-2-name": "Staffan de Mistura", "parts-2-kind": "person"})
    added = Actor.objects.get(name="Staffan de Mistura")
    assert added.kind == "person"
    assert added in event.actors.all()


def test_a_participant_is_found_by_any_of_its_names(editor_client, event):
    make_actor("Sergej Lawrow", "Lavrov")
    make_actor("Staffan de Mistura", "De Mistura")
    correct(editor_client, event, **{"parts-2-name": "de mistura"})
    assert event.actors.filter(name="Staffan de Mistura").exists()


def test_the_second_to_save_is_shown_what_the_first_changed(editor_client, event):
    address = f"/events/{event.pk}/correct/"
    opened = form_of(editor_client, address)
    other = User.objects.create_user("kollegin")
    correct_event(event=event, values={"status": "planned"}, editor=other)
    response = editor_client.post(address, opened | {"headline": "Ein Treffen"})
    html = response.content.decode()
    assert "Inzwischen hat sich das Ereignis geändert" in html
    assert "<del>geschehen</del>" in html and "<ins>geplant</ins>" in html
    event.refresh_from_db()
    assert (event.headline, event.status) == ("Kerry trifft Lawrow", "planned")
    sent = {field.html_name: field.value() or "" for field in response.context["form"]} | {"source": ""}
    for part in [*response.context["parts"], response.context["parts"].management_form]:
        sent |= {field.html_name: field.value() if field.value() is not None else "" for field in part}
    editor_client.post(address, sent)
    event.refresh_from_db()
    assert (event.headline, event.status) == ("Ein Treffen", "planned")


def test_the_machines_value_stands_beside_the_humans(editor_client, client, event):
    correct(editor_client, event, status="planned")
    assert "Die Maschine sagt: geschehen" in page_of(editor_client, f"/events/{event.pk}/correct/")
    html = page_of(client, event.get_absolute_url())
    assert "von der Redaktion berichtigt" in html
    assert "Die Maschine sagt: geschehen" in html


def test_approving_and_rejecting(editor_client, client, event):
    editor_client.post(f"/events/{event.pk}/approve/")
    html = page_of(client, event.get_absolute_url())
    assert "geprüft" in html
    assert "von der Redaktion bestätigt" not in html
    editor_client.post(f"/events/{event.pk}/reject/")
    assert client.get(event.get_absolute_url()).status_code == 404
    assert client.get(f"/events/{event.pk}/history/").status_code == 404
    assert "verworfen" in page_of(editor_client, f"/events/{event.pk}/history/")
    assert "Leser sehen dieses Ereignis nicht" in page_of(editor_client, event.get_absolute_url())


def test_a_change_is_undone_on_the_history_page(editor_client, event):
    correct(editor_client, event, status="planned", reason="laut Protokoll")
    html = page_of(editor_client, f"/events/{event.pk}/history/")
    assert "laut Protokoll" in html
    (address,) = re.findall(r'action="(/changes/[^"]+)"', html)
    response = editor_client.post(address, {"next": f"/events/{event.pk}/history/"})
    assert response.url == f"/events/{event.pk}/history/"
    event.refresh_from_db()
    assert event.status == "occurred"


def test_two_events_are_merged_and_split_again(editor_client, event):
    other = make_event("Lawrow bei Kerry", actors=["John Kerry"], edtf="2025-11-19")
    html = page_of(editor_client, f"/events/{event.pk}/merge/")
    assert "Lawrow bei Kerry" in html
    editor_client.post(f"/events/{event.pk}/merge/", {"other": str(other.pk)})
    assert editor_client.get(other.get_absolute_url()).url == event.get_absolute_url()
    html = page_of(editor_client, event.get_absolute_url())
    assert "2 Berichte" in html
    second = event.reports.order_by("pk").last()
    response = editor_client.post(f"/events/{event.pk}/split/", {"report": [second.pk]})
    assert Report.objects.get(pk=second.pk).event.get_absolute_url() == response.url
    assert event.reports.count() == 1


def test_an_event_is_also_chosen_by_its_address(editor_client, event):
    other = make_event("Anderswo", edtf="2024-01-01")
    editor_client.post(f"/events/{event.pk}/merge/", {"other": f"http://testserver/events/{other.pk}/"})
    assert event.reports.count() == 2


@pytest.mark.parametrize("other", ["", "abc", "999999999", "9" * 40, "self"])
def test_what_is_no_other_event_is_explained(editor_client, event, other):
    sent = str(event.pk) if other == "self" else other
    response = editor_client.post(f"/events/{event.pk}/merge/", {"other": sent})
    assert response.status_code == 422
    assert 'class="errorlist"' in response.content.decode()


def test_a_report_is_moved(editor_client, event):
    other = make_event("Anderes Treffen", edtf="2024-01-01")
    report = make_report(event, actors=["John Kerry"])
    editor_client.post(f"/reports/{report.pk}/move/", {"other": str(other.pk)})
    report.refresh_from_db()
    assert report.event == other


def test_a_missed_event_is_marked_by_its_words(editor_client):
    text = "Kerry und Lawrow telefonierten am Dienstag. Danach telefonierten die Botschafter."
    article = make_article(text)
    make_annotation(article, sentences=[[0, 43], [44, 81]])
    make_actor("John Kerry", "Kerry")
    address = f"/articles/{article.pk}/mark/"
    response = editor_client.get(address, {"words": "telefonierten"}, follow=True)
    assert "steht an 2 Stellen" in response.content.decode()
    opened = editor_client.get(address, {"words": "telefonierten", "nth": "1"})
    assert '<mark class="mark-trigger">telefonierten</mark> am Dienstag.' in opened.content.decode()
    form = {field.html_name: field.value() or "" for field in opened.context["form"]}
    for part in [*opened.context["parts"], opened.context["parts"].management_form]:
        form |= {field.html_name: field.value() if field.value() is not None else "" for field in part}
    told = {
        "headline": "Telefonat",
        "type": "CONSULT",
        "mode": "call",
        "status": "occurred",
        "date": "2025-11-18",
    }
    sent = (
        form | told | {"words": "telefonierten", "nth": "1", "parts-0-name": "Kerry", "parts-0-role": "actor"}
    )
    assert editor_client.post(address, sent).url == f"/articles/{article.pk}/"
    event = Event.objects.get()
    assert (event.headline, event.mode, event.edtf) == ("Telefonat", "call", "2025-11-18")
    assert [str(part.actor) for part in event.participations.all()] == ["John Kerry"]
    assert "einem Menschen" in page_of(editor_client, event.get_absolute_url())


def test_words_that_do_not_stand_in_the_article_are_explained(editor_client):
    article = make_article("Kerry und Lawrow telefonierten.")
    response = editor_client.get(f"/articles/{article.pk}/mark/", {"words": "trafen"}, follow=True)
    assert "„trafen“ steht nicht im Artikel." in response.content.decode()


def test_an_actor_gets_names_and_a_country(editor_client):
    actor = make_actor("Petro Poroschenko", "Poroschenko")
    sent = {"kind": "person", "country": "ua", "names": "Poroschenko\nPoroshenko\n", "reason": ""}
    editor_client.post(f"/actors/{actor.pk}/correct/", sent)
    actor.refresh_from_db()
    assert actor.country == "UA"
    assert "Poroshenko" in page_of(editor_client, f"/actors/{actor.pk}/")
    assert "Poroshenko" in page_of(editor_client, f"/actors/{actor.pk}/history/")


def test_two_actors_are_merged_and_the_old_address_leads_on(chief_client, client):
    actor, other = make_actor("John Kerry"), make_actor("Kerry (USA)", "Außenminister Kerry")
    event = make_event("Treffen", actors=["Kerry (USA)"])
    chief_client.post(f"/actors/{actor.pk}/merge/", {"other": "Kerry (USA)"})
    assert client.get(f"/actors/{other.pk}/").url == f"/actors/{actor.pk}/"
    html = page_of(client, f"/actors/{actor.pk}/")
    assert "Treffen" in html and "Außenminister Kerry" in html and "Kerry (USA)" in html
    assert list(event.actors.all()) == [actor]


def test_a_withdrawn_article_is_not_shown_to_readers(chief_client, client):
    event = make_event("Treffen")
    article = event.reports.get().article
    chief_client.post(f"/articles/{article.pk}/withdraw/", {"withdrawn": "1"})
    assert client.get(f"/articles/{article.pk}/").status_code == 404
    assert client.get(f"/articles/{article.pk}/history/").status_code == 404
    assert client.get(event.get_absolute_url()).status_code == 404
    assert "Er ist zurückgezogen" in page_of(chief_client, f"/articles/{article.pk}/")
    chief_client.post(f"/articles/{article.pk}/withdraw/", {})
    assert client.get(event.get_absolute_url()).status_code == 200


def test_what_waits_for_editors_is_listed(editor_client, event):
    editor_client.post(f"/events/{event.pk}/approve/")
    Report.objects.update(status="planned", found=False)
    from events.actions.refresh_events import refresh_events

    refresh_events([event.pk])
    html = page_of(editor_client, "/review/")
    assert "Redaktion: geschehen" in html
    assert "Maschine: geplant" in html
    assert "Die Maschine findet es nicht mehr (1)" in html


def test_reports_stand_side_by_side_with_their_course(client, event):
    early = make_article(
        "Am Mittwoch soll das Treffen sein.", published=PUBLISHED.replace(day=15), outlet="Bote"
    )
    make_report(
        event,
        article=early,
        sentence="Am Mittwoch soll das Treffen sein.",
        trigger="Treffen",
        status="planned",
    )
    html = page_of(client, event.get_absolute_url())
    course = html[html.index('class="course"') : html.index('class="comparison"')]
    assert course.index("geplant") < course.index("geschehen")
    assert "2 Artikel" in html and "2 unabhängige Quellen" in html
