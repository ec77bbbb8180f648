"""A value in one short line, as a reader of figures would note it: "11 h", "<= 300,000 civilians".

The notation is the same on every face of a report and in its JSON form, so it lives among the nouns
and knows no sentence of English. Start reading from ``notation``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from crossref.model import Duration, Interval, Moment, Quantity, Statement, Value

# The unit a duration is noted in, by the grain its author used; twelve months make a year, as they are read.
SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 7 * 86400,
    "month": 365 * 86400 // 12,
    "year": 365 * 86400,
    "decade": 3650 * 86400,
    "century": 36500 * 86400,
    "millennium": 365000 * 86400,
}
SHORT_UNITS = {"second": "s", "minute": "min", "hour": "h"}
SIGNS = {"percent": "%", "percentage point": " pp", "celsius": " °C", "fahrenheit": " °F"}
_PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "millennium": "millennia"}
_UNCHANGED = ("hertz", "horsepower", "kelvin", "psi")  # in the plural
_AGE = " of age"  # "year of age", "month of age"
_DECIMALS = 6  # beyond these, a figure was not written but divided: a third, 92 % of a round figure
_PARTS = 12  # the smallest part that is named as one: "a twelfth"

# Wordings of a bound that leave the named figure out: "more than 40" is not 40.
EXCLUSIVE = frozenset(
    (
        "more than",
        "over",
        "above",
        "upwards of",
        "fewer than",
        "less than",
        "under",
        "below",
        "nearly",
        "almost",
    )
)


def notation(value: Value) -> str:
    """``value`` in one line; "" for a statement, which has no value."""
    match value:
        case Quantity():
            return _quantity(value)
        case Duration():
            return _duration(value)
        case Moment():
            return _moment(value)
        case Statement():
            return ""


def figure_of(value: Value) -> Value:
    """``value`` without what it counts, which stands in the sentence beside it."""
    return replace(value, of="", role="") if isinstance(value, Quantity) else value


def _quantity(value: Quantity) -> str:
    figure = _ends(value.range, value.approximate, value.modifier)
    words = [with_unit(figure, value.unit, is_one=value.range.is_point and value.range.low == 1)]
    if value.extra:
        words.insert(0, "+")
    if value.of:
        if value.unit.endswith(_AGE):
            words[-1] += ","  # of somebody, not of something counted: "47 years old, Ruth Castellane"
        words.append(value.of)
    if value.role and value.role not in value.of:
        words.append(f"({value.role})")
    return " ".join(words)


def with_unit(figure: str, unit: str, *, is_one: bool = False) -> str:
    """``figure`` with its unit, in the plural unless it ``is_one``: "5 miles", "1 foot", "magnitude 6.1"."""
    if unit in SIGNS:
        return figure + SIGNS[unit]
    if unit == "magnitude":
        return f"{unit} {figure}"
    if unit.endswith(_AGE):
        return f"{figure} {_plural(unit.removesuffix(_AGE), is_one)} old"
    measured, per, base = unit.partition(" per ")
    is_currency = unit.isupper()
    return f"{figure} {unit if is_currency else _plural(measured, is_one) + per + base}".rstrip()


def _plural(unit: str, is_one: bool) -> str:
    if is_one or not unit or unit.endswith(_UNCHANGED):
        return unit
    before, last = unit.rpartition(" ")[::2]
    return " ".join(filter(None, (before, _PLURALS.get(last, f"{last}s"))))


def _duration(value: Duration) -> str:
    unit = value.grain if value.grain in SECONDS else "second"
    scale = Decimal(SECONDS[unit])
    span = Interval(
        None if value.range.low is None else value.range.low / scale,
        None if value.range.high is None else value.range.high / scale,
    )
    name = SHORT_UNITS.get(unit, _plural(unit, is_one=span.is_point and span.low == 1))
    return ("+ " if value.extra else "") + f"{_ends(span, value.approximate, value.modifier)} {name}"


def _ends(span: Interval[Decimal], approximate: bool, modifier: str) -> str:
    low, high = span.low, span.high
    if low is None and high is None:
        return "?"
    open_end = "" if modifier in EXCLUSIVE else "="
    if low is None:
        return f"<{open_end} {number(high)}"
    if high is None:
        return f">{open_end} {number(low)}"
    if low == high:
        return ("~ " if approximate else "") + number(low)
    return ("~ " if approximate else "") + f"{number(low)}-{number(high)}"


def number(value: Decimal | None) -> str:
    """A figure with thousands separators and no trailing zeros, as exact as it was written.

    One that a division made is cut to what can be read: "1/3", "204,444".
    """
    if value is None:
        return "?"
    if abs(value) >= Decimal("1e21"):
        return f"{value:.3e}"
    places = _DECIMALS
    if value != round(value, _DECIMALS):
        part = Fraction(value).limit_denominator(_PARTS)
        if 0 < abs(part) < 1 and abs(part - Fraction(value)) < Fraction(1, 10**_DECIMALS):
            return str(part)
        places = 0 if abs(value) >= 1000 else 3 if abs(value) >= 1 else _DECIMALS
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if places else text


def _moment(value: Moment) -> str:
    low, high = value.range.low, value.range.high
    prefix = "" if value.relation == "on" else f"{value.relation} "
    if low is None and high is None:
        return prefix + value.name
    if low is None or high is None:
        edge = low if low is not None else high
        assert edge is not None  # one of the two is
        return prefix + _point(edge, value.grain)
    if value.grain in SECONDS and SECONDS[value.grain] < SECONDS["day"]:
        is_part = (high - low).total_seconds() > SECONDS[value.grain]
        return prefix + (_hours(low, high) if is_part else _point(low, value.grain))
    return prefix + _days(low, high, value.grain)


def _hours(low: datetime, high: datetime) -> str:
    """A part of a day: "Monday morning" is "10 Jun 2024 05:00-12:00", and no hour of it."""
    minutes = high.hour * 60 + high.minute + (high.second == 59)  # the last second meant: 11:59:59 is noon
    last = f"{minutes // 60:02}:{minutes % 60:02}{_zone(high)}"
    first = f"{low.day} {low:%b %Y %H:%M}"
    return f"{first}-{last}" if low.date() == high.date() else f"{first} - {high.day} {high:%b} {last}"


def _days(low: datetime, high: datetime, grain: str) -> str:
    """A stretch of days, months or years, with what both ends share told once: "22-23 Oct 2016"."""
    first, last = _point(low, grain), _point(high, grain)
    if first == last:
        return first
    if low.year != high.year or grain == "year":
        return f"{first} - {last}"
    if grain != "month" and low.month == high.month:
        return f"{low.day}-{last}"
    return f"{first.rsplit(' ', 1)[0]} - {last}"


def _point(moment: datetime, grain: str) -> str:
    day = f"{moment.day} {moment:%b %Y}"
    if grain in ("second", "minute", "hour"):
        return f"{day} {moment:%H:%M}{_zone(moment)}"
    if grain == "year":
        return f"{moment:%Y}"
    if grain == "month":
        return f"{moment:%b %Y}"
    return day


def _zone(moment: datetime) -> str:
    return f" {moment:%Z}" if moment.tzinfo else ""
