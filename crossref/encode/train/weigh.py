"""A table -> one in which a row is as long as its piece tells one fact from another.

The longer a row, the more its piece says in a sum. Training finds lengths, but exaggerates: a row that few
sentences moved far is long, and a figure, in which its pairs hardly ever differ, is short. Each of these
was measured alone (see the model card):

    evened        lengths to the power ``POWER``
    frequency     a piece that makes up the share p of a text times a / (a + p): "the" says little
    figures       a piece with a digit in it times ``FIGURES``

Start reading from ``weighed``.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

POWER = 0.75
COMMON = 0.02
FIGURES = 1.4


def weighed(
    table: NDArray[np.float32], vocabulary: Mapping[str, int], counts: NDArray[np.int64]
) -> NDArray[np.float32]:
    """(vocabulary, dimensions); ``counts`` (vocabulary,) say how often each piece occurs in the text."""
    lengths = np.linalg.norm(table, axis=1)
    weights = np.where(lengths > 0, lengths, 1) ** (POWER - 1)
    weights *= COMMON / (COMMON + counts / max(1, counts.sum()))
    for piece, number in vocabulary.items():
        if any(character.isdigit() for character in piece):
            weights[number] *= FIGURES
    return np.asarray(table * weights[:, None], np.float32)
