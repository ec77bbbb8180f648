"""Dates told from the day of publication: "on Monday", "last week", "the last three days", "a year ago"."""

from __future__ import annotations

from datetime import datetime, timedelta

from crossref.extract.calendar_date import month_reading
from crossref.extract.lexicon import calendar as table
from crossref.extract.lexicon.units import TIME_UNITS
from crossref.extract.moment import NOWHEN, midnight_of, moment_reading
from crossref.extract.numeral import numeral_at
from crossref.extract.period import (
    month,
    shifted,
    unit_around,
    window,
    year,
)
from crossref.extract.reading import Reading
from crossref.extract.tense import is_future, is_limit_ahead
from crossref.extract.tokens import Tokens
from crossref.model import Interval, Moment

UNITS = frozenset({"day", "week", "month", "year", "decade", "night", "weekend"})


def weekday_reading(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """The day meant by the weekday at ``at``."""
    words = tokens.words
    word = words[at]
    if word in table.SHORT_WEEKDAYS and not (
        tokens.is_capital(at) and (words[at + 1] == "." or words[at + 1] in table.MONTHS)
    ):
        return None
    following = at + 2 if words[at + 1] == "," else at + 1
    if words[following] in table.MONTHS or (
        words[following][:1].isdecimal() and _month_follows(words, following)
    ):
        return None  # the date that follows takes the weekday in
    first, stop = at, at + 1
    if words[at - 1] in {"last", "next", "this", "past", "early", "late", "earlier", "coming"}:
        first = at - 1
    if words[stop] in table.DAY_PARTS:
        stop += 1
    if published is None:
        return moment_reading(tokens, first, stop, NOWHEN, "day")
    today = midnight_of(published)
    back = (today.weekday() - table.WEEKDAYS[word]) % 7
    ahead = (7 - back) % 7
    opener = words[at - 1]
    if opener in {"last", "past"}:
        shift = -(back or 7)
    elif opener in {"next", "coming"} or (
        opener != "earlier" and (is_limit_ahead(tokens, at) or is_future(tokens, at))
    ):
        shift = ahead
    else:
        shift = -back
    start = shifted(today, shift)
    if start is None:
        return moment_reading(tokens, first, stop, NOWHEN, "day")
    period = window(start, 1)
    if opener in table.DAY_ENDS and stop == at + 1:  # "early Saturday"
        low, high = table.DAY_ENDS[opener]
        period = Interval(start + timedelta(hours=low), start + timedelta(hours=high) - timedelta(seconds=1))
        return moment_reading(tokens, first, stop, period, "hour")
    if words[stop - 1] in table.DAY_PARTS and stop == at + 2:
        low, high = table.DAY_PARTS[words[stop - 1]]
        period = Interval(start + timedelta(hours=low), start + timedelta(hours=high) - timedelta(seconds=1))
        return moment_reading(tokens, first, stop, period, "hour")
    return moment_reading(tokens, first, stop, period, "day")


def _month_follows(words: list[str], at: int) -> bool:
    return any(word in table.MONTHS for word in words[at + 1 : at + 3])


def relative_day(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """Today, yesterday, tomorrow, tonight, with a part of the day where told."""
    words = tokens.words
    stop = at + 1
    grain = "day"
    if published is None:
        return moment_reading(tokens, at, stop, NOWHEN, "day")
    step = table.RELATIVE_DAYS[words[at]]
    first = at
    if words[at - 3 : at - 1] == ["the", "day"] and _BEYOND.get(words[at]) == words[at - 1]:
        step, first = 2 * step, at - 3
    start = shifted(midnight_of(published), step)
    if start is None:
        return None
    period = window(start, 1)
    part = "night" if words[at] == "tonight" else words[stop]
    if part in table.DAY_PARTS:
        low, high = table.DAY_PARTS[part]
        period = Interval(start + timedelta(hours=low), start + timedelta(hours=high) - timedelta(seconds=1))
        stop, grain = (stop if words[at] == "tonight" else stop + 1), "hour"
    return moment_reading(tokens, first, stop, period, grain)


# "The day before yesterday", "the day after tomorrow".
_BEYOND = {"yesterday": "before", "tomorrow": "after"}


def weekend_reading(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """The Saturday and Sunday meant by "the weekend"."""
    words = tokens.words
    opener = words[at - 1]
    if opener not in {"the", "last", "this", "next", "past", "coming"}:
        return None
    first = at - 2 if words[at - 2] in {"over", "at", "on", "during"} else at - 1
    if published is None:
        return moment_reading(tokens, first, at + 1, NOWHEN, "day", "on")
    today = midnight_of(published)
    future = opener in {"next", "coming"} or (
        opener != "last" and (is_limit_ahead(tokens, at - 1) or is_future(tokens, at))
    )
    shift = 5 - today.weekday()
    if not future and shift > 0:
        shift -= 7
    if opener == "last" and today.weekday() >= 5:
        shift -= 7
    start = shifted(today, shift)
    return moment_reading(tokens, first, at + 1, window(start, 2) if start else NOWHEN, "day")


def ago_reading(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """The day, week, month or year that "... ago" leads to."""
    words = tokens.words
    unit = TIME_UNITS.get(words[at - 1])
    if unit is None:
        return None
    amount, first = _amount_before(tokens, at - 1)
    if amount is None:
        return None
    grain = unit[0] if unit[0] != "second" else "second"
    if published is None or grain not in UNITS:
        return moment_reading(tokens, first, at + 1, NOWHEN, grain if grain in UNITS else "hour", "on")
    period = unit_around(published, -amount, grain)
    return moment_reading(tokens, first, at + 1, period or NOWHEN, grain, "on")


def _amount_before(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """The whole number that ends before token ``at``, and where it begins."""
    words = tokens.words
    if words[at - 1] in {"a", "an"}:
        return (None, at) if words[at - 2] == "half" else (1, at - 1)  # "half a year ago" is no year ago
    for first in (at - 3, at - 2, at - 1):
        if first < 0:
            continue
        numeral = numeral_at(tokens, first)
        if numeral is not None and numeral.stop == at and numeral.value == int(numeral.value):
            return (int(numeral.value), first) if 0 < numeral.value < 10_000 else (None, first)
    return None, at


def this_or_last(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """The period that "this", "last", "next" or "past" opens at ``at``."""
    words = tokens.words
    word, unit = words[at], words[at + 1]
    first = at - 1 if words[at - 1] == "the" else at
    if word == "next" and words[at - 1] == "the" and words[at - 2] not in _WITHIN and words[at + 2] == ",":
        return None  # "The next year, he left": the year after one that was told
    if unit in UNITS and unit not in {"day", "weekend"} and word not in {"recent"}:
        step = {"this": 0, "next": 1, "coming": 1}.get(word, -1)
        if published is None:
            return moment_reading(tokens, first, at + 2, NOWHEN, "day" if unit == "night" else unit)
        if unit == "night":
            start = shifted(midnight_of(published), step)
            if start is None:
                return None
            low, high = table.DAY_PARTS["night"]
            return moment_reading(
                tokens,
                first,
                at + 2,
                Interval(start + timedelta(hours=low), start + timedelta(hours=high + 6)),
                "hour",
            )
        if words[first] == "the" and word in {"last", "past"} and unit != "night":
            span = unit_around(published, 0, unit, length=1)
            return moment_reading(tokens, first, at + 2, span or NOWHEN, unit, "on")
        period = unit_around(published, step, unit)
        return moment_reading(tokens, first, at + 2, period or NOWHEN, unit)
    if word == "this" and unit in table.DAY_PARTS:
        period = Interval(None, None)
        if published is not None:
            low, high = table.DAY_PARTS[unit]
            start = midnight_of(published)
            period = Interval(
                start + timedelta(hours=low), start + timedelta(hours=high) - timedelta(seconds=1)
            )
        return moment_reading(tokens, at, at + 2, period, "hour")
    if word in {"last", "past", "previous", "next", "coming", "recent", "this"}:
        return _last_several(tokens, at, published)
    return None


_WITHIN = frozenset({"over", "in", "for", "during", "within", "until", "by"})

# How far back "in recent weeks" and "in the past few days" reach at most, in their own unit. Guesses on the
# generous side: the interval only has to hold what the writer may have meant.
_RECENT = 6
_SEVERAL = {"few": 3, "several": 6}


def _last_several(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """ "over the last three days", "in recent weeks"."""
    words = tokens.words
    first = at - 1 if words[at - 1] == "the" else at
    if words[first - 1] in {"over", "in", "for", "during", "within"}:
        first -= 1
    vague = words[at + 1] in _SEVERAL or words[at + 1 : at + 3] == ["couple", "of"]
    if vague or words[at] in {"recent", "coming"}:
        stop = at + (4 if words[at + 1] == "couple" else 3) if vague else at + 2
        unit = TIME_UNITS.get(words[stop - 1])
        if unit is None or not words[stop - 1].endswith("s"):
            return None
        grain = unit[0] if unit[0] in UNITS else "hour"
        span = None
        if published is not None and unit[0] in UNITS:
            length = _SEVERAL.get(words[at + 1], 2) if vague else _RECENT
            ahead = words[at] in {"next", "coming"}
            span = unit_around(published, 0, unit[0], length=length, ahead=ahead)
        return moment_reading(tokens, first, stop, span or NOWHEN, grain, "on")
    numeral = numeral_at(tokens, at + 1)
    if numeral is None or numeral.value != int(numeral.value) or not 0 < numeral.value < 1000:
        return None
    unit = TIME_UNITS.get(words[numeral.stop])
    if unit is None:
        return None
    stop = numeral.stop + 1
    grain = unit[0]
    if published is None or grain not in UNITS:
        return moment_reading(tokens, first, stop, NOWHEN, grain if grain in UNITS else "hour", "on")
    forward = words[at] in {"next", "coming"}
    span = unit_around(published, 0, grain, length=int(numeral.value), ahead=forward)
    return moment_reading(tokens, first, stop, span or NOWHEN, grain, "on")


def edge_reading(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """ "by the end of this month", "at the start of the year", "the end of July"."""
    words = tokens.words
    if words[at + 1] != "of":
        return None
    first = at - 1 if words[at - 1] == "the" else at
    inner = whole_reading(tokens, at + 2, published)
    if inner is None:
        return None
    value = inner.values[0]
    if not isinstance(value, Moment):
        return None
    period, grain = value.range, value.grain
    low, high, late = period.low, period.high, words[at] == "end"
    if low is not None and high is not None:
        if grain == "year":
            period, grain = month(low.year, 12 if late else 1), "month"
        else:
            period, grain = window(high.replace(hour=0, minute=0, second=0) if late else low, 1), "day"
    return moment_reading(tokens, first, inner.stop, period, grain)


def whole_reading(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """The year, month or week at ``at`` that has an end or a part told: "the year", "last month", "2027"."""
    words = tokens.words
    if words[at] in {"this", "next", "last"}:
        return this_or_last(tokens, at, published)
    if words[at] == "the" and words[at + 1] in {"month", "year", "week"}:
        period = unit_around(published, 0, words[at + 1]) if published else None
        return Reading(at, at + 2, (Moment(period or NOWHEN, words[at + 1]),))
    if words[at] in table.MONTHS:
        return month_reading(tokens, at, published)
    if words[at].isdecimal() and len(words[at]) == 4 and int(words[at]) >= 1000:
        return moment_reading(tokens, at, at + 1, year(int(words[at])), "year")
    return None
