"""One article against itself: the headline says 12, the text 13.

In come the sentences of all articles with their masked vectors; out go the figures of one article that cannot
both hold. Sentences of one article mostly tell different facts, so only those count that are alike once their
figures are masked and have one figure of the kind each. Start reading from ``contradictions``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

import numpy as np
from numpy.typing import NDArray

from crossref.align import Reading
from crossref.judge import compare
from crossref.meetings import Table, alone_in_both
from crossref.model import Comparison, Relation

Floats = NDArray[np.float32]

_MOST = 300  # sentences with a figure: no article has as many, and a dump would cost their square


def contradictions(readings: Sequence[Reading], masked: Floats, table: Table) -> list[Comparison]:
    """The conflicts between figures of one article; ``masked`` is (n, d) float32 with rows of unit length or
    zero, one for each reading. Sentences less alike than ``within_threshold`` are not compared."""
    found = []
    for left, right, cosine in _alike(readings, masked, table.settings.within_threshold):
        verdicts = (compare(m, table.settings) for m in alone_in_both(left, right, cosine, table))
        found += [v for v in verdicts if v is not None and v.relation is Relation.CONFLICT]
    return found


def _alike(
    readings: Sequence[Reading], masked: Floats, least: float
) -> Iterator[tuple[Reading, Reading, float]]:
    telling = [(row, reading) for row, reading in enumerate(readings) if len(reading.claims) > 1]
    for _, group in groupby(telling, key=lambda pair: pair[1].sentence.article_id):
        rows, own = zip(*islice(group, _MOST), strict=True)
        cosine = np.round(masked[list(rows)] @ masked[list(rows)].T, 4)
        for i, j in np.argwhere(np.triu(cosine >= least, 1)).tolist():
            yield own[i], own[j], float(cosine[i, j])
