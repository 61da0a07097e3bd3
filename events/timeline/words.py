"""The words that a reader searches for, understood: other names of actors, and misspelt ones."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from django.contrib.postgres.search import SearchQuery
from django.db import connection

CLAUSE = re.compile(r'-?"[^"]*"?|\S+')
NAME_LIKE = re.compile(r"[^\W\d_][\w'’-]{3,}")  # shorter words are too easily like a name
EITHER = ("or", "oder")
MOST_WORDS = 8  # that are looked up as names
MOST_NAMES = 5  # that one word may stand for

NAMES = """
    SELECT word, canonical.name, max(likeness) = 1 AS exact
    FROM unnest(%s::text[]) AS word CROSS JOIN LATERAL (
        SELECT id, strict_word_similarity(word, name) FROM events_actor WHERE word <<%% name
        UNION ALL
        SELECT actor_id, strict_word_similarity(word, name) FROM events_actorname WHERE word <<%% name
    ) AS named (id, likeness)
    JOIN events_actor AS actor USING (id)
    JOIN events_actor AS canonical ON canonical.id = coalesce(actor.merged_into_id, actor.id)
    GROUP BY word, canonical.name ORDER BY exact DESC, max(likeness) DESC, canonical.name
"""


@dataclass(frozen=True)
class Words:
    """What was typed, the query that it means, and the names that were taken for a word."""

    typed: str
    query: SearchQuery
    names: dict[str, list[str]]

    def __str__(self) -> str:
        return self.typed


def understand(typed: str) -> Words:
    """Quoted words stay together, a minus excludes; all else is looked up as a name as well."""
    clauses = CLAUSE.findall(typed)
    if any(clause.casefold() in EITHER for clause in clauses):
        return Words(typed, german(typed.replace(" oder ", " or ")), {})
    names = names_like([clause for clause in clauses if NAME_LIKE.fullmatch(clause)][:MOST_WORDS])
    queries = [
        reduce(or_, [german(clause), *(german(f'"{name}"') for name in names.get(clause, []))])
        for clause in clauses
    ]
    return Words(typed, reduce(and_, queries), names)


def german(words: str) -> SearchQuery:
    return SearchQuery(words, config="german", search_type="websearch")


def names_like(words: Iterable[str]) -> dict[str, list[str]]:
    """Word -> the canonical names of actors that it stands for without being a word of them.

    A similar name is meant only by a word that nobody's name has.
    """
    words = list(dict.fromkeys(words))
    found: dict[str, list[str]] = defaultdict(list)
    exact: set[str] = set()
    for word, name, is_exact in look_up(words) if words else []:
        if is_exact:
            exact.add(word)
        if (is_exact or word not in exact) and len(found[word]) < MOST_NAMES:
            found[word].append(name)
    return {word: others for word, names in found.items() if (others := told_otherwise(word, names))}


def look_up(words: list[str]) -> list[tuple[str, str, bool]]:
    """Words, the names like them, and whether the name has that very word; the likest first."""
    with connection.cursor() as cursor:
        cursor.execute(NAMES, [words])
        return cursor.fetchall()


def told_otherwise(word: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if word.casefold() not in name.casefold().split()]
