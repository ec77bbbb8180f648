"""Sentences -> a lower-cased WordPiece vocabulary, and sentences -> token ids.

Lower case and no accents: outlets spell "Erdoğan" and "Erdogan", and headlines are set in capitals.
Words are cut at white space and punctuation only, so what a chunk between two spaces sums to never
depends on its neighbours: ``static.py`` memoises on that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

UNKNOWN = "[UNK]"
UNKNOWN_ID = 0


def train_tokenizer(sentences: Iterable[str], size: int) -> Tokenizer:
    """A WordPiece tokenizer of ``size`` pieces; the unknown piece has id 0."""
    tokenizer = Tokenizer(models.WordPiece(unk_token=UNKNOWN, max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    trainer = trainers.WordPieceTrainer(
        vocab_size=size, special_tokens=[UNKNOWN], limit_alphabet=400, show_progress=False
    )
    tokenizer.train_from_iterator(sentences, trainer)
    return tokenizer


@dataclass(frozen=True)
class Tokens:
    """Token ids of n sentences, end to end: sentence i is ``ids[starts[i]:starts[i + 1]]``."""

    ids: NDArray[np.int32]
    starts: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def lengths(self) -> NDArray[np.int64]:
        """(n,) tokens of each sentence."""
        return np.diff(self.starts)


def tokenize(tokenizer: Tokenizer, sentences: Iterable[str], longest: int = 128) -> Tokens:
    """Token ids of every sentence, cut after ``longest``: news sentences beyond that are lists."""
    ids: list[NDArray[np.int32]] = []
    lengths: list[int] = []
    for batch in _batches(iter(sentences), 20_000):
        encodings = tokenizer.encode_batch_fast(batch, add_special_tokens=False)
        rows = [encoding.ids[:longest] for encoding in encodings]
        lengths.extend(map(len, rows))
        ids.append(np.array([token for row in rows for token in row], np.int32))
    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return Tokens(np.concatenate(ids) if ids else np.zeros(0, np.int32), starts)


def _batches(sentences: Iterator[str], size: int) -> Iterator[list[str]]:
    while batch := list(islice(sentences, size)):
        yield batch


def joined(parts: list[Tokens]) -> Tokens:
    """The sentences of all parts, one after the other."""
    lengths = np.concatenate([part.lengths() for part in parts])
    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return Tokens(np.concatenate([part.ids for part in parts]), starts)
