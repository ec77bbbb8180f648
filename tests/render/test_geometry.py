"""Number lines, timelines and the grid: exact positions, and what cannot be drawn is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossref.model import Claim, Interval, Moment, Quantity, Relation
from crossref.render.grid import SAYS, grid
from crossref.render.numberline import Scale, number_line, scale_for, short
from crossref.render.sides import codes
from crossref.render.timeline import DAYS_APART, EDGE, LEFT, labelled, timeline
from crossref.report import Report
from tests.reports import COASTAL, HARBOUR, MORNING, claim, count, finding, full_report, hours, quiet_report

WORDS = {"coastal": "Eleven people", "harbour": "4 injured", "morning": "1.2 million euros"}
ARTICLES = {"coastal": COASTAL, "harbour": HARBOUR, "morning": MORNING}


def says(**values: object) -> tuple[Claim, ...]:
    return tuple(claim(ARTICLES[id], WORDS[id], value) for id, value in values.items())  # type: ignore[arg-type]


def report_of(relation: Relation, claims: tuple[Claim, ...]) -> Report:
    return replace(full_report(), findings=(finding("x", relation, claims, origins=2),))


def lined(*claims: Claim) -> list[tuple[float | None, float | None]]:
    report = report_of(Relation.CONFLICT, claims)
    line = number_line(report, report.findings[0])
    assert line is not None
    return [(reach.low, reach.high) for reach in line.reaches]


def test_figures_far_apart_lie_in_proportion_on_a_line_from_zero() -> None:
    (low, _), (high, _) = lined(*says(coastal=hours(11), harbour=hours(72)))
    assert low is not None
    assert high is not None
    assert low / high == pytest.approx(11 / 72)


def test_an_open_end_is_open_and_a_range_has_both() -> None:
    up_to, between = lined(*says(coastal=count(None, 300), harbour=count(250, 300)))
    assert up_to == (None, between[1])
    assert between[0] is not None
    assert between[0] > 0.1  # not from zero: the figures are close


def test_two_days_and_48_hours_lie_at_one_place() -> None:
    two_days = replace(hours(48), grain="day")
    first, second, _ = lined(*says(coastal=two_days, harbour=hours(11), morning=hours(48)))
    assert first != second
    report = report_of(Relation.CONFLICT, says(coastal=two_days, harbour=hours(11)))
    line = number_line(report, report.findings[0])
    assert line is not None
    assert next(label for _, label in line.ticks) == "0 days"


def test_figures_of_many_sizes_lie_on_powers_of_ten() -> None:
    (low, _), (high, _) = lined(*says(coastal=count(100, 100), harbour=count(1_000_000, 1_000_000)))
    assert (low, high) == (0.0, pytest.approx(1.0))


def test_days_are_whole_days() -> None:
    def day(n: int) -> Moment:
        return Moment(Interval(datetime(2031, 3, n), datetime(2031, 3, n, 23, 59, 59)), "day")

    report = report_of(Relation.CONFLICT, says(coastal=day(9), harbour=day(10)))
    line = number_line(report, report.findings[0])
    assert line is not None
    assert [label for _, label in line.ticks] == ["9 Mar 2031", "10 Mar 2031", "11 Mar 2031"]


def test_years_and_months_are_labelled_as_such() -> None:
    def year(n: int) -> Moment:
        return Moment(Interval(datetime(n, 1, 1), datetime(n, 12, 31, 23, 59, 59)), "year")

    def month(n: int) -> Moment:
        return Moment(Interval(datetime(2031, n, 1), datetime(2031, n, 28)), "month")

    for first, second, labels in (
        (year(2009), year(2012), ["2010", "2012"]),
        (month(3), month(5), ["Mar 2031", "Apr 2031", "May 2031"]),
    ):
        report = report_of(Relation.CONFLICT, says(coastal=first, harbour=second))
        line = number_line(report, report.findings[0])
        assert line is not None
        assert set(labels) <= {label for _, label in line.ticks}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (None, None),
        (count(5, 5), None),
        (count(5, 5), count(5, 5)),
        (count(5, 5), hours(5)),
        (
            Quantity(Interval(Decimal(5), Decimal(5)), "EUR"),
            Quantity(Interval(Decimal(6), Decimal(6)), "USD"),
        ),
        (count(None, None), count(5, 5)),
    ],
    ids=["words", "one figure", "one value", "two kinds", "two currencies", "no end"],
)
def test_what_is_not_on_one_line_is_not_drawn(left: object, right: object) -> None:
    report = report_of(Relation.CONFLICT, says(coastal=left, harbour=right))
    assert number_line(report, report.findings[0]) is None


FINITE = st.floats(-1e12, 1e12).map(lambda x: round(x, 3))


@given(st.lists(FINITE, min_size=2, max_size=6))
def test_a_scale_holds_its_values_in_order_and_its_ticks(values: list[float]) -> None:
    scale = scale_for(values)
    if scale is None:
        assert len(set(values)) == 1
        return
    places = [scale.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(-1e-9 <= place <= 1 + 1e-9 for place in places)
    assert all(-1e-6 <= scale.at(tick) <= 1 + 1e-6 for tick in scale.ticks(4))
    assert len(scale.ticks(4)) <= 7


@pytest.mark.parametrize(
    ("scale", "ticks"),
    [
        (Scale(0, 80), [0, 20, 40, 60, 80]),
        (Scale(240_000, 310_000), [240_000, 260_000, 280_000, 300_000]),
        (Scale(1, 1e6, is_log=True), [1, 100, 10_000, 1_000_000]),
        (Scale(158, 240), [160, 180, 200, 220, 240]),
    ],
)
def test_ticks_are_round(scale: Scale, ticks: list[float]) -> None:
    assert scale.ticks(4) == pytest.approx(ticks)


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (2500, "2,500"), (0.25, "0.25"), (1.5e6, "1.5m"), (3e9, "3bn"), (-7, "-7")]
)
def test_short(value: float, text: str) -> None:
    assert short(value) == text


def test_an_updated_figure_runs_over_its_days() -> None:
    report = full_report()
    injured = next(f for f in report.findings if f.relation is Relation.UPDATE_OVER_TIME)
    line = timeline(report, injured)
    assert line is not None
    assert [(p.article_id, p.text, p.day) for p in line.points] == [
        ("harbour", "4", "7 Mar"),
        ("coastal", "11", "10 Mar"),
    ]
    assert [p.at for p in line.points] == pytest.approx([LEFT, 1 - EDGE])
    assert line.points[0].level < line.points[1].level
    assert [names for _, names in labelled(report, line)] == ["H", "C"]


def test_dates_that_would_run_into_each_other_are_left_out() -> None:
    report = full_report()
    near = replace(MORNING, published=datetime(2031, 3, 7, 1))
    articles = tuple(near if a.id == "morning" else a for a in report.articles)
    claims = says(coastal=count(11, 11), harbour=count(4, 4), morning=count(5, 5))
    report = replace(report_of(Relation.UPDATE_OVER_TIME, claims), articles=articles)
    line = timeline(report, report.findings[0])
    assert line is not None
    assert len(line.points) == 3
    assert [day for _, day in line.days] == ["7 Mar", "10 Mar"]
    assert line.points[1].at - line.points[0].at < DAYS_APART


def test_a_timeline_needs_two_dates_and_an_update() -> None:
    for relation, claims in [
        (Relation.CONFLICT, says(coastal=count(11, 11), harbour=count(4, 4))),
        (Relation.UPDATE_OVER_TIME, says(coastal=count(11, 11), morning=count(4, 4))),
        (Relation.UPDATE_OVER_TIME, says(coastal=hours(11), harbour=count(4, 4))),
    ]:
        report = report_of(relation, claims)
        assert timeline(report, report.findings[0]) is None


def test_the_grid_has_a_row_for_each_fact_and_a_cell_for_each_article() -> None:
    report = full_report()
    names = codes(report)
    order = [names[a.id] for a in report.articles]
    assert order == ["C", "H", "I", "M"]
    assert [row.cells for row in grid(report)] == [
        ("72 h", "11 h", "11 h", ""),
        ("<= 3,000", "2,500-3,000", "", ""),
        ("11", "4", "", ""),
        (SAYS, SAYS, "", SAYS),
    ]


def test_sides_that_differ_in_words_are_lettered_and_a_denial_is_told() -> None:
    plain = claim(COASTAL, "The strike went on"), claim(HARBOUR, "The mayor said")
    report = report_of(Relation.CONFLICT, plain)
    assert grid(report)[0].cells == ("a", "b", "", "")
    denied = plain[0], claim(MORNING, "A spokesman denied", negated=True)
    assert grid(report_of(Relation.CONFLICT, denied))[0].cells == ("a", "", "", "denied")


def test_nothing_shared_makes_no_grid() -> None:
    assert grid(quiet_report()) == ()
