"""A table of token vectors -> the vector of a text: the sum of its tokens' rows, at unit length.

Reads a folder in Sentence Transformers format whose modules are StaticEmbedding and, optionally,
Normalize, with tokenizers and numpy alone: importing sentence-transformers takes 5.5 s, this 0.1 s.

- ``load_static``: modules.json names the folder of the table; the table is mapped into memory, so only the
  rows that occur are ever read; the tokenizer's ids must fit its rows.
- ``StaticEncoder.encode``: few texts are tokenized whole, each summed over its distinct tokens; many
  go through ``bulk.py``, which tokenizes each distinct chunk of text once.

The mean that sentence-transformers takes and the sum taken here have one direction.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from crossref.encode.modules import modules_of
from crossref.encode.wordpiece import WordPiece, word_piece
from crossref.errors import EncoderError

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

_WEIGHTS = "model.safetensors"
_TABLE = "embedding.weight"
_DTYPES: dict[str, np.dtype[Any]] = {"F16": np.dtype("<f2"), "F32": np.dtype("<f4")}

# Importing scipy takes 0.2 s: below about this many texts a loop over the texts is done sooner.
_BULK = 5_000
_SLICE = 4_096  # tokens


class StaticEncoder:
    """``table`` is (tokens, d), float16 or float32, mapped from ``folder``; see ``Encoder``."""

    def __init__(self, folder: Path, name: str, spelling: Spelling, table: NDArray[Any]) -> None:
        self.name = name
        self._folder = folder
        self._spelling = spelling
        self._table = table

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickles as its folder: a worker process maps the table itself."""
        return load_static, (self._folder, self.name)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, d) float32 rows of unit length, or zero for a text without a known token."""
        return _unit_rows(self._sums(texts) if len(texts) < _BULK else self._many_sums(texts))

    def _many_sums(self, texts: Sequence[str]) -> NDArray[np.float32]:
        from crossref.encode.bulk import chunks_are_independent, sum_by_chunks

        if chunks_are_independent(self._spelling.library):
            return sum_by_chunks(texts, self._spelling.library, self._table)
        return self._sums(texts)

    def _sums(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), self._table.shape[1]), np.float32)
        lists = self._spelling.ids(texts)
        used, places = np.unique(np.fromiter(chain.from_iterable(lists), np.int64), return_inverse=True)
        rows = self._table[used].astype(np.float32)
        start = 0
        for row, stop in enumerate(accumulate(map(len, lists))):
            # In slices, which bound the memory: a text may have 100,000 words.
            for first in range(start, stop, _SLICE):
                vectors[row] += rows[places[first : min(stop, first + _SLICE)]].sum(axis=0)
            start = stop
        return vectors


class Spelling:
    """How texts become tokens: the rules in a tokenizer.json, by ``plain`` where they are BERT's and the text
    is plain, and otherwise by the library, which is only then handed the vocabulary."""

    def __init__(self, path: Path, plain: WordPiece | None) -> None:
        self._path = path
        self._plain = plain

    @cached_property
    def library(self) -> Tokenizer:
        """The library's tokenizer, which neither pads nor cuts."""
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._path))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer

    def size(self) -> int:
        """How many rows a table for these tokens needs."""
        return max(self._plain.vocabulary.values()) + 1 if self._plain else self.library.get_vocab_size()

    def ids(self, texts: Sequence[str]) -> list[list[int]]:
        """The tokens of each text."""
        lists = self._plain.ids(texts) if self._plain else [None] * len(texts)
        rest = [text for text, ids in zip(texts, lists, strict=True) if ids is None]
        spelt = iter(self.library.encode_batch_fast(rest, add_special_tokens=False) if rest else ())
        return [next(spelt).ids if ids is None else ids for ids in lists]


def load_static(folder: Path, model: str) -> StaticEncoder:
    """The encoder in ``folder``; ``model`` is how the user called it, and how errors do.

    Raises ``EncoderError`` naming the file that is missing, or what does not fit together.
    """
    inside = next(
        (
            module["path"]
            for module in modules_of(folder, model)
            if module["type"].endswith("StaticEmbedding")
        ),
        None,
    )
    if inside is None:
        raise EncoderError(model, f"{folder / 'modules.json'} names no StaticEmbedding")
    table, fingerprint = _read_table(folder / inside / _WEIGHTS, model)
    spelling = _read_spelling(folder / inside / "tokenizer.json", model)
    if spelling.size() > len(table):
        raise EncoderError(
            model,
            f"its tokenizer knows {spelling.size()} tokens but its table has {len(table)} rows; "
            "the files are of two models, copy the folder again",
        )
    name = f"builtin-{fingerprint}" if model == "builtin" else model
    return StaticEncoder(folder, name, spelling, table)


def _read_table(path: Path, model: str) -> tuple[NDArray[Any], str]:
    """The (tokens, d) table, mapped, and the fingerprint the trainer left beside it ("" if none).

    A safetensors file is the length of a JSON header in 8 bytes, the header, then the numbers; mapped
    by hand, because the library's own numpy reader copies the whole table.
    """
    if not path.exists():
        pickled = path.with_name("pytorch_model.bin")
        if pickled.exists():
            raise EncoderError(
                model,
                f"{pickled} holds pickled weights, which can run code when opened; "
                "save the model again with safe_serialization=True",
            )
        raise EncoderError(model, f"{path} is missing; copy the whole folder")
    try:
        with path.open("rb") as file:
            size = int.from_bytes(file.read(8), "little")
            if size > path.stat().st_size:
                raise ValueError("the file breaks off")
            header = json.loads(file.read(size))
        entry = header[_TABLE]
        tokens, dimensions = entry["shape"]
        start, stop = entry["data_offsets"]
        dtype = _DTYPES[entry["dtype"]]
        fingerprint = str(header.get("__metadata__", {}).get("fingerprint", ""))
        if min(tokens, dimensions) < 1 or start < 0:
            raise ValueError(f"{_TABLE} is {tokens} x {dimensions} from {start}, as no table is")
        if stop - start != tokens * dimensions * dtype.itemsize:
            raise ValueError(f"{_TABLE} is not {tokens} x {dimensions} {entry['dtype']} as its header says")
        if 8 + size + stop > path.stat().st_size:
            raise ValueError("the file breaks off")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise EncoderError(
            model, f"{path} is no table of token vectors ({error}); copy the file again"
        ) from error
    table = np.memmap(path, dtype, mode="r", offset=8 + size + start, shape=(tokens, dimensions))
    return table, fingerprint


def _read_spelling(path: Path, model: str) -> Spelling:
    if not path.exists():
        raise EncoderError(model, f"{path} is missing; copy the whole folder")
    try:
        plain = word_piece(json.loads(path.read_bytes()))
        spelling = Spelling(path, plain)
        if plain is None:
            spelling.library  # noqa: B018 - read now, so that a broken file is refused here
    except Exception as error:  # the library raises plain Exception for every broken file
        raise EncoderError(model, f"{path} cannot be read: {error}") from error
    return spelling


def _unit_rows(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Every row divided by its length, in place; a row of zeros stays."""
    lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))[:, None]
    np.divide(vectors, lengths, out=vectors, where=lengths > 0)
    return vectors
