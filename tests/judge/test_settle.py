"""One claim, one answer; and which counts are parts of a toll."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from crossref.judge import Meeting, compare, one_each, parts_among, settled
from crossref.model import Claim, Comparison, Interval, Kind, Relation, Scope
from crossref.settings import Settings
from tests.claims import between, claim, comparison, count

TWELVE, TWO = count(12, role="killed"), count(2, role="killed")
PAST = Scope(past=Interval(datetime(2019, 1, 1), datetime(2019, 12, 31)), is_background=True)


def toll(article: str, number: int, index: int = 0, at: int = 0, **more: object) -> Claim:
    return claim(article, count(number, role="killed", **more), index, at)


def against(
    left: Claim, right: Claim, relation: Relation = Relation.CONFLICT, sure: float = 0.7
) -> Comparison:
    return comparison(left, right, relation, sure)


def stand(comparisons: list[Comparison]) -> list[Comparison]:
    """What stands within a slack of .8, as sure as before."""
    return settled(comparisons, 0.8, 1)


def test_each_claim_meets_the_one_that_fits_it_best() -> None:
    a12, a2, b12, b2 = toll("a", 12), toll("a", 2, at=9), toll("b", 12), toll("b", 2, at=9)
    good = against(a12, b12, Relation.AGREEMENT), against(a2, b2, Relation.AGREEMENT)
    assert one_each([against(a12, b2), against(a2, b12), *good]) == list(good)


def test_neither_side_is_used_twice() -> None:
    a12, a2, b12 = toll("a", 12), toll("a", 2, at=9), toll("b", 12)
    met = against(a12, b12, Relation.AGREEMENT)
    assert one_each([against(a2, b12), met]) == [met]
    turned = against(b12, a12, Relation.AGREEMENT)
    assert one_each([against(b12, a2), turned]) == [turned]


def test_of_equal_fits_the_surer_wins() -> None:
    left, near, far = toll("a", 12), toll("b", 9), toll("b", 7, at=9)
    assert one_each([against(left, far, sure=0.4), against(left, near, sure=0.6)]) == [
        against(left, near, sure=0.6)
    ]


def test_sentences_whose_figures_differ_do_not_agree_as_wholes() -> None:
    whole = comparison(claim("a"), claim("b"), rule="statement/same")
    assert one_each([whole, against(toll("a", 12), toll("b", 9))]) == [against(toll("a", 12), toll("b", 9))]
    rounded = against(toll("a", 12), toll("b", 9), Relation.DIFFERENT_PRECISION)
    assert set(one_each([whole, rounded])) == {whole, rounded}


def test_a_claim_that_agrees_with_an_article_does_not_conflict_with_it() -> None:
    left = toll("a", 24)
    agreed = against(left, toll("b", 24), Relation.AGREEMENT)
    conflict = against(left, toll("b", 12, index=1))
    elsewhere = against(left, toll("c", 12))
    assert stand([conflict, agreed, elsewhere]) == [agreed, elsewhere]


@pytest.mark.parametrize(("sure", "stands"), [(0.6, True), (0.5, False)])
def test_only_verdicts_within_slack_of_the_surest_stand(sure: float, stands: bool) -> None:
    left = toll("a", 24)
    surest, other = against(left, toll("b", 12)), against(left, toll("b", 7, index=1), sure=sure)
    assert (other in stand([surest, other])) is stands
    assert surest in stand([surest, other])


def test_agreements_and_statements_are_not_settled_by_others() -> None:
    left = toll("a", 24)
    agreements = [
        against(left, toll("b", 24, index=k), Relation.AGREEMENT, sure) for k, sure in ((0, 0.9), (1, 0.2))
    ]
    assert stand(agreements) == agreements
    denials = [
        comparison(claim("a"), claim("b", index=k), Relation.CONFLICT, sure, kind=Kind.POLARITY)
        for k, sure in ((0, 0.9), (1, 0.2))
    ]
    assert stand(denials) == denials


def test_a_figure_that_has_won_is_surer_for_it() -> None:
    figure = against(toll("a", 12), toll("b", 9), sure=0.5)
    whole = comparison(claim("a"), claim("b"), confidence=0.5)
    assert [c.confidence for c in settled([figure, whole], 0.8, 0.4)] == [0.8, 0.5]


def test_a_finer_figure_stands_beside_one_that_agrees() -> None:
    left = toll("a", 24)
    agreed = against(left, toll("b", 24), Relation.AGREEMENT)
    rounded = against(left, toll("b", 25, index=1), Relation.DIFFERENT_PRECISION)
    assert stand([agreed, rounded]) == [agreed, rounded]


def test_what_is_of_another_event_settles_nothing() -> None:
    left = toll("a", 24)
    conflict = against(left, toll("b", 12), sure=0.5)
    non_match = against(left, toll("b", 5, index=1), Relation.DIFFERENT_EVENT, 0.9)
    assert conflict in stand([conflict, non_match])


def test_the_largest_count_of_a_role_is_the_toll() -> None:
    claims = [toll("a", 24), toll("a", 12, 1), toll("a", 24, 2), toll("b", 12)]
    hurt = claim("a", count(3, role="injured"), 3)
    seated = claim("a", count(3, role="aboard"), 4)
    assert parts_among((c, Scope()) for c in [*claims, hurt, seated]) == {claims[1]: "smaller"}


def test_an_earlier_case_has_its_own_toll() -> None:
    news, past = toll("a", 24), toll("a", 5, 1)
    assert parts_among([(news, Scope()), (past, PAST)]) == {}


def test_bounds_count_by_their_upper_end() -> None:
    least, most = claim("a", replace(TWELVE, range=between(30, None))), toll("a", 24, 1)
    assert parts_among([(least, Scope()), (most, Scope())]) == {most: "smaller"}
    span = claim("a", replace(TWELVE, range=between(20, 40)), 2)
    assert parts_among([(least, Scope()), (span, Scope())]) == {least: "smaller"}


def test_what_a_sentence_adds_to_is_a_part() -> None:
    here, more = toll("a", 170), toll("a", 20, at=9, extra=True)
    assert parts_among([(here, Scope()), (more, Scope())]) == {here: "topped", more: "topped"}


def test_a_part_is_held_only_against_what_is_surely_the_same() -> None:
    settings = replace(Settings(), part_threshold=0.6, role_threshold=0.05)
    met = Meeting(toll("a", 12), toll("b", 24), part="smaller")
    assert compare(met._replace(aligned=0.59), settings) is None
    assert compare(met._replace(aligned=0.6), settings) is not None
    assert compare(met._replace(aligned=0.59, part=""), settings) is not None
    equal = met._replace(right=toll("b", 12), aligned=0.59)
    assert compare(equal, settings) is not None


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        (count(3, role="killed"), count(4, role="killed"), "role_threshold"),
        (count(3, of="ships"), count(4, of="ships"), "subject_threshold"),
        (count(3, unit="EUR", of="damage"), count(4, unit="EUR", of="damage"), "measure_threshold"),
        (count(3), count(4), "bare_threshold"),
    ],
)
def test_claims_are_held_against_each_other_from_a_threshold_on(
    left: object, right: object, name: str
) -> None:
    settings = replace(Settings(), **{name: 0.4})
    met = Meeting(claim("a", left), claim("b", right))  # type: ignore[arg-type]
    assert compare(met._replace(aligned=0.39), settings) is None
    assert compare(met._replace(aligned=0.4), settings) is not None
    assert compare(met._replace(aligned=0.39), replace(settings, **{name: 0.3})) is not None


def test_two_roles_are_two_things_even_where_neither_is_a_toll() -> None:
    aboard, marching = (count(60, of="people", role=role) for role in ("aboard", "participating"))
    assert compare(Meeting(claim("a", aboard), claim("b", marching)), Settings()) is None
    told, untold = count(60, of="people", role="aboard"), count(60, of="people")
    assert compare(Meeting(claim("a", told), claim("b", untold)), Settings()) is not None


@pytest.mark.parametrize(
    ("ours", "theirs"), [((12, "mile"), (19, "kilometre")), ((100, "acre"), (40, "hectare"))]
)
def test_a_conversion_rounded_as_people_round_is_no_conflict(
    ours: tuple[int, str], theirs: tuple[int, str]
) -> None:
    left, right = (claim(name, count(n, unit=unit)) for name, (n, unit) in (("a", ours), ("b", theirs)))
    verdict = compare(Meeting(left, right), Settings())
    assert verdict is not None
    assert verdict.relation in (Relation.AGREEMENT, Relation.DIFFERENT_PRECISION)


def test_confidence_is_lowered_by_doubt_about_the_pair() -> None:
    met = Meeting(claim("a", count(3, of="ships")), claim("b", count(4, of="ships")), likeness=0)
    sure, doubtful = (compare(met._replace(aligned=chance), Settings()) for chance in (1.0, 0.5))
    assert sure is not None
    assert doubtful is not None
    assert 0 < doubtful.confidence < sure.confidence
    like = compare(met._replace(aligned=0.5, likeness=1.0), Settings())
    assert like is not None
    assert like.confidence == sure.confidence
