"""„Israelbesuch“, „Moskau-Reise“: the state that a journey goes to, in one word with it."""

from functools import cache

from events.annotating.naming.inflection import noun_forms
from events.annotating.naming.story import Story

JOURNEYS = (("Besuch", "Besuche"), ("Reise", "Reisen"), ("Visite", "Visiten"), ("Aufenthalt", "Aufenthalte"))


def find_goals(story: Story) -> None:
    """Add the state that the first part of such a word names."""
    for token in story.doc:
        first = goal(token.text)
        state = story.known.body(first) if first and token.i not in story.at else None
        if state is not None and state.kind == "state":
            story.add(token.i, token.i + 1, state.name, "state", "state")


def goal(word: str) -> str:
    """The first part of a word for a journey, without its hyphen; empty if it is none."""
    small = word.lower()
    ending = next((form for form in journeys() if small.endswith(form)), None)
    return word[: -len(ending)].removesuffix("-") if ending else ""


@cache
def journeys() -> tuple[str, ...]:
    """Each form of the words for a journey in small letters, the longer ones first."""
    forms = {form.lower() for pair in JOURNEYS for noun in pair for form in noun_forms(noun)}
    return tuple(sorted(forms, key=len, reverse=True))
