"""What no output may hold: said here anew, by the categories of Unicode, so that a slip in
``crossref.characters`` does not excuse itself."""

from __future__ import annotations

import unicodedata

#: Printable to Python, and yet nothing is drawn.
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def forbidden_in(text: str, but: str = "") -> str:
    """The first character of ``text`` that acts or hides, "" if there is none; ``but`` may stand in it."""
    for char in text:
        if char in but or " " <= char <= "~":
            continue
        if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") or char in _UNSEEN:
            return char
        if "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef":
            return char
    return ""
