"""Fit the two regressions of ``relate``: ``python -m tests.benchmarks.fit_relate [--bench FOLDER]``.

In come the pair sets of ``tests.benchmarks.pairs`` and pairs of news sentences with annotated events; out go
``Settings.bear_out_weights`` and ``Settings.same_weights`` on standard output.

    bear out   entailment against the rest, among the pairs in which nothing excludes agreement
    same       two answers to one question are of one group; two sentences of one topic and of different
               articles tell one action, or none in common

On the way it prints how well weights fitted on all other sets (for answers: on other questions) do on each:
the figures to improve. Logistic regression with L2; every set, and both labels in it, weigh the same.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from crossref.encode import load_encoder
from crossref.judge.evidence import Evidence, evidence_of, likeness_of
from crossref.judge.verdict import verdict_on
from crossref.model import Relation
from crossref.relation import read, seen_of
from crossref.settings import Settings
from tests.benchmarks.pairs import ANSWERS, BENCH, balanced
from tests.benchmarks.pairs import read as read_pairs

ENTAILED = (
    "rte_contradiction/RTE1_dev1_3ways",
    "rte_contradiction/RTE1_dev2_3ways",
    "rte_contradiction/RTE2_dev_3ways",
    "negation_nli/SNLI",
    "negation_nli/MNLI",
    "fever_symmetric/fever_symmetric_dev",
)
NEWS = Path("../shared/events/ecb_pairs.jsonl")
NEWS_PAIRS = 3_000  # of some hundred thousand, drawn evenly
STRENGTH = 1.0  # of the data against the penalty


@dataclass(frozen=True)
class Rows:
    """``values`` (n, k) in the order of ``names``; ``labels`` (n,) of 0 and 1; ``groups`` (n,)."""

    names: tuple[str, ...]
    values: NDArray[np.float64]
    labels: NDArray[np.int64]
    groups: NDArray[np.str_]


def rows_of(found: Sequence[tuple[Evidence, bool, str]]) -> Rows:
    names = tuple(found[0][0])
    values = np.array([[evidence[name] for name in names] for evidence, _, _ in found])
    groups = np.array([group for _, _, group in found])
    return Rows(names, values, np.array([int(label) for _, label, _ in found]), groups)


def bearing_out(bench: Path) -> Rows:
    encoder, settings, found = load_encoder(), Settings(), []
    for name in ENTAILED:
        for pair in read_pairs(bench, name):
            seen = seen_of(read(pair["s1"]), read(pair["s2"]), encoder)
            if verdict_on(seen, settings).relation in (Relation.AGREEMENT, Relation.UNDECIDED):
                evidence = evidence_of(seen.words, seen.answers, seen.similarity)
                found.append((evidence, pair["label"] == "entailment", name))
    return rows_of(found)


def stating_one(bench: Path) -> Rows:
    encoder, settings, found = load_encoder(), Settings(), []
    told = [(p["a1"], p["a2"], bool(p["label"]), p["qid"]) for p in read_pairs(bench, ANSWERS)]
    for left, right, label, group in [*told, *news_pairs()]:
        seen = seen_of(read(left), read(right), encoder)
        conflict = verdict_on(seen, settings).relation is Relation.CONFLICT
        found.append((likeness_of(seen.words, seen.similarity, conflict), label, group))
    return rows_of(found)


def news_pairs() -> list[tuple[str, str, bool, str]]:
    """Sentences of one topic and different articles, all that share an action and as many that share none."""
    same, apart = [], []
    for line in NEWS.read_text(encoding="utf-8").splitlines():
        for a, b in combinations(json.loads(line)["sentences"], 2):
            if a["doc"] != b["doc"] and a["a"] and b["a"]:
                shared = set(a["a"]) & set(b["a"])
                (same if shared else apart).append((a["sentence"], b["sentence"], bool(shared), "news"))
    half = NEWS_PAIRS // 2
    return same[:: max(1, len(same) // half)] + apart[:: max(1, len(apart) // half)]


def fitted(rows: Rows, mask: NDArray[np.bool_]) -> LogisticRegression:
    """Every group, and both labels in it, weigh the same."""
    weight = np.zeros(len(rows.labels))
    for group in set(rows.groups):
        for label in (0, 1):
            members = (rows.groups == group) & (rows.labels == label)
            weight[members] = 500 / max(1, members.sum())
    model = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=10_000)
    return model.fit(rows.values[mask], rows.labels[mask], sample_weight=weight[mask])


def report(name: str, rows: Rows) -> None:
    for group in sorted(set(rows.groups)):
        inside = rows.groups == group
        chance = fitted(rows, ~inside).predict_proba(rows.values[inside])[:, 1]
        auc = roc_auc_score(rows.labels[inside], chance)
        right = balanced(rows.labels[inside], chance >= 0.5)
        print(f"# {name}, {group} left out: AUC {auc:.3f}, balanced accuracy at .5 {100 * right:.1f}")
    weights = fitted(rows, np.full(len(rows.labels), True)).coef_[0]
    print(f"    {name}: tuple[tuple[str, float], ...] = (")
    for entry, weight in zip(rows.names, weights, strict=True):
        print(f'        ("{entry}", {weight:.3f}),')
    print("    )")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", type=Path, default=BENCH)
    bench = parser.parse_args().bench
    report("bear_out_weights", bearing_out(bench))
    report("same_weights", stating_one(bench))


if __name__ == "__main__":
    main()
