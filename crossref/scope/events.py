"""Which event each article of a pile reports.

In come the articles with their sentences and names; out goes an event number for each. A pile often
holds a second event that looks like the first: an earlier truce, another storm, last month's collision.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from crossref.model import Article, Claim, Sentence
from crossref.settings import Settings
from crossref.words import bags_of, dot, weighed, words_of

_LEAD = 4  # sentences that tell what an article is about


@dataclass(frozen=True, slots=True)
class Story:
    """One article as scope sees it: its sentences, and the claims and names in each of them."""

    article: Article
    sentences: Sequence[Sentence]
    claims: Sequence[Sequence[Claim]]
    names: Sequence[frozenset[str]]


def events_of(stories: Sequence[Story], settings: Settings) -> dict[str, int]:
    """The event each article reports, by article id, counted from 1 in the order of ids.

    Articles report one event when they appeared within ``event_days`` of each other and their likeness
    (whole text + opening + names, each a cosine in [0, 1]) is on average at least ``event_likeness``;
    groups join, the most alike first, until no two are alike enough (average linkage).
    """
    groups = [[story.article.id] for story in stories]
    likeness, near = _likeness(stories), _near(stories, settings)
    while len(groups) > 1:
        score = np.where(near, likeness, -1.0)
        a, b = sorted(int(k) for k in np.unravel_index(score.argmax(), score.shape))
        if score[a, b] < settings.event_likeness:
            break
        # The mean over all pairs of two groups is the mean of their rows, weighted by their sizes.
        mean = np.average(likeness[[a, b]], axis=0, weights=[len(groups[a]), len(groups[b])])
        likeness[a], likeness[:, a] = mean, mean
        near[a] |= near[b]
        near[:, a] |= near[:, b]
        near[a, a] = False
        rest = np.delete(np.arange(len(groups)), b)
        likeness, near = likeness[np.ix_(rest, rest)], near[np.ix_(rest, rest)]
        groups[a] += groups.pop(b)
    numbered = enumerate(sorted(groups, key=min), 1)
    return {article_id: number for number, group in numbered for article_id in group}


def _near(stories: Sequence[Story], settings: Settings) -> NDArray[np.bool_]:
    """(n, n): whether two articles appeared close enough in time, as far as is known."""
    days = np.array([_day(story.article.published) for story in stories])
    gap = np.abs(days[:, None] - days[None, :])
    near: NDArray[np.bool_] = np.isnan(gap) | (gap <= settings.event_days)
    np.fill_diagonal(near, False)
    return near


def _day(published: datetime | None) -> float:
    return math.nan if published is None else float(published.toordinal())


def _likeness(stories: Sequence[Story]) -> NDArray[np.float64]:
    """(n, n): the sum of three cosines, rounded so that machines agree."""
    whole = [[w for s in story.sentences for w in words_of(s.text)] for story in stories]
    opening = [[w for s in story.sentences[:_LEAD] for w in words_of(s.text)] for story in stories]
    names = [[w for found in story.names for n in sorted(found) for w in words_of(n)] for story in stories]
    rarity = bags_of(whole)[1]
    views = [[weighed(Counter(words), rarity) for words in view] for view in (whole, opening, names)]
    likeness = np.zeros((len(stories), len(stories)))
    for i, j in combinations(range(len(stories)), 2):
        likeness[i, j] = likeness[j, i] = round(sum(dot(view[i], view[j]) for view in views), 4)
    return likeness
