"""The teachers of syntax are trained, read raw text, and a student learns from what they agree on."""

from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from events.annotating.training.corpora import named_entities
from events.annotating.training.learning import CLUSTERS, trained, write_part
from events.annotating.training.reading import backwards
from events.annotating.training.silver import network_teachers, paragraphs, silver

SEED = 2025
GOLD_TIMES = 3  # how often the student meets a sentence of the treebanks for one of what the teachers read
WIDTH = 160
OTHERWISE = {
    "system.seed": 11,
    "training.max_steps": 1300,
    "components.tok2vec.model.embed.width": WIDTH,
    "components.tok2vec.model.encode.width": WIDTH,
}


def student(corpora: Path, work: Path) -> Path:
    """The folder of a pipeline that goes on from the first teacher; `work` has the docs of the treebanks."""
    gold, kept = docs(work / "syntax-train.spacy"), docs(work / "syntax-dev.spacy")
    write_part(work, "backwards", [backwards(doc) for doc in gold], [backwards(doc) for doc in kept])
    forth = spacy.load(trained("syntax", "syntax", work))
    back = spacy.load(trained("backwards", "syntax", work, OTHERWISE))
    read = spacy.load(work / CLUSTERS)
    networks = network_teachers([of(doc, read) for doc in gold])
    texts = [forth.make_doc(text) for text in paragraphs(corpora)]
    others = [of(doc, forth) for doc in named_entities(corpora, read)[0]]
    learned = gold * GOLD_TIMES + silver(texts + others, forth, back, networks)
    Random(SEED).shuffle(learned)
    write_part(work, "student", learned, kept)
    return trained("student", "student", work)


def docs(path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(spacy.blank("de").vocab))


def of(doc: Doc, nlp: Language) -> Doc:
    """A copy that has the vocabulary, and with it the clusters, of a pipeline."""
    return Doc(nlp.vocab).from_bytes(doc.to_bytes())
