"""A person's name is one phrase, however the parser took it apart."""

import spacy
from spacy.tokens import Doc

from events.annotating.naming.uniting import unite

VOCAB = spacy.blank("de").vocab


def test_a_name_behind_a_preposition_hangs_on_the_verb():
    words = ["Er", "sprach", "in", "Miami", "mit", "Per", "Holm", "."]
    doc = Doc(
        VOCAB,
        words=words,
        pos=["PRON", "VERB", "ADP", "PROPN", "ADP", "PROPN", "PROPN", "PUNCT"],
        heads=[1, 1, 3, 1, 5, 6, 3, 1],
        deps=["nsubj", "ROOT", "case", "obl", "case", "nummod", "flat", "punct"],
    )
    unite(doc, 5, 7)
    assert (doc[6].head.text, doc[6].dep_) == ("sprach", "obl")
    assert (doc[5].head.text, doc[5].dep_) == ("Holm", "flat")
    assert doc[4].head.text == "Holm"


def test_of_two_roles_for_one_name_the_first_counts():
    doc = Doc(
        VOCAB,
        words=["Er", "will", "Per", "Holm", "treffen", "."],
        pos=["PRON", "AUX", "PROPN", "PROPN", "VERB", "PUNCT"],
        heads=[4, 4, 4, 4, 4, 4],
        deps=["nsubj", "aux", "obj", "obl", "ROOT", "punct"],
    )
    unite(doc, 2, 4)
    assert [(token.head.text, token.dep_) for token in doc[2:4]] == [("treffen", "obj"), ("Per", "flat")]


def test_a_name_that_the_parser_hung_below_itself_closes_no_circle():
    doc = Doc(
        VOCAB,
        words=["Er", "bat", "den", "Minister", ",", "Per", "Holm", ",", "zu", "helfen"],
        pos=["PRON", "VERB", "DET", "NOUN", "PUNCT", "PROPN", "PROPN", "PUNCT", "PART", "VERB"],
        heads=[1, 1, 3, 6, 5, 3, 1, 9, 9, 1],
        deps=["nsubj", "ROOT", "det", "obj", "punct", "conj", "obj", "punct", "mark", "xcomp"],
    )
    unite(doc, 5, 7)
    assert [(token.head.text, token.dep_) for token in doc[5:7]] == [("Holm", "flat"), ("bat", "obj")]
    assert doc[3].head.text == "Holm"


def test_a_name_in_one_piece_stays_as_it_is():
    doc = Doc(
        VOCAB,
        words=["Per", "Holm", "kam"],
        pos=["PROPN", "PROPN", "VERB"],
        heads=[2, 0, 2],
        deps=["nsubj", "flat", "ROOT"],
    )
    unite(doc, 0, 2)
    assert [(token.head.text, token.dep_) for token in doc[:2]] == [("kam", "nsubj"), ("Per", "flat")]
