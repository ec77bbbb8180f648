"""Whether confidence means something: ``python -m tests.benchmarks.calibrate [EVENTS_FOLDER ...]``.

Over many comparisons given .8, about 80 % should be right. A comparison counts as right when the gold lists
its two sentences with a verdict of the same sort, optional ones included; copies are left out, for they
are always right. Printed is a line for each span of confidence, for whole sentences and for figures.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import crossref
from crossref.model import Comparison, Relation, Statement
from tests.gate.gold import Gold, Link, read_gold
from tests.gate.words import alike, words_of

ROOTS = (Path("data/events"), Path("../shared/events"))
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
# A rounding is an agreement to one annotator and a difference in precision to the next.
EITHER = (Relation.DIFFERENT_PRECISION,)


@dataclass(frozen=True)
class Judged:
    """The confidence a comparison was given, and whether the gold has it."""

    is_statement: bool
    confidence: float
    right: bool


def judged_in(folder: Path) -> Iterator[Judged]:
    """Every independent comparison of one event that was reported with a verdict."""
    gold = read_gold(folder)
    report = crossref.compare(crossref.read_articles(folder / "articles"))
    outlet = {a.id: gold.ids[a.outlet.strip().lower()] for a in report.articles}
    for finding in report.findings:
        for c in finding.comparisons:
            if not c.copy and c.relation is not Relation.DIFFERENT_EVENT:
                right = any(_matches(c, link, outlet) for link in _links(c.relation, gold))
                yield Judged(isinstance(c.left.value, Statement), c.confidence, right)


def _links(relation: Relation, gold: Gold) -> tuple[Link, ...]:
    if relation in EITHER:
        return gold.agreements + gold.discrepancies
    return gold.discrepancies if relation.is_discrepancy else gold.agreements


def _matches(c: Comparison, link: Link, outlet: dict[str, str]) -> bool:
    sides = [(outlet[x.sentence.article_id], Counter(words_of(x.sentence.text))) for x in (c.left, c.right)]
    return any(
        all(
            name == place.outlet and any(alike(Counter(words_of(w)), words) for w in place.wordings)
            for (name, words), place in zip(order, (link.a, link.b), strict=True)
        )
        for order in (sides, sides[::-1])
    )


def show(title: str, judged: Sequence[Judged]) -> None:
    print(f"{title:12} {'number':>7} {'said':>6} {'right':>6}")
    for low, high in pairwise(EDGES):
        among = [j for j in judged if low <= j.confidence < high]
        if among:
            said = sum(j.confidence for j in among) / len(among)
            right = sum(j.right for j in among) / len(among)
            print(f"{low:5.1f}-{min(high, 1.0):3.1f}    {len(among):7} {said:6.2f} {right:6.2f}")


def main(roots: Sequence[Path]) -> None:
    folders = sorted(gold.parent for root in roots for gold in root.glob("*/gold.json"))
    judged = [j for folder in folders for j in judged_in(folder)]
    show("sentences", [j for j in judged if j.is_statement])
    show("figures", [j for j in judged if not j.is_statement])


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]] or [root for root in ROOTS if root.is_dir()])
