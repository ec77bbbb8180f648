"""Claims made by hand, for tests of the stages that judge and gather them."""

from __future__ import annotations

from decimal import Decimal

from crossref.model import (
    Claim,
    Comparison,
    Interval,
    Kind,
    Quantity,
    Relation,
    Sentence,
    Span,
    Statement,
    Value,
)

LINE = 1000  # where the sentences of a made-up article start: 0, 1000, 2000 ...


def sentence(article: str, index: int = 0, text: str = "The storm killed 12 people.") -> Sentence:
    """Sentence ``index`` of ``article``; ``LINE`` characters are room enough for any of them."""
    return Sentence(article, index, Span(index * LINE, index * LINE + len(text)), text)


def claim(article: str, value: Value | None = None, index: int = 0, at: int = 0, **how: object) -> Claim:
    """A claim over three characters from ``at`` on; a statement over its whole sentence without ``value``."""
    held = sentence(article, index)
    if value is None:
        return Claim(held, held.span, Statement(), **how)  # type: ignore[arg-type]
    start = held.span.start + at
    return Claim(held, Span(start, start + 3), value, **how)  # type: ignore[arg-type]


def between(low: int | str | None, high: int | str | None) -> Interval[Decimal]:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


def count(number: int | str, **more: object) -> Quantity:
    """Exactly ``number`` of something."""
    return Quantity(between(number, number), **more)  # type: ignore[arg-type]


def comparison(
    left: Claim,
    right: Claim,
    relation: Relation = Relation.AGREEMENT,
    confidence: float = 0.9,
    rule: str = "quantity/equal",
    **more: object,
) -> Comparison:
    kind: Kind = more.pop("kind", left.kind)  # type: ignore[assignment]
    return Comparison(left, right, kind, relation, rule, confidence, **more)  # type: ignore[arg-type]
