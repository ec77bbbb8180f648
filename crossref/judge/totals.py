"""Totals and parts: of several counts of the dead in one article, one is the toll and the rest are parts.

"Twelve people were killed in one district, ten in the next and two elsewhere": none of these is to be held
against another outlet's 24. The toll of an article is its largest count of that role about that time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from crossref.model import Claim, Quantity, Scope

# Counts that only grow while an event is being counted.
TOLLS = frozenset(
    "killed injured missing arrested displaced evacuated rescued damaged destroyed infected".split()
)


def parts_among(claims: Iterable[tuple[Claim, Scope]]) -> frozenset[Claim]:
    """The claims that count a part of what another claim of the same article counts."""
    counts: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim, scope in claims:
        value = claim.value
        if isinstance(value, Quantity) and value.role in TOLLS and not value.unit:
            counts[claim.sentence.article_id, value.role, scope.is_background].append(claim)
    parts = set()
    for found in counts.values():
        most = max(_size(claim) for claim in found)
        parts |= {claim for claim in found if _size(claim) < most}
    return frozenset(parts)


def _size(claim: Claim) -> Decimal:
    value = claim.value
    if not isinstance(value, Quantity) or value.extra:
        return Decimal(0)
    low, high = value.range.low, value.range.high
    return high if high is not None else low if low is not None else Decimal(0)
