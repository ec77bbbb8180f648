"""Sentences cut around their figure: whole words, within the lines, nothing that acts on a terminal."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossref.render.excerpt import ELLIPSIS, excerpt

LONG = (
    "Union leaders on Friday announced an 11-hour pause in the strike so that the ferries could bring home "
    "the passengers who had been waiting on the quay since Tuesday."
)


def cut(text: str, words: str, width: int, lines: int = 1) -> tuple[str, str, str]:
    start = text.index(words)
    part = excerpt(text, (start, start + len(words)), width=width, lines=lines)
    return part.before, part.marked, part.after


@pytest.mark.parametrize(
    ("words", "width", "expected"),
    [
        ("11-hour", 400, (LONG[:37], "11-hour", LONG[44:])),
        ("11-hour", 40, (f"{ELLIPSIS} announced an ", "11-hour", f" pause in the {ELLIPSIS}")),
        ("11", 22, (f"{ELLIPSIS} an ", "11-hour", f" pause {ELLIPSIS}")),
        ("Frid", 30, (f"{ELLIPSIS} on ", "Friday", f" announced an {ELLIPSIS}")),
        ("Tuesday", 27, (f"{ELLIPSIS} the quay since ", "Tuesday", ".")),
    ],
)
def test_the_mark_is_whole_words_with_words_around_it(
    words: str, width: int, expected: tuple[str, str, str]
) -> None:
    assert cut(LONG, words, width) == expected


def test_a_mark_of_the_whole_sentence_marks_nothing() -> None:
    assert excerpt("All ferries sailed.", (0, 19), width=40, lines=1).marked == ""


def test_without_a_mark_the_beginning_is_kept() -> None:
    assert excerpt(LONG, None, width=24, lines=1).before == f"Union leaders on {ELLIPSIS}"


def test_line_breaks_inside_a_sentence_become_blanks() -> None:
    assert cut("They waited\n  for 3\nhours.", "3", 80) == ("They waited for ", "3", " hours.")


@given(
    words=st.lists(st.text("abc1-,’", min_size=1, max_size=9), min_size=1, max_size=40),
    width=st.integers(15, 80),
    lines=st.integers(1, 3),
    data=st.data(),
)
def test_every_excerpt_fits_and_is_made_of_the_sentence(
    words: list[str], width: int, lines: int, data: st.DataObject
) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    part = excerpt(text, (start, stop), width=width, lines=lines)
    whole = part.before + part.marked + part.after
    assert whole.removeprefix(f"{ELLIPSIS} ").removesuffix(f" {ELLIPSIS}") in text
    drawn = part.before + (f"«{part.marked}»" if part.marked else "") + part.after
    assert len(textwrap.wrap(drawn, width, break_on_hyphens=False, break_long_words=True)) <= lines
