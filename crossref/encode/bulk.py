"""Many texts -> sums of token vectors, each distinct chunk of text tokenized once.

Tokenizing is nine tenths of the cost of a static model, and news repeats its words. A tokenizer that
never looks across a space gives each chunk between two spaces the same tokens wherever it stands, so
what a chunk sums to can be kept, exactly:

- split every text at spaces, number the distinct chunks;
- chunks x tokens, counted, times the table: one row a chunk;
- texts x chunks, counted, times those rows: one row a text.

Start reading from ``sum_by_chunks``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, count
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

# Parts of a tokenizer that treat the two sides of a space as strangers.
_NORMALIZERS = {None, "BertNormalizer", "Lowercase", "StripAccents", "NFC", "NFD", "NFKC", "NFKD"}
_PRE_TOKENIZERS = {"BertPreTokenizer", "Whitespace", "WhitespaceSplit"}

# 16,384 texts share their chunks: about 30,000 rows of float32, 30 MB at 256 dimensions.
_BLOCK = 16_384


def chunks_are_independent(tokenizer: Tokenizer) -> bool:
    """True when no token depends on what stands beyond a space."""
    parts = json.loads(tokenizer.to_str())
    normalizer = parts["normalizer"] or {"type": None}
    normalizers = normalizer.get("normalizers", [normalizer])
    pre_tokenizer = parts["pre_tokenizer"] or {"type": None}
    return (
        all(normalizer["type"] in _NORMALIZERS for normalizer in normalizers)
        and pre_tokenizer["type"] in _PRE_TOKENIZERS
        and not any(" " in token["content"] for token in parts["added_tokens"])
    )


def sum_by_chunks(texts: Sequence[str], tokenizer: Tokenizer, table: NDArray[Any]) -> NDArray[np.float32]:
    """(n, d) float32, each row the sum of the rows of ``table`` its text's tokens name."""
    vectors = np.empty((len(texts), table.shape[1]), np.float32)
    for start in range(0, len(texts), _BLOCK):
        block = texts[start : start + _BLOCK]
        vectors[start : start + len(block)] = _block_sums(block, tokenizer, table)
    return vectors


def _block_sums(texts: Sequence[str], tokenizer: Tokenizer, table: NDArray[Any]) -> NDArray[np.float32]:
    number: defaultdict[str, int] = defaultdict(count().__next__)
    chunks = [list(map(number.__getitem__, text.split(" "))) for text in texts]
    encodings = tokenizer.encode_batch_fast(list(number), add_special_tokens=False)
    tokens = [encoding.ids for encoding in encodings]
    used, columns = np.unique(_flat(tokens), return_inverse=True)
    rows = table[used].astype(np.float32)
    return _summed(chunks, _flat(chunks), _summed(tokens, columns, rows))


def _summed(
    lists: Sequence[Sequence[int]], columns: NDArray[np.int64], rows: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Row i is the sum of ``rows`` over the columns of list i; ``columns`` are all lists end to end."""
    from scipy.sparse import csr_array  # type: ignore[import-untyped]

    starts = np.zeros(len(lists) + 1, np.int64)
    np.cumsum([len(one) for one in lists], out=starts[1:])
    ones = np.ones(len(columns), np.float32)
    summed: NDArray[np.float32] = csr_array((ones, columns, starts), shape=(len(lists), len(rows))) @ rows
    return summed


def _flat(lists: Iterable[Iterable[int]]) -> NDArray[np.int64]:
    return np.fromiter(chain.from_iterable(lists), np.int64)
