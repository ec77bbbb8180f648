"""Text wrapped to a width and set side by side: what the terminal faces are laid out with.

In: rich ``Text`` and widths in cells. Out: lines of ``Text``, none wider than asked for and none ending
in blanks, so that a report in a pipe or a file is clean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from rich.console import Console, ConsoleOptions
from rich.text import Text

from crossref.characters import printable

Column = tuple[Text, int]  # what stands in it, and its width in cells
# For a terminal that cannot write these signs; one column each, so that widths stay.
_ASCII = str.maketrans(
    {**dict(zip("«»…·×", "[]~-x", strict=True)), **dict(zip("●━─├┤◀▶▲■▽", "o=-||<>!*.", strict=True))}
)


def wrapped(console: Console, text: Text, width: int) -> list[Text]:
    """``text`` in lines of at most ``width`` columns; a word that is longer is folded."""
    lines = list(text.wrap(console, max(width, 1), overflow="fold"))
    for line in lines:
        line.rstrip()
    return lines


def beside(console: Console, *columns: Column) -> list[Text]:
    """The columns side by side, each wrapped to its own width."""
    lines = []
    for row in zip_longest(*(wrapped(console, text, width) for text, width in columns)):
        line = Text()
        for cell, (_, width) in zip(row, columns, strict=True):
            part = cell or Text()
            line.append_text(part).append(" " * (width - part.cell_len))
        line.rstrip()
        lines.append(line)
    return lines


def plain_signs(lines: Iterable[Text], options: ConsoleOptions) -> Iterator[Text]:
    """``lines``, with the signs of this module in ASCII where the terminal has nothing else.

    Every line of a face passes here last: one that holds what acts on a terminal loses it with its style.
    """
    for line in lines:
        shown = line if printable(line.plain) == line.plain else Text(printable(line.plain))
        yield Text(shown.plain.translate(_ASCII)) if options.ascii_only else shown
