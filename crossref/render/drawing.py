"""A number line and a grid in characters, for the terminal: geometry in, lines of text out.

    A L   ├──────●───────────────────────────────────┤     a point
    V     ├━━━━━━━━━━━━━━━━━━━━━━━━●─────────────────┤     a bound: open at the left
          0 h             20 h            40 h

No meaning is in colour, and every sign has one in ASCII (``layout``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from crossref.characters import printable
from crossref.render import wording
from crossref.render.grid import Row
from crossref.render.layout import beside
from crossref.render.numberline import NumberLine, Reach

POINT, REACH, BASE, LEFT, RIGHT, FROM, TO = "●━─├┤◀▶"
NARROWEST_LINE, WIDEST_LINE = 20, 80  # columns: below, a line tells nothing; above, it tells no more
LABELS_APART = 2  # columns; with one, "2 Jul 3 Jul" reads as one date
WIDEST_CELL = 15  # columns, for "250,000-300,000"; a row with a wider one is lettered
NARROWEST_FACT = 30  # columns for what a row of the grid is about


def drawn_reach(reach: Reach, width: int) -> str:
    """One side on a line of ``width`` columns."""
    inner = width - 2
    cells = [BASE] * inner
    low = 0 if reach.low is None else _column(reach.low, inner)
    high = inner - 1 if reach.high is None else _column(reach.high, inner)
    cells[low : high + 1] = [REACH] * (high - low + 1)
    cells[low] = FROM if reach.low is None else POINT
    cells[high] = TO if reach.high is None else POINT
    return LEFT + "".join(cells) + RIGHT


def drawn_ticks(line: NumberLine, width: int) -> str:
    """The labels under the line, each at its place; one that would touch the last is left out, and one that
    is wider than the line."""
    row = ""
    for place, label in line.ticks:
        start = min(1 + _column(place, width - 2), width - cell_len(label))
        if start >= (cell_len(row) + LABELS_APART if row else 0):
            row += " " * (start - cell_len(row)) + label
    return row


def line_lines(
    console: Console, line: NumberLine, names: Sequence[str], left: int, width: int
) -> Iterator[Text]:
    """The sides on their line, each after its ``names`` in a margin of ``left`` columns; nothing where the
    line would be too short. Sides beyond the names are left out."""
    room = min(width - left, WIDEST_LINE)
    if room < NARROWEST_LINE:
        return
    for reach, name in zip(line.reaches, names, strict=False):
        yield from beside(
            console,
            (Text(f"  {name}", "bold"), left - 1),
            (Text(), 1),
            (Text(drawn_reach(reach, room)), room),
        )
    yield from beside(console, (Text(), left), (Text(drawn_ticks(line, room), "dim"), room))


def grid_lines(console: Console, rows: Sequence[Row], codes: Sequence[str], width: int) -> Iterator[Text]:
    """A row for each dispute, a column for each of ``codes``, sorted: the figures where they fit, else the
    letters of the sides; one sentence where neither does."""
    most = width - min(NARROWEST_FACT, width // 2)
    short = [row.cells if max(map(cell_len, row.cells)) <= WIDEST_CELL else row.letters for row in rows]
    for cells in (short, [row.letters for row in rows]):
        columns = sorted(zip(codes, *cells, strict=True))
        widths = [max(map(cell_len, column)) + 2 for column in columns]
        if sum(widths) <= most:
            break
    else:
        yield from beside(console, (Text(), 2), (Text(wording.too_wide(len(codes))), width - 2))
        return
    room = width - 2 - sum(widths)
    is_lettered = any(given == row.letters for row, given in zip(rows, cells, strict=True))
    for number, fact in enumerate(["", *map(_fact, rows)]):
        said = [(Text(f"  {column[number]}"), size) for column, size in zip(columns, widths, strict=True)]
        yield from beside(console, (Text(), 2), (Text(fact), room), *said)
    if is_lettered:
        yield from beside(console, (Text(), 2), (Text(wording.LETTERS, "dim"), width - 2))


def _fact(row: Row) -> str:
    assert row.finding is not None
    return f"{wording.SIGN[row.finding.severity]} {printable(wording.subject(row.finding))}"


def _column(place: float, width: int) -> int:
    return min(max(round(place * (width - 1)), 0), width - 1)
