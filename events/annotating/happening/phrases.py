"""How a name stands in its phrase: behind a noun that acts for it, before a person, in a passive."""

from collections.abc import Set

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.function_words import AGENTS, BLEIBEN, POSSESSIVES, VON, WERDEN, WERDEN_PAST
from events.annotating.happening.entries import faces, followers, neighbours
from events.annotating.happening.reading import FINITE_TAGS, Reading, preposition
from events.annotating.lexicon import endings, words
from events.annotating.mentions import ActorMention
from events.annotating.naming.titles import title_word

LENDING = VON | {"aus", "in", "im"}
TOWARDS = frozenset({"an", "gegen"})
IN_PASSING = words("triggers_beside", "in_passing")
LONGEST_TITLE = 3
LONGEST_LIST = 8
LONGEST_HONORIFIC = 1  # Sir
OF_WHOM = frozenset({"ADP", "DET", "ADJ"})
CLOSING = frozenset({",", ".", ";", ":", "!", "?"})
LISTING = frozenset({"KON", "PRELS"})
OFFICES = frozenset({"office", "role", "adjective"})
INSIDE = frozenset({labels.MODIFIER, labels.OBLIQUE, labels.APPOSITION, labels.COMPOUND})
TITLES = endings("titles", "listed")
LONGEST_BRACKET = 14


def has_genitive_s(reading: Reading, actor: ActorMention) -> bool:
    """By its letters: Ägyptens."""
    text = reading.doc[actor.end - 1].text
    return text.endswith("s") and not actor.name.endswith("s") and actor.form in ("state", "name", "surname")


def face(reading: Reading, actor: ActorMention) -> Token:
    """The noun that acts for the actor right behind it, else the actor's own head: Soldaten aus Israel."""
    before = reading.doc[actor.start].nbor(-1) if actor.start else None
    while before is not None and before.i and (before.pos_ == "DET" or before.lower_ in LENDING):
        before = before.nbor(-1)
    if before is not None and before.i < actor.start and before.text[0].isupper() and stands_for(before):
        return before
    return reading.doc[actor.head]


def stands_for(token: Token) -> bool:
    """Whether a noun only lends a face to the actor in it: Vertreter Russlands."""
    return any(
        0 <= len(token.lower_) - token.lower_.rfind(word) - len(word) <= 3
        for word in faces()
        if word in token.lower_
    )


def own_preposition(path: list[Token]) -> str | None:
    """The preposition of a name inside another phrase, unless it says whose: Minister der EU in Finnland."""
    inside = len(path) > 1 and path[0].dep_ in INSIDE
    before = preposition(path[0]) if inside else None
    if before is None or (before.lower_ in VON and not is_passive(path[-1].head)):
        return None
    is_of_title = path[0].dep_ == labels.APPOSITION and before.head.i == path[-1].i  # mit Bischof Ruiz
    return None if is_of_title else before.lower_


def is_of_verb(before: str, path: list[Token]) -> bool:
    """Whether the preposition of a name inside a phrase belongs to the verb: traf zum ersten Mal mit X …

    A name has nobody with it: Er aß in Wien mit Hollande.
    """
    top = path[-1]
    is_beside = before == "mit" and (top.lower_ in IN_PASSING or top.tag_ == "NE")
    is_agent = before in AGENTS and is_passive(top.head)
    return before in TOWARDS or path[0].dep_ == labels.COMPOUND or is_agent or is_beside


def is_denied(verb: Token) -> bool:
    """Whether "nicht" hangs on a verb or on its particle: nahm an dem Treffen nicht teil."""
    words = [verb, *(child for child in verb.children if child.dep_ == labels.PARTICLE)]
    return any(child.tag_ == "PTKNEG" for word in words for child in word.children)


def is_passive(verb: Token) -> bool:
    """Whether a participle stands with "werden", or with "bleiben"; "wurde" is with none but a participle."""
    if verb.lower_.endswith(("te", "ten")):
        return False
    holders = [child for child in verb.children if child.dep_ in (labels.PASSIVE_AUXILIARY, labels.AUXILIARY)]
    if verb.tag_ == "VVINF" or "Inf" in verb.morph.get("VerbForm", []):
        return any(child.lower_ in WERDEN_PAST for child in holders)
    return any(child.lower_ in WERDEN for child in holders) or any(
        word.lower_ in WERDEN_PAST | BLEIBEN
        for word in verb.doc[max(verb.sent.start, verb.i - LONGEST_BRACKET) : verb.i + 3]
        if word.i != verb.i
    )


def is_office_of(actor: ActorMention, actors: list[ActorMention], reading: Reading) -> bool:
    """An office, or whose it is, right before who holds it: Chinas Außenminister Wang Yi."""
    person = next((other for other in actors if other.kind == "person" and other.start >= actor.end), None)
    if person is None or (actor.kind == "person" and actor.form not in OFFICES):
        return False
    between = reading.doc[actor.end : person.start]
    if any(word.text == "," for word in between):
        return _is_listed(reading, actor, person) or _is_named_behind(reading, actor, person)
    near = len(between) <= LONGEST_TITLE
    titled = actor.form in OFFICES or (bool(between) and any(stands_for(word) for word in between))
    return near and titled and all(word.pos_ in ("NOUN", "PROPN", "ADJ") or word.is_quote for word in between)


def is_country_of(actor: ActorMention, reading: Reading) -> bool:
    """Whether a body only tells whose somebody is: der Präsident der Türkei, die Rebellen im Sudan."""
    group = _holder(actor, reading, LENDING)
    if group is not None and group.kind == "group" and group.name.endswith(f" ({actor.name})"):
        return True
    holder = _holder(actor, reading, VON)
    if holder is None:
        return False
    is_circle = holder.form == "group" and holder.name.startswith(f"{actor.name}-")
    return is_circle or (actor.kind == "state" and holder.kind == "person" and holder.form == "office")


def _holder(actor: ActorMention, reading: Reading, lending: Set[str]) -> ActorMention | None:
    """Who stands right before a name, with no more than an article and such a preposition between."""
    at = actor.start - 1
    while at > 0 and (reading.doc[at].pos_ == "DET" or reading.doc[at].lower_ in lending):
        at -= 1
    holder = reading.actors.get(at)
    return holder if holder is not None and holder.end == at + 1 else None


def is_beside_name(actor: ActorMention, reading: Reading) -> bool:
    """Whether only an adjective or brackets name it: die kurdische Miliz YPG, Franz Josef Jung (CDU)."""
    before = reading.actors.get(actor.start - 2) if actor.start > 1 else None
    if before is not None and before.kind == "person" and reading.doc[actor.start - 1].text == "(":
        return True
    return actor.form == "adjective" and actor.kind == "state" and _is_before_body(actor.end, reading)


def is_explaining(actor: ActorMention, reading: Reading) -> bool:
    """Whether somebody only tells who is named before: Ayman Barakat, der Anwalt von Nour, …

    Not one of a list: Merkel, die EU und Polen; not in a clause: Merkel, die Polen besuchte.
    """
    if actor.kind == "person":
        return False
    doc, start = reading.doc, max(reading.sentence(actor.start)[0], actor.start - LONGEST_BRACKET)
    comma = next((at for at in range(actor.start - 1, start, -1) if doc[at].text == ","), None)
    named = reading.actors.get(comma - 1) if comma is not None else None
    if comma is None or named is None or named.kind != "person" or doc[comma + 1].tag_ not in ("ART", "NN"):
        return False
    end = reading.sentence(actor.start)[1]
    inside = doc[comma + 1 : next((at for at in range(actor.end, end) if doc[at].text in CLOSING), end)]
    body = next((reading.actors[word.i] for word in inside if word.i in reading.actors), actor)
    is_noun = body.form == "group" or any(word.pos_ == "NOUN" for word in doc[comma + 1 : body.start])
    return is_noun and not any(word.tag_ in LISTING or word.tag_ in FINITE_TAGS for word in inside)


def _is_before_body(at: int, reading: Reading) -> bool:
    """Whether a body is named at a token, or behind the noun there: Miliz YPG; not: oder die YPG."""
    if at >= len(reading.doc) or reading.doc[at].pos_ not in ("NOUN", "PROPN"):
        return False
    behind = reading.actors.get(at) or reading.actors.get(at + 1)
    return behind is not None and behind.kind in ("organisation", "group") and behind.form == "name"


def is_of_speaker(actor: ActorMention, reading: Reading) -> bool:
    """Whether a clause speaks of the speaker himself, or of his own: Er sagte, seine Armee siege."""
    before = reading.doc[actor.start - 1].lower_ if actor.start else ""
    return actor.form == "pronoun" or before.startswith(POSSESSIVES)


def is_followed(actor: ActorMention, reading: Reading) -> bool:
    """Whether somebody only tells whose people or neighbours act: Anhänger Zelayas, griechische Zyprer."""
    before = reading.doc[actor.start].nbor(-1) if actor.start else None
    while before is not None and before.i and (before.lower_ in VON or before.pos_ == "DET"):
        before = before.nbor(-1)
    following = reading.actors.get(actor.end)
    of_people = following is not None and following.kind == "state" and following.form == "group"
    is_neighbour = before is not None and before.lower_ in neighbours() and not _is_called(before, actor)
    is_follower = before is not None and before.lower_ in followers()
    return is_neighbour or is_follower or (actor.form == "adjective" and of_people)


def _is_called(noun: Token, actor: ActorMention) -> bool:
    """Whether a neighbour is named, not one of its neighbours: das Nachbarland Ecuador."""
    return noun.i + 1 == actor.start and not noun.doc[actor.end - 1].text.endswith("s")


def _is_listed(reading: Reading, actor: ActorMention, person: ActorMention) -> bool:
    """Whether titles come first and their holders behind a comma: der Sekretär der SED, Erich Honecker."""
    between = reading.doc[actor.end : person.start]
    if (
        between[-1].text != ","
        or len(between) > LONGEST_LIST
        or not all(_only_lists(reading, word) for word in between)
    ):
        return False
    start = actor.start
    while start and _only_lists(reading, reading.doc[start - 1]) and not stands_for(reading.doc[start]):
        start -= 1
    return any(
        stands_for(word) or is_title(word) for word in reading.doc[max(0, start - 1) : actor.start + 1]
    )


def _is_named_behind(reading: Reading, actor: ActorMention, person: ActorMention) -> bool:
    """Whether the holder stands between commas: der Botschafter bei der EU, John Doe, sagte …"""
    *before, comma = (at for at in range(actor.end, person.start) if reading.doc[at].text == ",")
    end = reading.doc[person.end : person.end + 1].text
    if before or person.start - comma > LONGEST_HONORIFIC + 1 or end not in (",", "."):
        return False
    inside = reading.doc[_office_before(reading, actor) : comma]
    return bool(inside) and all(word.i in reading.actors or word.pos_ in OF_WHOM for word in inside)


def _office_before(reading: Reading, actor: ActorMention) -> int:
    """Where the office begins that a body belongs to, the actor's own if it is one; else the end."""
    behind = reading.actors.get(actor.end)
    if actor.form == "office" or (behind is not None and behind.form == "office"):
        return actor.start
    at = actor.start - 1
    while at > 0 and reading.doc[at].pos_ in OF_WHOM:
        at -= 1
    holder = reading.actors.get(at)
    is_office = (holder is not None and holder.form == "office") or title_word(reading.doc[at].text)
    return actor.start if is_office else len(reading.doc)


def _only_lists(reading: Reading, word: Token) -> bool:
    mention = reading.actors.get(word.i)
    return (
        word.text == ","
        or word.pos_ in ("CCONJ", "DET")
        or (mention is not None and mention.kind != "person")
    )


def is_title(word: Token) -> bool:
    """Whether a noun tells what somebody is: Generalsekretär, Vorsitzender."""
    return word.lower_.endswith(TITLES)
