"""Report: the findings of one run with their evidence, and the signature of every setting that made them.

``notation`` writes a value in one short line ("250,000-300,000 civilians"); ``record`` turns a report
into the JSON form and back, without loss: ``from_dict(to_dict(report)) == report``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from crossref.model import Article, CopyGroup, Dropped, Finding, Relation, Sentence
from crossref.settings import Settings

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Report:
    """What several articles say about one event.

    ``articles`` are sorted by id and ``findings`` by severity, then by place. ``origins`` gives each
    article, in the same order, the number of the origin it descends from, counted from 1. ``unique``
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

    def article(self, article_id: str) -> Article:
        """The article with this id; KeyError if the report has none."""
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)

    def origin(self, article_id: str) -> int:
        """The number of the origin this article descends from; KeyError if the report has none."""
        for article, origin in zip(self.articles, self.origins, strict=True):
            if article.id == article_id:
                return origin
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

    def __rich__(self) -> object:
        """How the report shows itself in a terminal that rich draws."""
        from crossref.render.terminal import terminal_view

        return terminal_view(self)
