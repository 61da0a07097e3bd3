"""„Gaddafis Sohn Motassim“: a first name behind a word for kin has the surname of whose kin he is."""

from dataclasses import replace

from events.annotating.lexicon import words
from events.annotating.mentions import ActorMention
from events.annotating.naming.possessive import person_by_possessive
from events.annotating.naming.story import Story

KIN = words("groups", "kin")


def find_relatives(story: Story) -> None:
    """Give each such name, wherever it stands in the article, the surname."""
    for token in story.doc[:-1]:
        named = story.at.get(token.i + 1) if token.lower_ in KIN else None
        whose = kin_of(story, token.i) if named is not None and is_first_name(named) else None
        if named is not None and whose is not None and " " in whose.name:
            rename(story, named.name, f"{named.name} {whose.name.split()[-1]}")


def is_first_name(mention: ActorMention) -> bool:
    """Whether one word names a person whom nobody told of in full."""
    return mention.kind == "person" and mention.end - mention.start == 1 and " " not in mention.name


def kin_of(story: Story, at: int) -> ActorMention | None:
    """Whose kin: „sein Sohn“, „Gaddafis Sohn“."""
    before = story.at.get(at - 1)
    is_genitive = before is not None and before.kind == "person" and story.doc[at - 1].text.endswith("s")
    return before if is_genitive else person_by_possessive(story, at)


def rename(story: Story, name: str, full: str) -> None:
    """Let all mentions of one name have another."""
    for index, mention in enumerate(story.mentions):
        if mention.name == name:
            named = replace(mention, name=full)
            story.mentions[index] = named
            story.at |= dict.fromkeys(range(mention.start, mention.end), named)
