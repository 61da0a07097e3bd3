"""Offices without a name beside them: who held them that day, or whom the article named by them before."""

from events.annotating.function_words import ARTICLES, POINTING
from events.annotating.mentions import ActorMention
from events.annotating.naming.people import remember
from events.annotating.naming.story import Story
from events.annotating.naming.titles import Title, find_title, first_adjective
from events.annotating.register import KnownActor

FEMININE = ("in", "te")  # behind „die“ these are one woman: Ministerin, Gesandte


def find_offices(story: Story) -> None:
    """Add offices and roles: „der US-Außenminister“ (who held it), „der Gesandte“ (who was called so)."""
    for token in story.doc:
        title = find_title(story.doc, token.i, story.known) if token.i not in story.at else None
        if title is None or names_follow(story, title):
            continue
        if person := named_before(story, title):
            remember(story, title, person)
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
    if is_plural(story, title):
        add_offices(story, title)
    elif title.is_present and title.body is None:
        add_role(story, title)
    elif title.is_present and title.body:
        add_holder(story, title, title.body)


def add_offices(story: Story, title: Title) -> None:
    """Several who hold the office: „die EU-Außenminister“ -> EU-Außenminister."""
    start = joined_from(story, title.at)
    body = title.body or (of_whom_told(story, title.at) if start < title.at else None)
    if body:
        text = story.doc[start : title.at + 1].text
        name = plural_name(text, title.word.noun, body)
        story.add(start, title.at + 1, name, "group", "group", phrase=min(start, title.start))


def joined_from(story: Story, at: int) -> int:
    """Where a plural begins that two offices share: „die Staats- und Regierungschefs“."""
    shared = at > 1 and story.doc[at - 1].lower_ == "und" and story.doc[at - 2].text.endswith("-")
    return at - 2 if shared else at


def of_whom_told(story: Story, at: int) -> KnownActor | None:
    """The last body of states told of before: „Beim EU-Gipfel stritten die Staats- und Regierungschefs.“"""
    told = [one for one in story.mentions if one.end <= at and one.kind == "organisation"]
    bodies = [body for one in told if (body := story.known.body(one.name)) and not body.country]
    return bodies[-1] if bodies else None


def plural_name(text: str, noun: str, body: KnownActor) -> str:
    """Of an organisation as one word, of a state in brackets: EU-Außenminister, Ukraine (Unterhändler)."""
    plural = text.removesuffix("n") if text.endswith("ern") else text
    if "-" in text.partition(" ")[0].rstrip("-"):
        return plural
    return f"{body.name} ({noun})" if body.kind == "state" else f"{body.name}-{plural}"


def add_role(story: Story, title: Title) -> None:
    """An office that says not whose it is: the person whom the article called so."""
    name = story.called(title.word, title.at)
    if name and title.at and story.doc[title.at - 1].lower_ in POINTING:
        story.add(title.at, title.at + 1, name, "person", "role", phrase=title.start)


def add_holder(story: Story, title: Title, body: KnownActor) -> None:
    """Who held the office on the article's day; else the office itself."""
    titles = (*title.word.offices, last_part(story.doc[title.at].text))
    if holder := story.known.holder(body.name, titles, story.day, story.people.values()):
        story.add(title.at, title.at + 1, holder.name, "person", "office", phrase=title.start)
        remember(story, title, story.at[title.at])
    else:
        part = "" if body.name.endswith(")") else f" ({title.word.noun})"
        story.add(title.at, title.at + 1, body.name + part, "organisation", "office", phrase=title.start)


def last_part(text: str) -> str:
    """EU-Außenbeauftragte -> EU-Außenbeauftragter: as the register lists offices with a compound's name."""
    return text if text.endswith("r") else text + "r"


def is_plural(story: Story, title: Title) -> bool:
    """As the article says it, „die“ before a masculine above all, else as the model reads the noun."""
    token = story.doc[title.at]
    if title.body and title.body.kind == "organisation" and title.word.noun.endswith("minister"):
        return True
    first = first_adjective(story.doc, title.at)
    before = story.doc[first - 1].lower_ if first else ""
    if before == "die":
        return not token.lower_.endswith(FEMININE)
    if token.text.endswith("ern"):
        return True
    return "Plur" in token.morph.get("Number", []) and before not in ARTICLES
