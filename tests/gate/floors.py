"""The floors below which a score may not fall.

A set's score and ``floors.json`` -> which measures fall short, and new floors when they are pinned. A floor
rises by pinning and falls only when that is asked for by name. The file also keeps the fingerprint of the
events that the floors were reached on: changed events make other scores, and that must not pass unsaid.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.gate.marks import Score

FILE = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of a score. A rate may not fall; a ``count`` of faults may not rise."""

    name: str
    of: Callable[[Score], float | None]
    is_count: bool = False

    def value(self, score: Score) -> float:
        """Rates are cut after three digits, so that a floor is never above what was reached."""
        value = self.of(score) or 0
        return value if self.is_count else math.floor(value * 1000) / 1000

    def falls_short(self, value: float, floor: float) -> bool:
        return value > floor if self.is_count else value < floor


MEASURES = (
    Measure("aligned F1", lambda s: s.aligned.f1),
    Measure("agreements F1", lambda s: s.agreements.marks.f1),
    Measure("discrepancies precision", lambda s: s.discrepancies.marks.precision),
    Measure("discrepancy facts", lambda s: s.discrepancies.facts.rate),
    Measure("high facts", lambda s: s.discrepancies.high.rate),
    Measure("alarms", lambda s: s.alarms.hit.found, is_count=True),
    Measure("strong copies", lambda s: s.copies.strong.rate),
    Measure("false copy pairs", lambda s: s.copies.false_pairs, is_count=True),
    Measure("copies as confirmation", lambda s: s.agreements.confirmed_copies, is_count=True),
    Measure("unique found", lambda s: s.unique.found.rate),
    Measure("unique false", lambda s: s.unique.false, is_count=True),
)


@dataclass(frozen=True, slots=True)
class Pinned:
    """The floors of one set by the name of the measure, and what they were reached on."""

    fingerprint: str
    floors: Mapping[str, float]


def read_floors(file: Path = FILE) -> dict[str, Pinned]:
    """By the name of the set."""
    record = json.loads(file.read_text(encoding="utf-8"))
    return {name: Pinned(kept["fingerprint"], kept["floors"]) for name, kept in record.items()}


def write_floors(pinned: Mapping[str, Pinned], file: Path = FILE) -> None:
    record = {
        name: {"fingerprint": kept.fingerprint, "floors": dict(kept.floors)} for name, kept in pinned.items()
    }
    file.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def short_of(score: Score, pinned: Pinned) -> list[str]:
    """One sentence for each measure that is worse than its floor."""
    found = []
    for measure in MEASURES:
        value, floor = measure.value(score), pinned.floors.get(measure.name)
        if floor is not None and measure.falls_short(value, floor):
            limit = "at most" if measure.is_count else "at least"
            found.append(f"{measure.name} is {value:g} and must be {limit} {floor:g}")
    return found


def raised(score: Score, pinned: Pinned, fingerprint: str, *, allow_lower: bool = False) -> Pinned:
    """The floors at what ``score`` reached.

    Raises ``ValueError`` when one would fall, unless that is allowed.
    """
    short = short_of(score, pinned)
    if short and not allow_lower:
        raise ValueError("; ".join(short))
    return Pinned(fingerprint, {measure.name: measure.value(score) for measure in MEASURES})
