"""Offices in words: "US-Außenminister", "der ukrainische Präsident", "Frankreichs Premier"."""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from events.annotating.function_words import ARTICLES
from events.annotating.lexicon import read
from events.annotating.naming.inflection import noun_forms, stem
from events.annotating.naming.known import Known
from events.annotating.register import KnownActor

SHORTEST_HEAD = 7  # letters of a title that another word may stand before: Übergangs+präsident
ARTICLES_OF_GENITIVE = frozenset({"der", "des", "von"})


@dataclass(frozen=True)
class TitleWord:
    """A noun that names an office, the register's titles it may stand for, and whose office it is."""

    noun: str
    offices: tuple[str, ...]
    of: str | None

    def takes_up(self, other: "TitleWord") -> bool:
        """Whether who was called the other may be called so: Premierminister, the Premier; Außenminister."""
        if not self.offices:
            return other.noun.endswith(self.noun.lower())
        return other.of is None and not set(self.offices).isdisjoint(other.offices)


@dataclass(frozen=True)
class Title:
    """A title in a text: its tokens `[start, end)` with its adjective and genitive, and whose it is.

    It is not present where its bearer has left it, has yet to take it, or deputises: „der frühere Präsident“.
    """

    start: int
    at: int
    end: int
    word: TitleWord
    body: KnownActor | None
    is_present: bool


@cache
def absent_words() -> tuple[frozenset[str], frozenset[str]]:
    """Stems of adjectives, and first parts of compounds, that say the title is not held now."""
    lexicon = read("titles")
    return (
        frozenset(entry["adjective"] for entry in lexicon["absent"]),
        frozenset(entry["first"].lower() for entry in lexicon["absent_compounds"]),
    )


@cache
def title_words() -> dict[str, TitleWord]:
    """Every form of every title in small letters."""
    words: dict[str, TitleWord] = {}
    for entry in read("titles")["titles"]:
        offices = tuple(entry.get("offices", [entry["noun"]]))
        word = TitleWord(entry["noun"], offices, entry.get("of"))
        words |= dict.fromkeys(noun_forms(entry["noun"]), word)
    return words


def title_word(text: str) -> tuple[str, TitleWord] | None:
    """The first part of a compound ("US", "Übergangs") and the title; None if the word is no title."""
    before, hyphen, last = text.rpartition("-")
    small = last.lower()
    if word := title_words().get(small):
        return before, word
    if not text[:1].isupper():
        return None
    for cut in range(1, len(small) - SHORTEST_HEAD + 1):
        if word := title_words().get(small[cut:]):
            return (before + hyphen + last[:cut]), word
    return None


def find_title(doc: Doc, at: int, known: Known) -> Title | None:
    """The title at a token, with the state or body that adjective, compound or genitive names."""
    found = title_word(doc[at].text)
    if found is None:
        return None
    before, word = found
    body = known.body(before) if before else None
    start, told = told_before(doc, at, known)
    end, owner = told_behind(doc, at + 1, known)
    inherent = known.body(word.of) if word.of else None
    return Title(start, at, end, word, body or told or owner or inherent, is_present(doc, at, before))


def is_present(doc: Doc, at: int, first_part: str) -> bool:
    """Whether no adjective before a title, and no first part of it, says that it is not held now."""
    adjectives, parts = absent_words()
    return first_part.lower() not in parts and not any(
        stem(doc[index].lower_) in adjectives for index in range(first_adjective(doc, at), at)
    )


def first_adjective(doc: Doc, at: int) -> int:
    """The first of the adjectives that stand before a noun; the noun itself where there is none."""
    while at and is_adjective(doc, at - 1):
        at -= 1
    return at


def told_before(doc: Doc, at: int, known: Known) -> tuple[int, KnownActor | None]:
    """Adjectives and a genitive before a noun: "der neue ukrainische", "Frankreichs"."""
    start = at
    while start and is_adjective(doc, start - 1):
        start -= 1
        if state := known.state_of_adjective(doc[start].text):
            return start, state
    if start and doc[start - 1].text.endswith("s") and (state := known.body(doc[start - 1].text)):
        return start - 1, state
    return start, None


def is_adjective(doc: Doc, at: int) -> bool:
    text = doc[at].text
    return (
        text[:1].isalpha()
        and text.endswith(("e", "en", "er", "em", "es"))
        and doc[at].pos_ in ("ADJ", "DET", "")
        and text.lower() not in ARTICLES
    )


def told_behind(doc: Doc, at: int, known: Known) -> tuple[int, KnownActor | None]:
    """A genitive behind a noun: "der Ukraine", "Frankreichs", "von Katar"; its end and whom it names."""
    first = at
    if at < len(doc) and doc[at].text in ARTICLES_OF_GENITIVE:
        first += 1
    if first >= len(doc):
        return at, None
    if members := body_of_members(doc[first].text, known):
        return first + 1, members
    end, found = known.match(doc, first)
    bodies = [named.actor for named in found if named.actor.kind != "person" and named.form != "group"]
    if bodies and (first > at or doc[end - 1].text.endswith("s")):
        return end, bodies[0]
    return at, None


def body_of_members(word: str, known: Known) -> KnownActor | None:
    """The body whose members are meant together: „die Außenminister der EU-Staaten“."""
    before, _, last = word.partition("-")
    return known.body(before) if last.lower() in member_words() else None


@cache
def member_words() -> frozenset[str]:
    return frozenset(form for entry in read("titles")["members"] for form in noun_forms(entry["noun"]))
