"""One claim, one answer: of all verdicts a claim meets, keep those that belong to its fact.

"Twelve people were killed in one district and ten in the next" meets "24 people were killed" twice, and
neither is a conflict once another sentence of the first article says 24 too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from crossref.model import Claim, Comparison, Kind, Relation

# The quieter, the better the two claims fit together.
_FIT = (
    Relation.AGREEMENT,
    Relation.DIFFERENT_PRECISION,
    Relation.RANGE_VS_BOUND,
    Relation.UPDATE_OVER_TIME,
    Relation.CONFLICT,
    Relation.DIFFERENT_SCOPE,
    Relation.UNDECIDED,
    Relation.DIFFERENT_EVENT,
)


# Verdicts on sentences as wholes, which no verdict on another sentence settles.
_WHOLE = (Kind.STATEMENT, Kind.POLARITY, Kind.ATTRIBUTION)


def one_each(comparisons: Sequence[Comparison]) -> Sequence[Comparison]:
    """The comparisons of two sentences with each claim used once, the best fits first.

    "Two of the 12 dead" against "12 dead, two of them children" gives two agreements, not four pairs.
    Sentences whose figures differ do not agree as a whole, however alike they read.
    """
    if len(comparisons) < 2:
        return comparisons  # as of most pairs of sentences
    used: set[Claim] = set()
    kept = []
    for c in sorted(comparisons, key=lambda c: (_FIT.index(c.relation), -c.confidence)):
        if c.left not in used and c.right not in used:
            used |= {c.left, c.right}
            kept.append(c)
    if any(c.relation.is_discrepancy and c.relation is not Relation.DIFFERENT_PRECISION for c in kept):
        return [c for c in kept if c.rule not in ("statement/same", "statement/unclear")]
    return kept


def settled(comparisons: Sequence[Comparison], slack: float, spread: float) -> list[Comparison]:
    """Without the verdicts that a better one on the same claim, against the same article, has settled.

    Having won is evidence in itself, so what is left of doubt on figures shrinks to ``spread`` of it.

    A claim that agrees with one sentence of an article does not conflict with the next; and of several
    sentences it could be held against, only those within ``slack`` of the surest count.
    """
    best: dict[tuple[Claim, str], float] = defaultdict(float)
    agreed: set[tuple[Claim, str]] = set()
    for c in comparisons:
        if c.kind in _WHOLE or c.relation is Relation.DIFFERENT_EVENT:
            continue  # the latter says nothing of the sentence that is about this event
        for key in _sides(c):
            if c.confidence > best[key]:
                best[key] = c.confidence
            if c.relation in (Relation.AGREEMENT, Relation.DIFFERENT_PRECISION):
                agreed.add(key)
    return [_surer(c, spread) for c in comparisons if _stands(c, best, agreed, slack)]


def _stands(
    c: Comparison, best: dict[tuple[Claim, str], float], agreed: set[tuple[Claim, str]], slack: float
) -> bool:
    if c.kind in _WHOLE or c.relation is Relation.AGREEMENT:
        return True
    sides = _sides(c)
    if c.relation is not Relation.DIFFERENT_PRECISION and any(key in agreed for key in sides):
        return False
    return all(c.confidence >= slack * best[key] for key in sides)


def _surer(c: Comparison, spread: float) -> Comparison:
    if c.kind in _WHOLE:
        return c
    return replace(c, confidence=round(1 - spread * (1 - c.confidence), 3))


def _sides(c: Comparison) -> tuple[tuple[Claim, str], tuple[Claim, str]]:
    return (c.left, c.right.sentence.article_id), (c.right, c.left.sentence.article_id)
