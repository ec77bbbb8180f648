"""A figure that changes in, its values over the days of publication out: geometry alone, for every face.

Each dated article that gives the figure is one point; positions are fractions, 0 at the first day and at
the low end of the scale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from crossref.model import Finding, Relation, Value
from crossref.render import wording
from crossref.render.labels import APART, START, Label, near
from crossref.render.numberline import Measure, measure, scale_for
from crossref.render.sides import codes, when
from crossref.report import Report

LEFT = 0.16  # of the width, kept free for the labels of the scale
EDGE = 0.06  # of the width, kept free at the other end, so that no point lies on the frame
DAYS_APART = 0.18  # of the width, which a date takes on a phone
COLUMNS = 72  # characters side by side where it is narrowest; on a phone it scrolls
PIXELS = 104  # from the low end of the scale to the high one
STUB = 0.12  # of the height
_LINE = 15  # pixels of a line of text
_ABOVE, _BELOW, _TICK = 12, -20, 4  # pixels from a level up to the foot of a label: of a dot, of the scale


@dataclass(frozen=True, slots=True)
class Point:
    """One article's figure: ``at`` in [0, 1] over time, ``low`` and ``high`` in [0, 1], None if open."""

    article_id: str
    at: float
    low: float | None
    high: float | None
    text: str
    day: str

    @property
    def level(self) -> float:
        """Where to set the dot: the end that is known, or the middle of a range."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends) / len(ends)

    @property
    def bar(self) -> tuple[float, float]:
        """The bottom and the top of what is drawn: a range, or a stub towards an open end."""
        low = self.low if self.low is not None else self.level - STUB
        return low, self.high if self.high is not None else self.level + STUB


@dataclass(frozen=True, slots=True)
class Timeline:
    """Points in the order of publication. ``ticks`` pair a height in [0, 1] with its label, ``days`` a
    place in time with its date, far enough apart to be read."""

    points: tuple[Point, ...]
    ticks: tuple[tuple[float, str], ...]
    days: tuple[tuple[float, str], ...]


def timeline(report: Report, finding: Finding) -> Timeline | None:
    """How the figure of ``finding`` changed; None unless it was updated, over two dates at least."""
    if finding.relation is not Relation.UPDATE_OVER_TIME:
        return None
    given: dict[tuple[str, Value], tuple[datetime, Measure, str]] = {}
    for claim in finding.claims:
        article = report.article(claim.sentence.article_id)
        measured = measure(claim)
        if article.published is not None and measured is not None:
            given.setdefault((article.id, claim.value), (when(article), measured, wording.value(claim)))
    if len({moment for moment, _, _ in given.values()}) < 2:
        return None
    if len({measured.unit for _, measured, _ in given.values()}) > 1:
        return None
    rows = sorted(((*row, id) for (id, _), row in given.items()), key=lambda row: (row[0], row[3]))
    unit = rows[0][1]
    ends = [measured.in_units_of(unit) for _, measured, _, _ in rows]
    scale = scale_for(end for pair in ends for end in pair if end is not None)
    if scale is None:
        return None
    first, last = rows[0][0], rows[-1][0]
    points = tuple(
        Point(
            id,
            LEFT + (1 - LEFT - EDGE) * ((moment - first) / (last - first)),
            None if low is None else scale.at(low),
            None if high is None else scale.at(high),
            text,
            _day(moment),
        )
        for (moment, _, text, id), (low, high) in zip(rows, ends, strict=True)
    )
    ticks = tuple((scale.at(value), unit.label(value)) for value in scale.ticks(3, unit.steps))
    return Timeline(points, ticks, tuple(_days(points)))


def labelled(report: Report, line: Timeline) -> tuple[tuple[Point, str], ...]:
    """Each place of the drawing once, with its values and the codes of all articles that stand on it."""
    names: Mapping[str, str] = codes(report)
    groups: dict[tuple[float, float], list[Point]] = {}
    for point in line.points:
        groups.setdefault((point.at, point.level), []).append(point)
    return tuple(
        (
            replace(held[0], text="; ".join(dict.fromkeys(p.text for p in held))),
            " ".join(sorted({names[p.article_id] for p in held})),
        )
        for held in groups.values()
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """A point with its label: whose it is and what it says, over its bar or below it. The foot of the words
    stands ``foot`` pixels above the low end of the scale."""

    point: Point
    names: str
    label: Label
    foot: float

    @property
    def is_below(self) -> bool:
        """True where the label is below the dot."""
        return self.foot < PIXELS * self.point.level


def marks(line: Timeline, points: Sequence[tuple[Point, str]]) -> tuple[Mark, ...] | None:
    """The ``labelled`` points of ``line`` with labels that overprint nothing; None where there is no room."""
    taken = [(Label(text, 0.0, START), PIXELS * place + _TICK) for place, text in line.ticks]
    made: list[Mark] = []
    for point, names in points:
        label = near(point.at, f"{names} {wording.typeset(point.text)}", COLUMNS)
        others = [other for other, _ in points if other is not point]
        low, high = point.bar
        feet = (PIXELS * high + _ABOVE, PIXELS * low + _BELOW)
        foot = next((foot for foot in feet if label and _is_free(label, foot, taken, others)), None)
        if label is None or foot is None:
            return None
        taken.append((label, foot))
        made.append(Mark(point, names, label, foot))
    return tuple(made)


def _is_free(
    label: Label, foot: float, taken: Iterable[tuple[Label, float]], others: Iterable[Point]
) -> bool:
    """True where no other label stands, no dot or bar of ``others``, and not the axis below."""
    return (
        foot >= 0
        and all(abs(foot - line) >= _LINE or label.clears(held, COLUMNS) for held, line in taken)
        and all(_misses(label, foot, other) for other in others)
    )


def _misses(label: Label, foot: float, point: Point) -> bool:
    """True when the dot and the bar of ``point`` lie outside the words of ``label``."""
    left, right = label.extent(COLUMNS)
    is_beside = not left - APART / COLUMNS <= point.at <= right + APART / COLUMNS
    low, high = point.bar
    return is_beside or PIXELS * high < foot - _LINE / 2 or PIXELS * low > foot + _LINE


def _days(points: tuple[Point, ...]) -> Iterator[tuple[float, str]]:
    last, told = -1.0, ""
    for point in points:
        if point.at - last >= DAYS_APART and point.day != told:
            last, told = point.at, point.day
            yield point.at, point.day


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%b}"
