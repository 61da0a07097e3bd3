"""JSON Lines -> `ArticleText`: the input of `manage.py annotate`, read as it is, never normalised."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from events.annotating.pipeline import ArticleText


class UnreadableLine(ValueError):
    """A line that holds no text to annotate; the message names file, line and what to do."""


def read_texts(files: Iterable[str], refuse: Callable[[UnreadableLine], None]) -> Iterator[ArticleText]:
    """The texts of these files, of standard input where there are none; bad lines go to `refuse`."""
    for origin, number, line in numbered_lines(list(files) or ["-"], refuse):
        try:
            yield article_text(json.loads(line))
        except (ValueError, TypeError) as error:
            refuse(UnreadableLine(f"{origin}, line {number}: {error}"))


def numbered_lines(
    files: list[str], refuse: Callable[[UnreadableLine], None]
) -> Iterator[tuple[str, int, bytes]]:
    """Each line that is not blank, with its file and number."""
    for name in files:
        try:
            yield from ((name, number, line) for number, line in enumerate(lines_of(name), 1) if line.strip())
        except OSError as error:
            refuse(UnreadableLine(f"{name}: {error.strerror}; name a file of JSON Lines"))


def lines_of(name: str) -> Iterator[bytes]:
    if name == "-":
        yield from sys.stdin.buffer
        return
    with Path(name).open("rb") as stream:
        yield from stream


def article_text(fields: Any) -> ArticleText:
    """One line's object as a text; raises ValueError with what is wrong."""
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise ValueError('write one object a line, with at least "id" and "text"')
    if "id" not in fields:
        raise ValueError('"id" is missing')
    return ArticleText(str(fields["id"]), fields["text"], published_day(fields.get("published")))


def published_day(value: Any) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f'"published" is {value!r}; write a day as 2025-11-19, or null') from None
