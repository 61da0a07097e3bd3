"""States, organisations and people of the register, wherever a full name of theirs stands."""

import re
from functools import cache

from spacy.tokens import Span, Token

from events.annotating.gazetteer import find_city
from events.annotating.lexicon import endings, read, words
from events.annotating.naming.areas import is_area, is_behind_local, names_place
from events.annotating.naming.inflection import noun_forms
from events.annotating.naming.known import Named, existed, in_public_life
from events.annotating.naming.story import Story
from events.annotating.quoting.cues import is_said

LOCAL = words("places", "local")
TELLING = tuple(words("groups", "words_told"))
COMING = words("groups", "coming")
SENT = endings("groups", "sent")  # to a capital, or from there
DATELINE = frozenset({"–", "-", "—", "/", "(", ":"})
ACRONYM_LENGTHS = range(3, 7)
ROMAN_NUMBER = re.compile(r"M*(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")


def find_bodies(story: Story) -> None:
    """Add a mention for every known name; a capital only where it acts: „Moskau lehnte ab.“"""
    index = 0
    while index < len(story.doc):
        end, found = story.known.match(story.doc, index)
        named = chosen(story, found, index, end)
        if named and not is_of_another(story, named, index):
            story.add(index, end, named.actor.name, named.actor.kind, named.form)
        index = max(end, index + 1)


def is_of_another(story: Story, named: Named, at: int) -> bool:
    """Whether a common noun is another's body: Georgiens Sicherheitsrat, der Sicherheitsrat der AU."""
    doc = story.doc
    if named.actor.kind != "organisation" or "-" + doc[at].lower_ not in named.actor.name.lower():
        return False
    if at + 2 < len(doc) and doc[at + 1].lower_ in ("der", "des"):
        whose = [one.actor for one in story.known.match(doc, at + 2)[1] if one.actor.kind != "person"]
        return any(body.name != named.actor.name.partition("-")[0] for body in whose)
    mention = story.at.get(at - 1)
    adjective = story.known.state_of_adjective(doc[at - 1].text) if at else None
    return adjective is not None or bool(mention and mention.kind == "state")


def find_organisations(story: Story) -> None:
    """Add the organisations that only the model knows."""
    for span in story.doc.ents:
        has_name = any(token.pos_ == "PROPN" or token.is_upper for token in span)
        if any(map(names_place, span)) or is_city(span) or not story.is_free(span.start, span.end):
            continue
        if span.label_ == "ORG" and has_name:
            story.add(span.start, span.end, span.text, "organisation", "name")
    for token in story.doc:
        if token.i not in story.at and is_acronym(story, token):
            story.add(token.i, token.i + 1, token.text, "organisation", "name")


def is_city(span: Span) -> bool:
    """Whether one word behind "in" or "nach" is the name of a city: In Donezk fielen Schüsse."""
    return len(span) == 1 and is_behind_local(span[0]) and find_city(span.text, ()) is not None


def is_acronym(story: Story, token: Token) -> bool:
    """Whether a word in capitals names a body: not one in a headline or dateline, no currency, no number."""
    before = story.doc[token.i - 1].text if token.i else ""
    behind = story.doc[token.i + 1].text if token.i + 1 < len(story.doc) else ""
    return (
        token.is_alpha
        and token.is_upper
        and len(token) in ACRONYM_LENGTHS
        and not ROMAN_NUMBER.fullmatch(token.text)
        and token.text not in no_bodies()
        and not (before.isupper() or behind.isupper() or behind in DATELINE)
    )


@cache
def no_bodies() -> frozenset[str]:
    return frozenset(entry["word"] for entry in read("groups")["no_bodies"])


def chosen(story: Story, found: list[Named], start: int, end: int) -> Named | None:
    """The one that fits the article's time, among those that share a name."""
    found = [named for named in found if named.form != "metonym" or acts(story, start, end)]
    people = [named for named in found if in_public_life(named.actor, story.day)]
    there = [named for named in found if existed(named.actor, story.day)]
    return next(iter(people or there or found), None)


def acts(story: Story, start: int, end: int) -> bool:
    """Whether a capital or seat of power stands for its government, not for a place."""
    doc = story.doc
    if end < len(doc) and doc[end].text in DATELINE and (start == 0 or "\n" in doc[start - 1].text):
        return False
    before = [doc[i].text for i in range(max(0, start - 3), start)]
    if before[-1:] == ["in"] and is_told_there(story, start - 1, end):
        return True
    if len(before) > 1 and before[-1].lower() in ("aus", "in") and before[-2].endswith(SENT):
        return True
    if before and before[-1].lower() == "aus":
        return speaks_from(story, start - 1)
    if before[-1:] == ["und"] and (first := is_seat(story, start - 2)) is not None:
        return first
    if before[-1:] == ["von"] and start > 1 and (is_area(doc[start - 2]) or names_place(doc[start])):
        return False
    last = {*before[-2:], *(word.lower() for word in before[-2:])}
    return not last & LOCAL


def is_told_there(story: Story, start: int, end: int) -> bool:
    """Whether something is said in a capital, by its government: hieß es in Ankara; wie es in Ankara hieß."""
    around = {token.lower_ for token in story.doc[max(0, start - 2) : end + 1]}
    return is_said(around)


def speaks_from(story: Story, at: int) -> bool:
    """Whether words come out of a capital: „nach Angaben aus Kiew“, „Kritik kam aus Moskau“."""
    while at > 1 and story.doc[at - 1].lower_ in COMING:
        at -= 1
    noun = story.doc[at - 1]
    return at > 0 and (noun.text.endswith(TELLING) or noun.lower_.endswith(words_sent()))


@cache
def words_sent() -> tuple[str, ...]:
    """Nouns for words that come from a government, in all their forms, in small letters."""
    return tuple(form for row in read("groups")["words_sent"] for form in noun_forms(row["noun"]))


def is_seat(story: Story, at: int) -> bool | None:
    """Whether a capital at a token stands for its government; None where there is none: „Kairo und Doha“."""
    if at in story.at:
        return True if story.at[at].form == "metonym" else None
    found = story.known.match(story.doc, at)[1] if at >= 0 else []
    return False if any(named.form == "metonym" for named in found) else None
