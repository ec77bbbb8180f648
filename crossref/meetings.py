"""Meetings: which claims of two sentences are held against each other, and with what known around them.

In come pairs of sentences that alignment found worth a look; out come the comparisons that stand. Figures
meet wherever they measure one thing, whole sentences only where the two are aligned.

Start reading from ``verdicts_on``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import product

import numpy as np
from numpy.typing import NDArray

from crossref.align import Reading
from crossref.judge import Meeting, compare, figures_fit, one_each, parts_among, settled
from crossref.model import Alignment, Article, Claim, Comparison, Kind, Sentence
from crossref.origins import Origins
from crossref.settings import Settings
from crossref.views import subject

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Table:
    """What a meeting looks up.

    ``kinds`` are the claims of a sentence by their kind; ``phrases`` gives the row of every subject and
    context, ``contexts`` the words around each claim, and ``parts`` how it is known that a claim counts a
    part of a toll.
    """

    readings: Mapping[Sentence, Reading]
    kinds: Mapping[Sentence, Mapping[Kind, Sequence[Claim]]]
    articles: Mapping[str, Article]
    phrases: Mapping[str, Floats]
    contexts: Mapping[Claim, str]
    parts: Mapping[Claim, str]
    origins: Origins
    settings: Settings


def table_of(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    contexts: Mapping[Claim, str],
    phrases: Mapping[str, Floats],
    origins: Origins,
    settings: Settings,
) -> Table:
    """The table of one pile."""
    return Table(
        readings={r.sentence: r for r in readings},
        kinds={r.sentence: _by_kind(r.claims) for r in readings},
        articles={article.id: article for article in articles},
        phrases=phrases,
        contexts=contexts,
        parts=parts_among((claim, r.scope) for r in readings for claim in r.claims),
        origins=origins,
        settings=settings,
    )


def verdicts_on(pairs: Sequence[Alignment], aligned: Collection[Alignment], table: Table) -> list[Comparison]:
    """The comparisons that stand, of all claims that meet in ``pairs``; ``aligned`` are those pairs whose
    sentences state one fact as a whole."""
    stand = set(aligned)
    found = []
    for pair in pairs:
        verdicts = (compare(m, table.settings) for m in meetings(pair, pair in stand, table))
        found += one_each(v for v in verdicts if v is not None)
    return settled(found, table.settings.settle_slack, table.settings.settle_spread)


def meetings(pair: Alignment, aligned: bool, table: Table) -> Iterator[Meeting]:
    """Each claim of the left sentence with each claim of its kind in the right one."""
    left, right = table.readings[pair.left], table.readings[pair.right]
    ours, theirs = table.articles[pair.left.article_id], table.articles[pair.right.article_id]
    apart, later = left.scope.apart(right.scope), _later(ours, theirs)
    copy = table.origins.same(pair.left, pair.right)
    background = left.scope.is_background and right.scope.is_background
    figures = _figures(left, right, apart, table) if aligned else ""
    facing = table.kinds[pair.right]
    for kind, claims in table.kinds[pair.left].items():
        rivals = facing.get(kind, ())
        for a, b in product(claims, rivals):
            if kind is Kind.STATEMENT and not aligned and a.negated == b.negated:
                continue  # two sentences that state two facts can only deny each other
            yield Meeting(
                left=a,
                right=b,
                aligned=pair.confidence,
                similarity=pair.similarity,
                likeness=_likeness(subject(a), subject(b), table.phrases),
                context=_likeness(table.contexts[a], table.contexts[b], table.phrases),
                apart=apart,
                part=table.parts.get(a, "") or table.parts.get(b, ""),
                alone=len(claims) == len(rivals) == 1,
                background=background,
                figures=figures,
                later=later,
                copy=copy,
            )


def _by_kind(claims: Iterable[Claim]) -> dict[Kind, list[Claim]]:
    found: dict[Kind, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.kind, []).append(claim)
    return found


def _figures(left: Reading, right: Reading, apart: str, table: Table) -> str:
    return figures_fit(left.claims, right.claims, table.parts, apart, table.settings)


def _later(left: Article, right: Article) -> timedelta | None:
    """How long after the left article the right one appeared, by the clock of each."""
    if left.published is None or right.published is None:
        return None
    return right.published.replace(tzinfo=None) - left.published.replace(tzinfo=None)


def _likeness(left: str, right: str, rows: Mapping[str, Floats]) -> float:
    """The cosine of two phrases; 0 where either is empty."""
    if not left or not right:
        return 0.0
    return 1.0 if left == right else round(float(rows[left] @ rows[right]), 3)
