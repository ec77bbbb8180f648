"""Comparisons become findings: what joins, what it is called, how much it matters, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from crossref.gather import LOUDNESS, gather
from crossref.gather.explain import explain
from crossref.gather.severity import severity
from crossref.judge import LADDERS
from crossref.model import (
    Claim,
    Comparison,
    Duration,
    Finding,
    Interval,
    Kind,
    Moment,
    Relation,
    Sentence,
    Severity,
    Statement,
)
from tests.claims import between, claim, comparison, count

HOURS = Duration(between(3600, 3600), "hour")
LATE = 5  # an index behind any lead
SURE = 0.7


def articles(sentences: Sequence[Sentence]) -> int:
    """Each article an origin of its own."""
    return len({sentence.article_id for sentence in sentences})


def found(*comparisons: Comparison) -> tuple[Finding, ...]:
    return gather(comparisons, articles, SURE)


def ships(article: str, number: int = 3, index: int = LATE, at: int = 0) -> Claim:
    return claim(article, count(number, of="ships"), index, at)


A, B, C, D = (ships(name) for name in "abcd")


def texts(finding: Finding) -> list[str]:
    return [c.sentence.article_id for c in finding.claims]


def test_claims_that_all_met_are_one_finding() -> None:
    (one,) = found(comparison(B, C), comparison(A, B), comparison(A, C))
    assert texts(one) == ["a", "b", "c"]
    assert one.comparisons == (comparison(A, B), comparison(A, C), comparison(B, C))
    assert (one.relation, one.kind, one.rule, one.origins) == (
        Relation.AGREEMENT,
        Kind.QUANTITY,
        "quantity/equal",
        3,
    )


def test_a_chain_joins_its_surest_link_and_the_next_but_no_further() -> None:
    # a-b-c: two of three possible pairs met. d only met c, one of three: it stays outside.
    whole, alone = found(
        comparison(A, B, confidence=0.9), comparison(B, C, confidence=0.8), comparison(C, D, confidence=0.7)
    )
    assert texts(whole) == ["a", "b", "c"]
    assert texts(alone) == ["c", "d"]
    assert alone.comparisons == (comparison(C, D, confidence=0.7),)


def test_all_that_give_one_value_against_a_claim_are_one_dispute() -> None:
    # Three articles write 4 where one writes 3; none of the three met another.
    rivals = [ships(name, 4) for name in "bcd"]
    pairs = [
        comparison(ships("a", 3), rival, Relation.CONFLICT, 0.7, "quantity/disjoint") for rival in rivals
    ]
    (one,) = found(*pairs)
    assert texts(one) == ["a", "b", "c", "d"]
    # ... but they who write 5 are another, unless most of them met.
    other = comparison(ships("a", 3), ships("e", 5), Relation.CONFLICT, 0.7, "quantity/disjoint")
    assert [texts(f) for f in found(*pairs, other)] == [["a", "b", "c", "d"], ["a", "e"]]


def test_agreements_do_not_chain_through_one_claim() -> None:
    pairs = [comparison(A, other, rule="quantity/equal") for other in (B, C, D)]
    assert [texts(f) for f in found(*pairs)] == [["a", "b", "c"], ["a", "d"]]


def test_no_comparison_is_lost_or_told_twice() -> None:
    chain = [
        comparison(ships("a", at=8 * k), ships("b", at=8 * (k + j)))
        for k in range(3)
        for j in (0, 1)
        if k + j < 3
    ]
    held = [c for finding in found(*chain) for c in finding.comparisons]
    assert sorted(held, key=repr) == sorted(chain, key=repr)


def test_kinds_and_other_events_are_kept_apart() -> None:
    other = comparison(A, C, Relation.DIFFERENT_EVENT, rule="quantity/another-event")
    time = comparison(claim("a", HOURS), claim("b", HOURS), rule="duration/equal")
    assert [texts(f) for f in found(comparison(A, B), other)] == [["a", "b"], ["a", "c"]]
    assert len(found(comparison(A, B), time)) == 2


def test_a_denial_is_a_finding_of_its_own() -> None:
    """Sentences that agree on one thing may say another that is not denied, so no sentence is held against
    a denial because of its neighbours."""
    x, y, z = claim("a"), claim("b"), claim("c", negated=True)
    denial = comparison(x, z, Relation.CONFLICT, 0.5, "statement/denied", kind=Kind.POLARITY)
    word = comparison(y, z, Relation.CONFLICT, 0.6, "statement/disputed", kind=Kind.ATTRIBUTION)
    agreed = comparison(x, y, rule="statement/same")
    one, other = found(agreed, denial)
    assert (one.kind, one.rule, one.claims) == (Kind.POLARITY, "statement/denied", (x, z))
    assert other.claims == (x, y)
    assert {f.rule for f in found(agreed, denial, word)} == {"statement/disputed", "statement/same"}


LOUD = (
    Relation.CONFLICT,
    Relation.UPDATE_OVER_TIME,
    Relation.RANGE_VS_BOUND,
    Relation.DIFFERENT_SCOPE,
    Relation.DIFFERENT_PRECISION,
    Relation.AGREEMENT,
)


@pytest.mark.parametrize("loud", range(6))
def test_a_finding_takes_the_relation_of_its_loudest_pair(loud: int) -> None:
    relations = LOUD[loud], LOUD[min(loud + 1, 5)], LOUD[5]
    pairs = zip(((A, B), (A, C), (B, C)), relations, (0.3, 0.9, 0.9), strict=True)
    (one,) = found(*(comparison(*pair, relation, sure) for pair, relation, sure in pairs))
    assert one.relation is LOUD[loud]
    assert one.confidence == (0.9 if loud == 5 else 0.3)


def test_loudness_orders_every_relation() -> None:
    assert sorted(r.value for r in LOUDNESS) == sorted(r.value for r in Relation)


def test_a_pair_of_copies_is_the_last_to_speak_for_a_finding() -> None:
    copied = comparison(A, B, Relation.CONFLICT, 0.9, "quantity/disjoint", copy=True)
    own = comparison(A, C, Relation.CONFLICT, 0.5, "duration/disjoint")
    (one,) = found(copied, own)
    assert one.rule == "duration/disjoint"


PAIRS = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.integers(0, 2), st.integers(0, 2)),
    unique=True,
    max_size=14,
)


@rounds(deadline=None)
@given(PAIRS, st.randoms(use_true_random=False), st.data())
def test_findings_and_ids_do_not_hang_on_the_order(
    pairs: list[tuple[str, str, int, int]], random: Any, data: st.DataObject
) -> None:
    comparisons = [
        comparison(
            ships(a, at=10 * i),
            ships(b, at=10 * j),
            data.draw(st.sampled_from([Relation.AGREEMENT, Relation.CONFLICT])),
            data.draw(st.sampled_from([0.5, 0.7, 0.9])),
        )
        for a, b, i, j in pairs
        if a < b
    ]
    first = found(*comparisons)
    random.shuffle(comparisons)
    assert found(*comparisons) == first
    assert len({finding.id for finding in first}) == len(first)
    assert all(re.fullmatch("[0-9a-f]{8}", finding.id) for finding in first)


def test_an_id_tells_where_the_claims_stand_and_nothing_else() -> None:
    (one,), (other,) = found(comparison(A, B)), found(comparison(A, C))
    assert one.id != other.id
    conflict = replace(comparison(A, B), relation=Relation.CONFLICT, rule="quantity/disjoint", confidence=0.1)
    assert found(conflict)[0].id == one.id
    assert [f.id for f in found(comparison(A, B), comparison(C, D))].count(one.id) == 1


def test_two_values_of_one_place_are_two_ids() -> None:
    # "No casualties" counts no dead and no injured, both in the same two words.
    dead, hurt = (
        comparison(*(claim(name, count(0, of="casualties", role=role)) for name in "ab"))
        for role in ("killed", "injured")
    )
    assert len({finding.id for finding in found(dead, hurt)}) == 2


def test_discrepancies_come_first_and_the_severe_before_the_mild() -> None:
    agreed = comparison(A, B)
    mild = comparison(C, D, Relation.DIFFERENT_PRECISION, rule="quantity/rounding")
    bound = comparison(
        ships("a", 3, at=10), ships("b", 4, at=10), Relation.RANGE_VS_BOUND, rule="quantity/bound"
    )
    dead = [claim(name, count(n, role="killed"), 0) for name, n in (("a", 3), ("b", 30))]
    loud = comparison(*dead, Relation.CONFLICT, rule="quantity/disjoint")
    assert [f.relation for f in found(agreed, mild, bound, loud)] == [
        Relation.CONFLICT,
        Relation.RANGE_VS_BOUND,
        Relation.DIFFERENT_PRECISION,
        Relation.AGREEMENT,
    ]


def level(relation: Relation, left: Claim, right: Claim, origins: int = 2) -> tuple[Severity, set[str]]:
    found, reasons = severity(comparison(left, right, relation), origins)
    assert not reasons or reasons[0] == relation.value
    return found, set(reasons[1:])


def test_severity_adds_up_named_reasons() -> None:
    near = ships("a", 10), ships("b", 11)
    far = ships("a", 10), ships("b", 15)
    lead = ships("a", 10, 0), ships("b", 11, 2)
    dead = [claim(name, count(n, role="killed"), LATE) for name, n in (("a", 10), ("b", 11))]
    assert level(Relation.CONFLICT, *near) == (Severity.MEDIUM, set())
    assert level(Relation.CONFLICT, *far) == (Severity.HIGH, {"far apart"})
    assert level(Relation.CONFLICT, *lead) == (Severity.HIGH, {"in both leads"})
    assert level(Relation.CONFLICT, ships("a", 10, 3), ships("b", 11, 0)) == (Severity.MEDIUM, set())
    assert level(Relation.CONFLICT, *dead) == (Severity.HIGH, {"people harmed"})
    assert level(Relation.RANGE_VS_BOUND, *near) == (Severity.MEDIUM, set())
    assert level(Relation.UPDATE_OVER_TIME, *far) == (Severity.MEDIUM, {"far apart"})
    both = ships("a", 10, 1), ships("b", 15, 1)
    assert level(Relation.UPDATE_OVER_TIME, *both) == (Severity.HIGH, {"far apart", "in both leads"})


def test_a_third_origin_adds_a_reason_whatever_the_number_of_outlets() -> None:
    near = ships("a", 10), ships("b", 11)
    assert level(Relation.CONFLICT, *near, origins=2) == (Severity.MEDIUM, set())
    assert level(Relation.CONFLICT, *near, origins=3) == (Severity.HIGH, {"many origins"})


def test_units_do_not_put_figures_far_apart() -> None:
    miles, kilometres = (
        claim(n, count(v, unit=u), LATE) for n, v, u in (("a", 12, "mile"), ("b", 22, "kilometre"))
    )
    assert "far apart" not in level(Relation.CONFLICT, miles, kilometres)[1]


@pytest.mark.parametrize(
    ("left", "right", "far"),
    [
        ((10, 10), (15, 15), True),
        ((10, 10), (14, 14), False),
        ((0, 0), (2, 2), True),
        ((40, None), (None, 35), False),
        ((60, None), (None, 35), True),
        ((20, 30), (25, 90), False),
        ((None, 300), (250, 300), False),
    ],
)
def test_far_apart_is_half_as_much_again(
    left: tuple[int | None, int | None], right: tuple[int | None, int | None], far: bool
) -> None:
    ours, theirs = (
        claim(name, replace(count(1), range=between(*ends)), LATE)
        for name, ends in (("a", left), ("b", right))
    )
    assert ("far apart" in level(Relation.CONFLICT, ours, theirs)[1]) is far
    assert ("far apart" in level(Relation.CONFLICT, theirs, ours)[1]) is far


@pytest.mark.parametrize("relation", [Relation.AGREEMENT, Relation.DIFFERENT_EVENT, Relation.UNDECIDED])
def test_what_is_no_discrepancy_is_low(relation: Relation) -> None:
    dead = [claim(name, count(n, role="killed"), 0) for name, n in (("a", 3), ("b", 30))]
    assert level(relation, *dead) == (Severity.LOW, set())


@pytest.mark.parametrize("relation", [Relation.DIFFERENT_PRECISION, Relation.DIFFERENT_SCOPE])
def test_precision_and_scope_never_rise_above_medium(relation: Relation) -> None:
    dead = [claim(name, count(n, role="killed"), 0) for name, n in (("a", 3), ("b", 30))]
    assert level(relation, *dead)[0] is Severity.MEDIUM
    assert level(relation, ships("a"), ships("b"))[0] is Severity.LOW


VALUES = {
    Kind.DURATION: HOURS,
    Kind.DATE: Moment(Interval(None, None), "day", "Monday"),
    Kind.STATEMENT: Statement(),
}
RUNGS = [(kind, rung.name) for kind, ladder in LADDERS.items() for rung in ladder]


@pytest.mark.parametrize(("kind", "rule"), RUNGS)
def test_every_rung_has_an_explanation(kind: Kind, rule: str) -> None:
    left, right = (claim(name, VALUES.get(kind, count(7, of="ships"))) for name in "ab")
    told = explain(comparison(left, right, rule=rule), 2)
    assert len(told) > 10
    assert not re.search(r"[{}]", told)
    assert "\n" not in told
    assert explain(comparison(left, right, rule=rule), 1) == f"{told} (copies of one origin)"


@pytest.mark.parametrize("rule", ["quantity/disjoint", "quantity/bound", "quantity/update"])
def test_an_explanation_of_two_figures_names_both(rule: str) -> None:
    told = explain(comparison(ships("a", 1234), ships("b", 5678), rule=rule), 2)
    assert "1,234 ships" in told
    assert "5,678 ships" in told


@rounds(deadline=None)
@given(st.permutations([comparison(A, B), comparison(A, C), comparison(C, D)]))
def test_origins_are_asked_of_the_sentences_of_a_finding(comparisons: list[Comparison]) -> None:
    for finding in gather(comparisons, len, SURE):
        assert finding.origins == len(finding.claims)


def test_sentences_that_only_may_agree_join_nothing() -> None:
    a, b, c = claim("a"), claim("b"), claim("c")
    both = comparison(a, b, confidence=0.9), comparison(b, c, confidence=0.69)
    assert sorted(texts(f) for f in found(*both)) == [["a", "b"], ["b", "c"]]
    (one,) = found(both[0], comparison(b, c, confidence=0.71), comparison(a, c, confidence=0.5))
    assert texts(one) == ["a", "b", "c"]


def test_a_finding_is_as_sure_as_its_surest_pair_that_is_no_copy() -> None:
    a, b, c = claim("a"), claim("b"), claim("c")
    copied = comparison(a, b, confidence=1.0, copy=True)
    (one,) = found(copied, comparison(b, c, confidence=0.8), comparison(a, c, confidence=0.75))
    assert one.confidence == 0.8
