"""Whose age a figure tells: two ages are held against each other only where they are one person's."""

from __future__ import annotations

from crossref.extract.noun import phrase_stop
from crossref.extract.tokens import Tokens

_LONGEST_NAME = 5


def bearer(tokens: Tokens, first: int, stop: int) -> str:
    """Who is of the age told by tokens [first, stop): the name before it ("Ann Smith, 46,"), else the name or
    noun after it ("26-year-old Ann Smith", "an 11-year-old girl"); "" where neither stands there."""
    if tokens.words[first - 1] == ",":
        return _name_before(tokens, first - 1)
    return tokens.slice(stop, phrase_stop(tokens, stop, plural=False))


def _name_before(tokens: Tokens, comma: int) -> str:
    at = comma
    while comma - at < _LONGEST_NAME and tokens.is_capital(at - 1):
        at -= 1
    return tokens.slice(at, comma)
