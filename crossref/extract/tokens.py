"""A sentence -> its tokens: the form all readers of this package work on.

Numbers with their separators, words, and single signs are tokens; white space is not. Readers walk
tokens instead of matching patterns over the text, so their cost is linear in its length whatever it
holds. Six empty tokens follow the last, and so precede the first (an index of -1 is the last):
a reader may look a little beyond either end without asking where it is.

No token crosses white space, so what lies between two blanks is taken apart once and remembered, with
the readers that its words wake; most of a text is words met before.
"""

from __future__ import annotations

import re
from functools import reduce
from itertools import accumulate
from operator import or_

from crossref.extract.lexicon.anchors import FIGURE, PLACED, WAKES

PADDING = ("", "", "", "", "", "")

_TOKEN = re.compile(
    r"[a-z]+(?![^\W\d_]|['’])"  # nearly every word, by the quickest way
    r"|\d+(?:[.,]\d+)*"  # 1,234.5
    r"|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*"  # didn't, O'Neill; a possessive 's is a token of its own
    r"|['’]s\b"
    r"|[^\w\s]|_"
)

# Pieces remembered at most, some 8 MB, and the length of one that is worth it.
_MOST = 1 << 15
_LONGEST = 40


class Tokens:
    """The tokens of ``text``, which is any string.

    ``words`` are lower-cased and padded, figures of any script in ASCII; ``starts`` are the places in
    ``text`` of the ``size`` real ones. ``wakes`` holds the bits of the readers they concern.
    """

    __slots__ = ("_woken", "size", "starts", "text", "wakes", "words")

    def __init__(self, text: str) -> None:
        folded = text.lower()
        if len(folded) != len(text):  # "İ" becomes two code points; places must stay those of the text
            folded = "".join(low if len(low := c.lower()) == 1 else c for c in text)
        words: list[str] = []
        widths = [0]
        woken: list[tuple[int, int]] = []
        wakes = 0
        for piece in folded.split():
            part, wide, bits, places = PIECES[piece]
            if bits:
                wakes |= bits
                for offset, bit in places:
                    woken.append((len(words) + offset, bit))
            words += part
            widths += wide
        self.text = text
        self.size = len(words)
        self.starts = [*accumulate(widths)]
        if self.starts.pop() != len(text) + 1:  # not one blank between each two pieces
            self.starts = [match.start() for match in _TOKEN.finditer(folded)]
        self._woken = woken
        self.wakes = wakes
        words += PADDING
        self.words = words

    def places(self, readers: int) -> list[int]:
        """The indices of the tokens that wake one of ``readers``, which are among ``PLACED``, in order."""
        places = []
        for at, bits in self._woken:
            if bits & readers:
                places.append(at)
        return places

    def slice(self, first: int, stop: int) -> str:
        """The text from token ``first`` up to, not including, token ``stop``."""
        if stop <= first:
            return ""
        last, starts = stop - 1, self.starts
        return self.text[starts[first] : starts[last] + len(self.words[last])]

    def end(self, index: int) -> int:
        """Where in the text token ``index`` ends."""
        return self.starts[index] + len(self.words[index])

    def glued(self, index: int) -> bool:
        """True when token ``index`` touches the one before it."""
        if not 0 < index < self.size:
            return False
        starts = self.starts
        return starts[index] == starts[index - 1] + len(self.words[index - 1])

    def is_capital(self, index: int) -> bool:
        """True when token ``index`` begins with an upper-case letter."""
        return 0 <= index < self.size and self.text[self.starts[index]].isupper()


_Parts = tuple[tuple[str, ...], tuple[int, ...], int, tuple[tuple[int, int], ...]]


class _Pieces(dict[str, _Parts]):
    """Pieces of text taken apart before, and each new one as it is asked for.

    As ``lru_cache``, which takes four times as long to answer; it forgets everything when it is full.
    """

    def __missing__(self, piece: str) -> _Parts:
        parts = _apart(piece)
        if len(piece) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[piece] = parts
        return parts


PIECES = _Pieces()


def _apart(piece: str) -> _Parts:
    """The tokens of text without white space, how far the next begins from each (the last is followed by
    one blank), the readers they wake, and those of them whose places are asked for, with their bits."""
    if piece.isascii():  # nearly every piece is a word, or a word and the sign that ends its clause
        word = piece if piece.isalpha() else piece[:-1]
        if word.isalpha() and (word is piece or piece[-1] in _CLOSING):
            bits = WAKES.get(word, 0)
            place = ((0, bits),) if bits & PLACED else ()
            if word is piece:
                return (word,), (len(word) + 1,), bits, place
            return (word, piece[-1]), (len(word), 2), bits, place
    words = _TOKEN.findall(piece)  # every sign is part of one of them
    if not piece.isascii():
        words = ["".join(map(_ascii, word)) if word[0].isdecimal() else word for word in words]
    widths = [*map(len, words)]
    widths[-1] += 1
    found = [WAKES.get(word, 0) | (FIGURE if word[0].isdecimal() else 0) for word in words]
    places = tuple((at, bits) for at, bits in enumerate(found) if bits & PLACED)
    return tuple(words), tuple(widths), reduce(or_, found), places


# Signs that end a clause and wake no reader.
_CLOSING = frozenset(",.;:?!)")


def _ascii(char: str) -> str:
    return str(int(char)) if char.isdecimal() else char
