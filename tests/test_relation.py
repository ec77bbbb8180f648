"""Two texts and the verdict on them: the cases of ``tests/cases/relate.json``, and what holds for any two.

label, left, right   what the case shows, and the two texts
relation, rule       the verdict; several relations are parted by "|" where each would be right
back                 the relation with the sides changed, where it is another one
published            the two days of publication, where the case needs them
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossref.encode import load_encoder
from crossref.model import Comparison, Relation
from crossref.relation import relate

CASES = json.loads((Path(__file__).parent / "cases" / "relate.json").read_text(encoding="utf-8"))
ENCODER = load_encoder()
# What two texts can be to each other in one direction and not in the other.
DIRECTED = {Relation.AGREEMENT, Relation.UNDECIDED, Relation.RANGE_VS_BOUND, Relation.DIFFERENT_PRECISION}
WORDS = (
    "the a not no never refused to rose fell open closed red blue Chad Niger killed 12 40 at least more than"
    " people euros on Monday in May , . said won lost fire mayor didn't first third % $ 3.5 million"
).split()
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))


def verdict(left: str, right: str) -> Comparison:
    return relate(left, right, encoder=ENCODER)


def judged(case: dict[str, Any], *, swapped: bool) -> Comparison:
    sides = [case["left"], case["right"]]
    days = [datetime.fromisoformat(day) for day in case.get("published", ())] or [None, None]
    step = -1 if swapped else 1
    return relate(*sides[::step], *days[::step], encoder=ENCODER)


@pytest.mark.parametrize("swapped", [False, True], ids=["", "swapped"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["label"]))
def test_two_texts_get_their_verdict(case: dict[str, Any], swapped: bool) -> None:
    found = judged(case, swapped=swapped)
    wanted = case.get("back", case["relation"]) if swapped else case["relation"]
    assert found.relation.value in wanted.split("|"), found.rule
    assert found.rule == case.get("rule", found.rule)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_conflict_and_sameness_are_symmetric(left: str, right: str) -> None:
    there, back = verdict(left, right), verdict(right, left)
    assert there.same == back.same
    assert 0 <= there.same <= 1
    assert 0 <= there.confidence <= 1
    if there.relation is not back.relation:
        assert {there.relation, back.relation} <= DIRECTED


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_text_never_contradicts_itself(text: str) -> None:
    assert verdict(text, text).relation in (Relation.AGREEMENT, Relation.UNDECIDED)


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_the_claims_decided_on_stand_in_their_texts(left: str, right: str) -> None:
    found = verdict(left, right)
    for claim, text in ((found.left, left), (found.right, right)):
        assert claim.text == text[claim.span.start : claim.span.stop]


def test_sameness_tells_one_fact_from_another() -> None:
    one = verdict("The ferry sank off the cape.", "Off the cape a ferry went down.").same
    other = verdict("The ferry sank off the cape.", "The central bank raised its rate.").same
    assert other < 0.3 < one


def test_the_face_hands_on_the_function_whatever_was_imported_before() -> None:
    import crossref

    assert crossref.relate is relate
