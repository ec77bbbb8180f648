"""Text broken into short lines -> the same text with each paragraph on one line.

In: a text, perhaps saved by a mail program or a terminal browser that breaks lines at 72 or 80 signs.
Out: the text with those line breaks turned into blanks, one for one, so that every offset stays true.

A block of lines was wrapped if each line but its last is so full that the first word of the next did
not fit, at one width for the whole text. The text was, if most of its blocks were and somewhere a line
goes on in lower case. One sentence a line, lists and verse do not look like that, and are left as they
are. Start reading from ``unwrapped``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

#: Widths at which programs break lines; a longer line was not broken.
_NARROWEST, _WIDEST = 40, 120


def unwrapped(text: str) -> str:
    """``text`` with the line breaks inside wrapped paragraphs as blanks; its length is the same."""
    lines = text.split("\n")
    width = max(map(len, map(str.rstrip, lines)))
    if not _NARROWEST <= width <= _WIDEST:
        return text
    blocks = list(_blocks(lines))
    full = [(start, stop) for start, stop in blocks if _is_full(lines[start:stop], width)]
    if 2 * len(full) <= len(blocks) or not any(_goes_on(lines[start:stop]) for start, stop in full):
        return text
    ends = ["\n"] * len(lines)
    for start, stop in full:
        ends[start : stop - 1] = [" "] * (stop - 1 - start)
    return "".join(part for pair in zip(lines, ends, strict=True) for part in pair)[:-1]


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(first, past the last) of the runs of two and more lines that no blank line interrupts."""
    start = 0
    for index in range(len(lines) + 1):
        if index == len(lines) or not lines[index].strip():
            if index - start > 1:
                yield start, index
            start = index + 1


def _is_full(lines: Sequence[str], width: int) -> bool:
    """True if no line but the last had room for the first word of the next."""
    return all(
        len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width
        for line, following in pairwise(lines)
    )


def _goes_on(lines: Sequence[str]) -> bool:
    return any(line.lstrip()[0].islower() for line in lines[1:])
