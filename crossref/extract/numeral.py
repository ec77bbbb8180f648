"""One numeral, in figures or in words: tokens -> a value and where it ends.

What a tokeniser took apart is joined again ("$ 1. 5 million"), a fraction added, a scale applied. Clocks,
years and road numbers come out as well. Start reading from ``numeral_at``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from crossref.extract.fraction import with_half
from crossref.extract.lexicon import number_words as table
from crossref.extract.lexicon.currencies import SIGNS
from crossref.extract.scale import BIG, DASHES, LONGEST, ONE, Numeral, with_scale
from crossref.extract.spelled import words_at
from crossref.extract.tokens import Tokens

_NUMERAL = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?")


def numeral_at(tokens: Tokens, index: int) -> Numeral | None:
    """The numeral that begins at token ``index``, with its scale and fraction; None if there is none."""
    word = tokens.words[index]
    if not word:
        return None
    if word[0].isdecimal() or word == ".":
        return _digits_at(tokens, index)
    if word in table.GLYPHS:
        value = table.GLYPHS[word]
        return Numeral(value, index + 1, "share", value, ONE)
    return words_at(tokens, index)


def _digits_at(tokens: Tokens, index: int) -> Numeral | None:
    words = tokens.words
    before, stop = words[index - 1], index + 1
    glued = tokens.glued(index)
    if words[index] == ".":  # ".500"
        if glued or not tokens.glued(stop):
            return None
        value, stop = _decimal("0." + words[stop]), stop + 1
    else:
        value = None if glued and _is_inner(tokens, index, before) else _decimal(words[index])
    if value is None:
        return None
    following = words[stop]
    if before not in _TURNING and not _goes_on(following, words[stop + 1]):
        return Numeral(value, stop, "digits", value, ONE)
    power = _power_at(tokens, index, value) if following in _POWERS and tokens.glued(stop) else None
    if power is not None:
        return power
    if words[stop] == "point" and words[stop + 1].isdecimal() and "." not in words[index]:
        value, stop = value + Decimal("0." + words[stop + 1][:LONGEST]), stop + 2
    value, stop = _grouped(tokens, index, value, stop)
    value, stop = _respaced(tokens, index, value, stop)
    value, stop, form = _with_fraction(tokens, index, value, stop)
    coefficient = value
    value, stop, scale = with_scale(tokens, index, value, stop)
    value, stop = with_half(tokens, value, stop, scale)
    if _is_negative(tokens, index):
        value = -value
    return Numeral(value, stop, form, coefficient, scale)


def _is_inner(tokens: Tokens, index: int, before: str) -> bool:
    """Whether the figure that touches ``before`` is a part of something else: G20, H1N1, 10:30, 1/2/3."""
    if before in {"#", ":", "_", "@"} or (before == "/" and tokens.words[index - 2][:1].isdecimal()):
        return True
    if before == "." and tokens.glued(index - 1):
        return True
    return before[:1].isalpha() and before not in SIGNS and tokens.words[index - 2] != "$"


_TURNING = frozenset({"minus", "negative", "-", "−"})
_JOINING = frozenset({".", ",", "/", "⁄"}) | DASHES
_POWERS = frozenset({"e", "x", "×", "^"})
_GOING_ON = (
    frozenset({"and", "point", "dozen", "dozens"})
    | frozenset(table.SCALES)
    | frozenset(table.GLYPHS)
    | _POWERS
)


def _goes_on(following: str, after: str) -> bool:
    """Whether the numeral may be longer than its first figure; most are not."""
    if following in _JOINING:
        return after[:1].isdecimal() or after in BIG
    return following in _GOING_ON or following[:1].isdecimal()


def _power_at(tokens: Tokens, index: int, base: Decimal) -> Numeral | None:
    """ "1e10", "1.3x10^-6", "2^8": an exponent of at most ``LONGEST``."""
    words, at = tokens.words, index + 1
    if words[at] in {"x", "×"} and words[at + 1 : at + 3] == ["10", "^"]:
        factor, power, at = base, Decimal(10), at + 3
    elif words[at] == "e":
        factor, power, at = base, Decimal(10), at + 1
    elif words[at] == "^":
        factor, power, at = ONE, base, at + 1
    else:
        return None
    sign = 1
    while words[at] in {"+", "-", "−"}:
        sign, at = (sign if words[at] == "+" else -1), at + 1
    exponent = words[at]
    if not exponent.isdecimal() or len(exponent) > 2 or int(exponent) > LONGEST or power == 0:
        return None
    value = factor * power ** (sign * int(exponent))
    return Numeral(-value if _is_negative(tokens, index) else value, at + 1, "power", value, ONE)


@lru_cache(maxsize=4096)
def _decimal(text: str) -> Decimal | None:
    if len(text) > LONGEST or _NUMERAL.fullmatch(text) is None:
        return None
    return Decimal(text.replace(",", ""))


def _is_negative(tokens: Tokens, index: int) -> bool:
    before = tokens.words[index - 1]
    if before in {"minus", "negative"}:
        return True
    if before in {"-", "−"} and index == 1:
        return True
    if before in {"-", "−"} and tokens.glued(index):
        if tokens.words[index - 2] == "minus":
            return True
        return index == 1 or not tokens.glued(index - 1) or tokens.words[index - 2] in SIGNS
    return False


def _grouped(tokens: Tokens, index: int, value: Decimal, stop: int) -> tuple[Decimal, int]:
    """Thousands set apart by spaces: "1 414 021"; by a plain one only where it can be nothing else."""
    words = tokens.words
    if stop != index + 1 or len(words[stop]) != 3 or not words[stop].isdecimal():
        return value, stop
    if not words[index].isdecimal() or len(words[index]) > 3 or words[index][0] == "0":
        return value, stop
    end, spaces = stop, set()
    while len(words[end]) == 3 and words[end].isdecimal() and tokens.starts[end] == tokens.end(end - 1) + 1:
        spaces.add(tokens.text[tokens.end(end - 1)])
        end += 1
    plain = " " in spaces and not (end - stop > 1 or words[stop] == "000")
    if plain or len(spaces) != 1 or end - index > LONGEST // 3:
        return value, stop
    return Decimal("".join(words[index:end])), end


def _respaced(tokens: Tokens, index: int, value: Decimal, stop: int) -> tuple[Decimal, int]:
    """Joins what a tokeniser took apart: "$ 1. 5 million", "10, 000"."""
    words = tokens.words
    sign, mark, rest = words[stop], words[stop + 1], words[index]
    if sign == "." and mark.isdecimal() and not tokens.glued(stop + 1) and "." not in rest:
        unit = words[stop + 2]
        if words[index - 1] in SIGNS or unit in BIG or unit in {"%", "percent", "per"}:
            return Decimal(rest.replace(",", "") + "." + mark), stop + 2
    if sign == "," and len(mark) == 3 and mark.isdecimal() and len(rest) <= 3 and not tokens.glued(stop + 1):
        spaced = not tokens.glued(stop) or words[index - 1] in SIGNS
        if mark == "000" or spaced:
            return Decimal(rest + mark), stop + 2
    return value, stop


def _with_fraction(tokens: Tokens, index: int, value: Decimal, stop: int) -> tuple[Decimal, int, str]:
    """ "1/2", "10 1/2", "1½"."""
    words = tokens.words
    if words[stop] in table.GLYPHS:
        return value + table.GLYPHS[words[stop]], stop + 1, "digits"
    share = _slashed(tokens, index)
    if share is not None:
        return share, index + 3, "share"
    share = _slashed(tokens, stop)
    if share is not None and value == int(value):
        return value + share, stop + 3, "digits"
    return value, stop, "digits"


def _slashed(tokens: Tokens, index: int) -> Decimal | None:
    words = tokens.words
    top, slash, bottom = words[index], words[index + 1], words[index + 2]
    if slash not in {"/", "⁄"} or not (top.isdecimal() and bottom.isdecimal()) or len(top) + len(bottom) > 6:
        return None
    if words[index + 3] == "/" or int(bottom) not in _DENOMINATORS or int(top) >= int(bottom):
        return None
    return Decimal(int(top)) / Decimal(int(bottom))


_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128})


@lru_cache(maxsize=4096)
def tidy(value: Decimal) -> Decimal:
    """The same value without idle zeros and exponents: 5300000 for 5300000.0."""
    whole = value.to_integral_value()
    if whole != value:
        return value.normalize()
    return whole.quantize(ONE) if abs(whole) < _WIDEST else value


_WIDEST = Decimal(10) ** 27  # what the context's 28 digits hold


@lru_cache(maxsize=4096)
def grain_of(value: Decimal) -> Decimal:
    """The step the author rounded to: 1 up to 100, then that of the last digit that is not zero."""
    if value == value.to_integral_value() and abs(value) <= 100:
        return ONE
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else ONE
