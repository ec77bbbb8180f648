"""Spelled numbers: "two hundred and six", "twenty-one", "two point one four", "a hundred thousand".

Groups below a thousand are read word by word, each closed by its scale. Start reading from ``words_at``.
"""

from __future__ import annotations

from decimal import Decimal

from crossref.extract.fraction import parts_of, share_at, signed, with_half
from crossref.extract.lexicon import number_words as table
from crossref.extract.scale import BIG, DASHES, LONGEST, ONE, SMALL, Numeral, with_scale
from crossref.extract.tokens import Tokens

_OPENERS = frozenset({"a", "an", "half", "quarter", "the"})
# What a spelled number of one word is worth, and the words by which it may be longer; most are not.
_WORTH = {word: Decimal(small) for word, small in SMALL.items()}
_GOING_ON = (
    DASHES
    | frozenset(SMALL)
    | frozenset(BIG)
    | frozenset(table.DOZENS)
    | frozenset(table.DENOMINATORS)
    | frozenset(table.ORDINALS)
    | {"and", "point"}
)


def words_at(tokens: Tokens, index: int) -> Numeral | None:
    """Spelled numbers: groups below a thousand, each with its scale."""
    words = tokens.words
    if words[index] in _WORTH and words[index + 1] not in _GOING_ON:
        value = _WORTH[words[index]]
        return Numeral(signed(words, index, value), index + 1, "words", value, ONE)
    share = share_at(tokens, index)
    if share is not None:
        return share
    stop = index
    if words[index] in BIG:  # "a hundred", "half a million": the opener is looked at behind us
        bare = words[index - 1] not in _OPENERS and index > 0 and words[index + 1] not in BIG
        if bare or words[index] in table.PLURAL_SCALES:
            return None
        group, total, scale = 1, Decimal(0), ONE
    elif words[index] == "dozen":
        if words[index - 1] not in {"a", "the", "per", "-", "half"}:
            return None
        return Numeral(Decimal(12), index + 1, "words", ONE, Decimal(12))
    elif words[index] in SMALL:
        group, total, scale = -1, Decimal(0), ONE
    else:
        return None
    before = Decimal(0)  # what was told before the last "and"
    while True:
        word = words[stop]
        if word == "and":
            before = total + max(group, 0)
        if word in SMALL:
            small = SMALL[word]
            fits = (
                group < 0
                or (group % 100 == 0 and group)
                or (group % 100 >= 20 and group % 10 == 0 and small < 10)
            )
            if not fits or (small == 0 and group >= 0):
                break
            group = small if group < 0 else group + small
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in BIG and word != "hundred" and (group >= 0 or total):
            factor = BIG[word]
            if word in table.PLURAL_SCALES and words[stop + 1] == "of":
                break
            total = total + group * factor if group >= 0 else total * factor
            group, scale = -1, factor
        elif word in {"dozen", "dozens"} and group > 0:
            group, stop, scale = group * 12, stop + 1, Decimal(12)
            break
        elif (word == "and" and stop > index and words[stop - 1] in BIG and words[stop + 1] in SMALL) or (
            word in DASHES and _hyphen_joins(tokens, stop, group)
        ):
            pass
        elif word == "point" and words[stop + 1] in SMALL and group >= 0:
            return _spelled_decimal(tokens, index, stop, total + group)
        else:
            break
        stop += 1
    value = total + max(group, 0)
    parts = parts_of(tokens, index, stop, value, before, scale)
    if parts is not None:
        return parts
    ordinal = words[stop] in table.ORDINALS or (words[stop] in DASHES and words[stop + 1] in table.ORDINALS)
    if ordinal and (tokens.glued(stop) or words[stop - 1] in table.TENS or words[stop - 1] == "hundred"):
        return None  # "twenty-first"
    coefficient = value / scale
    value, stop = with_half(tokens, value, stop, scale)
    return Numeral(signed(words, index, value), stop, "words", coefficient, scale)


def _hyphen_joins(tokens: Tokens, stop: int, group: int) -> bool:
    """The hyphen of "twenty-one" and "two-hundred", not that of a range."""
    following = tokens.words[stop + 1]
    if tokens.glued(stop + 1) != tokens.glued(stop):
        return False
    if following in BIG:
        return tokens.glued(stop)
    return group % 10 == 0 and group % 100 >= 20 and table.UNITS.get(following, 10) < 10


def _spelled_decimal(tokens: Tokens, index: int, stop: int, whole: Decimal) -> Numeral:
    words, digits, at = tokens.words, "", stop + 1
    while words[at] in SMALL and len(digits) < LONGEST:  # "two point one four", "two point seventy-one"
        unit = at + 2 if words[at + 1] in DASHES else at + 1
        if words[at] in table.TENS and 0 < table.UNITS.get(words[unit], 10) < 10:
            digits += str(table.TENS[words[at]] + table.UNITS[words[unit]])
            at = unit + 1
        else:
            digits += str(SMALL[words[at]])
            at += 1
    coefficient = whole + Decimal("0." + digits)
    value, at, scale = with_scale(tokens, index, coefficient, at)
    value = signed(words, index, value)
    return Numeral(value, at, "words", coefficient, scale)
