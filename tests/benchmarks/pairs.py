"""How well ``relate`` judges pairs of sentences that others have labelled.

    python -m tests.benchmarks.pairs [--bench FOLDER] [--markdown FILE] [--dump FILE]

In come the pair sets of a folder (JSON Lines with s1, s2 and a label); out goes a table, one line a set, with
accuracy and with precision, recall and F1 of "contradiction". Beside it stands the number-mismatch rule: two
texts contradict each other when both hold numbers and these are not the same; they agree when at least 70 %
of the words of the second are in the first.

    label            relation
    entailment       agreement; figures rounded in one of both (different-precision)
    contradiction    conflict
    neutral          everything else

Two answers to one question are scored by ``same``: balanced accuracy for each question, with the threshold
that is best on the other questions. Start reading from ``main``.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossref.encode import load_encoder
from crossref.model import Comparison, Relation
from crossref.relation import relate

BENCH = Path("../shared/bench")
SETS = (
    "equate/StressTest_dev",
    "breaking_nli/test",
    "rte_contradiction/RTE1_dev1_3ways",
    "rte_contradiction/RTE1_dev2_3ways",
    "rte_contradiction/RTE2_dev_3ways",
    "rte_contradiction/RTE2_dev_negated_contradiction",
    "contradoc_pairs/train",
    "contradoc_pairs/val",
    "negation_nli/SNLI",
    "negation_nli/MNLI",
    "fever_symmetric/fever_symmetric_dev",
    "equate/AWPNLI",
)
ANSWERS = "nanco/pairs_dev"
CONTRADICTION = "contradiction"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W_]+")

Pair = dict[str, Any]


@dataclass(frozen=True)
class Score:
    """``accuracy``, ``precision``, ``recall`` and ``f1`` in [0, 100]; the last three of "contradiction"."""

    accuracy: float
    precision: float
    recall: float
    f1: float


def read(bench: Path, name: str) -> list[Pair]:
    return [json.loads(line) for line in (bench / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def label_of(verdict: Comparison) -> str:
    """The label of inference that a relation stands for."""
    match verdict.relation:
        case Relation.AGREEMENT | Relation.DIFFERENT_PRECISION:
            return "entailment"
        case Relation.CONFLICT:
            return CONTRADICTION
    return "neutral"


def number_mismatch(left: str, right: str) -> str:
    """The rule that a table of figures alone would give."""
    ours, theirs = (set(_NUMBER.findall(text.replace(",", ""))) for text in (left, right))
    if ours and theirs and ours != theirs:
        return CONTRADICTION
    words = set(_WORD.findall(right.lower()))
    return "entailment" if len(words & set(_WORD.findall(left.lower()))) >= 0.7 * len(words) else "neutral"


def scored(pairs: Sequence[Pair], labels: Sequence[str]) -> Score:
    """``labels`` against the gold; a set of two labels takes every other label for its second one."""
    gold = [{"unknown": "neutral"}.get(pair["label"], pair["label"]) for pair in pairs]
    known = set(gold)
    if len(known) == 2:
        first = CONTRADICTION if "not_contradiction" in known else "entailment"
        second = next(iter(known - {first}))
        labels = [first if label == first else second for label in labels]
    hits = Counter((g, p) for g, p in zip(gold, labels, strict=True))
    right, told = hits[CONTRADICTION, CONTRADICTION], sum(p == CONTRADICTION for p in labels)
    there = sum(g == CONTRADICTION for g in gold)
    precision, recall = right / told if told else 0.0, right / there if there else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    accuracy = sum(n for (g, p), n in hits.items() if g == p) / len(pairs)
    return Score(*(round(100 * value, 1) for value in (accuracy, precision, recall, f1)))


def balanced(labels: NDArray[np.int_], told: NDArray[np.bool_]) -> float:
    """The mean of the shares of ones and of zeros that are told right."""
    return float((told[labels == 1].mean() + (~told[labels == 0]).mean()) / 2)


def answers(pairs: Sequence[Pair], scores: Sequence[float]) -> dict[str, float]:
    """Balanced accuracy for each question, its threshold chosen on the others."""
    value, label = np.array(scores), np.array([pair["label"] for pair in pairs])
    question = np.array([pair["qid"] for pair in pairs])
    steps = np.unique(np.quantile(value, np.linspace(0.02, 0.98, 97)))
    found = {}
    for asked in sorted(set(question)):
        others = sorted(set(question) - {asked})

        def elsewhere(step: float, others: Sequence[str] = others) -> float:
            return sum(balanced(label[question == q], value[question == q] >= step) for q in others)

        best = max(steps, key=elsewhere)
        found[asked] = round(100 * balanced(label[question == asked], value[question == asked] >= best), 1)
    found["average"] = round(sum(found.values()) / len(found), 1)
    return found


HEADING = """# Pairs of sentences judged by `relate`

Regenerated by `python -m tests.benchmarks.pairs --markdown docs/pairs.md`; how labels and relations answer
each other, and what the number rule is, stands in `tests/benchmarks/pairs.py`. P, R and F1 are those of
"contradiction".

None of these figures is that of unseen data. The word tables were written with the swapped words of
`breaking_nli` in view, so its figure tells how much they cover, not how far they carry. The thresholds of
`judge/verdict.py` were chosen on RTE, contradoc and StressTest, the weights of `Settings` fitted on RTE, the
negated inference sets, fever_symmetric, the answers and pairs of news sentences;
`tests/benchmarks/fit_relate.py` prints what they give on a set, or a question, that was left out.

"""


def table(bench: Path, judge: Callable[[str, str], Comparison], dump: Path | None = None) -> str:
    """The whole table in Markdown; ``dump`` gets a line a pair with its label and what decided."""
    lines = [
        "| set | pairs | accuracy | P | R | F1 | number rule: accuracy | P | R | F1 |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    out = []
    for name in SETS:
        pairs = read(bench, name)
        verdicts = [judge(pair["s1"], pair["s2"]) for pair in pairs]
        ours = scored(pairs, [label_of(verdict) for verdict in verdicts])
        rule = scored(pairs, [number_mismatch(pair["s1"], pair["s2"]) for pair in pairs])
        cells = (ours.accuracy, ours.precision, ours.recall, ours.f1)
        cells += (rule.accuracy, rule.precision, rule.recall, rule.f1)
        lines.append(f"| {name} | {len(pairs)} | " + " | ".join(f"{cell:.1f}" for cell in cells) + " |")
        print(lines[-1], flush=True)
        for pair, verdict in zip(pairs, verdicts, strict=True):
            out.append({"id": pair["id"], "label": label_of(verdict), "rule": verdict.rule})
    pairs = read(bench, ANSWERS)
    scores = [judge(pair["a1"], pair["a2"]).same for pair in pairs]
    found = answers(pairs, scores)
    lines += [
        "",
        f"Two answers to one question ({ANSWERS}), balanced accuracy in percent, with weights fitted on"
        " all questions and the threshold that is best on the others: ",
    ]
    lines[-1] += ", ".join(f"{question} {value}" for question, value in found.items())
    print(lines[-1])
    if dump is not None:
        dump.write_text("".join(json.dumps(record) + "\n" for record in out), encoding="utf-8")
    return HEADING + "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", type=Path, default=BENCH)
    parser.add_argument("--markdown", type=Path, help="write the table here")
    parser.add_argument("--dump", type=Path, help="write the label of every pair here, as JSON Lines")
    told = parser.parse_args()
    encoder = load_encoder()
    text = table(told.bench, lambda left, right: relate(left, right, encoder=encoder), told.dump)
    if told.markdown is not None:
        told.markdown.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
