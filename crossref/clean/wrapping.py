"""Text broken into short lines -> the same text with each paragraph on one line.

In: a text, perhaps saved by a mail program or a terminal browser that breaks lines at 72 or 80 signs.
Out: the text with those line breaks turned into blanks, one for one, so that every offset stays true.

A block of lines was wrapped if each line but its last is so full that the first word of the next did
not fit, at one width for the whole text. The text was, if most of its blocks were and somewhere a line
goes on in lower case. One sentence a line, lists and verse do not look like that, and are left as they
are. Start reading from ``unwrapped``.
"""

from __future__ import annotations

import re
from itertools import pairwise

_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*\n)+[^\n]*\S[^\n]*")

#: Widths at which programs break lines; a longer line was not broken.
_NARROWEST, _WIDEST = 40, 120


def unwrapped(text: str) -> str:
    """``text`` with the line breaks inside wrapped paragraphs as blanks; its length is the same."""
    blocks = [(match, match[0].split("\n")) for match in _BLOCK.finditer(text)]
    width = max((len(line.rstrip()) for _, lines in blocks for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    full = [(match, lines) for match, lines in blocks if _is_full(lines, width)]
    if 2 * len(full) <= len(blocks) or not any(_goes_on(lines) for _, lines in full):
        return text
    parts, last = [], 0
    for match, _ in full:
        parts += [text[last : match.start()], match[0].replace("\n", " ")]
        last = match.end()
    return "".join([*parts, text[last:]])


def _is_full(lines: list[str], width: int) -> bool:
    """True if no line but the last had room for the first word of the next."""
    return all(
        len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width
        for line, following in pairwise(lines)
    )


def _goes_on(lines: list[str]) -> bool:
    return any(line.lstrip()[0].islower() for line in lines[1:])
