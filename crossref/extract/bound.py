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
    form: str = "digits"
    modifier: str = ""
    approximate: bool = False
    extra: bool = False


class _Wordings(dict[str, "_Wordings"]):
    """Wordings by their first word, then by their second, ...; ``kind`` is that of the one that ends here."""

    kind = ""


def _wordings(phrases: dict[str, tuple[str, ...]], step: int) -> _Wordings:
    """All ``phrases`` by their words from the first on, or with a ``step`` of -1 from the last on."""
    root = _Wordings()
    for kind, wordings in phrases.items():
        for wording in wordings:
            node = root
            for word in wording.split()[::step]:
                node = node.setdefault(word, _Wordings())
            node.kind = node.kind or kind
    return root


_BEFORE = _wordings(table.BEFORE, -1)
_AFTER = _wordings(table.AFTER, 1)
_WORDED_BEFORE = frozenset(_BEFORE) | SIGNS
_WORDED_AFTER = frozenset(_AFTER) | table.EXTRA_AFTER | {"-"}


def bounded(tokens: Tokens, number: Number, free: int) -> Number:
    """``number`` with the wordings around it applied."""
    words = tokens.words
    first, stop = number.first, number.stop
    if words[first - 1] not in _WORDED_BEFORE and words[stop] not in _WORDED_AFTER:
        return number
    kinds: list[str] = []
    said: list[str] = [number.modifier] if number.modifier else []
    skip = 0
    while words[first - 1 - skip] in SIGNS and first - skip > free:
        skip += 1
    for _ in range(3):
        start, kind = _wording_before(words, first - skip, free)
        if not kind or (kind in kinds and kind != "extra"):
            break
        if kind != "extra":
            said.insert(0, " ".join(words[start : first - skip]))
        first, skip = start, 0
        kinds.append(kind)
    end, kind = _wording_after(tokens, stop)
    if kind:
        said.append(" ".join(words[stop:end]))
        stop = end
        kinds.append(kind)
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
    modifier = " ".join(said)
    head, grain, form = number.head, number.grain, number.form
    return Number(first, head, stop, low, high, grain, form, modifier, approximate, extra)


def _wording_before(words: list[str], stop: int, free: int) -> tuple[int, str]:
    """Where the longest wording that ends before token ``stop`` and begins at ``free`` or later begins, and
    its kind."""
    node, first, kind = _BEFORE, stop, ""
    for at in range(stop - 1, free - 1, -1):
        if words[at] not in node:
            break
        node = node[words[at]]
        if node.kind:
            first, kind = at, node.kind
    return first, kind


def _wording_after(tokens: Tokens, first: int) -> tuple[int, str]:
    """Where the longest wording that begins at token ``first`` ends, and its kind."""
    node, at, stop, kind = _AFTER, first, first, ""
    while tokens.words[at] in node:
        node, at = node[tokens.words[at]], at + 1
        if node.kind and not _opens_another(tokens, first, at):
            stop, kind = at, node.kind
    return stop, kind


def one_at(tokens: Tokens, at: int, free: int = 0) -> Number:
    """The article at token ``at`` taken as a one: the "an hour" of "nearly an hour"."""
    return bounded(tokens, Number(at, at, at + 1, ONE, ONE, form="article"), free)


def _opens_another(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether tokens [first, stop) lead to the next number: "12 plus 3", "under 10 and more than 40"."""
    words = tokens.words
    if words[first] != "plus":
        return words[stop] == "than" and (words[stop + 1][:1].isdecimal() or words[stop + 1] in SMALL)
    following = words[first + 1]
    return following[:1].isdecimal() or following in SMALL or following in {"a", "the"}


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
