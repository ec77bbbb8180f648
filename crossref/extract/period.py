"""Calendar arithmetic: whole days, months, years as intervals of naive datetimes. None or open ends
where the calendar ends or no such day exists."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, datetime, timedelta
from functools import lru_cache

from crossref.extract.lexicon.calendar import THIRDS
from crossref.model import Interval

Period = Interval[datetime]
_SECOND = timedelta(seconds=1)
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}


def shifted(moment: datetime, days: int) -> datetime | None:
    """``moment`` moved by whole days, None beyond the calendar."""
    if abs(days) > 3_000_000:
        return None
    try:
        return moment + timedelta(days=days)
    except OverflowError:
        return None


def window(start: datetime, days: int) -> Period:
    """``days`` whole days from ``start``, both ends included."""
    last = shifted(start, days)
    return Interval(start, start if last is None else last - _SECOND)


@lru_cache(maxsize=1024)
def day(year_: int, month_: int, day_: int) -> Period | None:
    """One day, None if the calendar has no such day."""
    if (
        not (MINYEAR <= year_ <= MAXYEAR and 1 <= month_ <= 12)
        or not 1 <= day_ <= monthrange(year_, month_)[1]
    ):
        return None
    return window(datetime(year_, month_, day_), 1)


@lru_cache(maxsize=1024)
def month(year_: int, month_: int) -> Period:
    """One month of a year the calendar has, else open."""
    if not MINYEAR <= year_ <= MAXYEAR:
        return Interval(None, None)
    return window(datetime(year_, month_, 1), monthrange(year_, month_)[1])


@lru_cache(maxsize=256)
def year(year_: int) -> Period:
    """One year."""
    if not MINYEAR <= year_ <= MAXYEAR:
        return Interval(None, None)
    return Interval(datetime(year_, 1, 1), datetime(year_, 12, 31, 23, 59, 59))


def decade(year_: int) -> Period:
    """The ten years from ``year_``, rounded down to a decade."""
    start = max(MINYEAR, year_ // 10 * 10)
    return Interval(year(start).low, year(start + 9).high)


def part_of(period: Period, share: str) -> Period:
    """The early, middle or late third."""
    if period.low is None or period.high is None:
        return period
    third = (
        (period.high + _SECOND - period.low) // 3
        if period.high < datetime.max - _SECOND
        else (period.high - period.low) // 3
    )
    first, last = THIRDS[share]
    start = period.low + third * first
    start = start.replace(hour=0, minute=0, second=0)
    high = (
        period.high
        if last == 3
        else (period.low + third * last).replace(hour=0, minute=0, second=0) - _SECOND
    )
    return Interval(start, max(start, high))


def month_near(published: datetime, number: int, *, last: bool, ahead: bool) -> Period:
    """The month of that number last before, or next after, the day of publication."""
    whole = published.year
    if ahead and number < published.month:
        whole += 1
    elif (not ahead and number > published.month) or (last and number == published.month):
        whole -= 1
    return month(whole, number)


def unit_around(
    now: datetime, step: int, unit: str, *, length: int = 0, ahead: bool = False
) -> Period | None:
    """The calendar unit ``step`` units away, or, with ``length``, that many units up to (or from) now."""
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit in {"night", "weekend"}:
        unit = "day"
    if length:
        other = shifted(today, (length if ahead else -length) * _DAYS[unit])
        if other is None:
            return None
        low, high = (today, other) if ahead else (other, today)
        return Interval(low, window(high, 1).high)
    if unit == "day":
        start = shifted(today, step)
        return window(start, 1) if start else None
    if unit == "week":
        start = shifted(today, step * 7 - today.weekday())
        return window(start, 7) if start else None
    if unit == "month":
        index = today.year * 12 + today.month - 1 + step
        return month(index // 12, index % 12 + 1)
    if unit == "decade":
        return decade(today.year + 10 * step) if MINYEAR <= today.year + 10 * step <= MAXYEAR - 10 else None
    return year(today.year + step)
