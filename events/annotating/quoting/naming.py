"""The names of those who speak: the known actors in a phrase, else its own words."""

from bisect import bisect_left

from spacy.tokens import Doc, Token

from events.annotating.annotation import Named
from events.annotating.mentions import ActorMention, anchor
from events.annotating.naming.titles import title_word
from events.annotating.quoting import cues
from events.annotating.quoting.clauses import MARKS, Range
from events.annotating.quoting.phrases import LONGEST_PHRASE, PERSONAL
from events.annotating.quoting.speakers import SEATED

SPEAKING_ENTITIES = frozenset({"PER", "ORG"})
NOMINATIVES, DATIVES = ("er", "el"), ("ern", "eln")
HOLDERS = frozenset({"person", "organisation"})  # a name that nobody knows may be taken for a body
TAKING_UP = frozenset({"der", "die", "dieser", "diese", "diesem"})
HUMAN_ARTICLES = frozenset({"der", "die"})
CLOSERS = frozenset({",", "."})
NAME_FORMS = frozenset({"name", "surname"})


def mentions_in(doc: Doc, phrase: Range) -> list[ActorMention]:
    """The actors that carry the phrase: its first one, and others joined to it by "und" or a comma."""
    inside = _inside(doc, phrase)
    apposed = _apposed(doc, phrase) or (None if inside else _short_name(doc, phrase))
    if apposed is not None:
        return [apposed]
    carrying = [mention for mention in inside if mention.form != "adjective"] or inside
    if not carrying:
        return []
    titled = [mention for mention in carrying if mention.kind == "person" and mention.form in NAME_FORMS]
    first = _holder(doc, titled) if titled and not _has_conjunction(doc, phrase) else carrying[0]
    return [first, *(other for other in carrying if other is not first and _are_joined(doc, first, other))]


def _holder(doc: Doc, titled: list[ActorMention]) -> ActorMention:
    """The first person, or whom the title of another leads to: Putins Sprecher Dmitri Peskow."""
    first = titled[0]
    is_whose = doc[first.end - 1].text.endswith("s") and not first.name.endswith("s")
    return titled[1] if is_whose and len(titled) > 1 else first


def _apposed(doc: Doc, phrase: Range) -> ActorMention | None:
    """The person behind an office without a name: der Sprecher des Rates (UNSC), Rita Halden, sagte …"""
    end = phrase[1] + 3 * (_short_name(doc, phrase) is not None)
    kinds = _holders(doc, phrase)
    if end + 1 >= len(doc) or doc[end].text != "," or not kinds:
        return None
    follows = (
        mention for mention in _inside(doc, (end + 1, end + LONGEST_PHRASE)) if mention.start == end + 1
    )
    person = next((mention for mention in follows if mention.kind in kinds), None)
    closed = person is not None and person.end < len(doc) and doc[person.end].text in CLOSERS
    return person if closed and person is not None and person.form == "name" else None


def _short_name(doc: Doc, phrase: Range) -> ActorMention | None:
    """The name in brackets right behind a phrase: die Internationale Schutztruppe (ISAF)."""
    end = phrase[1]
    if end + 2 >= len(doc) or (doc[end].text, doc[end + 2].text) != ("(", ")"):
        return None
    return next(iter(_inside(doc, (end + 1, end + 2))), None)


def _holders(doc: Doc, phrase: Range) -> frozenset[str]:
    """Of which kinds the name behind a phrase may be: an office's holder, or the person of "der Leiter"."""
    noun = next((token for token in doc[slice(*phrase)] if token.pos_ in ("NOUN", "PROPN")), None)
    named = any(mention.kind == "person" and mention.form in NAME_FORMS for mention in _inside(doc, phrase))
    if noun is None or named:
        return frozenset()
    if title_word(noun.text):
        return HOLDERS
    leads = doc[phrase[0]].lower_ in HUMAN_ARTICLES and noun.pos_ == "NOUN"
    return frozenset({"person"}) if leads else frozenset()


def _inside(doc: Doc, phrase: Range) -> list[ActorMention]:
    mentions = doc._.actors
    at = bisect_left(mentions, phrase[0] - LONGEST_PHRASE, key=lambda mention: mention.start)
    found = []
    while at < len(mentions) and mentions[at].start < phrase[1]:
        if phrase[0] <= mentions[at].head < phrase[1]:
            found.append(mentions[at])
        at += 1
    return found


def _has_conjunction(doc: Doc, phrase: Range) -> bool:
    return any(token.pos_ == "CCONJ" for token in doc[slice(*phrase)])


def _are_joined(doc: Doc, first: ActorMention, other: ActorMention) -> bool:
    between = doc[min(first.end, other.end) : max(first.start, other.start)]
    return any(token.pos_ == "CCONJ" or token.text == "," for token in between)


def may_speak(doc: Doc, phrase: Range) -> bool:
    """Whether the phrase names an actor, or a person or organisation that is no known one."""
    words = doc[slice(*phrase)]
    speaking = any(token.ent_type_ in SPEAKING_ENTITIES or token.lower_ in PERSONAL for token in words)
    return speaking or bool(mentions_in(doc, phrase))


def is_unresolved(doc: Doc, phrase: Range) -> bool:
    """Whether no actor is known of a pronoun, or of what only takes a name up: "der frühere Boxer"."""
    known = mentions_in(doc, phrase)
    if known:
        return len(known) == 1 and known[0].form == "group" and _is_one_man(doc, phrase)
    if phrase[1] == phrase[0] + 1:
        return doc[phrase[0]].pos_ == "PRON"
    noun = doc[phrase[1] - 1]
    takes_up = doc[phrase[0]].lower_ in TAKING_UP and phrase[1] - phrase[0] <= 3 and noun.pos_ == "NOUN"
    return takes_up and not (title_word(noun.text) or cues.is_telling(noun.text) or is_document(noun.text))


def _is_one_man(doc: Doc, phrase: Range) -> bool:
    """Whether a noun for a group stands for one of it: "der Abgeordnete"."""
    noun = doc[phrase[1] - 1]
    masculine = doc[phrase[0]].lower_ == "der" and phrase[1] - phrase[0] <= 3
    return masculine and noun.morph.get("Gender", []) == ["Masc"] and noun.morph.get("Number", []) == ["Sing"]


def is_document(name: str) -> bool:
    """Whether a plan, a treaty or a judgment "says" it: "dem Friedensplan zufolge"."""
    return name.lower().endswith(tuple(cues.words("documents")))


def names_of(doc: Doc, phrase: Range) -> tuple[str, ...]:
    """Canonical names of those who speak; the words themselves where no actor is known."""
    mentions = mentions_in(doc, phrase)
    names = tuple(dict.fromkeys(_name_beside(mentions[0], mention) for mention in mentions))
    return names or (_surface(doc, phrase),)


def _name_beside(first: ActorMention, mention: ActorMention) -> str:
    """ "Insider in den USA und Russland" are two groups: the second state stands for its insiders."""
    if mention is first or mention.form not in ("state", "metonym") or not first.name.endswith(")"):
        return mention.name
    return f"{first.name.split(' (')[0]} ({mention.name})"


def _surface(doc: Doc, phrase: Range) -> str:
    start, end = _proper_name(doc, phrase) or phrase
    while start < end - 1 and (doc[start].pos_ in ("DET", "PUNCT", "ADP") or doc[start].text in MARKS):
        start += 1
    if end == start + 2 and doc[start].tag_ == "ADJA" and doc[start + 1].pos_ == "NOUN":
        start += 1
    while end > start + 1 and doc[end - 1].text in MARKS:
        end -= 1
    if end == start + 1:
        return _informant(doc[start])
    if end == start + 3 and doc[start + 1].lower_ in SEATED:
        return f"{_informant(doc[start])} ({doc[start + 2].text})"
    if start > phrase[0] and doc[start - 1].lower_ in ("des", "eines"):
        return f"{_informant(doc[start])} {doc[start + 1 : end].text}"
    return doc[start:end].text


def _informant(noun: Token) -> str:
    """In the nominative and without "Kreise": Anrainern -> Anrainer, Diplomatenkreise -> Diplomaten."""
    text = cues.teller_in_compound(noun.text) or noun.text
    if noun.text.endswith("sses"):
        return text[:-3]  # Bündnisses -> Bündnis
    if noun.text.endswith("s") and noun.lemma_ in (noun.text[:-1], noun.text[:-2]):
        return str(noun.lemma_)  # Vermittlers -> Vermittler
    return text.removesuffix("n") if text.endswith(DATIVES) and noun.lemma_.endswith(NOMINATIVES) else text


def _proper_name(doc: Doc, phrase: Range) -> Range | None:
    """The name at the end of a title: "die Sprecherin Rita Halden" -> "Rita Halden"."""
    start = end = phrase[1]
    while start > phrase[0] and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return (start, end) if end - start >= 2 else None


def named(doc: Doc, phrase: Range | None, name: str | None = None) -> Named | None:
    """The speaker as the annotation holds it."""
    if phrase is None:
        return None
    return Named(name or names_of(doc, phrase)[0], anchor(doc, *phrase), doc[slice(*phrase)].text)
