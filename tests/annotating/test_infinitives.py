"""Infinitives with "zu" inside: every particle of the lexicon is found in its example."""

import pytest
import spacy
from spacy.tokens import Doc

from events.annotating.components.infinitives import find_infinitives, pattern
from events.annotating.lexicon import read

VOCAB = spacy.blank("de").vocab


@pytest.mark.parametrize("row", read("particles")["particles"], ids=lambda row: row["word"])
def test_every_particle_is_found_in_its_example(row):
    words = row["example"].rstrip(".").replace(",", "").split()
    found = [match[1] for word in words if (match := pattern().fullmatch(word))]
    assert row["word"] in found


@pytest.mark.parametrize("word", ["hinzugekommen", "zugenommen", "bezuschussen", "Zuzug", "aufzunehmende"])
def test_other_words_are_none(word):
    assert not pattern().fullmatch(word)


def test_what_has_no_zu_is_no_infinitive_with_zu():
    doc = Doc(VOCAB, words=["Als", "Rebellen", "einnahmen"], pos=["SCONJ", "NOUN", "VERB"])
    doc[2].tag_ = "VVIZU"
    assert find_infinitives(doc)[2].tag_ == "VVFIN"


def test_what_the_model_took_for_a_finite_verb_is_an_infinitive():
    doc = Doc(VOCAB, words=["Sie", "drohten", ",", "anzugreifen"], pos=["PRON", "VERB", "PUNCT", "VERB"])
    doc[3].tag_ = "VVFIN"
    assert find_infinitives(doc)[3].tag_ == "VVIZU"
    assert find_infinitives(doc)[1].tag_ != "VVIZU"
