"""„Beide“, „die drei Staaten“, „die Delegationen“: those who were last told of together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.function_words import BOTH
from events.annotating.lexicon import read
from events.annotating.mentions import ActorMention
from events.annotating.naming.pronouns import is_object, subjects_of
from events.annotating.naming.story import Story
from events.annotating.naming.titles import title_word

Of = Literal["bodies", "persons"]

FARTHEST = 30  # sentences back to those who were told of as joined or meeting
NEAR = 3  # sentences back to those who are merely named
PRINCIPALS = ("person", "state")
NUMBERS = dict.fromkeys(BOTH, 2) | {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5}
ARTICLES = frozenset({"die", "der", "den", "alle", "aller", "allen"})
BEHIND_WHOSE = frozenset({"der", "des", "von", "aus", "beider", "dieser"})
NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
NAMES = frozenset({"NOUN", "PROPN", "PRON", "X"})
FEWEST, MOST = 2, 3  # parties that a plural without a number may stand for


@dataclass(frozen=True)
class Plural:
    """A plural noun: what it stands for, and whether an article alone makes it do so."""

    of: Of
    definite: bool


@dataclass(frozen=True)
class Wanted:
    """How many are meant, and what they are; None where the words do not say it."""

    count: int | None
    of: Of | None


@cache
def plurals() -> dict[str, Plural]:
    return {
        form: Plural(row["of"], row.get("definite", False))
        for row in read("groups")["together"]
        for form in row["forms"].split()
    }


def find_together(story: Story) -> None:
    """Add a mention of each of them at the word that stands for all."""
    for token in story.doc:
        wanted = wanted_at(token) if token.i not in story.at and not is_followed(story, token) else None
        for mention in antecedents(story, token, wanted) if wanted else those_met(story, token):
            story.add(token.i, token.i + 1, mention.name, mention.kind, "pronoun")


def those_met(story: Story, token: Token) -> Sequence[ActorMention]:
    """Whom „sie“ or „ihnen“ means: „Putin sprach mit Merkel und Hollande und bat sie um Geduld.“"""
    if token.i in story.at or not (token.lower_ == "ihnen" or is_object(token)):
        return ()
    doers = {subject.i for subject in subjects_of(token.head)}
    sentence = next(by_sentence(story, token))
    others = [mention for mention in sentence if mention.head not in doers]
    several = distinct(one for one in joined(story, others) if one.form not in ("office", "role"))
    women = [mention for mention in others if mention.name in story.women and token.lower_ == "sie"]
    return several if len(several) >= FEWEST else women[-1:]


def is_followed(story: Story, token: Token) -> bool:
    """Whether the names stand right behind: „die beiden Präsidenten, Kim und Moon“."""
    behind = [at for at in range(token.i + 1, min(token.i + 3, len(story.doc))) if story.doc[at].text != ","]
    return bool(behind) and behind[0] in story.at and story.at[behind[0]].form == "name"


def wanted_at(token: Token) -> Wanted | None:
    """Who is meant at a token that carries such a phrase: at „Staaten“, at „beide“ without a noun."""
    follows = token.i + 1 < len(token.doc)
    if token.text in plurals():
        plural = plurals()[token.text]
        if follows and token.nbor(1).lower_ in BEHIND_WHOSE and plural.of == "persons":
            return None
        count = count_before(token)
        definite = plural.definite and token.i and token.nbor(-1).lower_ in ARTICLES
        return Wanted(count, plural.of) if count or definite else None
    count = NUMBERS.get(token.lower_)
    alone = not follows or token.nbor(1).pos_ not in NOUNS
    told = token.lower_.startswith("beide") or (token.i and token.nbor(-1).lower_ == "die")
    return Wanted(count, None) if count and alone and told else None


def is_counted(token: Token) -> bool:
    """Whether a plural has a number, and so stands for others: „die beiden Großmächte“."""
    return token.text in plurals() and count_before(token) is not None


def count_before(token: Token) -> int | None:
    before = token.doc[max(0, token.i - 2) : token.i]
    return next((NUMBERS[word.lower_] for word in before if word.lower_ in NUMBERS), None)


def antecedents(story: Story, token: Token, wanted: Wanted) -> Sequence[ActorMention]:
    """Who bears the title, else those whom a sentence joined or let meet last, else those of a near one."""
    sentences = list(by_sentence(story, token))
    acting = {m.name for m in sentences[0] if story.doc[m.head].dep_ in labels.SUBJECTS}
    titled = [mention for mentions in sentences for mention in mentions if bears(story, mention, token)]
    told = [joined(story, mentions) for mentions in sentences]
    near = [[m for m in mentions if m.kind in PRINCIPALS] for mentions in sentences[:NEAR]]
    for chosen in (titled, *told, *near):
        if wanted.of == "bodies" and any(m.kind == "person" and m.name in acting for m in chosen):
            continue  # who calls on both sides is none of them
        found = distinct(one for mention in chosen if (one := as_wanted(story, mention, wanted)))
        if len(found) == wanted.count or (wanted.count is None and FEWEST <= len(found) <= MOST):
            return found
    return ()


def bears(story: Story, mention: ActorMention, token: Token) -> bool:
    """Whether somebody was told of with the title that stands at the token in the plural."""
    found = title_word(token.text)
    return found is not None and any(name == mention.name for _, name in story.titles[found[1]])


def by_sentence(story: Story, token: Token) -> Iterator[list[ActorMention]]:
    """The mentions before a token, sentence by sentence, the last sentence first."""
    before = sorted((m for m in story.mentions if m.end <= token.i), key=lambda mention: mention.start)
    start = token.sent.start
    for _ in range(FARTHEST):
        yield [mention for mention in before if mention.start >= start]
        before = [mention for mention in before if mention.start < start]
        if not start:
            return
        start = story.doc[start - 1].sent.start


def joined(story: Story, mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Those that „und“ joins, or that meet: subject and „mit“."""
    heads = {at: one for one in mentions for at in (*range(one.start, one.end), one.head)}
    told: dict[int, ActorMention] = {}
    for mention in mentions:
        token = story.doc[mention.head]
        others = [token.head] if token.dep_ == labels.CONJUNCT else hosts(token)
        if found := [heads[other.i] for other in others if other.i in heads and other.i != token.i]:
            told |= {one.start: one for one in (mention, *found)}
    return [told[start] for start in sorted(told)]


def hosts(token: Token) -> list[Token]:
    """The subjects of the verb that a name hangs on with „mit“."""
    if not any(child.dep_ == labels.CASE and child.lower_ == "mit" for child in token.children):
        return []
    return [child for child in token.head.children if child.dep_ in labels.SUBJECTS]


def as_wanted(story: Story, mention: ActorMention, wanted: Wanted) -> ActorMention | None:
    """The mention, or the state of the person where a state is meant; None if it does not fit."""
    if mention.form in ("office", "role") or story.doc[mention.head].pos_ not in NAMES:
        return None
    is_person = mention.kind == "person"
    if wanted.of is None or is_person == (wanted.of == "persons"):
        return mention
    state = story.known.state_of_person(mention.name) if is_person else None
    return replace(mention, name=state, kind="state") if state else None


def distinct(mentions: Iterator[ActorMention]) -> list[ActorMention]:
    named: dict[str, ActorMention] = {}
    for mention in mentions:
        named.setdefault(mention.name, mention)
    return list(named.values())
