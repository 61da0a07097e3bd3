"""The timeline: newest first, under the headings of their dates, with all that an entry has to say."""

from datetime import date

import pytest

from tests.building import make_event
from tests.pages.reading import headings, headlines, page_of

pytestmark = pytest.mark.django_db


def test_events_stand_newest_first_under_their_days(client):
    make_event("Zuerst", edtf="2025-11-17")
    make_event("Danach", edtf="2025-11-19")
    make_event("Zugleich", edtf="2025-11-19")
    html = page_of(client)
    assert headlines(html) == ["Zugleich", "Danach", "Zuerst"]
    assert headings(html) == [("2025-11-19", "19. November 2025"), ("2025-11-17", "17. November 2025")]


def test_a_span_stands_under_its_own_heading_and_not_under_a_day(client):
    for edtf in ("2025-11", "2025-11-01", "2025-11-17/2025-11-18", "2025-05/..", "2024~"):
        make_event(edtf, edtf=edtf)
    assert headings(page_of(client)) == [
        ("2025-11-17/2025-11-18", "17. oder 18. November 2025"),
        ("2025-11", "November 2025"),
        ("2025-11-01", "1. November 2025"),
        ("2025-05/..", "seit Mai 2025"),
        ("2024~", "um 2024"),
    ]


def test_an_undated_event_stands_under_the_day_of_its_article_and_says_so(client):
    make_event("Undatiert", edtf="")
    make_event("Datiert", edtf="2025-11-19")
    html = page_of(client)
    assert headings(html) == [("2025-11-19", "19. November 2025")]
    assert "ohne Datum (Artikel vom 19. November 2025)" in html


def test_a_heading_stands_once_even_where_other_dates_lie_between(client):
    make_event("A", edtf="2025-05/..", published=date(2025, 11, 19))
    make_event("B", edtf="2025-05-01/2025-10-01")
    make_event("C", edtf="2025-05/..", published=date(2025, 9, 1))
    html = page_of(client)
    assert [anchor for anchor, _words in headings(html)] == ["2025-05/..", "2025-05-01/2025-10-01"]
    assert headlines(html) == ["A", "C", "B"]


def test_an_entry_says_all_that_is_known(client):
    event = make_event(
        "Witkoff erörtert den Plan",
        mode="meeting",
        edtf="2025-11-17/2025-11-18",
        date_phrase="Anfang der Woche",
        place="Miami",
        actors={"Steve Witkoff": "actor", "Rustem Umerow": "recipient", "Russland": "absent"},
        source=["Axios", "Insider (USA)"],
        review="approved",
    )
    html = page_of(client)
    assert f'href="/events/{event.pk}/"' in html
    for words in (
        "Treffen und Gespräche: Treffen",
        "geschehen</span>",
        '<data value="2025-11-17/2025-11-18">17. oder 18. November 2025</data>',
        "Anfang der Woche</q>",
        "<dd>Miami</dd>",
        'Rustem Umerow</a> <span class="role">ist Gegenüber</span>',
        'role-absent"',
        "laut Axios unter Berufung auf Insider (USA)",
        "geprüft",
    ):
        assert words in html


def test_a_day_is_a_time_element(client):
    make_event(edtf="2025-11-19")
    assert '<time datetime="2025-11-19">19. November 2025</time>' in page_of(client)


@pytest.mark.parametrize(
    ("status", "words"),
    [("planned", "geplant"), ("denied", "verneint"), ("uncertain", "ungewiss"), ("cancelled", "abgesagt")],
)
def test_a_status_is_told_by_word_and_sign(client, status, words):
    make_event(status=status)
    html = page_of(client)
    assert f'<use href="#sign-{status}"/></svg>{words}</span>' in html
    assert f'<symbol id="sign-{status}"' in html


def test_a_rejected_event_is_invisible(client):
    make_event("Verworfen", review="rejected")
    assert "Verworfen" not in page_of(client)


def test_an_empty_timeline_says_so(client):
    assert "Nichts gefunden." in page_of(client)


def test_what_articles_say_is_escaped(client):
    make_event("<script>alert(1)</script>", actors=["<b>X</b>"], place="<i>", source=["<u>"])
    html = page_of(client)
    assert "<script>alert" not in html
    assert "<b>X" not in html


@pytest.mark.parametrize("count", [3, 30])
def test_the_number_of_queries_does_not_grow(client, django_assert_num_queries, count):
    for i in range(count):
        make_event(f"Nummer {i}", actors=[f"Person {i}", "USA"], place=f"Stadt {i}")
    with django_assert_num_queries(9):
        page_of(client)


def test_no_comment_of_a_template_is_shown(client):
    make_event("Treffen", actors=["USA"])
    assert "{#" not in page_of(client)
