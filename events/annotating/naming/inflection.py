"""German endings of names and nouns: made for names, taken off for adjectives."""

from collections.abc import Iterator

Words = tuple[str, ...]

ADJECTIVE_ENDINGS = ("", "e", "en", "er", "em", "es")
NOUN_ENDINGS = ("", "s", "es", "n", "en", "e", "in", "innen", "nen")
DECLINED_LIKE_ADJECTIVES = (
    "gesandter",
    "beauftragter",
    "abgeordneter",
    "aufständischer",
    "oppositioneller",
    "verbündeter",
)
TAKES_NO_S = ("s", "ß", "x", "z")


def name_forms(words: Words, is_person: bool) -> Iterator[Words]:
    """The forms of a name in the nominative: Weißes Haus -> Weißen Hauses; Putin -> Putins."""
    for start in (words,) if is_person else adjective_forms(words):
        *before, last = start
        yield start
        if not last.endswith(TAKES_NO_S):
            yield (*before, last + "s")
        if not is_person:
            yield (*before, last + ("n" if last.endswith("e") else "es"))


def adjective_forms(words: Words) -> Iterator[Words]:
    """Vereinte Nationen -> Vereinten Nationen: all words but the last change like adjectives."""
    *before, last = words
    if not before or not all(word[0].isupper() and word.endswith(("e", "er", "es")) for word in before):
        yield words
        return
    for ending in ADJECTIVE_ENDINGS[1:]:
        yield (*(stem(word) + ending for word in before), last)


def stem(word: str) -> str:
    """A word without an adjective's ending: russischen -> russisch."""
    for ending in ("en", "er", "em", "es", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending)
    return word


def noun_forms(noun: str) -> Iterator[str]:
    """The forms of a common noun in small letters, the feminine among them: Gesandter -> gesandten, …"""
    small = noun.lower()
    if small.endswith(DECLINED_LIKE_ADJECTIVES):
        yield from (small[:-1] + ending for ending in ("", "n", "r", "m"))
        return
    yield from (small + ending for ending in NOUN_ENDINGS)
    if small.endswith("um"):
        yield small[:-2] + "en"


def without_genitive(name: str, known: frozenset[str] | set[str] = frozenset()) -> str:
    """Selenskyjs -> Selenskyj, where the shorter form is known; otherwise the name as it is."""
    return name[:-1] if name.endswith("s") and name[:-1] in known else name
