"""What multiplies a number: "bn", "hundred", "dozen", "m"; and ``Numeral``, one value without its bound."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from crossref.extract.lexicon import number_words as table
from crossref.extract.lexicon.currencies import NAMES, SIGNS
from crossref.extract.lexicon.grammar import CHANGES, OWNS, STOP, is_plural
from crossref.extract.lexicon.units import AREA_PREFIXES, DIRECTIONS
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
    if tokens.is_capital(stop) and words[stop] in {"m", "b"}:
        return True
    return words[stop] in {"m", "b"} and (words[stop + 1] in SIGNS or _counts(words, index, stop + 1))


def _counts(words: list[str], index: int, at: int) -> bool:
    """Whether millions are counted by the "2m" before token ``at``: "2m Syrian refugees", "417m yuan", "fell
    to 14.4m"; not "3m high waves", "a 100m run"."""
    for place in range(at, at + _LONGEST_NOUN):
        word = words[place]
        if word in _MEASURES or is_plural(word):
            return word not in _TRACKS and words[place + 1] not in OWNS
        if word in _ALONG or word in STOP or not (word.isalpha() or word in DASHES):
            break
    linked = words[index - 1] in {"to", "from", "by", "at", "of"} and words[index - 2] in _COUNTING
    return linked and words[at] not in _ALONG and words[at] != "("  # "fell by 25m (82ft)"


_LONGEST_NOUN = 5
_COUNTING = (CHANGES - {"up", "down"}) | frozenset(
    "audience population circulation readership total number stands stood".split()
)
# What metres are told of: how far, and along what.
_ALONG = DIRECTIONS | frozenset(
    "from behind off apart wave waves race final sprint freestyle butterfly breaststroke backstroke medley"
    " relay steeplechase walk dash run mark pool individual world hurdle hurdles hurdling silver gold"
    " bronze champion title olympic".split()
)
_TRACKS = frozenset("hurdles finals races sprints champions runners swimmers heats waves metres".split())
_MEASURES = frozenset(NAMES) | frozenset(AREA_PREFIXES) | {"kg", "km", "ha"}
