"""Whether two ages are one person's, so that they may differ: a boy is 15 here and 16 there, but a gunman's
20 is no rival of his victim's 11."""

from __future__ import annotations

from decimal import Decimal

from crossref.model import Quantity

AGE = "year of age"
# Without a name, ages further apart belong to two people: an outlet that errs, or wrote before a birthday,
# is a year off.
_NEAR = Decimal(1)


def named_alike(left: Quantity, right: Quantity) -> bool:
    """Both ages are told with one and the same name; whatever else their sentences tell, they must fit."""
    ours, theirs = _name(left.of), _name(right.of)
    return bool(ours and theirs) and _one_name(ours, theirs)


def one_person(left: Quantity, right: Quantity) -> bool:
    """Both ages may be one person's, by the names beside them or, where one has none, by being near."""
    ours, theirs = _name(left.of), _name(right.of)
    if ours and theirs:
        return _one_name(ours, theirs)
    ends = left.range.low, left.range.high, right.range.low, right.range.high
    known = [end for end in ends if end is not None]
    return max(known) - min(known) <= _NEAR


def _name(of: str) -> list[str]:
    """The words of a name, none for a noun: "girl", "Scottish actor"."""
    words = of.split()
    return [word.lower() for word in words] if words and all(word[:1].isupper() for word in words) else []


def _one_name(left: list[str], right: list[str]) -> bool:
    """One surname, and first names that begin alike where both are told: Kate and Kathryn Hill, not Sam."""
    if left[-1] != right[-1]:
        return False
    return len(left) == 1 or len(right) == 1 or left[0][0] == right[0][0]
