"""Every wording of the case files gives the meaning it is listed under."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.extract.meaning import figures_in, meaning

CASES = Path(__file__).parent.parent / "cases"
KINDS = ("counts", "measures", "durations", "dates")


def wordings(name: str) -> list[tuple[str, str]]:
    table = json.loads((CASES / f"extract_{name}.json").read_text(encoding="utf-8"))
    return [(expected, text) for expected, texts in table.items() for text in texts]


@pytest.mark.parametrize(("expected", "text"), [case for kind in KINDS for case in wordings(kind)])
def test_a_wording_gives_its_meaning(expected: str, text: str) -> None:
    told = [meaning(claim) for claim in figures_in(text)]
    assert all(wanted in told for wanted in expected.split("; ")), told


@pytest.mark.parametrize(("expected", "text"), wordings("alone"))
def test_a_wording_gives_its_meaning_and_no_other(expected: str, text: str) -> None:
    assert [meaning(claim) for claim in figures_in(text)] == expected.split("; ")


@pytest.mark.parametrize("text", json.loads((CASES / "extract_nothing.json").read_text(encoding="utf-8")))
def test_what_is_no_figure_gives_none(text: str) -> None:
    assert [meaning(claim) for claim in figures_in(text)] == []


@pytest.mark.parametrize(
    ("expected", "text"),
    [pytest.param(*case, marks=pytest.mark.xfail(strict=True)) for case in wordings("known_failures")],
)
def test_known_failures_fail_until_they_are_moved(expected: str, text: str) -> None:
    assert [meaning(claim) for claim in figures_in(text)] == expected.split("; ")
