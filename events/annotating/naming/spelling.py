"""Which name an actor has in an article: that of its day, and of several spellings the article's own."""

from dataclasses import replace

from events.annotating.naming.inflection import plain
from events.annotating.naming.story import Story
from events.annotating.register import renamed


def spell(story: Story) -> None:
    """Rename the mentions of who was called otherwise then, or is spelled otherwise in the article.

    In 2001: Mazedonien, not Nordmazedonien. Where it has Micheil Saakaschwili first: not Michail.
    """
    names = {**spelled_here(story), **called_then(story)}
    story.doc._.spellings = names
    if names:
        story.mentions = [replace(mention, name=renamed(mention.name, names)) for mention in story.mentions]


def called_then(story: Story) -> dict[str, str]:
    """By the name of today what a state was called on the article's day."""
    day = story.day.isoformat() if story.day else "9999"
    return {
        state: former.name
        for state, names in story.known.formerly.items()
        for former in reversed(names)
        if day <= former.until
    }


def spelled_here(story: Story) -> dict[str, str]:
    """By the register's name the spelling that an article has first, where several are usual."""
    found: dict[str, str] = {}
    for mention in sorted(story.mentions, key=lambda one: one.start):
        words = tuple(plain(token.text).lower() for token in story.doc[mention.start : mention.end])
        name, spelling = story.known.spellings.get(words, ("", ""))
        if name == mention.name:
            found.setdefault(name, spelling)
    return found
