"""Offices without a name beside them: who held them that day, or whom the article named by them before."""

from events.annotating.mentions import ActorMention
from events.annotating.naming.story import Story
from events.annotating.naming.titles import Title, find_title

DEFINITE = frozenset({"der", "die", "den", "dem", "des", "dieser", "diesem"})


def find_offices(story: Story) -> None:
    """Add offices and roles: „der US-Außenminister“ (who held it), „der Gesandte“ (who was called so)."""
    for token in story.doc:
        title = find_title(story.doc, token.i, story.known) if token.i not in story.at else None
        if title is None or names_follow(story, title):
            continue
        if person := named_before(story, title):
            story.titles[title.word.noun] = person.name
        else:
            add_office(story, title)


def names_follow(story: Story, title: Title) -> bool:
    mention = story.at.get(title.end)
    return (
        mention is not None and mention.kind == "person" and mention.head in range(title.start, mention.end)
    )


def named_before(story: Story, title: Title) -> ActorMention | None:
    """The person whom a title behind a comma explains: „Steve Witkoff, der Sondergesandte der USA, …“"""
    comma = next(
        (i for i in range(title.start - 1, max(title.start - 4, 0), -1) if story.doc[i].text == ","), None
    )
    mention = story.at.get(comma - 1) if comma else None
    follows = story.doc[title.end].text if title.end < len(story.doc) else ","
    return mention if mention and mention.kind == "person" and follows in (",", ".", ";") else None


def add_office(story: Story, title: Title) -> None:
    doc = story.doc
    start = title.at
    if is_plural(story, title):
        if title.body:
            story.add(start, start + 1, plural_name(story, title), "group", "group", phrase=title.start)
        return
    if title.body is None:
        name = story.titles.get(title.word.noun)
        if name and title.at and doc[title.at - 1].lower_ in DEFINITE:
            story.add(start, start + 1, name, "person", "role", phrase=title.start)
        return
    holder = story.known.holder(title.body.name, (*title.word.offices, last_part(doc[start].text)), story.day)
    name = holder.name if holder else f"{title.body.name} ({title.word.noun})"
    kind = "person" if holder else "organisation"
    story.add(start, start + 1, name, kind, "office", phrase=title.start)


def last_part(text: str) -> str:
    """EU-Außenbeauftragte -> EU-Außenbeauftragter: as the register lists offices with a compound's name."""
    return text if text.endswith("r") else text + "r"


def is_plural(story: Story, title: Title) -> bool:
    token = story.doc[title.at]
    before = story.doc[title.at - 1].lower_ if title.at else ""
    return "Plur" in token.morph.get("Number", []) and before not in (
        "der",
        "des",
        "dem",
        "den",
        "eines",
        "einem",
        "ein",
    )


def plural_name(story: Story, title: Title) -> str:
    """„die EU-Außenminister“ -> EU-Außenminister; „ukrainische Unterhändler“ -> Ukraine."""
    text = story.doc[title.at].text
    assert title.body is not None
    if "-" in text:
        return text.removesuffix("n")
    return f"{title.body.name} ({title.word.noun})"
