"""Dates and times: tokens -> moments, resolved against the day of publication.

    calendar   "Sept. 23, 2016", "8 November", "05/05/2010", "in August this year", "mid-1980s", "in 2004"
    relative   "on Monday", "yesterday", "last week", "over the last three days", "two years ago"
    clock      "1:00 am on Thursday", "2200 GMT Wednesday", "midnight on May 6"

A weekday is the nearest one back, or the nearest ahead where its clause speaks of the future. What
cannot be anchored keeps its name and has open ends. Start reading from ``moments_in``.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from crossref.extract.clock import Clock, clock_at
from crossref.extract.lexicon import calendar as table
from crossref.extract.lexicon import number_words
from crossref.extract.lexicon.units import TIME_UNITS
from crossref.extract.numbers import DASHES, numeral_at
from crossref.extract.period import (
    day,
    decade,
    month,
    month_near,
    part_of,
    shifted,
    unit_around,
    window,
    year,
)
from crossref.extract.reading import Reading
from crossref.extract.tokens import Tokens
from crossref.model import Interval, Moment

Period = Interval[datetime]
NOWHEN: Period = Interval(None, None)

ANCHORS = (
    frozenset(table.MONTHS)
    | frozenset(table.WEEKDAYS)
    | frozenset(table.RELATIVE_DAYS)
    | frozenset(
        {"weekend", "noon", "midnight", "midday", "ago", "last", "past", "this", "next", "previous", "recent"}
    )
    | frozenset({"end", "beginning", "start", "later", "am", "pm", "coming", "now", "century"})
)
UNITS = frozenset({"day", "week", "month", "year", "decade", "night", "weekend"})


def moments_in(tokens: Tokens, published: datetime | None) -> list[Reading]:
    """Dates and times in order; later ones may overlap earlier ones."""
    found: list[Reading] = []
    if not tokens.has_digit and ANCHORS.isdisjoint(tokens.vocabulary):
        return found
    words = tokens.words
    clocks: list[Clock] = []
    for at, word in enumerate(words):
        figure = word[:1].isdecimal()
        if (not figure and word not in ANCHORS) or (clocks and at < clocks[-1].stop):
            continue
        if figure:
            clock = clock_at(tokens, at)
            if clock is not None:
                clocks.append(clock)
                continue
            reading = _numeric(tokens, at, published)
        elif word in ("noon", "midnight", "midday"):
            clocks.append(Clock(at, at + 1, table.DAY_PARTS[word][0], 0, None, "hour"))
            continue
        else:
            reading = _named(tokens, at, published)
        if reading is not None and (not found or reading.first >= found[-1].stop):
            found.append(reading)
    return _clocked(tokens, found, clocks, published) if clocks else found


def _reading(
    tokens: Tokens, first: int, stop: int, period: Period, grain: str, relation: str = ""
) -> Reading:
    """A reading with the preposition before it taken for its relation."""
    said = relation or table.RELATIONS.get(tokens.words[first - 1], "on")
    if tokens.words[stop] in ("'s", "’s"):
        said = "on"  # "after Wednesday's strike" is after the strike
    name = tokens.slice(first, stop)
    return Reading(first, stop, (Moment(period, grain, name, said),))


# --- calendar --------------------------------------------------------------------------------


def _numeric(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
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
        if words[step] in table.MONTHS and (
            words[step] not in table.DOUBTFUL_MONTHS or tokens.is_capital(step)
        ):
            return _month_day(tokens, at, step + 1, table.MONTHS[words[step]], value, published)
        return None
    if len(word) == 4:
        return _year(tokens, at, value)
    return None


def _written_out(tokens: Tokens, at: int, value: int) -> Reading | None:
    """ "2016-11-02", "05 / 05 / 2010", "11/10/11"."""
    words = tokens.words
    sign = words[at + 1]
    if sign not in ("/", "-", ".") or words[at + 3] != sign:
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
    return _reading(tokens, first, stop, period, "day") if period is not None else None


def _year(tokens: Tokens, at: int, value: int) -> Reading | None:
    words = tokens.words
    if not 1000 <= value <= 2100:
        return None
    before, after = words[at - 1], words[at + 1]
    if after == "s" and tokens.glued(at + 1):
        first = at - 2 if before in DASHES and words[at - 2] == "mid" else at
        first = at - 1 if before in table.THIRDS else first
        share = "mid" if first == at - 2 else (before if first == at - 1 else "")
        period = decade(value)
        return _reading(tokens, first, at + 2, part_of(period, share) if share else period, "decade")
    if tokens.glued(at) and before != "-" and before not in ("(", "/", "'", "“", '"'):
        return None
    if before in DASHES and tokens.glued(at) and words[at - 2].isdecimal() and len(words[at - 2]) == 4:
        return None  # the right end of a span of years
    right = words[at + 2]
    if (
        after in DASHES
        and right.isdecimal()
        and len(right) in (2, 4)
        and tokens.glued(at + 1)
        and tokens.glued(at + 2)
    ):
        last = int(right) if len(right) == 4 else value // 100 * 100 + int(right)
        if value < last <= value + 200 and 1000 <= last <= 2100:
            return _spanned(tokens, at, at + 3, value, last)
    if before in ("between", "from") and after in ("and", "to") and right.isdecimal() and len(right) == 4:
        last = int(right)
        if value < last <= 2100 and not _counts(tokens, at + 3, near=True):
            return _spanned(tokens, at, at + 3, value, last)
    if not _is_year(tokens, at, value):
        return None
    first = at
    if before in table.THIRDS:
        first = at - 1
        return _reading(tokens, first, at + 1, part_of(year(value), before), "month")
    return _reading(tokens, first, at + 1, year(value), "year")


def _spanned(tokens: Tokens, first: int, stop: int, low: int, high: int) -> Reading:
    return _reading(tokens, first, stop, Interval(year(low).low, year(high).high), "year", "on")


_YEAR_BEFORE = frozenset(
    "in since of by from until till before after during circa c early late mid through year summer winter"
    " spring autumn"
    " fall ( and , the".split()
)


def _is_year(tokens: Tokens, at: int, value: int) -> bool:
    words = tokens.words
    before = words[at - 1]
    if not 1700 <= value <= 2100 and before not in ("in", "since", "around", "circa"):
        return False
    if words[at - 1] in ("$", "£", "€") or _counts(tokens, at + 1, near=before in ("in", "since", "until")):
        return False
    if before in _YEAR_BEFORE or before in table.MONTHS:
        return True
    return at == 0 or (words[at + 1].isalpha() and 1900 <= value <= 2100 and before.isalpha())


def _counts(tokens: Tokens, at: int, *, near: bool = False) -> bool:
    """Whether a noun that can be counted, or a unit, follows."""
    from crossref.extract.lexicon.grammar import is_plural
    from crossref.extract.lexicon.units import PERCENT, UNIT_OF

    word, following = tokens.words[at], tokens.words[at + 1]
    if word in PERCENT or (word in UNIT_OF and word != "in") or word in ("others", "more"):
        return True
    if near:
        return is_plural(word)
    return is_plural(word) or (
        word.isalpha() and is_plural(following) and word not in table.MONTHS and not _closed(word)
    )


def _closed(word: str) -> bool:
    from crossref.extract.lexicon.grammar import STOP

    return word in STOP


def _month_day(
    tokens: Tokens, first: int, stop: int, number: int, date: int, published: datetime | None
) -> Reading | None:
    """The year may follow: ", 2016", "2016", "this year", "last year"."""
    whole, stop = _year_after(tokens, stop, published)
    first = _weekday_before(tokens, first)
    if whole is not None:
        return _dated(tokens, first, stop, whole, number, date)
    if published is None:
        return _reading(tokens, first, stop, NOWHEN, "day") if day(2000, number, date) else None
    near = [day(published.year + step, number, date) for step in (-1, 0, 1)]
    known = [period for period in near if period is not None]
    if not known:
        return None
    closest = min(known, key=lambda period: abs(_start(period) - _naive(published)))
    return _reading(tokens, first, stop, closest, "day")


def _start(period: Period) -> datetime:
    if period.low is None:
        raise ValueError("an open period has no start")
    return period.low


def _naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


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
    if words[at] in (",", "the"):
        at -= 1
    if words[at] in (",",):
        at -= 1
    return at if at >= 0 and words[at] in table.WEEKDAYS else first


# --- named -----------------------------------------------------------------------------------


def _named(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    word = tokens.words[at]
    if word in table.MONTHS and (word not in table.DOUBTFUL_MONTHS or tokens.is_capital(at)):
        return _month(tokens, at, published)
    if word in table.WEEKDAYS:
        return _weekday(tokens, at, published)
    if word in table.RELATIVE_DAYS:
        return _relative_day(tokens, at, published)
    if word == "weekend":
        return _weekend(tokens, at, published)
    if word == "ago":
        return _ago(tokens, at, published)
    if word in ("last", "past", "previous", "this", "next", "coming", "recent"):
        return _this_or_last(tokens, at, published)
    if word in ("end", "beginning", "start"):
        return _edge(tokens, at, published)
    if word == "later" and tokens.words[at + 1 : at + 4] == ["in", "the", "day"]:
        today = window(_midnight(published), 1) if published else NOWHEN
        return _reading(tokens, at, at + 4, today, "day")
    return None


def _month(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
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
        if words[after] not in (":", "%", "percent", "people") and not (
            words[after] == "/" and tokens.glued(after)
        ):
            return _month_day(tokens, first, after, number, int(day_word), published)
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
        ahead = _is_future(tokens, first) or before == "next"
        period = month_near(published, number, last=before == "last", ahead=ahead)
    if before in ("last", "next", "this"):
        first -= 1
    return _reading(tokens, first, stop_year, part_of(period, share) if share else period, "month")


_MONTH_BEFORE = frozenset(
    "in since until till by from during early late mid last next this of after before through between"
    " to".split()
)


def _weekday(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
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
    if words[at - 1] in ("last", "next", "this", "past", "early", "late", "earlier", "coming"):
        first = at - 1
    if words[stop] in table.DAY_PARTS:
        stop += 1
    if published is None:
        return _reading(tokens, first, stop, NOWHEN, "day")
    today = _naive(published).replace(hour=0, minute=0, second=0, microsecond=0)
    back = (today.weekday() - table.WEEKDAYS[word]) % 7
    ahead = (7 - back) % 7
    opener = words[at - 1]
    if opener in ("last", "past"):
        shift = -(back or 7)
    elif opener in ("next", "coming", "by") or (_is_future(tokens, at) and opener != "earlier"):
        shift = ahead
    else:
        shift = -back
    start = shifted(today, shift)
    if start is None:
        return _reading(tokens, first, stop, NOWHEN, "day")
    period = window(start, 1)
    if words[stop - 1] in table.DAY_PARTS and stop == at + 2:
        low, high = table.DAY_PARTS[words[stop - 1]]
        period = Interval(start + timedelta(hours=low), start + timedelta(hours=high) - timedelta(seconds=1))
        return _reading(tokens, first, stop, period, "hour")
    return _reading(tokens, first, stop, period, "day")


def _month_follows(words: list[str], at: int) -> bool:
    return any(word in table.MONTHS for word in words[at + 1 : at + 3])


_BREAKS = frozenset({";", "“", "”", '"', "."})


def _is_future(tokens: Tokens, at: int) -> bool:
    """Whether the clause around token ``at`` speaks of what is to come."""
    words = tokens.words
    first = at
    while first > 0 and words[first - 1] not in _BREAKS and at - first < 20:
        if words[first - 1] == "," and at - first > 6:
            break
        first -= 1
    clause = words[first:at]
    for where in range(len(clause) - 1, -1, -1):
        if clause[where] in ("after", "since", "following", "when", "because"):
            clause = clause[where:]  # what "will" stands before speaks of another time
            break
    for where, word in enumerate(clause):
        if word in ("said", "told", "announced", "agreed", "decided"):
            return _ahead(clause[where:])
    return _ahead(clause)


def _ahead(clause: list[str]) -> bool:
    for where, word in enumerate(clause):
        if word in (
            "will",
            "shall",
            "'ll",
            "planned",
            "scheduled",
            "due",
            "upcoming",
            "expected",
            "plans",
            "slated",
        ) and not (word == "will" and clause[where + 1 : where + 2] == ["of"]):
            return True
        if (
            word == "to"
            and clause[where + 1 : where + 2]
            and clause[where - 1 : where]
            in (["set"], ["is"], ["are"], ["going"], ["due"], ["plans"], ["invite"])
        ):
            return True
        if word == "going" and clause[where + 1 : where + 2] == ["to"]:
            return True
        if word == "from" and where == len(clause) - 2 and clause[-1] == "on":
            return True
    return False


def _relative_day(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    words = tokens.words
    stop = at + 1
    grain = "day"
    if published is None:
        return _reading(tokens, at, stop, NOWHEN, "day")
    start = shifted(_midnight(published), table.RELATIVE_DAYS[words[at]])
    if start is None:
        return None
    period = window(start, 1)
    part = "night" if words[at] == "tonight" else words[stop]
    if part in table.DAY_PARTS:
        low, high = table.DAY_PARTS[part]
        period = Interval(start + timedelta(hours=low), start + timedelta(hours=high) - timedelta(seconds=1))
        stop, grain = (stop if words[at] == "tonight" else stop + 1), "hour"
    return _reading(tokens, at, stop, period, grain)


def _midnight(moment: datetime) -> datetime:
    return _naive(moment).replace(hour=0, minute=0, second=0, microsecond=0)


def _weekend(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    words = tokens.words
    opener = words[at - 1]
    if opener not in ("the", "last", "this", "next", "past", "coming"):
        return None
    first = at - 2 if words[at - 2] in ("over", "at", "on", "during") else at - 1
    if published is None:
        return _reading(tokens, first, at + 1, NOWHEN, "day", "on")
    today = _midnight(published)
    future = opener in ("next", "coming") or (_is_future(tokens, at) and opener != "last")
    shift = 5 - today.weekday()
    if not future and shift > 0:
        shift -= 7
    if opener == "last" and today.weekday() >= 5:
        shift -= 7
    start = shifted(today, shift)
    return _reading(tokens, first, at + 1, window(start, 2) if start else NOWHEN, "day", "on")


def _ago(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    words = tokens.words
    unit = TIME_UNITS.get(words[at - 1])
    if unit is None:
        return None
    amount, first = _amount_before(tokens, at - 1)
    if amount is None:
        return None
    grain = unit[0] if unit[0] != "second" else "second"
    if published is None or grain not in UNITS:
        return _reading(tokens, first, at + 1, NOWHEN, grain if grain in UNITS else "hour", "on")
    period = unit_around(_naive(published), -amount, grain)
    return _reading(tokens, first, at + 1, period or NOWHEN, grain, "on")


def _amount_before(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """The whole number that ends before token ``at``, and where it begins."""
    words = tokens.words
    if words[at - 1] in ("a", "an"):
        return 1, at - 1
    for first in (at - 3, at - 2, at - 1):
        if first < 0:
            continue
        numeral = numeral_at(tokens, first)
        if numeral is not None and numeral.stop == at and numeral.value == int(numeral.value):
            return (int(numeral.value), first) if 0 < numeral.value < 10_000 else (None, first)
    return None, at


def _this_or_last(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    words = tokens.words
    word, unit = words[at], words[at + 1]
    first = at - 1 if words[at - 1] == "the" else at
    if unit in UNITS and unit not in ("day", "weekend") and word not in ("recent",):
        step = {"this": 0, "next": 1, "coming": 1}.get(word, -1)
        if published is None:
            return _reading(tokens, first, at + 2, NOWHEN, "day" if unit == "night" else unit)
        if unit == "night":
            start = shifted(_midnight(published), step)
            if start is None:
                return None
            low, high = table.DAY_PARTS["night"]
            return _reading(
                tokens,
                first,
                at + 2,
                Interval(start + timedelta(hours=low), start + timedelta(hours=high + 6)),
                "hour",
            )
        if words[first] == "the" and word in ("last", "past") and unit != "night":
            span = unit_around(_naive(published), 0, unit, length=1)
            return _reading(tokens, first, at + 2, span or NOWHEN, unit, "on")
        period = unit_around(_naive(published), step, unit)
        return _reading(tokens, first, at + 2, period or NOWHEN, unit)
    if word == "this" and unit in table.DAY_PARTS:
        period = Interval(None, None)
        if published is not None:
            low, high = table.DAY_PARTS[unit]
            start = _midnight(published)
            period = Interval(
                start + timedelta(hours=low), start + timedelta(hours=high) - timedelta(seconds=1)
            )
        return _reading(tokens, at, at + 2, period, "hour")
    if word in ("last", "past", "previous", "next", "coming", "recent", "this"):
        return _last_several(tokens, at, published)
    return None


def _last_several(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """ "over the last three days", "in recent weeks"."""
    words = tokens.words
    first = at - 1 if words[at - 1] == "the" else at
    if words[first - 1] in ("over", "in", "for", "during", "within"):
        first -= 1
    if words[at] == "recent" or words[at + 1] == "few":
        stop = at + 2 if words[at] == "recent" else at + 3
        unit = TIME_UNITS.get(words[stop - 1])
        if unit is None or not words[stop - 1].endswith("s"):
            return None
        return _reading(tokens, first, stop, NOWHEN, unit[0] if unit[0] in UNITS else "hour", "on")
    numeral = numeral_at(tokens, at + 1)
    if numeral is None or numeral.value != int(numeral.value) or not 0 < numeral.value < 1000:
        return None
    unit = TIME_UNITS.get(words[numeral.stop])
    if unit is None:
        return None
    stop = numeral.stop + 1
    grain = unit[0]
    if published is None or grain not in UNITS:
        return _reading(tokens, first, stop, NOWHEN, grain if grain in UNITS else "hour", "on")
    forward = words[at] in ("next", "coming")
    span = unit_around(_naive(published), 0, grain, length=int(numeral.value), ahead=forward)
    return _reading(tokens, first, stop, span or NOWHEN, grain, "on")


def _edge(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """ "by the end of this month", "at the start of the year", "the end of July"."""
    words = tokens.words
    if words[at + 1] != "of":
        return None
    after = at + 2
    first = at - 1 if words[at - 1] == "the" else at
    inner: Reading | None = None
    if words[after] in ("this", "next", "last"):
        inner = _this_or_last(tokens, after, published)
    elif words[after] == "the" and words[after + 1] in ("month", "year", "week"):
        stop = after + 2
        period = unit_around(_naive(published), 0, words[after + 1]) if published else None
        inner = Reading(after, stop, (Moment(period or NOWHEN, words[after + 1]),))
    elif words[after] in table.MONTHS:
        inner = _month(tokens, after, published)
    elif words[after].isdecimal() and len(words[after]) == 4:
        inner = (
            _reading(tokens, after, after + 1, year(int(words[after])), "year")
            if int(words[after]) >= 1000
            else None
        )
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
    return _reading(tokens, first, inner.stop, period, grain)


# --- clock -----------------------------------------------------------------------------------


def _clocked(
    tokens: Tokens, found: list[Reading], clocks: list[Clock], published: datetime | None
) -> list[Reading]:
    """Clock times joined to the day beside them: "1:00 am on Thursday", "02 November 2016 13:58 GMT"."""
    out = list(found)
    for clock in clocks:
        beside = next((r for r in out if _adjoins(tokens, clock, r)), None)
        if beside is None:
            low = high = None
            if published is not None and clock.zone is not None:
                low, high = clock.on(_midnight(published))
            out = [r for r in out if r.stop <= clock.first or r.first >= clock.stop]
            out.append(
                _reading(tokens, clock.first, clock.stop, Interval(low, high) if low else NOWHEN, clock.grain)
            )
            continue
        value = beside.values[0]
        if not isinstance(value, Moment):
            continue
        period = value.range
        if period.low is not None:
            low, high = clock.on(period.low.replace(hour=0, minute=0, second=0, tzinfo=None))
            period = Interval(low, high)
        first, stop = min(beside.first, clock.first), max(beside.stop, clock.stop)
        relation = value.relation if beside.first == first else ""
        out[out.index(beside)] = _reading(tokens, first, stop, period, clock.grain, relation)
    return sorted(out, key=lambda r: (r.first, -r.stop))


def _adjoins(tokens: Tokens, clock: Clock, reading: Reading) -> bool:
    value = reading.values[0]
    if not isinstance(value, Moment) or value.grain not in ("day", "hour"):
        return False
    gap = (
        tokens.words[clock.stop : reading.first]
        if clock.stop <= reading.first
        else tokens.words[reading.stop : clock.first]
    )
    if reading.first < clock.stop and clock.first < reading.stop:
        return False
    return len(gap) <= 2 and all(word in ("on", ",", "at", "the", "early", "-", "of", "–") for word in gap)
