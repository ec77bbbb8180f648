"""A report in, matplotlib figures out: readable in black and white, every value written beside its mark.

    figures_plot     each disputed figure on a number line, an interval for each side
    agreement_plot   outlet by outlet, on how many facts two of them agree
    timeline_plot    each figure that was updated, over the days of publication

Start reading from ``figures_plot``; positions come from ``numberline`` and ``timeline``.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import combinations, pairwise
from textwrap import shorten
from typing import TYPE_CHECKING

from crossref.characters import printable
from crossref.errors import CrossrefError
from crossref.model import Finding
from crossref.render import wording
from crossref.render.agreed import agreed
from crossref.render.notebook import required
from crossref.render.numberline import NumberLine, number_line
from crossref.render.sides import codes
from crossref.render.timeline import Timeline, labelled, marks, timeline
from crossref.report import Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH = 8.0  # inches
SIDE, AXIS, PANEL = 0.34, 0.75, 1.9  # inches: a side of a number line, what goes with its axis, a timeline
GREY = "0.45"


def figures_plot(report: Report, findings: Collection[Finding] | None = None) -> Figure:
    """Every disputed figure of ``report``, or of ``findings``, on a number line of its own."""
    wanted = report.discrepancies if findings is None else findings
    lines = [(finding, line) for finding in wanted if (line := number_line(report, finding))]
    heights = [AXIS + SIDE * len(line.reaches) for _, line in lines]
    figure, axes = _panels(heights, "no disputed figure can be drawn: none has two measurable values")
    for axis, (finding, line) in zip(axes, lines, strict=True):
        _draw_line(axis, report, finding, line)
    return figure


def timeline_plot(report: Report, findings: Collection[Finding] | None = None) -> Figure:
    """Every figure that was updated, in the order in which the articles were published."""
    wanted = report.discrepancies if findings is None else findings
    lines = [(finding, line) for finding in wanted if (line := timeline(report, finding))]
    figure, axes = _panels([PANEL + AXIS] * len(lines), "no figure was updated between two dated articles")
    for axis, (finding, line) in zip(axes, lines, strict=True):
        _draw_timeline(axis, report, finding, line)
    return figure


def agreement_plot(report: Report) -> Figure:
    """On how many sentences each two outlets agree; 0 is left blank, pairs of one origin are hatched."""
    order = sorted(report.compared, key=lambda a: codes(report)[a.id])
    place = {article.id: n for n, article in enumerate(order)}
    counts = [[0] * len(order) for _ in order]
    lines = agreed(report)
    for line in (*lines.backed, *lines.repeated):
        for one, other in combinations(line.article_ids, 2):
            counts[place[one]][place[other]] += 1
            counts[place[other]][place[one]] += 1
    side = max(3.0, 0.55 * len(order))
    pyplot = required("matplotlib.pyplot")
    figure, axis = pyplot.subplots(figsize=(side + 3.0, side + 0.6), layout="constrained")
    most = max(map(max, counts), default=0) or 1
    axis.imshow(counts, cmap="Greys", vmin=0, vmax=most * 3)
    for row, values in enumerate(counts):
        for column, value in enumerate(values):
            if row != column and report.origin(order[row].id) == report.origin(order[column].id):
                corner = (column - 0.5, row - 0.5)
                axis.add_patch(
                    pyplot.Rectangle(corner, 1, 1, fill=False, hatch="///", edgecolor=GREY, lw=0.1)
                )
            if value:
                axis.text(column, row, str(value), ha="center", va="center", color="black")
    names = [shorten(printable(article.outlet), 28, placeholder="…") for article in order]
    axis.set_xticks(range(len(order)), [codes(report)[a.id] for a in order])
    labels = [f"{name}  {codes(report)[a.id]}" for name, a in zip(names, order, strict=True)]
    axis.set_yticks(range(len(order)), labels, parse_math=False)
    axis.set_title(
        "sentences two outlets agree on\n(hatched: one origin, which confirms nothing)",
        loc="left",
        fontsize=9,
    )
    axis.spines[:].set_visible(False)
    axis.tick_params(length=0)
    pyplot.close(figure)
    return figure  # type: ignore[no-any-return]


def _panels(heights: list[float], nothing: str) -> tuple[Figure, list[Axes]]:
    """A figure with an axis of each height, closed so that a notebook shows it once, where it is returned."""
    if not heights:
        raise CrossrefError(nothing)
    pyplot = required("matplotlib.pyplot")
    figure, axes = pyplot.subplots(
        len(heights),
        figsize=(WIDTH, sum(heights)),
        height_ratios=heights,
        squeeze=False,
        layout="constrained",
    )
    pyplot.close(figure)
    return figure, [axis for (axis,) in axes]


def _draw_line(axis: Axes, report: Report, finding: Finding, line: NumberLine) -> None:
    names = codes(report)
    for row, reach in enumerate(line.reaches):
        low = 0.0 if reach.low is None else reach.low
        high = 1.0 if reach.high is None else reach.high
        axis.plot(
            [low, high],
            [row, row],
            color="black",
            lw=1.5,
            ls=":" if reach.low != low or reach.high != high else "-",
        )
        ends = [end for end in (reach.low, reach.high) if end is not None]
        axis.plot(ends, [row] * len(ends), ls="", marker="o" if reach.is_point else "|", color="black", ms=7)
        axis.annotate(
            printable(wording.typeset(reach.text)),
            (1.02, row),
            xycoords=("axes fraction", "data"),
            va="center",
            fontsize=9,
            parse_math=False,
        )
    who = [" ".join(sorted(names[id] for id in reach.side.article_ids)) for reach in line.reaches]
    axis.set_yticks(range(len(who)), who)
    axis.set_ylim(len(who) - 0.4, -0.6)
    axis.set_xticks(
        [place for place, _ in line.ticks], [printable(label) for _, label in line.ticks], parse_math=False
    )
    axis.set_xlim(0, 1)
    _title(axis, finding)


def _draw_timeline(axis: Axes, report: Report, finding: Finding, line: Timeline) -> None:
    points = labelled(report, line)
    for (last, _), (point, _) in pairwise(points):
        if last.at != point.at:
            axis.plot([last.at, point.at], [last.level, point.level], color=GREY, lw=1, zorder=1)
    below = {id(mark.point) for mark in marks(line, points) or () if mark.is_below}
    for point, names in points:
        low = point.level if point.low is None else point.low
        high = point.level if point.high is None else point.high
        axis.plot([point.at] * 2, [low, high], color="black", lw=3, solid_capstyle="butt")
        axis.plot(point.at, point.level, marker="o", color="black", ms=6)
        text = f"{names} {printable(wording.typeset(point.text))}"
        axis.annotate(
            text,
            (point.at, low if id(point) in below else high),
            (0, -6 if id(point) in below else 6),
            textcoords="offset points",
            ha="center",
            va="top" if id(point) in below else "bottom",
            fontsize=9,
            parse_math=False,
        )
    axis.set_xticks([place for place, _ in line.days], [day for _, day in line.days])
    axis.set_yticks(
        [place for place, _ in line.ticks], [printable(label) for _, label in line.ticks], parse_math=False
    )
    axis.set_xlim(-0.02, 1.02)
    axis.set_ylim(-0.05, 1.2)
    _title(axis, finding)


def _title(axis: Axes, finding: Finding) -> None:
    sign = wording.SEVERITY[finding.severity]
    words = f"{sign} · {printable(wording.subject(finding))}  [{finding.id}]"
    axis.set_title(words, loc="left", fontsize=10, parse_math=False)
    axis.spines[["top", "right", "left"]].set_visible(False)
    axis.tick_params(axis="y", length=0)
