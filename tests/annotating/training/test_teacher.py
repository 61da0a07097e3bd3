"""A network learns from annotated sentences; it needs torch, which only `make model` installs."""

import numpy
import pytest
import spacy
from spacy.tokens import Doc
from spacy.vectors import Vectors

pytest.importorskip("torch")

from events.annotating.training.teacher import Lesson, Setting, taught

SENTENCES = ["Anna lacht .", "Der Hund bellt .", "Gestern kam Otto .", "Die Katze schläft tief ."]


@pytest.fixture
def lessons():
    nlp = spacy.blank("de")
    nlp.vocab.vectors = Vectors(data=numpy.ones((1, 4), dtype="float32"))
    docs = [Doc(nlp.vocab, words=text.split()) for text in SENTENCES]
    return [lesson(doc) for doc in docs]


def lesson(doc):
    kinds = ["punct" if token.is_punct else "word" for token in doc]
    return Lesson(doc, {"dep": kinds, "pos": kinds}, [0, *[1] * (len(doc) - 1)])


def test_a_network_learns_answers_and_heads(lessons):
    teacher = taught(lessons, Setting(width=16, layers=2, dropout=0.1, rounds=200), seed=1)
    for lesson, found in zip(lessons, teacher([lesson.doc for lesson in lessons]), strict=True):
        assert found["head"].argmax(-1).tolist() == list(lesson.heads)
        assert [teacher.words["pos"][number] for number in found["pos"].argmax(-1)] == lesson.answers["pos"]
