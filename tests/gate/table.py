"""The scores of a set, drawn: a row for each event, their sum, and how far it may swing by chance.

The interval is a bootstrap over events, since the next thing to be read is a whole event: the set is drawn
again from itself ``DRAWS`` times, and the middle 95 % of the sums is told. With a handful of events it is
wide, and so it should be.
"""

from __future__ import annotations

import operator
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from tests.gate.floors import MEASURES, Pinned
from tests.gate.marks import Marks, Score, Share

DRAWS = 500
SEED = 20161024


def total(scores: Sequence[Score]) -> Score:
    """The micro sum: each pair weighs the same."""
    return reduce(operator.add, scores)


def interval(scores: Sequence[Score], of: Callable[[Score], float | None]) -> tuple[float, float]:
    """The middle 95 % of a number over events drawn again with replacement."""
    chance = random.Random(SEED)
    draws = sorted(of(total(chance.choices(scores, k=len(scores)))) or 0.0 for _ in range(DRAWS))
    return draws[DRAWS // 40], draws[-1 - DRAWS // 40]


def table(name: str, scores: Mapping[str, Score], pinned: Pinned) -> str:
    """Everything that is told of one set; lines of at most 130 columns."""
    summed = total(list(scores.values()))
    rows = [*scores.items(), (f"all {len(scores)}", summed)]
    types = ", ".join(f"{kind} {count}" for kind, count in summed.alarms.by_type.most_common())
    found = summed.discrepancies
    return "\n".join(
        [
            *_heads(name),
            *(_row(event, score) for event, score in rows),
            "",
            f"alarms by type: {types or 'none'}",
            f"right among the discrepancies found: relation {_of(found.relations)}, kind {_of(found.kinds)}",
            *_measures(list(scores.values()), summed, pinned),
        ]
    )


@dataclass(frozen=True, slots=True)
class Column:
    """``group`` is the heading above this column and those without one that follow."""

    group: str
    name: str
    width: int
    cell: Callable[[Score], str]


def _marked(group: str, marks: Callable[[Score], Marks]) -> tuple[Column, ...]:
    return (
        Column(group, "P", 5, lambda s: _rate(marks(s).precision)),
        Column("", "R", 5, lambda s: _rate(marks(s).recall)),
        Column("", "F1", 6, lambda s: _rate(marks(s).f1)),
    )


_FIRST = 16  # columns for the name of an event
_COLUMNS = (
    *_marked("aligned", lambda s: s.aligned),
    *_marked("agreements", lambda s: s.agreements.marks),
    Column("", "facts", 9, lambda s: _of(s.agreements.facts)),
    *_marked("discrepancies", lambda s: s.discrepancies.marks),
    Column("", "facts", 7, lambda s: _of(s.discrepancies.facts)),
    Column("", "high", 7, lambda s: _of(s.discrepancies.high)),
    Column("alarms", "of", 8, lambda s: _of(s.alarms.hit)),
    Column("copies", "whole", 6, lambda s: _of(s.copies.strong)),
    Column("", "false", 6, lambda s: str(s.copies.false_pairs)),
    Column("", "confirm", 9, lambda s: str(s.agreements.confirmed_copies)),
    Column("unique", "found", 7, lambda s: _of(s.unique.found)),
    Column("", "false", 5, lambda s: str(s.unique.false)),
)


def _heads(name: str) -> tuple[str, str]:
    groups, names, place = name, " " * _FIRST, _FIRST
    for column in _COLUMNS:
        if column.group:
            groups = groups.ljust(place) + column.group
        names += column.name.ljust(column.width)
        place += column.width
    return groups, names.rstrip()


def _row(event: str, score: Score) -> str:
    cells = (column.cell(score).ljust(column.width) for column in _COLUMNS)
    return (event[: _FIRST - 1].ljust(_FIRST) + "".join(cells)).rstrip()


def _measures(scores: Sequence[Score], summed: Score, pinned: Pinned) -> Iterator[str]:
    for measure in MEASURES:
        value, floor = measure.value(summed), pinned.floors.get(measure.name)
        low, high = interval(scores, measure.of)
        if floor is None:
            verdict = "not pinned"
        else:
            short = measure.falls_short(value, floor)
            verdict = f"{'ceiling' if measure.is_count else 'floor'} {floor:g}{'  NOT MET' if short else ''}"
        yield f"  {measure.name:<24} {value:<6g} ({low:.3g} to {high:.3g})".ljust(54) + verdict


def _rate(value: float | None) -> str:
    """ ".64", "1.00", "-" of nothing."""
    return "-" if value is None else f"{value:.2f}".removeprefix("0")


def _of(share: Share) -> str:
    return f"{share.found}/{share.of}"
