"""What a verb is about, as the text words it: its object or its infinitive clause."""

from spacy.tokens import Token

from events.annotating import labels
from events.annotating.function_words import ZU
from events.annotating.happening.gathering import SPOKEN, Draft
from events.annotating.happening.reading import Reading, preposition

LONGEST_OBJECT = 6
LONGEST_GENITIVE = 4  # words
GENITIVE = frozenset({"der", "des"})
LONGEST_CLAUSE = 9
GOVERNED = ZU | {"auf", "um", "mit", "für"}
REFERRING = frozenset({"PPER", "PPOSAT", "PRF", "PDS", "PDAT"})


def content(reading: Reading, draft: Draft) -> str:
    """Feuerpause; auf Beschränkungen; ", auf Gewalt zu verzichten"; empty where there is none to print."""
    if any(slot.name == "object" and not slot.nested and slot.parsed for slot in draft.trigger.slots):
        return _clause(draft) if draft.trigger.entry.type in SPOKEN else ""
    found = _object(reading, draft)
    if found or draft.trigger.entry.type not in SPOKEN:
        return found
    if _infinitive(draft.trigger.token):
        return _clause(draft)
    return _governed(reading, draft)


def _object(reading: Reading, draft: Draft) -> str:
    """The object without its article: Feuerpause; behind a verb with a subject a second one is its object."""
    verb = draft.trigger.token
    subjects = [slot for slot in draft.trigger.slots if slot.name == "subject" and slot.actor.head < verb.i]
    for child in verb.children:
        second = child.dep_ == labels.SUBJECT and child.i > verb.i and bool(subjects)
        if (child.dep_ == labels.OBJECT or second) and child.pos_ == "NOUN" and _is_thing(reading, child):
            return _phrase(child)
    return ""


def _governed(reading: Reading, draft: Draft) -> str:
    """The object that the verb takes with a preposition: auf Beschränkungen."""
    for child in draft.trigger.token.children:
        before = preposition(child) if child.dep_ in labels.OBLIQUES and child.pos_ == "NOUN" else None
        if before is not None and before.lower_ in GOVERNED and _is_thing(reading, child):
            return f"{before.lower_} {_phrase(child, before)}"
    return ""


def _is_thing(reading: Reading, noun: Token) -> bool:
    """Whether a noun is neither somebody nor a time."""
    return noun.i not in reading.actors and not any(
        start <= noun.i < end for (start, end), _ in reading.times
    )


def _phrase(noun: Token, after: Token | None = None) -> str:
    """The noun with what stands before it; behind a preposition with its article, which shows the case."""
    first = noun.left_edge.i if after is None else after.i + 1
    words = [word for word in noun.doc[first : noun.i + 1] if not _is_left_out(word)]
    if after is not None:
        whole = noun.doc[first : noun.i + 1]
        return str(whole.text if len(whole) <= LONGEST_OBJECT else noun.text)
    article = noun.doc[first].lower_
    return " ".join([*(_strong(word, article) for word in words[-LONGEST_OBJECT:]), *_whose(noun)])


def _whose(noun: Token) -> list[str]:
    """The genitive behind a noun: Ende | der Kämpfe; nothing that hangs on it in turn."""
    behind = (child for child in noun.children if child.dep_ == labels.MODIFIER and child.i > noun.i)
    owner = next(behind, None)
    if owner is None or owner.i - noun.i > LONGEST_GENITIVE:
        return []
    first = noun.nbor(1)
    is_case = first.lower_ in GENITIVE or (first.i == owner.i and owner.text.endswith("s"))
    return [word.text for word in noun.doc[first.i : owner.i + 1]] if is_case else []


def _strong(word: Token, article: str) -> str:
    """An adjective as it is without the article: das neue Abkommen, neues Abkommen."""
    if word.tag_ == "ADJA" and article == "das" and word.text.endswith("e"):
        return word.text + "s"
    if word.tag_ == "ADJA" and article == "die" and word.text.endswith("en"):
        return str(word.text[:-1])
    return str(word.text)


def _is_left_out(word: Token) -> bool:
    return word.pos_ in ("DET", "PUNCT", "SPACE", "ADV", "PRON", "CCONJ", "PART")


def _clause(draft: Draft) -> str:
    """A short infinitive clause right behind the verb's, with its comma, if it refers to nobody outside."""
    words = _infinitive(draft.trigger.token)
    if not words or len(words) > LONGEST_CLAUSE or any(word.tag_ in REFERRING for word in words):
        return ""
    return ", " + " ".join(word.text for word in words)


def _infinitive(verb: Token) -> list[Token]:
    """The words behind the next comma, if they are an infinitive clause."""
    following = verb.doc[verb.i + 1 : verb.sent.end]
    comma = next((word.i for word in following if word.text == ","), verb.sent.end)
    words = []
    for word in verb.doc[comma + 1 : verb.sent.end]:
        if word.is_punct or word.is_space:
            break
        words.append(word)
    if not words or words[0].tag_ in ("KOUS", "PRELS"):
        return []
    ends = words[-1].tag_ == "VVIZU" or any(word.tag_ == "PTKZU" for word in words[-2:])
    return words if ends else []
