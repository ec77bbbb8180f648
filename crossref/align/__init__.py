"""Alignment: which sentences of different articles are about one fact.

In come all sentences of an event, their vectors (whole, and with the figures masked) and what was read
out of them; out go pairs with a confidence. In three steps:

1. ``neighbours``: for each sentence the nearest of other articles, by the whole sentence and by the
   masked one, so that equal numbers create no pair and different numbers destroy none;
2. ``features``: what speaks for and against each candidate pair - similarity, words that are rare in
   this event, figures, ranks both ways, the sentences around;
3. a logistic regression over the features gives the chance that the two are aligned; ``assigned`` then
   lets one sentence meet several of another article only when they are nearly as good as the best.

Start reading from ``weighed``, then ``assigned``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossref.align.features import NAMES, features
from crossref.align.neighbours import each_once, neighbours
from crossref.model import Alignment, Claim, Scope, Sentence
from crossref.settings import Settings

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Reading:
    """What alignment knows of one sentence: its claims, and what keeps it apart."""

    sentence: Sentence
    claims: tuple[Claim, ...]
    scope: Scope


def weighed(
    readings: Sequence[Reading], whole: Floats, masked: Floats, settings: Settings
) -> tuple[Alignment, ...]:
    """Every pair of sentences of different articles worth a look, with the chance that it is aligned.

    ``whole`` and ``masked`` are (n, d) float32 with rows of unit length, one for each reading; a row of
    zeros meets nothing. Pairs less likely than ``glance_threshold`` are left out; the rest come in the
    order of the sentences.
    """
    left, right = candidates(readings, whole, masked, settings)
    if not len(left):
        return ()
    chance = confidence(features(readings, whole, masked, left, right), settings)
    near = chance >= settings.glance_threshold
    left, right, chance = left[near], right[near], chance[near]
    similarity = np.einsum("ij,ij->i", whole[left], whole[right])
    return tuple(
        Alignment(readings[i].sentence, readings[j].sentence, round(s, 3), round(c, 3))
        for i, j, s, c in zip(*(row.tolist() for row in (left, right, similarity, chance)), strict=True)
    )


def assigned(pairs: Sequence[Alignment], settings: Settings) -> tuple[Alignment, ...]:
    """The pairs that stand: likely enough, and near the best partner that one of the two has.

    A long sentence may meet two short ones of another article, so a pair stands when it comes within
    ``align_slack`` of the best partner that either side has in the other's article.
    """
    best: dict[tuple[Sentence, str], float] = {}
    for pair in pairs:
        for own, other in ((pair.left, pair.right), (pair.right, pair.left)):
            key = (own, other.article_id)
            best[key] = max(best.get(key, 0.0), pair.confidence)
    return tuple(
        pair
        for pair in pairs
        if pair.confidence >= settings.align_threshold
        and pair.confidence
        >= settings.align_slack
        * min(best[pair.left, pair.right.article_id], best[pair.right, pair.left.article_id])
    )


def candidates(
    readings: Sequence[Reading], whole: Floats, masked: Floats, settings: Settings
) -> tuple[Ints, Ints]:
    """Index pairs (left < right) worth a closer look: neighbours by either view, each pair once."""
    article = np.unique([r.sentence.article_id for r in readings], return_inverse=True)[1]
    found = [neighbours(view, article, settings) for view in (whole, masked)]
    pairs = each_once(np.concatenate(found), len(readings))
    return pairs[:, 0], pairs[:, 1]


def confidence(rows: Floats, settings: Settings) -> Floats:
    """The chance in [0, 1] that each candidate pair states one fact; ``rows`` as ``features`` gives.

    Rounded, because similarities differ from one machine to the next in the last bits.
    """
    weights = dict(settings.align_weights)
    score = rows @ np.array([weights[name] for name in NAMES], np.float32) + weights["bias"]
    chance: Floats = np.round(1 / (1 + np.exp(-score)), 4).astype(np.float32)
    return chance
