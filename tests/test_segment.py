"""Sentences and their spans. The cases, in cases/segment*.json, are sentences that come apart when joined."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossref.clean import lines_of
from crossref.model import Span
from crossref.segment import sentences_of

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> Any:
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def split(text: str) -> list[str]:
    return [sentence.text for sentence in sentences_of(text, [(Span(0, len(text)), False)])]


@pytest.mark.parametrize("case", cases("segment"), ids=lambda case: case["label"])
def test_joined_sentences_come_apart(case: dict[str, Any]) -> None:
    assert split(" ".join(case["sentences"])) == case["sentences"]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("case", cases("segment_known_failures"), ids=lambda case: case["label"])
def test_known_failures(case: dict[str, Any]) -> None:
    assert split(" ".join(case["sentences"])) == case["sentences"]


def test_a_headline_is_one_sentence() -> None:
    text = "Ferry burns. Two die. Who pays?"
    (sentence,) = sentences_of(text, [(Span(0, len(text)), True)])
    assert (sentence.text, sentence.is_headline) == (text, True)


def test_sentences_are_numbered_and_know_their_paragraph() -> None:
    text = "Ferry burns\n\nTwo died. Forty were hurt.\n\nThe owner wept."
    lines = [(line.span, line.is_headline) for line in lines_of(text, "Ferry burns")]
    found = sentences_of(text, lines)
    assert [(sentence.index, sentence.paragraph, sentence.is_headline) for sentence in found] == [
        (0, 0, True),
        (1, 1, False),
        (2, 1, False),
        (3, 2, False),
    ]


words = st.sampled_from(
    [
        "Lt.",
        "No.",
        "7",
        "6.",
        "1",
        "3 p. m.",
        "U. N.",
        "said",
        "Ann",
        "car.",
        "“Go!”",
        "...",
        "?",
        "\n",
        " ",
        "  ",
        "\u00a0",
        ")",
        "”",
        "a",
    ]
)
texts = st.one_of(st.text(max_size=200), st.lists(words, max_size=60).map(" ".join))


@given(texts, st.data())
def test_sentences_cover_the_lines_in_order(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    lines = [(Span(start, stop), data.draw(st.booleans())) for start, stop in pairwise(cuts)]
    found = sentences_of(text, lines)
    for sentence in found:
        assert sentence.text == text[sentence.span.start : sentence.span.stop]
        assert sentence.text == sentence.text.strip() != ""
    assert all(before.span.stop <= after.span.start for before, after in pairwise(found))
    assert [sentence.index for sentence in found] == list(range(len(found)))
    covered = {place for sentence in found for place in range(sentence.span.start, sentence.span.stop)}
    wanted = {
        place for line, _ in lines for place in range(line.start, line.stop) if not text[place].isspace()
    }
    assert wanted <= covered


@given(st.integers(1, 3), st.booleans())
def test_a_very_long_line_is_cut_and_covered(times: int, blanks: bool) -> None:
    text = ("word " if blanks else "word") * (10_000 * times)
    found = split(text)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    assert max(map(len, found)) <= 20_000
