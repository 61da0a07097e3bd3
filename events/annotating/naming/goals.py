"""„Israelbesuch“, „Moskau-Reise“: the state that a journey goes to, in one word with it."""

from events.annotating.naming.areas import destination
from events.annotating.naming.story import Story


def find_goals(story: Story) -> None:
    """Add the state that the first part of such a word names."""
    for token in story.doc:
        first = destination(token)
        state = story.known.body(first) if first and token.i not in story.at else None
        if state is not None and state.kind == "state":
            story.add(token.i, token.i + 1, state.name, "state", "state")
