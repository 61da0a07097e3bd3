"""Treebanks and named-entity corpora -> spaCy `Doc`s, with what is kept aside for measuring."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example, biluo_tags_to_spans, iob_to_biluo
from spacy.training.converters import conllu_to_docs
from spacy.util import filter_spans

from events.annotating.training.conventions import harmonised, has_all_labels

SENTENCES_A_DOC = 8  # a doc of several sentences teaches the parser where they end
GSD_KEPT_ASIDE = 200
PUD_KEPT_ASIDE = 250
GERMEVAL_KEPT_ASIDE = 600


class MissingCorpus(FileNotFoundError):
    """A corpus is not where the recipe looks for it."""


def corpus(folder: Path, name: str) -> Path:
    path = folder / name
    if not path.is_file():
        raise MissingCorpus(f"{path} is missing; CORPORA=… names the folder that holds ud/, ner/ and quotes/")
    return path


def treebanks(folder: Path, nlp: Language) -> tuple[list[Doc], list[Doc]]:
    """Universal Dependencies: what is trained on, and what is kept aside (GSD and PUD, their ends)."""
    gsd_dev = sentences(corpus(folder, "ud/gsd-dev.conllu"))
    gsd_test = sentences(corpus(folder, "ud/gsd-test.conllu"))
    pud = sentences(corpus(folder, "ud/pud.conllu"))
    gsd = filter(has_all_labels, gsd_dev + gsd_test[:-GSD_KEPT_ASIDE])
    training = parsed(list(gsd), nlp) + without_tags(parsed(pud[:-PUD_KEPT_ASIDE], nlp))
    kept = parsed(gsd_test[-GSD_KEPT_ASIDE:], nlp) + without_tags(parsed(pud[-PUD_KEPT_ASIDE:], nlp))
    return training, kept


def sentences(path: Path) -> list[str]:
    """The sentences of a CoNLL-U file, in one convention."""
    return [harmonised(block) for block in path.read_text(encoding="utf8").strip().split("\n\n")]


def parsed(blocks: list[str], nlp: Language) -> list[Doc]:
    """CoNLL-U sentences as docs, in the words of the tokenizer: "zum" is one, "US-Armee" too."""
    text = "\n\n".join(blocks) + "\n\n"
    docs = conllu_to_docs(text, n_sents=SENTENCES_A_DOC, merge_subtokens=True, no_print=True)
    return [whole_words(uncontracted(doc, nlp), nlp) for doc in docs]


def uncontracted(doc: Doc, nlp: Language) -> Doc:
    """Give contracted words the tag and lemma of a preposition: "zum" is APPRART and "zu"."""
    copy = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    for token in copy:
        if "_" in token.tag_:
            token.tag_ = "APPRART"
            token.lemma_ = token.lemma_.split(" ")[0]
    return copy


def whole_words(doc: Doc, nlp: Language) -> Doc:
    """Put together what the tokenizer does not part: PUD's "US", "-" and "Armee" are "US-Armee"."""
    found = Example(nlp.make_doc(doc.text), doc).alignment.x2y
    with doc.retokenize() as retokenizer:
        for number, parts in enumerate(found.lengths):
            if parts > 1:
                word = doc[int(found[number][0]) : int(found[number][-1]) + 1]
                retokenizer.merge(word, {"LEMMA": lemma(word)})
    return doc


def lemma(word: Span) -> str:
    """The parts as they are written, the one that bears the others as its lemma."""
    return "".join(part.lemma_ if part == word.root else part.text for part in word)


def without_tags(docs: list[Doc]) -> list[Doc]:
    """PUD's language-specific tags are not STTS: they count as missing."""
    for doc in docs:
        for token in doc:
            token.tag_ = ""
    return docs


def named_entities(folder: Path, nlp: Language) -> tuple[list[Doc], list[Doc]]:
    """GermEval 2014: what is trained on, and its end, kept aside."""
    germeval = list(read_germeval(corpus(folder, "ner/germeval2014.tsv"), nlp))
    return germeval[:-GERMEVAL_KEPT_ASIDE], germeval[-GERMEVAL_KEPT_ASIDE:]


def read_germeval(path: Path, nlp: Language) -> Iterator[Doc]:
    """Outer names; OTH is MISC; derived words and parts of compounds are no names."""
    with path.open(encoding="utf8") as stream:
        rows: list[list[str]] = []
        for row in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row and row[0] != "#":
                rows.append(row)
            elif not row and rows:
                yield tagged([row[1] for row in rows], [plain_tag(row[2]) for row in rows], nlp)
                rows = []


def plain_tag(tag: str) -> str:
    if tag.endswith(("deriv", "part")):
        return "O"
    return tag.replace("OTH", "MISC")


def tagged(words: list[str], tags: list[str], nlp: Language) -> Doc:
    doc = Doc(nlp.vocab, words=words)
    doc.ents = biluo_tags_to_spans(doc, iob_to_biluo(tags))
    return doc


def read_smartdata(path: Path, nlp: Language) -> Iterator[Doc]:
    """Texts that name a person or an organisation: more names, not more sentences to learn from.

    Adjectives ("französisch") are names there and not here. The other texts are traffic notes: thousands of
    roads and exits would crowd out what news calls a place.
    """
    with path.open(encoding="utf8") as stream:
        for article in map(json.loads, stream):
            doc = nlp.make_doc(article["text"])
            spans = [doc.char_span(start, end, label) for start, end, label in article["ents"]]
            doc.ents = filter_spans([span for span in spans if span is not None and is_name(span)])
            if any(name.label_ in ("PER", "ORG") for name in doc.ents):
                yield doc


def is_name(span: Span) -> bool:
    return span[0].text[0].isupper() and not span.text.endswith(":")
