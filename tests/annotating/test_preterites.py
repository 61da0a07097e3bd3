"""Preterites that look like attributes, in sentences without another finite verb."""

import pytest
import spacy
from spacy.tokens import Doc

from events.annotating.components.preterites import find_preterites

VOCAB = spacy.blank("de").vocab


def read(words: str, tags: str, heads: list[int]) -> Doc:
    """A doc whose words hang as the model has it, the relations left open."""
    deps = ["ROOT" if head == at else "dep" for at, head in enumerate(heads)]
    return Doc(VOCAB, words=words.split(), tags=tags.split(), heads=heads, deps=deps)


def test_a_verb_behind_its_subject_is_the_root():
    doc = find_preterites(read("Syrien behinderte die Arbeit .", "NE ADJA ART NN $.", [3, 3, 3, 3, 3]))
    assert (doc[1].tag_, doc[1].pos_, doc[1].head.text) == ("VVFIN", "VERB", "behinderte")
    assert [(token.dep_, token.head.text) for token in (doc[0], doc[3])] == [
        ("nsubj", "behinderte"),
        ("obj", "behinderte"),
    ]


def test_a_subject_may_have_an_attribute_behind_it():
    doc = read("Agenten aus Russland vergifteten ihn .", "NN APPR NE ADJA PPER $.", [0, 2, 0, 0, 3, 0])
    doc = find_preterites(doc)
    assert (doc[3].tag_, doc[0].dep_, doc[2].head.text) == ("VVFIN", "nsubj", "Agenten")


@pytest.mark.parametrize(
    ("words", "tags", "heads"),
    [
        ("Der für Mai geplante Gipfel .", "ART APPR NN ADJA NN $.", [4, 2, 3, 4, 4, 4]),
        ("In Berlin geplante Treffen .", "APPR NE ADJA NN $.", [1, 2, 3, 3, 3]),
        ("Geplante Treffen .", "ADJA NN $.", [1, 1, 1]),
        ("Polen kritisierte geplante Treffen .", "NE VVFIN ADJA NN $.", [1, 1, 3, 1, 1]),
    ],
)
def test_an_attribute_stays_one(words, tags, heads):
    doc = find_preterites(read(words, tags, heads))
    assert [token.tag_ for token in doc] == tags.split()
