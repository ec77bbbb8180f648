"""Bytes become text, in the encoding they were written in, without characters that act on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossref.errors import ArticleError
from crossref.files.decode import decoded, one_line, safe

NEWS = "The mayor’s “plan” – worth £5m and 30 € – was shelved. A café in Zürich closed.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings(encoding: str) -> None:
    assert decoded(NEWS.encode(encoding), "a.txt") == NEWS


def test_another_alphabet_is_told_by_its_letters() -> None:
    text = "Мэр сказал, что план отложен до весны. Кафе в городе закрылось, и все ушли домой. " * 3
    assert decoded(text.encode("cp1251"), "a.txt") == text


def test_the_declared_encoding_of_a_page() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body>Łódź</body></html>'
    assert decoded(page.encode("iso-8859-2"), "a.html") == page


def test_a_cut_character_costs_only_itself() -> None:
    raw = (NEWS * 3).encode()
    assert decoded(raw[: raw.rindex("ü".encode()) + 1], "a.txt").startswith(NEWS * 2)


@pytest.mark.parametrize(
    "raw", [b"%PDF-1.4", b"PK\x03\x04...", b"\x89PNG\r\n", b"text \x00 text", b"\x1f\x8b\x08"]
)
def test_what_is_not_text_is_refused(raw: bytes) -> None:
    with pytest.raises(ArticleError, match=r"^a.txt: not text"):
        decoded(raw, "a.txt")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("red \x1b[31malert\x1b[0m", "red alert"),
        ("\x1b]52;c;aGk=\x07clip", "clip"),
        ("\x1b]0;title\x1b\\shown", "shown"),
        ("right \u202eto left\u202c", "right to left"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("bell\x07 \x9b31m", "bell ›31m"),
        ("the mayor\x92s plan", "the mayor’s plan"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("tab\tstays", "tab\tstays"),
        ("naïve 漢字 🙂 क्‍ष", "naïve 漢字 🙂 क्‍ष"),
    ],
)
def test_characters_that_act_are_taken_out(text: str, wanted: str) -> None:
    assert safe(text) == wanted


def test_a_name_is_one_line() -> None:
    assert one_line("Harbour\r\n  Times\x1b[2J ") == "Harbour Times"


@given(st.text())
def test_safe_text_stays_as_it_is(text: str) -> None:
    clean = safe(text)
    assert safe(clean) == clean
    assert not any((ord(char) < 32 and char not in "\n\t") or 127 <= ord(char) < 160 for char in clean)


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=200))
def test_utf_8_is_read_as_it_was_written(text: str) -> None:
    assert decoded(b"\xef\xbb\xbf" + text.encode(), "a.txt") == safe(text)
