"""Four figures -> a year, a decade or a span of years: "in 2004", "the mid-1980s", "2014-16", "2017 results".

Start reading from ``year_reading``.
"""

from __future__ import annotations

from crossref.extract.identifier import NUMBERED
from crossref.extract.lexicon import calendar as table
from crossref.extract.lexicon.grammar import CHANGES, STOP, is_people, is_plural
from crossref.extract.lexicon.units import PERCENT, UNIT_OF
from crossref.extract.moment import moment_reading
from crossref.extract.period import decade, part_of, year
from crossref.extract.reading import Reading
from crossref.extract.scale import DASHES
from crossref.extract.tokens import Tokens
from crossref.model import Interval


def year_reading(tokens: Tokens, at: int, value: int) -> Reading | None:
    """The year, decade or span of years that begins with the four figures at ``at``, which are ``value``."""
    words = tokens.words
    if not 1000 <= value <= 2100:
        return None
    before, after = words[at - 1], words[at + 1]
    if after == "s" and tokens.glued(at + 1):
        first = at - 2 if before in DASHES and words[at - 2] == "mid" else at
        first = at - 1 if before in table.THIRDS else first
        share = "mid" if first == at - 2 else (before if first == at - 1 else "")
        period = decade(value)
        return moment_reading(tokens, first, at + 2, part_of(period, share) if share else period, "decade")
    if tokens.glued(at) and before != "-" and before not in {"(", "/", "'", "“", '"'}:
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
    if before in {"between", "from"} and after in {"and", "to"} and right.isdecimal() and len(right) == 4:
        last = int(right)
        if value < last <= 2100 and not _counts(tokens, at + 3, near=True):
            return _spanned(tokens, at, at + 3, value, last)
    if before in DASHES and words[at - 2] == "mid" and not _counts(tokens, at + 1, near=True):
        return moment_reading(tokens, at - 2, at + 1, part_of(year(value), "mid"), "month")
    if not _is_year(tokens, at, value):
        return None
    first = at
    if before in table.THIRDS:
        first = at - 1
        return moment_reading(tokens, first, at + 1, part_of(year(value), before), "month")
    return moment_reading(tokens, first, at + 1, year(value), "year")


def _spanned(tokens: Tokens, first: int, stop: int, low: int, high: int) -> Reading:
    return moment_reading(tokens, first, stop, Interval(year(low).low, year(high).high), "year", "on")


_YEAR_BEFORE = frozenset(
    "in since of by from until till before after during circa c early late mid through year summer winter"
    " spring autumn"
    " fall ( and , the".split()
)


def _is_year(tokens: Tokens, at: int, value: int) -> bool:
    """Whether four plain figures are a year: a count of as many has a comma, or what it counts behind it."""
    words = tokens.words
    before = words[at - 1]
    if before in {"$", "£", "€"}:
        return False
    if not 1700 <= value <= 2100 and before not in {"in", "since", "around", "circa"}:
        return False
    if _counts(tokens, at + 1, near=before in {"in", "since", "until"}):
        named = tokens.is_capital(at + 1)  # "the 2029 Lantern Awards"
        return value in _LIKELY and value % 50 != 0 and not named and not _counts_people(words, at + 1)
    if at == 0 or before in _YEAR_BEFORE or before in table.MONTHS:
        return True
    if not 1900 <= value <= 2100 or before in NUMBERED:
        return False
    if value % 100 == 0 and before not in _LINKING:
        return False  # "almost 2000"
    return before != "to" or _MOVING.isdisjoint(words[max(0, at - 4) : at])  # "rose to 2016", "up to 2016"


_LINKING = frozenset("to for against versus like with".split())
_MOVING = CHANGES - {"up", "down"}
# "The 2017 awards", "its 2015 results".
_LIKELY = range(1950, 2036)


def _counts_people(words: list[str], at: int) -> bool:
    """Whether a unit, people or more of what was told before is counted."""
    return _is_unit(words[at]) or any(map(is_people, words[at : at + 2]))


def _is_unit(word: str) -> bool:
    return word in PERCENT or (word in UNIT_OF and word != "in") or word in {"others", "more"}


def _counts(tokens: Tokens, at: int, *, near: bool = False) -> bool:
    """Whether a noun that can be counted, or a unit, follows."""
    word, following = tokens.words[at], tokens.words[at + 1]
    if _is_unit(word):
        return True
    if word in table.YEARLY or (is_plural(word) and following in {"a", "an", "the", "its", "$"}):
        return False  # "1988 sales"; "in 2011 exceeds a billion"
    if near:
        return is_plural(word)
    return is_plural(word) or (
        word.isalpha() and is_plural(following) and word not in table.MONTHS and word not in STOP
    )
