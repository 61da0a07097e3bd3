"""The shipped model: it loads without a warning, has the labels that are asked for, and its card."""

import pytest
import spacy
from spacy.tokens import Span

from events.annotating import labels
from events.annotating.pipeline import MODEL
from events.annotating.register import KnownActor, Register
from events.annotating.training.card import META
from events.annotating.training.clusters import branches
from events.annotating.training.conventions import harmonised, has_all_labels
from events.annotating.training.corpora import MissingCorpus, named_entities, treebanks
from events.annotating.training.swapping import pool_of, with_swapped_names

# No sentence of the treebanks has an indirect object of its own: a dative is `obl:arg`.
NOT_IN_THE_TREEBANKS = {labels.INDIRECT_OBJECT}


@pytest.fixture(scope="module")
def nlp():
    return spacy.load(MODEL)


def word(number: int, form: str, pos: str, features: str, label: str) -> str:
    return f"{number}\t{form}\t{form}\t{pos}\t_\t{features}\t2\t{label}\t_\t_"


def test_the_model_is_the_one_the_recipe_describes(nlp):
    assert {name: nlp.meta[name] for name in META} == META
    assert nlp.pipe_names == ["tok2vec", "tagger", "morphologizer", "trainable_lemmatizer", "parser", "ner"]


def test_the_parser_knows_every_label_that_the_components_ask_for(nlp):
    asked = {value for name, value in vars(labels).items() if name.isupper() and isinstance(value, str)}
    assert asked - NOT_IN_THE_TREEBANKS <= set(nlp.pipe_labels["parser"])


def test_names_have_the_labels_of_the_contract(nlp):
    assert set(nlp.pipe_labels["ner"]) == {"PER", "ORG", "LOC", "MISC"}


def test_text_is_cut_into_sentences_with_tags_lemmas_and_heads(nlp):
    doc = nlp("Der Minister reiste gestern nach Genf. Dort sprach er mit seinem Kollegen.")
    assert [sentence.text for sentence in doc.sents] == [
        "Der Minister reiste gestern nach Genf.",
        "Dort sprach er mit seinem Kollegen.",
    ]
    reiste = doc[2]
    assert (reiste.tag_, reiste.pos_, reiste.lemma_, reiste.dep_) == ("VVFIN", "VERB", "reisen", "ROOT")
    assert doc[1].dep_ == labels.SUBJECT and doc[1].head == reiste


def test_every_label_reads_as_a_word(nlp):
    doc = nlp("»Wir gehen zum 28-Punkte-Plan über«, schrieb die US-Sondergesandte am Freitag.")
    assert all(token.tag_ and token.pos_ and token.dep_ and token.lemma_ for token in doc)


def test_the_card_names_licences_and_version():
    card = (MODEL / "README.md").read_text(encoding="utf8")
    expected = {META["version"], META["license"], *(source["license"] for source in META["sources"])}
    assert all(words in card for words in expected)
    assert all(source["name"] in card for source in META["sources"])


@pytest.mark.parametrize(
    ("read", "name"), [(treebanks, "gsd-dev.conllu"), (named_entities, "germeval2014.tsv")]
)
def test_a_missing_corpus_is_named(tmp_path, read, name):
    with pytest.raises(MissingCorpus, match=name):
        read(tmp_path, spacy.blank("de"))


def test_treebanks_are_brought_to_one_convention():
    sentence = "\n".join(
        (
            "# text = Die Delegation verhandelte",
            word(1, "Die", "DET", "Case=Nom", "dep"),
            word(2, "Delegation", "NOUN", "Case=Nom", "obl:tmod"),
            word(3, "verhandelte", "VERB", "Mood=Ind|Tense=Past", "acl:relcl"),
        )
    )
    rows = [line.split("\t") for line in harmonised(sentence).split("\n")[1:]]
    assert [row[7] for row in rows] == ["det", "obl", "acl"]
    assert rows[2][5] == "Mood=Ind|Tense=Past|VerbForm=Fin"


def test_a_sentence_whose_first_label_stays_unknown_is_left_out():
    assert not has_all_labels(harmonised(word(1, "Delegationen", "NOUN", "Case=Nom", "dep")))


def test_the_model_names_no_folder_of_the_machine_that_trained_it():
    assert set(spacy.load(MODEL).config["paths"].values()) == {None}


def test_words_of_one_branch_share_a_part_of_their_vectors():
    """The first four steps from the root are the lowest bits: 0101 for two of them, 0110 for the third."""
    one, other, far = branches([0b10_0101, 0b01_0101, 0b10_0110])
    assert one @ other > 0 == one @ far


def test_a_swapped_name_keeps_its_label_and_its_frame():
    nlp = spacy.blank("de")
    doc = nlp.make_doc("Heute traf Merkel Putin.")
    doc.ents = [Span(doc, 2, 3, "PER"), Span(doc, 3, 4, "PER")]
    register = Register(actors=(KnownActor(name="Ban Ki Moon", kind="person"),) * 2)
    copies = [copy.text for copy in with_swapped_names([doc] * 20, pool_of([doc], register, nlp))[20:]]
    assert all(text.startswith("Heute traf ") and text.endswith(".") for text in map(str.strip, copies))
    assert any("Ban Ki Moon" in text for text in copies)
