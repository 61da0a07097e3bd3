"""Import articles: each is stored with its annotation in one transaction, or not at all."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction

from events.actions.keep_tallies import keep_tallies
from events.actions.machine import Machine, foreign_language
from events.importing.records import ArticleRecord, UnreadableArticle
from events.models import Article

logger = logging.getLogger(__name__)


@dataclass
class ImportReport:
    """What became of what was found; `failed` pairs where it came from with the reason.

    `foreign` pairs where an article came from with its language: it is stored, but nothing is read from it.
    """

    imported: int = 0
    unchanged: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    foreign: list[tuple[str, str]] = field(default_factory=list)


def import_articles(found: Iterable[ArticleRecord | UnreadableArticle], machine: Machine) -> ImportReport:
    """Store every record that is new; one that fails leaves nothing behind and stops no other."""
    report = ImportReport()
    for record in found:
        if isinstance(record, UnreadableArticle):
            report.failed.append((record.origin, str(record)))
            continue
        try:
            new = import_article(record, machine)
        except Exception as error:  # whatever goes wrong with one article, the others go on
            logger.exception("could not store %s", record.origin)
            report.failed.append((record.origin, f"not stored: {type(error).__name__}: {error}"))
            continue
        report.imported += new is not None
        report.unchanged += new is None
        if new is not None and (language := foreign_language(new)):
            report.foreign.append((record.origin, language))
    keep_tallies()
    return report


@transaction.atomic
def import_article(record: ArticleRecord, machine: Machine) -> Article | None:
    """Store one record and what the machine finds in it; None if the article is there already."""
    article, new = Article.objects.get_or_create(
        outlet=record.outlet,
        published=record.published,
        content_hash=record.content_hash,
        defaults={"title": record.title, "note": record.note, "text": record.text, "origin": record.origin},
    )
    if new:
        machine.read(article)
    return article if new else None
