"""Token ids of running text -> a first table of vectors, without any label.

- count which tokens stand within ``WINDOW`` tokens of each other in one sentence, nearer ones more;
- weigh each count by positive pointwise mutual information, contexts smoothed by the power 0.75
  (Levy, Goldberg and Dagan, 2015);
- a truncated SVD gives d dimensions; rows are brought to one length and scaled by a / (a + p(token)),
  so that in a sum of rows "the" weighs little (Arora, Liang and Ma, 2017).

Start reading from ``start_table``.
"""

from __future__ import annotations

import logging

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array  # type: ignore[import-untyped]
from sklearn.utils.extmath import randomized_svd  # type: ignore[import-untyped]

from crossref.encode.train.vocabulary import Tokens

_LOG = logging.getLogger(__name__)

WINDOW = 5
RARITY = 1e-3
_SLICE = 4_000_000


def start_table(text: Tokens, vocabulary: int, dimensions: int, seed: int) -> NDArray[np.float32]:
    """(vocabulary, dimensions) float32; tokens that never occur get a row of zeros."""
    frequency = np.bincount(text.ids, minlength=vocabulary) / max(1, len(text.ids))
    counts = _cooccurrences(text, vocabulary)
    _LOG.info("co-occurrences: %d pairs of tokens", counts.nnz)
    left, values, _ = randomized_svd(
        _ppmi(counts), n_components=dimensions, n_iter=2, n_oversamples=16, random_state=seed
    )
    # The square root keeps the first few directions, which tell genre and topic, from drowning the rest.
    table: NDArray[np.float32] = (left * np.sqrt(values)).astype(np.float32)
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    table *= (RARITY / (RARITY + frequency)).astype(np.float32)[:, None]
    return table


def _cooccurrences(text: Tokens, vocabulary: int) -> csr_array:
    """(vocabulary, vocabulary) symmetric, weighted 1 / distance, within sentences."""
    sentence = np.repeat(np.arange(len(text), dtype=np.int32), text.lengths())
    total = csr_array((vocabulary, vocabulary), dtype=np.float32)
    for start in range(0, len(text.ids), _SLICE):
        ids = text.ids[start : start + _SLICE + WINDOW]
        of = sentence[start : start + _SLICE + WINDOW]
        rows, columns, weights = [], [], []
        for distance in range(1, WINDOW + 1):
            last = min(_SLICE, len(ids) - distance)
            same = of[:last] == of[distance : distance + last]
            rows.append(ids[:last][same])
            columns.append(ids[distance : distance + last][same])
            weights.append(np.full(int(same.sum()), 1 / distance, np.float32))
        part = (np.concatenate(weights), (np.concatenate(rows), np.concatenate(columns)))
        total = total + csr_array(part, shape=(vocabulary, vocabulary))
    return csr_array(total + total.T)


def _ppmi(counts: csr_array) -> csr_array:
    """Positive pointwise mutual information of each counted pair."""
    of_token = np.asarray(counts.sum(axis=1)).ravel()
    of_context = of_token**0.75
    of_context *= of_token.sum() / of_context.sum()
    entries = counts.tocoo()
    expected = of_token[entries.row] * of_context[entries.col] / of_token.sum()
    values = np.maximum(np.log(np.maximum(entries.data, 1e-9) / expected), 0).astype(np.float32)
    ppmi = csr_array((values, (entries.row, entries.col)), shape=counts.shape)
    ppmi.eliminate_zeros()
    return ppmi
