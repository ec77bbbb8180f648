"""Origins: which articles and sentences descend from one text, so that copies confirm nothing.

In come the sentences of every article; out goes ``Origins``, which answers three questions: which
origin an article descends from, which articles repeat which, and whether two sentences are copies.

The measure is containment of word 5-grams in the shorter text. A copy is usually a cut, so Jaccard and
MinHash miss it: for a text that repeats the first half of another, containment is near 1 and Jaccard .44.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from crossref.model import CopyGroup, Sentence
from crossref.settings import Settings

_WORD = re.compile(r"[^\W_]+")
_SIZE = 5

Gram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """Who descends from whom.

    ``numbers`` maps an article id to its origin, counted from 1 in the order of ids; ``groups`` are the
    articles that repeat one text, whole or in part.
    """

    numbers: Mapping[str, int]
    groups: tuple[CopyGroup, ...]
    _grams: Mapping[tuple[str, int], frozenset[Gram]] = field(repr=False)
    _sentence_copy: float = field(repr=False)
    _least: int = field(repr=False)

    def same(self, left: Sentence, right: Sentence) -> bool:
        """True when the two sentences descend from one origin.

        Either their articles do, or the sentence itself was taken over: an agency's paragraph in two
        texts that are otherwise their own, or a text nobody supplied that both repeat. A sentence that only
        shares a few stock words ("people died when a ferry sank off") is its author's own.
        """
        if self.numbers[left.article_id] == self.numbers[right.article_id]:
            return True
        ours, theirs = self._grams[left.article_id, left.index], self._grams[right.article_id, right.index]
        if ours.isdisjoint(theirs):
            return False  # as of nearly all pairs
        shared = len(ours & theirs) >= self._least and containment(ours, theirs) >= self._sentence_copy
        return shared or ours == theirs

    def count(self, sentences: Sequence[Sentence]) -> int:
        """How many independent origins stand behind these sentences."""
        links = [(a.article_id, b.article_id) for a, b in combinations(sentences, 2) if self.same(a, b)]
        return len(set(_leaders({s.article_id for s in sentences}, links).values()))


def origins_of(articles: Mapping[str, Sequence[Sentence]], settings: Settings) -> Origins:
    """The origins of ``articles``, given as the sentences of each article id."""
    by_sentence = {
        (article_id, sentence.index): grams_of(sentence.text)
        for article_id, sentences in articles.items()
        for sentence in sentences
    }
    by_article: dict[str, set[Gram]] = {article_id: set() for article_id in articles}
    for (article_id, _), grams in by_sentence.items():
        by_article[article_id] |= grams

    whole: dict[tuple[str, str], float] = {}
    partial: dict[tuple[str, str], float] = {}
    for pair, shared in _shared(by_article).items():
        share = shared / min(len(by_article[pair[0]]), len(by_article[pair[1]]))
        if shared < settings.copy_least_grams:
            continue
        if share >= settings.copy_whole:
            whole[pair] = share
        elif share >= settings.copy_partial:
            partial[pair] = share

    leader = _leaders(by_article, whole)
    # Articles without a sentence come last, so that the others are numbered without a gap.
    in_order = sorted(set(leader.values()), key=lambda first: (not by_article[first], first))
    number = {first: n for n, first in enumerate(in_order, 1)}
    return Origins(
        numbers={article_id: number[leader[article_id]] for article_id in by_article},
        groups=(*_groups(leader, whole), *_parts(leader, partial)),
        _grams=by_sentence,
        _sentence_copy=settings.copy_sentence,
        _least=settings.copy_sentence_grams,
    )


def grams_of(text: str) -> frozenset[Gram]:
    """The word 5-grams of ``text``, lower-cased; a text of fewer words is one gram of all its words."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) <= _SIZE:
        return frozenset([tuple(words)] if words else [])
    return frozenset(zip(*(words[i:] for i in range(_SIZE)), strict=False))


def containment(left: frozenset[Gram], right: frozenset[Gram]) -> float:
    """The share in [0, 1] of the smaller set that the larger one holds; 0 when either is empty."""
    if not left or not right:
        return 0.0
    return len(left & right) / min(len(left), len(right))


def _shared(grams: Mapping[str, set[Gram]]) -> dict[tuple[str, str], int]:
    """How many grams each pair of articles shares; by an index, since most pairs share none."""
    holders: dict[Gram, list[str]] = defaultdict(list)
    for article_id in sorted(grams):
        for gram in grams[article_id]:
            holders[gram].append(article_id)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for articles in holders.values():
        for pair in combinations(articles, 2):
            shared[pair] += 1
    return shared


def _leaders(nodes: Iterable[str], links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each node's group, named by its smallest member; ``links`` join two groups into one."""
    leader = {node: node for node in nodes}
    for left, right in links:
        a, b = sorted((leader[left], leader[right]))
        if a != b:
            leader = {node: a if first == b else first for node, first in leader.items()}
    return leader


def _groups(leader: Mapping[str, str], whole: Mapping[tuple[str, str], float]) -> list[CopyGroup]:
    """One group for each text that was repeated whole, or nearly."""
    members: dict[Hashable, list[str]] = defaultdict(list)
    for article_id in sorted(leader):
        members[leader[article_id]].append(article_id)
    return [
        CopyGroup(tuple(group), round(min(s for pair, s in whole.items() if pair[0] in group), 3))
        for group in members.values()
        if len(group) > 1
    ]


def _parts(leader: Mapping[str, str], partial: Mapping[tuple[str, str], float]) -> list[CopyGroup]:
    """One pair for each part that was taken over between different origins."""
    return [
        CopyGroup(pair, round(share, 3))
        for pair, share in sorted(partial.items())
        if leader[pair[0]] != leader[pair[1]]
    ]
