"""Words weighted by rarity: exact cosines, and what is no word."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from crossref.words import bags_of, dot, weighed, words_of

TEXTS = st.lists(
    st.lists(st.sampled_from("ferry pier crane dock quay".split()), max_size=6), min_size=1, max_size=6
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferries sank.", ["ferri", "sank"]),
        ("Ferry, FERRY ferries", ["ferri", "ferri", "ferri"]),
        ("It was said that they were", []),
        ("1,200 of 3.5 million", ["1,200", "3.5", "million"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
    ],
)
def test_words_are_stems_without_those_that_join(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_rarity_falls_with_the_texts_that_hold_a_word() -> None:
    _, rarity = bags_of([["ferry", "pier"], ["ferry"], ["ferry", "ferry"]])
    assert rarity == {"ferry": pytest.approx(math.log(2)), "pier": pytest.approx(math.log(4))}


def test_exact_cosines() -> None:
    (one, thrice, other, both), rarity = bags_of(
        [["pier", "dock"], ["pier", "dock"] * 3, ["crane", "quay"], ["pier", "crane"]]
    )
    assert dot(one, one) == pytest.approx(1)
    assert dot(one, thrice) == pytest.approx(1)
    assert dot(one, other) == 0
    # One of two words is shared: the cosine is its weight in one times its weight in the other.
    pier, dock, crane = rarity["pier"], rarity["dock"], rarity["crane"]
    assert dot(one, both) == pytest.approx(pier**2 / math.hypot(pier, dock) / math.hypot(pier, crane))


def test_repetition_counts_by_its_logarithm() -> None:
    bag = weighed({"pier": 3, "dock": 1}, {"pier": 1.0, "dock": 1.0})
    assert bag["pier"] / bag["dock"] == pytest.approx(1 + math.log(3))


def test_a_word_that_no_text_held_weighs_nothing() -> None:
    _, rarity = bags_of([["pier"], ["dock"]])
    assert weighed({"pier": 1, "moon": 9}, rarity) == {"pier": 1.0}
    assert weighed({"moon": 9}, rarity) == {}
    assert dot({}, {"pier": 1.0}) == 0


@rounds(deadline=None)
@given(TEXTS)
def test_bags_are_of_unit_length_and_cosines_symmetric(texts: list[list[str]]) -> None:
    bags, rarity = bags_of(texts)
    assert rarity.keys() == {word for text in texts for word in text}
    for text, bag in zip(texts, bags, strict=True):
        assert math.hypot(*bag.values()) == pytest.approx(1 if text else 0)
        for other in bags:
            assert 0 <= dot(bag, other) <= 1 + 1e-9
            assert dot(bag, other) == pytest.approx(dot(other, bag))
