"""`make quality SHARED=…`: the annotator against annotated text, as a table with the targets beside it.

SHARED is a folder with `tools/score.py`, `gold/dev` and `corpora/` (README.md, "How good it is"). Words a
second are CPU time of one core; run with OMP_NUM_THREADS=1, as the Makefile does.
"""

import importlib.util
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import Any

import spacy
from tqdm import tqdm

from events.annotating.pipeline import MODEL, Annotator, ArticleText, load
from events.annotating.register import read_register
from events.annotating.training.corpora import GERMEVAL_KEPT_ASIDE, treebanks
from events.annotating.training.measuring import measured

Row = tuple[str, str, str]
PROJECT = Path(__file__).resolve().parents[2]
FIXTURES = PROJECT / "fixtures"
OWN_GOLD = PROJECT / "tests/gold"
ROUNDS = 3
BINS = 10


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not (Path(arguments[0]) / "tools/score.py").is_file():
        print("usage: make quality SHARED=folder-with-tools-gold-and-corpora", file=sys.stderr)
        return 2
    shared = Path(arguments[0])
    annotator = load(read_register(FIXTURES))
    print_table(
        chain(
            event_rows(annotator, shared, shared / "gold/dev"),
            event_rows(annotator, shared, shared / "gold/train"),
            event_rows(annotator, shared, OWN_GOLD),
            confidence_rows(annotator, shared),
            time_rows(annotator, shared),
            quote_rows(annotator, shared),
            entity_rows(annotator, shared),
            syntax_rows(shared),
            speed_rows(annotator, shared),
        )
    )
    return 0


def print_table(rows: Iterable[Row]) -> None:
    print("| what | measured | at least |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |", flush=True)


def event_rows(annotator: Annotator, shared: Path, gold: Path) -> Iterable[Row]:
    result = scored(annotator, shared, "events", gold)
    of_found = result["of_found"]
    yield (
        f"events, {gold.parent.name}/{gold.name}: found / typed / right (F1)",
        joined(*(result[key]["f1"] for key in ("found", "typed", "right"))),
        "70 / 62 / 42",
    )
    yield (
        "of the found: status, date near, place (accuracy), participants, source (F1)",
        joined(
            *(of_found[key] for key in ("status", "date_near", "place")),
            *(of_found[key]["f1"] for key in ("participants", "source")),
        ),
        "82 / 75 / 75 / 70 / 55",
    )


def confidence_rows(annotator: Annotator, shared: Path) -> Iterable[Row]:
    """Expected calibration error (Guo et al. 2017) in tenths: confidence against the share found."""
    scorer, gold = scorer_of(shared), shared / "gold/dev"
    found = annotations_of(annotator, scorer.load_events(str(gold)))
    bins: dict[int, list[float]] = defaultdict(list)
    for article in scorer.load_events(str(gold)):
        events = found[article["id"]]["events"]
        pairs = scorer.pair_events(article["events"], events, scorer.sentence_of(article["text"]))
        fitting = {id(event) for wanted, event in pairs if wanted["type"] == event["type"]}
        for event in events:
            bins[int(BINS * event["confidence"])].append((id(event) in fitting) - event["confidence"])
    error = 100 * sum(abs(sum(off)) for off in bins.values()) / sum(map(len, bins.values()))
    yield "confidence: expected calibration error (points), gold/dev", f"{error:.1f}", "-"


def time_rows(annotator: Annotator, shared: Path) -> Iterable[Row]:
    for corpus, target in (("DieZeit", "80 / 72"), ("Dolomiten-42", "86 / 85")):
        result = scored(annotator, shared, "times", shared / "corpora/times" / corpus)
        yield (
            f"times, {corpus}: strict / value (F1)",
            joined(result["strict"]["f1"], result["value"]["f1"]),
            target,
        )


def quote_rows(annotator: Annotator, shared: Path) -> Iterable[Row]:
    result = scored(annotator, shared, "quotes", shared / "corpora/quotes/dev.jsonl")
    figures = joined(result["quote"]["f1"], result["quote_with_speaker"]["f1"])
    yield "quotes: quote / with speaker (F1)", figures, "72 / 60"


def entity_rows(annotator: Annotator, shared: Path) -> Iterable[Row]:
    """The sentences of GermEval that the model was not trained on, as a file of the same form."""
    sentences = (shared / "corpora/ner/germeval2014.tsv").read_text(encoding="utf8").strip().split("\n\n")
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "kept.tsv"
        kept.write_text("\n\n".join(sentences[-GERMEVAL_KEPT_ASIDE:]) + "\n", encoding="utf8")
        result = scored(annotator, shared, "entities", kept)
    figures = joined(*(result[key]["f1"] for key in ("all", "PER", "LOC", "ORG", "MISC")))
    yield "names: all / PER / LOC / ORG / MISC (F1)", figures, "68"


def syntax_rows(shared: Path) -> Iterable[Row]:
    """The trained pipeline alone, on the sentences of both treebanks that were kept aside."""
    nlp = spacy.load(MODEL)
    _, kept = treebanks(shared / "corpora", spacy.blank("de"))
    scores = measured(nlp, kept)
    figures = joined(*(round(100 * scores[key], 1) for key in ("dep_las", "pos_acc", "lemma_acc", "sents_f")))
    yield "syntax: LAS / part of speech / lemma / sentences", figures, "73 / 92 / 92.5 / -"


def speed_rows(annotator: Annotator, shared: Path) -> Iterable[Row]:
    lines = (shared / "corpora/quotes/dev.jsonl").read_text(encoding="utf8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    words = sum(len(text.split()) for text in texts)
    bare = spacy.load(MODEL)
    articles = [ArticleText(str(number), text, date(2015, 1, 1)) for number, text in enumerate(texts)]
    whole = median(seconds(annotator.annotate(articles)) for _ in range(ROUNDS))
    model = median(seconds(bare.pipe(texts)) for _ in range(ROUNDS))
    yield (
        "words a second, whole pipeline / ratio to the trained model alone",
        f"{words / whole:.0f} / {model / whole:.2f}",
        "3000 / -",
    )


def seconds(work: Iterable[object]) -> float:
    start = time.process_time()
    for _ in work:
        pass
    return time.process_time() - start


def scored(annotator: Annotator, shared: Path, kind: str, gold: Path) -> Mapping[str, Any]:
    """What the scorer says of the annotations of all articles of `gold`."""
    read, score = scorer_of(shared).KINDS[kind]
    result: Mapping[str, Any] = score(str(gold), annotations_of(annotator, read(str(gold))))
    return result


def annotations_of(annotator: Annotator, gold: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The annotation of each gold article by its id."""
    articles = [article(fields) for fields in gold]
    found = tqdm(annotator.annotate(articles), total=len(articles), leave=False, disable=None)
    return {annotation.id: annotation.as_dict() for annotation in found}


def article(fields: Mapping[str, Any]) -> ArticleText:
    published = fields.get("published")
    return ArticleText(fields["id"], fields["text"], date.fromisoformat(published) if published else None)


def scorer_of(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "tools/score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def joined(*figures: float) -> str:
    return " / ".join(f"{figure:.1f}" for figure in figures)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
