"""Dates by the calendar: "Sept. 23, 2016", "8 November", "05/05/2010", "in August this year".

A day without a year is the one nearest to the day of publication, but not far off on the side that the tense
of its clause rules out. Without that day nothing can anchor it: the moment keeps its name and has open ends.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from crossref.extract.lexicon import calendar as table
from crossref.extract.lexicon import number_words
from crossref.extract.moment import NOWHEN, moment_reading
from crossref.extract.period import Period, day, month, month_near, part_of, shifted
from crossref.extract.reading import Reading
from crossref.extract.scale import DASHES
from crossref.extract.tense import is_future, is_limit_ahead, is_past
from crossref.extract.tokens import Tokens
from crossref.extract.year import year_reading
from crossref.model import Interval, Moment


def numeric_date(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """Dates that begin with a figure: "8 November 2016", "05/05/2010", "2016-11-02", "1980s", "2004"."""
    words = tokens.words
    word = words[at]
    if not word.isdecimal() or len(word) > 4:
        dotted = word.split(".")
        if len(dotted) == 3 and len(dotted[0]) == 4 and all(p.isdecimal() for p in dotted):
            return _dated(tokens, at, at + 1, int(dotted[0]), int(dotted[1]), int(dotted[2]))
        return None
    value = int(word)
    written = _written_out(tokens, at, value)
    if written is not None:
        return written
    if 1 <= value <= 31 and len(word) <= 2:
        step = at + 1
        if words[step] in number_words.ORDINAL_SUFFIXES and tokens.glued(step):
            step += 1
        if words[step] == "of" and words[step + 1] in table.MONTHS:
            step += 1
        last, step = _last_day(words, at, step)
        if words[step] in table.MONTHS and (
            words[step] not in table.DOUBTFUL_MONTHS or tokens.is_capital(step)
        ):
            number = table.MONTHS[words[step]]
            return _through(last, _month_day(tokens, at, step + 1, number, value, published))
        return None
    if len(word) == 4:
        return year_reading(tokens, at, value)
    return None


def _written_out(tokens: Tokens, at: int, value: int) -> Reading | None:
    """ "2016-11-02", "05 / 05 / 2010", "11/10/11"."""
    words = tokens.words
    sign = words[at + 1]
    if sign not in {"/", "-", "."} or words[at + 3] != sign:
        return None
    second, third = words[at + 2], words[at + 4]
    if not (second.isdecimal() and third.isdecimal()) or len(second) > 2 or words[at + 5] == sign:
        return None
    if len(words[at]) == 4:
        return _dated(tokens, at, at + 5, value, int(second), int(third)) if len(third) <= 2 else None
    if len(words[at]) > 2 or len(third) not in (2, 4) or (sign != "/" and len(third) != 4):
        return None
    whole = int(third) if len(third) == 4 else 2000 + int(third)
    first_is_day = value > 12
    return _dated(
        tokens,
        at,
        at + 5,
        whole,
        int(second) if first_is_day else value,
        value if first_is_day else int(second),
    )


def _dated(tokens: Tokens, first: int, stop: int, whole: int, number: int, date: int) -> Reading | None:
    period = day(whole, number, date)
    return moment_reading(tokens, first, stop, period, "day") if period is not None else None


def _month_day(
    tokens: Tokens, first: int, stop: int, number: int, date: int, published: datetime | None
) -> Reading | None:
    """The year may follow: ", 2016", "2016", "this year", "last year"."""
    whole, stop = _year_after(tokens, stop, published)
    first = _weekday_before(tokens, first)
    if whole is not None:
        return _dated(tokens, first, stop, whole, number, date)
    if published is None:
        return moment_reading(tokens, first, stop, NOWHEN, "day") if day(2000, number, date) else None
    near = [day(published.year + step, number, date) for step in (-1, 0, 1)]
    known = [period for period in near if period is not None]
    if not known:
        return None
    weekday = table.WEEKDAYS.get(tokens.words[first])
    if weekday is not None:  # "Thursday 23 June" is in a year in which that is a Thursday
        known = [period for period in known if _start(period).weekday() == weekday] or known
    return moment_reading(tokens, first, stop, _meant(tokens, first, known, published), "day")


def _last_day(words: list[str], at: int, stop: int) -> tuple[int, int]:
    """The last day of a span whose first day stands at ``at`` and ends at ``stop``, and where that last day
    ends: the 17 of "March 15-17" and "15 to 17 March"; the first day and ``stop`` where none is told."""
    first, last = words[at], words[stop + 1]
    if words[stop] not in DASHES and words[stop] not in {"to", "through"}:
        return int(first), stop
    if not (last.isdecimal() and len(last) <= 2 and int(first) < int(last) <= 31):
        return int(first), stop
    end = stop + 2
    if words[end] in number_words.ORDINAL_SUFFIXES:
        end += 1
    follows = words[end]
    if follows == "of" and words[end + 1] in table.MONTHS:
        return int(last), end + 1
    return (int(last), end) if follows in table.MONTHS or not follows.isalnum() else (int(first), stop)


def _through(last: int, reading: Reading | None) -> Reading | None:
    """The first day of a span made the whole of it, up to the day ``last`` of the same month."""
    if reading is None:
        return None
    moment = reading.values[0]
    if not isinstance(moment, Moment) or moment.range.low is None or moment.range.high is None:
        return reading
    days = last - moment.range.low.day
    high = shifted(moment.range.high, days) if days else None
    if high is None or high.month != moment.range.low.month:
        return reading
    whole = replace(moment, range=Interval(moment.range.low, high), relation="on")
    return reading._replace(values=(whole,))


# Within this of publication the nearest is meant whatever the tense: "they backed the march on 12 December",
# and a page that is changed after it was dated.
_NEAR = timedelta(days=31)


def _meant(tokens: Tokens, first: int, years: list[Period], published: datetime) -> Period:
    """Which of a day's dates in ``years``, in order, is told at token ``first``."""
    at = min(range(len(years)), key=lambda at: abs(_start(years[at]) - published))
    ahead, opener = _start(years[at]) - published, tokens.words[first - 1]
    if at > 0 and ahead > timedelta(0) and opener == "since":
        at -= 1
    elif at > 0 and ahead > _NEAR and is_past(tokens, first):
        at -= 1  # "the trial began on 3 February", told in November
    elif at < len(years) - 1 and -ahead > _NEAR and opener == "on" and is_future(tokens, first):
        at += 1  # "the trial will begin on 3 February", told in July
    return years[at]


def _start(period: Period) -> datetime:
    if period.low is None:
        raise ValueError("an open period has no start")
    return period.low


def _year_after(tokens: Tokens, stop: int, published: datetime | None) -> tuple[int | None, int]:
    words = tokens.words
    at = stop + 1 if words[stop] == "," else stop
    word = words[at]
    if word.isdecimal() and len(word) == 4 and 1000 <= int(word) <= 2200:
        return int(word), at + 1
    if at == stop and word == "this" and words[at + 1] == "year" and published is not None:
        return published.year, at + 2
    if at == stop and word == "last" and words[at + 1] == "year" and published is not None:
        return published.year - 1, at + 2
    return None, stop


def _weekday_before(tokens: Tokens, first: int) -> int:
    """Takes the "Wednesday" of "Wednesday 2 November" and "Tuesday, July 2nd" in."""
    words = tokens.words
    at = first - 1
    if words[at] in {",", "the"}:
        at -= 1
    if words[at] in {","}:
        at -= 1
    return at if at >= 0 and words[at] in table.WEEKDAYS else first


def month_reading(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """The date or month whose name stands at ``at``."""
    words = tokens.words
    number = table.MONTHS[words[at]]
    stop = at + 1
    if words[stop] == "." and words[at] in table.SHORT_MONTHS:
        stop += 1
    first = at
    if words[stop] == "the":
        stop += 1
    day_word = words[stop]
    if (
        day_word.isdecimal()
        and 1 <= len(day_word) <= 2
        and 1 <= int(day_word) <= 31
        and not tokens.glued(stop)
    ):
        after = stop + 1
        if words[after] in number_words.ORDINAL_SUFFIXES and tokens.glued(after):
            after += 1
        if words[after] not in {":", "%", "percent", "people"} and not (
            words[after] == "/" and tokens.glued(after)
        ):
            last, after = _last_day(words, stop, after)
            return _through(last, _month_day(tokens, first, after, number, int(day_word), published))
    stop = at + 2 if words[at + 1] == "." and words[at] in table.SHORT_MONTHS else at + 1
    share = ""
    if words[at - 1] in table.THIRDS:
        first, share = at - 1, words[at - 1]
    elif words[at - 1] in DASHES and words[at - 2] == "mid":
        first, share = at - 2, "mid"
    whole, stop_year = _year_after(tokens, stop, published)
    if whole is None and words[stop] == "of" and words[stop + 1].isdecimal() and len(words[stop + 1]) == 4:
        whole, stop_year = int(words[stop + 1]), stop + 2
    before = words[first - 1]
    if words[at] in table.DOUBTFUL_MONTHS and whole is None and not share and before not in _MONTH_BEFORE:
        return None
    if whole is not None:
        period = month(whole, number)
    elif published is None:
        period = NOWHEN
    else:
        ahead = is_future(tokens, first) or before == "next" or _ends_a_term(tokens, first)
        period = month_near(published, number, last=before == "last", ahead=ahead)
    if before in {"last", "next", "this"}:
        first -= 1
    return moment_reading(tokens, first, stop_year, part_of(period, share) if share else period, "month")


def _ends_a_term(tokens: Tokens, first: int) -> bool:
    """Whether the month at token ``first`` is that of a term ahead: "until the end of June"."""
    words = tokens.words
    edge = first - 4
    return (
        edge >= 0
        and words[first - 1] == "of"
        and words[first - 2] in _EDGES
        and words[edge] in {"until", "till", "by"}
        and is_limit_ahead(tokens, edge + 1)
    )


_EDGES = frozenset({"end", "beginning", "start", "middle"})

_MONTH_BEFORE = frozenset(
    "in since until till by from during early late mid last next this of after before through between"
    " to".split()
)
