"""The sentence behind an entry of a timeline: of the latest report, marked, and cut out by the database."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.timeline.evidence import evidence_of
from tests.building import make_article, make_event, make_report
from tests.pages.reading import page_of

pytestmark = pytest.mark.django_db

SENTENCE = "Witkoff soll Umerow am Montag in Miami getroffen haben."
TEXT = f"Ä🕊 Axios nennt Insider. {SENTENCE} Mehr ist offen."


@pytest.fixture
def event():
    return make_event(
        "Witkoff trifft Umerow",
        article=make_article(TEXT, title="Gespräche", outlet="Abendblatt"),
        sentence=SENTENCE,
        trigger="getroffen",
        actors={"Steve Witkoff": "actor", "Rustem Umerow": "recipient"},
        place="Miami",
        edtf="2025-11-17",
        date_phrase="am Montag",
    )


def words_of(event):
    return "".join(piece.text for piece in evidence_of([event])[event.pk].segments)


def test_an_entry_unfolds_to_its_sentence_with_the_marks_of_the_events_page(client, event):
    timeline, page = page_of(client), page_of(client, event.get_absolute_url())
    found = re.findall(r"<mark .*?</mark>", timeline)
    assert found == re.findall(r"<mark .*?</mark>", page.split("<blockquote")[1])
    assert '<mark class="mark-trigger" title="Auslöser">getroffen</mark>' in found
    assert len(found) == 5


def test_it_names_outlet_and_date_and_leads_to_the_words_in_the_article(client, event):
    report = event.reports.get()
    html = page_of(client)
    assert f'<a href="/articles/{report.article_id}/#report-{report.pk}">Abendblatt</a>' in html
    assert '</a>, <time datetime="2025-11-19">19. November 2025</time>' in html


def test_an_actors_timeline_unfolds_as_well(client, event):
    actor = event.actors.get(name="Steve Witkoff")
    assert page_of(client, f"/actors/{actor.pk}/").count('<details class="entry-evidence">') == 1


def test_offsets_count_characters_of_any_width(event):
    assert words_of(event) == SENTENCE


def test_the_latest_report_counts(event):
    make_report(event, sentence="Neu: Sie traf ihn.", published=date(2025, 11, 20))
    make_report(event, sentence="Alt: Sie traf ihn.", published=date(2025, 11, 18))
    assert words_of(event) == "Neu: Sie traf ihn."


def test_a_withdrawn_article_is_no_evidence(event):
    report = make_report(event, sentence="Neu: Sie traf ihn.", published=date(2025, 11, 20))
    report.article.withdrawn = True
    report.article.save()
    assert words_of(event) == SENTENCE


def test_evidence_outside_the_sentence_is_cut_off(event):
    report, start = event.reports.get(), TEXT.index(SENTENCE)
    report.evidence |= {
        "source": [[3, 8]],
        "status": [[start - 4, start + 7]],
        "place": [[len(TEXT) - 6, 999]],
    }
    report.save()
    pieces = evidence_of([event])[event.pk].segments
    kinds = {mark.kind: piece.text for piece in pieces for mark in piece.marks}
    assert kinds["status"] == "Witkoff"
    assert not {"source", "place"} & kinds.keys()


def test_two_queries_fetch_all_evidence_and_no_whole_text():
    events = [make_event(str(i), actors=[f"Person {i}", "USA"]) for i in range(50)]
    with CaptureQueriesContext(connection) as captured:
        assert len(evidence_of(events)) == 50
    assert len(captured) == 2
    asked = " ".join(query["sql"] for query in captured)
    assert asked.count('"text"') == asked.count('SUBSTRING("events_article"."text",') == 1


def test_what_an_article_says_is_escaped(client):
    make_event(sentence="<script>alert(1)</script> traf <b>X</b>.", actors=["<b>X</b>"])
    html = page_of(client)
    assert "<script>alert" not in html
    assert "<b>X" not in html


def test_no_events_need_no_evidence(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert evidence_of([]) == {}
