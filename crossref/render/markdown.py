"""A report in, a Markdown document out, for a newsroom's own text: tables, quotations, bold figures.

The text of articles is escaped, so that nothing in it becomes markup or HTML; each quotation says where in
its article the figure stands. Start reading from ``markdown_text``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from crossref.characters import printable
from crossref.model import Claim, Finding, Relation, Severity, Span, Statement
from crossref.render import wording
from crossref.render.agreed import agreed
from crossref.render.excerpt import whole_words
from crossref.render.grid import grid
from crossref.render.selection import USUAL, chosen
from crossref.render.sides import (
    Side,
    codes,
    events,
    explained,
    figures,
    sides,
    standing,
    told_on,
    unique_by_article,
    wordings,
)
from crossref.report import Report

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_SIGNS = re.compile(r"([\\`*_{}\[\]#|~!$^])")
_MACHINE = re.compile(r"[A-Za-z0-9_.,:;|/()' +-]+")
_LIST = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)]))")  # what makes a list or a heading at the start of a line


def markdown_text(
    report: Report,
    *,
    only: Collection[str] = (),
    min_severity: Severity = Severity.LOW,
    outlets: Collection[str] = (),
) -> str:
    """The document on ``report``. ``ValueError`` names an unknown word or outlet."""
    report = chosen(report, only or USUAL, min_severity, outlets)
    return "\n".join(_Document(report).lines()) + "\n"


def plain(text: str) -> str:
    """``text`` on one line, such that Markdown shows it as it is."""
    escaped = _SIGNS.sub(r"\\\1", " ".join(printable(text).split()).translate(_ENTITIES))
    return _LIST.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", escaped)


def _code(text: str) -> str:
    """An id or a signature in the type of a machine; what does not look like one as plain text."""
    return f"`{text}`" if _MACHINE.fullmatch(text) else plain(text)


class _Document:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.codes = codes(report)
        self.events = events(report, self.codes)

    def lines(self) -> Iterator[str]:
        yield f"# {wording.headline(self.report)}"
        yield from ("", wording.standfirst(self.report), "")
        yield from self._sources()
        found = self.report.findings
        conflicts = [f for f in found if f.relation is Relation.CONFLICT]
        others = [f for f in found if f.relation.is_discrepancy and f.relation is not Relation.CONFLICT]
        if not conflicts:
            yield from (wording.NO_CONFLICT if others else wording.NO_DISCREPANCY, "")
        yield from self._findings(wording.CONFLICTS, conflicts)
        yield from self._findings(wording.DIFFERENCES, others)
        yield from self._grid()
        yield from self._agreed()
        undecided = [f for f in found if f.relation is Relation.UNDECIDED]
        yield from self._findings(wording.UNDECIDED, undecided)
        elsewhere = [f for f in found if f.relation is Relation.DIFFERENT_EVENT]
        yield from self._findings(wording.OTHER_EVENTS, elsewhere)
        yield from self._unique()
        yield from self._dropped()
        yield _code(self.report.signature)

    def _sources(self) -> Iterator[str]:
        yield from _table_head("", "outlet", "headline", "published", "origin")
        for article in sorted(self.report.articles, key=lambda a: self.codes[a.id]):
            was_compared = article in self.report.compared
            origin = str(self.report.origin(article.id)) if was_compared else wording.NOT_COMPARED
            cells = (
                self.codes[article.id],
                plain(article.outlet),
                plain(article.title),
                plain(wording.dated(article)),
                ", ".join([origin, *standing(self.report, article, self.codes, self.events)]),
            )
            yield f"| {' | '.join(cells)} |"
        yield ""

    def _findings(self, title: str, findings: Sequence[Finding]) -> Iterator[str]:
        if findings:
            yield from (f"## {title.capitalize()}", "")
        for finding in findings:
            shown = sides(self.report, finding)
            severity = f"{wording.SIGN[finding.severity]} {finding.severity.value}: "
            yield f"### {severity if finding.relation.is_discrepancy else ''}{plain(wording.title(finding))}"
            yield ""
            for side in shown:
                value = wording.typeset(wording.value(side.claim))
                yield f"> {self._quoted(side.claim)}"
                yield ">"
                yield f"> {f'**{plain(value)}** · ' if value else ''}{self._names(side.article_ids)}"
                if finding.relation is Relation.UPDATE_OVER_TIME:
                    yield f"> · {told_on(self.report, finding, side)}"
                yield f"> · {_characters(side.claim.span)}"
                yield ""
            yield f"{plain(explained(self.report, finding, self.codes, self.events))} ({plain(finding.rule)};"
            counts = wording.against([side.origins for side in shown], finding.origins, finding.articles)
            yield f"{counts}; {_code(finding.id)})"
            yield ""

    def _grid(self) -> Iterator[str]:
        rows = grid(self.report)
        if not rows:
            return
        yield from ("## Who says what", "")
        yield from _table_head("fact", *(self.codes[a.id] for a in self.report.compared))
        for row in rows:
            fact = wording.title(row.finding) if row.finding else row.side.claim.sentence.text
            cells = [plain(fact), *(plain(wording.typeset(cell)) for cell in row.cells)]
            yield f"| {' | '.join(cells)} |"
        yield ""

    def _agreed(self) -> Iterator[str]:
        lines = agreed(self.report)
        yield from self._agreements(wording.AGREED, lines.backed)
        yield from self._agreements(wording.MAY_AGREE, lines.doubtful)

    def _agreements(self, title: str, lines: Sequence[Side]) -> Iterator[str]:
        if lines:
            yield from (f"## {title.capitalize()}", "")
        for line in lines:
            count = wording.counted(line.origins, "origin")
            yield f"- {plain(line.claim.sentence.text)} ({count}: {self._names(line.article_ids)})"
            shown = wordings(self.report, line.claims)
            for side, told in zip(shown, figures(shown), strict=True):
                yield f"  - {self._own(side, told)}"
        if lines:
            yield ""

    def _own(self, side: Side, told: str) -> str:
        """One outlet's own sentence of an agreement."""
        figure = f"**{plain(wording.typeset(told))}** · " if told else ""
        place = _characters(side.claim.span)
        return f"{self._quoted(side.claim)} ({figure}{self._names(side.article_ids)}, {place})"

    def _unique(self) -> Iterator[str]:
        groups = unique_by_article(self.report)
        if groups:
            yield from (f"## {wording.UNIQUE.capitalize()}", "")
        for group in groups:
            for sentence in group:
                names = self._names([sentence.article_id])
                yield f"- {plain(sentence.text)} ({names}, {_characters(sentence.span)})"
            yield ""

    def _dropped(self) -> Iterator[str]:
        if self.report.dropped:
            yield from (f"## {wording.DROPPED.capitalize()}", "")
            for line in self.report.dropped:
                source = self.codes.get(line.source, line.source)
                what = f"{plain(line.text)} ({plain(line.reason)})" if line.text else plain(line.reason)
                yield f"- {plain(source)}: {what}"
            yield ""

    def _names(self, ids: Sequence[str]) -> str:
        return ", ".join(plain(self.report.article(i).outlet) for i in ids)

    def _quoted(self, claim: Claim) -> str:
        text, offset = claim.sentence.text, claim.sentence.span.start
        if isinstance(claim.value, Statement):
            return plain(text)
        start, stop = whole_words(text, (claim.span.start - offset, claim.span.stop - offset))
        before, figure, after = text[:start], text[start:stop], text[stop:]
        opening = f"{plain(before)} " if before.strip() and before[-1].isspace() else plain(before)
        closing = f" {plain(after)}" if after[:1].isspace() else plain(after)
        return f"{opening}**{plain(figure)}**{closing}"


def _characters(span: Span) -> str:
    """Where something stands in its article."""
    return f"characters {span.start} to {span.stop}"


def _table_head(*names: str) -> Iterator[str]:
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
