"""Lines and grids in characters: each sign where the geometry puts it."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from crossref.render.drawing import WIDEST_LINE, drawn_reach, drawn_ticks
from crossref.render.numberline import NumberLine, Reach, number_line
from crossref.render.sides import sides
from tests.crowd import crowded_report
from tests.render.test_terminal import drawn
from tests.reports import full_report

SIDE = sides(full_report(), full_report().findings[0])[0]


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (0.0, 0.0, "├●─────────┤"),
        (1.0, 1.0, "├─────────●┤"),
        (0.2, 0.7, "├──●━━━●───┤"),
        (None, 0.5, "├◀━━━●─────┤"),
        (0.5, None, "├────●━━━━▶┤"),
        (None, 1.0, "├◀━━━━━━━━●┤"),
    ],
)
def test_a_side_on_its_line(low: float | None, high: float | None, shown: str) -> None:
    assert drawn_reach(Reach(SIDE, low, high, ""), 12) == shown


def test_labels_never_touch_and_never_leave_the_line() -> None:
    ticks = ((0.0, "0 h"), (0.3, "20 h"), (0.5, "40 h"), (0.97, "60 h"))
    assert drawn_ticks(NumberLine(ticks, ()), 20) == " 0 h  20 h      60 h"
    assert drawn_ticks(NumberLine(ticks, ()), 14) == " 0 h   40 h"


@pytest.mark.parametrize("width", range(40, 130, 7))
def test_the_line_fills_the_width_and_no_more(width: int) -> None:
    lines = [line for line in drawn(full_report(), width).splitlines() if "┤" in line]
    assert {cell_len(line) for line in lines} <= {width, *range(WIDEST_LINE + 5, width)}
    assert len(lines) == 6


def test_a_grid_has_figures_where_they_fit_else_letters_else_says_so() -> None:
    def section(width: int) -> list[str]:
        lines = drawn(full_report(), width).splitlines()
        start = lines.index("WHO SAYS WHAT (3)")
        return [" ".join(line.split()) for line in lines[start + 1 : start + 5]]

    assert section(120) == [
        "C H I M",
        "▲ duration 72 h 11 h 11 h",
        "■ count, passengers: a range against a bound <= 3,000 2,500-3,000",
        "▽ count, people injured: updated over time 11 4",
    ]
    assert section(60)[1] == "▲ duration a b b"
    assert "--format html" in drawn(crowded_report(50), 80)


def test_agreements_stand_in_the_columns_of_the_codes() -> None:
    assert any(line.endswith("C H   M") for line in drawn(full_report(), 80).splitlines())


def test_what_has_no_line_gets_none() -> None:
    report = full_report()
    assert number_line(report, report.agreements[0]) is None
