"""Governments, parts of a state, groups without a name: „russische Vertreter“, „US-Insider“, „Rebellen“."""

from collections import Counter
from functools import cache

from spacy.tokens import Token

from events.annotating.function_words import AND
from events.annotating.gazetteer import find_city
from events.annotating.lexicon import read
from events.annotating.mentions import ActorMention, MentionForm, body_in
from events.annotating.naming.armed import taken_up
from events.annotating.naming.bodies import LOCAL
from events.annotating.naming.group_nouns import GroupNoun, group_noun, group_nouns
from events.annotating.naming.inflection import stem
from events.annotating.naming.possessive import owner_by_possessive, person_by_possessive
from events.annotating.naming.story import Story
from events.annotating.naming.titles import told_before, told_behind
from events.annotating.naming.together import is_counted
from events.annotating.register import ActorKind, KnownActor

OFFICIAL = "offiziell"  # „nach offiziellen Angaben“


@cache
def regional_adjectives() -> frozenset[str]:
    return frozenset(entry["adjective"] for entry in read("groups")["regions"])


@cache
def things() -> tuple[str, ...]:
    """The ends of compounds in which a state has no part: US-Dollar."""
    return tuple(entry["noun"] for entry in read("groups")["things"])


def find_groups(story: Story) -> None:
    """Add group nouns with the state beside them, and compounds that begin with a body's name."""
    for token in story.doc:
        if not token.text[:1].isupper() or token.i in story.at:
            continue
        first, noun = group_noun(token.text)
        body = story.known.body(first.removesuffix("-")) if first else None
        if noun and (named := name_behind(story, token.i, noun)):
            story.widen(named, token.i)
        elif noun and not is_counted(token) and not is_adjective_still(token, noun):
            add_group(story, token.i, noun.after(first) if first and not body else noun, body)
        elif body and first.endswith("-") and not token.lower_.endswith(things()):
            story.add(token.i, token.i + 1, body.name, body.kind, "adjective")


def is_adjective_still(token: Token, noun: GroupNoun) -> bool:
    """Whether what may be a noun stands before one, as at the start of a sentence: „Bewaffnete Männer“."""
    follows = noun.is_adjectival and token.i + 1 < len(token.doc)
    return follows and token.nbor(1).pos_ == "NOUN" and token.nbor(1).text[:1].isupper()


def name_behind(story: Story, at: int, noun: GroupNoun) -> ActorMention | None:
    """The name that a group noun only explains: „die Miliz „YPG““, „der Dissident Hu Jia“."""
    is_quoted = at + 1 < len(story.doc) and story.doc[at + 1].is_quote
    mention = story.at.get(at + 2 if is_quoted else at + 1)
    if mention is None or mention.form not in ("name", "surname"):
        return None
    if mention.kind == "person":
        return mention if noun.ends_compounds and not noun.is_of_whom else None
    return mention if mention.kind in ("organisation", "group") else None


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
        if states and (name := shared_name(story, token.i, states[-1])):
            story.add(token.i, token.i + 1, name, "group", "group")
            continue
        for state in states if is_shared(token.head.lower_) else states[-1:]:
            story.add(token.i, token.i + 1, state.name, "state", "adjective")


def shared_name(story: Story, at: int, state: KnownActor) -> str | None:
    """What is meant of the first of two states: Polen (Armee), of „polnische und tschechische Soldaten“."""
    joins = story.doc[at + 1 : at + 2].text in AND
    group = story.at.get(at + 2) if joins else None
    second = story.known.state_of_adjective(story.doc[at + 2].text) if group else None
    is_part = group is not None and group.form == "group" and group.start == at + 2
    return group.name.replace(second.name, state.name) if group and second and is_part else None


def is_shared(noun: str) -> bool:
    """Whether two states of one adjective are two sides: „türkisch-irakische Gespräche“, not „… Serben“."""
    return any(word in noun for word in shared_nouns())


@cache
def shared_nouns() -> frozenset[str]:
    return frozenset(entry["noun"].lower() for entry in read("groups")["shared"])


def add_group(story: Story, at: int, noun: GroupNoun, body: KnownActor | None) -> None:
    start, told = told_before(story.doc, at, story.known)
    behind = told_behind(story.doc, at + 1, story.known)[1]
    owner = behind if behind and behind.kind != "state" else told or body or behind
    if owner is None and not noun.is_abroad:
        owner = owner_by_possessive(story, at) or where_it_sits(story, at + 1, noun)
    if owner is None and (noun.of_the_country or not (noun.part or noun.is_government)):
        owner = in_city(story, at + 1)
    first = start if told and start not in story.at else at
    region = regional(story, at) if owner is None else None
    is_official = at > 0 and story.doc[at - 1].lower_.startswith(OFFICIAL)
    if (noun.of_the_country or is_official) and owner is None and region is None:
        owner = named_so_before(story, at, noun) or country_told_of(story, at)
    whom = of_whom(story, at) if noun.is_of_whom else None
    same = taken_up(story, at, noun) if not (owner or region or whom) else None
    name = same or group_name(noun, owner, region, whom)
    if name is None:
        return
    kind: ActorKind = "state" if owner and name == owner.name and owner.kind == "state" else "group"
    form: MentionForm = "adjective" if owner and kind == "state" else "group"
    story.add(at - 1 if region else first, at + 1, name, kind, form)
    if noun.is_government:
        add_other_capital(story, at + 1)


def where_it_sits(story: Story, at: int, noun: GroupNoun) -> KnownActor | None:
    """„Rebellen im Sudan“ are of the Sudan; „Truppen im Kosovo“ may be anybody's."""
    anybodys = noun.part is not None and story.doc[at : at + 1].text == "im"
    return None if anybodys else in_capital(story, at)


def add_other_capital(story: Story, at: int) -> None:
    """The second of two capitals that they come from: „die Unterhändler aus London und Buenos Aires“."""
    doc = story.doc
    if in_capital(story, at) is None or at + 1 in story.at:
        return
    end = story.known.match(doc, at + 1)[0]
    if not at + 1 < end < len(doc) - 1 or doc[end].lower_ != "und" or end + 1 in story.at:
        return
    last, found = story.known.match(doc, end + 1)
    state = next((named.actor for named in found if named.form == "metonym"), None)
    if state is not None and state.kind == "state":
        story.add(end + 1, last, state.name, "state", "metonym")


def group_name(noun: GroupNoun, owner: KnownActor | None, region: str | None, whom: str | None) -> str | None:
    """The name of a group of a country, of a circle of them or of a person's; None where it is no actor."""
    is_told = bool(region or (not noun.circle_only and (owner or whom)))
    if (noun.plural_only or noun.circle_only) and not is_told:
        return None
    if region and not noun.is_government:
        return f"{region} {noun.group or noun.noun}"
    return f"{noun.group} von {whom}" if whom else noun.name(owner)


def of_whom(story: Story, at: int) -> str | None:
    """Whose followers or opponents they are."""
    person = person_by_possessive(story, at)
    return person.name if person else person_behind(story, at + 1)


def person_behind(story: Story, at: int) -> str | None:
    """Who stands behind the noun: „Anhänger von Bemba“, „Gegner des Präsidenten Saleh“."""
    end = next((i for i in range(at, min(at + 3, len(story.doc))) if i in story.at), None)
    mention = story.at[end] if end is not None else None
    if mention is None or mention.kind != "person":
        return None
    between = [token.lower_ for token in story.doc[at : mention.start]]
    is_genitive = not between and story.doc[mention.end - 1].text.endswith("s")
    return mention.name if is_genitive or between[:1] in (["von"], ["des"], ["der"]) else None


def named_so_before(story: Story, at: int, noun: GroupNoun) -> KnownActor | None:
    """The state whose it was when the noun stood there last: die iranische Regierung … die Regierung."""
    for mention in reversed(story.mentions):
        last = story.doc[mention.end - 1] if mention.end <= at else None
        if last is not None and group_nouns().get(last.lower_) is noun:
            return story.known.body(body_in(mention.name))
    return None


def country_told_of(story: Story, at: int) -> KnownActor | None:
    """The state where the sentence so far plays, „in Myanmar“, „in Tiflis“; else the one most often named.

    Of those that are named once the one that adjectives and its capital tell of most.
    """
    sentence = story.doc[at].sent
    for token in reversed(story.doc[sentence.start : at]):
        if state := in_capital(story, token.i) or in_city(story, token.i):
            return state
        mention = story.at.get(token.i)
        if mention and mention.form == "state" and is_local(story, mention.start):
            return story.known.body(mention.name)
    states = [mention for mention in story.mentions if mention.kind == "state"]
    proper = [mention for mention in states if mention.form != "group"]  # not: die Albaner
    named = Counter(mention.name for mention in proper or states)
    most = story.states_hinted if not named or named.most_common(1)[0][1] == 1 else named
    return story.known.body((most or named).most_common(1)[0][0]) if most or named else None


def is_local(story: Story, at: int) -> bool:
    """Whether a name stands behind a preposition of place: „in Myanmar“, „aus dem Libanon“."""
    before = [token.text for token in story.doc[max(0, at - 2) : at]]
    if before and before[-1] in ("den", "dem", "der"):
        before.pop()
    return bool(before) and before[-1] in LOCAL


def in_capital(story: Story, at: int) -> KnownActor | None:
    """„die Regierung in Kiew“, „Insider in den USA“, „Rebellen im Sudan“: whose it is by where it sits."""
    doc = story.doc
    if at + 1 >= len(doc) or doc[at].lower_ not in ("in", "im", "aus", "bei"):
        return None
    first = at + 2 if doc[at + 1].lower_ in ("den", "der", "dem") else at + 1
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
    adjective = stem(story.doc[at - 1].lower_).replace("pro-", "pro") if at else ""
    return adjective.capitalize() + "e" if adjective in regional_adjectives() else None
