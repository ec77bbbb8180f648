"""The gate: crossref on the annotated events, against the floors; and the floors' own rules."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.gate.__main__ import changed
from tests.gate.events import SETS, scores_of
from tests.gate.floors import MEASURES, Pinned, raised, read_floors, short_of, write_floors
from tests.gate.marks import (
    Agreements,
    Alarms,
    Copies,
    Discrepancies,
    Marks,
    Score,
    Share,
    Unique,
)
from tests.gate.table import interval, table, total


@pytest.mark.parametrize("name", SETS)
def test_no_measure_falls_below_its_floor(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    scores = scores_of(name)
    if not scores:
        pytest.skip(f"no annotated events in {SETS[name]}: this set is not scored here")
    pinned = read_floors()[name]
    with capsys.disabled():
        print(f"\n\n{table(name, scores, pinned)}\n")
    short = short_of(total(list(scores.values())), pinned)
    assert not short, "; ".join([*short, f"{name} changed since it was pinned: {changed(name, pinned)}"])


def test_events_in_data_are_those_the_floors_were_pinned_on() -> None:
    assert not changed("data", read_floors()["data"]), "data/events changed: python -m tests.gate --pin"


# The floors' own rules


def scored(right: int, alarms: int) -> Score:
    """``right`` of ten pairs aligned and told rightly; ``alarms`` of twenty hard negatives hit."""
    marks = Marks(Share(right, 10), Share(right, 10), 0)
    share = Share(right, 10)
    return Score(
        aligned=marks,
        agreements=Agreements(marks, share, 0, ()),
        discrepancies=Discrepancies(marks, share, share, share, share, ()),
        alarms=Alarms(Share(alarms, 20), Counter({"same-number": alarms}), ()),
        copies=Copies(share, share, 0),
        unique=Unique(share, share, 10, 0),
    )


def test_scores_add_up() -> None:
    assert total([scored(3, 1), scored(6, 2)]).aligned == Marks(Share(9, 20), Share(9, 20), 0)
    assert total([scored(3, 1), scored(6, 2)]).alarms.by_type == {"same-number": 3}


def test_a_worse_score_falls_short_by_name() -> None:
    pinned = raised(scored(7, 2), Pinned("", {}), "f")
    assert short_of(scored(7, 2), pinned) == short_of(scored(8, 1), pinned) == []
    assert short_of(scored(7, 3), pinned) == ["alarms is 3 and must be at most 2"]
    assert "aligned F1 is 0.6 and must be at least 0.7" in short_of(scored(6, 2), pinned)


def test_floors_rise_and_fall_only_when_allowed() -> None:
    pinned = raised(scored(5, 2), Pinned("", {}), "f")
    higher = raised(scored(6, 2), pinned, "g")
    assert (higher.floors["aligned F1"], higher.fingerprint) == (0.6, "g")
    with pytest.raises(ValueError, match="alarms is 3 and must be at most 2"):
        raised(scored(6, 3), higher, "g")
    assert raised(scored(5, 3), higher, "g", allow_lower=True).floors["alarms"] == 3


def test_a_floor_is_never_above_what_was_reached() -> None:
    third = replace(scored(1, 0), aligned=Marks(Share(2, 3), Share(2, 3), 0))
    assert third.aligned.f1 == pytest.approx(2 / 3)
    assert MEASURES[0].value(third) == 0.666
    assert short_of(third, raised(third, Pinned("", {}), "f")) == []


def test_floors_come_back_from_their_file(tmp_path: Path) -> None:
    pinned = {"data": raised(scored(5, 2), Pinned("", {}), "f")}
    write_floors(pinned, tmp_path / "floors.json")
    assert read_floors(tmp_path / "floors.json") == pinned


def test_the_interval_holds_the_number_and_is_the_same_each_time() -> None:
    scores = [scored(3, 1), scored(6, 2), scored(9, 0)]
    low, high = interval(scores, MEASURES[0].of)
    assert 0.3 <= low < 0.6 < high <= 0.9
    assert (low, high) == interval(scores, MEASURES[0].of)
    assert interval(scores[:1] * 3, MEASURES[0].of) == (0.3, 0.3)


def test_the_table_names_what_is_not_met() -> None:
    pinned = Pinned("f", {"aligned F1": 0.65, "alarms": 3})
    drawn = table("data", {"ferry": scored(6, 2), "fire": scored(5, 2)}, pinned)
    lines = {line.split("  ")[1].strip(): line for line in drawn.splitlines() if line.startswith("  ")}
    assert lines["aligned F1"].endswith("floor 0.65  NOT MET")
    assert lines["alarms"].endswith("ceiling 3  NOT MET")
    assert lines["unique found"].endswith("not pinned")
    assert "same-number 4" in drawn
    assert max(map(len, drawn.splitlines())) <= 130
