"""Teachers read a sentence, from either side; what most of them say is learned."""

from dataclasses import replace

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from events.annotating.training.reading import (
    agreement,
    backwards,
    is_tree,
    joined,
    read_both_ways,
    reading,
    united,
    with_dictionary,
)

nlp = spacy.blank("de")


@pytest.fixture
def doc():
    return Doc(
        nlp.vocab,
        words=["Er", "reiste", "nach", "Genf", "."],
        pos=["PRON", "VERB", "ADP", "PROPN", "PUNCT"],
        tags=["PPER", "VVFIN", "APPR", "NE", "$."],
        morphs=["Case=Nom", "Mood=Ind", "", "Case=Dat", ""],
        lemmas=["er", "reisen", "nach", "Genf", "."],
        heads=[1, 1, 3, 1, 1],
        deps=["nsubj", "ROOT", "case", "obl", "punct"],
    )


def same(one, other):
    return vars(one) | {"votes": 0} == vars(other) | {"votes": 0} and (one.votes == other.votes).all()


def other_head(found, word, head, dep):
    heads = [*found.heads[:word], head, *found.heads[word + 1 :]]
    deps = [*found.deps[:word], dep, *found.deps[word + 1 :]]
    return replace(found, heads=heads, deps=deps, votes=numpy.eye(len(heads) + 1)[heads])


def test_heads_are_counted_from_one_and_the_root_has_none(doc):
    assert reading(list(doc)).heads == [2, 0, 4, 2, 2]


def test_what_is_read_backwards_reads_the_same(doc):
    turned = backwards(doc)
    assert [token.text for token in turned] == [".", "Genf", "nach", "reiste", "Er"]
    assert same(reading(list(turned)[::-1]), reading(list(doc)))


def test_most_teachers_decide_with_the_label_of_those_who_see_the_head(doc):
    found = reading(list(doc))
    wrong = other_head(found, 3, 1, "nmod")
    assert united([wrong, found, found]).heads == found.heads
    assert united([wrong, found, found]).deps == found.deps
    assert agreement(united([wrong, found, found])) == pytest.approx((4 + 2 / 3) / 5)


def test_other_teachers_decide_heads_and_not_what_a_word_is(doc):
    found = reading(list(doc))
    other = replace(other_head(found, 3, 1, "nmod"), pos=["X"] * len(doc))
    both = united([found], [other, other])
    assert (both.heads, both.deps, both.pos) == (other.heads, other.deps, found.pos)


def test_words_that_hang_on_each_other_are_no_tree():
    assert is_tree([2, 0, 4, 2, 2])
    assert not is_tree([2, 0, 4, 3, 2])
    assert not is_tree([2, 0, 0, 2, 2])


def test_a_dictionary_knows_nouns_and_verbs(doc):
    found = with_dictionary(reading(list(doc)), ["es", "fahren", "", "", ""])
    assert found.lemmas == ["er", "fahren", "nach", "Genf", "."]


def test_sentences_become_one_doc(doc):
    text = joined([(doc[:], reading(list(doc)))] * 2)
    assert [sentence.text for sentence in text.sents] == ["Er reiste nach Genf ."] * 2
    assert [token.head.i for token in text] == [1, 1, 3, 1, 1, 6, 6, 8, 6, 6]


@Language.component("to_the_first_word")
def hang_on_the_first_word(doc):
    """A parser that gives every word the first one as its head, and does not bear the heads of another."""
    assert not doc.has_annotation("DEP")
    for token in doc:
        token.dep_ = "dep"
        token.head = doc[0]
    return doc


def test_sentences_are_read_from_either_side_by_teachers_that_see_nothing_of_each_other():
    forth, back = spacy.blank("de"), spacy.blank("de")
    forth.add_pipe("to_the_first_word")
    back.add_pipe("to_the_first_word")
    ((span, (one, other)),) = read_both_ways([forth.make_doc("Er reiste nach Genf")], forth, back)
    assert span.text == "Er reiste nach Genf"
    assert (one.heads, other.heads) == ([0, 1, 1, 1], [4, 4, 4, 0])
