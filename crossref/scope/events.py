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
from crossref.words import Bag, bags_of, dot, weighed, words_of

_MANY = 200  # articles; below this, importing scipy costs more than it saves
_NONE = -1.0  # the likeness of a group to itself, and to one that has joined another
LEAD = 4  # sentences that tell what an article is about


@dataclass(frozen=True, slots=True)
class Story:
    """One article as scope sees it: its sentences, and the claims and names in each of them."""

    article: Article
    sentences: Sequence[Sentence]
    claims: Sequence[Sequence[Claim]]
    names: Sequence[frozenset[str]]


def events_of(stories: Sequence[Story], settings: Settings) -> dict[str, int]:
    """The event each article reports, by article id, counted from 1 in the order of ids.

    The likeness of two articles is the sum of three cosines in [0, 1] (whole text, opening, names), more
    when they appeared almost together, and none when more than ``event_days`` lie between them. Groups
    join, the most alike first, while their mean likeness is ``event_likeness`` or more (average linkage).
    """
    groups = [[story.article.id] for story in stories]
    gap = _days_between(stories)
    likeness = _likeness(stories) + settings.event_same_days * (gap <= settings.event_close_days)
    likeness[gap > settings.event_days] = 0
    np.fill_diagonal(likeness, _NONE)
    nearest = likeness.max(axis=1, initial=_NONE)  # of each row, kept up so that a step is nearly linear
    for _ in groups[1:]:
        a = int(nearest.argmax())
        b = int(likeness[a].argmax())
        if likeness[a, b] < settings.event_likeness:
            break
        stale = (likeness[:, a] == nearest) | (likeness[:, b] == nearest)
        # The mean over all pairs of two groups is the mean of their rows, weighted by their sizes.
        mean = np.average(likeness[[a, b]], axis=0, weights=[len(groups[a]), len(groups[b])])
        likeness[a], likeness[:, a] = mean, mean
        likeness[b], likeness[:, b], likeness[a, a] = _NONE, _NONE, _NONE  # b is empty from here on
        nearest = np.maximum(nearest, likeness[:, a])
        nearest[stale] = likeness[stale].max(axis=1)
        groups[a] += groups[b]
        groups[b] = []
    numbered = enumerate(sorted(filter(None, groups), key=min), 1)
    return {article_id: number for number, group in numbered for article_id in group}


def _days_between(stories: Sequence[Story]) -> NDArray[np.float64]:
    """(n, n): how many days lie between two articles; nan where either date is unknown."""
    days = np.array([_day(story.article.published) for story in stories])
    gap: NDArray[np.float64] = np.abs(days[:, None] - days[None, :])
    return gap


def _day(published: datetime | None) -> float:
    return math.nan if published is None else float(published.toordinal())


def _likeness(stories: Sequence[Story]) -> NDArray[np.float64]:
    """(n, n): the sum of three cosines, rounded so that machines agree."""
    whole = [[w for s in story.sentences for w in words_of(s.text)] for story in stories]
    opening = [[w for s in story.sentences[:LEAD] for w in words_of(s.text)] for story in stories]
    names = [[w for found in story.names for n in sorted(found) for w in words_of(n)] for story in stories]
    rarity = bags_of(whole)[1]
    views = [[weighed(Counter(words), rarity) for words in view] for view in (whole, opening, names)]
    if len(stories) >= _MANY:
        return np.round(sum(_dots(view) for view in views), 4)
    likeness = np.zeros((len(stories), len(stories)))
    for i, j in combinations(range(len(stories)), 2):
        likeness[i, j] = likeness[j, i] = round(sum(dot(view[i], view[j]) for view in views), 4)
    return likeness


def _dots(bags: Sequence[Bag]) -> NDArray[np.float64]:
    """(n, n): the dot product of each two bags."""
    from scipy.sparse import csr_array  # type: ignore[import-untyped]

    places: dict[str, int] = {}
    columns = [places.setdefault(word, len(places)) for bag in bags for word in bag]
    starts = np.cumsum([0, *map(len, bags)])
    weights = [weight for bag in bags for weight in bag.values()]
    rows = csr_array((weights, columns, starts), shape=(len(bags), max(len(places), 1)))
    made: NDArray[np.float64] = (rows @ rows.T).toarray()
    return made
