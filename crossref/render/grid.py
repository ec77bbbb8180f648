"""A report in, the grid of claims by outlet out: one row for each fact, one cell for each article.

Rows are the discrepancies, then what independent origins agree on, in the order of the report. A cell
holds the figure as that article gives it, ``SAYS`` where it says the same in words, "" where it is silent;
sides that differ in words alone are lettered a, b, c.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from crossref.model import Finding, Statement
from crossref.render import wording
from crossref.render.agreed import agreed
from crossref.render.sides import Side, sides
from crossref.report import Report

SAYS = "●"


@dataclass(frozen=True, slots=True)
class Row:
    """One fact. ``cells`` stand in the order of ``report.compared``, and so do ``letters``, which name the
    sides of a dispute in the order they are shown. ``finding`` is None for an agreement, which ``side`` then
    shows by its clearest sentence."""

    finding: Finding | None
    side: Side
    origins: int
    cells: tuple[str, ...]
    letters: tuple[str, ...]


def grid(report: Report) -> tuple[Row, ...]:
    """Who says what about each fact that more than one origin reports."""
    rows = [_disputed(report, finding) for finding in report.discrepancies]
    for side in agreed(report).backed:
        said = tuple(SAYS if article.id in side.article_ids else "" for article in report.compared)
        rows.append(Row(None, side, side.origins, said, said))
    return tuple(rows)


def _disputed(report: Report, finding: Finding) -> Row:
    shown = sides(report, finding)
    cells: dict[str, list[str]] = {article.id: [] for article in report.compared}
    letters: dict[str, list[str]] = {article.id: [] for article in report.compared}
    for number, side in enumerate(shown):
        letter = ascii_lowercase[number % len(ascii_lowercase)]
        for id in side.article_ids:
            letters[id].append(letter)
            cells[id].append(_said(side, shown) or letter)
    return Row(
        finding,
        shown[0],
        finding.origins,
        tuple(map("; ".join, cells.values())),
        tuple(map("".join, letters.values())),
    )


def _said(side: Side, shown: Sequence[Side]) -> str:
    if not isinstance(side.claim.value, Statement):
        return wording.value(side.claim)
    return "denied" if side.claim.negated and not all(other.claim.negated for other in shown) else ""
