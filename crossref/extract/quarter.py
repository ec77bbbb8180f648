"""Quarters and halves of a year: "the first quarter of 2027", "the second half of the year", "Q3 2026".

Each is a moment that spans its months. Without a year a quarter is one of the year's only in a sentence that
speaks of the economy, as a match has quarters, too; a half is none. Start reading from ``part_reading``.
"""

from __future__ import annotations

from datetime import datetime

from crossref.extract.lexicon import calendar as table
from crossref.extract.moment import NOWHEN, moment_reading
from crossref.extract.period import month
from crossref.extract.reading import Reading
from crossref.extract.relative_date import whole_reading
from crossref.extract.scale import DASHES
from crossref.extract.tense import is_future
from crossref.extract.tokens import Tokens
from crossref.model import Interval, Moment

_MONTHS = {"quarter": 3, "half": 6}


def part_reading(tokens: Tokens, at: int, published: datetime | None) -> Reading | None:
    """The quarter or half of a year whose name stands at ``at``; None where it is one of something else."""
    words = tokens.words
    rank = at - 2 if words[at - 1] in DASHES else at - 1
    number, months = table.RANKS.get(words[rank], 0), _MONTHS[words[at]]
    if number < 0:
        number += 1 + 12 // months  # "the last quarter"
    if not 0 < number <= 12 // months or words[rank - 1] in table.NO_CALENDAR:
        return None
    first = rank - 1 if words[rank - 1] == "the" else rank
    spelled = at + 2 if words[at + 1] == "of" else at + 1
    whole = (
        whole_reading(tokens, spelled, published) if spelled == at + 2 or words[spelled].isdecimal() else None
    )
    if whole is not None:
        value = whole.values[0]
        if not isinstance(value, Moment) or value.grain != "year":
            return None
        low = value.range.low
        return moment_reading(
            tokens, first, whole.stop, _months(low.year, number, months) if low else NOWHEN, "month"
        )
    if spelled == at + 2 or months != 3 or rank != at - 1 or table.ECONOMY.isdisjoint(words):
        return None
    return moment_reading(tokens, first, at + 1, _nearest(tokens, first, number, published), "month")


def numbered_quarter(tokens: Tokens, at: int) -> Reading | None:
    """The "Q3 2026" whose year stands at ``at``."""
    words = tokens.words
    number, whole = words[at - 1], words[at]
    if (
        number not in {"1", "2", "3", "4"}
        or not tokens.glued(at - 1)
        or len(whole) != 4
        or not whole.isdecimal()
    ):
        return None
    return moment_reading(tokens, at - 2, at + 1, _months(int(whole), int(number), 3), "month")


def _nearest(tokens: Tokens, at: int, number: int, published: datetime | None) -> Interval[datetime]:
    """The quarter of that ``number`` last begun, or the next one where its clause looks forward."""
    if published is None:
        return NOWHEN
    ahead, now = is_future(tokens, at), (published.month + 2) // 3
    shift = 1 if ahead and number < now else -1 if not ahead and number > now else 0
    return _months(published.year + shift, number, 3)


def _months(whole: int, number: int, months: int) -> Interval[datetime]:
    return Interval(month(whole, months * (number - 1) + 1).low, month(whole, months * number).high)
