"""Meetings: which claims of two sentences are held against each other, and with what known around them.

In come pairs of sentences that alignment found worth a look; out come the comparisons that stand. Figures
meet wherever they measure one thing, whole sentences only where the two are aligned.

Start reading from ``verdicts_on``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossref.align import Reading
from crossref.judge import Meeting, compare, figures_fit, one_each, parts_among, settled
from crossref.model import Alignment, Article, Claim, Comparison, Kind, Quantity, Relation, Sentence
from crossref.origins import Origins
from crossref.settings import Settings
from crossref.views import subject

Floats = NDArray[np.float32]


class Seen(NamedTuple):
    """A claim with what is looked up once for all its meetings: what it counts or measures, the words around
    it, and how it is known that it counts a part of a toll ("" if it does not)."""

    claim: Claim
    subject: str
    context: str
    part: str


class Told(NamedTuple):
    """What is known of a sentence when it meets another: ``claims`` are its own by their kind, ``published``
    is the time by the clock of the outlet's place, None where it is not known."""

    reading: Reading
    claims: Mapping[Kind, Sequence[Seen]]
    published: datetime | None


@dataclass(frozen=True, slots=True)
class Table:
    """What a meeting looks up: ``phrases`` gives the row of every subject and context, and ``parts`` how it
    is known that a claim counts a part of a toll."""

    told: Mapping[Sentence, Told]
    phrases: Mapping[str, Floats]
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
    """The table of one pile; ``contexts`` gives the words around each claim."""
    parts = parts_among((claim, r.scope) for r in readings for claim in r.claims)
    clocks = {a.id: a.published.replace(tzinfo=None) if a.published else None for a in articles}
    return Table(
        told={
            r.sentence: Told(r, _by_kind(r.claims, contexts, parts), clocks[r.sentence.article_id])
            for r in readings
        },
        phrases=phrases,
        parts=parts,
        origins=origins,
        settings=settings,
    )


def verdicts_on(pairs: Sequence[Alignment], aligned: Sequence[Alignment], table: Table) -> list[Comparison]:
    """The comparisons that stand, of all claims that meet in ``pairs``; ``aligned`` are those of the pairs
    whose sentences state one fact as a whole."""
    stand = set(map(id, aligned))  # the very objects, of which there may be a quarter of a million
    found: list[Comparison] = []
    for pair in pairs:
        verdicts = (compare(m, table.settings) for m in meetings(pair, id(pair) in stand, table))
        found += one_each([v for v in verdicts if v is not None and not _told_too(v, table)])
    return settled(found, table.settings.settle_slack, table.settings.settle_spread)


def meetings(pair: Alignment, aligned: bool, table: Table) -> Iterator[Meeting]:
    """Each claim of the left sentence with each claim of its kind in the right one."""
    (left, ours, earlier), (right, theirs, late) = table.told[pair.left], table.told[pair.right]
    apart, later = left.scope.apart(right.scope), _later(earlier, late)
    copy = table.origins.same(pair.left, pair.right)
    background = left.scope.is_background and right.scope.is_background
    figures = _figures(left, right, apart, table) if aligned else ""
    for kind, claims in ours.items():
        rivals = theirs.get(kind, ())
        for a, b in product(claims, rivals):
            if kind is Kind.STATEMENT and not aligned and a.claim.negated == b.claim.negated:
                continue  # two sentences that state two facts can only deny each other
            yield Meeting(
                left=a.claim,
                right=b.claim,
                aligned=pair.confidence,
                similarity=pair.similarity,
                likeness=_likeness(a.subject, b.subject, table.phrases),
                context=_likeness(a.context, b.context, table.phrases),
                apart=apart,
                part=a.part or b.part,
                alone=len(claims) == len(rivals) == 1,
                background=background,
                figures=figures,
                later=later,
                copy=copy,
            )


def _told_too(c: Comparison, table: Table) -> bool:
    """A conflict of measures, of which one sentence gives the other's figure, too, without saying of what:
    "down 6 percent after falling 4 percent in early trading" does not deny that it fell 4 percent."""
    if c.relation is not Relation.CONFLICT or not getattr(c.left.value, "unit", ""):
        return False
    return any(
        seen.claim.value.range == own.value.range and seen.claim.value.role in ("", own.value.role)
        for own, other in ((c.left, c.right), (c.right, c.left))
        for seen in table.told[other.sentence].claims.get(own.kind, ())
        if isinstance(own.value, Quantity) and isinstance(seen.claim.value, Quantity)
    )


def alone_in_both(left: Reading, right: Reading, similarity: float, table: Table) -> Iterator[Meeting]:
    """The figures of two sentences of one article, ``similarity`` the cosine of these: where each has one of
    a kind, it meets that of the other."""
    theirs = table.told[right.sentence].claims
    for kind, claims in table.told[left.sentence].claims.items():
        rivals = theirs.get(kind, ())
        if kind in (Kind.STATEMENT, Kind.DATE) or not len(claims) == len(rivals) == 1:
            continue
        a, b = claims[0], rivals[0]
        yield Meeting(
            left=a.claim,
            right=b.claim,
            aligned=similarity,
            similarity=similarity,
            likeness=_likeness(a.subject, b.subject, table.phrases),
            context=_likeness(a.context, b.context, table.phrases),
            apart=left.scope.apart(right.scope),
        )


def _by_kind(
    claims: Iterable[Claim], contexts: Mapping[Claim, str], parts: Mapping[Claim, str]
) -> dict[Kind, list[Seen]]:
    found: dict[Kind, list[Seen]] = {}
    for claim in claims:
        seen = Seen(claim, subject(claim), contexts[claim], parts.get(claim, ""))
        found.setdefault(claim.kind, []).append(seen)
    return found


def _figures(left: Reading, right: Reading, apart: str, table: Table) -> str:
    return figures_fit(left.claims, right.claims, table.parts, apart, table.settings)


def _later(left: datetime | None, right: datetime | None) -> timedelta | None:
    """How long after the left article the right one appeared, each by its own clock; nothing at all only
    where both tell one day and no hour."""
    if left is None or right is None:
        return None
    gap = right - left
    return gap if gap or left.time() == time.min else timedelta.resolution


def _likeness(left: str, right: str, rows: Mapping[str, Floats]) -> float:
    """The cosine of two phrases; 0 where either is empty."""
    if not left or not right:
        return 0.0
    return 1.0 if left == right else round(float(rows[left] @ rows[right]), 3)
