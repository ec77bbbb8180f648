"""One article against itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

import crossref
from crossref.model import Article, Relation
from crossref.settings import Settings
from crossref.trace import trace
from tests.render.test_terminal import drawn

OTHER = Article(
    "b", "Anvil", "", "Divers found the wreck of a trawler.\nIt sank in 1967.", datetime(2031, 3, 2)
)


def told(*sentences: str) -> Article:
    return Article("a", "Bell", sentences[0], "\n\n".join(sentences), datetime(2031, 3, 2))


def within(article: Article, settings: Settings | None = None) -> list[tuple[str, str]]:
    report = crossref.compare([article, OTHER], settings=settings)
    return [(c.left.text, c.right.text) for f in report.conflicts for c in f.comparisons if c.is_within]


MARRED = told(
    "Ferry fire kills 12 people", "A fire on a ferry killed 13 people on Friday, the coast guard said."
)


def test_a_headline_that_its_text_contradicts_is_a_conflict() -> None:
    assert within(MARRED) == [("12 people", "13 people")]
    assert within(MARRED, replace(Settings(), within_threshold=0.95)) == []


@pytest.mark.parametrize(
    "article",
    [
        told(
            "Ferry fire kills 13 people",
            "A fire on a ferry killed 13 people on Friday, the coast guard said.",
        ),
        told("Ferry fire kills 12 people", "The fire on the ferry injured 13 people, the coast guard said."),
        told("Ferry fire kills 12 people", "In 2019 a fire on a ferry killed 13 people."),
        told("Ferry fire kills 12 people", "A fire on a ferry killed 12 people, and 13 people drowned."),
    ],
)
def test_what_fits_or_tells_another_fact_is_none(article: Article) -> None:
    assert within(article) == []


def test_it_is_told_as_one_article_and_explained() -> None:
    report = crossref.compare([MARRED, OTHER])
    (finding,) = (f for f in report.findings if f.relation is Relation.CONFLICT)
    assert (finding.origins, finding.articles) == (1, 1)
    text = drawn(report, 100)
    assert "1 article, 2 readings" in text
    assert "one article gives both" in text
    assert any("within     one article" in line for line in trace([MARRED, OTHER], finding.id))
