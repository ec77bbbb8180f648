"""A report in, lines for a terminal out: the face a reader meets first.

Sources, then what is in conflict, the other differences by severity, what independent origins agree on,
what only one outlet says, and what was left out. Every line is a rich ``Text`` of at most the console's
width. Text from articles enters as text, never as markup, and no meaning rests on colour: severities are
words, and a figure stands between «signs». Start reading from ``TerminalView.__rich_console__``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from crossref.characters import printable
from crossref.model import Article, Dropped, Finding, Relation, Severity
from crossref.render import wording
from crossref.render.agreed import agreed
from crossref.render.drawing import grid_lines, line_lines
from crossref.render.excerpt import excerpt
from crossref.render.grid import grid
from crossref.render.layout import plain_signs
from crossref.render.numberline import number_line
from crossref.render.selection import USUAL, chosen
from crossref.render.sheet import LINES, Sheet
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

# Caps of the usual report, so that the conflicts and the first agreements meet the reader on one screen;
# a section that was asked for by name is shown whole.
MOST_AGREEMENTS = 12
MOST_UNIQUE = 2
MOST_IDS = 3  # of the findings in one line of agreement
MOST_SIDES = 6
MOST_PROBLEMS = 50
NARROWEST_ORIGIN = 16  # columns; below, what is known of a source is a list of single words
FEWEST_ROWS = 2  # of the grid; one dispute alone has been read above
MOST_SOURCES_FIRST = 10  # with more, the list of sources comes last and the conflicts first
_SEVERITY_STYLE = {Severity.HIGH: "bold red", Severity.MEDIUM: "yellow", Severity.LOW: "dim"}


def terminal_view(
    report: Report,
    *,
    only: Collection[str] = (),
    min_severity: Severity = Severity.LOW,
    outlets: Collection[str] = (),
) -> TerminalView:
    """What rich draws for ``report``: the usual sections, or those named in ``only``, shown whole.

    With ``outlets``, what at least one of them has a part in. ``ValueError`` names a word or an outlet that
    is not known.
    """
    return TerminalView(chosen(report, only or USUAL, min_severity, outlets), frozenset(only))


@dataclass(frozen=True, slots=True)
class TerminalView:
    """A report as rich draws it. ``only`` names the sections to show whole; empty for the usual ones."""

    report: Report
    only: frozenset[str]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        page = _Page(self.report, self.only, console, options.max_width)
        yield from plain_signs(page.lines(), options)


class _Page:
    """The lines of one report at one width."""

    def __init__(self, report: Report, only: frozenset[str], console: Console, width: int) -> None:
        self.report = report
        self.only = only
        self.width = width
        self.codes = codes(report)
        self.events = events(report, self.codes)
        self.sheet = Sheet(console, width, self.codes)
        self.indent = max(map(len, self.codes.values()), default=1) + 3

    def lines(self) -> Iterator[Text]:
        found = self.report.findings
        few_sources = len(self.report.articles) <= MOST_SOURCES_FIRST
        yield from self._counts()
        if few_sources:
            yield from self._sources()
        conflicts = [f for f in found if f.relation is Relation.CONFLICT]
        others = [f for f in found if f.relation.is_discrepancy and f.relation is not Relation.CONFLICT]
        if not conflicts and (not self.only or self.only & {"conflicts", "discrepancies"}):
            only_conflicts = others or "conflicts" in self.only
            yield from self.sheet.note(wording.NO_CONFLICT if only_conflicts else wording.NO_DISCREPANCY)
        yield from self._findings(wording.CONFLICTS, conflicts)
        yield from self._findings(wording.DIFFERENCES, others)
        yield from self._grid()
        yield from self._agreements()
        yield from self._findings(wording.UNDECIDED, [f for f in found if f.relation is Relation.UNDECIDED])
        elsewhere = [f for f in found if f.relation is Relation.DIFFERENT_EVENT]
        yield from self._findings(wording.OTHER_EVENTS, elsewhere)
        yield from self._unique()
        yield from self._dropped()
        if not few_sources:
            yield from self.sheet.title(wording.SOURCES)
            yield from self._sources()
        yield Text("")
        yield from self.sheet.wrapped(Text(printable(self.report.signature), "dim"))

    def _counts(self) -> Iterator[Text]:
        report = self.report
        happened = len(set(filter(None, report.events)))
        counts = (
            wording.compared(report),
            wording.counted(len({article.outlet for article in report.compared}), "outlet"),
            wording.counted(len({report.origin(article.id) for article in report.compared}), "origin"),
            *([wording.counted(happened, "event")] if happened > 1 else []),
        )
        yield from self.sheet.wrapped(Text(" · ".join(counts), "bold"))

    def _sources(self) -> Iterator[Text]:
        report = self.report
        dates = {a.id: wording.dated(a) for a in report.articles}
        code = max(map(len, self.codes.values()), default=1)
        name = min(max((cell_len(a.outlet) for a in report.articles), default=0), self.width // 3)
        day = min(max(map(len, dates.values()), default=0), self.width // 3)
        room = self.width - code - name - day - 6
        for article in sorted(report.articles, key=lambda a: self.codes[a.id]):
            if room < NARROWEST_ORIGIN:
                words = ", ".join([article.outlet, dates[article.id], self._origin(article)])
                left = (Text(self.codes[article.id], "bold"), code + 2)
                yield from self.sheet.beside(left, (Text(printable(words)), self.width - code - 2))
                continue
            yield from self.sheet.beside(
                (Text(self.codes[article.id], "bold"), code + 2),
                (Text(printable(article.outlet)), name),
                (Text(), 2),
                (Text(printable(dates[article.id])), day),
                (Text(), 2),
                (Text(self._origin(article)), room),
            )

    def _origin(self, article: Article) -> str:
        words = [
            wording.origin(self.report, article),
            *standing(self.report, article, self.codes, self.events),
        ]
        return ", ".join([*words, wording.counted(len(article.text.split()), "word")])

    def _findings(self, title: str, findings: Sequence[Finding]) -> Iterator[Text]:
        if not findings:
            return
        yield from self.sheet.title(f"{title} ({len(findings)})")
        for finding in findings:
            yield from self._finding(finding)

    def _finding(self, finding: Finding) -> Iterator[Text]:
        shown = sides(self.report, finding)
        yield from self._head(finding, shown)
        most = len(shown) if self.only else MOST_SIDES
        left = self.sheet.margin(shown)
        values = [Text(printable(wording.value(side.claim)), "bold") for side in shown]
        if finding.relation is Relation.UPDATE_OVER_TIME:  # which is the later figure is the point
            for side, value in zip(shown, values, strict=True):
                value.append(f"\n{told_on(self.report, finding, side)}", "not bold dim")
        yield from self.sheet.said(shown[:most], values[:most], left)
        if shown[most:]:
            rest = Text(f"… and {wording.counted(len(shown) - most, 'other reading')}", "dim")
            yield from self.sheet.beside((Text(), left), (rest, self.width - left))
        line = number_line(self.report, finding)
        if line is not None:
            on_line = [self.sheet.names(reach.side.article_ids) for reach in line.reaches]
            yield from line_lines(self.sheet.console, line, on_line[:most], left, self.width)
        why = Text(printable(explained(self.report, finding, self.codes, self.events)))
        why.append(f"{' ' * bool(why)}[{finding.rule}]", "dim")
        yield from self.sheet.beside((Text("  why", "dim"), left), (why, self.width - left))

    def _grid(self) -> Iterator[Text]:
        """Each disputed fact with the figure of each article; what is agreed on is told just below."""
        rows = [row for row in grid(self.report) if row.finding]
        if len(rows) >= FEWEST_ROWS and not self.only:
            yield from self.sheet.title(f"{wording.WHO} ({len(rows)})")
            order = [self.codes[article.id] for article in self.report.compared]
            yield from grid_lines(self.sheet.console, rows, order, self.width)

    def _head(self, finding: Finding, shown: Sequence[Side]) -> Iterator[Text]:
        """Severity and subject at the left, origins and id at the right."""
        head = Text()
        if finding.relation.is_discrepancy:
            head.append(wording.SEVERITY[finding.severity], _SEVERITY_STYLE[finding.severity])
            head.append("  ")
        head.append(printable(wording.subject(finding)), "bold")
        origins = wording.against([side.origins for side in shown], finding.origins, finding.articles)
        yield from self.sheet.apart(head, Text(f"{origins}  {finding.id}", "dim"))

    def _agreements(self) -> Iterator[Text]:
        backed, doubtful, repeated = agreed(self.report)
        if not backed and (not self.only or "agreements" in self.only):
            yield from self.sheet.note(wording.NO_AGREEMENT)
        if self.only:
            yield from self._whole_agreements(wording.AGREED, backed)
            yield from self._whole_agreements(wording.MAY_AGREE, doubtful, surely=False)
            yield from self._whole_agreements(wording.REPEATED, repeated)
            return
        if backed:
            yield from self.sheet.title(f"{wording.AGREED} ({len(backed)})")
        for line in backed[:MOST_AGREEMENTS]:
            yield from self._agreement(line)
        if backed or doubtful or repeated:
            more = max(0, len(backed) - MOST_AGREEMENTS)
            yield from self.sheet.note(wording.more_agreed(more, len(doubtful), len(repeated)))

    def _whole_agreements(self, title: str, lines: Sequence[Side], *, surely: bool = True) -> Iterator[Text]:
        if lines:
            yield from self.sheet.title(f"{title} ({len(lines)})")
        for line in lines:
            yield from self._whole_agreement(line, surely)

    def _whole_agreement(self, line: Side, surely: bool) -> Iterator[Text]:
        """An agreement with the sentence of each outlet, those of the same words once."""
        shown = wordings(self.report, line.claims)
        style = "bold green" if surely and line.origins > 1 else "bold"
        head = Text(wording.agreeing(line.origins, surely=surely), style)
        yield from self.sheet.apart(head, Text(" ".join(line.ids[:MOST_IDS]), "dim"))
        told = figures(shown)
        values = [Text(printable(figure), "bold") for figure in told]
        yield from self.sheet.said(shown, values, self.sheet.margin(shown))

    def _agreement(self, side: Side) -> Iterator[Text]:
        """An agreement in one sentence that stands for all."""
        names = self.sheet.columns(side.article_ids)
        column = min(max(len(names), 5), self.width // 5)
        room = self.width - self.indent - column - 2
        yield from self.sheet.beside(
            (Text(f"  {side.origins}", "bold green"), self.indent),
            (self.sheet.marked(side.claim, room, LINES), room),
            (Text(""), 2),
            (Text(names), column),
        )

    def _unique(self) -> Iterator[Text]:
        groups = unique_by_article(self.report)
        if not groups:
            return
        yield from self.sheet.title(f"{wording.UNIQUE} ({sum(map(len, groups))})")
        for group in groups:
            most = len(group) if self.only else MOST_UNIQUE
            name = self.sheet.names([group[0].article_id])
            left = max(self.indent, len(name) + 3)
            room = self.width - left
            for place, sentence in enumerate(group[:most]):
                lines = len(sentence.text) if self.only else 1
                part = excerpt(sentence.text, None, width=room, lines=lines, measure=cell_len)
                code = Text("" if place else f"  {name}", "bold")
                yield from self.sheet.beside((code, left), (Text(part.before), room))
            if group[most:]:
                rest = Text(wording.more(len(group) - most, "unique"), "dim")
                yield from self.sheet.beside((Text(""), self.indent), (rest, self.width - self.indent))

    def _dropped(self) -> Iterator[Text]:
        problems = [d for d in self.report.dropped if not d.text]
        lines = [d for d in self.report.dropped if d.text]
        if problems:
            yield from self.sheet.title(wording.PROBLEMS)
            most = len(problems) if "dropped" in self.only else MOST_PROBLEMS
            for problem in problems[:most]:
                yield from self.sheet.listed(f"{self._source(problem)}: {problem.reason}")
            if problems[most:]:
                yield from self.sheet.listed(wording.more(len(problems) - most, "dropped"))
        if not lines:
            return
        yield from self.sheet.title(f"{wording.DROPPED} ({wording.counted(len(lines), 'line')})")
        if "dropped" in self.only:
            for line in lines:
                yield from self.sheet.listed(f"{self._source(line)}: {line.text} ({line.reason})")
        else:
            reasons = Counter(line.reason for line in lines).most_common()
            yield from self.sheet.listed(wording.dropped(reasons))

    def _source(self, dropped: Dropped) -> str:
        """The code of the article a line was left out of, or the input that was not read."""
        return self.codes.get(dropped.source, dropped.source)
