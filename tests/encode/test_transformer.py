"""Models that go through sentence-transformers, and the built-in one read both ways. All need torch."""

from __future__ import annotations

import json
import pickle
import threading
from pathlib import Path

import numpy as np
import pytest

from crossref.encode import BUILTIN, load_encoder
from crossref.encode import folder as folder_module
from crossref.encode.static import StaticEncoder
from crossref.errors import EncoderError
from tests.encode.conftest import WORDS, tiny_table, tiny_tokenizer

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.filterwarnings("ignore:.*SwigPy.*:DeprecationWarning"),
]

SENTENCES = [
    "At least 12 people died when a fire swept through a market on Monday, the mayor said.",
    "The blaze killed a dozen; officials spoke of \u201ca tragedy\u201d.",
    "Shares fell 3.5% to \u00a31.20 \u2014 the lowest since May.",
    "Die Feuerwehr l\u00f6schte den Brand.",
    "12",
]


@pytest.fixture(scope="session")
def transformer_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of two thin layers with random weights, saved as any model on the hub is."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    torch.manual_seed(5)
    raw, folder = tmp_path_factory.mktemp("bert"), tmp_path_factory.mktemp("transformer")
    marks = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    (raw / "vocab.txt").write_text("\n".join([*marks, *(w for w in WORDS if w != "[UNK]")]), encoding="utf-8")
    BertTokenizerFast(vocab=str(raw / "vocab.txt")).save_pretrained(raw)
    config = BertConfig(
        vocab_size=len(WORDS) + 4,
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=64,
    )
    BertModel(config).save_pretrained(raw)
    transformer = Transformer(str(raw))
    SentenceTransformer(modules=[transformer, Pooling(16)], device="cpu").save_pretrained(str(folder))
    return folder


def test_a_transformer_folder_gives_its_own_vectors(transformer_folder: Path) -> None:
    from sentence_transformers import SentenceTransformer

    encoder = load_encoder(str(transformer_folder))
    vectors = encoder.encode(["the mayor said", "", "people died in a fire"])
    wanted = SentenceTransformer(str(transformer_folder), device="cpu").encode(["the mayor said"])[0]
    assert encoder.name == str(transformer_folder)
    assert vectors.dtype == np.float32
    assert vectors.shape == (3, 16)
    np.testing.assert_allclose(vectors[0], wanted / np.linalg.norm(wanted), atol=1e-5)
    assert not vectors[1].any()
    np.testing.assert_allclose(np.linalg.norm(vectors[[0, 2]], axis=1), 1, atol=1e-5)
    np.testing.assert_array_equal(
        pickle.loads(pickle.dumps(encoder)).encode(["a fire"]), encoder.encode(["a fire"])
    )


def test_vectors_of_another_size_than_configured_are_refused(
    transformer_folder: Path, tmp_path: Path
) -> None:
    folder = _copy(transformer_folder, tmp_path)
    path = folder / "1_Pooling" / "config.json"
    path.write_text(path.read_text().replace("16", "24"))
    with pytest.raises(EncoderError, match="24"):
        load_encoder(str(folder)).encode(["a fire"])


def test_a_missing_part_is_named(transformer_folder: Path, tmp_path: Path) -> None:
    folder = _copy(transformer_folder, tmp_path)
    (folder / "model.safetensors").unlink()
    with pytest.raises(EncoderError, match="cannot be loaded"):
        load_encoder(str(folder))


def test_a_tokenizer_that_is_missing_is_not_made_up(transformer_folder: Path, tmp_path: Path) -> None:
    folder = _copy(transformer_folder, tmp_path)
    (folder / "tokenizer.json").unlink()
    with pytest.raises(EncoderError, match="holds no tokenizer"):
        load_encoder(str(folder))


def test_pickled_weights_alone_are_never_opened(transformer_folder: Path, tmp_path: Path) -> None:
    folder = _copy(transformer_folder, tmp_path)
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    with pytest.raises(EncoderError, match="pickled"):
        load_encoder(str(folder))


@pytest.mark.usefixtures("offline")
def test_an_unknown_name_without_a_network_says_how_to_get_it() -> None:
    with pytest.raises(EncoderError, match="hf download sentence-transformers/all-no-such-model") as caught:
        load_encoder("all-no-such-model")
    assert "\n" not in str(caught.value)


def test_a_hub_that_never_answers_is_not_waited_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from huggingface_hub import HfApi, constants

    over = threading.Event()
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr(folder_module, "_HUB_WAIT", 0.05)
    # Given the time it says that all is well, and the download would be tried.
    monkeypatch.setattr(HfApi, "model_info", lambda *_, **__: over.wait(60))
    monkeypatch.setattr("huggingface_hub.snapshot_download", _not_cached)
    try:
        with pytest.raises(EncoderError, match="the hub cannot be reached"):
            load_encoder("all-no-such-model")
        assert not over.is_set()
    finally:
        over.set()


def _not_cached(name: str, *, local_files_only: bool = False, **_: object) -> str:
    from huggingface_hub.errors import LocalEntryNotFoundError

    if local_files_only:
        raise LocalEntryNotFoundError(name)
    pytest.fail(f"{name} was downloaded although the hub had not answered")


def test_static_models_saved_by_the_library_are_read_without_it(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding

    table = tiny_table().astype(np.float32)
    modules = [StaticEmbedding(tiny_tokenizer(), embedding_weights=table), Normalize()]
    SentenceTransformer(modules=modules, device="cpu").save_pretrained(str(tmp_path))
    encoder = load_encoder(str(tmp_path))
    assert isinstance(encoder, StaticEncoder)
    texts = ["the mayor said twelve people died", "fires on monday", "1, 2, 3"]
    wanted = SentenceTransformer(str(tmp_path), device="cpu").encode(texts)
    np.testing.assert_allclose(encoder.encode(texts), wanted, atol=1e-6)


def test_the_builtin_model_has_the_same_vectors_through_the_library() -> None:
    from sentence_transformers import SentenceTransformer

    wanted = SentenceTransformer(str(BUILTIN), device="cpu").encode(SENTENCES).astype(np.float64)
    wanted /= np.linalg.norm(wanted, axis=1, keepdims=True)
    assert ((load_encoder().encode(SENTENCES) * wanted).sum(axis=1) >= 0.9999).all()


def _copy(folder: Path, to: Path) -> Path:
    import shutil

    return Path(shutil.copytree(folder, to / "copy"))


def test_modules_say_what_the_fixture_meant(transformer_folder: Path) -> None:
    modules = json.loads((transformer_folder / "modules.json").read_text())
    assert [module["type"].rpartition(".")[2] for module in modules] == ["Transformer", "Pooling"]
