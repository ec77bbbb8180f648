"""The path to a finding names the rung that decided, and every one tried before it."""

from __future__ import annotations

from pathlib import Path

import pytest

import crossref
from crossref.judge import LADDERS
from crossref.trace import trace

EVENT = Path("data/events/aleppo-truce/articles")


@pytest.fixture(scope="module")
def articles() -> tuple[crossref.Article, ...]:
    return crossref.read_articles(EVENT)


def test_a_trace_ends_each_ladder_at_the_rung_that_decided(articles: tuple[crossref.Article, ...]) -> None:
    conflict = crossref.compare(articles).conflicts[0]
    lines = trace(articles, conflict.id)
    assert conflict.rule in lines[0]
    ladder = [rung.name for rung in LADDERS[conflict.comparisons[0].left.kind]]
    tried = [line.split()[1].rstrip(":") for line in lines if line.startswith("  rung")]
    assert set(tried) <= set(ladder)
    decided = [line for line in lines if ": yes, " in line]
    assert len(decided) == len(conflict.comparisons)
    assert any(conflict.rule in line for line in decided)


def test_every_pair_shows_both_sentences(articles: tuple[crossref.Article, ...]) -> None:
    finding = crossref.compare(articles).findings[0]
    text = "\n".join(trace(articles, finding.id))
    assert all(claim.sentence.text in text for claim in finding.claims)


def test_an_unknown_id_is_refused_in_a_sentence(articles: tuple[crossref.Article, ...]) -> None:
    with pytest.raises(crossref.CrossrefError, match="no finding with an id that begins with 'zz'"):
        trace(articles, "zz")
