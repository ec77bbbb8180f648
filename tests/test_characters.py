"""No character that acts or hides is shown, in any of the four ways, whatever the text."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossref.characters import ACTING, HIDING, level, mixed, printable, visible
from tests.forbidden import forbidden_in

#: Text of what is forbidden, in any order, with a few characters between.
TRICKS = st.text(
    st.one_of(
        st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Mn", "Cn", "Co"]),
        st.sampled_from("\x1b]0;\x07[31m\x9b\\aé漢٣𝟑\u3164\u2800\u0301\ufe0f"),
    )
)


def test_the_table_of_what_acts_is_that_of_unicode() -> None:
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    acting = {char for char in every if ACTING.match(char)}
    known = {char for char in every if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert known <= acting
    assert {unicodedata.category(char) for char in acting - known} <= {"Cn"}  # kept free for more of them
    assert all(char.isprintable() for char in every if HIDING.match(char))  # else the table would be idle


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]52;c;c3RlYWw=\x07copied", "copied"),
        ("\x9b2Jcleared", "cleared"),
        ("left\u202eright", "leftright"),
        ("a\tb\nc\u00a0d", "a b c d"),
        ("null\x00bell\x07", "nullbell"),
        ("lone \ud800", "lone \ufffd"),
        ("東京 [red] naïve — “so”", "東京 [red] naïve — “so”"),
    ],
)
def test_nothing_printable_acts_on_the_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_printable_text_is_printable(text: str) -> None:
    assert printable(text).isprintable()


@given(TRICKS)
def test_nothing_forbidden_is_left(text: str) -> None:
    for shown in (printable(text), visible(text), level(text)):
        assert forbidden_in(shown) == ""
    assert len(level(text)) == len(text)
    assert printable(printable(text)) == printable(text)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\x1b[2Jb.txt", r"a\x1b[2Jb.txt"),
        ("two\nlines.txt", r"two\nlines.txt"),
        ("fdp\u202etxt.exe", r"fdp\u202etxt.exe"),
        ("caf\udce9.txt", r"caf\udce9.txt"),
        ("\U000e0041", r"\U000e0041"),
        ("Zürich 東京.txt", "Zürich 東京.txt"),
    ],
)
def test_a_name_is_shown_with_everything_in_it(name: str, shown: str) -> None:
    assert visible(name) == shown


def test_accents_that_no_language_sets_are_cut() -> None:
    assert printable("e" + "\u0301" * 50) == "e" + "\u0301" * 4
    assert printable("Việt Nam, e\u0323\u0302") == "Việt Nam, e\u0323\u0302"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The K\u0430liningrad ferry", [("K\u0430liningrad", ("LATIN", "CYRILLIC"))]),
        ("an 1\u041e-hour truce", [("1\u041e", ("DIGIT", "CYRILLIC"))]),
        (
            "R\u03bfme and \u0420aris",
            [("R\u03bfme", ("LATIN", "GREEK")), ("\u0420aris", ("CYRILLIC", "LATIN"))],
        ),
        ("40 µm, 5 kΩ, Δt, caf\u00e9, na\u00efve", []),
        ("\u041c\u043e\u0441\u043a\u0432\u0430 and \u0391\u03b8\u03ae\u03bd\u03b1", []),
        ("東京5,000人", []),
    ],
)
def test_words_of_two_alphabets_are_told(text: str, words: list[tuple[str, tuple[str, ...]]]) -> None:
    assert list(mixed(text)) == words
