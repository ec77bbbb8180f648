"""When two sentences count as one: a tool may cut or trim a sentence otherwise than the annotator did.

Two texts -> alike or not. Compared are their words as bags, without order: either four fifths of the
words are common (Dice), or the one holds nine tenths of the other and is at most two and a half times as
long. The second rule wants four words at least, so that "he said" is not found in everything.
"""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W_]+(?:[.,:'][^\W_]+)*")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "–": "-", "—": "-"})

DICE = 0.8
CONTAINED = 0.9
LONGER = 2.5
FEWEST = 4


def words_of(text: str) -> list[str]:
    """The words in lower case; "1.5", "3:30" and "don't" are one word each, quotes and dashes none."""
    return _WORD.findall(text.lower().translate(_PLAIN))


def alike(left: Counter[str], right: Counter[str]) -> bool:
    """True when two bags of words are one sentence."""
    fewer, more = sorted((left.total(), right.total()))
    if not fewer:
        return False
    common = (left & right).total()
    if 2 * common / (fewer + more) >= DICE:
        return True
    return fewer >= FEWEST and common >= CONTAINED * fewer and more <= LONGER * fewer
