"""One happening in several articles is one event; what humans say of it stays and can be taken back."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from events.actions.correct_event import approve_event, correct_event, reject_event
from events.actions.mark_event import AlreadyTold, mark_event
from events.actions.merge_actors import change_actor, merge_actors
from events.actions.merge_events import NothingLeft, merge_events, move_report, split_event
from events.actions.store_annotation import store_annotation
from events.actions.undo_change import ChangedSince, undo_change
from events.actions.withdraw_article import withdraw_article
from events.annotating.annotation import EventDate
from events.history.records import changes_of_actor, changes_of_article, changes_of_event
from events.models import Actor, Correction, Event, Match, Placement, Report
from tests.actions.telling import REGISTER, TEXT, annotation, article, meeting, mention, participant, refusal

pytestmark = pytest.mark.django_db

MONDAY = EventDate("2025-11-17", None, None, "day")
NEXT_WEEK = EventDate("2025-11-24", None, None, "day")


@pytest.fixture
def editor():
    return User.objects.create_user("redaktion")


def told(*events, outlet="Demo", published=date(2025, 11, 19), pipeline="de_newsdesk 1"):
    """An article that tells of these events, stored; its reports in the order of the text."""
    stored = article(published=published, outlet=outlet)
    store_annotation(stored, annotation(*events, pipeline=pipeline), REGISTER)
    return list(stored.reports.order_by("trigger_start"))


def read_again(report, *events, pipeline="de_newsdesk 2"):
    store_annotation(report.article, annotation(*events, pipeline=pipeline), REGISTER)


def event_of(report):
    return Report.objects.select_related("event").get(pk=report.pk).event


def only_change(ids):
    (change,) = ids
    return change


def test_two_articles_about_one_meeting_give_one_event_with_the_reason():
    (one,) = told(meeting())
    (other,) = told(meeting(status="planned", place=None), outlet="Abendblatt", published=date(2025, 11, 16))
    event = event_of(one)
    assert event == event_of(other) == Event.objects.get()
    assert (event.article_count, event.source_count) == (2, 1)  # the same text: a copy
    assert Match.objects.get().reasons == ["same_participants", "same_day", "same_words"]


def test_status_and_date_are_those_of_the_latest_published_report_whatever_came_in_first():
    told(meeting(status="occurred"), published=date(2025, 11, 19))
    told(meeting(status="planned"), outlet="Abendblatt", published=date(2025, 11, 16))
    assert Event.objects.get().status == "occurred"


def test_the_headline_is_of_a_report_that_tells_the_status():
    told(meeting(headline="Selenskyj traf Erdogan", confidence=0.6), published=date(2025, 11, 19))
    plan = meeting(status="planned", headline="Selenskyj will Erdogan treffen")
    told(plan, outlet="Abendblatt", published=date(2025, 11, 16))
    assert Event.objects.get().headline == "Selenskyj traf Erdogan"


def test_a_date_told_more_exactly_before_is_kept():
    told(meeting(), published=date(2025, 11, 18))
    month = EventDate("2025-11", None, None, "month")
    told(meeting(date=month), outlet="Abendblatt", published=date(2025, 12, 2))
    assert Event.objects.get().edtf == "2025-11-17"


def test_rounds_a_week_apart_are_two_events():
    told(meeting(date=MONDAY))
    told(meeting(date=NEXT_WEEK), outlet="Abendblatt", published=date(2025, 11, 26))
    assert Event.objects.count() == 2


def test_what_one_article_tells_twice_is_told_of_two_happenings():
    told(meeting(), meeting(mentions=(mention("lehnte"),)))
    assert Event.objects.count() == 2


def test_what_the_machine_merges_leads_on_and_what_it_parts_again_keeps_its_address(client):
    (one,), (other,) = told(meeting(date=MONDAY)), told(meeting(date=NEXT_WEEK), outlet="Abendblatt")
    event, former = event_of(one), event_of(other)
    read_again(other, meeting(date=MONDAY))
    assert client.get(former.get_absolute_url()).url == event.get_absolute_url()
    read_again(other, meeting(date=NEXT_WEEK), pipeline="de_newsdesk 3")
    assert (event_of(one), event_of(other)) == (event, former)
    assert client.get(former.get_absolute_url()).status_code == 200


def test_merged_by_hand_stays_merged_and_the_old_address_leads_on(editor, client):
    (one,), (other,) = told(meeting(date=MONDAY)), told(meeting(date=NEXT_WEEK), outlet="Abendblatt")
    into, former = event_of(one), event_of(other)
    correct_event(event=former, values={"headline": "Zweites Treffen"}, editor=editor)
    merge_events(event=into, other=former, editor=editor)
    read_again(other, meeting(date=NEXT_WEEK, mode="visit"))
    assert event_of(other) == into
    assert event_of(one).headline == "Zweites Treffen"
    assert client.get(former.get_absolute_url()).url == into.get_absolute_url()


def test_a_merge_is_undone_with_addresses_and_corrections(editor, client):
    (one,), (other,) = told(meeting(date=MONDAY)), told(meeting(date=NEXT_WEEK), outlet="Abendblatt")
    into, former = event_of(one), event_of(other)
    merge_events(event=into, other=former, editor=editor)
    undo_change(change=only_change(changes_of_event(into)), editor=editor)
    assert (event_of(one), event_of(other)) == (into, former)
    assert client.get(former.get_absolute_url()).status_code == 200
    assert not Placement.objects.exists()


def test_an_undone_merge_can_be_made_again_by_undoing_the_undoing(editor):
    (one,), (other,) = told(meeting(date=MONDAY)), told(meeting(date=NEXT_WEEK), outlet="Abendblatt")
    merge_events(event=event_of(one), other=event_of(other), editor=editor)
    event = event_of(one)
    undo_change(change=only_change(changes_of_event(event)), editor=editor)
    undoing = only_change(changes_of_event(event) - {c for c in changes_of_event(event) if not is_undoing(c)})
    undo_change(change=undoing, editor=editor)
    assert event_of(one) == event_of(other) == event


def is_undoing(change):
    from pghistory.models import Context

    return Context.objects.get(pk=change).metadata["action"] == "undo"


def test_split_by_hand_stays_split_and_later_reports_go_where_they_fit_best(editor):
    (one,), (other,) = told(meeting()), told(meeting(), outlet="Abendblatt")
    event = event_of(one)
    split = split_event(event=event, reports=[other], editor=editor)
    read_again(other, meeting(mode="visit"))
    told(meeting(), outlet="Morgenpost")
    assert (event_of(one), event_of(other)) == (event, split)
    assert Event.objects.count() == 2


def test_a_split_leaves_no_event_without_reports(editor):
    (one,), (other,) = told(meeting()), told(meeting(), outlet="Abendblatt")
    with pytest.raises(NothingLeft):
        split_event(event=event_of(one), reports=[one, other], editor=editor)


def test_a_report_is_moved_to_another_event(editor):
    (one,), (other,) = told(meeting(date=MONDAY)), told(meeting(date=NEXT_WEEK), outlet="Abendblatt")
    (third,) = told(meeting(date=NEXT_WEEK), outlet="Morgenpost")
    assert event_of(third) == event_of(other)
    move_report(report=third, event=event_of(one), editor=editor)
    read_again(third, meeting(date=NEXT_WEEK))
    assert event_of(third) == event_of(one) != event_of(other)


def test_a_rejected_event_does_not_come_back_from_another_article(editor):
    (one,) = told(meeting())
    reject_event(event=event_of(one), editor=editor)
    told(meeting(), outlet="Abendblatt")
    read_again(one, meeting(mode="visit"))
    assert not Event.objects.visible().exists()


def test_approved_values_stay_and_what_the_machine_now_says_is_listed(editor):
    (one,) = told(meeting())
    approve_event(event=event_of(one), editor=editor)
    read_again(one, meeting(status="planned", place=None))
    event = event_of(one)
    assert (event.status, str(event.place), event.review) == ("occurred", "Ankara", "approved")
    assert event.disputed == ["place", "status"]


def test_what_the_machine_said_when_it_was_corrected_is_no_dispute(editor):
    (one,) = told(meeting())
    correct_event(event=event_of(one), values={"status": "cancelled"}, editor=editor)
    read_again(one, meeting(mode="visit"))
    assert event_of(one).disputed == []


def test_an_approved_event_that_the_machine_no_longer_finds_stays_and_is_listed(editor):
    (one, _) = told(meeting(), refusal())
    approve_event(event=event_of(one), editor=editor)
    read_again(one, refusal())
    assert event_of(one).shown
    assert [report.pk for report in Report.objects.filter(found=False)] == [one.pk]


def test_a_missed_event_is_marked_and_found_by_the_next_machine(editor):
    (refused,) = told(refusal())
    start = TEXT.index("traf")
    values = {
        "type": {"type": "CONSULT", "mode": "meeting"},
        "status": "occurred",
        "headline": "Treffen in Ankara",
        "date": "2025-11-17",
        "place": None,
        "participants": [{"actor": Actor.objects.get(name="Russland").pk, "role": "actor"}],
        "source": [],
    }
    event = mark_event(article=refused.article, anchor=(start, start + 4), values=values, editor=editor)
    assert (event.headline, event.edtf) == ("Treffen in Ankara", "2025-11-17")
    assert event.reports.get().pipeline == ""
    with pytest.raises(AlreadyTold):
        mark_event(article=refused.article, anchor=(start, start + 4), values=values, editor=editor)
    read_again(refused, refusal(), meeting(status="planned"))
    event.refresh_from_db()
    assert (event.status, event.reports.get().pipeline) == ("occurred", "de_newsdesk 2")


def test_a_marked_event_can_be_taken_back(editor):
    (refused,) = told(refusal())
    start = TEXT.index("traf")
    values = {
        "type": {"type": "CONSULT", "mode": ""},
        "status": "occurred",
        "headline": "Treffen",
        "date": None,
        "place": None,
        "participants": [],
        "source": [],
    }
    event = mark_event(article=refused.article, anchor=(start, start + 4), values=values, editor=editor)
    undo_change(change=only_change(changes_of_event(event)), editor=editor)
    event.refresh_from_db()
    assert not event.shown


def test_what_was_changed_again_is_not_undone(editor):
    (one,) = told(meeting())
    event = event_of(one)
    correct_event(event=event, values={"status": "planned"}, editor=editor)
    first = only_change(changes_of_event(event))
    correct_event(event=event, values={"status": "cancelled"}, editor=editor)
    with pytest.raises(ChangedSince):
        undo_change(change=first, editor=editor)
    assert event_of(one).status == "cancelled"
    undo_change(change=only_change(changes_of_event(event) - {first}), editor=editor)
    assert event_of(one).status == "planned"


def test_an_undone_correction_gives_the_machines_value_back(editor):
    (one,) = told(meeting())
    correct_event(event=event_of(one), values={"status": "planned"}, editor=editor)
    undo_change(change=only_change(changes_of_event(event_of(one))), editor=editor)
    assert event_of(one).status == "occurred"
    assert not Correction.objects.exists()


def test_merged_actors_count_as_one_and_their_events_are_merged(editor):
    guest = participant("V. Selenski", "actor", "Selenskyj")
    (one,) = told(meeting(place=None))
    (other,) = told(meeting(participants=(guest,), place=None), outlet="Abendblatt")
    assert event_of(one) != event_of(other)
    actor, same = Actor.objects.get(name="Wolodymyr Selenskyj"), Actor.objects.get(name="V. Selenski")
    merge_actors(actor=actor, other=same, editor=editor)
    assert event_of(one) == event_of(other)
    assert same not in event_of(one).actors.all()
    undo_change(change=only_change(changes_of_actor(actor)), editor=editor)
    assert event_of(one) != event_of(other)
    assert same in event_of(other).actors.all()


def test_an_actors_names_are_changed_and_changed_back(editor):
    told(meeting())
    actor = Actor.objects.get(name="Wolodymyr Selenskyj")
    change_actor(actor=actor, kind="person", country="UA", names=["Selenskyj", "Zelenskyy"], editor=editor)
    assert sorted(actor.names.values_list("name", flat=True)) == ["Selenskyj", "Zelenskyy"]
    undo_change(change=only_change(changes_of_actor(actor)), editor=editor)
    assert sorted(actor.names.values_list("name", flat=True)) == ["Selenskyj", "Zelensky"]


def test_a_withdrawn_article_counts_no_more_until_it_is_back(editor):
    (one,) = told(meeting(), published=date(2025, 11, 19))
    told(meeting(status="planned"), outlet="Abendblatt", published=date(2025, 11, 16))
    withdraw_article(article=one.article, withdrawn=True, editor=editor)
    event = event_of(one)
    assert (event.status, event.article_count) == ("planned", 1)
    undo_change(change=only_change(changes_of_article(one.article)), editor=editor)
    assert event_of(one).status == "occurred"


def test_an_event_of_withdrawn_articles_alone_is_not_shown(editor):
    (one,) = told(meeting())
    withdraw_article(article=one.article, withdrawn=True, editor=editor)
    assert not event_of(one).shown
