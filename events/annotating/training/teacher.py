"""Annotated sentences -> a `Teacher`: a trained network and the words it answers with."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from random import Random

import torch
from spacy.tokens import Doc
from torch import Tensor, nn
from torch.nn import functional

from events.annotating.training.network import Network, batch

RATE = 2e-3
WARM_UP = 100  # steps until the learning rate is reached
LAST_RATE = 0.05  # what is left of it at the end
AVERAGED = 0.995
CLIP = 5.0
SMOOTHING = 0.03
WORDS_A_BATCH = 800
AT_ONCE = 32
UNKNOWN = -100  # torch: no loss for this word
WEIGHTS = {"head": 1.0, "dep": 1.0, "name": 1.0}
OTHER_WEIGHT = 0.3


@dataclass(frozen=True)
class Lesson:
    """A sentence with the right answers; an empty one is not known. Heads as in a `Reading`."""

    doc: Doc
    answers: Mapping[str, Sequence[str]]
    heads: Sequence[int] = ()


@dataclass(frozen=True)
class Setting:
    width: int
    layers: int
    dropout: float
    rounds: int


@dataclass(frozen=True)
class Teacher:
    network: Network
    words: Mapping[str, Sequence[str]]  # what the answers to each question are called

    def __call__(self, docs: Sequence[Doc]) -> Iterator[dict[str, Tensor]]:
        """For each sentence the share of each answer, word by word, and of each head."""
        with torch.no_grad():
            for start in range(0, len(docs), AT_ONCE):
                some = docs[start : start + AT_ONCE]
                found = self.network(batch(some))
                for row, doc in enumerate(some):
                    yield {name: of_sentence(scores[row], doc, name) for name, scores in found.items()}


def of_sentence(scores: Tensor, doc: Doc, question: str) -> Tensor:
    """Shares, without what fills a sentence up to the length of its neighbours."""
    shares = scores[: len(doc)].softmax(-1)
    return shares[:, : len(doc) + 1] if question == "head" else shares


def taught(lessons: Sequence[Lesson], setting: Setting, seed: int) -> Teacher:
    """A teacher that has seen each lesson `rounds` times; its network is the average of its last steps."""
    torch.manual_seed(seed)
    words = {name: known([lesson.answers[name] for lesson in lessons]) for name in lessons[0].answers}
    sizes = {name: len(found) for name, found in words.items()}
    clusters = lessons[0].doc.vocab.vectors_length
    network = Network(sizes, clusters, setting.width, setting.layers, setting.dropout)
    return Teacher(learned(network, lessons, words, setting.rounds, seed), words)


def known(answers: Sequence[Sequence[str]]) -> list[str]:
    return sorted({answer for sentence in answers for answer in sentence if answer})


def learned(
    network: Network, lessons: Sequence[Lesson], words: Mapping[str, Sequence[str]], rounds: int, seed: int
) -> Network:
    numbers = {name: {word: number for number, word in enumerate(found)} for name, found in words.items()}
    random, average = Random(seed), deepcopy(network).eval()
    steps = [some for _ in range(rounds) for some in batches(lessons, random)]
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, betas=(0.9, 0.95), weight_decay=0.01)
    for step, some in enumerate(steps):
        optimizer.param_groups[0]["lr"] = rate(step, len(steps))
        optimizer.zero_grad()
        loss(network, some, numbers).backward()
        nn.utils.clip_grad_norm_(network.parameters(), CLIP)
        optimizer.step()
        follow(average, network, step)
    return average


def rate(step: int, steps: int) -> float:
    return RATE * min(1.0, (step + 1) / WARM_UP) * (1 - (1 - LAST_RATE) * step / steps)


def follow(average: Network, network: Network, step: int) -> None:
    """Move the average a little towards the network."""
    share = max(1 - AVERAGED, 20 / (step + 20))
    with torch.no_grad():
        for mean, new in zip(average.parameters(), network.parameters(), strict=True):
            mean.lerp_(new, share)


def batches(lessons: Sequence[Lesson], random: Random) -> list[list[Lesson]]:
    """Lessons of about the same length together, in random order."""
    found: list[list[Lesson]] = [[]]
    for lesson in sorted(lessons, key=lambda lesson: len(lesson.doc) + 6 * random.random()):
        if sum(len(other.doc) for other in found[-1]) >= WORDS_A_BATCH:
            found.append([])
        found[-1].append(lesson)
    random.shuffle(found)
    return found


def loss(network: Network, lessons: Sequence[Lesson], numbers: Mapping[str, Mapping[str, int]]) -> Tensor:
    """How far the network is from the answers, over all questions."""
    wanted = {
        name: filled([[known.get(answer, UNKNOWN) for answer in each.answers[name]] for each in lessons])
        for name, known in numbers.items()
    }
    if lessons[0].heads:
        wanted["head"] = filled([each.heads for each in lessons])
    heads = wanted["head"].clamp(min=0) if "head" in wanted else None
    found = network(batch([each.doc for each in lessons]), heads)
    return sum((missed(found[name], wanted[name], name) for name in wanted), torch.zeros(()))


def filled(rows: Sequence[Sequence[int]]) -> Tensor:
    length = max(map(len, rows))
    return torch.tensor([[*row, *[UNKNOWN] * (length - len(row))] for row in rows])


def missed(scores: Tensor, wanted: Tensor, question: str) -> Tensor:
    """Cross entropy; answers are smoothed, heads are not, as words that do not exist score minus infinity."""
    smoothing = 0.0 if question == "head" else SMOOTHING
    entropy = functional.cross_entropy(
        scores.flatten(0, 1),
        wanted.flatten(),
        ignore_index=UNKNOWN,
        label_smoothing=smoothing,
        reduction="sum",
    )
    answered = (wanted != UNKNOWN).sum().clamp(min=1)
    return WEIGHTS.get(question, OTHER_WEIGHT) * entropy / answered
