"""A table whose sentences crowd into a few directions -> one in which they use the room more evenly.

Whitening of sentence vectors (Su et al., 2021), softened: each principal direction of the sentences of a
sample is divided by its variance to the power ``power`` instead of the root, so that frequent topics weigh
less and noise is not blown up. A linear map of the rows, so the model keeps its form.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crossref.encode.train.mix import gather
from crossref.encode.train.vocabulary import Tokens

SAMPLE = 20_000  # sentences; twice as many change no score


def whitened(table: NDArray[np.float32], text: Tokens, power: float, seed: int) -> NDArray[np.float32]:
    """(vocabulary, dimensions), rows of the same mean length; ``power`` from 0, which only turns the table,
    to 0.5, which evens it out wholly."""
    picked = np.random.default_rng(seed).integers(0, len(text), SAMPLE)
    vectors = _sums(table, gather(text, picked))
    spread, directions = np.linalg.eigh(vectors.T @ vectors / len(vectors))
    evened = table @ (directions * np.maximum(spread, 1e-9) ** -power)
    evened *= _mean_length(table) / max(_mean_length(evened), 1e-9)
    return np.asarray(evened, np.float32)


def _sums(table: NDArray[np.float32], text: Tokens) -> NDArray[np.float64]:
    """(n, dimensions): the sum of each sentence's rows at unit length, without empty sentences."""
    sums = np.array(
        [
            table[text.ids[start:stop]].sum(axis=0, dtype=np.float64)
            for start, stop in zip(text.starts[:-1], text.starts[1:], strict=True)
            if stop > start
        ]
    )
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(sums / np.maximum(lengths, 1e-9))


def _mean_length(table: NDArray[np.float32]) -> float:
    return float(np.linalg.norm(table, axis=1).mean())
