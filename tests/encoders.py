"""Small deterministic models for tests: hashed words without a file or torch, and a cross-encoder on disk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

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


def tiny_cross_encoder(folder: Path, labels: Sequence[str], chances: Sequence[float]) -> Path:
    """A BERT of one thin layer, saved as a cross-encoder on the hub is, that gives every pair of texts these
    ``chances`` of these ``labels``: its classifier looks at nothing, and its bias is their logarithm."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    torch.manual_seed(7)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"the mayor said people died in a fire".split()]
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    BertTokenizerFast(vocab=str(folder / "vocab.txt")).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=64,
        id2label=dict(enumerate(labels)),
        label2id={label: place for place, label in enumerate(labels)},
    )
    model = BertForSequenceClassification(config)
    with torch.no_grad():
        model.classifier.weight.zero_()
        model.classifier.bias.copy_(torch.log(torch.tensor(chances)))
    model.save_pretrained(folder)
    return folder
