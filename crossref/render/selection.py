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


def chosen(
    report: Report,
    only: Collection[str],
    min_severity: Severity = Severity.LOW,
    outlets: Collection[str] = (),
) -> Report:
    """``report`` with what ``only`` names (words of ``WORDS``), and no discrepancy below ``min_severity``.

    With ``outlets`` (names, in any case), what at least one of them has a part in. Articles, copies,
    problems and the signature stay. ``ValueError`` names a word or an outlet that is not known.
    """
    for word in only:
        if word not in WORDS:
            raise ValueError(f"{word!r} is not one of {', '.join(WORDS)}")
    wanted = _articles_of(report, outlets)
    tests = [FINDINGS[word] for word in FINDINGS if word in only]
    return replace(
        report,
        findings=tuple(
            finding
            for finding in report.findings
            if any(test(finding) for test in tests)
            and (not finding.relation.is_discrepancy or finding.severity.rank >= min_severity.rank)
            and any(claim.sentence.article_id in wanted for claim in finding.claims)
        ),
        unique=tuple(s for s in report.unique if "unique" in only and s.article_id in wanted),
        dropped=tuple(d for d in report.dropped if not d.text or ("dropped" in only and d.source in wanted)),
    )


def _articles_of(report: Report, outlets: Collection[str]) -> frozenset[str]:
    """The ids of the articles by these outlets; of all of them without any."""
    names = {article.outlet.casefold() for article in report.articles}
    for outlet in outlets:
        if outlet.casefold() not in names:
            known = ", ".join(sorted({article.outlet for article in report.articles}))
            raise ValueError(f"{outlet!r} is not an outlet of this report; it has {known}")
    folded = {outlet.casefold() for outlet in outlets}
    return frozenset(a.id for a in report.articles if not outlets or a.outlet.casefold() in folded)
