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
    """``words`` are lower-cased and padded; ``starts`` are the places in ``text`` of the ``size`` real ones.

    ``vocabulary`` holds each word once, ``figures`` the indices of the tokens that begin with a digit: most
    sentences hold nothing for most readers, and these tell them so at once.
    """

    text: str
    words: list[str]
    starts: list[int]
    size: int
    vocabulary: frozenset[str]
    figures: list[int]

    def places(self, wanted: frozenset[str]) -> list[int]:
        """The indices of the tokens that are one of ``wanted``, in order."""
        if wanted.isdisjoint(self.vocabulary):
            return []
        return [at for at, word in enumerate(self.words) if word in wanted]

    def slice(self, first: int, stop: int) -> str:
        """The text from token ``first`` up to, not including, token ``stop``."""
        if stop <= first:
            return ""
        return self.text[self.starts[first] : self.end(stop - 1)]

    def end(self, index: int) -> int:
        """Where in the text token ``index`` ends."""
        return self.starts[index] + len(self.words[index])

    def glued(self, index: int) -> bool:
        """True when token ``index`` touches the one before it."""
        return 0 < index < self.size and self.starts[index] == self.starts[index - 1] + len(
            self.words[index - 1]
        )

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
    at, find = 0, folded.find
    for word in words:  # only white space lies between tokens, so the next find is the token itself
        start = find(word, at)
        at = start + len(word)
        starts.append(start)
    figures = [at for at, word in enumerate(words) if word[0].isdecimal()] if _DIGIT.search(folded) else []
    vocabulary = frozenset(words)
    size = len(words)
    words.extend(PADDING)
    return Tokens(text, words, starts, size, vocabulary, figures)


_DIGIT = re.compile(r"\d")
