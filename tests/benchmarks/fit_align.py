"""Fit the weights of the aligner: ``python -m tests.benchmarks.fit_align [EVENTS_FOLDER ...]``.

In come annotated events (a folder of folders, each with ``articles/`` and ``gold.json``); out go the
weights for ``Settings.align_weights`` on standard output. On the way it prints how well weights fitted on
all other events do on each event: that is the figure to improve, and the fitted one only flatters.

Labels: a candidate pair of sentences is aligned if the gold lists it; optional pairs are left out.
Logistic regression with L2, every event weighing the same. scikit-learn is imported for fitting alone.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, precision_recall_curve

from crossref.align import Reading, candidates
from crossref.align.features import NAMES, features
from crossref.encode import load_encoder
from crossref.files import read_articles
from crossref.pipeline import embed, prepare, readings_of
from crossref.settings import Settings
from tests.gate.gold import Gold, Place, read_gold
from tests.gate.words import alike, words_of

ROOTS = (Path("data/events"), Path("../shared/events"))


@dataclass(frozen=True)
class Event:
    """``rows`` (m, len(NAMES)) of the candidate pairs; ``labels`` 1 aligned, 0 not, -1 optional."""

    name: str
    rows: NDArray[np.float32]
    labels: NDArray[np.int64]
    missed: int  # aligned pairs that are no candidates


def read_event(folder: Path) -> Event:
    settings = Settings()
    articles = read_articles(folder / "articles")
    prepared = [prepare(article) for article in articles]
    vectors = embed(prepared, load_encoder(settings.model))
    readings = readings_of(prepared, settings)
    left, right = candidates(readings, vectors.whole, vectors.masked, settings)
    gold = read_gold(folder)
    outlet = {a.id: gold.ids[a.outlet.strip().lower()] for a in articles}
    label = _labels(readings, outlet, gold)
    labels = np.array([label.get((i, j), 0) for i, j in zip(left.tolist(), right.tolist(), strict=True)])
    missed = sum(v == 1 for v in label.values()) - int((labels == 1).sum())
    return Event(folder.name, features(readings, vectors.whole, vectors.masked, left, right), labels, missed)


def _labels(readings: list[Reading], outlet: dict[str, str], gold: Gold) -> dict[tuple[int, int], int]:
    bags = [Counter(words_of(r.sentence.text)) for r in readings]

    def found(place: Place) -> list[int]:
        wordings = [Counter(words_of(w)) for w in place.wordings]
        return [
            k
            for k, r in enumerate(readings)
            if outlet[r.sentence.article_id] == place.outlet and any(alike(w, bags[k]) for w in wordings)
        ]

    label: dict[tuple[int, int], int] = {}
    for link in gold.aligned:
        for i in found(link.a):
            for j in found(link.b):
                pair = (min(i, j), max(i, j))
                label[pair] = max(label.get(pair, -1), -1 if link.optional else 1)
    return label


def fit(events: list[Event], strength: float = 1.0) -> tuple[NDArray[np.float64], float]:
    """Weights in the order of NAMES, in the features' own units, and the bias."""
    rows = np.concatenate([e.rows for e in events]).astype(np.float64)
    labels = np.concatenate([e.labels for e in events])
    weight = np.concatenate([np.full(len(e.labels), 2000 / len(e.labels)) for e in events])
    told = labels >= 0
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    model = LogisticRegression(C=strength, max_iter=2000)
    model.fit((rows[told] - mean) / spread, labels[told], sample_weight=weight[told])
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ mean)


def quality(event: Event, weights: NDArray[np.float64], bias: float) -> tuple[float, float, float]:
    """Average precision, the best F1 over thresholds, and the threshold where it is reached."""
    told = event.labels >= 0
    score = 1 / (1 + np.exp(-(event.rows[told] @ weights + bias)))
    precision, recall, at = precision_recall_curve(event.labels[told], score)
    recall *= 1 - event.missed / max(1, event.missed + (event.labels == 1).sum())
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    best = int(f1[:-1].argmax())
    return float(average_precision_score(event.labels[told], score)), float(f1[best]), float(at[best])


def main(roots: list[Path]) -> None:
    folders = sorted(f.parent for root in roots for f in root.glob("*/gold.json"))
    events = [read_event(folder) for folder in folders]
    print(f"{'left out':20} {'pairs':>6} {'aligned':>7} {'missed':>6} {'AP':>6} {'F1':>6} {'at':>6}")
    scores = []
    for event in events:
        score = quality(event, *fit([e for e in events if e is not event]))
        scores.append(score)
        aligned = int((event.labels == 1).sum())
        line = f"{event.name:20} {len(event.labels):6} {aligned:7} {event.missed:6}"
        print(line, " ".join(f"{s:6.3f}" for s in score))
    print(f"{'mean':20} {'':21} " + " ".join(f"{s:6.3f}" for s in np.mean(scores, axis=0)))
    weights, bias = fit(events)
    print("    align_weights: tuple[tuple[str, float], ...] = (")
    for name, weight in [*zip(NAMES, weights, strict=True), ("bias", bias)]:
        print(f'        ("{name}", {weight:.3f}),')
    print("    )")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]] or [root for root in ROOTS if root.is_dir()])
