"""German endings of names and nouns: made for names, taken off for adjectives."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from events.annotating.lexicon import read

Words = tuple[str, ...]

ADJECTIVE_ENDINGS = ("", "e", "en", "er", "em", "es")
NOUN_ENDINGS = ("", "s", "es", "n", "en", "e", "in", "innen", "nen")
DECLINED_LIKE_ADJECTIVES = tuple(row["noun"].lower() for row in read("titles")["adjectival"])
TAKES_NO_S = ("s", "ß", "x", "z")
ARTICLE_OF_NAME = re.compile(r"(?:al|el|as|ad|ar|asch|at|an|ul)-(?=[A-ZÄÖÜ])")  # al-Assad, asch-Scharaa
STROKED = {"ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}  # letters that Unicode does not take apart


def name_forms(words: Words, is_person: bool) -> Iterator[Words]:
    """The forms of a name in the nominative: Weißes Haus -> Weißen Hauses; Putin -> Putins."""
    for form in (words,) if is_person else adjective_forms(words):
        noun = len(form) - 1 if is_person else head_noun(form)
        yield form
        for ending in () if is_person else cases(form[noun]):
            yield with_ending(form, noun, ending)
        if not form[noun].endswith(TAKES_NO_S):
            yield with_ending(form, noun, "s")


def cases(noun: str) -> tuple[str, ...]:
    """The endings of a noun that is no person's name, but for the s: Garde -> Garden, Zyprer -> Zyprern."""
    if noun.endswith("e"):
        return ("n",)
    return ("n", "es", "en") if noun.endswith(("er", "el")) else ("es", "en")


def with_ending(words: Words, at: int, ending: str) -> Words:
    return (*words[:at], words[at] + ending, *words[at + 1 :])


def head_noun(words: Words) -> int:
    """The noun that takes the endings: Internationaler *Gerichtshof* für …, Vereinte *Nationen*."""
    behind = (index for index, word in enumerate(words) if index and not word[0].isupper())
    return next(behind, len(words)) - 1


def adjective_forms(words: Words) -> Iterator[Words]:
    """Vereinte Nationen -> Vereinten Nationen: the adjectives before the noun change together."""
    adjectives = [i for i in range(head_noun(words)) if words[i].endswith(("e", "er", "es"))]
    yield words
    for ending in ADJECTIVE_ENDINGS[1:] if adjectives else ():
        yield tuple(stem(word) + ending if i in adjectives else word for i, word in enumerate(words))


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


@cache
def folded(name: str) -> str:
    """A name without what spellings differ in, hyphens and accents: Ki Moon, Ki-moon; Álvaro, Alvaro."""
    letters = unicodedata.normalize("NFD", plain(name).replace("-", " ").casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def plain(word: str) -> str:
    """A word without the marks that German print leaves out: Karadžić -> Karadzic; Zaorálek stays."""
    if word.isascii():
        return word
    return "".join(letter if letter < "\u0100" else base_letter(letter) for letter in word)


def base_letter(letter: str) -> str:
    first = STROKED.get(letter) or unicodedata.normalize("NFD", letter)[0]
    return first if first.isascii() else letter


def begins_with_article(word: str) -> bool:
    """Whether a word is an Arabic name with its article: al-Beblawi."""
    return ARTICLE_OF_NAME.match(word) is not None


def without_article(word: str) -> str:
    """As press texts shorten an Arabic name: al-Beblawi -> Beblawi."""
    return ARTICLE_OF_NAME.sub("", word, count=1)
