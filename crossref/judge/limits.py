"""Limits that are values themselves: two deadlines and two ceilings differ though both can be kept.

Start reading from ``other_limit``.
"""

from __future__ import annotations

import re

from crossref.judge.ladder import Meeting
from crossref.judge.units import in_unit_of
from crossref.model import Claim, Duration, Quantity

_CEILINGS = frozenset(("up to", "at most", "no more than"))
# What makes a term of a length of time: "must pay within 28 days", not "was found within 28 days".
_OBLIGED = re.compile(
    r"\b(?:must|shall|has to|have to|had to|ordered|obliged|required|deadline|gave|given|told)\b", re.I
)


def other_limit(meeting: Meeting) -> bool:
    """Two limits of one measure that differ: deposits "up to 85,000 euros" and "up to 100,000 euros"."""
    left, right = meeting.left.value, meeting.right.value
    if not (isinstance(left, Quantity) and isinstance(right, Quantity)) or not (left.unit and right.unit):
        return False
    ours, theirs = in_unit_of(left, right), right.range
    limits = ours.low is None and theirs.low is None and {left.modifier, right.modifier} <= _CEILINGS
    return limits and ours.high != theirs.high


def other_deadline(meeting: Meeting) -> bool:
    """Two terms for one thing: "must pay within 28 days" and "has to pay within three months"."""
    return _is_term(meeting.left) and _is_term(meeting.right) and meeting.left.value != meeting.right.value


def _is_term(claim: Claim) -> bool:
    value = claim.value
    within = isinstance(value, Duration) and value.range.low is None and value.modifier == "within"
    return within and _OBLIGED.search(claim.before) is not None
