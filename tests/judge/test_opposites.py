"""How words lie to each other, and how two sentences are held against each other word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossref.judge.contrast import contrast
from crossref.judge.lexicon.families import FAMILIES
from crossref.judge.lexicon.poles import POLES
from crossref.judge.opposites import Bearing, bearing
from crossref.judge.wording import words_in

TABLE_WORDS = sorted(
    {word for row in (*POLES, *FAMILIES.values()) for word in row.split() if "=" not in word}
)
MIRRORED = {Bearing.NARROWER: Bearing.WIDER, Bearing.WIDER: Bearing.NARROWER}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("truces", "ceasefire", Bearing.SAME),
        ("rose", "climbed", Bearing.SAME),
        ("rose", "fell", Bearing.OPPOSITE),
        ("accepted", "rejects", Bearing.OPPOSITE),
        ("lawful", "unlawful", Bearing.OPPOSITE),
        ("careful", "careless", Bearing.OPPOSITE),
        ("russia", "russian", Bearing.SAME),
        ("chad", "south_korea", Bearing.EXCLUSIVE),
        ("wooden", "timber", Bearing.SAME),
        ("violin", "instrument", Bearing.NARROWER),
        ("instrument", "violin", Bearing.WIDER),
        ("tariff", "verdict", Bearing.UNKNOWN),
    ],
)
def test_words_bear_to_each_other(left: str, right: str, expected: Bearing) -> None:
    assert bearing(left, right) is expected


@given(st.sampled_from(TABLE_WORDS), st.sampled_from(TABLE_WORDS))
def test_bearings_mirror(left: str, right: str) -> None:
    there = bearing(left, right)
    assert bearing(right, left) is MIRRORED.get(there, there)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The pilot was not trained at night", ["trained", "night"]),
        ("He refused to sign, but paid", ["sign"]),
        ("She did not refuse to sign", []),
        ("No more than five came", []),
        ("They couldn't swim", ["swim"]),
        ("He denied taking part", ["taking", "part"]),
    ],
)
def test_denials_reach_to_the_end_of_their_clause(text: str, denied: list[str]) -> None:
    assert [word.text for word in words_in(text) if word.denied and word.telling] == denied


def test_numbers_and_names_are_told() -> None:
    words = {
        word.text: word for word in words_in("On the third day Thirty-five of 1,200 men left South Korea")
    }
    assert words["third"].ordinal
    assert [int(words[w].number or 0) for w in ("third", "thirty-five", "1,200")] == [3, 35, 1200]
    assert words["south_korea"].name


def test_a_swap_stands_between_the_same_neighbours() -> None:
    seen = contrast("A red car hit the old gate", "A blue car hit the old gate")
    (swap,) = seen.swaps
    assert (swap.left.text, swap.right.text, swap.sides) == ("red", "blue", 2)
    assert swap.bearing is Bearing.EXCLUSIVE
    assert seen.held == (0.8, 0.8)


@given(st.text(max_size=80))
def test_words_stand_in_their_text_and_hold_the_whole_of_themselves(text: str) -> None:
    words = words_in(text)
    assert all(0 <= word.start < word.stop <= len(text) for word in words)
    assert contrast(text, text).held == (1.0, 1.0)
