"""Governments, parts of a state, groups without a name: „russische Vertreter“, „US-Insider“, „Rebellen“."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from events.annotating.gazetteer import find_city
from events.annotating.lexicon import read
from events.annotating.mentions import ActorMention, MentionForm
from events.annotating.naming.bodies import LOCAL
from events.annotating.naming.inflection import noun_forms, stem
from events.annotating.naming.possessive import owner_by_possessive
from events.annotating.naming.story import Story
from events.annotating.naming.titles import told_before, told_behind
from events.annotating.naming.together import is_counted
from events.annotating.register import ActorKind, KnownActor

INFORMING = ("angaben", "angabe", "kreisen", "kreise")
OFFICIAL = "offiziell"  # „nach offiziellen Angaben“


@dataclass(frozen=True)
class GroupNoun:
    """A noun for a group; `part` and `group` say how it is named beside a state: "X (part)", "group (X)"."""

    noun: str
    part: str | None = None
    group: str | None = None
    is_government: bool = False
    plural_only: bool = False
    of_the_country: bool = False
    is_abroad: bool = False

    def name(self, body: KnownActor | None) -> str | None:
        if body is None:
            return self.group
        if self.is_government or body.kind != "state":
            return body.name
        return f"{body.name} ({self.part})" if self.part else f"{self.group} ({body.name})"


@cache
def group_nouns() -> dict[str, GroupNoun]:
    """Every form of every group noun in small letters; of two nouns with one form the first counts."""
    nouns: dict[str, GroupNoun] = {}
    lexicon = read("groups")
    for entry in lexicon["governments"]:
        nouns |= forms(
            entry,
            GroupNoun(
                entry["noun"],
                is_government=True,
                of_the_country=entry.get("of_the_country", False),
                is_abroad=entry.get("abroad", False),
            ),
        )
    for entry in lexicon["parts"]:
        part, group, country = entry.get("part"), entry.get("group"), entry.get("of_the_country", False)
        nouns = forms(entry, GroupNoun(entry["noun"], part=part, group=group, of_the_country=country)) | nouns
    for entry in lexicon["groups"]:
        plural_only = entry.get("plural_only", False)
        nouns = forms(entry, GroupNoun(entry["noun"], group=entry["name"], plural_only=plural_only)) | nouns
    return nouns


def forms(entry: dict[str, str], noun: GroupNoun) -> dict[str, GroupNoun]:
    base = [
        noun.noun,
        *([entry["plural"]] if "plural" in entry else []),
        *([noun.group] if noun.group else []),
    ]
    return {form: noun for word in base for form in noun_forms(word)}


@cache
def regional_adjectives() -> frozenset[str]:
    return frozenset(entry["adjective"] for entry in read("groups")["regions"])


def find_groups(story: Story) -> None:
    """Add group nouns with the state beside them, and compounds that begin with a body's name."""
    for token in story.doc:
        if token.text[:1].isupper() and token.i not in story.at:
            before, _, last = token.text.rpartition("-")
            noun = group_nouns().get(last.lower()) or informant(token.lower_)
            body = story.known.body(before) if before else None
            if noun and (named := name_behind(story, token.i)):
                story.widen(named, token.i)
            elif noun and not is_counted(token):
                add_group(story, token.i, noun, body)
            elif body:
                story.add(token.i, token.i + 1, body.name, body.kind, "adjective")


def informant(word: str) -> GroupNoun | None:
    """Who tells in a compound: „Polizeiangaben“, „Regierungskreise“."""
    first = next((word.removesuffix(end) for end in INFORMING if word.endswith(end)), "")
    return group_nouns().get(first) or group_nouns().get(first.removesuffix("s"))


def name_behind(story: Story, at: int) -> ActorMention | None:
    """The name that a group noun only explains: „die kurdische Miliz YPG“."""
    mention = story.at.get(at + 1)
    is_body = mention is not None and mention.kind in ("organisation", "group") and mention.form == "name"
    return mention if is_body else None


def find_adjectives(story: Story) -> None:
    """Add states that an adjective alone names: „ukrainische Angriffe“, „ein iranisch-russischer Vertrag“."""
    for token in story.doc:
        if (
            token.i in story.at
            or token.pos_ not in ("ADJ", "DET", "PROPN", "NOUN")
            or token.text[-1:] not in "enrms"
        ):
            continue
        words = [token.lower_] if story.known.state_of_adjective(token.text) else token.lower_.split("-")
        states = [state for word in words if (state := story.known.state_of_adjective(word))]
        for state in states if is_shared(token.head.lower_) else states[-1:]:
            story.add(token.i, token.i + 1, state.name, "state", "adjective")


def is_shared(noun: str) -> bool:
    """Whether two states of one adjective are two sides: „türkisch-irakische Gespräche“, not „… Serben“."""
    return any(word in noun for word in shared_nouns())


@cache
def shared_nouns() -> frozenset[str]:
    return frozenset(entry["noun"].lower() for entry in read("groups")["shared"])


def add_group(story: Story, at: int, noun: GroupNoun, body: KnownActor | None) -> None:
    start, told = told_before(story.doc, at, story.known)
    owner = told or body or told_behind(story.doc, at + 1, story.known)[1]
    if owner is None and not noun.is_abroad:
        owner = in_capital(story, at + 1) or owner_by_possessive(story, at)
    if owner is None and (noun.of_the_country or not (noun.part or noun.is_government)):
        owner = in_city(story, at + 1)
    first = start if told and start not in story.at else at
    region = regional(story, at) if owner is None else None
    is_official = at > 0 and story.doc[at - 1].lower_.startswith(OFFICIAL)
    if (noun.of_the_country or is_official) and owner is None and region is None:
        owner = named_so_before(story, at, noun) or country_told_of(story, at)
    name = f"{region} {noun.group or noun.noun}" if region and not noun.is_government else noun.name(owner)
    if name is None or (noun.plural_only and owner is None and region is None):
        return
    kind: ActorKind = "state" if owner and name == owner.name and owner.kind == "state" else "group"
    form: MentionForm = "adjective" if owner and kind == "state" else "group"
    story.add(at - 1 if region else first, at + 1, name, kind, form)


def named_so_before(story: Story, at: int, noun: GroupNoun) -> KnownActor | None:
    """The state whose it was when the noun stood there last: die iranische Regierung … die Regierung."""
    for mention in reversed(story.mentions):
        last = story.doc[mention.end - 1] if mention.end <= at else None
        if last is not None and group_nouns().get(last.lower_) is noun:
            return story.known.body(mention.name.partition(" (")[0])
    return None


def country_told_of(story: Story, at: int) -> KnownActor | None:
    """The state where the sentence so far plays, „in Myanmar“, „in Tiflis“; else the one most often named."""
    sentence = story.doc[at].sent
    for token in reversed(story.doc[sentence.start : at]):
        if capital := in_capital(story, token.i):
            return capital
        mention = story.at.get(token.i)
        if mention and mention.form == "state" and is_local(story, mention.start):
            return story.known.body(mention.name)
    named = Counter(mention.name for mention in story.mentions if mention.kind == "state")
    return story.known.body(named.most_common(1)[0][0]) if named else None


def is_local(story: Story, at: int) -> bool:
    """Whether a name stands behind a preposition of place: „in Myanmar“, „aus dem Libanon“."""
    before = [token.text for token in story.doc[max(0, at - 2) : at]]
    if before and before[-1] in ("den", "dem", "der"):
        before.pop()
    return bool(before) and (before[-1] == "im" or before[-1] in LOCAL)


def in_capital(story: Story, at: int) -> KnownActor | None:
    """„die Regierung in Kiew“, „Insider in den USA“: whose it is by where it sits."""
    doc = story.doc
    if at + 1 >= len(doc) or doc[at].lower_ not in ("in", "aus"):
        return None
    first = at + 2 if doc[at + 1].lower_ in ("den", "der") else at + 1
    found = story.known.match(doc, first)[1] if first < len(doc) else []
    return next((named.actor for named in found if named.actor.kind == "state"), None)


def in_city(story: Story, at: int) -> KnownActor | None:
    """„das Parlament in Tobruk“: the state that a city lies in which is no capital."""
    words = story.doc[at : at + 2]
    if len(words) < 2 or words[0].lower_ != "in" or words[1].pos_ != "PROPN":
        return None
    countries = {story.known.countries.get(mention.name) for mention in story.mentions}
    city = find_city(words[1].text, countries)
    state = story.known.states.get(city.country or "") if city else None
    return story.known.body(state) if state else None


def regional(story: Story, at: int) -> str | None:
    """„europäische Partner“ -> Europäische: a circle of states, not one of them."""
    adjective = stem(story.doc[at - 1].lower_) if at else ""
    return adjective.capitalize() + "e" if adjective in regional_adjectives() else None
