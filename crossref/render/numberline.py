"""A disputed figure in, where each side of it lies on one line out: geometry alone, for every face.

The line runs from 0 where the figures are far apart, else from just below the smallest to just above the
greatest; it is logarithmic where they span more than a factor of a hundred. Positions are fractions of the
line, 0 at its left end. Start reading from ``number_line``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from math import ceil, floor, log10

from crossref.model import Claim, Duration, Finding, Moment, Quantity
from crossref.notation import SECONDS, SHORT_UNITS, SIGNS, with_unit
from crossref.render import wording
from crossref.render.sides import Side, sides
from crossref.report import Report

LOG_FROM = 100  # times the smallest figure; below this, a linear line still tells the figures apart
ZERO_BELOW = 0.6  # of the greatest figure: a smaller one is shown in proportion, on a line from zero
GREATEST = 1e18  # of counts, measures and seconds of a duration; what is greater is a slip or a trick
FARTHEST = 2e10  # seconds from 1970: the years 1337 to 2603
MARGIN = 0.08  # of the line, at each end
FEWEST_TICKS = 2  # with one, the distance between two figures cannot be told


@dataclass(frozen=True, slots=True)
class Reach:
    """One side on the line: from ``low`` to ``high`` in [0, 1], None at an open end."""

    side: Side
    low: float | None
    high: float | None
    text: str

    @property
    def is_point(self) -> bool:
        """True for a single value, not a range or a bound."""
        return self.low is not None and self.low == self.high

    @property
    def middle(self) -> float:
        """Where to write what it says."""
        if self.low is None or self.high is None:
            return self.high if self.high is not None else self.low or 0.0
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class NumberLine:
    """``ticks`` pair a position in [0, 1] with its label; ``reaches`` stand in the order of the sides."""

    ticks: tuple[tuple[float, str], ...]
    reaches: tuple[Reach, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """A range of values laid on [0, 1]."""

    low: float
    high: float
    is_log: bool = False

    def at(self, value: float) -> float:
        """The position of ``value``, 0 at the low end."""
        if self.is_log:
            return (log10(value) - log10(self.low)) / (log10(self.high) - log10(self.low))
        return (value - self.low) / (self.high - self.low)

    def ticks(self, most: int, steps: tuple[float, ...] = ()) -> list[float]:
        """About ``most`` round values inside the range; one of ``steps``, which rise, lies between two."""
        if self.is_log:
            powers = range(ceil(log10(self.low) - 1e-9), floor(log10(self.high) + 1e-9) + 1)
            return [float(10**power) for power in powers][:: max(1, ceil(len(powers) / most))]
        found: list[float] = []
        for count in (most, 2 * most):  # from 168 to 240 only one of 150, 200 and 250 lies inside
            least = (self.high - self.low) / count
            step = next((step for step in steps if step >= least * 0.999), None) or _round_step(least)
            first, last = ceil(self.low / step - 1e-9), floor(self.high / step + 1e-9)
            found = [n * step for n in range(first, last + 1)]
            if len(found) >= FEWEST_TICKS:
                break
        return found


def number_line(report: Report, finding: Finding) -> NumberLine | None:
    """Where the sides of ``finding`` lie; None unless two of them give a measurable value in one unit."""
    measured = [(side, measure(side.claim)) for side in sides(report, finding)]
    found = [(side, m) for side, m in measured if m is not None]
    if len({(m.low, m.high) for _, m in found}) < 2 or len({m.unit for _, m in found}) > 1:
        return None
    drawn, scale, ticks = _scaled(found, found[0][1])
    if len(ticks) < FEWEST_TICKS:  # a year and a day of it: the year alone would stand below
        drawn, scale, ticks = _scaled(found, min((m for _, m in found), key=lambda m: m.size))
    if scale is None:
        return None
    return NumberLine(
        ticks,
        tuple(
            Reach(
                side,
                None if low is None else scale.at(low),
                None if high is None else scale.at(high),
                wording.value(side.claim),
            )
            for side, (low, high) in drawn
        ),
    )


def _scaled(
    found: Iterable[tuple[Side, Measure]], unit: Measure
) -> tuple[list[tuple[Side, tuple[float | None, float | None]]], Scale | None, tuple[tuple[float, str], ...]]:
    """The sides with their ends in steps of ``unit``, the scale that holds them, and its ticks."""
    drawn = [(side, m.in_units_of(unit)) for side, m in found]
    scale = scale_for(end for _, ends in drawn for end in ends if end is not None)
    ticks = [] if scale is None else scale.ticks(4, unit.steps)
    return drawn, scale, tuple((scale.at(value), unit.label(value)) for value in ticks if scale is not None)


@dataclass(frozen=True, slots=True)
class Measure:
    """A value as plain numbers: ``unit`` must be the same for two to share a line.

    ``label`` writes a tick given in steps of ``size``: a duration is held in seconds and labelled in
    the unit of its author, a moment in seconds since 1970 and labelled in days. ``steps`` are what may lie
    between two ticks; any round number where there are none.
    """

    low: float | None
    high: float | None
    unit: str
    label: Callable[[float], str]
    size: float = 1.0
    steps: tuple[float, ...] = ()

    def in_units_of(self, other: Measure) -> tuple[float | None, float | None]:
        """Both ends in the steps that ``other`` labels."""
        low = None if self.low is None else self.low / other.size
        return low, None if self.high is None else self.high / other.size


def measure(claim: Claim) -> Measure | None:
    """The value of ``claim`` as numbers; None for a statement, for a moment that nothing dates, and for what
    is too great or too far off to be drawn beside another."""
    made = _measure(claim)
    if made is None:
        return None
    most = FARTHEST if made.unit == "moment" else GREATEST
    ends = [abs(end) for end in (made.low, made.high) if end]
    return made if all(1 / GREATEST <= end <= most for end in ends) else None


def _measure(claim: Claim) -> Measure | None:
    match claim.value:
        case Quantity(range=span, unit=unit) if not (span.low is None and span.high is None):
            sign = unit if unit in SIGNS else ""  # a name is told with each value, and long
            return Measure(_float(span.low), _float(span.high), unit, lambda v: with_unit(short(v), sign))
        case Duration(range=span, grain=grain) if not (span.low is None and span.high is None):
            unit = grain if grain in SECONDS else "second"
            name = SHORT_UNITS.get(unit, f"{unit}s")
            return Measure(
                _float(span.low), _float(span.high), "time", lambda v: f"{short(v)} {name}", SECONDS[unit]
            )
        case Moment(range=span, grain=grain) if not (span.low is None and span.high is None):
            low, high = _seconds(span.low), _seconds(span.high)
            if grain in _CLOCK_GRAINS:
                zone = (span.low or span.high or datetime.max).tzinfo
                return Measure(low, high, "moment", lambda v: _clock(v, zone), 60.0, _CLOCK_STEPS)
            days, label = _CALENDAR.get(grain, (1.0, _day))
            return Measure(low, high, "moment", label, days * SECONDS["day"], _WHOLE_STEPS)
    return None


def scale_for(values: Iterable[float]) -> Scale | None:
    """A scale that holds ``values`` with a margin at each end; None where they are all one."""
    ends = sorted(values)
    low, high = ends[0], ends[-1]
    if low == high:
        return None
    if low > 0 and high / low > LOG_FROM:
        return Scale(10 ** floor(log10(low)), 10 ** ceil(log10(high)), is_log=True)
    margin = (high - low) * MARGIN
    if 0 <= low < high * ZERO_BELOW:
        return Scale(0.0, high + margin)
    return Scale(low - 2 * margin, high + 2 * margin)


def _round_step(step: float) -> float:
    """The smallest of 1, 2, 5, 10 times a power of ten that is not below ``step``."""
    power: float = 10.0 ** floor(log10(step))
    return next(n * power for n in (1, 2, 5, 10) if n * power >= step * 0.999)


def _float(value: object) -> float | None:
    return None if value is None else float(str(value))


def _seconds(moment: datetime | None) -> float | None:
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _day(days: float) -> str:
    moment = datetime(1970, 1, 1) + timedelta(days=days)
    return f"{moment.day} {moment:%b %Y}"


def _clock(minutes: float, zone: tzinfo | None) -> str:
    moment = datetime.fromtimestamp(round(minutes) * 60, zone or UTC)
    return f"{moment.day} {moment:%b %H:%M}"


def _month(months: float) -> str:
    return f"{datetime(1970 + round(months) // 12, round(months) % 12 + 1, 1):%b %Y}"


def _year(years: float) -> str:
    return f"{1970 + years:.0f}"


# The days between two labels, on average, and the label, by the grain of the first side.
_WHOLE_STEPS = (1.0,)  # a day at least, a month or a year; beyond it, any round number of them
_CLOCK_GRAINS = ("hour", "minute", "second")
_CLOCK_STEPS = (1.0, 2.0, 5.0, 10.0, 15.0, 30.0, *(60.0 * n for n in (1, 2, 3, 6, 12, 24, 48, 120, 240)))
_CALENDAR = {"month": (30.436875, _month), "year": (365.2425, _year), "decade": (365.2425, _year)}


def short(value: float) -> str:
    """A tick in few signs: "250,000", "1.5m", "3bn"."""
    for size, sign in ((1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{value / size:.10g}{sign}"
    return f"{value + 0.0:,.10g}"  # no sign for zero; ten digits tell two ticks apart, and hide 0.1 + 0.2
