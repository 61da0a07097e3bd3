"""Reviewed articles leave as gold annotation: what the article says, as humans corrected it."""

import json
from datetime import date

import pytest
from django.contrib.auth.models import User

from events.actions.correct_event import approve_event, correct_event, reject_event
from events.actions.withdraw_article import review_article
from events.exporting.gold import write_gold
from events.models import Place
from tests.actions.telling import TEXT, meeting, refusal
from tests.actions.test_merge_events import told

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return User.objects.create_user("redaktion")


def exported(tmp_path, article, editor):
    review_article(article=article, reviewed=True, editor=editor)
    assert write_gold(tmp_path) == 1
    name = f"article-{article.pk}"
    assert (tmp_path / f"{name}.txt").read_text() == TEXT
    return json.loads((tmp_path / f"{name}.json").read_text())


def test_an_article_is_written_with_every_event_and_its_words(tmp_path, editor):
    reports = told(meeting(), refusal())
    gold = exported(tmp_path, reports[0].article, editor)
    assert (gold["published"], gold["outlet"]) == ("2025-11-19", "Demo")
    met, refused = gold["events"]
    assert (met["id"], met["type"], met["mode"], met["status"]) == ("e1", "CONSULT", "meeting", "occurred")
    assert met["mentions"] == [{"anchor": [10, 14], "text": "traf"}]
    assert met["place"] == {"name": "Ankara", "anchor": [36, 42], "text": "Ankara"}
    assert met["date"] == {"edtf": "2025-11-17", "anchor": [15, 24], "text": "am Montag"}
    assert [(part["name"], part["text"]) for part in met["participants"]] == [
        ("Wolodymyr Selenskyj", "Selenskyj"),
        ("Recep Tayyip Erdogan", "Erdogan"),
    ]
    assert (refused["mode"], refused["place"], refused["source"]) == (None, None, ["Andrij Sybiha"])


def test_every_anchor_points_to_its_words(tmp_path, editor):
    reports = told(meeting(), refusal())
    gold = exported(tmp_path, reports[0].article, editor)
    for event in gold["events"]:
        for words in [*event["mentions"], *event["participants"], event["place"], event["date"]]:
            if words and words["anchor"]:
                assert TEXT[slice(*words["anchor"])] == words["text"]


def test_only_reviewed_articles_are_written(tmp_path):
    told(meeting())
    assert write_gold(tmp_path / "new") == 0
    assert list((tmp_path / "new").iterdir()) == []


def test_a_humans_value_stands_for_the_machines_and_has_no_words(tmp_path, editor):
    (report,) = told(meeting())
    istanbul = Place.objects.create(name="Istanbul", kind="city", country="TR")
    values = {"place": istanbul.pk, "date": "2025-11-18", "status": "planned"}
    correct_event(event=report.event, values=values, editor=editor)
    (event,) = exported(tmp_path, report.article, editor)["events"]
    assert event["place"] == {"name": "Istanbul", "anchor": None, "text": None}
    assert event["date"] == {"edtf": "2025-11-18", "anchor": None, "text": None}
    assert event["status"] == "planned"


def test_a_report_that_tells_it_otherwise_keeps_its_own_words(tmp_path, editor):
    told(meeting(), published=date(2025, 11, 19))
    (early,) = told(meeting(status="planned"), outlet="Abendblatt", published=date(2025, 11, 16))
    correct_event(event=early.event, values={"status": "failed"}, editor=editor)
    approve_event(event=early.event, editor=editor)
    (event,) = exported(tmp_path, early.article, editor)["events"]
    assert event["status"] == "planned"


def test_rejected_events_are_left_out(tmp_path, editor):
    reports = told(meeting(), refusal())
    reject_event(event=reports[0].event, editor=editor)
    gold = exported(tmp_path, reports[0].article, editor)
    assert [(event["id"], event["type"]) for event in gold["events"]] == [("e1", "REJECT")]
