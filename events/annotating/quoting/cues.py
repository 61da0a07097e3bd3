"""The words that report speech, read from lexicon/speech.toml into tables by word form."""

from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Doc

from events.annotating import labels, lexicon

NO_VERBS = frozenset({"DET", "PRON", "ADP", "NUM", "PUNCT"})
OPENING_MARKS = frozenset("„»")
CLOSING_MARKS = frozenset("“”«")
FARTHEST_PARTICLE = 25
LINKING_S = ("ungs", "ions", "äts", "heits", "keits", "schafts")


@dataclass(frozen=True)
class SpeechVerb:
    """A verb of telling; `takes` and `speaker_in_phrase` as the lexicon explains them."""

    lemma: str
    particle: str
    takes: frozenset[str]
    speaker_in_phrase: bool


@dataclass(frozen=True)
class VerbForm:
    """A form of a speech verb; a `separable` one needs its particle elsewhere in the sentence."""

    verb: SpeechVerb
    participle: bool
    separable: bool


@dataclass(frozen=True)
class VerbCue:
    """A speech verb found in a text: its token and that of its separated particle."""

    token: int
    particle: int | None
    form: VerbForm


@cache
def verb_forms() -> dict[str, tuple[VerbForm, ...]]:
    """Lower-case word form -> the speech verbs it may belong to, those with a particle first."""
    table: dict[str, list[VerbForm]] = {}
    for entry in lexicon.read("speech")["verbs"]:
        for text, form in _forms(entry):
            table.setdefault(text, []).append(form)
    return {text: tuple(sorted(forms, key=lambda form: not form.separable)) for text, forms in table.items()}


def _forms(entry: dict[str, Any]) -> list[tuple[str, VerbForm]]:
    particle = entry.get("particle", "")
    verb = SpeechVerb(entry["lemma"], particle, frozenset(entry["takes"]), entry.get("speaker") == "phrase")
    present, past, *participles = entry["parts"].split()
    infinitive = entry["lemma"].split()[-1].removeprefix(particle)
    plural = past + ("n" if past.endswith("e") else "en")
    finite = {present, past, plural, infinitive, infinitive.removesuffix("n")}
    forms = [(text, False) for text in sorted(finite)] + [(text, True) for text in participles]
    joined = [(particle + text, VerbForm(verb, participle, False)) for text, participle in forms]
    apart = [(text, VerbForm(verb, participle, True)) for text, participle in forms]
    return joined + apart if particle else joined


@cache
def telling_nouns() -> tuple[str, ...]:
    """The word forms of the nouns of telling; a compound ends with one of them."""
    return tuple(form for entry in lexicon.read("speech")["nouns"] for form in entry["forms"].split())


@cache
def claim_nouns() -> frozenset[str]:
    """The nouns that announce a clause, in the singular and the plural."""
    nouns = [entry["noun"].lower() for entry in lexicon.read("speech")["claims"]]
    return frozenset(noun + ending for noun in nouns for ending in ("", "en", "e", "s"))


@cache
def words(table: str, **wanted: str | bool) -> frozenset[str]:
    """The lower-case words of the table's entries that have the wanted values."""
    entries = [
        entry
        for entry in lexicon.read("speech")[table]
        if all(entry.get(key) == value for key, value in wanted.items())
    ]
    return frozenset(word for entry in entries for word in entry["words"].split())


def is_said(around: Set[str]) -> bool:
    """Whether something is only said, by nobody named: wie es in Ankara hieß."""
    return "es" in around and not words("impersonal").isdisjoint(around)


def is_telling(text: str) -> bool:
    """Whether a noun tells that somebody tells: "Angaben", "Polizeiangaben"."""
    return text.lower().endswith(telling_nouns())


def teller_in_compound(text: str) -> str | None:
    """Who tells in a compound: "Polizeiangaben" -> "Polizei", "Regierungsangaben" -> "Regierung".

    Circles of a body stay what they are ("Verhandlungskreise"); a "Presseerklärung" is nobody's by itself.
    """
    ending = max((form for form in telling_nouns() if text.lower().endswith(form)), key=len, default="")
    teller = text[: len(text) - len(ending)].rstrip("-")
    handed_out = teller.lower() in words("handed_out") and ending not in words("reports")
    if len(teller) < 3 or not ending or handed_out:
        return None
    if ending.startswith("kreise") and teller.endswith(LINKING_S):
        return f"{teller}kreise"
    return teller[:-1] if teller.endswith(LINKING_S) else teller


def verb_cue(doc: Doc, token: int, start: int, end: int) -> VerbCue | None:
    """The speech verb at a token of the sentence `[start, end)`, with its particle."""
    if doc[token].pos_ in NO_VERBS or (token > start and doc[token].text[:1].isupper()):
        return None
    for form in verb_forms().get(doc[token].lower_, ()):
        if not form.separable:
            return VerbCue(token, None, form)
        particle = _particle(doc, token, end, form.verb.particle)
        if particle is not None:
            return VerbCue(token, particle, form)
    return None


def _particle(doc: Doc, token: int, end: int, particle: str) -> int | None:
    if token and doc[token - 1].lower_ == particle and particle != "zu":
        return token - 1
    quoted = False
    for index in range(token + 1, min(end, token + FARTHEST_PARTICLE)):
        word = doc[index].lower_
        quoted = word in OPENING_MARKS or (quoted and word not in CLOSING_MARKS)
        if quoted:
            continue
        if word == ":" or word in words("openers", kind="dass"):
            return None
        if word == particle and (_closes(doc, index, end) or doc[index].dep_ == labels.PARTICLE):
            return index
    return None


def _closes(doc: Doc, index: int, end: int) -> bool:
    """Whether nothing of the clause follows, as behind a separated particle."""
    if index + 1 >= end:
        return True
    following = doc[index + 1]
    return following.is_punct or following.is_space or following.pos_ in ("CCONJ", "SCONJ", "VERB", "AUX")
