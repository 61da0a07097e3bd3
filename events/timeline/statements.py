"""What an actor said: its statements, the latest-published first, a page at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.db.models import Q, QuerySet

from events.models import Actor, Statement

PAGE_SIZE = 50
AT_ONCE = 200  # statements are read so many at a time while words are looked for in them


@dataclass(frozen=True)
class Said:
    """A statement with its words: the quote as printed, and the words that mark it as one."""

    statement: Statement
    quote: str
    cue: str


@dataclass(frozen=True)
class StatementsPage:
    """`older` is the number of the statement after which the next page begins, None on the last."""

    said: list[Said]
    older: int | None


def statements_page(actor: Actor, *, words: str, after: int | None) -> StatementsPage:
    """The statements whose quote holds the words (any case); `after` is where the page before ended."""
    found = list(islice(matching(statements_of(actor, after), words.casefold()), PAGE_SIZE + 1))
    shown = found[:PAGE_SIZE]
    return StatementsPage(shown, shown[-1].statement.pk if len(found) > PAGE_SIZE else None)


def statements_of(actor: Actor, after: int | None) -> QuerySet[Statement]:
    spoken = Q(speaker=actor) | Q(speaker__merged_into=actor)
    statements = Statement.objects.filter(spoken, article__withdrawn=False).select_related("article")
    last = Statement.objects.select_related("article").filter(pk=after).first() if after else None
    if last:
        same_day = Q(article__published=last.article.published, pk__lt=last.pk)
        statements = statements.filter(Q(article__published__lt=last.article.published) | same_day)
    return statements.order_by("-article__published", "-pk")


def matching(statements: QuerySet[Statement], words: str) -> Iterator[Said]:
    for statement in statements.iterator(chunk_size=AT_ONCE):
        said = said_in(statement)
        if words in said.quote.casefold():
            yield said


def said_in(statement: Statement) -> Said:
    text = statement.article.text
    quote = " … ".join(text[start:end] for start, end in statement.quote)
    cue = text[statement.cue_start : statement.cue_end] if statement.cue_start is not None else ""
    return Said(statement, quote, cue)
