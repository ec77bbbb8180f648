"""Characters that act or hide instead of being read: which they are, and what is shown in their place.

In: any text. Out: text that a terminal, a page or a spreadsheet can do nothing with but show it.

``printable``  one line without them: for the words of articles, where they are noise
``visible``    one line with each of them written out, "\\x1b": for names of files, which a person has to find
``level``      the same, a sign for a sign, so that offsets hold
``mixed``      the words whose letters are taken from two alphabets to look like one

A character acts when it moves the cursor, ends a line or turns the order of what follows; it hides when
Python calls it printable and nothing is drawn. What is neither is text, in any alphabet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import name

#: Controls (C0, DEL, C1), surrogates, ends of lines and every format character of Unicode: bidi marks,
#: joiners, tags, soft hyphens. A test holds this against the tables of Unicode.
ACTING = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
#: Fillers, blanks without a width, and selectors of variants, which carry hidden messages.
HIDING = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
#: A fifth accent on one letter: no language sets it, and it draws over the lines around it.
STACKED = re.compile(f"(?<=[{_MARKS}]{{4}})[{_MARKS}]")
# Sequences that act on a terminal as a whole, which would leave "[31m" behind: CSI (colour, cursor), then
# OSC and its like (title, clipboard) where they end soon; one that does not end must not hide the text.
SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]|\x1b[\]PX^_][^\x07\x1b\n]{0,500}(?:\x07|\x1b\\)"
)

_LATIN, _OTHER = "A-Za-z\u00c0-\u024f", "\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13ff\u1c80-\u1c88"
_WORD = re.compile(r"\w+")
_BOTH = re.compile(f"[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}]|[0-9][\u041e\u043e\u039f\u03bf\u0417\u0437]")
# Greek letters that stand in units and formulas of news ("µm", "kΩ") look like no Latin ones.
_FORMULAS = frozenset("ΓΔΘΛΞΠΣΦΨΩαβγδεζηθλμξπρσςτφχψω")


def printable(text: str) -> str:
    """``text`` on one line, without characters that act or hide; what cannot be drawn is U+FFFD."""
    if not text.isprintable():
        text = "".join(_shown(char) for char in SEQUENCE.sub("", text))
    return text if text.isascii() else STACKED.sub("", HIDING.sub("", text))


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    if char.isspace():
        return " "
    # Unassigned and private code points and lone surrogates cannot be drawn.
    return "\ufffd" if "\ud800" <= char <= "\udfff" or not ACTING.match(char) else ""


def visible(text: str) -> str:
    """``text`` on one line, with every character that acts or hides written as Python writes it."""
    return STACKED.sub(_written, HIDING.sub(_written, ACTING.sub(_written, text)))


def level(text: str) -> str:
    """``text`` of the same length, with U+FFFD for each character that acts or hides, and a blank for the
    end of a line."""
    text = ACTING.sub(lambda match: " " if match[0].isspace() else "\ufffd", text)
    return STACKED.sub("\ufffd", HIDING.sub("\ufffd", text))


def _written(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape").decode("ascii")


def mixed(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words of ``text`` that mix alphabets, or figures with letters that look like figures, each with
    the names of its alphabets: ("Kаlin", ("LATIN", "CYRILLIC"))."""
    if not text.isascii():
        for word in dict.fromkeys(_WORD.findall(text)):
            letters = [char for char in word if char not in _FORMULAS]
            if _BOTH.search("".join(letters)):
                yield word, tuple(dict.fromkeys(name(c, "?").split()[0] for c in letters))
