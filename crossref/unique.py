"""What only one outlet says, the most telling first.

In come all sentences and the chances that pairs of them are aligned; out go the sentences that no other
article comes near. What a copy repeats is no longer only in one outlet: it is agreed, by one origin. How
telling a sentence is, is how much rarity its words carry that no other origin uses at all: a name, a figure,
a thing nobody else mentions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crossref.model import Alignment, Comparison, Relation, Sentence
from crossref.settings import Settings
from crossref.words import bags_of, words_of


def unique_among(
    sentences: Sequence[Sentence],
    pairs: Sequence[Alignment],
    comparisons: Sequence[Comparison],
    origins: Mapping[str, int],
    settings: Settings,
) -> tuple[Sentence, ...]:
    """The unique sentences, article by article in the order given, the most telling of each first.

    ``origins`` numbers the origin of each article. A headline only repeats its article, so it is never
    unique, nor is a sentence held against another.
    """
    near: dict[Sentence, float] = defaultdict(float)
    for c in comparisons:
        if c.relation is not Relation.DIFFERENT_EVENT and not c.is_within:
            near[c.left.sentence] = near[c.right.sentence] = 1.0
    for pair in pairs:
        for sentence in (pair.left, pair.right):
            near[sentence] = max(near[sentence], pair.confidence)
    alone = [s for s in sentences if near[s] < settings.unique_ceiling and not s.is_headline]
    telling = _telling(sentences, origins)
    place = {article: k for k, article in enumerate(dict.fromkeys(s.article_id for s in sentences))}
    return tuple(sorted(alone, key=lambda s: (place[s.article_id], -telling[s], s.index)))


def _telling(sentences: Sequence[Sentence], origins: Mapping[str, int]) -> dict[Sentence, float]:
    """For each sentence the rarity of its words that no other origin uses."""
    texts = [words_of(sentence.text) for sentence in sentences]
    rarity = bags_of(texts)[1]
    users: dict[str, set[int]] = defaultdict(set)
    for sentence, words in zip(sentences, texts, strict=True):
        for word in words:
            users[word].add(origins[sentence.article_id])
    return {
        sentence: round(sum(rarity[w] for w in set(words) if len(users[w]) == 1), 4)
        for sentence, words in zip(sentences, texts, strict=True)
    }
