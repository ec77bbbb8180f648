"""Places and words in, labels of a drawing on a page out: none leaves the drawing, no two overprint.

A page is as wide as its reader's screen, and nothing measures its letters before it is shown. So widths are
counted in characters of a common typeface, and positions are fractions of the drawing, which hold at any
width: what lies apart on a phone lies apart on a desk. Start reading from ``along``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PHONE, DESK = 34, 90  # characters side by side on a line of a screen of 320 pixels, and of 768
APART = 1.5  # characters between two labels
START, MIDDLE, END = "start", "middle", "end"


@dataclass(frozen=True, slots=True)
class Label:
    """``text`` that is set at ``at`` in [0, 1]: it starts, ends or has its middle there, as ``anchor`` says.

    ``is_roomy`` marks one that a phone has no room for.
    """

    text: str
    at: float
    anchor: str
    is_roomy: bool = False

    def extent(self, columns: float) -> tuple[float, float]:
        """Where it begins and ends on a drawing of so many characters, as fractions of it."""
        size = len(self.text) / columns
        before = {START: 0.0, MIDDLE: size / 2, END: size}[self.anchor]
        return self.at - before, self.at - before + size

    def clears(self, other: Label, columns: float) -> bool:
        """True when the two stand apart on a drawing of so many characters."""
        (left, right), (first, last) = self.extent(columns), other.extent(columns)
        return right + APART / columns <= first or last + APART / columns <= left


def near(place: float, text: str, columns: int = PHONE) -> Label | None:
    """``text`` by ``place``, centred there, or to the side that has room for it; None where neither has."""
    size = len(text) / columns
    if size / 2 <= place <= 1 - size / 2:
        return Label(text, place, MIDDLE)
    if size <= place:
        return Label(text, place, END)
    return Label(text, place, START) if place + size <= 1 else None


def above(place: float, text: str) -> Label:
    """``text`` over ``place`` on a line of its own; at the start of that line where it does not fit there."""
    return near(place, text) or Label(text, 0.0, START)


def along(ticks: Iterable[tuple[float, str]]) -> tuple[Label, ...]:
    """The labels under one line: those that a phone has room for, then between them what fits a desk."""
    ticks, held = list(ticks), list[Label]()
    for columns in (PHONE, DESK):
        for place, text in ticks:
            label = near(place, text, columns)
            known = any(text == other.text for other in held)
            if label and not known and all(label.clears(other, columns) for other in held):
                held.append(Label(text, label.at, label.anchor, is_roomy=columns > PHONE))
    return tuple(sorted(held, key=lambda label: label.at))
