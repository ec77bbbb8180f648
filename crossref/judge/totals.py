"""Totals and parts: of several counts of the dead in one article, one is the toll and the rest are parts.

"Twelve people were killed in one district, ten in the next and two elsewhere": none of these is to be held
against another outlet's 24. The toll of an article is its largest count of that role about that time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from crossref.model import Claim, Quantity, Scope
from crossref.tolls import TOLLS


def parts_among(claims: Iterable[tuple[Claim, Scope]]) -> dict[Claim, str]:
    """The claims that count a part, and how that is known: "topped" where the same sentence adds others
    to it ("170,000 in the province and tens of thousands more abroad"), "smaller" where another sentence
    of the article counts more."""
    counts: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim, scope in claims:
        value = claim.value
        if isinstance(value, Quantity) and value.role in TOLLS and not value.unit:
            counts[claim.sentence.article_id, value.role, scope.is_background].append(claim)
    parts: dict[Claim, str] = {}
    for found in counts.values():
        most = max(_size(claim) for claim in found)
        adding = {claim.sentence for claim in found if _adds(claim)}
        for claim in found:
            if claim.sentence in adding:
                parts[claim] = "topped"
            elif _size(claim) < most:
                parts[claim] = "smaller"
    return parts


def _adds(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.extra


def _size(claim: Claim) -> Decimal:
    value = claim.value
    if not isinstance(value, Quantity) or _adds(claim):
        return Decimal(0)
    low, high = value.range.low, value.range.high
    return high if high is not None else low if low is not None else Decimal(0)
