"""The nouns keep their promises: how intervals lie, and what cannot be made at all."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from crossref.model import (
    Claim,
    Duration,
    Interval,
    Kind,
    Lie,
    Moment,
    Quantity,
    Relation,
    Scope,
    Sentence,
    Severity,
    Span,
    Statement,
    Value,
)
from tests.claims import between, count

INF = float("inf")
ENDS = st.none() | st.integers(-6, 6)
SENTENCE = Sentence("a", 0, Span(10, 20), "0123456789")


@st.composite
def intervals(draw: st.DrawFn) -> Interval[Decimal]:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return between(low, high)


def reach(interval: Interval[Decimal]) -> tuple[float, float]:
    """The ends as plain numbers."""
    return (
        -INF if interval.low is None else float(interval.low),
        INF if interval.high is None else float(interval.high),
    )


@pytest.mark.parametrize(
    ("left", "right", "lie"),
    [
        ((12, 12), (12, 12), Lie.EQUAL),
        ((None, None), (None, None), Lie.EQUAL),
        ((12, 12), (10, None), Lie.WITHIN),
        ((10, 10), (10, None), Lie.WITHIN),
        ((9, 9), (10, None), Lie.DISJOINT),
        ((250, 300), (None, 300), Lie.WITHIN),
        ((250, 301), (None, 300), Lie.OVERLAPS),
        ((40, None), (None, 35), Lie.DISJOINT),
        ((40, None), (None, 40), Lie.OVERLAPS),
        ((40, None), (35, None), Lie.WITHIN),
        ((5, 7), (7, 9), Lie.OVERLAPS),
        ((5, 7), (8, 9), Lie.DISJOINT),
        ((5, 7), (None, None), Lie.WITHIN),
    ],
)
def test_how_two_intervals_lie(
    left: tuple[int | None, int | None], right: tuple[int | None, int | None], lie: Lie
) -> None:
    assert between(*left).lie(between(*right)) is lie
    assert between(*right).lie(between(*left)) is lie


@rounds(deadline=None)
@given(intervals(), intervals())
def test_lying_is_symmetric_and_agrees_with_the_ends(
    left: Interval[Decimal], right: Interval[Decimal]
) -> None:
    (a, b), (c, d) = reach(left), reach(right)
    lie = left.lie(right)
    assert lie is right.lie(left)
    assert (lie is Lie.EQUAL) == ((a, b) == (c, d))
    assert (lie is Lie.DISJOINT) == (b < c or d < a)
    inside = (a <= c and d <= b) or (c <= a and b <= d)
    assert (lie is Lie.WITHIN) == (inside and (a, b) != (c, d))


@rounds(deadline=None)
@given(intervals(), intervals(), intervals())
def test_containing_is_an_order(x: Interval[Decimal], y: Interval[Decimal], z: Interval[Decimal]) -> None:
    assert x.contains(x)
    assert x.contains(y) == (reach(x)[0] <= reach(y)[0] and reach(y)[1] <= reach(x)[1])
    if x.contains(y) and y.contains(z):
        assert x.contains(z)
    if x.contains(y) and y.contains(x):
        assert x == y


def test_moments_lie_as_numbers_do() -> None:
    march = Interval(datetime(2031, 3, 1), datetime(2031, 3, 31, 23, 59, 59))
    ninth = Interval(datetime(2031, 3, 9), datetime(2031, 3, 9, 23, 59, 59))
    tenth = Interval(datetime(2031, 3, 10), datetime(2031, 3, 10, 23, 59, 59))
    assert march.lie(ninth) is Lie.WITHIN
    assert ninth.lie(tenth) is Lie.DISJOINT


def test_a_point_has_both_ends() -> None:
    assert between(3, 3).is_point
    assert not between(3, 4).is_point
    assert not between(None, None).is_point
    assert not between(3, None).is_point


def test_an_interval_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="low <= high, got 7, 5"):
        between(7, 5)


@pytest.mark.parametrize(("start", "stop"), [(-1, 3), (4, 3)])
def test_a_span_that_is_none_is_refused(start: int, stop: int) -> None:
    with pytest.raises(ValueError, match=f"got {start}, {stop}"):
        Span(start, stop)


@pytest.mark.parametrize(
    ("left", "right", "overlap"),
    [((0, 3), (3, 5), False), ((0, 4), (3, 5), True), ((0, 9), (3, 5), True), ((3, 3), (3, 3), False)],
)
def test_half_open_spans_overlap_by_a_character(
    left: tuple[int, int], right: tuple[int, int], overlap: bool
) -> None:
    assert Span(*left).overlaps(Span(*right)) is overlap
    assert Span(*right).overlaps(Span(*left)) is overlap


@pytest.mark.parametrize(("start", "stop"), [(9, 12), (18, 21), (0, 5), (25, 30)])
def test_a_claim_outside_its_sentence_is_refused(start: int, stop: int) -> None:
    with pytest.raises(ValueError, match="outside its sentence"):
        Claim(SENTENCE, Span(start, stop), Statement())


@rounds(deadline=None)
@given(st.integers(10, 20), st.integers(10, 20))
def test_a_claim_gives_the_words_of_its_span(a: int, b: int) -> None:
    start, stop = min(a, b), max(a, b)
    assert Claim(SENTENCE, Span(start, stop), Statement()).text == "0123456789"[start - 10 : stop - 10]


HOUR = Duration(between(3600, 3600), "hour")
MONDAY = Moment(Interval(datetime(2031, 3, 10), datetime(2031, 3, 10, 23, 59, 59)), "day", "Monday")


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (count(3), Kind.QUANTITY),
        (count(3, unit="kilometre"), Kind.QUANTITY),
        (count(3, unit="EUR"), Kind.MONEY),
        (count(3, unit="percent"), Kind.PERCENT),
        (count(3, unit="percentage point"), Kind.PERCENT),
        (HOUR, Kind.DURATION),
        (MONDAY, Kind.DATE),
        (Statement(), Kind.STATEMENT),
    ],
)
def test_the_kind_of_a_claim_is_that_of_its_value(value: Value, kind: Kind) -> None:
    assert Claim(SENTENCE, SENTENCE.span, value).kind is kind


@pytest.mark.parametrize(
    ("low", "high", "approximate", "change"),
    [(3, 3, False, "="), (3, 3, True, "~"), (3, 5, False, "="), (None, 5, True, "<"), (3, None, True, ">")],
)
def test_how_a_figure_is_bounded(low: int | None, high: int | None, approximate: bool, change: str) -> None:
    assert Quantity(between(low, high), approximate=approximate).change == change
    assert Duration(between(low, high), "day", approximate=approximate).change == change


def test_values_are_frozen_and_pickle() -> None:
    claim = Claim(
        SENTENCE, Span(11, 13), count(3, of="ships", modifier="at least"), "the pilot", planned=True
    )
    with pytest.raises(FrozenInstanceError):
        claim.speaker = "someone else"  # type: ignore[misc]
    for value in (claim, HOUR, MONDAY, Scope(2, places=frozenset({"delta"}))):
        assert pickle.loads(pickle.dumps(value)) == value


def test_severities_rank_and_relations_know_what_to_look_at() -> None:
    assert [level.rank for level in (Severity.HIGH, Severity.MEDIUM, Severity.LOW)] == [2, 1, 0]
    quiet = {Relation.AGREEMENT, Relation.DIFFERENT_EVENT, Relation.UNDECIDED}
    assert {relation for relation in Relation if not relation.is_discrepancy} == quiet
