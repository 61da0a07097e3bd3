"""Treebanks become docs in the words of the tokenizer."""

import spacy

from events.annotating.training.corpora import parsed

PARTED = """# text = Der US-Gesandte reiste.
1\tDer\tder\tDET\t_\t_\t4\tdet\t_\t_
2\tUS\tUS\tPROPN\t_\t_\t4\tcompound\t_\tSpaceAfter=No
3\t-\t-\tPUNCT\t_\t_\t2\tpunct\t_\tSpaceAfter=No
4\tGesandte\tGesandter\tNOUN\t_\tCase=Nom\t5\tnsubj\t_\t_
5\treiste\treisen\tVERB\t_\tVerbForm=Fin\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t_\t_\t5\tpunct\t_\t_"""


def test_a_compound_with_a_hyphen_is_one_word_and_stands_where_its_last_part_stood():
    (doc,) = parsed([PARTED], spacy.blank("de"))
    assert [token.text for token in doc] == ["Der", "US-Gesandte", "reiste", "."]
    compound = doc[1]
    assert (compound.lemma_, compound.pos_, compound.dep_) == ("US-Gesandter", "NOUN", "nsubj")
    assert compound.head.text == "reiste" and doc[0].head == compound
    assert compound.morph.get("Case") == ["Nom"]
