"""Brown clusters -> word vectors: what a small treebank cannot know of a word, 860,000 words do.

spaCy's lookups data (MIT) has the cluster of each word form of a large German corpus: a path in a binary
tree (Brown et al. 1992). Words on one branch are used alike: Merkel, Obama, Putin; Moskau, Washington. A
vector says which branches a word is on, at several depths (Turian et al. 2010, section 3.1).
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy
from spacy.language import Language
from spacy.lookups import load_lookups
from spacy.vectors import Vectors

DEPTHS = (4, 6, 8, 10, 12)
WEIGHT = 2.0


class MissingClusters(LookupError):
    """spaCy's lookups data are not installed."""


def write_clusters(nlp: Language, folder: Path) -> Path:
    """A pipeline in `folder` that holds nothing but the vectors, as `initialize.vectors` wants it."""
    nlp.vocab.vectors = cluster_vectors()
    nlp.to_disk(folder)
    return folder


def cluster_vectors() -> Vectors:
    """The vectors of all words that have a cluster, by hash; one row a cluster, one column a branch."""
    clusters = {word: cluster for word, cluster in table("lexeme_cluster").items() if cluster}
    known = sorted(set(clusters.values()))
    vectors = Vectors(data=branches(known))
    rows = {cluster: row for row, cluster in enumerate(known)}
    for word, cluster in clusters.items():
        vectors.add(word, row=rows[cluster])
    return vectors


def table(name: str) -> Mapping[int, Any]:
    """A German table of spaCy's lookups data, by the hash of the word."""
    try:
        return load_lookups("de", [name]).get_table(name)
    except ValueError as error:
        raise MissingClusters(
            "spaCy's lookups data are missing; install them: pip install spacy-lookups-data"
        ) from error


def branches(clusters: Sequence[int]) -> numpy.ndarray:
    """One row a cluster; the lowest bits of its number are the first steps from the root."""
    paths = [[(depth, cluster & ((1 << depth) - 1)) for depth in DEPTHS] for cluster in clusters]
    columns = {branch: column for column, branch in enumerate(sorted({b for path in paths for b in path}))}
    data = numpy.zeros((len(clusters), len(columns)), dtype="float32")
    for row, path in enumerate(paths):
        data[row, [columns[branch] for branch in path]] = WEIGHT
    return data
