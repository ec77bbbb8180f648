"""Two sentences and the verdict on them: the cases of ``tests/cases/ladders*.json``.

    label, left, right   what the case shows, and two sentences as two articles might have them
    relation, rule       the one verdict on their figures and dates; null where nothing is comparable
    kind                 "statement": the verdict on the sentences as wholes instead
    published            the two days of publication, where a date needs them
    meeting              what is known around the claims (``Meeting``); ``later_hours`` for ``later``

A known failure names the relation that is wanted, whichever rule will give it, and the kind it is to be
``found`` as where that differs. One that starts to pass fails the run until it is moved.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from crossref.judge import LADDERS, Meeting, compare, one_each
from crossref.model import Claim, Comparison, Duration, Kind, Quantity, Relation
from crossref.pipeline import claims_in
from crossref.settings import Settings

CASES = Path(__file__).parent.parent / "cases"
SIMILARITY = 0.8  # of two sentences that share most of their words

Case = dict[str, Any]


def cases(name: str) -> list[Any]:
    found = json.loads((CASES / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["label"]) for case in found]


def known_failures() -> list[Any]:
    marks = pytest.mark.xfail(strict=True, raises=AssertionError)
    return [pytest.param(*p.values, id=p.id, marks=marks) for p in cases("ladders_known_failure.json")]


def claims_of(case: Case, side: int) -> list[Claim]:
    published = datetime.fromisoformat(case["published"][side]) if "published" in case else None
    whole = case.get("kind") == "statement"
    claims = claims_in(case[("left", "right")[side]], published)
    return [claim for claim in claims if (claim.kind is Kind.STATEMENT) is whole]


def verdicts(case: Case, *, swapped: bool) -> list[Comparison]:
    """What the ladders say on two sentences that surely state one fact, unless the case says otherwise."""
    known = dict(case.get("meeting", {}))
    later = timedelta(hours=known.pop("later_hours")) if "later_hours" in known else None
    left, right = (claims_of(case, side) for side in ((1, 0) if swapped else (0, 1)))
    if swapped and later is not None:
        later = -later
    found = []
    for a, b in product(left, right):
        around = {"similarity": SIMILARITY, "likeness": likeness(a, b), **known}
        found.append(compare(Meeting(a, b, later=later, **around), Settings()))
    return one_each([verdict for verdict in found if verdict is not None])


def likeness(left: Claim, right: Claim) -> float:
    """As an encoder that knows no synonym would give it."""
    ours, theirs = (
        c.value.of.lower() if isinstance(c.value, Quantity | Duration) else "" for c in (left, right)
    )
    return float(bool(ours) and ours == theirs)


@pytest.mark.parametrize("swapped", [False, True], ids=["", "swapped"])
@pytest.mark.parametrize("case", cases("ladders.json"))
def test_a_pair_of_sentences_gets_its_verdict(case: Case, swapped: bool) -> None:
    assert claims_of(case, 0) or claims_of(case, 1), "nothing was read out of the sentences"
    wanted = [] if case["relation"] is None else [(case["relation"], case["rule"])]
    assert [(v.relation.value, v.rule) for v in verdicts(case, swapped=swapped)] == wanted


@pytest.mark.parametrize("case", known_failures())
def test_known_failures_fail_until_they_are_moved(case: Case) -> None:
    for swapped in (False, True):
        found = verdicts(case, swapped=swapped)
        assert [v.relation.value for v in found] == ([] if case["relation"] is None else [case["relation"]])
        assert "found" not in case or [v.kind.value for v in found] == [case["found"]]


def test_every_rung_is_reached_by_a_case() -> None:
    reached = {param.values[0]["rule"] for param in cases("ladders.json")}
    rungs = {rung.name for ladder in LADDERS.values() for rung in ladder}
    assert rungs - reached == set()


def test_the_cases_use_relations_that_exist() -> None:
    named = {p.values[0]["relation"] for p in (*cases("ladders.json"), *cases("ladders_known_failure.json"))}
    assert named - {None} <= {relation.value for relation in Relation}
