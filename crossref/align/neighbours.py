"""Exact nearest neighbours across articles: numpy for an event, faiss for a pile.

Importing faiss costs 131 ms, more than a whole event of five articles needs; from about 5,000 vectors
on it pays. Both ways are exact and give the same pairs, which a test holds them to.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from crossref.settings import Settings

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_BLOCK = 512  # rows at a time
_STEPS = 10_000  # cosines are told apart to four decimals


def neighbours(vectors: Floats, article: Ints, settings: Settings) -> Ints:
    """(m, 2) index pairs, left < right: each row's nearest rows of other articles.

    ``vectors`` is (n, d) float32 with rows of unit length or zero; ``article`` (n,) tells which article
    a row belongs to. A row keeps its ``neighbours`` nearest with a cosine of ``neighbour_floor`` or
    more. Cosines are rounded to four decimals, and ties go to the smaller index.
    """
    if len(vectors) < 2:
        return np.empty((0, 2), np.int64)
    if len(vectors) < settings.faiss_from:
        near, cosine = by_numpy(vectors, settings.neighbour_reach)
    else:
        near, cosine = by_faiss(vectors, settings.neighbour_reach)
    return _pairs(near, cosine, article, settings)


def by_numpy(vectors: Floats, reach: int) -> tuple[Ints, Floats]:
    """The ``reach`` nearest rows of each row and their cosines, both (n, reach), best first.

    Rows are taken in blocks, so memory grows with n. Rounded cosine and index make one whole number, so
    that ties fall the same way wherever the cut is made.
    """
    n, reach = len(vectors), min(reach, len(vectors))
    near, cosine = np.empty((n, reach), np.int64), np.empty((n, reach), np.float32)
    for start in range(0, n, _BLOCK):
        block = slice(start, start + _BLOCK)
        steps = np.rint((vectors[block] @ vectors.T) * _STEPS).astype(np.int64)
        order = np.arange(n) - steps * n
        first = np.argpartition(order, reach - 1, axis=1)[:, :reach]
        near[block] = np.take_along_axis(first, np.argsort(np.take_along_axis(order, first, 1), 1), 1)
        cosine[block] = np.take_along_axis(steps, near[block], axis=1) / _STEPS
    return near, cosine


def by_faiss(vectors: Floats, reach: int) -> tuple[Ints, Floats]:
    """As ``by_numpy``, by an exact flat index; memory grows with n, not with n squared."""
    import faiss

    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    found, near = index.search(vectors, min(reach, len(vectors)))
    cosine = _rounded(found)
    order = np.lexsort((near, -cosine), axis=1)  # ties to the smaller index
    return np.take_along_axis(near, order, axis=1), np.take_along_axis(cosine, order, axis=1)


def _rounded(cosine: Floats) -> Floats:
    return np.round(cosine, 4)


def _pairs(near: Ints, cosine: Floats, article: Ints, settings: Settings) -> Ints:
    own = np.broadcast_to(np.arange(len(near))[:, None], near.shape)
    other = (article[near] != article[own]) & (cosine >= settings.neighbour_floor)
    kept = other & (np.cumsum(other, axis=1) <= settings.neighbours)
    return each_once(np.sort(np.stack([own[kept], near[kept]], axis=1), axis=1), len(near))


def each_once(pairs: Ints, n: int) -> Ints:
    """(m, 2) pairs of indices below ``n`` in order, each once; as whole numbers, which sort at once."""
    return np.stack(np.divmod(np.unique(pairs[:, 0] * n + pairs[:, 1]), n), axis=1)
