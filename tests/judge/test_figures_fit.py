"""How the figures of two whole sentences fit: what keeps two like sentences from being called agreed."""

from __future__ import annotations

import pytest

from crossref.judge import figures_fit
from crossref.model import Claim, Kind
from crossref.pipeline import claims_in
from crossref.settings import Settings


@pytest.mark.parametrize(
    ("left", "right", "fit"),
    [
        ("Nine people were killed on the coast.", "Four people were killed on the coast.", "differ"),
        ("Nine people were killed on the coast.", "More than five people were killed there.", ""),
        ("Crews pumped 3,482 litres of oil.", "Crews pumped about 3,500 litres of oil.", ""),
        ("Crews pumped 3,482 litres of oil.", "Crews pumped 2,100 litres of oil.", "differ"),
        ("In all 31 engines came, with three ladder trucks.", "In all 31 trucks came.", ""),
        ("Thirteen passengers had been listed as lost.", "The ship held 204 passengers.", "unshared"),
        ("Nine people were killed.", "Nine houses burned.", ""),
        ("The ferry was carrying 212 people.", "The ferry was carrying 204 passengers.", "part"),
        ("The strike begins on 12 May.", "The strike begins on 19 May.", "unshared"),
        ("The strike begins on 12 May.", "The strike begins on Monday.", ""),
        ("It burned for two days.", "It burned for nine hours.", "unshared"),
        ("Nothing was counted.", "Four people were killed.", ""),
    ],
)
def test_figures_of_one_kind_either_fit_or_differ(left: str, right: str, fit: str) -> None:
    ours, theirs = claims_in(left), claims_in(right)
    assert figures_fit(ours, theirs, {}, "", Settings()) == fit
    assert figures_fit(theirs, ours, {}, "", Settings()) == fit


def test_a_part_is_no_difference() -> None:
    ours, theirs = claims_in("Nine people were killed."), claims_in("Four people were killed.")
    assert figures_fit(ours, theirs, {}, "place", Settings()) == "part"
    assert figures_fit(ours, theirs, {counted(theirs): "smaller"}, "", Settings()) == "part"
    assert figures_fit(ours, theirs, {counted(theirs): "topped"}, "", Settings()) == "unshared"


def counted(claims: tuple[Claim, ...]) -> Claim:
    return next(claim for claim in claims if claim.kind is Kind.QUANTITY)
