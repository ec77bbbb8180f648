"""Running text and a table of vectors -> pairs of sentences in which two reports tell one fact.

No public set pairs the sentences of news outlets, but the text is full of such pairs: articles on one
story retell it. They are found by what the aligner itself goes by:

- articles are clustered by the direction of their summed vectors, at most ``CLUSTER`` to a story;
- inside a story, sentences of two articles are compared by the mean of the table's cosine and a TF-IDF
  cosine whose weights come from the story alone, so that "Aleppo", which is everywhere, says nothing;
- a pair is kept when each is the other's best, the similarity is at least ``SIMILAR``, and they are not
  the same words.

Measured by reading 100 of them: ... Start reading from ``mined_pairs``.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array  # type: ignore[import-untyped]

from crossref.encode.train.mix import Source, gather
from crossref.encode.train.vocabulary import Tokens

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

CLUSTER = 6
ALIKE = 0.5
SIMILAR = 0.45
COPIED = 0.8
SHORTEST, LONGEST = 7, 80
FIRST = 60  # sentences read of each article: later ones are background


def mined_pairs(store: Tokens, documents: Sequence[Source], table: Floats) -> Indices:
    """(n, 2) numbers of sentences in ``store``, story by story."""
    articles = [
        np.arange(first, min(stop, first + FIRST))
        for source in documents
        for first, stop in zip(source.first[:-1], source.first[1:], strict=True)
        if stop - first > 2
    ]
    summed = np.concatenate(
        [_summed(store, articles[start : start + 500], table) for start in range(0, len(articles), 500)]
    )
    pairs = [_pairs_of_story(store, [articles[i] for i in story], table) for story in _stories(_unit(summed))]
    return np.concatenate([np.zeros((0, 2), np.int64), *pairs])


def _summed(store: Tokens, articles: Sequence[Indices], table: Floats) -> Floats:
    """(articles, d): the directions of an article's sentences, added up."""
    counts, rows = _counted(gather(store, np.concatenate(articles)), table)
    starts = np.cumsum([0, *map(len, articles)])
    members = np.arange(starts[-1])
    belongs = csr_array((np.ones(len(members), np.float32), members, starts))
    summed: Floats = belongs @ _unit(counts @ rows)
    return summed


def _stories(directions: Floats) -> list[Indices]:
    """Greedy clusters of at least two articles; an article belongs to one."""
    directions = _unit(directions - directions.mean(axis=0))
    taken = np.zeros(len(directions), bool)
    stories = []
    for start in range(0, len(directions), 1000):
        for number, alike in enumerate(directions[start : start + 1000] @ directions.T, start=start):
            if taken[number]:
                continue
            near = np.flatnonzero((alike > ALIKE) & ~taken)
            near = near[np.argsort(-alike[near], kind="stable")][:CLUSTER]
            if len(near) > 1:
                taken[near] = True
                stories.append(near)
    return stories


def _pairs_of_story(store: Tokens, articles: list[Indices], table: Floats) -> Indices:
    sentences = np.concatenate(articles)
    article = np.repeat(np.arange(len(articles)), [len(one) for one in articles])
    lengths = store.starts[sentences + 1] - store.starts[sentences]
    fit = (lengths >= SHORTEST) & (lengths <= LONGEST)
    sentences, article = sentences[fit], article[fit]
    if len(sentences) < 2:
        return np.zeros((0, 2), np.int64)
    tokens = gather(store, sentences)
    counts, rows = _counted(tokens, table)
    directions = _unit(counts @ rows)
    similar = (directions @ directions.T + _local_tfidf(counts)) / 2
    similar[article[:, None] == article[None, :]] = -1
    best = similar.argmax(axis=1)
    left = np.flatnonzero(best[best] == np.arange(len(best)))
    left = left[(left < best[left]) & (similar[left, best[left]] >= SIMILAR)]
    kept = [i for i in left if _overlap(tokens, i, best[i]) < COPIED]
    return np.stack([sentences[kept], sentences[best[kept]]], axis=1)


def _counted(tokens: Tokens, table: Floats) -> tuple[csr_array, Floats]:
    """How often each sentence holds each distinct token, (n, distinct), and their rows of the table."""
    used, columns = np.unique(tokens.ids, return_inverse=True)
    ones = np.ones(len(columns), np.float32)
    counts = csr_array((ones, columns, tokens.starts), shape=(len(tokens), len(used)))
    counts.sum_duplicates()
    return counts, table[used]


def _local_tfidf(counts: csr_array) -> Floats:
    """(n, n) cosines; a token weighs log of the sentences of the story over those that hold it."""
    holding = np.bincount(counts.indices, minlength=counts.shape[1])
    rarity = np.maximum(np.log((counts.shape[0] + 1) / (holding + 0.5)), 0)
    weights = csr_array(
        ((np.log1p(counts.data) * rarity[counts.indices]).astype(np.float32), counts.indices, counts.indptr),
        shape=counts.shape,
    )
    unit = _unit(weights.toarray())
    return unit @ unit.T


def _unit(rows: Floats) -> Floats:
    unit: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return unit


def _overlap(tokens: Tokens, left: int, right: int) -> float:
    """Distinct tokens in common, over those of the shorter."""
    first, second = (set(tokens.ids[tokens.starts[i] : tokens.starts[i + 1]].tolist()) for i in (left, right))
    return len(first & second) / min(len(first), len(second))
