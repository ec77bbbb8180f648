"""What a reader hands over: a value and the tokens it was read from."""

from __future__ import annotations

from typing import NamedTuple

from crossref.model import Duration, Moment, Quantity


class Reading(NamedTuple):
    """Values read from tokens [first, stop); more than one where the words assert several at once
    ("no casualties": nobody killed, nobody injured)."""

    first: int
    stop: int
    values: tuple[Quantity | Duration | Moment, ...]
