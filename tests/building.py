"""Rows for tests: articles whose text holds the words that reports and participations point to.

Only what matters to a test is given; everything else has a sensible value.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from typing import Any

from events.actions.index_events import index_events
from events.actions.refresh_events import refresh_events
from events.actions.told import sides_of, window_of
from events.dating import date_span
from events.models import Actor, ActorName, Annotation, Article, Event, Place, Report, ReportedParticipation

PUBLISHED = date(2025, 11, 19)
PIPELINE = "de_newsdesk 1.0.0"


def make_actor(name: str, *names: str, kind: str = "person") -> Actor:
    """The actor of this name, with these other names."""
    actor, _created = Actor.objects.get_or_create(name=name, defaults={"kind": kind})
    for other in names:
        ActorName.objects.get_or_create(actor=actor, name=other)
    return actor


def make_place(name: str, kind: str = "city", country: str = "") -> Place:
    """The place of this name; a new one is of this kind and country."""
    new = {"kind": kind, "country": country}
    return Place.objects.filter(name=name).first() or Place.objects.create(name=name, **new)


def make_article(text: str, *, published: date = PUBLISHED, **columns: str) -> Article:
    """An article; `columns` are title, outlet and note."""
    content_hash = sha256(text.encode()).hexdigest()
    return Article.objects.create(text=text, published=published, content_hash=content_hash, **columns)


def make_annotation(article: Article, **content: Any) -> Annotation:
    """The article's annotation; `content` are keys of the contract, all others are empty."""
    empty: dict[str, Any] = {"sentences": [], "entities": [], "times": [], "statements": [], "events": []}
    return Annotation.objects.create(article=article, pipeline=PIPELINE, content=empty | content)


def make_event(headline: str = "Treffen", *, review: str = "none", **told: Any) -> Event:
    """An event with one report (`told`: see `make_report`), refreshed as after an import."""
    undated = asdict(date_span(None, PUBLISHED))
    event = Event.objects.create(headline=headline, type="CONSULT", status="occurred", **undated)
    make_report(event, headline=headline, **told)
    Event.objects.filter(pk=event.pk).update(review=review, shown=review != "rejected")
    index_events([event.pk])
    event.refresh_from_db()
    return event


def make_report(
    event: Event,
    *,
    headline: str = "Treffen",
    actors: Mapping[str, str] | Iterable[str] = (),
    place: str = "",
    edtf: str = "2025-11-19",
    date_phrase: str = "",
    source: Iterable[str] = (),
    trigger: str = "traf",
    sentence: str = "",
    article: Article | None = None,
    published: date = PUBLISHED,
    **columns: str,
) -> Report:
    """A report of the event; the text is made to hold every word that is given.

    `actors` are names, or names with roles; `columns` are type, mode, status and date_rule.
    """
    roles = dict(actors) if isinstance(actors, Mapping) else dict.fromkeys(actors, "actor")
    sources = list(source)
    words = [*roles, trigger, place, date_phrase, *sources]
    sentence = sentence or f"{headline}: {' '.join(filter(None, words))}."
    article = article or make_article(f"Nummer {Article.objects.count()}.\n\n{sentence}", published=published)
    evidence = {"date": date_phrase, "place": place, "source": sources[0] if sources else ""}
    report = Report(
        event=event,
        headline=headline,
        place=make_place(place) if place else None,
        source=sources,
        date_phrase=date_phrase,
        evidence={field: [anchor(article, sentence, word)] for field, word in evidence.items() if word},
        **telling_columns(article, sentence, trigger),
        **asdict(date_span(edtf or None, article.published)),
        **{"type": "CONSULT", "status": "occurred", **columns},
    )
    report.window = window_of(report)
    report.sides = sides_of(make_actor(name).pk for name in roles)
    report.save()
    make_participations(report, roles, sentence)
    refresh_events([event.pk])
    return report


def telling_columns(article: Article, sentence: str, trigger: str) -> dict[str, Any]:
    """Where the article tells it."""
    sentence_start, sentence_end = anchor(article, sentence, sentence)
    trigger_start, trigger_end = anchor(article, sentence, trigger)
    return {
        "article": article,
        "pipeline": PIPELINE,
        "trigger_start": trigger_start,
        "trigger_end": trigger_end,
        "sentence_start": sentence_start,
        "sentence_end": sentence_end,
        "mentions": [[trigger_start, trigger_end]],
    }


def make_participations(report: Report, roles: Mapping[str, str], sentence: str) -> None:
    """Who takes part, by the full name in the sentence or else by its last word."""
    for name, role in roles.items():
        start, end = anchor(report.article, sentence, name if name in sentence else name.split()[-1])
        ReportedParticipation.objects.create(
            report=report, actor=make_actor(name), role=role, start=start, end=end
        )


def anchor(article: Article, sentence: str, word: str) -> list[int]:
    """The offsets of a word of the sentence in the article's text."""
    start = article.text.index(word, article.text.index(sentence))
    return [start, start + len(word)]
