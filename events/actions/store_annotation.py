"""Store what the machine found in one article: new reports, changed ones, and those it no longer finds."""

from typing import Any

from django.db import transaction

from events.actions.group_reports import group_reports
from events.actions.link_names import Links, link_names
from events.actions.match_reports import match_reports
from events.actions.store_reports import store_reports
from events.actions.taking_turns import take_turn
from events.annotating.annotation import Annotation, Statement
from events.annotating.register import Register
from events.models import Annotation as StoredAnnotation
from events.models import Article
from events.models import Statement as StoredStatement


@transaction.atomic
def store_annotation(article: Article, annotation: Annotation, register: Register) -> bool:
    """Bring what is stored of `article` up to `annotation`; False if it says nothing new."""
    take_turn()
    content = annotation.as_dict()
    if StoredAnnotation.objects.filter(article=article, content=content).exists():
        return False
    StoredAnnotation.objects.update_or_create(
        article=article, defaults={"pipeline": annotation.pipeline, "content": content}
    )
    links = link_names(annotation, register)
    store_statements(article, annotation.statements, links)
    stored = store_reports(article, annotation, links)
    match_reports(stored.reports)
    group_reports(stored.reports, emptied=stored.emptied, fresh=stored.fresh)
    return True


def store_statements(article: Article, statements: tuple[Statement, ...], links: Links) -> None:
    """Replace the article's statements: nothing else refers to them."""
    article.statements.all().delete()
    StoredStatement.objects.bulk_create(
        [StoredStatement(article=article, **statement_columns(statement, links)) for statement in statements]
    )


def statement_columns(statement: Statement, links: Links) -> dict[str, Any]:
    name = statement.speaker.name if statement.speaker else ""
    cue_start, cue_end = statement.cue or (None, None)
    return {
        "type": statement.type,
        "quote": statement.quote,
        "cue_start": cue_start,
        "cue_end": cue_end,
        "speaker_id": links.actors.get(name),
        "speaker_name": name,
    }
