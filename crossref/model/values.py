"""Measured values. Each is an interval with a grain: what is known is a low and a high end.

Start reading from ``Interval``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Generic, TypeVar

T = TypeVar("T", Decimal, datetime)


class Lie(Enum):
    """How two intervals lie to each other: arithmetic only, no verdict."""

    EQUAL = "equal"
    WITHIN = "within"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"


@dataclass(frozen=True, slots=True)
class Interval(Generic[T]):
    """All values from ``low`` to ``high``, ends included; None is an open end."""

    low: T | None
    high: T | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval needs low <= high, got {self.low}, {self.high}")

    @property
    def is_point(self) -> bool:
        """True when both ends are one value."""
        return self.low is not None and self.low == self.high

    def lie(self, other: Interval[T]) -> Lie:
        """How the two lie; symmetric: WITHIN when either contains the other."""
        if self == other:
            return Lie.EQUAL
        if _below(self.high, other.low) or _below(other.high, self.low):
            return Lie.DISJOINT
        if self.contains(other) or other.contains(self):
            return Lie.WITHIN
        return Lie.OVERLAPS

    def contains(self, other: Interval[T]) -> bool:
        """True when no value of ``other`` lies outside this interval."""
        low = self.low is None or (other.low is not None and self.low <= other.low)
        high = self.high is None or (other.high is not None and other.high <= self.high)
        return low and high


def _below(high: T | None, low: T | None) -> bool:
    return high is not None and low is not None and high < low


# What "half", "two thirds", "a tenth" are.
_SHARES = frozenset(Decimal(top) / Decimal(parts) for parts in range(2, 11) for top in range(1, parts))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures.

    ``unit`` is a canonical singular name ("kilometre"), an ISO 4217 code for money ("EUR"),
    "percent", "percentage point", or "" for a plain count. ``of`` is the counted noun as written
    ("rebel fighters"), ``role`` what happened to those counted ("killed", "injured", "trapped" ...).
    ``grain`` is the step the author rounded to ("3.5 million": 100000). ``modifier`` is the wording
    that set the bound ("at least"), "" if none. ``extra`` marks "another 20", "six others".
    """

    range: Interval[Decimal]
    unit: str = ""
    of: str = ""
    role: str = ""
    modifier: str = ""
    approximate: bool = False
    extra: bool = False
    grain: Decimal = Decimal(1)

    @property
    def change(self) -> str:
        """``=`` exact, ``~`` approximate, ``<`` at most, ``>`` at least."""
        return _change(self.range.low, self.range.high, self.approximate)

    @property
    def is_share(self) -> bool:
        """True for "a third of the voters", which are 33 percent of them: one of few parts of a whole."""
        return not self.unit and any(end in _SHARES for end in (self.range.low, self.range.high))


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in seconds; ``grain`` is the unit the author used ("hour", "day" ...).

    ``extra`` marks an extension ("another two days").
    """

    range: Interval[Decimal]
    grain: str
    modifier: str = ""
    approximate: bool = False
    extra: bool = False
    of: str = ""

    @property
    def change(self) -> str:
        """``=`` exact, ``~`` approximate, ``<`` at most, ``>`` at least."""
        return _change(self.range.low, self.range.high, self.approximate)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time: "Monday" is a day, not midnight.

    ``range`` runs from the first to the last instant meant; both ends are None when the text gives
    nothing to anchor it on (a weekday in an undated article), and ``name`` then says what is known.
    ``grain`` is one of "second", "minute", "hour", "day", "week", "month", "year", "decade".
    ``relation`` is "on", "since", "until" or "before" / "after".
    """

    range: Interval[datetime]
    grain: str
    name: str = ""
    relation: str = "on"

    @property
    def is_dated(self) -> bool:
        """Told by a figure of the calendar or the clock: "12 May", "2019", not "Monday"."""
        return any(map(str.isdigit, self.name))


@dataclass(frozen=True, slots=True)
class Statement:
    """The sentence as a whole, without a measured value."""


Value = Quantity | Duration | Moment | Statement


def _change(low: object, high: object, approximate: bool) -> str:
    if low is None and high is not None:
        return "<"
    if high is None and low is not None:
        return ">"
    return "~" if approximate else "="
