"""Groups, documents and synsets -> batches of sentence pairs that say the same.

Three ways to draw a pair, all by sentence number into one ``Store`` of tokens:

- two members of a group (an outlet's headline and its lead, two translations of one news sentence);
- two neighbouring sentences of a document;
- two random halves of one sentence: no label needed.

A batch is drawn from one recipe, a table of shares by source. Groups are drawn in runs of neighbours:
neighbouring groups come from one article or one day's news, so each pair meets, among the others of
its batch, sentences on its own subject that say something else.

Start reading from ``Mix.batch``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from crossref.encode.train.vocabulary import Tokens

Indices = NDArray[np.int64]


@dataclass(frozen=True)
class Source:
    """Consecutive sentences ``first[i]`` to ``first[i + 1]`` are group (or document) i.

    ``kind`` is "group" or "document"; numbers count in the common store of tokens.
    """

    kind: str
    first: Indices

    def __len__(self) -> int:
        return len(self.first) - 1

    def sizes(self, groups: Indices) -> Indices:
        """Sentences in each of these groups."""
        sizes: Indices = self.first[groups + 1] - self.first[groups]
        return sizes


@dataclass(frozen=True)
class Batch:
    """n pairs as two ragged lists of token ids, and the group each pair came from: pairs of one group
    are no negatives of each other."""

    left: Tokens
    right: Tokens
    group: Indices


class Mix:
    """Draws batches from ``sources`` by ``shares``; every draw comes from the one generator given."""

    def __init__(
        self, store: Tokens, sources: dict[str, Source], shares: dict[str, float], *, run: int, dropout: float
    ) -> None:
        self._store = store
        self._run = run
        self._dropout = dropout
        names = [name for name in shares if name.partition(":")[0] in sources]
        weight = np.array([shares[name] for name in names])
        self._drawn = [(name.partition(":")[2], sources[name.partition(":")[0]]) for name in names]
        self._weight = weight / weight.sum()

    def batch(self, size: int, random: Generator) -> Batch:
        """About ``size`` pairs, each source's count drawn by its share."""
        lefts, rights, groups = [], [], []
        before = 0
        for count, (how, source) in zip(random.multinomial(size, self._weight), self._drawn, strict=True):
            if not count:
                continue
            picked = _runs(len(source), int(count), self._run, random)
            left, right, picked = self._pairs(how, source, picked, random)
            lefts.append(_dropped(left, self._dropout, random))
            rights.append(_dropped(right, self._dropout, random))
            groups.append(picked + before)
            before += len(source)
        return Batch(_joined(lefts), _joined(rights), np.concatenate(groups))

    def _pairs(
        self, how: str, source: Source, picked: Indices, random: Generator
    ) -> tuple[Tokens, Tokens, Indices]:
        if how == "halves":
            return *_halves(gather(self._store, _one_of(source, picked, random)), random), picked
        if how == "next":
            picked = picked[source.sizes(picked) > 1]
            left, right = _neighbours(source, picked, random)
        else:
            left, right = _two_of(source, picked, random)
        return gather(self._store, left), gather(self._store, right), picked


def gather(store: Tokens, sentences: Indices) -> Tokens:
    """The tokens of the sentences with these numbers, in this order."""
    lengths = store.starts[sentences + 1] - store.starts[sentences]
    starts = np.zeros(len(sentences) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    places = np.arange(starts[-1]) + np.repeat(store.starts[sentences] - starts[:-1], lengths)
    return Tokens(store.ids[places], starts)


def _runs(groups: int, count: int, run: int, random: Generator) -> Indices:
    """``count`` distinct-enough group numbers: runs of ``run`` neighbours from random places."""
    places = random.integers(0, groups, -(-count // run))
    picked: Indices = np.unique((places[:, None] + np.arange(run)).ravel() % groups)
    return picked[:count] if len(picked) <= count else np.sort(random.choice(picked, count, replace=False))


def _one_of(source: Source, groups: Indices, random: Generator) -> Indices:
    sizes = source.sizes(groups)
    return source.first[groups] + (random.random(len(groups)) * sizes).astype(np.int64)


def _two_of(source: Source, groups: Indices, random: Generator) -> tuple[Indices, Indices]:
    sizes = source.sizes(groups)
    left = (random.random(len(groups)) * sizes).astype(np.int64)
    step = 1 + (random.random(len(groups)) * (sizes - 1)).astype(np.int64)
    return source.first[groups] + left, source.first[groups] + (left + step) % sizes


def _neighbours(source: Source, documents: Indices, random: Generator) -> tuple[Indices, Indices]:
    sizes = source.sizes(documents)
    left = source.first[documents] + (random.random(len(documents)) * (sizes - 1)).astype(np.int64)
    return left, left + 1


def _halves(tokens: Tokens, random: Generator) -> tuple[Tokens, Tokens]:
    side = random.random(len(tokens.ids)) < 0.5
    return _kept(tokens, side), _kept(tokens, ~side)


def _dropped(tokens: Tokens, share: float, random: Generator) -> Tokens:
    return _kept(tokens, random.random(len(tokens.ids)) >= share) if share else tokens


def _kept(tokens: Tokens, keep: NDArray[np.bool_]) -> Tokens:
    before = np.zeros(len(tokens.ids) + 1, np.int64)
    np.cumsum(keep, out=before[1:])
    return Tokens(tokens.ids[keep], before[tokens.starts])


def _joined(parts: list[Tokens]) -> Tokens:
    lengths = np.concatenate([part.lengths() for part in parts])
    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return Tokens(np.concatenate([part.ids for part in parts]), starts)
