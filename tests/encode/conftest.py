"""A tiny static model, made once: a real tokenizer, a real table, in the files that the shipped model has."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from crossref.errors import EncoderError

WORDS = (
    "[UNK] the mayor said twelve people died in a fire on monday , . ##s ##er ##ing - é 1 2 3 ##1 ##2".split()
)


def tiny_tokenizer() -> Tokenizer:
    vocabulary = {word: number for number, word in enumerate(WORDS)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


def refusal_of(load: Callable[[str], object], folder: Path) -> str:
    """The sentence by which ``load`` refuses the model in ``folder``."""
    with pytest.raises(EncoderError) as caught:
        load(str(folder))
    told = str(caught.value)
    assert told.startswith(f"model {folder}: ")
    assert "\n" not in told
    return told


def tiny_table() -> NDArray[np.float16]:
    table = np.random.default_rng(3).normal(size=(len(WORDS), 8)).astype(np.float16)
    table[0] = 0
    return table


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No hub is reached, and none was before."""
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)


@pytest.fixture
def model_folder(tmp_path: Path) -> Path:
    """A folder that ``load_encoder`` accepts; a test may break it."""
    tiny_tokenizer().save(str(tmp_path / "tokenizer.json"))
    save_file({"embedding.weight": tiny_table()}, tmp_path / "model.safetensors")
    modules = [
        {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.StaticEmbedding"},
        {"idx": 1, "name": "1", "path": "1_Normalize", "type": "sentence_transformers.models.Normalize"},
    ]
    (tmp_path / "modules.json").write_text(json.dumps(modules), encoding="utf-8")
    return tmp_path
