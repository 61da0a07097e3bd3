"""Reviewed articles -> gold annotation: what the article says, as humans corrected it.

A human's value stands for the report where the machine had read the same there as of the event; a report
that tells it otherwise keeps its own words.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from events.actions.machine_values import merged_actors
from events.annotating.annotation import Anchor
from events.models import Actor, Article, Place, Report
from events.models.correction import CorrectedField
from events.values import normal, value_of

Values = dict[str, Any]


def write_gold(folder: Path) -> int:
    """Write `<id>.txt` and `<id>.json` of every reviewed article into `folder`; how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for article in reviewed_articles():
        name = f"article-{article.pk}"
        (folder / f"{name}.txt").write_text(article.text, encoding="utf8", newline="")
        gold = json.dumps(gold_of(article, name), ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(gold + "\n", encoding="utf8")
        count += 1
    return count


def reviewed_articles() -> Iterator[Article]:
    return Article.objects.filter(reviewed=True, withdrawn=False).order_by("pk").iterator()


def gold_of(article: Article, name: str) -> dict[str, Any]:
    reports = article.reports.exclude(event__review="rejected").exclude(pipeline="", placement=None)
    reports = reports.select_related("event", "place").prefetch_related(
        "participations__actor", "event__corrections"
    )
    events = [gold_event(article, report) for report in reports.order_by("trigger_start", "pk")]
    return {
        "id": name,
        "title": article.title,
        "published": article.published.isoformat(),
        "outlet": article.outlet,
        "events": [{"id": f"e{number}", **event} for number, event in enumerate(events, start=1)],
    }


def gold_event(article: Article, report: Report) -> dict[str, Any]:
    values = values_of(report)
    told = {
        **values["type"],
        "status": values["status"],
        "headline": values["headline"],
        "mentions": [words_at(article, anchor) for anchor in report.mentions],
        "participants": participants(article, report, values["participants"]),
        "place": place_of(article, report, values["place"]),
        "date": date_of(article, report, values["date"]),
        "source": values["source"],
    }
    return told | {"mode": told["mode"] or None}


def values_of(report: Report) -> Values:
    """What the article says, field by field, in the shapes of `models.Correction`."""
    parts = {part.actor_id: part.role for part in report.participations.all()}
    columns = {**vars(report), "participants": parts, "review": ""}
    told = {field: value_of(field, columns) for field in CorrectedField.values}
    for correction in report.event.corrections.all():
        read = normal(correction.field, told[correction.field])
        if correction.value != correction.machine and read in (correction.machine, None, []):
            told[correction.field] = correction.value
    return told


def participants(article: Article, report: Report, parts: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    merged = merged_actors(part["actor"] for part in parts)
    actors = Actor.objects.in_bulk([merged.get(part["actor"], part["actor"]) for part in parts])
    anchors = {part.actor_id: (part.start, part.end) for part in report.participations.all()}
    in_order = sorted(parts, key=lambda part: anchors.get(part["actor"], (len(article.text),)))
    return [
        {"name": actors[merged.get(part["actor"], part["actor"])].name, "role": part["role"]}
        | words_at(article, anchors.get(part["actor"]))
        for part in in_order
    ]


def place_of(article: Article, report: Report, place: int | None) -> dict[str, Any] | None:
    if place is None:
        return None
    found = report.place if report.place_id == place else Place.objects.get(pk=place)
    anchor = next(iter(report.evidence.get("place", [])), None) if report.place_id == place else None
    return {"name": str(found), **words_at(article, anchor)}


def date_of(article: Article, report: Report, edtf: str | None) -> dict[str, Any] | None:
    if edtf is None:
        return None
    anchor = next(iter(report.evidence.get("date", [])), None) if report.edtf == edtf else None
    return {"edtf": edtf, **words_at(article, anchor)}


def words_at(article: Article, anchor: Anchor | list[int] | None) -> dict[str, Any]:
    """An anchor with its words; both null where a human's value has no words of its own."""
    return (
        {"anchor": list(anchor), "text": article.text[slice(*anchor)]}
        if anchor
        else {"anchor": None, "text": None}
    )
