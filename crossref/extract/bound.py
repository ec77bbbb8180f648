"""The wordings around a number: "at least", "up to", "nearly" before it, "or more", "or so" after it.

Each opens an end of the interval or blurs it; "another" and "more" say that it comes on top of others.
Start reading from ``bounded``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from crossref.extract.lexicon import number_words as table
from crossref.extract.lexicon.currencies import SIGNS
from crossref.extract.numeral import tidy
from crossref.extract.scale import ONE, SMALL
from crossref.extract.tokens import Tokens


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


_MORE = table.EXTRA_AFTER | {"-"}


def bounded(tokens: Tokens, number: Number, free: int) -> Number:
    """``number`` with the wordings around it applied."""
    words = tokens.words
    first, stop = number.first, number.stop
    before, after = words[first - 1], words[stop]
    if before not in _BEFORE and before not in SIGNS and after not in _AFTER and after not in _MORE:
        return number
    kinds: list[str] = []
    said: list[str] = [number.modifier] if number.modifier else []
    skip = 0
    while words[first - 1 - skip] in SIGNS and first - skip > free:
        skip += 1
    for _ in range(3):
        parts, kind = _wording_before(words, first - skip, free)
        if not parts or (kind in kinds and kind != "extra"):
            break
        first, skip = first - skip - len(parts), 0
        kinds.append(kind)
        if kind != "extra":
            said.insert(0, " ".join(parts))
    for parts, kind in _AFTER.get(words[stop], ()):
        if words[stop : stop + len(parts)] == parts and not _opens_another(tokens, stop, stop + len(parts)):
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
    if not (kinds or extra):
        return number
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


def _wording_before(words: list[str], stop: int, free: int) -> tuple[list[str], str]:
    """The longest wording that ends before token ``stop`` and begins at ``free`` or later, with its kind."""
    for parts, kind in _BEFORE.get(words[stop - 1], ()):
        first = stop - len(parts)
        if first >= free and words[first:stop] == parts:
            return parts, kind
    return [], ""


def one_at(tokens: Tokens, at: int, free: int = 0) -> Number:
    """The article at token ``at`` taken as a one: the "an hour" of "nearly an hour"."""
    return bounded(tokens, Number(at, at, at + 1, ONE, ONE, form="article"), free)


def _opens_another(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether tokens [first, stop) lead to the next number: "12 plus 3", "under 10 and more than 40"."""
    words = tokens.words
    if words[first] != "plus":
        return words[stop] == "than" and (words[stop + 1][:1].isdecimal() or words[stop + 1] in SMALL)
    following = words[first + 1]
    return following[:1].isdecimal() or following in SMALL or following in ("a", "the")


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
