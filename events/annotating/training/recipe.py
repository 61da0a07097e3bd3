"""`python -m events.annotating.training.recipe CORPORA MODEL`: train the pipeline that Newsdesk ships.

Converts the corpora in a temporary folder, trains names, the teachers of syntax and their student, puts them
together, measures on what was kept aside and replaces MODEL whole, with a card of data, licences and figures.
"""

import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from events.annotating.register import read_register
from events.annotating.scales import WEIGHTS
from events.annotating.training.card import FIGURES, META, write_card
from events.annotating.training.clusters import MissingClusters, write_clusters
from events.annotating.training.corpora import (
    MissingCorpus,
    corpus,
    named_entities,
    read_smartdata,
    treebanks,
)
from events.annotating.training.learning import CLUSTERS, trained, write_part
from events.annotating.training.measuring import measured
from events.annotating.training.strings import without_corpus_words
from events.annotating.training.students import student
from events.annotating.training.swapping import pool_of, with_swapped_names

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parents[2] / "fixtures"


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print("usage: python -m events.annotating.training.recipe CORPORA MODEL", file=sys.stderr)
        return 2
    try:
        make_model(Path(arguments[0]), Path(arguments[1]))
    except (MissingCorpus, MissingClusters) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def make_model(corpora: Path, model: Path) -> None:
    """Train, measure and replace `model`; what was there stays until the new one is complete."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        write_clusters(spacy.blank("de"), work / CLUSTERS)
        syntax_kept, names_kept = written(corpora, work)
        with ProcessPoolExecutor(max_workers=2) as pool:
            names = pool.submit(trained, "names", "names", work)
            syntax = pool.submit(student, corpora, work)
            nlp = assembled(syntax.result(), names.result())
        scores = measured(nlp, syntax_kept) | measured(nlp, names_kept)
        nlp.meta.update(META, performance={name: round(scores[name], 4) for name in FIGURES})
        nlp.to_disk(work / "model")
        shutil.copy2(WEIGHTS, work / "model")  # `make weights` learns them anew, on what this model reads
        write_card(work / "model" / "README.md", scores, size(work / "model"))
        replace(work / "model", model)


def written(corpora: Path, work: Path) -> tuple[list[Doc], list[Doc]]:
    """Write the corpora for the trainings of syntax and names; what of either is kept aside."""
    blank = spacy.blank("de")
    syntax, syntax_kept = treebanks(corpora, blank)
    names, names_kept = named_entities(corpora, blank)
    smartdata = read_smartdata(corpus(corpora, "ner/smartdata.jsonl"), blank)
    known_names = pool_of([*names, *smartdata], read_register(FIXTURES), blank)
    write_part(work, "syntax", syntax, syntax_kept)
    write_part(work, "names", with_swapped_names(names, known_names), names_kept)
    return syntax_kept, names_kept


def assembled(syntax: Path, names: Path) -> Language:
    """One pipeline of the two trained parts."""
    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(names))
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])  # folders of the machine that trained it
    nlp.config["initialize"]["vectors"] = None
    return without_corpus_words(nlp)


def size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def replace(new: Path, old: Path) -> None:
    """Put a copy of the folder `new` in the place of `old`, which is whole at every moment but one."""
    beside, former = old.with_name(old.name + ".new"), old.with_name(old.name + ".old")
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(new, beside)
    if old.exists():
        old.rename(former)
    beside.rename(old)
    shutil.rmtree(former, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
