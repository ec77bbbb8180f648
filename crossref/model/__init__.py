"""The nouns of crossref: frozen values that every stage takes and gives. Standard library only.

Every measured value is an interval: "12", "at least 10", "5 to 7", "about a dozen", "three hours" and
"Monday" are intervals with a grain, so one comparison serves them all.

    Article -> Sentence -> Claim (a value, who says it, whether it is denied)
    two Sentences -> Alignment;  two Claims -> Comparison;  all comparisons on one fact -> Finding

A claim holds its sentence and a finding its claims, so each finding is evidence that stands alone.
Articles are large and are referred to by id.

    values.py      what a claim asserts: quantities, durations, moments; how two intervals lie
    texts.py       articles, sentences, scopes, copies
    findings.py    claims, and how they stand to each other

Start reading from ``values.Interval``.
"""

from __future__ import annotations

from crossref.model.findings import (
    Alignment,
    Claim,
    Comparison,
    Finding,
    Kind,
    Opinion,
    Relation,
    Severity,
)
from crossref.model.texts import Article, CopyGroup, Dropped, Scope, Sentence, Span
from crossref.model.values import Duration, Interval, Lie, Moment, Quantity, Statement, T, Value

__all__ = [
    "Alignment",
    "Article",
    "Claim",
    "Comparison",
    "CopyGroup",
    "Dropped",
    "Duration",
    "Finding",
    "Interval",
    "Kind",
    "Lie",
    "Moment",
    "Opinion",
    "Quantity",
    "Relation",
    "Scope",
    "Sentence",
    "Severity",
    "Span",
    "Statement",
    "T",
    "Value",
]
