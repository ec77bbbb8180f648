"""A small deterministic encoder for tests: hashed words, no model file, no torch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"[^\W_]{4,}")  # shorter ones join and point, and all sentences share them


@dataclass(frozen=True, slots=True)
class HashedWords:
    """Each word of four letters is a direction of ``size``; a text is the sum of its words, of unit length.

    Texts of the same words in any order are parallel, texts without a word in common are orthogonal
    (unless two words share a direction), and a text without a word is a row of zeros.
    """

    size: int = 512
    name: str = "hashed-words"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), self.size), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in _WORD.findall(text.lower()):
                row[int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big") % self.size] += 1
        length = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.divide(rows, length, out=np.zeros_like(rows), where=length > 0)
