"""Labels of drawings: no two of a line overprint, and none leaves it, in characters and on a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import settings as of_hypothesis
from hypothesis import strategies as st
from rich.cells import cell_len

from crossref.model import Interval, Moment, Relation, Value
from crossref.render.drawing import LABELS_APART, NARROWEST_LINE, drawn_ticks
from crossref.render.labels import DESK, PHONE, Label, above, along, near
from crossref.render.numberline import FEWEST_TICKS, NumberLine, number_line
from crossref.render.timeline import COLUMNS, PIXELS, labelled, marks, timeline
from crossref.report import Report
from tests.reports import article, claim, count, finding, hours, quiet_report

PLACES = st.floats(0, 1)
WORDS = st.text("0123456789,.bn JulyApr", min_size=1, max_size=40).filter(str.strip)
TICKS = st.lists(st.tuples(PLACES, WORDS), max_size=9).map(sorted)
FIGURES = st.one_of(st.integers(0, 300), st.integers(0, 10**12), st.just(3), st.just(10**9))
MOST_OUTLETS = 10
LINE = 15  # pixels of a line of text


def report_of(*values: Value, relation: Relation = Relation.CONFLICT) -> Report:
    """One article for each value, a day and an hour apart, and one finding of them all."""
    made = [
        article(f"a{n}", f"Paper {n}", f"It was number{n}.", datetime(2031, 3, 1) + timedelta(hours=25 * n))
        for n in range(len(values))
    ]
    claims = tuple(
        claim(of, f"number{n}", value) for n, (of, value) in enumerate(zip(made, values, strict=True))
    )
    return replace(
        quiet_report(),
        articles=tuple(made),
        origins=tuple(range(1, len(made) + 1)),
        events=(),
        unique=(),
        findings=(finding("x", relation, claims, origins=len(made)),),
    )


def lined(*values: Value) -> NumberLine | None:
    report = report_of(*values)
    return number_line(report, report.findings[0])


def apart(labels: tuple[Label, ...], columns: int) -> bool:
    extents = sorted(label.extent(columns) for label in labels)
    return all(left[1] < right[0] for left, right in pairwise(extents))


@given(TICKS, st.integers(NARROWEST_LINE, 80))
def test_labels_under_a_line_in_characters_stand_apart_and_on_it(
    ticks: list[tuple[float, str]], width: int
) -> None:
    row = drawn_ticks(NumberLine(tuple((place, "x" * len(text)) for place, text in ticks), ()), width)
    assert cell_len(row) <= width
    shown = row.split()
    assert all(len(label) in {len(text) for _, text in ticks} for label in shown)
    assert " " * LABELS_APART in row.strip() or len(shown) < 2
    assert len(row.strip().split(" " * LABELS_APART)) >= len(shown)


@given(TICKS)
def test_labels_under_a_line_of_a_page_stand_apart_on_a_phone_and_on_a_desk(
    ticks: list[tuple[float, str]],
) -> None:
    labels = along(ticks)
    assert apart(labels, DESK)
    assert apart(tuple(label for label in labels if not label.is_roomy), PHONE)
    assert len({label.text for label in labels}) == len(labels)
    for label in labels:
        left, right = label.extent(DESK if label.is_roomy else PHONE)
        assert left >= -1e-9
        assert right <= 1 + 1e-9
        assert any(label.at == place for place, text in ticks if text == label.text)


@given(PLACES, WORDS)
def test_a_label_beside_its_place_stays_on_the_drawing(place: float, text: str) -> None:
    label = near(place, text)
    assert label is not None or len(text) > PHONE / 2
    left, right = above(place, text).extent(PHONE)
    assert left >= -1e-9
    assert right <= 1 + 1e-9 or len(text) > PHONE


@of_hypothesis(deadline=None)
@given(st.lists(st.tuples(FIGURES, FIGURES), min_size=2, max_size=MOST_OUTLETS))
def test_figures_of_any_size_make_a_line_whose_labels_tell_them_apart(ends: list[tuple[int, int]]) -> None:
    line = lined(*(count(min(pair), max(pair)) for pair in ends))
    if line is None:
        assert len({end for pair in ends for end in pair}) == 1 or len({*map(frozenset, ends)}) == 1
        return
    assert len({label for _, label in line.ticks}) == len(line.ticks) >= FEWEST_TICKS
    assert len([label for label in along(line.ticks) if not label.is_roomy]) >= FEWEST_TICKS
    assert len(drawn_ticks(line, 74).split()) >= FEWEST_TICKS


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ((count(3, 3), count(3, 3)), None),
        ((count(None, 3), count(3, 3)), None),  # at most 3, and 3: both ends are one
        ((count(3, 3), count(4, 4)), ["3", "3.5", "4"]),
        ((count(3, 3), count(10**9, 10**9)), ["1", "1,000", "1m", "1bn"]),
        ((count(10**9, 10**9), count(10**9 + 5, 10**9 + 5)), ["1bn", "1.000000002bn", "1.000000004bn"]),
        ((count(205, 205, unit="kilometre per hour"), count(215, 215, unit="kilometre per hour")),
         ["205", "210", "215"]),
        ((count(6, 6, unit="magnitude"), count(7, 7, unit="magnitude")),
         ["6", "6.5", "7"]),
        ((hours(11), hours(72)), ["0 h", "20 h", "40 h", "60 h"]),
    ],
)  # fmt: skip
def test_the_labels_of_a_line(values: tuple[Value, ...], shown: list[str] | None) -> None:
    line = lined(*values)
    assert (None if line is None else [label for _, label in line.ticks]) == shown


def moment(first: datetime, last: datetime, grain: str) -> Moment:
    return Moment(Interval(first, last), grain)


def test_hours_of_one_day_are_labelled_by_the_clock() -> None:
    two, five = datetime(2031, 3, 9, 14), datetime(2031, 3, 9, 17)
    line = lined(moment(two, two, "hour"), moment(five, five, "hour"))
    assert line is not None
    assert [label for _, label in line.ticks] == [
        "9 Mar 14:00", "9 Mar 15:00", "9 Mar 16:00", "9 Mar 17:00",
    ]  # fmt: skip


def test_a_year_and_a_day_of_it_are_labelled_by_what_tells_them_apart() -> None:
    year = moment(datetime(2031, 1, 1), datetime(2031, 12, 31, 23, 59, 59), "year")
    day = moment(datetime(2031, 3, 9), datetime(2031, 3, 9, 23, 59, 59), "day")
    for first, second in ((year, day), (day, year)):
        line = lined(first, second)
        assert line is not None
        assert len({label for _, label in line.ticks}) >= FEWEST_TICKS


@of_hypothesis(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 500), st.sampled_from(["point", "range", "at least", "at most"])),
        min_size=2,
        max_size=MOST_OUTLETS,
        unique=True,
    )
)
def test_a_time_line_is_drawn_only_where_no_label_overprints_another(figures: list[tuple[int, str]]) -> None:
    values = (
        count(None if shape == "at most" else n, None if shape == "at least" else n + 40 * (shape == "range"))
        for n, shape in figures
    )
    report = report_of(*values, relation=Relation.UPDATE_OVER_TIME)
    line = timeline(report, report.findings[0])
    if line is None:
        assert len({n for n, _ in figures}) == 1
        return
    made = marks(line, labelled(report, line))
    if made is None:
        assert len(figures) > 1
        return
    for one, other in combinations(made, 2):
        assert one.label.clears(other.label, COLUMNS) or abs(one.foot - other.foot) >= LINE
    for mark in made:
        left, right = mark.label.extent(COLUMNS)
        assert left >= 0
        assert right <= 1
        assert mark.foot >= 0
        low, high = mark.point.bar
        assert mark.foot > PIXELS * high or mark.foot + LINE / 2 < PIXELS * low
