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
    r"\d+(?:[.,]\d+)*"  # 1,234.5
    r"|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*"  # didn't, O'Neill; a possessive 's is a token of its own
    r"|['’]s\b"
    r"|[^\w\s]|_"
)


class Tokens(NamedTuple):
    """``words`` are lower-cased; ``starts`` and ``stops`` are their places in ``text``."""

    text: str
    words: list[str]
    starts: list[int]
    stops: list[int]

    @property
    def size(self) -> int:
        """How many real tokens there are, padding left out."""
        return len(self.starts)

    def slice(self, first: int, stop: int) -> str:
        """The text from token ``first`` up to, not including, token ``stop``."""
        if stop <= first:
            return ""
        return self.text[self.starts[first] : self.stops[stop - 1]]

    def glued(self, index: int) -> bool:
        """True when token ``index`` touches the one before it."""
        return 0 < index < len(self.starts) and self.starts[index] == self.stops[index - 1]

    def is_capital(self, index: int) -> bool:
        """True when token ``index`` begins with an upper-case letter."""
        return 0 <= index < len(self.starts) and self.text[self.starts[index]].isupper()


def tokens_of(text: str) -> Tokens:
    """The tokens of ``text``; any string is fine."""
    folded = text.lower()
    if len(folded) != len(text):  # "İ" becomes two code points; places must stay those of the text
        folded = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    words: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    for match in _TOKEN.finditer(folded):
        words.append(match[0])
        starts.append(match.start())
        stops.append(match.end())
    words.extend(PADDING)
    return Tokens(text, words, starts, stops)
