"""What two texts show for and against stating one fact, as numbers: input of ``judge.verdict``.

Start reading from ``evidence_of``; every entry says what it counts.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from crossref.judge.contrast import Contrast
from crossref.judge.figures import Answer
from crossref.judge.opposites import Bearing

Evidence = dict[str, float]
_MOST = 3  # words of one kind count; a fourth tells nothing new


def evidence_of(seen: Contrast, answers: Sequence[Answer], similarity: float) -> Evidence:
    """What speaks for the left text bearing out the right one, each entry in [0, 1], roughly.

    ``similarity`` is the cosine of the whole texts.
    """
    held_left, held_right = seen.held
    sizes = [max(1, sum(word.telling for word in words)) for words in (seen.left, seen.right)]
    return {
        "cosine": similarity,
        "held left": held_left,
        "held right": held_right,
        "all right": float(not seen.right_only),
        "shorter": min(2.0, max(0.0, math.log(sizes[0] / sizes[1]))),
        "longer": min(2.0, max(0.0, math.log(sizes[1] / sizes[0]))),
        "denied": float(any(word.denied for word in (*seen.left, *seen.right))),
        "narrower": _count(swap.bearing is Bearing.NARROWER for swap in seen.swaps),
        "wider": _count(swap.bearing is Bearing.WIDER for swap in seen.swaps),
        "swaps": _count(swap.left.telling and swap.bearing is Bearing.UNKNOWN for swap in seen.swaps),
        "names": _count(word.name for word in seen.right_only),
        "numbers": _count(word.number is not None for word in seen.right_only),
        "words": _count(word.number is None and not word.name for word in seen.right_only),
        "figures": _count(answer.follows for answer in answers),
        "bias": 1.0,
    }


def chance(evidence: Mapping[str, float], weights: Sequence[tuple[str, float]]) -> float:
    """The chance in [0, 1] that a logistic regression gives; entries without a weight count for nothing."""
    total = sum(weight * evidence.get(name, 0.0) for name, weight in weights)
    return 1 / (1 + math.exp(-total))


def _count(found: Iterable[bool]) -> float:
    return min(_MOST, sum(found)) / _MOST
