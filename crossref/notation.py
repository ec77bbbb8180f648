"""A value in one short line, as a reader of figures would note it: "11 h", "<= 300,000 civilians".

The notation is the same on every face of a report and in its JSON form, so it lives among the nouns
and knows no sentence of English.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from crossref.model import Duration, Interval, Moment, Quantity, Statement, Value

# The unit a duration is noted in, by the grain its author used.
SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 7 * 86400,
    "month": 30 * 86400,
    "year": 365 * 86400,
    "decade": 3650 * 86400,
    "century": 36500 * 86400,
}
SHORT_UNITS = {"second": "s", "minute": "min", "hour": "h"}
SIGNS = {"percent": "%", "percentage point": " pp"}


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
    if value.unit in SIGNS:
        figure += SIGNS[value.unit]
    elif value.unit:
        figure += f" {value.unit}"
    words = [figure]
    if value.extra:
        words.insert(0, "+")
    if value.of:
        words.append(value.of)
    if value.role and value.role not in value.of:
        words.append(f"({value.role})")
    return " ".join(words)


def _duration(value: Duration) -> str:
    unit = value.grain if value.grain in SECONDS else "second"
    scale = Decimal(SECONDS[unit])
    span = Interval(
        None if value.range.low is None else value.range.low / scale,
        None if value.range.high is None else value.range.high / scale,
    )
    plural = "" if span.is_point and span.low == 1 else "s"
    name = SHORT_UNITS.get(unit, unit + plural)
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
    """A figure with thousands separators and no trailing zeros; at most six decimals."""
    if value is None:
        return "?"
    if abs(value) >= Decimal("1e21"):
        return f"{value:.3e}"
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text or "0"


def _moment(value: Moment) -> str:
    low, high = value.range.low, value.range.high
    prefix = "" if value.relation == "on" else f"{value.relation} "
    if low is None and high is None:
        return prefix + value.name
    if low is None or high is None:
        edge = low if low is not None else high
        assert edge is not None  # one of the two is
        return prefix + _point(edge, value.grain)
    if value.grain in ("second", "minute", "hour"):
        return prefix + _point(low, value.grain)
    first, last = _point(low, value.grain), _point(high, value.grain)
    return prefix + (first if first == last else f"{first} - {last}")


def _point(moment: datetime, grain: str) -> str:
    day = f"{moment.day} {moment:%b %Y}"
    if grain in ("second", "minute", "hour"):
        zone = f" {moment:%Z}" if moment.tzinfo else ""
        return f"{day} {moment:%H:%M}{zone}"
    if grain == "year":
        return f"{moment:%Y}"
    if grain == "month":
        return f"{moment:%b %Y}"
    return day
