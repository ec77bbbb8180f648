"""Number expressions: tokens of a sentence -> intervals with the wording that bounds them.

    numeral   "3.5 million", "two hundred and six", "half a dozen", "two thirds"     -> one value
    vague     "dozens", "tens of thousands", "several hundred", "a few"              -> two ends
    range     "between 18 and 25", "10-20 billion", "two or three"                   -> two ends
    bound     "at least", "up to", "nearly" before; "or more", "or so" after         -> opens or blurs an end

Nothing is known here of what the number counts: a clock, a year and a road number come out as well,
and the readers that know them win them back. Start reading from ``numbers_in``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from crossref.extract.lexicon import number_words as table
from crossref.extract.lexicon.currencies import SIGNS
from crossref.extract.lexicon.grammar import CHANGES, is_plural
from crossref.extract.tokens import Tokens


class Numeral(NamedTuple):
    """One value without its bound; ``coefficient`` is what stands before the scale ("10" in "10 billion")."""

    value: Decimal
    stop: int
    form: str  # "digits", "words" or "share"
    coefficient: Decimal
    scale: Decimal


class Number(NamedTuple):
    """A number expression over tokens [first, stop); ``head`` is where the numeral itself begins."""

    first: int
    head: int
    stop: int
    low: Decimal | None
    high: Decimal | None
    grain: Decimal = Decimal(1)
    modifier: str = ""
    approximate: bool = False
    extra: bool = False
    form: str = "digits"


ONE = Decimal(1)
DASHES = frozenset({"-", "–", "—", "‑", "−"})
LINKS = DASHES | frozenset({"to", "or", "and", "through", "till"})
_LONGEST = 30  # digits; a longer run is an identifier, never a count
_NUMERAL = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}|\d+(?:\.\d+)?")
_SMALL = table.UNITS | table.TENS
_BIG = {word: scale for word, scale in table.SCALES.items() if word not in table.LETTER_SCALES}
_OPENERS = frozenset({"a", "an", "half", "quarter", "the"})
STARTS = (
    frozenset(_SMALL)
    | frozenset(table.GLYPHS)
    | frozenset(phrase[0] for phrase in table.VAGUE)
    | frozenset({"half", "quarter", "hundred", "thousand", "million", "billion", "trillion", "dozen"})
    | frozenset(table.DENOMINATORS)
)


def numbers_in(tokens: Tokens) -> list[Number]:
    """All number expressions, in order, none overlapping another."""
    found: list[Number] = []
    if not tokens.has_digit and STARTS.isdisjoint(tokens.vocabulary):
        return found
    words = tokens.words
    free = 0
    for index, word in enumerate(words):
        starts = word in STARTS or word[:1].isdecimal() or (word == "." and words[index + 1][:1].isdecimal())
        if not starts or index < free:
            continue
        number = _number_at(tokens, index, free)
        if number is not None:
            free = max(number.stop, index + 1)
            if number.form != "score":
                found.append(number)
    return _joined(tokens, found)


def _number_at(tokens: Tokens, index: int, free: int) -> Number | None:
    """The expression whose numeral begins at ``index``; its wording may reach back to ``free``."""
    plain = _vague_at(tokens, index) or _ranged_at(tokens, index)
    if plain is None:
        return None
    return plain if plain.form == "score" else _bounded(tokens, plain, free)


def _vague_at(tokens: Tokens, index: int) -> Number | None:
    words = tokens.words
    for length in (3, 2, 1):
        ends = table.VAGUE.get(tuple(words[index : index + length]))
        if ends is None:
            continue
        low, high = Decimal(ends[0]), Decimal(ends[1])
        article = words[index] == "few" and words[index - 1] in ("a", "past", "last", "next", "every")
        if article:
            low, high = Decimal(2), Decimal(9)
        first = index - 1 if words[index - 1] == "a" else index
        stop = index + length
        if words[stop] in PLURAL_LINK and words[stop + 1] in table.PLURAL_SCALES:
            return None
        text = " ".join(words[first:stop])
        if words[index] == "scores" and not _counts_scores(words, index):
            return None
        return Number(first, first, stop, low, high, _grain(low), text, form="vague")
    return None


PLURAL_LINK = frozenset({"of"})


def _counts_scores(words: list[str], index: int) -> bool:
    """ "scores of people", "scores were injured", not the scores of a match."""
    before, after = words[index - 1], words[index + 1]
    return after in _AFTER_SCORES or before.endswith("ing")


_AFTER_SCORES = frozenset(
    "of more were have injured dead killed wounded hurt missing arrested remain".split()
)


def _ranged_at(tokens: Tokens, index: int) -> Number | None:
    words = tokens.words
    left = numeral_at(tokens, index)
    if left is None:
        return None
    first, head = index, index
    opened = words[index] in _BIG or words[index] == "dozen"
    if left.form == "words" and words[index - 1] in ("a", "an") and opened:
        first = head = index - 1
    elif left.value < 0:
        first = head = index - 1 if words[index - 2] != "minus" else index - 2
    opener = words[head - 1] if words[head - 1] not in SIGNS else words[head - 2]
    reach = head - 1 if words[head - 1] not in SIGNS else head - 2
    if opener in ("about", "around", "roughly", "some"):
        opener, reach = words[reach - 1], reach - 1
    link = words[left.stop]
    after = left.stop + 1
    if link in LINKS:
        if words[after] in ("about", "around", "some", "roughly", "~", "nearly", "as"):
            after += 1
        if (
            (words[after] in SIGNS and words[head - 1] in SIGNS)
            or (words[after] in SIGNS and link == "or")
            or (words[after] in DASHES and tokens.glued(after) and link == "to")
        ):
            after += 1
        right = numeral_at(tokens, after)
        if right is not None and right.value < 0 and link in DASHES:
            right = right._replace(value=-right.value)  # "2 -7 grams"
        if right is not None and right.form != "share":
            verdict = _link(tokens, link, opener, reach, left, right)
            if verdict == "range":
                first = reach if opener in ("between", "from") else first
                return _range(tokens, first, head, left, right)
            if verdict == "score":
                return Number(first, head, right.stop, None, None, form="score")
    value = tidy(left.value)
    return Number(first, head, left.stop, value, value, _grain(value), form=left.form)


def _link(tokens: Tokens, link: str, opener: str, reach: int, left: Numeral, right: Numeral) -> str:
    """ "range", "score" (a result or an identifier, no count at all) or "" (two numbers)."""
    words = tokens.words
    low, high = _carried(left, right), right.value
    if link in DASHES:
        tight = tokens.glued(left.stop) == tokens.glued(left.stop + 1)
        if left.form != right.form and not tight:
            return ""
        phone = len(words[left.stop - 1]) == 3 and len(words[left.stop + 1]) == 4 and (low % 5 or high % 5)
        if phone or low >= high or (words[right.stop] in DASHES and words[right.stop + 1][:1].isdecimal()):
            return "score" if tokens.glued(left.stop) else ""
        return "range"
    if link == "and":
        return "range" if opener == "between" else ""
    if link == "to":
        if opener == "from" and not CHANGES.isdisjoint(words[max(0, reach - 6) : reach]):
            return ""  # "the toll rose from 22 to 24" states two counts
        if low > high:
            return "range" if opener == "from" else ""
        return "range" if low < high else ""
    if link == "or":
        return "range" if low < high <= low * 10 else ""
    return "range" if opener in ("from", "between") and low < high else ""


def _carried(left: Numeral, right: Numeral) -> Decimal:
    """The left value with the scale of the right where it has none: the 10 of "10-20 billion"."""
    if left.scale == 1 and right.scale > 1 and left.coefficient <= right.coefficient:
        return left.value * right.scale
    return left.value


def _range(tokens: Tokens, first: int, head: int, left: Numeral, right: Numeral) -> Number:
    low, high = sorted((tidy(_carried(left, right)), tidy(right.value)))
    grain = min(_grain(low), _grain(high))
    modifier = tokens.words[first] if first < head else ""
    return Number(first, head, right.stop, low, high, grain, modifier, form=left.form)


# --- one numeral -----------------------------------------------------------------------------


def numeral_at(tokens: Tokens, index: int) -> Numeral | None:
    """The numeral that begins at token ``index``, with its scale and fraction; None if there is none."""
    word = tokens.words[index]
    if not word:
        return None
    if word[0].isdecimal() or word == ".":
        return _digits_at(tokens, index)
    if word in table.GLYPHS:
        value = Decimal(table.GLYPHS[word])
        return Numeral(value, index + 1, "share", value, ONE)
    return _words_at(tokens, index)


def _digits_at(tokens: Tokens, index: int) -> Numeral | None:
    words = tokens.words
    before, stop = words[index - 1], index + 1
    glued = tokens.glued(index)
    if words[index] == ".":  # ".500"
        if glued or not tokens.glued(stop):
            return None
        value, stop = _decimal("0." + words[stop]), stop + 1
    else:
        if glued and (before in ("#", ":", "_", "@") or (before == "/" and words[index - 2][:1].isdecimal())):
            return None
        if glued and before == "." and tokens.glued(index - 1):
            return None
        if glued and before[:1].isalpha() and before not in SIGNS and words[index - 2] != "$":
            return None  # G20, H1N1
        value = _decimal(words[index])
    if value is None:
        return None
    if words[stop] == "point" and words[stop + 1].isdecimal() and "." not in words[index]:
        value, stop = value + Decimal("0." + words[stop + 1][:_LONGEST]), stop + 2
    value, stop = _respaced(tokens, index, value, stop)
    value, stop, form = _with_fraction(tokens, index, value, stop)
    coefficient = value
    value, stop, scale = _scaled(tokens, index, value, stop)
    value, stop = _with_half(tokens, value, stop, scale)
    if _is_negative(tokens, index):
        value = -value
    return Numeral(value, stop, form, coefficient, scale)


@lru_cache(maxsize=4096)
def _decimal(text: str) -> Decimal | None:
    if len(text) > _LONGEST or _NUMERAL.fullmatch(text) is None:
        return None
    return Decimal(text.replace(",", ""))


def _is_negative(tokens: Tokens, index: int) -> bool:
    before = tokens.words[index - 1]
    if before in ("minus", "negative"):
        return True
    if before in ("-", "−") and index == 1:
        return True
    if before in ("-", "−") and tokens.glued(index):
        if tokens.words[index - 2] == "minus":
            return True
        return index == 1 or not tokens.glued(index - 1) or tokens.words[index - 2] in SIGNS
    return False


def _respaced(tokens: Tokens, index: int, value: Decimal, stop: int) -> tuple[Decimal, int]:
    """Joins what a tokeniser took apart: "$ 1. 5 million", "10, 000"."""
    words = tokens.words
    sign, mark, rest = words[stop], words[stop + 1], words[index]
    if sign == "." and mark.isdecimal() and not tokens.glued(stop + 1) and "." not in rest:
        unit = words[stop + 2]
        if words[index - 1] in SIGNS or unit in _BIG or unit in ("%", "percent", "per"):
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
        return value + Decimal(table.GLYPHS[words[stop]]), stop + 1, "digits"
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
    if slash not in ("/", "⁄") or not (top.isdecimal() and bottom.isdecimal()) or len(top) + len(bottom) > 6:
        return None
    if words[index + 3] == "/" or int(bottom) not in _DENOMINATORS or int(top) >= int(bottom):
        return None
    return Decimal(int(top)) / Decimal(int(bottom))


_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128})


def _scaled(tokens: Tokens, index: int, value: Decimal, stop: int) -> tuple[Decimal, int, Decimal]:
    words = tokens.words
    scale = ONE
    while True:
        word, step = words[stop], 1
        if word in DASHES and tokens.glued(stop) and words[stop + 1] in _BIG:  # "110-billion"
            word, step = words[stop + 1], 2
        if word in _BIG and (word not in table.PLURAL_SCALES or words[stop + step] != "of" or scale == 1):
            factor = _BIG[word]
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


def _with_half(tokens: Tokens, value: Decimal, stop: int, scale: Decimal) -> tuple[Decimal, int]:
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
    if scale == 1 and words[at] in _BIG:
        value, at = value * _BIG[words[at]], at + 1
    return value, at


_AFTER_SHARE = frozenset("of hours hour million billion trillion miles years months percent per".split())


def _words_at(tokens: Tokens, index: int) -> Numeral | None:
    """Spelled numbers: groups below a thousand, each with its scale."""
    words = tokens.words
    share = _spelled_share(tokens, index)
    if share is not None:
        return share
    stop = index
    if words[index] in _BIG:  # "a hundred", "half a million": the opener is looked at behind us
        bare = words[index - 1] not in _OPENERS and index > 0 and words[index + 1] not in _BIG
        if bare or words[index] in table.PLURAL_SCALES:
            return None
        group, total, scale = 1, Decimal(0), ONE
    elif words[index] == "dozen":
        if words[index - 1] not in ("a", "the", "per", "-", "half"):
            return None
        return Numeral(Decimal(12), index + 1, "words", ONE, Decimal(12))
    elif words[index] in _SMALL:
        group, total, scale = -1, Decimal(0), ONE
    else:
        return None
    while True:
        word = words[stop]
        if word in _SMALL:
            small = _SMALL[word]
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
        elif word in _BIG and word != "hundred" and (group >= 0 or total):
            factor = _BIG[word]
            if word in table.PLURAL_SCALES and words[stop + 1] == "of":
                break
            total = total + group * factor if group >= 0 else total * factor
            group, scale = -1, factor
        elif word in ("dozen", "dozens") and group > 0:
            group, stop, scale = group * 12, stop + 1, Decimal(12)
            break
        elif (word == "and" and stop > index and words[stop - 1] in _BIG and words[stop + 1] in _SMALL) or (
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
    value, stop = _with_half(tokens, value, stop, scale)
    if words[index - 1] in ("minus", "negative"):
        value = -value
    return Numeral(value, stop, "words", coefficient, scale)


def _hyphen_joins(tokens: Tokens, stop: int, group: int) -> bool:
    """The hyphen of "twenty-one" and "two-hundred", not that of a range."""
    following = tokens.words[stop + 1]
    if tokens.glued(stop + 1) != tokens.glued(stop):
        return False
    if following in _BIG:
        return tokens.glued(stop)
    return group % 10 == 0 and group % 100 >= 20 and table.UNITS.get(following, 10) < 10


def _spelled_decimal(tokens: Tokens, index: int, stop: int, whole: Decimal) -> Numeral:
    words, digits, at = tokens.words, "", stop + 1
    while words[at] in table.UNITS and len(digits) < _LONGEST:
        digits += str(table.UNITS[words[at]])
        at += 1
    coefficient = whole + Decimal("0." + digits)
    value, at, scale = _scaled(tokens, index, coefficient, at)
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
    return Numeral(value, at + 1, "share", value, ONE)


def _half_at(tokens: Tokens, index: int) -> Numeral | None:
    words = tokens.words
    if words[index - 1] in _HALF_NOT or tokens.words[index - 1] in table.ORDINALS:
        return None
    value = Decimal("0.5") if words[index] == "half" else Decimal("0.25")
    at = index + 1
    if words[at] in DASHES and tokens.glued(at):
        at += 1
    if words[at] == "of" and words[at + 1] == "a" and words[at + 2] in _BIG:
        at += 1
    if words[at] == "a" and (words[at + 1] in _BIG or words[at + 1] == "dozen"):
        at += 1
    if words[at] == "dozen":
        return Numeral(value * 12, at + 1, "words", value, Decimal(12))
    if words[at] in _BIG and words[at] not in table.PLURAL_SCALES:
        return Numeral(value * _BIG[words[at]], at + 1, "words", value, _BIG[words[at]])
    return Numeral(value, index + 1, "share", value, ONE)


_HALF_NOT = frozenset(
    {"second", "other", "better", "halves", "final", "latter", "former", "this", "last", "next"}
)


@lru_cache(maxsize=4096)
def tidy(value: Decimal) -> Decimal:
    """The same value without idle zeros and exponents: 5300000 for 5300000.0."""
    whole = value.to_integral_value()
    return whole.quantize(ONE) if whole == value and abs(whole) < _WIDEST else value


_WIDEST = Decimal(10) ** 27  # what the context's 28 digits hold


@lru_cache(maxsize=4096)
def _grain(value: Decimal) -> Decimal:
    """The step the author rounded to: 1 up to 100, then that of the last digit that is not zero."""
    if value == value.to_integral_value() and abs(value) <= 100:
        return ONE
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else ONE


# --- bounds ----------------------------------------------------------------------------------


def _by_last_word(phrases: dict[str, tuple[str, ...]]) -> dict[str, list[tuple[list[str], str]]]:
    by_word: dict[str, list[tuple[list[str], str]]] = {}
    for kind, wordings in phrases.items():
        for wording in wordings:
            parts = wording.split()
            by_word.setdefault(parts[-1], []).append((parts, kind))
    for entries in by_word.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_word


def _by_first_word(phrases: dict[str, tuple[str, ...]]) -> dict[str, list[tuple[list[str], str]]]:
    reversed_phrases = {k: tuple(" ".join(w.split()[::-1]) for w in v) for k, v in phrases.items()}
    return {
        word: [(parts[::-1], kind) for parts, kind in entries]
        for word, entries in _by_last_word(reversed_phrases).items()
    }


_BEFORE = _by_last_word(table.BEFORE)
_AFTER = _by_first_word(table.AFTER)


def _bounded(tokens: Tokens, number: Number, free: int) -> Number:
    """``number`` with the wordings around it applied."""
    words = tokens.words
    first, stop = number.first, number.stop
    kinds: list[str] = []
    said: list[str] = [number.modifier] if number.modifier else []
    skip = 0
    while words[first - 1 - skip] in SIGNS and first - skip > free:
        skip += 1
    for _ in range(3):
        match = next(
            (
                (parts, kind)
                for parts, kind in _BEFORE.get(words[first - 1 - skip], ())
                if first - skip - len(parts) >= free
                and words[first - skip - len(parts) : first - skip] == parts
            ),
            None,
        )
        if match is None or (match[1] in kinds and match[1] != "extra"):
            break
        first, skip = first - skip - len(match[0]), 0
        kinds.append(match[1])
        if match[1] != "extra":
            said.insert(0, " ".join(match[0]))
    for parts, kind in _AFTER.get(words[stop], ()):
        if words[stop : stop + len(parts)] == parts and not (
            words[stop] == "plus" and _opens_sum(tokens, stop)
        ):
            stop += len(parts)
            kinds.append(kind)
            said.append(" ".join(parts))
            break
    if words[stop] == "-" and words[stop + 1] == "plus":
        stop += 2
        kinds.append("low")
        said.append("plus")
    extra = "extra" in kinds
    if words[stop] in table.EXTRA_AFTER and words[stop + 1] != "than" and words[stop] != "others":
        extra, stop = True, stop + 1
    elif words[stop] == "others":
        extra = True
    low, high, approximate = _opened(number, kinds)
    return number._replace(
        first=first,
        stop=stop,
        low=low,
        high=high,
        modifier=" ".join(said),
        approximate=approximate,
        extra=extra,
    )


def one_at(tokens: Tokens, at: int, free: int = 0) -> Number:
    """The article at token ``at`` taken as a one: the "an hour" of "nearly an hour"."""
    return _bounded(tokens, Number(at, at, at + 1, ONE, ONE, form="article"), free)


def _opens_sum(tokens: Tokens, stop: int) -> bool:
    following = tokens.words[stop + 1]
    return following[:1].isdecimal() or following in _SMALL or following in ("a", "the")


def _opened(number: Number, kinds: list[str]) -> tuple[Decimal | None, Decimal | None, bool]:
    low, high = number.low, number.high
    approximate = number.approximate or "about" in kinds
    if low is None or high is None:
        return low, high, approximate
    if "low" in kinds:
        return low, None, approximate and number.form != "vague"
    if "high" in kinds:
        return None, high, approximate and number.form != "vague"
    if "below" in kinds:
        return min(tidy(low * _NEARLY), high), max(high, tidy(low * _NEARLY)), True
    if "above" in kinds:
        return min(low, high / _NEARLY), max(low, high / _NEARLY), True
    return low, high, approximate


# "nearly 300" is under 300 and hardly under 270: nobody rounds up by more than a tenth.
_NEARLY = Decimal("0.9")


def _joined(tokens: Tokens, numbers: list[Number]) -> list[Number]:
    """Two bounds of one value made one range: "at least 20 and at most 100"."""
    joined: list[Number] = []
    for number in numbers:
        last = joined[-1] if joined else None
        if (
            last is not None
            and tokens.words[last.stop] in ("and", "but")
            and last.stop + 1 == number.first
            and (last.low is None) != (number.low is None)
            and (last.high is None) != (number.high is None)
        ):
            low = last.low if last.low is not None else number.low
            high = last.high if last.high is not None else number.high
            if low is not None and high is not None and low < high:
                both = f"{last.modifier} and {number.modifier}"
                joined[-1] = last._replace(stop=number.stop, low=low, high=high, modifier=both)
                continue
        joined.append(number)
    return joined
