"""Store the reports of one article.

A report that shares trigger words with a stored one is the same report, so its event keeps id and URL.
"""

from dataclasses import asdict, dataclass
from typing import Any

from events.actions.link_names import Links
from events.actions.told import sides_of, window_of
from events.annotating.annotation import Anchor, Annotation, Event
from events.dating import DateSpan, InvalidDate, date_span
from events.merging.rereading import Reading, pair_reports
from events.merging.told import stems_of
from events.models import Article, Report, ReportedParticipation
from events.models import Event as StoredEvent

LONGEST_HEADLINE = 300


@dataclass(frozen=True)
class Stored:
    """What was written of one article: its reports, and the events made for those that are new.

    `emptied` are the events of reports that are gone.
    """

    reports: list[int]
    fresh: set[int]
    emptied: set[int]


def store_reports(article: Article, annotation: Annotation, links: Links) -> Stored:
    """Create, change and remove the article's reports; each new one gets an event of its own for now."""
    stored = list(article.reports.order_by("pk"))
    pairs = pair_reports(
        [read_before(r) for r in stored], [read_now(e, annotation) for e in annotation.events]
    )
    emptied = remove_lost([report for j, report in enumerate(stored) if j not in pairs.values()])
    reports, fresh = [], set()
    for i, event in enumerate(annotation.events):
        told = happening_columns(event, article, links)
        report = stored[pairs[i]] if i in pairs else Report(article=article)
        if i not in pairs:
            report.event = StoredEvent.objects.create(**told)
            fresh.add(report.event_id)
        store_report(report, told | telling_columns(event, article, annotation), event, links)
        reports.append(report.pk)
    return Stored(reports, fresh, emptied)


def store_report(report: Report, columns: dict[str, Any], event: Event, links: Links) -> None:
    for column, value in columns.items():
        setattr(report, column, value)
    report.window = window_of(report)
    report.sides = sides_of(links.actors[part.name] for part in event.participants)
    report.save()
    store_participations(report, event, links)


def read_before(report: Report) -> Reading:
    return Reading(report.mentions, (report.sentence_start, report.sentence_end), report.type)


def read_now(event: Event, annotation: Annotation) -> Reading:
    return Reading(mention_anchors(event), sentence_of(event, annotation), event.type)


def remove_lost(reports: list[Report]) -> set[int]:
    """Remove reports whose words the pipeline no longer finds; the ids of the events that they leave.

    What a human vouched for stays as it was, and is marked.
    """
    kept = [report.pk for report in reports if hasattr(report, "placement")]
    Report.objects.filter(pk__in=kept).exclude(pipeline="").update(found=False)
    lost = [report for report in reports if report.pk not in kept]
    Report.objects.filter(pk__in=[report.pk for report in lost]).delete()
    return {report.event_id for report in lost}


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


def telling_columns(event: Event, article: Article, annotation: Annotation) -> dict[str, Any]:
    """Where the article tells it, and by whose reading."""
    start, end = event.mentions[0].anchor
    sentence = sentence_of(event, annotation)
    names = [part.text for part in event.participants]
    return {
        "pipeline": annotation.pipeline,
        "found": True,
        "trigger_start": start,
        "trigger_end": end,
        "sentence_start": sentence[0],
        "sentence_end": sentence[1],
        "stems": stems_of(article.text[sentence[0] : sentence[1]], without=names),
        "mentions": mention_anchors(event),
        "evidence": evidence_anchors(event),
    }


def sentence_of(event: Event, annotation: Annotation) -> Anchor:
    """The sentence of the fullest mention, at least the mention itself."""
    start, end = event.mentions[0].anchor
    sentence = next((s for s in annotation.sentences if s[0] <= start < s[1]), (start, end))
    return sentence[0], max(sentence[1], end)


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
