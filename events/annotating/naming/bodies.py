"""States, organisations and people of the register, wherever a full name of theirs stands."""

from events.annotating.naming.known import Named, in_public_life
from events.annotating.naming.story import Story

LOCAL = frozenset(
    {"in", "nach", "bei", "aus", "über", "ab", "um", "durch", "vor", "nahe", "bis", "Hauptstadt", "Stadt"}
)
TELLING = ("Angaben", "Sicht", "Kreisen", "Berichten", "Meldungen")
DATELINE = frozenset({"–", "-", "—", "/", "(", ":"})


def find_bodies(story: Story) -> None:
    """Add a mention for every known name; a capital only where it acts: „Moskau lehnte ab.“"""
    index = 0
    while index < len(story.doc):
        end, found = story.known.match(story.doc, index)
        named = chosen(story, found, index, end)
        if named:
            form = "group" if named.form == "group" else named.form
            story.add(index, end, named.actor.name, named.actor.kind, form)
        index = max(end, index + 1)


def find_organisations(story: Story) -> None:
    """Add the organisations that only the model knows."""
    for span in story.doc.ents:
        has_name = any(token.pos_ == "PROPN" or token.is_upper for token in span)
        if span.label_ == "ORG" and has_name and story.is_free(span.start, span.end):
            story.add(span.start, span.end, span.text, "organisation", "name")


def chosen(story: Story, found: list[Named], start: int, end: int) -> Named | None:
    """The one that fits the article's time, among those that share a name."""
    found = [named for named in found if named.form != "metonym" or acts(story, start, end)]
    people = [named for named in found if in_public_life(named.actor, story.day)]
    return next(iter(people or found), None)


def acts(story: Story, start: int, end: int) -> bool:
    """Whether a capital or seat of power stands for its government, not for a place."""
    doc = story.doc
    if end < len(doc) and doc[end].text in DATELINE and (start == 0 or "\n" in doc[start - 1].text):
        return False
    before = [doc[i].text for i in range(max(0, start - 3), start)]
    if before and before[-1].lower() == "aus":
        return len(before) > 1 and before[-2].endswith(TELLING)
    words = [word for word in before[-2:] if word[:1].islower() or word in LOCAL]
    return not any(word in LOCAL or word in ("im", "am", "vom", "zum") for word in words)
