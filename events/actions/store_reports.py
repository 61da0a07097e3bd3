"""Store the reports of one article, each tied to its event.

A report that shares trigger words with a stored one is the same report, so its event keeps id and URL.
"""

from dataclasses import asdict
from typing import Any

from events.actions.link_names import Links
from events.annotating.annotation import Anchor, Annotation, Event
from events.dating import DateSpan, InvalidDate, date_span
from events.merging import pair_by_overlap
from events.models import Article, Report, ReportedParticipation
from events.models import Event as StoredEvent

LONGEST_HEADLINE = 300


def store_reports(article: Article, annotation: Annotation, links: Links) -> set[int]:
    """Create, change and remove the article's reports; the ids of the events they touch."""
    stored = list(article.reports.order_by("pk"))
    pairs = pair_by_overlap(
        [report.mentions for report in stored], [mention_anchors(e) for e in annotation.events]
    )
    touched = remove_lost([report for j, report in enumerate(stored) if j not in pairs.values()])
    for i, event in enumerate(annotation.events):
        told = happening_columns(event, article, links)
        report = (
            stored[pairs[i]]
            if i in pairs
            else Report(article=article, event=StoredEvent.objects.create(**told))
        )
        for column, value in (told | telling_columns(event, annotation)).items():
            setattr(report, column, value)
        report.save()
        store_participations(report, event, links)
        touched.add(report.event_id)
    return touched


def remove_lost(reports: list[Report]) -> set[int]:
    """Remove reports whose words the pipeline no longer finds; the ids of the events that still stand.

    What a human corrected or approved stays as it was; its report shows the older pipeline.
    """
    lost = [report for report in reports if not report.event.corrections.exists()]
    Report.objects.filter(pk__in=[report.pk for report in lost]).delete()
    events = {report.event_id for report in lost}
    StoredEvent.objects.filter(pk__in=events, reports=None, corrections=None).delete()
    return set(StoredEvent.objects.filter(pk__in=events).values_list("pk", flat=True))


def happening_columns(event: Event, article: Article, links: Links) -> dict[str, Any]:
    """What an event and a report have in common, as columns."""
    return {
        "type": event.type,
        "mode": event.mode or "",
        "status": event.status,
        "headline": event.headline[:LONGEST_HEADLINE],
        "place_id": links.places.get(event.place.name) if event.place else None,
        "source": list(event.source),
        "confidence": event.confidence,
        **date_columns(event, article),
    }


def date_columns(event: Event, article: Article) -> dict[str, Any]:
    """The date's columns; a date that no calendar has counts as none, its words are kept."""
    phrase, rule = (event.date.text or "", event.date.rule) if event.date else ("", "")
    return asdict(span_of(event, article)) | {"date_phrase": phrase, "date_rule": rule}


def span_of(event: Event, article: Article) -> DateSpan:
    try:
        return date_span(event.date.edtf if event.date else None, article.published)
    except InvalidDate:
        return date_span(None, article.published)


def telling_columns(event: Event, annotation: Annotation) -> dict[str, Any]:
    """Where the article tells it, and by whose reading."""
    start, end = event.mentions[0].anchor
    sentence = next((s for s in annotation.sentences if s[0] <= start < s[1]), (start, end))
    return {
        "pipeline": annotation.pipeline,
        "trigger_start": start,
        "trigger_end": end,
        "sentence_start": sentence[0],
        "sentence_end": max(sentence[1], end),
        "mentions": mention_anchors(event),
        "evidence": evidence_anchors(event),
    }


def mention_anchors(event: Event) -> list[Anchor]:
    return [mention.anchor for mention in event.mentions]


def evidence_anchors(event: Event) -> dict[str, list[Anchor]]:
    """The words behind each field, the date's and the place's own among them."""
    anchors = {field: [mention.anchor for mention in words] for field, words in event.evidence.items()}
    if event.date and event.date.anchor:
        anchors["date"] = [event.date.anchor]
    if event.place and event.place.anchor:
        anchors["place"] = [event.place.anchor]
    return anchors


def store_participations(report: Report, event: Event, links: Links) -> None:
    """Replace what the report says of who took part; the first part that an actor is given counts."""
    report.participations.all().delete()
    parts: dict[int, ReportedParticipation] = {}
    for participant in event.participants:
        actor = links.actors[participant.name]
        start, end = participant.anchor
        part = ReportedParticipation(
            report=report, actor_id=actor, role=participant.role, start=start, end=end
        )
        parts.setdefault(actor, part)
    ReportedParticipation.objects.bulk_create(parts.values())
