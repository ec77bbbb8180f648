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
    """The ``reach`` nearest rows of each row and their cosines, both (n, reach), best first."""
    cosine = _rounded(vectors @ vectors.T)
    near = np.argsort(-cosine, axis=1, kind="stable")[:, :reach]
    return near, np.take_along_axis(cosine, near, axis=1)


def by_faiss(vectors: Floats, reach: int) -> tuple[Ints, Floats]:
    """As ``by_numpy``, by an exact flat index; memory grows with n, not with n squared."""
    import faiss

    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    cosine, near = index.search(vectors, min(reach, len(vectors)))
    return near, _rounded(cosine)


def _rounded(cosine: Floats) -> Floats:
    return np.round(cosine, 4)


def _pairs(near: Ints, cosine: Floats, article: Ints, settings: Settings) -> Ints:
    own = np.broadcast_to(np.arange(len(near))[:, None], near.shape)
    other = (article[near] != article[own]) & (cosine >= settings.neighbour_floor)
    kept = other & (np.cumsum(other, axis=1) <= settings.neighbours)
    pairs = np.sort(np.stack([own[kept], near[kept]], axis=1), axis=1)
    return np.unique(pairs, axis=0)
