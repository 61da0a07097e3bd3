"""„Nord- und Südkorea“: a state whose name lacks the end that it shares with the next one."""

from events.annotating.function_words import AND
from events.annotating.naming.story import Story

JOINING = AND | {"oder"}
SHORTEST = 3  # letters of the shared end


def find_shortened(story: Story) -> None:
    """Add the state that the first part and the end of the name behind it make."""
    for token in story.doc[:-2]:
        first = token.text.removesuffix("-")
        if first == token.text or token.i in story.at or token.nbor(1).lower_ not in JOINING:
            continue
        whole = token.nbor(2).text
        ends = (whole[at:] for at in range(1, len(whole) - SHORTEST + 1))
        bodies = (story.known.body(first + end) for end in ends)
        state = next((body for body in bodies if body is not None and body.kind == "state"), None)
        if state is not None:
            story.add(token.i, token.i + 1, state.name, "state", "state")
