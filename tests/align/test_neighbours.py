"""Both ways to find neighbours give the same pairs, and the pairs are those that geometry tells."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st
from numpy.typing import NDArray

from crossref.align.neighbours import by_faiss, by_numpy, neighbours
from crossref.settings import Settings

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
NUMPY = replace(Settings(), faiss_from=10**9)
FAISS = replace(Settings(), faiss_from=0)
BOTH = pytest.mark.parametrize("find", [by_numpy, by_faiss])


def unit(rows: object) -> Floats:
    """Rows of unit length; a row of zeros stays one."""
    array = np.asarray(rows, np.float32)
    length = np.linalg.norm(array, axis=1, keepdims=True)
    return np.divide(array, length, out=np.zeros_like(array), where=length > 0)


def pairs(vectors: Floats, article: list[int], settings: Settings) -> set[tuple[int, int]]:
    return {(int(i), int(j)) for i, j in neighbours(vectors, np.array(article), settings)}


@BOTH
def test_parallel_orthogonal_and_opposite_rows(find: object) -> None:
    rows = unit([[3, 4], [30, 40], [-4, 3], [-3, -4], [0, 0]])
    near, cosine = find(rows, 5)  # type: ignore[operator]
    by_index = np.take_along_axis(cosine, np.argsort(near, axis=1), axis=1)
    assert by_index.tolist() == [
        [1, 1, 0, -1, 0],
        [1, 1, 0, -1, 0],
        [0, 0, 1, 0, 0],
        [-1, -1, 0, 1, 0],
        [0] * 5,
    ]


@BOTH
def test_scale_does_not_matter(find: object) -> None:
    rows = np.random.default_rng(5).normal(size=(12, 6))
    scaled = rows * np.arange(1, 13)[:, None]
    for ours, theirs in zip(find(unit(rows), 12), find(unit(scaled), 12), strict=True):  # type: ignore[operator]
        assert np.array_equal(ours, theirs)


@BOTH
def test_the_best_come_first_and_no_more_than_asked_for(find: object) -> None:
    rows = unit(np.random.default_rng(7).normal(size=(40, 6)))
    near, cosine = find(rows, 9)  # type: ignore[operator]
    assert near.shape == cosine.shape == (40, 9)
    assert near[:, 0].tolist() == list(range(40))
    assert (np.diff(cosine, axis=1) <= 0).all()


@pytest.mark.parametrize("settings", [NUMPY, FAISS], ids=["numpy", "faiss"])
def test_pairs_by_hand(settings: Settings) -> None:
    rows = unit([[1, 0, 0], [1, 0.1, 0], [0, 1, 0], [1, 0.05, 0], [0, 0, 0], [0, 0, 1]])
    assert pairs(rows, [0, 1, 1, 2, 3, 3], settings) == {(0, 1), (0, 3), (1, 3)}
    assert pairs(rows, [0, 0, 1, 2, 3, 3], settings) == {(0, 3), (1, 3)}
    assert pairs(rows, [0] * 6, settings) == set()
    assert pairs(rows, [0, 1, 1, 2, 3, 3], replace(settings, neighbour_floor=0.998)) == {(0, 3), (1, 3)}
    # Each keeps its one nearest, and a pair stands when either side keeps it.
    nearest = replace(settings, neighbours=1)
    assert pairs(unit([[1, 0], [1, 0.2], [1, 1]]), [0, 1, 2], nearest) == {(0, 1), (1, 2)}


@pytest.mark.parametrize("settings", [NUMPY, FAISS], ids=["numpy", "faiss"])
@pytest.mark.parametrize("n", [0, 1])
def test_too_few_rows_give_no_pair(settings: Settings, n: int) -> None:
    assert neighbours(np.ones((n, 3), np.float32), np.zeros(n, np.int64), settings).shape == (0, 2)


@st.composite
def piles(draw: st.DrawFn, few: bool) -> tuple[Floats, list[int]]:
    """Random rows of up to five articles, with rows of zeros, and with duplicates if there are ``few``."""
    n, dimension, seed = draw(st.integers(2, 40)), draw(st.integers(2, 8)), draw(st.integers(0, 2**32 - 1))
    random = np.random.default_rng(seed)
    rows = random.normal(size=(n, dimension))
    if few:  # copies of a few rows, so that many cosines tie
        rows = rows[random.integers(0, max(1, n // 4), size=n)]
    rows[random.random(n) < 0.1] = 0
    return unit(rows), random.integers(0, 5, size=n).tolist()


@rounds(max_examples=150, deadline=None)
@given(piles(few=False) | piles(few=True), st.sampled_from([64, 24]))
def test_numpy_and_faiss_give_the_same_pairs(pile: tuple[Floats, list[int]], kept: int) -> None:
    rows, article = pile
    assert pairs(rows, article, replace(NUMPY, neighbours=kept)) == pairs(
        rows, article, replace(FAISS, neighbours=kept)
    )


def test_ties_go_to_the_smaller_index_either_way() -> None:
    # Forty times one text: each row keeps the two of smallest index.
    rows, article = np.tile(unit([[1, 2, 3]]), (40, 1)), list(range(40))
    two = {"neighbours": 2, "neighbour_reach": 8}
    assert pairs(rows, article, replace(FAISS, **two)) == pairs(rows, article, replace(NUMPY, **two))


@rounds(max_examples=150, deadline=None)
@given(piles(few=False) | piles(few=True), st.integers(1, 6), st.floats(0.05, 0.95))
def test_pairs_join_articles_by_rows_that_are_near(
    pile: tuple[Floats, list[int]], kept: int, floor: float
) -> None:
    rows, article = pile
    settings = replace(NUMPY, neighbours=kept, neighbour_floor=floor)
    found = neighbours(rows, np.array(article), settings)
    assert np.array_equal(found, np.unique(found, axis=0))
    cosine = np.round(rows @ rows.T, 4)
    for i, j in found:
        assert i < j
        assert article[i] != article[j]
        assert cosine[i, j] >= np.float32(floor)
        assert rows[i].any()
        assert rows[j].any()
    # Whatever is nearer than a kept neighbour is kept, too, up to the number asked for.
    for i in range(len(rows)):
        others = [
            j for j in range(len(rows)) if article[j] != article[i] and cosine[i, j] >= np.float32(floor)
        ]
        best = sorted(others, key=lambda j: (-cosine[i, j], j))[:kept]
        held = {int(b if a == i else a) for a, b in found if i in (a, b)}
        assert held >= set(best)
