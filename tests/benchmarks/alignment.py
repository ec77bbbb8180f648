"""How well similarity alone finds the sentences of two outlets that state one fact.

    python -m tests.benchmarks.alignment [--model NAME|FOLDER ...] [EVENTS_FOLDER ...]

In come annotated events; out goes a table, one line a similarity, each figure the mean over events, x 100:

    AUC, AP    over all pairs of sentences of different outlets: aligned, or not
    new AP     the same without copies, which any similarity finds
    1:1        precision of the best one-to-one matches between each two outlets, where they hold
               ``RECALL`` of all aligned pairs
    hard       AUC of aligned pairs against pairs that an annotator marked as looking alike but not being so

Optional pairs count for nothing. TF-IDF stands beside every model: with the weights of the event's own
articles it is what a model has to beat. Start reading from ``measure``.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import average_precision_score, roc_auc_score

from crossref.encode import load_encoder
from crossref.files import read_articles
from crossref.pipeline import prepare
from tests.gate.gold import Place, read_gold
from tests.gate.words import alike, words_of

ROOTS = (Path("data/events"), Path("../shared/events"))
RECALL = 0.4

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
Square = NDArray[np.int8]


@dataclass(frozen=True)
class Event:
    """``label`` (n, n): 1 aligned, 0 not, -1 no pair of two outlets or optional; ``copied`` and ``hard``
    (n, n) mark copies and hard negatives. Only the upper triangle is used."""

    sentences: list[str]
    outlets: list[str]
    label: Square
    copied: Square
    hard: Square


def read_event(folder: Path) -> Event:
    """The event's sentences as crossref itself cuts them, and what its gold says of each two."""
    gold = read_gold(folder)
    prepared = [prepare(article) for article in read_articles(folder / "articles")]
    told = [(gold.ids[p.article.outlet.strip().lower()], s.text) for p in prepared for s in p.sentences]
    bags = [Counter(words_of(text)) for _, text in told]
    outlets = np.array([outlet for outlet, _ in told])
    label = np.where(outlets[:, None] == outlets[None, :], -1, 0).astype(np.int8)
    copied, hard = np.zeros_like(label), np.zeros_like(label)

    def found(place: Place) -> list[int]:
        wordings = [Counter(words_of(wording)) for wording in place.wordings]
        return [
            k
            for k, bag in enumerate(bags)
            if outlets[k] == place.outlet and any(alike(wording, bag) for wording in wordings)
        ]

    for link in sorted(gold.aligned, key=lambda link: not link.optional):  # required ones have the last word
        for i in found(link.a):
            for j in found(link.b):
                label[i, j] = label[j, i] = -1 if link.optional else 1
                copied[i, j] = copied[j, i] = link.copied
    for link in gold.hard_negatives:
        for i in found(link.a):
            for j in found(link.b):
                hard[i, j] = hard[j, i] = label[i, j] == 0
    return Event([text for _, text in told], outlets.tolist(), label, copied, hard)


def measure(event: Event, embed: Embed) -> dict[str, float]:
    """The figures of the module's docstring for one event, in [0, 1]."""
    vectors = embed(event.sentences)
    # Rounded, as in the product: the last bits differ between machines.
    similar = np.round(vectors @ vectors.T, 6)
    upper = np.triu_indices(len(similar), 1)
    label, score, copied, hard = (
        square[upper] for square in (event.label, similar, event.copied, event.hard)
    )
    told, new = label >= 0, (label >= 0) & (copied == 0)
    marked = (label == 1) | (hard == 1)
    return {
        "AUC": roc_auc_score(label[told], score[told]),
        "AP": average_precision_score(label[told], score[told]),
        "new AP": average_precision_score(label[new], score[new]),
        "1:1": _matched_precision(event, similar),
        "hard": roc_auc_score(label[marked], score[marked]) if hard.any() else np.nan,
    }


def _matched_precision(event: Event, similar: NDArray[np.float32]) -> float:
    """Precision among the best one-to-one matches down to where they hold ``RECALL`` of the aligned."""
    matches = []
    outlets = np.array(event.outlets)
    for one, other in combinations(sorted(set(event.outlets)), 2):
        left, right = np.flatnonzero(outlets == one), np.flatnonzero(outlets == other)
        rows, columns = linear_sum_assignment(-similar[np.ix_(left, right)])
        matches += [
            (similar[i, j], event.label[i, j]) for i, j in zip(left[rows], right[columns], strict=True)
        ]
    matches = sorted((match for match in matches if match[1] >= 0), reverse=True)
    right_ones = np.cumsum([label for _, label in matches])
    wanted = RECALL * (np.triu(event.label, 1) == 1).sum()
    reached = int(np.searchsorted(right_ones, wanted))
    return float(right_ones[reached] / (reached + 1)) if reached < len(matches) else 0.0


def tfidf_of(event: Event, **options: object) -> Embed:
    """TF-IDF with weights from the event's own sentences."""
    vectorizer = TfidfVectorizer(sublinear_tf=True, **options).fit(event.sentences)
    return lambda texts: vectorizer.transform(texts).toarray().astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.alignment", description=__doc__)
    parser.add_argument("roots", nargs="*", type=Path, metavar="EVENTS_FOLDER")
    parser.add_argument("--model", action="append", default=[], help="beside the built-in one")
    options = parser.parse_args()
    roots = options.roots or [root for root in ROOTS if root.is_dir()]
    events = [read_event(gold.parent) for root in roots for gold in sorted(root.glob("*/gold.json"))]
    lines: dict[str, Callable[[Event], Embed]] = {
        "TF-IDF, words": lambda event: tfidf_of(event, token_pattern=r"\w+"),
        "TF-IDF, characters": lambda event: tfidf_of(event, analyzer="char_wb", ngram_range=(3, 5)),
    }
    for model in ["builtin", *options.model]:
        encoder = load_encoder(model)
        lines[encoder.name] = lambda _, encoder=encoder: encoder.encode
    print(f"{len(events)} events, {sum((e.label >= 0).sum() // 2 for e in events):,} pairs")
    for name, embed_for in lines.items():
        figures = [measure(event, embed_for(event)) for event in events]
        means = {key: 100 * np.nanmean([figure[key] for figure in figures]) for key in figures[0]}
        print(f"{name:32}", "  ".join(f"{key} {mean:5.1f}" for key, mean in means.items()))


if __name__ == "__main__":
    main()
