"""The cost of reading a sentence is linear in its length, whatever it holds."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from crossref.extract import names_in, read_claims
from crossref.model import Sentence, Span

# Each of these, repeated, once tempted some reader to look back or ahead without end.
PIECES = (
    "1-|1,|1 and |one hundred and |two and a |between 1 and |from $|a |a third |no |half of |twenty-|"
    "1 over |1 out of |at least |said |said, |, a |“|-|1e|2^|more than 5 people killed and |"
    "dozens were |Monday |last |5 feet |10 $ |A. |(A |U.S. soldiers |who |km |of 3 |point one |was |"
    "not |ago |1 not, |he said 5, |killed 2 and |a few were, |Mayor A B |the mayor, |A B, the mayor, |"
    "the mayor said that |Secretary-|(AB) A B (AB) |‘ |’|' |(A) said |A, the b, said |said on Friday |"
    "- said |the a said a b of |who said, |It said |According to the A of the "
).split("|")


def work_for(text: str) -> int:
    """Instructions of Python run to read ``text``; what a single one of them copies is not counted."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return trace

    sentence = Sentence("a", 0, Span(0, len(text)), text)
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read_claims([sentence])
        names_in([sentence])
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_four_times_the_work(piece: str) -> None:
    work_for(piece * 60)  # what is remembered of words is remembered now
    small, large = work_for(piece * 60), work_for(piece * 240)
    assert large < 5 * small, (small, large)


def test_a_sentence_of_a_hundred_thousand_words_is_read() -> None:
    text = "Five people were killed and 20 others were hurt near the bridge . " * 7_000
    assert len(read_claims([Sentence("a", 0, Span(0, len(text)), text)])) > 7_000
