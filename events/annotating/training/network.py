"""The network of a teacher: a bidirectional LSTM reads a whole sentence, and says something of each word.

It scores every pair of words as head and dependent (Dozat and Manning 2017), and every word for every other
question. It reads better than what is shipped, but is several times larger and slower.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

import torch
from spacy.tokens import Doc
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

ROWS = 8192
WIDTHS = (100, 16, 48, 32, 48, 48, 24)  # of the features of a word, as `features` lists them
CLUSTER_WIDTH = 100
ARC_WIDTH, LABEL_WIDTH = 200, 80
FORGOTTEN = 0.15  # share of words whose form is hidden in training: the ending and the neighbours must do
IMPOSSIBLE = -1e9


class Batch(NamedTuple):
    """Sentences side by side, filled up to the longest: numbers of features and of clusters."""

    features: Tensor
    clusters: Tensor
    lengths: Tensor


def batch(docs: Sequence[Doc]) -> Batch:
    """Each doc is one sentence."""
    lengths = [len(doc) for doc in docs]
    words = torch.zeros(len(docs), max(lengths), len(WIDTHS), dtype=torch.long)
    clusters = torch.zeros(len(docs), max(lengths), docs[0].vocab.vectors_length)
    for row, doc in enumerate(docs):
        words[row, : len(doc)] = torch.tensor([features(doc, place) for place in range(len(doc))])
        clusters[row, : len(doc)] = torch.from_numpy(doc.vocab.vectors.get_batch([t.orth for t in doc]))
    return Batch(words, clusters, torch.tensor(lengths))


def features(doc: Doc, place: int) -> list[int]:
    """Rows for the normal form of a word, its beginnings and endings, and its shape."""
    form, shape = doc[place].norm_, doc[place].shape_
    parts = (form, form[:1], form[:3], form[-2:], form[-3:], form[-4:], shape)
    return [1 + crc32(f"{number}{part}".encode()) % (ROWS - 1) for number, part in enumerate(parts)]


class Network(nn.Module):
    """`questions` are the number of answers to each; with "dep" among them, heads are asked for too."""

    def __init__(self, questions: Mapping[str, int], clusters: int, width: int, layers: int, dropout: float):
        super().__init__()
        self.parts = nn.ModuleList(nn.Embedding(ROWS, width) for width in WIDTHS)
        for part in self.parts:
            nn.init.normal_(part.weight, std=0.3)
        self.cluster = nn.Linear(clusters, CLUSTER_WIDTH)
        size = sum(WIDTHS) + CLUSTER_WIDTH
        self.root = nn.Parameter(torch.randn(size) * 0.1)
        self.reader = nn.LSTM(size, width, layers, bidirectional=True, batch_first=True, dropout=dropout)
        self.dropout = nn.Dropout(dropout)
        answers = {name: nn.Linear(2 * width, number) for name, number in questions.items() if name != "dep"}
        self.answers = nn.ModuleDict(answers)
        self.heads = Heads(2 * width, questions["dep"], self.dropout) if "dep" in questions else None

    def forward(self, given: Batch, heads: Tensor | None = None) -> dict[str, Tensor]:
        """Scores of the answers; "head" of each word: the root first, then the words; "dep" for that head."""
        read = self.read(given)
        found = {name: answer(read[:, 1:]) for name, answer in self.answers.items()}
        if self.heads:
            found["head"], found["dep"] = self.heads(read, given.lengths, heads)
        return found

    def read(self, given: Batch) -> Tensor:
        words = given.features
        if self.training:
            hidden = torch.rand(words.shape[:2]) < FORGOTTEN
            words = torch.cat([words[..., :1].masked_fill(hidden[..., None], 0), words[..., 1:]], -1)
        parts = [part(words[..., number]) for number, part in enumerate(self.parts)]
        seen = torch.cat([*parts, torch.relu(self.cluster(given.clusters))], -1)
        seen = self.dropout(torch.cat([self.root.expand(len(seen), 1, -1), seen], 1))
        packed = pack_padded_sequence(seen, given.lengths + 1, batch_first=True, enforce_sorted=False)
        return self.dropout(pad_packed_sequence(self.reader(packed)[0], batch_first=True)[0])


class Heads(nn.Module):
    """Pairs of words as head and dependent, with the label between them."""

    def __init__(self, size: int, labels: int, dropout: nn.Dropout):
        super().__init__()
        self.dropout = dropout
        self.as_head, self.as_dependent = nn.Linear(size, ARC_WIDTH), nn.Linear(size, ARC_WIDTH)
        self.label_head, self.label_dependent = nn.Linear(size, LABEL_WIDTH), nn.Linear(size, LABEL_WIDTH)
        self.pair = nn.Parameter(torch.randn(ARC_WIDTH, ARC_WIDTH) * 0.01)
        self.any_head = nn.Linear(ARC_WIDTH, 1)
        self.label_pair = nn.Parameter(torch.randn(labels, LABEL_WIDTH, LABEL_WIDTH) * 0.01)
        self.label_of_head, self.label_of_dependent = (nn.Linear(LABEL_WIDTH, labels) for _ in range(2))

    def forward(self, read: Tensor, lengths: Tensor, heads: Tensor | None) -> tuple[Tensor, Tensor]:
        """Labels are scored for the heads that are given, or else for the best ones."""
        head = self.bent(self.as_head, read)
        scores = self.bent(self.as_dependent, read[:, 1:]) @ self.pair @ head.transpose(1, 2)
        scores = scores + self.any_head(head).transpose(1, 2)
        beyond = torch.arange(read.shape[1])[None] > lengths[:, None]
        scores = scores.masked_fill(beyond[:, None], IMPOSSIBLE)
        return scores, self.labels(read, scores.argmax(-1) if heads is None else heads)

    def labels(self, read: Tensor, heads: Tensor) -> Tensor:
        head = self.bent(self.label_head, read)
        head = head.gather(1, heads[..., None].expand(-1, -1, LABEL_WIDTH))
        dependent = self.bent(self.label_dependent, read[:, 1:])
        pairs = torch.einsum("bnl,klm,bnm->bnk", dependent, self.label_pair, head)
        return pairs + self.label_of_head(head) + self.label_of_dependent(dependent)

    def bent(self, layer: nn.Linear, read: Tensor) -> Tensor:
        bent: Tensor = self.dropout(functional.leaky_relu(layer(read), 0.1))
        return bent
