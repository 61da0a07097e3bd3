"""Which language a text is in, asked before the pipeline reads it: what is no German is not annotated."""

from collections import Counter
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from events.annotating.quoting.quotation_marks import quotations

GERMAN = "de"
NO_LANGUAGE = "zxx"  # numbers, markup
ENOUGH = 100  # characters that tell the language; less is never called foreign
PIECE = 100  # characters that are told apart from the next ones: a text may change its language
MOST_PIECES = 30
GERMAN_SHARE = 1 / 4
HARDLY, RATHER = 0.01, 0.5  # probabilities, as the model gives them


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, "de" where a quarter may be German; None where nothing tells.

    Only words in small letters outside quotation marks are asked: names and quoted words are of any language.
    A text too short or too doubtful to be called foreign has "de" or None.
    """
    words = _telling_words(text)
    ranked = [_identifier().rank(piece) for piece in _pieces(words)]
    german = sum(dict(probabilities)[GERMAN] > HARDLY for probabilities in ranked)
    told = Counter(best for (best, probability), *_ in ranked if probability > RATHER)
    if german >= GERMAN_SHARE * len(ranked):
        return GERMAN if GERMAN in told else None
    best, count = next(iter(told.most_common(1)), (NO_LANGUAGE, 0))
    return best if len(words) >= ENOUGH and best != NO_LANGUAGE and count >= len(ranked) / 2 else None


def is_foreign(language: str | None) -> bool:
    """Whether a text of this language is not to be read; one whose language cannot be told is."""
    return language not in (GERMAN, None)


def _telling_words(text: str) -> str:
    """The words outside quotations that are no names, with a blank between them."""
    kept, start = [], 0
    for quotation in quotations(text):
        if quotation.depth == 0:
            kept.append(text[start : quotation.start])
            start = quotation.end
    words = " ".join([*kept, text[start:]]).split()
    return " ".join(word for word in words if word[0].isalpha() and not word[0].isupper())


def _pieces(words: str) -> list[str]:
    """Stretches of the words; of a long text some, taken from all of it."""
    starts = range(0, len(words), PIECE)
    return [words[start : start + PIECE] for start in starts[:: len(starts) // MOST_PIECES + 1]]


@cache
def _identifier() -> LanguageIdentifier:
    """The model, restricted to the languages that ISO 639-1 has a code for."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    codes = [code for code in identifier.labels if len(code) == 2]
    identifier.set_languages([*codes, NO_LANGUAGE])
    return identifier
