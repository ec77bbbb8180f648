"""Units that can be turned into each other; the arithmetic is pint's, loaded when two units meet."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any

from crossref.model import Interval, Quantity


def convertible(left: Quantity, right: Quantity) -> bool:
    """True when a value in one unit can be written in the other; currencies cannot, rates change."""
    if left.unit == right.unit:
        return True
    units = {left.unit, right.unit}
    if units == {"", "percent"}:
        return left.is_share or right.is_share
    if "" in units or any("percent" in unit or unit.isupper() for unit in units):
        return False
    return _factor(left.unit, right.unit) is not None


def in_unit_of(value: Quantity, other: Quantity) -> Interval[Decimal]:
    """The range of ``value`` in the unit of ``other``; ``ValueError`` where there is no way."""
    if value.unit == other.unit:
        return value.range
    factor = _SHARES.get((value.unit, other.unit)) or _factor(value.unit, other.unit)
    if factor is None:
        raise ValueError(f"cannot turn {value.unit} into {other.unit}")
    low, high = value.range.low, value.range.high
    return Interval(None if low is None else low * factor, None if high is None else high * factor)


_SHARES = {("", "percent"): Decimal(100), ("percent", ""): Decimal("0.01")}


@lru_cache(maxsize=1_000)
def _factor(unit: str, other: str) -> Decimal | None:
    """What one ``unit`` is in ``other``; None across dimensions, for unknown units and for scales
    with another zero (temperatures)."""
    import pint

    registry = _registry()
    try:
        one = registry.Quantity(1, _spelled(unit)).to(_spelled(other)).magnitude
        two = registry.Quantity(2, _spelled(unit)).to(_spelled(other)).magnitude
    except (pint.errors.PintError, AttributeError):
        return None
    if abs(two - 2 * one) > 1e-9 * abs(two):
        return None
    return Decimal(repr(float(one)))


_POWERS = {"square ": 2, "cubic ": 3}


def _spelled(unit: str) -> str:
    """As pint writes it: "kilometre per hour" -> "kilometre / hour", "square metre" -> "metre ** 2"."""
    return " / ".join(_raised(part.strip()) for part in unit.split(" per "))


def _raised(unit: str) -> str:
    for word, power in _POWERS.items():
        if unit.startswith(word):
            return f"{unit.removeprefix(word).replace(' ', '_')} ** {power}"
    return unit.replace(" ", "_")


@lru_cache(maxsize=1)
def _registry() -> Any:
    import pint

    return pint.UnitRegistry()
