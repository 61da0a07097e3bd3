"""Hand-tagged sentences for rules that read tags, so that no test hangs on a trained model's guesses."""

import spacy
from spacy.tokens import Doc

from events.annotating.mentions import ActorMention, register_extensions

VOCAB = spacy.blank("de").vocab
CLOSE_BEFORE = frozenset(",;:.!?“)")
CLOSE_AFTER = frozenset("„(")


def tagged(text: str, actors: dict[str, str] | None = None) -> Doc:
    """A `Doc` from words like `Haus`, with tags where the default is wrong: `sagte/VERB`, `gesagt/VERB=Part`.

    Untagged words are NOUN in capitals, else ADV; marks are PUNCT. `actors`: single words -> canonical names.
    """
    register_extensions()
    words, tags, forms = zip(*(_parts(item) for item in text.split(" ")), strict=True)
    spaces = [not _sticks(word, following) for word, following in zip(words, [*words[1:], "."], strict=True)]
    doc = Doc(VOCAB, words=list(words), spaces=spaces, pos=list(tags), morphs=list(forms))
    doc._.actors = [
        ActorMention(token.i, token.i + 1, token.i, actors[token.text], "person", "name")
        for token in doc
        if actors and token.text in actors
    ]
    return doc


def _parts(item: str) -> tuple[str, str, str]:
    word, _, tag = item.partition("/")
    tag, _, form = tag.partition("=")
    default = "PUNCT" if not word[0].isalnum() else "NOUN" if word[0].isupper() else "ADV"
    return word, tag or default, f"VerbForm={form}" if form else ""


def _sticks(word: str, following: str) -> bool:
    return following in CLOSE_BEFORE or word in CLOSE_AFTER
