"""The table is looked up right: exact sums, unit rows, and one result by either way of reading."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossref.encode import load_encoder
from crossref.encode.bulk import chunks_are_independent, sum_by_chunks
from crossref.encode.static import _BULK
from tests.encode.conftest import WORDS, tiny_table, tiny_tokenizer

ODD = [
    "",
    " ",
    "?",
    "…",
    "\x00",
    "a",
    "Ж",
    "火災 で 死者",
    "fire " * 100_000,
    "\u00a0a\u2028fire\x1dmayor",
    "é é",
]
TEXTS = st.lists(
    st.text(max_size=40) | st.lists(st.sampled_from([*WORDS, " ", "\t"])).map(" ".join), max_size=12
)


def test_a_row_is_the_sum_of_its_tokens_at_unit_length(model_folder: Path) -> None:
    table = tiny_table().astype(np.float64)
    wanted = table[WORDS.index("fire")] + 2 * table[WORDS.index("mayor")] + table[WORDS.index("##s")]
    row = load_encoder(str(model_folder)).encode(["Mayors fire mayor"])[0]
    np.testing.assert_allclose(row, wanted / np.linalg.norm(wanted), atol=1e-6)


def test_word_order_and_case_do_not_matter_but_words_do(model_folder: Path) -> None:
    one, same, other = load_encoder(str(model_folder)).encode(["The fire", "FIRE the", "the mayor"])
    assert one @ same == pytest.approx(1.0, abs=1e-6)
    assert one @ other < 0.99


def test_a_text_without_a_known_token_is_a_zero_that_never_aligns(model_folder: Path) -> None:
    empty, unknown, known = load_encoder(str(model_folder)).encode(["", "Ж", "fire"])
    assert not empty.any()
    assert not unknown.any()
    assert np.linalg.norm(known) == pytest.approx(1.0, abs=1e-6)


def test_no_text_gives_no_row(model_folder: Path) -> None:
    vectors = load_encoder(str(model_folder)).encode([])
    assert vectors.shape == (0, 8)
    assert vectors.dtype == np.float32


@given(texts=TEXTS)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_chunk_by_chunk_gives_the_sums_of_whole_texts(texts: list[str]) -> None:
    tokenizer, table = tiny_tokenizer(), tiny_table()
    wanted = np.zeros((len(texts), 8))
    for row, text in enumerate(texts):
        wanted[row] = (
            table[tokenizer.encode(text, add_special_tokens=False).ids].astype(np.float64).sum(axis=0)
        )
    np.testing.assert_allclose(sum_by_chunks(texts, tokenizer, table), wanted, atol=1e-4)


def test_many_texts_have_the_vectors_they_have_alone(model_folder: Path) -> None:
    encoder = load_encoder(str(model_folder))
    texts = [*ODD, *(f"the mayor said {number} people died" for number in range(_BULK))]
    many = encoder.encode(texts)
    few = encoder.encode(texts[:80])
    cosines = (many[:80] * few).sum(axis=1)
    # 100,000 equal words, added one by one in float32, lose a few bits.
    assert (np.abs(cosines[few.any(axis=1)] - 1) < 1e-5).all()
    np.testing.assert_array_equal(many[:80].any(axis=1), few.any(axis=1))


@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text[:12]))
def test_odd_texts_are_unit_or_zero(text: str) -> None:
    row = load_encoder().encode([text])[0]
    assert np.isfinite(row).all()
    assert np.linalg.norm(row) == pytest.approx(1.0, abs=1e-5) or not row.any()


def test_a_tokenizer_that_looks_across_spaces_is_not_read_by_chunks() -> None:
    tokenizer = tiny_tokenizer()
    assert chunks_are_independent(tokenizer)
    tokenizer.add_tokens(["the fire"])
    assert not chunks_are_independent(tokenizer)


def test_pickles_as_its_folder_and_not_as_its_table(model_folder: Path) -> None:
    encoder = load_encoder(str(model_folder))
    packed = pickle.dumps(encoder)
    assert len(packed) < 1000
    np.testing.assert_array_equal(pickle.loads(packed).encode(["fire"]), encoder.encode(["fire"]))


def test_the_builtin_model_knows_news() -> None:
    blaze, fire, shares = load_encoder().encode(
        ["Twelve people died in the blaze", "A fire killed a dozen", "Shares rose sharply on Monday"]
    )
    assert blaze @ fire > blaze @ shares + 0.2


def test_the_builtin_model_needs_no_torch() -> None:
    code = (
        "import sys; from crossref.encode import load_encoder; load_encoder().encode(['a fire']);"
        "print(*({'torch', 'sentence_transformers', 'scipy', 'faiss'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
