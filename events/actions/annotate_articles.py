"""Annotate stored articles again: machine values change, events keep their ids, humans' values stay."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import QuerySet

from events.actions.keep_tallies import keep_tallies
from events.actions.machine import Machine, foreign_language
from events.models import Article

logger = logging.getLogger(__name__)


@dataclass
class AnnotationReport:
    """What became of the articles; `failed` pairs an id with the reason, `foreign` with a language."""

    annotated: int = 0
    unchanged: int = 0
    failed: list[tuple[int, str]] = field(default_factory=list)
    foreign: list[tuple[int, str]] = field(default_factory=list)


def not_read_by(machine: Machine) -> QuerySet[Article]:
    """The articles that this version of the pipeline has not read."""
    return Article.objects.exclude(annotation__pipeline=machine.annotator.name)


def annotate_articles(articles: Iterable[Article], machine: Machine) -> AnnotationReport:
    """Read each article anew; one that fails keeps what it had and stops no other."""
    report = AnnotationReport()
    for article in articles:
        try:
            with transaction.atomic():
                new = machine.read(article)
        except Exception as error:
            logger.exception("could not annotate article %s", article.pk)
            report.failed.append((article.pk, f"{type(error).__name__}: {error}"))
            continue
        report.annotated += new
        report.unchanged += not new
        if language := foreign_language(article):
            report.foreign.append((article.pk, language))
    keep_tallies()
    return report
