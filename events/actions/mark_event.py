"""An editor marks the words of an event that the machine missed: a report by a human, in force at once."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User

from events.actions.correct_event import vouch
from events.actions.group_reports import group_reports
from events.actions.human_change import human_change
from events.actions.match_reports import match_reports
from events.actions.told import sides_of, window_of
from events.annotating.annotation import Anchor
from events.merging.told import stems_of
from events.models import Actor, Annotation, Article, Event, Report, ReportedParticipation
from events.models.vocabulary import HumanAction
from events.values import columns_of

BY_HAND = ""  # the pipeline of a report that no pipeline made


class AlreadyTold(ValueError):
    """There is a report of these words; `report` is it."""

    def __init__(self, report: Report):
        super().__init__(report.pk)
        self.report = report


def mark_event(
    *, article: Article, anchor: Anchor, values: Mapping[str, Any], editor: User, reason: str = ""
) -> Event:
    """Store the event that the words at `anchor` tell of; `values` has every field but the review."""
    existing = article.reports.filter(trigger_start__lt=anchor[1], trigger_end__gt=anchor[0]).first()
    if existing:
        raise AlreadyTold(existing)
    with human_change(editor, HumanAction.MARK, reason=reason):
        report = store_marked(article, anchor, values)
        event = report.event
        vouch(event, values)
        match_reports([report.pk])
        group_reports([report.pk])
    event.refresh_from_db()
    return event


def store_marked(article: Article, anchor: Anchor, values: Mapping[str, Any]) -> Report:
    told: dict[str, Any] = {}
    for field, value in values.items():
        told |= columns_of(field, value, article.published)
    roles = told.pop("participants")
    start, end = sentence_around(article, anchor)
    report = Report(article=article, event=Event.objects.create(**told), pipeline=BY_HAND, **told)
    report.trigger_start, report.trigger_end = anchor
    report.sentence_start, report.sentence_end = start, end
    report.mentions = [list(anchor)]
    report.stems = stems_of(article.text[start:end])
    report.window = window_of(report)
    report.sides = sides_of(roles)
    report.save()
    store_roles(report, roles)
    return report


def sentence_around(article: Article, anchor: Anchor) -> Anchor:
    """The sentences of the annotation that the words lie in, else the words alone."""
    annotation = Annotation.objects.filter(article=article).first()
    sentences = annotation.content.get("sentences", []) if annotation else []
    around = [(start, end) for start, end in sentences if start < anchor[1] and anchor[0] < end]
    bounds = [anchor, *around]
    return min(start for start, _ in bounds), max(end for _, end in bounds)


def store_roles(report: Report, roles: Mapping[int, str]) -> None:
    """Who takes part, by their names in the sentence where they stand there, else by the marked words."""
    sentence = report.article.text[report.sentence_start : report.sentence_end]
    for actor in Actor.objects.filter(pk__in=roles).prefetch_related("names"):
        names = [actor.name, *(other.name for other in actor.names.all()), actor.name.split()[-1]]
        named = next((name for name in names if name in sentence), None)
        start = report.sentence_start + sentence.index(named) if named else report.trigger_start
        end = start + len(named) if named else report.trigger_end
        ReportedParticipation.objects.create(
            report=report, actor=actor, role=roles[actor.pk], start=start, end=end
        )
