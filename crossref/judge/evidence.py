"""What two texts show for and against stating one fact, as numbers: input of ``judge.verdict``.

Start reading from ``evidence_of``; every entry says what it counts.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from crossref.judge.contrast import Contrast
from crossref.judge.figures import Answer
from crossref.judge.opposites import Bearing
from crossref.judge.wording import Word

Evidence = dict[str, float]
_MOST = 3  # words of one kind count; a fourth tells nothing new


def evidence_of(seen: Contrast, answers: Sequence[Answer], similarity: float) -> Evidence:
    """What speaks for the left text bearing out the right one, each entry in [0, 1], roughly.

    ``similarity`` is the cosine of the whole texts.
    """
    sizes = [max(1, sum(word.telling for word in words)) for words in (seen.left, seen.right)]
    unheard = unheard_in(seen, answers)
    return {
        "cosine": similarity,
        "held left": seen.held[0],
        "held right": 1 - len(unheard) / sizes[1],
        "longer": min(2.0, max(0.0, math.log(sizes[1] / sizes[0]))),
        "denied": float(any(word.denied for word in (*seen.left, *seen.right))),
        "names": _count(word.name for word in unheard),
        "numbers": _count(word.number is not None for word in unheard),
        "words": _count(word.number is None and not word.name for word in unheard),
        "bias": 1.0,
    }


def unheard_in(seen: Contrast, answers: Sequence[Answer]) -> tuple[Word, ...]:
    """The telling words of the right text that neither a word nor a figure of the left one bears out."""
    told = {id(swap.right) for swap in seen.swaps if swap.bearing is Bearing.NARROWER}
    spans = [answer.right.span for answer in answers if answer.follows]
    return tuple(
        word
        for word in seen.right_only
        if id(word) not in told and not any(span.start <= word.start < span.stop for span in spans)
    )


def likeness_of(seen: Contrast, similarity: float, conflict: bool) -> Evidence:
    """What speaks for two texts stating one fact; the same from both sides."""
    held = seen.held
    return {
        "cosine": similarity,
        "held": min(held),
        "held most": max(held),
        "conflict": float(conflict),
        "bias": 1.0,
    }


def chance(evidence: Mapping[str, float], weights: Sequence[tuple[str, float]]) -> float:
    """The chance in [0, 1] that a logistic regression gives; entries without a weight count for nothing."""
    total = sum(weight * evidence.get(name, 0.0) for name, weight in weights)
    return 1 / (1 + math.exp(-total))


def _count(found: Iterable[bool]) -> float:
    return min(_MOST, sum(found)) / _MOST
