"""Spelled shares: "two thirds", "half a million", "twenty-three fifths", "two and a half million".

``with_half`` adds what follows a number, ``share_at`` reads a share that stands alone, ``parts_of`` puts the
words above a line over those below it.
"""

from __future__ import annotations

from decimal import Decimal

from crossref.extract.lexicon import currencies
from crossref.extract.lexicon import number_words as table
from crossref.extract.lexicon.grammar import STOP
from crossref.extract.lexicon.units import PERCENT, PERCENTAGE_POINTS, TIME_UNITS, UNIT_OF
from crossref.extract.scale import BIG, DASHES, ONE, Numeral
from crossref.extract.tokens import Tokens


def with_half(tokens: Tokens, value: Decimal, stop: int, scale: Decimal) -> tuple[Decimal, int]:
    """ "two and a half million", "one million and a half", "three and two thirds"."""
    words = tokens.words
    if words[stop] != "and":
        return value, stop
    half = words[stop + 1] in {"half", "quarter"} and words[stop + 2] not in {"dozen", "of", "a", "an", "the"}
    half = half or words[stop + 1 : stop + 3] in (["a", "half"], ["a", "quarter"], ["an", "half"])
    share = None if half else share_at(tokens, stop + 1) or _share_of_one(tokens, stop + 1)
    if half:
        at = stop + 1 if words[stop + 1] in {"half", "quarter"} else stop + 2
        part, at = ONE / table.DENOMINATORS[words[at]], at + 1
    elif share is not None and (not words[share.stop].isalpha() or words[share.stop] in _AFTER_SHARE):
        part, at = share.value, share.stop
    else:
        return value, stop
    if scale > BIG.get(words[at], scale):  # "one billion and a half million"
        return value + part * BIG[words[at]], at + 1
    value += part * scale
    if scale == 1 and words[at] in BIG:
        value, at = value * BIG[words[at]], at + 1
    return value, at


_AFTER_SHARE = frozenset("of hours hour million billion trillion miles years months percent per".split())


def share_at(tokens: Tokens, index: int) -> Numeral | None:
    """ "half a million", "two thirds", "one-quarter"; a lone "third" is an ordinal."""
    words = tokens.words
    word = words[index]
    if word in {"half", "quarter"}:
        return _half_at(tokens, index)
    alone = index <= 1 and not words[index + 1]  # a text that is a share and no more
    if (
        word in table.DENOMINATORS
        and words[index - 1] == "a"
        and (words[index + 1] == "of" or alone or _is_by_how_much(words, index))
    ):
        value = ONE / table.DENOMINATORS[word]  # "a third of"; a lone "third" is an ordinal
        return Numeral(value, index + 1, "share", value, ONE)
    if word == "a" and words[index + 1] in {"half", "quarter"}:
        return _half_at(tokens, index + 1)
    if word == "a" and words[index + 2] != "of":
        return None  # "a third explosion"
    top = 1 if word in {"a", "one"} else table.UNITS.get(word, 0)
    if top == 0:
        return None
    at = index + 1
    if words[at] in DASHES and (tokens.glued(at) or words[at + 1] in table.DENOMINATORS):
        at += 1
    below = table.DENOMINATORS.get(words[at])
    if below is None or top >= below * 3:
        return None
    plural = words[at].endswith("s") or words[at] == "halves"
    if (top > 1) != plural or (words[at] == "half" and words[at + 1] == "dozen"):
        return None
    value = Decimal(top) / Decimal(below)
    scaled = at + 3 if words[at + 1 : at + 3] == ["of", "a"] else at + 1
    if words[scaled] in BIG and words[scaled] not in table.PLURAL_SCALES:  # "three quarters of a million"
        whole = Decimal(top) * BIG[words[scaled]] / Decimal(below)
        return Numeral(whole.to_integral_value(), scaled + 1, "words", value, BIG[words[scaled]])
    return Numeral(value, at + 1, "share", value, ONE)


def _is_by_how_much(words: list[str], index: int) -> bool:
    """ "Fell by a third", "by almost a third in May", "down more than a fifth", not "by a third man"."""
    after = words[index + 1]
    if after in DASHES or (after.isalpha() and after not in STOP):
        return False
    at = index - 2
    while index - at < 5 and words[at] in _BLURRING:
        at -= 1
    return words[at] in {"by", "down", "up"}


_BLURRING = frozenset(
    "almost nearly about around roughly some over more less than under up to just well".split()
)


def _half_at(tokens: Tokens, index: int) -> Numeral | None:
    words = tokens.words
    before = words[index - 2] if words[index - 1] in DASHES else words[index - 1]
    if before in _HALF_NOT or before in table.ORDINALS or _names_on(tokens, index):
        return None  # "fourth - quarter sales"
    value = Decimal("0.5") if words[index] == "half" else Decimal("0.25")
    at = index + 1
    if words[at] in DASHES and tokens.glued(at):
        at += 1
    if words[at] == "of" and words[at + 1] == "a" and words[at + 2] in BIG:
        at += 1
    if words[at] == "a" and (words[at + 1] in BIG or words[at + 1] == "dozen"):
        at += 1
    if words[at] == "dozen":
        return Numeral(value * 12, at + 1, "words", value, Decimal(12))
    if words[at] in BIG and words[at] not in table.PLURAL_SCALES:
        return Numeral(value * BIG[words[at]], at + 1, "words", value, BIG[words[at]])
    return Numeral(value, index + 1, "share", value, ONE)


def _names_on(tokens: Tokens, index: int) -> bool:
    """The "half-brother" and the "quarter-final", which halve nothing, against the "half-hour"."""
    after = tokens.words[index + 2]
    joined = tokens.words[index + 1] in DASHES and tokens.glued(index + 1) and tokens.glued(index + 2)
    return joined and after.isalpha() and after not in _HALVED


_HALVED = (
    frozenset(TIME_UNITS)
    | frozenset(UNIT_OF)
    | frozenset(PERCENT)
    | frozenset(PERCENTAGE_POINTS)
    | frozenset(currencies.NAMES)
    | frozenset(BIG)
    | frozenset({"a", "an", "dozen", "century", "decade"})
)

_HALF_NOT = frozenset(
    {"second", "other", "better", "halves", "final", "latter", "former", "this", "last", "next"}
    | {"fly", "scrum", "wing", "centre", "center"}
)


def parts_of(
    tokens: Tokens, index: int, stop: int, value: Decimal, before: Decimal, scale: Decimal
) -> Numeral | None:
    """The fraction whose numerator ends at ``stop``: "twenty-three fifths", "two and fifty-four hundredths".

    ``before`` is what stands before the last "and": a proper fraction is added to it, at its ``scale``.
    """
    words = tokens.words
    last = words[stop - 1]
    compound = last in table.TENS and stop - 1 > index and words[stop - 2] != "and"
    unit = stop + 1 if words[stop] in DASHES else stop
    if compound and words[unit] in table.DENOMINATOR_UNITS:  # "one hundred thirty fifths"
        stop, value = stop - 1, value - table.TENS[last]
    below, end = _denominator(tokens, stop)
    if words[end] == "dozen":
        return None
    top = value - before
    plural = words[end - 1].endswith("s") or words[end - 1] == "halves"
    if below == 0 or value == 0 or (top > 1) != plural or (top == 1 and not before and words[stop] != "half"):
        below = below if below and top == 1 and words[stop] in table.TENS else 0
    if below == 0:
        return None
    if not before or top >= below:
        form = "share" if value < below else "words"
        return Numeral(signed(words, index, value / below), end, form, value, ONE)
    part = top / below
    if words[end] in BIG and BIG[words[end]] < scale:  # "one billion and three quarters million"
        part, end = part * BIG[words[end]], end + 1
    else:
        part *= scale
    return Numeral(signed(words, index, before + part), end, "words", before + part, ONE)


def _denominator(tokens: Tokens, at: int) -> tuple[int, int]:
    """The number below the line, and where it ends; 0 where none is told at ``at``."""
    words = tokens.words
    if words[at] in DASHES:
        at += 1
    if words[at] in table.TENS:
        unit = at + 2 if words[at + 1] in DASHES else at + 1
        units = table.DENOMINATOR_UNITS.get(words[unit], 0)
        return (table.TENS[words[at]] + units, unit + 1) if units else (0, at)
    return table.DENOMINATORS.get(words[at], 0), at + 1


def _share_of_one(tokens: Tokens, index: int) -> Numeral | None:
    """The "a third" of "forty two and a third", where nothing follows that it could number."""
    words = tokens.words
    if words[index] not in {"a", "an"}:
        return None
    below, end = _denominator(tokens, index + 1)
    if below == 0 or words[end] not in {"", "."}:
        return None
    return Numeral(ONE / below, end, "share", ONE / below, ONE)


def signed(words: list[str], index: int, value: Decimal) -> Decimal:
    """``value``, negative where the word before token ``index`` says so."""
    return -value if words[index - 1] in {"minus", "negative"} else value
