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
from crossref.model import Article, Claim, Dropped, Finding, Relation, Severity
from crossref.render import wording
from crossref.render.drawing import grid_lines, line_lines
from crossref.render.excerpt import excerpt
from crossref.render.grid import grid
from crossref.render.layout import Column, beside, plain_signs, wrapped
from crossref.render.numberline import number_line
from crossref.render.selection import USUAL, chosen
from crossref.render.sides import Side, agreed, codes, sides, standing, unique_by_article
from crossref.report import Report

# Caps of the usual report, so that the conflicts and the first agreements meet the reader on one screen;
# a section that was asked for by name is shown whole.
MOST_AGREEMENTS = 12
MOST_UNIQUE = 2
MOST_SIDES = 6
MOST_PROBLEMS = 50
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
        self.console = console
        self.width = width
        self.codes = codes(report)
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
            yield from self._note(wording.NO_CONFLICT if only_conflicts else wording.NO_DISCREPANCY)
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
            yield from self._title(wording.SOURCES)
            yield from self._sources()
        yield Text("")
        yield from self._wrapped(Text(printable(self.report.signature), "dim"))

    def _counts(self) -> Iterator[Text]:
        report = self.report
        outlets = {article.outlet for article in report.articles}
        counts = (
            wording.counted(len(report.articles), "article"),
            wording.counted(len(outlets), "outlet"),
            wording.counted(len(set(report.origins)), "origin"),
        )
        yield from self._wrapped(Text(" · ".join(counts), "bold"))

    def _sources(self) -> Iterator[Text]:
        report = self.report
        dates = {a.id: wording.dated(a) for a in report.articles}
        code = max(map(len, self.codes.values()), default=1)
        name = min(max((cell_len(a.outlet) for a in report.articles), default=0), self.width // 3)
        day = min(max(map(len, dates.values()), default=0), self.width // 3)
        for article in sorted(report.articles, key=lambda a: self.codes[a.id]):
            yield from self._beside(
                (Text(self.codes[article.id], "bold"), code + 2),
                (Text(printable(article.outlet)), name),
                (Text(), 2),
                (Text(printable(dates[article.id])), day),
                (Text(), 2),
                (Text(self._origin(article)), self.width - code - name - day - 6),
            )

    def _origin(self, article: Article) -> str:
        words = [f"origin {self.report.origin(article.id)}", *standing(self.report, article, self.codes)]
        return ", ".join([*words, wording.counted(len(article.text.split()), "word")])

    def _findings(self, title: str, findings: Sequence[Finding]) -> Iterator[Text]:
        if not findings:
            return
        yield from self._title(f"{title} ({len(findings)})")
        for finding in findings:
            yield from self._finding(finding)

    def _finding(self, finding: Finding) -> Iterator[Text]:
        shown = sides(self.report, finding)
        yield from self._head(finding, shown)
        most = len(shown) if self.only else MOST_SIDES
        names = [self._names(side.article_ids) for side in shown]
        values = [wording.value(side.claim) for side in shown]
        left = min(max(map(len, ["why", *names])), self.width // 5) + 3
        right = min(max(map(cell_len, values), default=0), self.width // 4)
        room = self.width - left - (right + 2 if right else 0)
        for side, name, value in list(zip(shown, names, values, strict=True))[:most]:
            yield from self._beside(
                (Text(f"  {name}", "bold"), left - 1),
                (Text(), 1),
                (self._marked(side.claim, room, lines=2), room),
                (Text(), 2 if right else 0),
                (Text(printable(value), "bold"), right),
            )
        if shown[most:]:
            rest = Text(f"… and {wording.counted(len(shown) - most, 'other reading')}", "dim")
            yield from self._beside((Text(), left), (rest, self.width - left))
        line = number_line(self.report, finding)
        if line is not None:
            on_line = [self._names(reach.side.article_ids) for reach in line.reaches]
            yield from line_lines(self.console, line, on_line[:most], left, self.width)
        why = Text(printable(finding.explanation))
        why.append(f"{' ' * bool(why)}[{finding.rule}]", "dim")
        yield from self._beside((Text("  why", "dim"), left), (why, self.width - left))

    def _grid(self) -> Iterator[Text]:
        """Each disputed fact with the figure of each article; what is agreed on is told just below."""
        rows = [row for row in grid(self.report) if row.finding]
        if len(rows) >= FEWEST_ROWS and not self.only:
            yield from self._title(f"{wording.WHO} ({len(rows)})")
            order = [self.codes[article.id] for article in self.report.articles]
            yield from grid_lines(self.console, rows, order, self.width)

    def _head(self, finding: Finding, shown: Sequence[Side]) -> Iterator[Text]:
        """Severity and subject at the left; at the right, where there is room, origins and id."""
        head, tail = (
            Text(),
            Text(f"{wording.against([s.origins for s in shown], finding.origins)}  {finding.id}", "dim"),
        )
        if finding.relation.is_discrepancy:
            head.append(wording.SEVERITY[finding.severity], _SEVERITY_STYLE[finding.severity])
            head.append("  ")
        head.append(printable(wording.subject(finding)), "bold")
        gap = self.width - head.cell_len - tail.cell_len
        head.append(" " * gap if gap >= 2 else "  ")
        yield from self._wrapped(head.append_text(tail))

    def _agreements(self) -> Iterator[Text]:
        lines = agreed(self.report)
        backed = [line for line in lines if line.origins > 1]
        copied = [line for line in lines if line.origins < 2]
        if backed:
            yield from self._title(f"{wording.AGREED} ({len(backed)})")
            most = len(backed) if self.only else MOST_AGREEMENTS
            for line in backed[:most]:
                yield from self._agreement(line)
            if backed[most:]:
                yield from self._note(wording.more(len(backed) - most, "agreements"))
        elif not self.only:
            yield from self._note(wording.NO_AGREEMENT)
        if copied and "agreements" in self.only:
            yield from self._title(f"{wording.REPEATED} ({len(copied)})")
            for line in copied:
                yield from self._agreement(line)
        elif copied:
            yield from self._note(wording.repeated(len(copied)))

    def _agreement(self, side: Side) -> Iterator[Text]:
        names = self._columns(side.article_ids)
        column = min(max(len(names), 5), self.width // 5)
        room = self.width - self.indent - column - 2
        yield from self._beside(
            (Text(f"  {side.origins}", "bold green"), self.indent),
            (self._marked(side.claim, room, lines=2), room),
            (Text(""), 2),
            (Text(names), column),
        )

    def _unique(self) -> Iterator[Text]:
        groups = unique_by_article(self.report)
        if not groups:
            return
        yield from self._title(f"{wording.UNIQUE} ({sum(map(len, groups))})")
        for group in groups:
            most = len(group) if self.only else MOST_UNIQUE
            name = self._names([group[0].article_id])
            left = max(self.indent, len(name) + 3)
            room = self.width - left
            for place, sentence in enumerate(group[:most]):
                lines = len(sentence.text) if self.only else 1
                part = excerpt(sentence.text, None, width=room, lines=lines, measure=cell_len)
                code = Text("" if place else f"  {name}", "bold")
                yield from self._beside((code, left), (Text(part.before), room))
            if group[most:]:
                rest = Text(wording.more(len(group) - most, "unique"), "dim")
                yield from self._beside((Text(""), self.indent), (rest, self.width - self.indent))

    def _dropped(self) -> Iterator[Text]:
        problems = [d for d in self.report.dropped if not d.text]
        lines = [d for d in self.report.dropped if d.text]
        if problems:
            yield from self._title(wording.PROBLEMS)
            most = len(problems) if "dropped" in self.only else MOST_PROBLEMS
            for problem in problems[:most]:
                yield from self._listed(f"{self._source(problem)}: {problem.reason}")
            if problems[most:]:
                yield from self._listed(wording.more(len(problems) - most, "dropped"))
        if not lines:
            return
        yield from self._title(f"{wording.DROPPED} ({wording.counted(len(lines), 'line')})")
        if "dropped" in self.only:
            for line in lines:
                yield from self._listed(f"{self._source(line)}: {line.text} ({line.reason})")
        else:
            reasons = Counter(line.reason for line in lines).most_common()
            yield from self._listed(wording.dropped(reasons))

    def _source(self, dropped: Dropped) -> str:
        """The code of the article a line was left out of, or the input that was not read."""
        return self.codes.get(dropped.source, dropped.source)

    def _columns(self, ids: Sequence[str]) -> str:
        """The codes of ``ids``, each in its column so that the eye runs down an outlet; close where many."""
        order = sorted(self.codes.values())
        if sum(map(len, order)) + len(order) > self.width // 5:
            return self._names(ids)
        present = {self.codes[i] for i in ids}
        return " ".join(code if code in present else " " * len(code) for code in order)

    def _names(self, ids: Sequence[str]) -> str:
        return " ".join(sorted(self.codes[i] for i in ids))

    def _marked(self, claim: Claim, width: int, *, lines: int) -> Text:
        offset = claim.sentence.span.start
        mark = (claim.span.start - offset, claim.span.stop - offset)
        part = excerpt(claim.sentence.text, mark, width=width, lines=lines, measure=cell_len)
        text = Text(part.before)
        if part.marked:
            text.append(f"«{part.marked}»", "bold")
        text.append(part.after)
        return text

    def _title(self, words: str) -> Iterator[Text]:
        yield Text("")
        yield from self._wrapped(Text(words, "bold"))

    def _note(self, words: str) -> Iterator[Text]:
        yield Text("")
        yield from self._wrapped(Text(words, "dim"))

    def _listed(self, words: str) -> Iterator[Text]:
        yield from self._beside((Text(""), 2), (Text(printable(words)), self.width - 2))

    def _wrapped(self, text: Text) -> list[Text]:
        return wrapped(self.console, text, self.width)

    def _beside(self, *columns: Column) -> list[Text]:
        return beside(self.console, *columns)
