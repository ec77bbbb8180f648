"""Dates and times: tokens -> moments, resolved against the day of publication.

    calendar   "Sept. 23, 2016", "8 November", "05/05/2010", "in August this year", "mid-1980s", "in 2004"
    part       "the first quarter of 2027", "the second half of the year"
    relative   "on Monday", "yesterday", "last week", "over the last three days", "two years ago"
    clock      "1:00 am on Thursday", "2200 GMT Wednesday", "midnight on May 6"

A weekday is the nearest one back, or the nearest ahead where its clause speaks of the future. What
cannot be anchored keeps its name and has open ends. Start reading from ``moments_in``.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime

from crossref.extract.calendar_date import month_reading, numeric_date
from crossref.extract.clock import Clock, clock_at
from crossref.extract.lexicon import calendar as table
from crossref.extract.lexicon import number_words
from crossref.extract.lexicon.anchors import DATE, FIGURE
from crossref.extract.moment import NOWHEN, midnight_of, moment_reading
from crossref.extract.period import (
    window,
)
from crossref.extract.quarter import numbered_quarter, part_reading
from crossref.extract.reading import Reading
from crossref.extract.relative_date import (
    ago_reading,
    edge_reading,
    relative_day,
    this_or_last,
    weekday_reading,
    weekend_reading,
)
from crossref.extract.tokens import Tokens
from crossref.model import Interval, Moment

_ANCHORS = DATE | FIGURE


def moments_in(tokens: Tokens, published: datetime | None) -> list[Reading]:
    """Dates and times in order; later ones may overlap earlier ones."""
    found: list[Reading] = []
    if not tokens.wakes & _ANCHORS:
        return found
    clocks: list[Clock] = []
    words = tokens.words
    for at in tokens.places(_ANCHORS):
        if clocks and at < clocks[-1].stop:
            continue
        word = words[at]
        if word[0].isdecimal():
            if len(word) < 4 and words[at + 1] not in _DATING and words[at - 1] != "at":
                continue
            clock = clock_at(tokens, at)
            if clock is not None:
                clocks.append(clock)
                continue
            quarter = numbered_quarter(tokens, at) if words[at - 2] == "q" else None
            reading = quarter or numeric_date(tokens, at, published)
        elif word in {"noon", "midnight", "midday"}:
            clocks.append(Clock(at, at + 1, table.DAY_PARTS[word][0], 0, None, "hour"))
            continue
        else:
            reading = _named(tokens, at, published)
        if reading is not None and (not found or reading.first >= found[-1].stop):
            found.append(reading)
    return _clocked(tokens, found, clocks, published) if clocks else found


# What stands right behind the figure of a day or an hour; longer ones, "2016", "7.30", may stand alone.
_DATING = (
    frozenset({":", "am", "pm", "a", "p", "o'clock", "o’clock", "of", "/", "-", "–", ".", "to"})
    | frozenset(table.MONTHS)
    | number_words.ORDINAL_SUFFIXES
)


def _named(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    word = tokens.words[at]
    if word in table.MONTHS and (
        word not in table.DOUBTFUL_MONTHS or tokens.is_capital(at) or _dates(tokens.words, at)
    ):
        return month_reading(tokens, at, published)
    if word in table.WEEKDAYS:
        return weekday_reading(tokens, at, published)
    if word in table.RELATIVE_DAYS:
        return relative_day(tokens, at, published)
    if word == "weekend":
        return weekend_reading(tokens, at, published)
    if word == "ago":
        return ago_reading(tokens, at, published)
    if word in {"last", "past", "previous", "this", "next", "coming", "recent"}:
        return this_or_last(tokens, at, published)
    if word in {"end", "beginning", "start"}:
        return edge_reading(tokens, at, published)
    if word in {"quarter", "half"}:
        return part_reading(tokens, at, published)
    if word == "later" and tokens.words[at + 1 : at + 4] == ["in", "the", "day"]:
        today = window(midnight_of(published), 1) if published else NOWHEN
        return moment_reading(tokens, at, at + 4, today, "day")
    return None


def _dates(words: list[str], at: int) -> bool:
    """Whether a lower-case "may" or "dec." stands with a day: "on may 19", "due dec. 12"."""
    if words[at + 1] == "." and words[at] in table.SHORT_MONTHS:
        return words[at + 2].isdecimal()
    return words[at - 1] in table.DAY_OPENERS and words[at + 1].isdecimal() and len(words[at + 1]) <= 2


def _clocked(
    tokens: Tokens, found: list[Reading], clocks: list[Clock], published: datetime | None
) -> list[Reading]:
    """Clock times joined to the day beside them: "1:00 am on Thursday", "02 November 2016 13:58 GMT"."""
    out: list[Reading | None] = list(found)
    starts = [reading.first for reading in found]
    alone: list[Reading] = []
    for clock in clocks:
        place = bisect_left(starts, clock.first)
        near = [at for at in (place - 1, place) if 0 <= at < len(out)]
        joined = False
        for at in near:
            beside = out[at]
            if beside is not None and not joined and _adjoins(tokens, clock, beside):
                out[at] = _joined(tokens, clock, beside)
                joined = True
            elif beside is not None and beside.first < clock.stop and clock.first < beside.stop:
                out[at] = None
        if not joined:
            low = high = None
            if published is not None and clock.zone is not None:
                low, high = clock.on(midnight_of(published))
            period = Interval(low, high) if low else NOWHEN
            alone.append(moment_reading(tokens, clock.first, clock.stop, period, clock.grain))
    kept = [reading for reading in out if reading is not None]
    return sorted(kept + alone, key=lambda reading: (reading.first, -reading.stop))


def _joined(tokens: Tokens, clock: Clock, day: Reading) -> Reading:
    """The time of ``clock`` on the day that stands beside it."""
    value = day.values[0]
    if not isinstance(value, Moment):
        return day
    period = value.range
    if period.low is not None:
        low, high = clock.on(period.low.replace(hour=0, minute=0, second=0, tzinfo=None))
        period = Interval(low, high)
    first, stop = min(day.first, clock.first), max(day.stop, clock.stop)
    relation = value.relation if day.first == first else ""
    return moment_reading(tokens, first, stop, period, clock.grain, relation)


def _adjoins(tokens: Tokens, clock: Clock, reading: Reading) -> bool:
    value = reading.values[0]
    if not isinstance(value, Moment) or value.grain not in {"day", "hour"}:
        return False
    gap = (
        tokens.words[clock.stop : reading.first]
        if clock.stop <= reading.first
        else tokens.words[reading.stop : clock.first]
    )
    if reading.first < clock.stop and clock.first < reading.stop:
        return False
    return len(gap) <= 2 and all(word in {"on", ",", "at", "the", "early", "-", "of", "–"} for word in gap)
