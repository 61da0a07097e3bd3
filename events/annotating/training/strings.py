"""A trained pipeline -> the same with only the strings it needs: the words of the corpora stay behind."""

from itertools import chain

import srsly
from spacy.language import Language
from spacy.pipeline import EditTreeLemmatizer
from spacy.util import load_model_from_config
from spacy.vectors import Vectors


def without_corpus_words(nlp: Language) -> Language:
    """A copy whose store of strings holds spaCy's own, the labels and the endings that make lemmas.

    The vectors stay: they know words by their hashes alone.
    """
    copy = load_model_from_config(nlp.config)
    copy.from_bytes(nlp.to_bytes(exclude=["vocab"]))
    for string in chain(labels(nlp), endings(nlp)):
        copy.vocab.strings.add(string)
    hashes_only = nlp.vocab.vectors.to_bytes(exclude=["strings"])
    copy.vocab.vectors = Vectors(strings=copy.vocab.strings).from_bytes(hashes_only)
    return copy


def labels(nlp: Language) -> list[str]:
    """The labels of all components; those of the lemmatizer are numbers of edit trees."""
    return [label for names in nlp.pipe_labels.values() for label in names if isinstance(label, str)]


def endings(nlp: Language) -> list[str]:
    """What the edit trees of the lemmatizer take away and put in its place ("ging" -> "geh")."""
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    assert isinstance(lemmatizer, EditTreeLemmatizer)
    trees = srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"]
    return [nlp.vocab.strings[tree[key]] for tree in trees for key in ("orig", "subst") if key in tree]
