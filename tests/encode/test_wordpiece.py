"""What wordpiece.py cuts, it cuts as the library does; what it does not know for certain, it leaves."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from crossref.encode import BUILTIN, load_encoder
from crossref.encode.wordpiece import WordPiece, word_piece

# Parts that end up in one word or in two by how a character between them is taken.
FRAMES = ("{}", "a{}b", "fire {}ing", "{}e{}", "19{}")
TYPESET = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u20ac£é"


@pytest.fixture(scope="module")
def library() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(BUILTIN / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


@pytest.fixture(scope="module")
def plain(library: Tokenizer) -> WordPiece:
    found = word_piece(json.loads(library.to_str()))
    assert found is not None
    return found


def _differences(plain: WordPiece, library: Tokenizer, texts: list[str]) -> list[str]:
    spelt = library.encode_batch_fast(texts, add_special_tokens=False)
    return [
        text
        for text, ids, encoding in zip(texts, plain.ids(texts), spelt, strict=True)
        if ids is not None and ids != encoding.ids
    ]


def test_every_character_is_left_or_taken_as_the_library_takes_it(
    plain: WordPiece, library: Tokenizer
) -> None:
    characters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    known = [c for c, ids in zip(characters, plain.ids(characters), strict=True) if ids is not None]
    assert set(map(chr, range(32, 127))) | set(TYPESET) <= set(known)
    assert not {"\u00ad", "\x00", "\ufffd", "ж", "火", "\u0301"} & set(known)
    texts = [frame.replace("{}", character) for character in known for frame in FRAMES]
    assert _differences(plain, library, texts) == []


@given(texts=st.lists(st.text(st.characters(max_codepoint=0x2100) | st.sampled_from(TYPESET)), max_size=5))
@settings(deadline=None)
def test_any_text_is_left_or_cut_as_the_library_cuts_it(
    plain: WordPiece, library: Tokenizer, texts: list[str]
) -> None:
    assert _differences(plain, library, texts) == []


@pytest.mark.parametrize(
    "text",
    ["x" * 100, "x" * 101, "fire " * 300, "[UNK]", "a [UNK] fire", "[unk]", "U.N.", "$1.5bn", "O\u2019Brien"],
    ids=lambda text: text[:12],
)
def test_odd_words(plain: WordPiece, library: Tokenizer, text: str) -> None:
    assert _differences(plain, library, [text]) == []


def test_a_text_is_left_to_the_library_alone_and_not_with_it_its_neighbours(plain: WordPiece) -> None:
    one, left, other = plain.ids(["a fire", "пожар", "a fire"])
    assert left is None
    assert one == other != []


def test_texts_that_are_not_plain_have_the_library_s_vectors() -> None:
    texts = ["a fire in Москва", "a fire", "soft\u00adly", "火 fire"]
    vectors = load_encoder().encode(texts)
    for row, text in enumerate(texts):
        assert vectors[row] @ load_encoder().encode([text])[0] == pytest.approx(1, abs=1e-6)
    assert 0.2 < vectors[0] @ vectors[1] < 0.999


def _settings(**changed: Any) -> dict[str, Any]:
    tokenizer = Tokenizer(models.WordPiece({"[UNK]": 0, "a": 1}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    told: dict[str, Any] = json.loads(tokenizer.to_str())
    for name, value in changed.items():
        if name in told:
            told[name] = value
        else:
            told["model"][name] = value
    return told


def test_its_rules_are_recognised() -> None:
    assert word_piece(_settings()) is not None


@pytest.mark.parametrize(
    "changed",
    [
        {"normalizer": None},
        {"normalizer": {"type": "Lowercase"}},
        {"pre_tokenizer": {"type": "Whitespace"}},
        {"post_processor": {"type": "TemplateProcessing"}},
        {"added_tokens": [{"id": 1, "content": "the fire"}]},
        {"type": "BPE"},
        {"continuing_subword_prefix": "_"},
        {"unk_token": "nothing"},
        {"vocab": ["[UNK]"]},
        {"vocab": {"[UNK]": "0"}},
        {"vocab": {"[UNK]": -1}},
    ],
    ids=str,
)
def test_other_rules_are_not_taken_for_these(changed: dict[str, Any]) -> None:
    assert word_piece(_settings(**changed)) is None
