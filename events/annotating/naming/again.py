"""„Das Ministerium“, „das Bündnis“: the body that was told of before under its full name."""

from functools import cache

from events.annotating.function_words import DEFINITE
from events.annotating.lexicon import read, words
from events.annotating.naming.armed import armed_before
from events.annotating.naming.inflection import noun_forms
from events.annotating.naming.story import Story

GROUPS = words("groups", "taken_up")


def find_again(story: Story) -> None:
    """Add a mention for every noun that stands for a body told of before."""
    for token in story.doc[1:]:
        if token.i in story.at or token.nbor(-1).lower_ not in DEFINITE:
            continue
        if token.lower_ in GROUPS and (name := armed_before(story, token.i)):
            story.add(token.i, token.i + 1, name, "group", "group")
        ends = _nouns().get(token.lower_)
        if ends is None or token.i in story.at:
            continue
        told = [
            mention for mention in story.mentions if mention.end <= token.i and mention.name.endswith(ends)
        ]
        if told:
            last = max(told, key=lambda mention: mention.start)
            story.add(token.i, token.i + 1, last.name, last.kind, "group")


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    """How the names end that each form of a noun may stand for."""
    return {form: tuple(row["ends"]) for row in read("groups")["again"] for form in noun_forms(row["noun"])}
