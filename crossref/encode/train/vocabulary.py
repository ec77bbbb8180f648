"""Sentences -> a lower-cased WordPiece vocabulary, and sentences -> token ids.

Lower case and no accents: outlets spell "Erdoğan" and "Erdogan", and headlines are set in capitals.
Words are cut at white space and punctuation only, so what a chunk between two spaces sums to never
depends on its neighbours: ``static.py`` memoises on that.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

UNKNOWN = "[UNK]"
UNKNOWN_ID = 0
LETTERS = 400
SPARE = 1.4


def train_tokenizer(sentences: Sequence[str], size: int) -> Tokenizer:
    """A WordPiece tokenizer of at most ``size`` pieces, the same in every run; the unknown piece has id 0.

    The library's trainer keeps the steps by which it built a word ("inocul" on the way to "inoculated"), a
    tenth of its pieces. So it makes ``SPARE`` times as many as are wanted, and the most used stay.
    """
    tokenizer = _tokenizer({UNKNOWN: UNKNOWN_ID})
    alphabet = _alphabet(sentences, tokenizer.normalizer)
    trainer = trainers.WordPieceTrainer(
        vocab_size=round(size * SPARE),
        # It numbers letters as it meets them, in the order of a hash, and breaks ties by number. Pieces
        # named here are numbered first, in this order.
        special_tokens=[UNKNOWN, *alphabet, *(f"##{letter}" for letter in alphabet)],
        initial_alphabet=alphabet,
        limit_alphabet=len(alphabet),
        show_progress=False,
    )
    tokenizer.train_from_iterator(sentences, trainer)
    pieces = _most_used(_tokenizer(tokenizer.get_vocab()), sentences, size - 1)
    return _tokenizer({piece: number for number, piece in enumerate([UNKNOWN, *pieces])})


def _tokenizer(vocabulary: dict[str, int]) -> Tokenizer:
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token=UNKNOWN, max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    return tokenizer


def _alphabet(sentences: Iterable[str], normalizer: normalizers.Normalizer) -> list[str]:
    """The ``LETTERS`` most frequent characters of normalised text, in the order of their code points."""
    codes = np.zeros(sys.maxunicode + 1, np.int64)
    for batch in _batches(iter(sentences), 20_000):
        encoded = "".join(batch).encode("utf-32-le", "surrogatepass")
        codes += np.bincount(np.frombuffer(encoded, "<u4"), minlength=len(codes))
    counts: Counter[str] = Counter()
    for code in np.flatnonzero(codes).tolist():
        for letter in normalizer.normalize_str(chr(code)):
            counts[letter] += int(codes[code])
    letters = [letter for letter in counts if not letter.isspace()]
    return sorted(sorted(letters, key=lambda letter: (-counts[letter], letter))[:LETTERS])


def _most_used(tokenizer: Tokenizer, sentences: Iterable[str], size: int) -> list[str]:
    """The at most ``size`` pieces that occur most often in the sentences, most often first."""
    chunks: Counter[str] = Counter()
    for sentence in sentences:
        chunks.update(sentence.split(" "))  # no piece reaches across a space
    used = np.zeros(tokenizer.get_vocab_size(), np.int64)
    tokens = tokenize(tokenizer, chunks, longest=10_000)
    np.add.at(used, tokens.ids, np.repeat(np.fromiter(chunks.values(), np.int64), tokens.lengths()))
    pieces = {
        piece: used[number]
        for piece, number in tokenizer.get_vocab().items()
        if used[number] and piece != UNKNOWN
    }
    return sorted(pieces, key=lambda piece: (-pieces[piece], piece))[:size]


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
