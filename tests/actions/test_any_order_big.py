"""Whatever comes in whatever order: the same events, no human's word lost, no report astray."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models import F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from pghistory.models import Context

from events.actions.correct_event import approve_event, correct_event, current_values, reject_event
from events.actions.group_reports import group_reports
from events.actions.mark_event import AlreadyTold, mark_event
from events.actions.merge_actors import merge_actors
from events.actions.merge_events import merge_events, move_report, split_event
from events.actions.refresh_events import refresh_events
from events.actions.store_annotation import store_annotation
from events.actions.undo_change import ChangedSince, undo_change
from events.actions.withdraw_article import withdraw_article
from events.annotating.annotation import EventDate
from events.history.records import history_of
from events.models import Actor, Article, Correction, Event, Match, Placement, Report
from tests.actions.telling import (
    REGISTER,
    anchor,
    annotation,
    article,
    meeting,
    mention,
    participant,
    refusal,
)

pytestmark = pytest.mark.django_db


def met(edtf: str | None, **changes: Any):
    day = EventDate(edtf, None, None, "told") if edtf else None
    return meeting(date=day, **changes)


def with_russia(edtf: str):
    russia = participant("Russland", "actor", "Russland")
    host = participant("Recep Tayyip Erdogan", "actor", "Erdogan")
    return met(edtf, participants=(russia, host))


# What the articles tell: of one meeting before, during and after it, of the next round, of another guest.
ARTICLES = {
    "Abendblatt": (date(2025, 11, 15), [met("2025-11-17", status="planned")]),
    "Bote": (date(2025, 11, 17), [met("2025-11-17"), refusal()]),
    "Chronik": (date(2025, 11, 18), [met("2025-11-18", place=None), refusal()]),
    "Dienst": (date(2025, 11, 30), [met("2025-11", mode=None)]),
    "Echo": (date(2025, 11, 26), [met("2025-11-24", mentions=(mention("lehnte"),)), met("2025-11-17")]),
    "Funk": (date(2025, 11, 18), [with_russia("2025-11-18"), refusal(status="ongoing")]),
    "Globus": (date(2025, 11, 18), [met(None, status="planned")]),
}


def come_in(outlet: str, pipeline: str = "1") -> None:
    """Import or read again; another pipeline drops or changes what it found."""
    published, told = ARTICLES[outlet]
    stored = Article.objects.filter(outlet=outlet).first() or article(published=published, outlet=outlet)
    called_off = replace(told[0], status="cancelled", date=EventDate("2025-11-19", None, None, "told"))
    found = {"1": told, "2": told[:1], "3": [called_off, *told[1:]], "4": []}[pipeline]
    store_annotation(stored, annotation(*found, pipeline=f"de_newsdesk {pipeline}"), REGISTER)


def what_there_is() -> set[Any]:
    """The events, told apart by what they say and who tells it, not by their ids."""
    return {
        (
            frozenset(event.reports.values_list("article__outlet", "trigger_start")),
            frozenset(event.participations.values_list("actor__name", "role")),
            *(event.type, event.mode, event.status, event.edtf, event.headline, str(event.place)),
            *(event.article_count, event.source_count, event.shown),
        )
        for event in Event.objects.filter(merged_into=None)
    }


@pytest.fixture(scope="module")
def expected() -> dict[frozenset[str], set[Any]]:
    return {}


@given(order=st.permutations(sorted(ARTICLES)))
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_order_of_imports_gives_the_same_events(expected, order):
    with transaction.atomic():
        for outlet in order:
            come_in(outlet)
        found = what_there_is()
        transaction.set_rollback(True)
    assert found == expected.setdefault(frozenset(order), found)


@given(order=st.permutations(sorted(ARTICLES)), again=st.lists(st.sampled_from(sorted(ARTICLES)), max_size=6))
@settings(max_examples=8, deadline=None, derandomize=True)
def test_reading_again_and_back_leads_to_the_same_events(order, again):
    with transaction.atomic():
        for outlet in order:
            come_in(outlet)
        before = what_there_is()
        for outlet in again:
            come_in(outlet, pipeline="3")
        for outlet in again:
            come_in(outlet)
        after = what_there_is()
        transaction.set_rollback(True)
    assert after == before


MARKED = {
    "type": {"type": "REJECT", "mode": ""},
    "status": "occurred",
    "headline": "Nachgetragen",
    "date": "2025-11-18",
    "place": None,
    "source": [],
}


class Desk(RuleBasedStateMachine):
    """Machines that change their minds and editors that correct, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.editor = User.objects.create_user("redaktion")
        self.human: dict[tuple[int, str], Any] = {}

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    def somebody(self) -> Actor:
        return Actor.objects.get_or_create(name="Jemand", defaults={"kind": "person"})[0]

    def pick(self, data: Any, rows: Any) -> Any:
        return data.draw(st.sampled_from(list(rows.order_by("pk"))))

    def remember(self) -> None:
        """After a human's change: what is in force is what the machine must never change."""
        self.human = dict_of_corrections()

    @rule(outlet=st.sampled_from(sorted(ARTICLES)), pipeline=st.sampled_from("1234"))
    def read(self, outlet, pipeline):
        come_in(outlet, pipeline)
        assert dict_of_corrections() == self.human

    @precondition(lambda self: shown().exists())
    @rule(data=st.data(), status=st.sampled_from(["planned", "cancelled", "failed"]))
    def correct(self, data, status):
        event = self.pick(data, shown())
        correct_event(event=event, values={"status": status, "date": "2025-11-20"}, editor=self.editor)
        self.remember()

    @precondition(lambda self: shown().exists())
    @rule(data=st.data())
    def approve(self, data):
        approve_event(event=self.pick(data, shown()), editor=self.editor)
        self.remember()

    @precondition(lambda self: shown().exists())
    @rule(data=st.data())
    def reject(self, data):
        reject_event(event=self.pick(data, shown()), editor=self.editor)
        self.remember()

    @precondition(lambda self: shown().count() > 1)
    @rule(data=st.data())
    def merge(self, data):
        event = self.pick(data, shown())
        other = self.pick(data, shown().exclude(pk=event.pk))
        merge_events(event=event, other=other, editor=self.editor)
        assert set(dict_of_corrections()) >= set(self.human)
        self.remember()

    @precondition(lambda self: shown().filter(article_count__gt=1).exists())
    @rule(data=st.data())
    def split(self, data):
        event = self.pick(data, shown().filter(article_count__gt=1))
        reports = list(event.reports.order_by("pk"))
        if len(reports) > 1:
            split_event(event=event, reports=reports[1:], editor=self.editor)
        self.remember()

    @precondition(lambda self: shown().count() > 1)
    @rule(data=st.data())
    def move(self, data):
        event = self.pick(data, shown())
        report = self.pick(data, Report.objects.filter(event__shown=True).exclude(event=event))
        move_report(report=report, event=event, editor=self.editor)
        self.remember()

    @precondition(lambda self: Article.objects.exists())
    @rule(data=st.data(), words=st.sampled_from(["sagte", "Feuerpause", "traf"]))
    def mark(self, data, words):
        chosen = self.pick(data, Article.objects.all())
        values = MARKED | {"participants": [{"actor": self.somebody().pk, "role": "actor"}]}
        with suppress(AlreadyTold):
            mark_event(article=chosen, anchor=anchor(words), values=values, editor=self.editor)
        self.remember()

    @precondition(lambda self: Actor.objects.filter(merged_into=None).count() > 1)
    @rule(data=st.data())
    def merge_two_actors(self, data):
        actor = self.pick(data, Actor.objects.filter(merged_into=None))
        other = self.pick(data, Actor.objects.filter(merged_into=None).exclude(pk=actor.pk))
        merge_actors(actor=actor, other=other, editor=self.editor)
        assert dict_of_corrections() == self.human

    @precondition(lambda self: Article.objects.exists())
    @rule(data=st.data())
    def withdraw_or_bring_back(self, data):
        chosen = self.pick(data, Article.objects.all())
        withdraw_article(article=chosen, withdrawn=not chosen.withdrawn, editor=self.editor)

    @precondition(lambda self: made_changes())
    @rule(data=st.data())
    def undo(self, data):
        change = data.draw(st.sampled_from(made_changes()))
        before = dict_of_corrections()
        try:
            undo_change(change=change, editor=self.editor)
        except ChangedSince:
            assert dict_of_corrections() == before
        self.remember()

    @invariant()
    def no_row_dangles(self):
        connection.check_constraints()
        assert not Report.objects.exclude(event__merged_into=None).exists()
        for event in Event.objects.filter(reports=None, merged_into=None):
            assert not event.shown
            assert event.corrections.exists() or event.merged.exists() or was_placed(event)
        assert not Match.objects.filter(one__article=F("other__article")).exists()

    @invariant()
    def what_humans_say_counts(self):
        for placement in Placement.objects.select_related("report"):
            assert placement.event_id == placement.report.event_id
        for correction in Correction.objects.filter(event__merged_into=None).select_related("event"):
            if correction.event.reports.filter(article__withdrawn=False).exists():
                assert current_values(correction.event)[correction.field] == as_counted(correction)

    @invariant()
    def computing_it_again_changes_nothing(self):
        before = what_there_is()
        group_reports(list(Report.objects.values_list("pk", flat=True)))
        refresh_events(Event.objects.values_list("pk", flat=True))
        assert what_there_is() == before


def shown():
    return Event.objects.filter(shown=True)


def as_counted(correction: Correction) -> Any:
    """The human's value, with actors that were merged since as those that they count as."""
    if correction.field != "participants":
        return correction.value
    merged = dict(Actor.objects.exclude(merged_into=None).values_list("pk", "merged_into"))
    roles = {merged.get(part["actor"], part["actor"]): part["role"] for part in correction.value}
    return [{"actor": actor, "role": role} for actor, role in sorted(roles.items())]


def was_placed(event: Event) -> bool:
    return any(history_of(model).filter(event=event).exists() for model in (Report, Placement))


def dict_of_corrections() -> dict[tuple[int, str], Any]:
    return {(c.event_id, c.field): c.value for c in Correction.objects.all()}


def made_changes() -> list[Any]:
    return list(Context.objects.order_by("metadata__at").values_list("pk", flat=True))


def test_no_human_value_is_ever_lost_and_no_report_goes_astray():
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=80,
            stateful_step_count=18,
            deadline=None,

            suppress_health_check=list(HealthCheck),
        ),
    )
