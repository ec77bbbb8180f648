"""A sentence -> its tokens: the form all readers of this package work on.

Numbers with their separators, words, and single signs are tokens; white space is not. Readers walk
tokens instead of matching patterns over the text, so their cost is linear in its length whatever it
holds. Six empty tokens follow the last, and so precede the first (an index of -1 is the last):
a reader may look a little beyond either end without asking where it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

PADDING = ("", "", "", "", "", "")

_TOKEN = re.compile(
    r"[a-z]+(?![^\W\d_]|['’])"  # nearly every word, by the quickest way
    r"|\d+(?:[.,]\d+)*"  # 1,234.5
    r"|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*"  # didn't, O'Neill; a possessive 's is a token of its own
    r"|['’]s\b"
    r"|[^\w\s]|_"
)


class Tokens(NamedTuple):
    """``words`` are lower-cased and padded; ``starts`` and ``stops`` are the places of the ``size`` real
    ones in ``text``. ``vocabulary`` holds each word once, ``has_digit`` says whether any is a figure:
    a reader asks them first whether the sentence can hold anything for it."""

    text: str
    words: list[str]
    starts: list[int]
    stops: list[int]
    size: int
    vocabulary: frozenset[str]
    has_digit: bool

    def slice(self, first: int, stop: int) -> str:
        """The text from token ``first`` up to, not including, token ``stop``."""
        if stop <= first:
            return ""
        return self.text[self.starts[first] : self.stops[stop - 1]]

    def glued(self, index: int) -> bool:
        """True when token ``index`` touches the one before it."""
        return 0 < index < self.size and self.starts[index] == self.stops[index - 1]

    def is_capital(self, index: int) -> bool:
        """True when token ``index`` begins with an upper-case letter."""
        return 0 <= index < self.size and self.text[self.starts[index]].isupper()


def tokens_of(text: str) -> Tokens:
    """The tokens of ``text``; any string is fine."""
    folded = text.lower()
    if len(folded) != len(text):  # "İ" becomes two code points; places must stay those of the text
        folded = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    words = _TOKEN.findall(folded)
    starts: list[int] = []
    stops: list[int] = []
    at, find = 0, folded.find
    for word in words:  # only white space lies between tokens, so the next find is the token itself
        start = find(word, at)
        at = start + len(word)
        starts.append(start)
        stops.append(at)
    vocabulary = frozenset(words)
    has_digit = not _DIGITS.isdisjoint(folded) or (not folded.isascii() and _DIGIT.search(folded) is not None)
    size = len(words)
    words.extend(PADDING)
    return Tokens(text, words, starts, stops, size, vocabulary, has_digit)


_DIGITS = frozenset("0123456789")
_DIGIT = re.compile(r"\d")
