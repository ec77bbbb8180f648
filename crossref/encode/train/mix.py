"""Groups, documents and synsets -> batches of sentence pairs that say the same.

Three ways to draw a pair, all by sentence number into one ``Store`` of tokens:

- two members of a group (an outlet's headline and its lead, two translations of one news sentence);
- two neighbouring sentences of a document;
- two random halves of one sentence: no label needed.

A batch is drawn by a table of shares. From some sources groups are drawn in runs of neighbours, which
come from one article or one story: so each pair meets, among the others of its batch, sentences on its
own subject that say something else. Contradictions are no negatives: two reports that conflict must
still find each other.

Start reading from ``Mix.batch``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from crossref.encode.train.vocabulary import Tokens, joined

Indices = NDArray[np.int64]


@dataclass(frozen=True)
class Source:
    """Consecutive sentences ``first[i]`` to ``first[i + 1]`` are group (or document) i.

    Numbers count in the common store of tokens. ``run`` neighbouring groups are drawn together: they
    are on one subject, so each meets negatives that are hard.
    """

    first: Indices
    run: int = 1

    def __len__(self) -> int:
        return len(self.first) - 1

    def sizes(self, groups: Indices) -> Indices:
        """Sentences in each of these groups."""
        sizes: Indices = self.first[groups + 1] - self.first[groups]
        return sizes


@dataclass(frozen=True)
class Batch:
    """n pairs as two ragged lists of token ids, with the group and the run each pair came from.

    Pairs of one group are no negatives of each other, those of one run are the hardest.
    """

    left: Tokens
    right: Tokens
    group: Indices
    run: Indices


class Mix:
    """Draws batches from ``sources`` by ``shares``: "name" or "name:how" -> share.

    ``how`` is "" for two members of a group, "first" for its first two, "next" for two neighbouring
    sentences, "halves" for two halves of one. Shares of sources that are not there go to the others.
    """

    def __init__(
        self, store: Tokens, sources: Mapping[str, Source], shares: Mapping[str, float], dropout: float
    ) -> None:
        found = {name: share for name, share in shares.items() if name.partition(":")[0] in sources}
        if not found:
            raise ValueError(f"none of the sources {', '.join(shares)} is in the given folders")
        self._store = store
        self._dropout = dropout
        self._drawn = [(name.partition(":")[2], sources[name.partition(":")[0]]) for name in found]
        self._weight = np.array(list(found.values())) / sum(found.values())

    def batch(self, size: int, random: Generator) -> Batch:
        """About ``size`` pairs, each source's count drawn by its share."""
        lefts, rights, groups, runs = [], [], [], []
        before = 0
        for count, (how, source) in zip(random.multinomial(size, self._weight), self._drawn, strict=True):
            if not count:
                continue
            left, right, picked = self._pairs(how, source, _runs(source, int(count), random), random)
            lefts.append(_dropped(left, self._dropout, random))
            rights.append(_dropped(right, self._dropout, random))
            groups.append(picked + before)
            runs.append(picked // source.run + before)
            before += len(source)
        return Batch(joined(lefts), joined(rights), np.concatenate(groups), np.concatenate(runs))

    def _pairs(
        self, how: str, source: Source, picked: Indices, random: Generator
    ) -> tuple[Tokens, Tokens, Indices]:
        if how == "halves":
            return *_halves(gather(self._store, _one_of(source, picked, random)), random), picked
        if how == "next":
            picked = picked[source.sizes(picked) > 1]
            left, right = _neighbours(source, picked, random)
        elif how == "first":
            left, right = source.first[picked], source.first[picked] + 1
        else:
            left, right = _two_of(source, picked, random)
        return gather(self._store, left), gather(self._store, right), picked


def with_pairs(store: Tokens, pairs: Indices, run: int) -> tuple[Tokens, Source]:
    """The store with the sentences of ``pairs``, (n, 2) numbers in it, once more at its end as groups."""
    count = len(store)
    source = Source(count + 2 * np.arange(len(pairs) + 1), run)
    return joined([store, gather(store, pairs.ravel())]), source


def gather(store: Tokens, sentences: Indices) -> Tokens:
    """The tokens of the sentences with these numbers, in this order."""
    lengths = store.starts[sentences + 1] - store.starts[sentences]
    starts = np.zeros(len(sentences) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    places = np.arange(starts[-1]) + np.repeat(store.starts[sentences] - starts[:-1], lengths)
    return Tokens(store.ids[places], starts)


def _runs(source: Source, count: int, random: Generator) -> Indices:
    """At most ``count`` distinct groups: whole runs of ``source.run`` neighbours, the last one cut."""
    places = np.unique(random.integers(0, -(-len(source) // source.run), -(-count // source.run)))
    picked: Indices = (places[:, None] * source.run + np.arange(source.run)).ravel()
    return picked[picked < len(source)][:count]


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
