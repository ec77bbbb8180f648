"""A report with many articles on one event, built by hand: for the size and the speed of the faces.

Every article tells every fact in a sentence of its own length of news, so that findings have as many
claims as there are articles: more than real events show.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from crossref.model import Finding, Relation, Severity
from crossref.report import Report
from crossref.settings import Settings
from tests.reports import article, claim, count, finding, sentence

DISPUTED, UPDATED, AGREED, ALONE = 5, 4, 8, 8
TAIL = "while the ferries lay at the quay and the port authority asked everyone to stay at home that night"


def crowded_report(articles: int) -> Report:
    """A report on this many articles of 25 sentences and some 650 words, with 17 findings that all share."""
    made = [
        article(f"a{i:03}", f"Coast {i:03} Herald", _text(i), datetime(2031, 3, 1) + timedelta(hours=5 * i))
        for i in range(articles)
    ]
    findings: list[Finding] = []
    for k in range(DISPUTED + UPDATED):
        claims = tuple(
            claim(a, f"{_figure(k, i)} people", count(_figure(k, i), _figure(k, i), "people"))
            for i, a in enumerate(made)
        )
        relation = Relation.CONFLICT if k < DISPUTED else Relation.UPDATE_OVER_TIME
        why = "the counts differ between the reports"
        made_of = {"origins": articles, "severity": list(Severity)[k % 3], "explanation": why}
        findings.append(finding(f"f{k:03}", relation, claims, **made_of))  # type: ignore[arg-type]
    for k in range(AGREED):
        claims = tuple(claim(a, f"Crane {k} stood") for a in made)
        findings.append(finding(f"g{k:03}", Relation.AGREEMENT, claims, origins=articles))
    return Report(
        articles=tuple(made),
        origins=tuple(range(1, articles + 1)),
        findings=tuple(findings),
        copies=(),
        unique=tuple(sentence(a, f"Witness {k} ") for a in made for k in range(ALONE)),
        dropped=(),
        settings=Settings(),
        signature="crossref 0.1.0, model builtin",
    )


def _figure(k: int, i: int) -> int:
    return 1000 * (k + 1) + 7 * (i // 3)


def _text(i: int) -> str:
    lines = [f"Ferries stay in port for night {i}"]
    lines += [f"On pier {k}, {_figure(k, i)} people were counted, {TAIL}." for k in range(DISPUTED + UPDATED)]
    lines += [f"Crane {k} stood still in quarter {i}, {TAIL}." for k in range(AGREED)]
    lines += [
        f"Witness {k} of number {i} told the paper what only that house heard, {TAIL}." for k in range(ALONE)
    ]
    return "\n".join(lines)
