"""What speaks for a pair, the chance it gets, and which pairs stand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st
from numpy.typing import NDArray

from crossref.align import Reading, assigned, candidates, confidence, weighed
from crossref.align.features import NAMES, features
from crossref.model import Alignment, Interval, Quantity, Scope
from crossref.pipeline import Vectors, embed, prepare, readings_of
from crossref.settings import Settings
from tests.claims import claim, count, sentence
from tests.encoders import HashedWords
from tests.stories import STORIES

Floats = NDArray[np.float32]
SETTINGS = Settings()


def event() -> tuple[list[Reading], Vectors]:
    prepared = [prepare(article) for article in STORIES]
    return readings_of(prepared, SETTINGS), embed(prepared, HashedWords())


def reading(article: str, index: int, text: str, *values: int, scope: Scope | None = None) -> Reading:
    held = sentence(article, index, text)
    claims = (claim(article), *(claim(article, count(value, role="killed")) for value in values))
    return Reading(held, claims, scope or Scope())


def row_of(left: Reading, right: Reading, *around: Reading) -> dict[str, float]:
    """The features of one pair, with other sentences of the event around it."""
    readings = sorted([left, right, *around], key=lambda r: (r.sentence.article_id, r.sentence.index))
    vectors = HashedWords().encode([r.sentence.text for r in readings])
    pair = (np.array([readings.index(left)]), np.array([readings.index(right)]))
    row = features(readings, vectors, vectors, *pair)[0]
    return dict(zip(NAMES, (float(x) for x in row), strict=True))


def test_features_are_finite_symmetric_and_named() -> None:
    readings, vectors = event()
    left, right = candidates(readings, vectors.whole, vectors.masked, SETTINGS)
    rows = features(readings, vectors.whole, vectors.masked, left, right)
    assert rows.shape == (len(left), len(NAMES))
    assert rows.dtype == np.float32
    assert np.isfinite(rows).all()
    assert np.array_equal(rows, features(readings, vectors.whole, vectors.masked, right, left))
    assert {name for name, _ in SETTINGS.align_weights} == {*NAMES, "bias"}
    # What compares words and figures tells the pairs of this event apart; only scopes may be all alike.
    constant = {name for name, column in zip(NAMES, rows.T, strict=True) if len(set(column.tolist())) == 1}
    assert constant <= {"event", "time", "place", "past"}


def test_features_do_not_hang_on_the_order_of_the_pairs() -> None:
    readings, vectors = event()
    left, right = candidates(readings, vectors.whole, vectors.masked, SETTINGS)
    order = np.random.default_rng(1).permutation(len(left))
    rows = features(readings, vectors.whole, vectors.masked, left, right)
    ranks = [NAMES.index("rank_words"), NAMES.index("rank_whole")]  # of equals, the first is the better
    shuffled = features(readings, vectors.whole, vectors.masked, left[order], right[order])
    assert np.array_equal(np.delete(rows[order], ranks, axis=1), np.delete(shuffled, ranks, axis=1))


def test_the_same_words_are_as_like_as_can_be() -> None:
    row = row_of(
        reading("a", 3, "Storm waves broke the ferry pier", 12),
        reading("b", 5, "Storm waves broke the ferry pier", 12),
    )
    alike = {name: row[name] for name in ("whole", "masked", "words")}
    assert alike == pytest.approx({"whole": 1, "masked": 1, "words": 1}, abs=1e-4)
    assert (row["figure"], row["subject"], row["lead"]) == (1, 1, 0)


def test_whole_and_masked_are_cosines_of_their_own_vectors() -> None:
    readings = [reading("a", 0, "Storm"), reading("b", 0, "Storm")]
    alike, apart = np.array([[1, 0], [1, 0]], np.float32), np.array([[1, 0], [0.6, 0.8]], np.float32)
    row = features(readings, alike, apart, np.array([0]), np.array([1]))[0]
    assert row[NAMES.index("whole")] == pytest.approx(1)
    assert row[NAMES.index("masked")] == pytest.approx(0.6)


def test_the_shorter_of_two_sentences_tells_how_much_there_is_to_share() -> None:
    row = row_of(reading("a", 2, "Waves broke piers"), reading("b", 2, "Waves broke piers, cranes and boats"))
    assert row["short"] == pytest.approx(np.log(4))


@pytest.mark.parametrize(("unit", "shared"), [("magnitude", 1), ("EUR", 0), ("percent", 0)])
def test_a_unit_is_a_subject_where_one_thing_alone_is_measured_in_it(unit: str, shared: int) -> None:
    ours, theirs = (reading(name, 2, "Storm waves", 12) for name in "ab")
    value = Quantity(Interval(Decimal(3), Decimal(3)), unit)
    measured = [replace(r, claims=(claim(r.sentence.article_id, value),)) for r in (ours, theirs)]
    assert row_of(*measured)["subject"] == shared


def test_words_without_one_in_common() -> None:
    row = row_of(reading("a", 0, "Storm waves", 12), reading("b", 1, "Ballot boxes", 9))
    assert [row[name] for name in ("whole", "words", "shared")] == [0, 0, 0]
    assert (row["figure"], row["subject"], row["lead"]) == (-1, 1, 2)


def test_who_measures_nothing_neither_shares_a_figure_nor_lacks_it() -> None:
    assert row_of(reading("a", 2, "Storm"), reading("b", 2, "Storm", 12))["figure"] == 0


@pytest.mark.parametrize("reason", ["event", "place"])
def test_what_keeps_scopes_apart_is_told(reason: str) -> None:
    ours = Scope(event=1, places=frozenset({"east"}))
    theirs = Scope(event=2) if reason == "event" else Scope(event=1, places=frozenset({"west"}))
    row = row_of(reading("a", 0, "Storm", scope=ours), reading("b", 0, "Storm", scope=theirs))
    assert [name for name in ("event", "time", "place") if row[name]] == [reason]


def test_the_sentences_around_speak_for_a_pair() -> None:
    pair = reading("a", 2, "Divers searched"), reading("b", 2, "Nothing was found")
    alike = reading("a", 3, "Waves broke the pier"), reading("b", 3, "Waves broke the pier")
    apart = reading("a", 3, "Waves broke the pier"), reading("b", 3, "Ballots are counted")
    assert row_of(*pair, *alike)["around"] == pytest.approx(1, abs=1e-4)
    assert row_of(*pair, *apart)["around"] < 0.5


def test_a_pair_is_not_around_itself() -> None:
    alone = row_of(reading("a", 0, "Waves broke the pier"), reading("b", 0, "Waves broke the pier"))
    assert alone["around"] == 0


def test_confidence_is_the_logistic_of_the_weighted_features() -> None:
    weights = (*((name, 2.0 if name == "whole" else 0.0) for name in NAMES), ("bias", -1.0))
    rows = np.zeros((3, len(NAMES)), np.float32)
    rows[:, NAMES.index("whole")] = [0, 0.5, 1]
    chance = confidence(rows, replace(SETTINGS, align_weights=weights))
    assert chance.tolist() == pytest.approx([0.2689, 0.5, 0.7311], abs=1e-4)


def test_weighed_pairs_join_articles_once_and_in_order() -> None:
    readings, vectors = event()
    pairs = weighed(readings, vectors.whole, vectors.masked, SETTINGS)
    place = {r.sentence: n for n, r in enumerate(readings)}
    indexes = [(place[pair.left], place[pair.right]) for pair in pairs]
    assert indexes == sorted(set(indexes))
    assert all(i < j for i, j in indexes)
    for pair in pairs:
        assert pair.left.article_id != pair.right.article_id
        assert SETTINGS.glance_threshold <= pair.confidence <= 1
        cosine = float(vectors.whole[place[pair.left]] @ vectors.whole[place[pair.right]])
        assert pair.similarity == pytest.approx(cosine, abs=6e-4)


def test_a_sentence_without_a_known_word_meets_nothing() -> None:
    readings = [
        reading("a", 0, "…"),
        reading("b", 0, "…"),
        reading("b", 1, "Storm"),
        reading("c", 0, "Storm"),
    ]
    vectors = HashedWords().encode([r.sentence.text for r in readings])
    pairs = weighed(readings, vectors, vectors, replace(SETTINGS, glance_threshold=0))
    assert [(p.left.article_id, p.right.article_id, p.right.index) for p in pairs] == [("b", "c", 0)]


def test_articles_without_a_word_in_common_give_no_pair() -> None:
    readings = [reading("a", 0, "Storm"), reading("b", 0, "Ballot")]
    vectors = HashedWords().encode([r.sentence.text for r in readings])
    assert weighed(readings, vectors, vectors, SETTINGS) == ()


def pair(left: int, right: int, chance: float, other: str = "b") -> Alignment:
    return Alignment(sentence("a", left), sentence(other, right), 0.5, chance)


def standing(*pairs: Alignment) -> list[tuple[int, int]]:
    settings = replace(SETTINGS, align_threshold=0.5, align_slack=0.8)
    return [(p.left.index, p.right.index) for p in assigned(pairs, settings)]


def test_a_long_sentence_keeps_several_partners_within_slack() -> None:
    assert standing(pair(0, 0, 0.9), pair(0, 1, 0.75), pair(0, 2, 0.6)) == [(0, 0), (0, 1), (0, 2)]
    # As soon as these have better partners of their own, only those within slack of the best stand.
    rivals = pair(1, 1, 0.8), pair(1, 2, 0.9)
    assert standing(pair(0, 0, 0.9), pair(0, 1, 0.75), pair(0, 2, 0.6), *rivals) == [
        (0, 0),
        (0, 1),
        (1, 1),
        (1, 2),
    ]


def test_a_pair_below_the_threshold_never_stands() -> None:
    assert standing(pair(0, 0, 0.49)) == []
    assert standing(pair(0, 0, 0.5)) == [(0, 0)]


def test_partners_in_different_articles_are_no_rivals() -> None:
    assert standing(pair(0, 0, 0.95), pair(0, 0, 0.55, "c"), pair(1, 0, 0.9)) == [(0, 0), (0, 0), (1, 0)]


@rounds(deadline=None)
@given(
    st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.sampled_from([0.2, 0.5, 0.7, 0.9]))
)
def test_the_best_partner_stands_and_order_does_not_matter(chances: dict[tuple[int, int], float]) -> None:
    pairs = [pair(i, j, chance) for (i, j), chance in chances.items()]
    settings = replace(SETTINGS, align_threshold=0.5, align_slack=0.8)
    stand = set(assigned(pairs, settings))
    assert stand == set(assigned(pairs[::-1], settings))
    for side in ("left", "right"):
        for own in {getattr(p, side) for p in pairs}:
            best = max((p for p in pairs if getattr(p, side) == own), key=lambda p: p.confidence)
            assert (best in stand) == (best.confidence >= 0.5)
