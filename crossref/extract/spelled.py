"""Spelled numbers, shares and scales: "two hundred and six", "half a dozen", "two thirds", "bn".

Groups below a thousand are read word by word, each closed by its scale. Start reading from ``words_at``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from crossref.extract.lexicon import number_words as table
from crossref.extract.lexicon.currencies import SIGNS
from crossref.extract.lexicon.grammar import is_plural
from crossref.extract.tokens import Tokens


class Numeral(NamedTuple):
    """One value without its bound; ``coefficient`` is what stands before the scale ("10" in "10 billion")."""

    value: Decimal
    stop: int
    form: str  # "digits", "words" or "share"
    coefficient: Decimal
    scale: Decimal


ONE = Decimal(1)

DASHES = frozenset({"-", "–", "—", "‑", "−"})

LONGEST = 30  # digits; a longer run is an identifier, never a count

SMALL = table.UNITS | table.TENS

BIG = {word: scale for word, scale in table.SCALES.items() if word not in table.LETTER_SCALES}

_OPENERS = frozenset({"a", "an", "half", "quarter", "the"})


def with_scale(tokens: Tokens, index: int, value: Decimal, stop: int) -> tuple[Decimal, int, Decimal]:
    """``value`` times the scales that follow it, where they end, and their product."""
    words = tokens.words
    scale = ONE
    while True:
        word, step = words[stop], 1
        if word in DASHES and tokens.glued(stop) and words[stop + 1] in BIG:  # "110-billion"
            word, step = words[stop + 1], 2
        if word in BIG and (word not in table.PLURAL_SCALES or words[stop + step] != "of" or scale == 1):
            factor = BIG[word]
        elif word in table.LETTER_SCALES and scale == 1 and _is_scale(tokens, index, stop):
            factor = table.SCALES[word]
        elif word == "dozen" or word == "dozens":
            factor = table.DOZENS[word]
        else:
            return value, stop, scale
        value, scale, stop = value * factor, scale * factor, stop + step


def _is_scale(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether the letter at ``stop`` means thousand, million ..., not metre or a name."""
    words = tokens.words
    alone = not words[stop + 1].isalpha()
    if words[stop] == "k" and (tokens.glued(stop) or alone):
        return True
    if not tokens.glued(stop) and words[index - 1] not in SIGNS:
        return words[stop] == "m" and tokens.is_capital(stop) and "." in words[index]
    if words[stop] == "b" and alone:
        return True
    if words[index - 1] in SIGNS or (words[index - 1] in DASHES and words[index - 2] in SIGNS):
        return True
    if tokens.is_capital(stop) and words[stop] in ("m", "b"):
        return True
    following = words[stop + 1]
    return words[stop] in ("m", "b") and (following in SIGNS or (is_plural(following)))


def with_half(tokens: Tokens, value: Decimal, stop: int, scale: Decimal) -> tuple[Decimal, int]:
    """ "two and a half million", "one million and a half", "three and two thirds"."""
    words = tokens.words
    if words[stop] != "and":
        return value, stop
    half = words[stop + 1] in ("half", "quarter") and words[stop + 2] not in ("dozen", "of", "a", "an", "the")
    half = half or words[stop + 1 : stop + 3] in (["a", "half"], ["a", "quarter"], ["an", "half"])
    share = None if half else _spelled_share(tokens, stop + 1)
    if half:
        at = stop + 1 if words[stop + 1] in ("half", "quarter") else stop + 2
        part, at = ONE / table.DENOMINATORS[words[at]], at + 1
    elif share is not None and (not words[share.stop].isalpha() or words[share.stop] in _AFTER_SHARE):
        part, at = share.value, share.stop
    else:
        return value, stop
    value += part * scale
    if scale == 1 and words[at] in BIG:
        value, at = value * BIG[words[at]], at + 1
    return value, at


_AFTER_SHARE = frozenset("of hours hour million billion trillion miles years months percent per".split())


def words_at(tokens: Tokens, index: int) -> Numeral | None:
    """Spelled numbers: groups below a thousand, each with its scale."""
    words = tokens.words
    share = _spelled_share(tokens, index)
    if share is not None:
        return share
    stop = index
    if words[index] in BIG:  # "a hundred", "half a million": the opener is looked at behind us
        bare = words[index - 1] not in _OPENERS and index > 0 and words[index + 1] not in BIG
        if bare or words[index] in table.PLURAL_SCALES:
            return None
        group, total, scale = 1, Decimal(0), ONE
    elif words[index] == "dozen":
        if words[index - 1] not in ("a", "the", "per", "-", "half"):
            return None
        return Numeral(Decimal(12), index + 1, "words", ONE, Decimal(12))
    elif words[index] in SMALL:
        group, total, scale = -1, Decimal(0), ONE
    else:
        return None
    while True:
        word = words[stop]
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
        elif word in ("dozen", "dozens") and group > 0:
            group, stop, scale = group * 12, stop + 1, Decimal(12)
            break
        elif (word == "and" and stop > index and words[stop - 1] in BIG and words[stop + 1] in SMALL) or (
            word in DASHES and _hyphen_joins(tokens, stop, group)
        ):
            pass
        elif word == "point" and words[stop + 1] in table.UNITS and group >= 0:
            return _spelled_decimal(tokens, index, stop, total + group)
        else:
            break
        stop += 1
    value = total + max(group, 0)
    ordinal = words[stop] in table.ORDINALS or (words[stop] in DASHES and words[stop + 1] in table.ORDINALS)
    if ordinal and (tokens.glued(stop) or words[stop - 1] in table.TENS or words[stop - 1] == "hundred"):
        return None  # "twenty-first"
    coefficient = value / scale
    value, stop = with_half(tokens, value, stop, scale)
    if words[index - 1] in ("minus", "negative"):
        value = -value
    return Numeral(value, stop, "words", coefficient, scale)


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
    while words[at] in table.UNITS and len(digits) < LONGEST:
        digits += str(table.UNITS[words[at]])
        at += 1
    coefficient = whole + Decimal("0." + digits)
    value, at, scale = with_scale(tokens, index, coefficient, at)
    return Numeral(value, at, "words", coefficient, scale)


def _spelled_share(tokens: Tokens, index: int) -> Numeral | None:
    """ "half a million", "two thirds", "one-quarter"; a lone "third" is an ordinal."""
    words = tokens.words
    word = words[index]
    if word in ("half", "quarter"):
        return _half_at(tokens, index)
    if word in table.DENOMINATORS and words[index - 1] == "a" and words[index + 1] == "of":
        value = ONE / table.DENOMINATORS[word]  # "a third of"; a lone "third" is an ordinal
        return Numeral(value, index + 1, "share", value, ONE)
    if word == "a" and words[index + 1] in ("half", "quarter"):
        return _half_at(tokens, index + 1)
    if word == "a" and words[index + 2] != "of":
        return None  # "a third explosion"
    top = 1 if word in ("a", "one") else table.UNITS.get(word, 0)
    if top == 0:
        return None
    at = index + 1
    if words[at] in DASHES and tokens.glued(at):
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


def _half_at(tokens: Tokens, index: int) -> Numeral | None:
    words = tokens.words
    before = words[index - 2] if words[index - 1] in DASHES else words[index - 1]
    if before in _HALF_NOT or before in table.ORDINALS:
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


_HALF_NOT = frozenset(
    {"second", "other", "better", "halves", "final", "latter", "former", "this", "last", "next"}
)
