"""Report: the findings of one run with their evidence, and the signature of every setting that made them.

``notation`` writes a value in one short line ("250,000-300,000 civilians"); ``record`` turns a report
into the JSON form and back, without loss: ``from_dict(to_dict(report)) == report``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from crossref.model import Article, CopyGroup, Dropped, Finding, Kind, Relation, Sentence
from crossref.settings import Settings

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from pandas import DataFrame

    from crossref.render.annotate import Annotated

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Report:
    """What several articles say about one event.

    ``articles`` are sorted by id and ``findings`` by severity, then by place. ``origins`` gives each
    article, in the same order, the number of the origin it descends from, counted from 1, and ``events``
    the number of the event it reports, 0 where nothing could be read; without them all report one. ``unique``
    are the sentences only one outlet carries. ``signature`` names the version, the model and every
    setting that differs from its default.
    """

    articles: tuple[Article, ...]
    origins: tuple[int, ...]
    findings: tuple[Finding, ...]
    copies: tuple[CopyGroup, ...]
    unique: tuple[Sentence, ...]
    dropped: tuple[Dropped, ...]
    settings: Settings
    signature: str
    events: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not self.events:
            object.__setattr__(self, "events", (1,) * len(self.articles))

    @property
    def compared(self) -> tuple[Article, ...]:
        """The articles that could be read, and so were held against each other."""
        return tuple(a for a, event in zip(self.articles, self.events, strict=True) if event)

    @property
    def discrepancies(self) -> tuple[Finding, ...]:
        """Findings whose sides do not say the same, the most severe first."""
        return tuple(f for f in self.findings if f.relation.is_discrepancy)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """Findings whose sides cannot both hold."""
        return tuple(f for f in self.findings if f.relation is Relation.CONFLICT)

    @property
    def agreements(self) -> tuple[Finding, ...]:
        """Findings on which all sides agree, whatever number of origins stands behind them."""
        return tuple(f for f in self.findings if f.relation is Relation.AGREEMENT)

    def may_agree(self, finding: Finding) -> bool:
        """True for whole sentences that read as one fact, but too little surely to count as agreed."""
        doubtful = finding.confidence < self.settings.sure_threshold
        return doubtful and finding.relation is Relation.AGREEMENT and finding.kind is Kind.STATEMENT

    def article(self, article_id: str) -> Article:
        """The article with this id; KeyError if the report has none."""
        return self.articles[self._place(article_id)]

    def is_elsewhere(self, article_id: str) -> bool:
        """True for an article on an event that fewer of the articles report than another; KeyError if the
        report has no such article."""
        event = self.events[self._place(article_id)]
        reporting = Counter(filter(None, self.events))
        return event > 0 and reporting[event] < max(reporting.values())

    def origin(self, article_id: str) -> int:
        """The number of the origin this article descends from; KeyError if the report has none."""
        return self.origins[self._place(article_id)]

    def _place(self, article_id: str) -> int:
        for place, article in enumerate(self.articles):
            if article.id == article_id:
                return place
        raise KeyError(article_id)

    def to_dict(self) -> dict[str, Any]:
        """The JSON form: plain dicts, lists, strings and numbers, in a fixed order."""
        from crossref.report.record import to_dict

        return to_dict(self)

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Report:
        """The report a record was made from; ``ValueError`` says what is wrong with a broken one."""
        from crossref.report.record import from_dict

        return from_dict(record)

    # Faces: each fetches its renderer when it is asked for.

    def to_html(self) -> str:
        """The page on this report, self-contained."""
        from crossref.render.html import html_page

        return html_page(self)

    def to_markdown(self) -> str:
        """The report as a Markdown document."""
        from crossref.render.markdown import markdown_text

        return markdown_text(self)

    def to_csv(self) -> str:
        """A row for each claim of each finding and for each unique sentence; no cell is a formula."""
        from crossref.render.table import csv_text

        return csv_text(self)

    def to_pandas(self, table: str = "findings") -> DataFrame:
        """``findings``, their ``claims``, ``alignments`` (compared pairs) or ``unique`` sentences, one a row.

        Ends of values are numbers: seconds for durations, seconds since 1970 for moments. ``ValueError``
        for another table; ``CrossrefError`` where the extra ``notebook`` is not installed.
        """
        from crossref.render.notebook import frame

        return frame(self, table)

    def plot_figures(self, findings: Collection[Finding] | None = None) -> Figure:
        """Each disputed figure on a number line, an interval for each side.

        ``CrossrefError`` where none can be drawn, or the extra ``notebook`` is not installed.
        """
        from crossref.render.plots import figures_plot

        return figures_plot(self, findings)

    def plot_timeline(self, findings: Collection[Finding] | None = None) -> Figure:
        """Each figure that was updated, over the days of publication; raises as ``plot_figures`` does."""
        from crossref.render.plots import timeline_plot

        return timeline_plot(self, findings)

    def plot_agreement(self) -> Figure:
        """Outlet by outlet, on how many sentences two of them agree; pairs of one origin are hatched."""
        from crossref.render.plots import agreement_plot

        return agreement_plot(self)

    def annotated(self, outlet: str) -> Annotated:
        """An article with what the others say beside each of its sentences; Jupyter shows it.

        ``outlet`` is a name, in any case, or the id of an article. ``ValueError`` names those there are,
        or the ids to choose from when the outlet has several articles.
        """
        from crossref.render.annotate import annotated

        return annotated(self, self._by(outlet))

    def _by(self, outlet: str) -> Article:
        found = [a for a in self.articles if outlet == a.id or outlet.casefold() == a.outlet.casefold()]
        if not found:
            known = ", ".join(sorted({article.outlet for article in self.articles}))
            raise ValueError(f"{outlet!r} is not an outlet of this report; it has {known}")
        if len(found) > 1:
            ids = ", ".join(f"{article.id} ({article.title})" for article in found)
            raise ValueError(f"{outlet} has several articles; choose one by its id: {ids}")
        return found[0]

    def _repr_html_(self) -> str:
        """How the report shows itself in Jupyter."""
        from crossref.render.html import report_fragment

        return report_fragment(self)

    def __rich__(self) -> object:
        """How the report shows itself in a terminal that rich draws."""
        from crossref.render.terminal import terminal_view

        return terminal_view(self)
