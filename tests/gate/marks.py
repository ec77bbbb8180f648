"""What a score is made of: counts only, so that the scores of events add up to that of all of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields
from typing import Self


class _Counts:
    """Adds up field by field."""

    __slots__ = ()

    def __add__(self, other: Self) -> Self:
        names = [f.name for f in fields(self)]  # type: ignore[arg-type]
        return type(self)(*(getattr(self, name) + getattr(other, name) for name in names))


@dataclass(frozen=True, slots=True)
class Share(_Counts):
    """``found`` of ``of``."""

    found: int
    of: int

    @property
    def rate(self) -> float | None:
        """In [0, 1]; None of nothing."""
        return self.found / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Marks(_Counts):
    """``found`` of the gold's pairs, ``right`` of the reported ones.

    ``forbidden`` of the reported ones are hard negatives; the rest of those that are not right are pairs
    on which the gold is silent.
    """

    found: Share
    right: Share
    forbidden: int

    @property
    def precision(self) -> float | None:
        return self.right.rate

    @property
    def recall(self) -> float | None:
        return self.found.rate

    @property
    def f1(self) -> float | None:
        """None where nothing was reported or nothing was to be found."""
        p, r = self.precision, self.recall
        if p is None or r is None:
            return None
        return 2 * p * r / (p + r) if p and r else 0.0


@dataclass(frozen=True, slots=True)
class Lapse:
    """One fault, for people: "alarm", "not in gold" or "missed", and its story."""

    what: str
    story: str


@dataclass(frozen=True, slots=True)
class Agreements(_Counts):
    """``confirmed_copies``: agreements between copies that were taken for confirmation."""

    marks: Marks
    facts: Share
    confirmed_copies: int
    lapses: tuple[Lapse, ...]


@dataclass(frozen=True, slots=True)
class Discrepancies(_Counts):
    """``facts`` counts the facts of which any pair was found, ``high`` the severe ones among them.

    ``relations`` and ``kinds`` are right among the pairs found; they are told, never required.
    """

    marks: Marks
    facts: Share
    high: Share
    relations: Share
    kinds: Share
    lapses: tuple[Lapse, ...]


@dataclass(frozen=True, slots=True)
class Alarms(_Counts):
    """Hard negatives that were reported under a verdict they forbid."""

    hit: Share
    by_type: Counter[str]
    lapses: tuple[Lapse, ...]


@dataclass(frozen=True, slots=True)
class Copies(_Counts):
    """Groups of which any pair was found, strong groups found whole, and pairs that are none."""

    touched: Share
    strong: Share
    false_pairs: int


@dataclass(frozen=True, slots=True)
class Unique(_Counts):
    """What one outlet alone carries; ``false`` of the ``reported``, another outlet carries too."""

    found: Share
    high: Share
    reported: int
    false: int


@dataclass(frozen=True, slots=True)
class Score(_Counts):
    """One event's score, or the sum of several."""

    aligned: Marks
    agreements: Agreements
    discrepancies: Discrepancies
    alarms: Alarms
    copies: Copies
    unique: Unique

    @property
    def lapses(self) -> tuple[Lapse, ...]:
        return self.alarms.lapses + self.discrepancies.lapses + self.agreements.lapses
