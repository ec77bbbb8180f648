"""Which words of a sentence stand between quotation marks, and which quotation goes on in the next.

    “We lost 40 men,” he said.      ‘We lost 40 men,’ he said.      'We lost 40 men,' he said.

A single mark may be an apostrophe, so those that surely quote are first put as double ones (``settle``): one
that opens stands before a word and behind none, one that closes behind a sign or behind a word that is no
plural, whose possessive it may be. Start reading from ``Quotations``.
"""

from __future__ import annotations

from bisect import bisect_right

from crossref.extract.lexicon.anchors import QUOTE, QUOTES
from crossref.extract.tokens import Tokens

_OPENING = frozenset({"“", "«", "„"})
_BEFORE = frozenset({"(", "[", "—", "–", "-", ":"})
_ENDING = frozenset({",", ".", "?", "!", "…"})
# Words that an apostrophe begins: "'em", "'til", "'tis".
_CLIPPED = frozenset("em til till tis twas cause cos n neath round bout nuff".split())


def settle(tokens: Tokens) -> None:
    """Puts the single marks of a sentence that surely quote as double ones, in its ``words``."""
    words = tokens.words
    places = tokens.places(QUOTE)
    if not QUOTES.isdisjoint([words[at] for at in places]):
        return  # what single marks hold is quoted within a quotation
    opened = doubtful = -1
    for at in places:
        if opened < 0 and _opens(tokens, at):
            opened = at
        elif _closes(tokens, at):
            if words[at - 1].endswith("s") and words[at + 1].isalnum():
                doubtful = at  # "the boys’ boats": closes only if nothing else does
            elif opened >= 0:
                words[opened], words[at] = "“", "”"
                opened = doubtful = -1
            elif words[at - 1] in _ENDING:
                words[at] = "”"  # of a quotation that an earlier sentence opened
    if doubtful > opened >= 0:
        words[opened], words[doubtful] = "“", "”"
    elif opened >= 0 and (words[opened] == "‘" or opened == 0):
        words[opened] = "“"  # closed by a later sentence


def _opens(tokens: Tokens, at: int) -> bool:
    words = tokens.words
    if words[at] == "’" or not tokens.glued(at + 1) or (tokens.glued(at) and words[at - 1] not in _BEFORE):
        return False
    following = words[at + 1]
    if following[:1].isdecimal():
        return words[at + 2] != "s"  # "the '90s"
    return following.isalpha() and following not in _CLIPPED


def _closes(tokens: Tokens, at: int) -> bool:
    words = tokens.words
    if words[at] == "‘" or not tokens.glued(at):
        return False
    return words[at - 1] in _ENDING or not (tokens.glued(at + 1) and words[at + 1].isalnum())


def marks_in(tokens: Tokens) -> list[int]:
    """The indices of the quotation marks of a sentence that is settled."""
    words = tokens.words
    return [at for at in tokens.places(QUOTE) if words[at] in QUOTES]


def left_open(tokens: Tokens, marks: list[int], quoting: str) -> bool:
    """Whether the sentence, which holds ``marks``, ends inside a quotation."""
    last = tokens.words[marks[-1]]
    return last == "“" or (last == '"' and (len(marks) + _is_inside(tokens, quoting)) % 2 == 1)


def _is_inside(tokens: Tokens, quoting: str) -> bool:
    """Whether a sentence begins inside a quotation; a mark that opens may repeat there."""
    return bool(quoting) and not (tokens.words[0] in QUOTES and tokens.glued(1))


def stands_alone(tokens: Tokens, marks: list[int]) -> bool:
    """Whether the sentence, which holds ``marks``, begins with one and is quoted to its end."""
    if marks[0] > 0:
        return False
    return len(marks) == 1 or (len(marks) == 2 and marks[1] >= tokens.size - 2)


class Quotations:
    """Which tokens of a sentence stand between its quotation ``marks``."""

    def __init__(self, tokens: Tokens, marks: list[int], quoting: str) -> None:
        inside = _is_inside(tokens, quoting)
        self._marks = marks
        self._inside = [inside]  # before the first mark, from it on, from the second on, ...
        for at in marks:
            mark = tokens.words[at]
            inside = mark in _OPENING or (mark == '"' and not inside)
            self._inside.append(inside)

    def hold(self, index: int) -> bool:
        """Whether token ``index`` is quoted; the mark that opens counts, the one that closes does not."""
        return self._inside[bisect_right(self._marks, index)]
