"""How much a finding matters: points for named reasons, so that a reader can check each of them."""

from __future__ import annotations

from crossref.model import Claim, Comparison, Duration, Quantity, Relation, Severity
from crossref.tolls import HARM

_BASE = {
    Relation.CONFLICT: 2,
    Relation.UPDATE_OVER_TIME: 1,
    Relation.RANGE_VS_BOUND: 1,
}
_LEAD = 2  # headline, first and second sentence
_MANY = 3  # origins: more than one against one
_FAR = 1.5  # times: beyond any rounding


def severity(first: Comparison, origins: int) -> tuple[Severity, tuple[str, ...]]:
    """The level of a finding whose loudest comparison is ``first``, and the reasons for it.

    ``origins`` independent origins stand behind the finding.

    Two points for a conflict, one for a bound or an update; one more for each reason. Three points are
    high, one or two medium.
    """
    if not first.relation.is_discrepancy:
        return Severity.LOW, ()
    reasons = [first.relation.value]
    if _ratio(first) >= _FAR:
        reasons.append("far apart")
    if all(claim.sentence.index <= _LEAD for claim in (first.left, first.right)):
        reasons.append("in both leads")
    if _role(first.left) in HARM:
        reasons.append("people harmed")
    if origins >= _MANY:
        reasons.append("many origins")
    points = _BASE.get(first.relation, 0) + len(reasons) - 1
    if first.relation not in _BASE:
        points = min(points, 1)
    level = Severity.HIGH if points >= 3 else Severity.MEDIUM if points >= 1 else Severity.LOW
    return level, tuple(reasons)


def _ratio(comparison: Comparison) -> float:
    """How many times the larger figure is the smaller; 1 where they touch or have two units."""
    left, right = comparison.left.value, comparison.right.value
    if not isinstance(left, Quantity | Duration) or not isinstance(right, Quantity | Duration):
        return 1.0
    if getattr(left, "unit", "") != getattr(right, "unit", ""):
        return 1.0
    low, high = sorted((left.range, right.range), key=lambda r: r.low if r.low is not None else 0)
    if low.high is None or high.low is None or low.high >= high.low:
        return 1.0
    return float(high.low / low.high) if low.high > 0 else _FAR


def _role(claim: Claim) -> str:
    return claim.value.role if isinstance(claim.value, Quantity) else ""
