"""A sentence and its marked span in, as much of it as fits some lines out, cut between whole words.

Start with the words of the mark, grown to whole words, then add a word to the right and one to the
left in turn while the text still fits. What would act on a terminal is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from crossref.characters import printable

ELLIPSIS = "…"
_WORD = re.compile(r"\S+")
# "11" inside "11-hour" grows to "11-hour", "Janu" to "January", but a comma or quote stays outside.
_INNER = re.compile(r"\w+(?:[-'’.,:/]\w+)*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence, or a part of it, in three: ``before`` the figure, ``marked``, and ``after`` it."""

    before: str
    marked: str
    after: str


def excerpt(
    text: str,
    mark: tuple[int, int] | None,
    *,
    width: int,
    lines: int,
    measure: Callable[[str], int] = len,
) -> Excerpt:
    """As much of ``text`` around ``mark`` as fits ``lines`` lines of ``width`` columns.

    ``mark`` holds offsets into ``text``; None, or a mark of the whole text, marks nothing and keeps the
    beginning of the text. The marked part is counted two columns wider, for the signs drawn around it.
    """
    words = [match.span() for match in _WORD.finditer(text)]
    if not words:
        return Excerpt("", "", "")
    if mark is not None:
        mark = whole_words(text, mark)
        covered = [i for i, (start, stop) in enumerate(words) if start < mark[1] and mark[0] < stop]
        if covered:  # without white space at its ends
            mark = max(mark[0], words[covered[0]][0]), min(mark[1], words[covered[-1]][1])
        if not covered or mark == (words[0][0], words[-1][1]):
            mark = None
    opens, closes = (0, 0) if mark is None else (covered[0], covered[-1])
    sizes = [measure(text[start:stop]) for start, stop in words]

    def fits(first: int, last: int) -> bool:
        row = sizes[first : last + 1]
        if mark is not None:
            row[opens - first] += 1
            row[min(closes, last) - first] += 1
        cut = [1] * (first > 0), [1] * (last < len(words) - 1)
        return _lines([*cut[0], *row, *cut[1]], width) <= lines

    first, last = opens, closes
    while last > first and not fits(first, last):  # a mark longer than the room loses its end
        last -= 1
    first, last = _grow(first, last, len(words), fits)
    return _cut(text, words, mark, first, last)


def _grow(first: int, last: int, count: int, fits: Callable[[int, int], bool]) -> tuple[int, int]:
    """The widest window of words that fits, grown by turns on both sides."""
    grown = True
    while grown:
        grown = False
        if last + 1 < count and fits(first, last + 1):
            last, grown = last + 1, True
        if first > 0 and fits(first - 1, last):
            first, grown = first - 1, True
    return first, last


def whole_words(text: str, mark: tuple[int, int]) -> tuple[int, int]:
    """``mark`` grown to whole words of ``text``: "11" in "11-hour" to "11-hour"."""
    start, stop = mark
    for match in _INNER.finditer(text):
        if match.start() < start < match.end():
            start = match.start()
        if match.start() < stop < match.end():
            stop = match.end()
            break
    return start, stop


def _lines(sizes: list[int], width: int) -> int:
    """How many lines the words need when each goes on the line as long as it fits."""
    lines, column = 1, 0
    for size in sizes:
        room = column + size + (column > 0)
        if room <= width:
            column = room
        elif size <= width:
            lines, column = lines + 1, size
        else:  # a word wider than a line is folded
            start = lines + (column > 0)
            lines, column = start + (size - 1) // width, (size - 1) % width + 1
    return lines


def _cut(
    text: str, words: list[tuple[int, int]], mark: tuple[int, int] | None, first: int, last: int
) -> Excerpt:
    start, stop = words[first][0], words[last][1]
    opening = f"{ELLIPSIS} " if first > 0 else ""
    closing = f" {ELLIPSIS}" if last < len(words) - 1 else ""
    if mark is None:
        return Excerpt(opening + _joined(text[start:stop]) + closing, "", "")
    left, right = max(start, mark[0]), min(stop, mark[1])
    return Excerpt(
        opening + _joined(text[start:left]),
        _joined(text[left:right]),
        _joined(text[right:stop]) + closing,
    )


def _joined(part: str) -> str:
    """``part`` with every run of white space as one blank, and nothing that acts on a terminal."""
    return re.sub(r"\s+", " ", printable(part))
