"""spaCy's training of one part, as its configuration says."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from spacy.cli.init_config import fill_config
from spacy.cli.train import train
from spacy.tokens import Doc, DocBin
from spacy.util import load_config

HERE = Path(__file__).resolve().parent
CLUSTERS = "clusters"


def write_docs(path: Path, docs: Sequence[Doc]) -> None:
    DocBin(docs=docs, store_user_data=False).to_disk(path)


def write_part(work: Path, part: str, training: Sequence[Doc], kept: Sequence[Doc]) -> None:
    write_docs(work / f"{part}-train.spacy", training)
    write_docs(work / f"{part}-dev.spacy", kept)


def trained(part: str, config: str, work: Path, changes: Mapping[str, Any] | None = None) -> Path:
    """Train one part to its last step, whatever the kept docs say; the folder of what came of it."""
    changed = paths(part, config, work) | dict(changes or {})
    filled = work / f"{part}.cfg"
    load_config(HERE / f"{config}.cfg", overrides=changed).to_disk(filled)
    fill_config(filled, filled, silent=True)  # spaCy's defaults for what ours leaves open
    train(filled, work / part)
    return work / part / "model-last"


def paths(part: str, config: str, work: Path) -> dict[str, str]:
    found = {f"paths.{name}": str(work / f"{part}-{name}.spacy") for name in ("train", "dev")}
    if config == "student":
        found["paths.teacher"] = str(work / "syntax" / "model-last")
    else:
        found["paths.clusters"] = str(work / CLUSTERS)
    if config != "names":
        found["paths.variants"] = str(HERE / "variants.json")
    return found
