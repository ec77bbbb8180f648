"""A report in, the part of it that a reader asked for out: a smaller Report.

The words of ``--only`` are a table, so that the command line can list them and a page can offer them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from crossref.model import Finding, Relation, Severity
from crossref.report import Report


def _relations(*relations: Relation) -> Callable[[Finding], bool]:
    return lambda finding: finding.relation in relations


FINDINGS: dict[str, Callable[[Finding], bool]] = {
    "conflicts": _relations(Relation.CONFLICT),
    "discrepancies": lambda finding: finding.relation.is_discrepancy,
    "agreements": _relations(Relation.AGREEMENT),
    "undecided": _relations(Relation.UNDECIDED),
    "other-events": _relations(Relation.DIFFERENT_EVENT),
}
WORDS = (*FINDINGS, "unique", "dropped")
USUAL = frozenset({"discrepancies", "agreements", "unique", "dropped"})


def chosen(report: Report, only: Collection[str], min_severity: Severity = Severity.LOW) -> Report:
    """``report`` with what ``only`` names (words of ``WORDS``), and no discrepancy below ``min_severity``.

    Articles, copies, problems and the signature stay. ``ValueError`` names a word that is not known.
    """
    for word in only:
        if word not in WORDS:
            raise ValueError(f"{word!r} is not one of {', '.join(WORDS)}")
    tests = [FINDINGS[word] for word in FINDINGS if word in only]
    return replace(
        report,
        findings=tuple(
            finding
            for finding in report.findings
            if any(test(finding) for test in tests)
            and (not finding.relation.is_discrepancy or finding.severity.rank >= min_severity.rank)
        ),
        unique=report.unique if "unique" in only else (),
        dropped=tuple(d for d in report.dropped if "dropped" in only or not d.text),
    )
