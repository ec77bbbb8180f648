"""The claim reader reaches its bar on each public set that is kept beside the project."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from tests.benchmarks.extract_page import BARS, Bar
from tests.benchmarks.score_extract import SETS
from tests.gate.events import SETS as EVENTS

SHARED = EVENTS["shared"].parent


@cache
def scored(name: str) -> tuple[dict[str, Any], list[str]]:
    """The scores on one set, and the rows read wrongly; the test is skipped where the set is not there."""
    try:
        return SETS[name](SHARED)
    except FileNotFoundError as error:
        pytest.skip(f"{error.filename} is not there")


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: f"{bar.name}: {bar.told}")
def test_a_set_reaches_its_bar(bar: Bar) -> None:
    scores, wrong = scored(bar.name)
    assert scores[bar.key] >= bar.least, wrong


@pytest.mark.parametrize("name", [name for name in SETS if name.endswith("negative")])
def test_what_holds_no_figure_gives_none(name: str) -> None:
    scores, wrong = scored(name)
    assert scores["rows"] > 0
    assert not wrong
