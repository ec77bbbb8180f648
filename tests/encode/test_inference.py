"""Models for inference: which of their outputs is which, and what is refused."""

from __future__ import annotations

import json
import pickle
import shutil
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from crossref.encode import load_inference
from crossref.errors import EncoderError
from tests.encode.conftest import refusal_of
from tests.encoders import tiny_cross_encoder

WARNINGS = pytest.mark.filterwarnings("ignore:.*SwigPy.*:DeprecationWarning")
CHANCES = {"contradiction": 0.7, "neutral": 0.2, "entailment": 0.1}
PAIRS = [("the mayor said", "people died in a fire"), ("a fire", "the mayor"), ("", "people died")]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_cross_encoder(tmp_path_factory.mktemp("nli"), tuple(CHANCES), tuple(CHANCES.values()))


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    """A folder that a test may break."""
    return Path(shutil.copytree(folder, tmp_path / "nli"))


def name_labels(folder: Path, labels: Any) -> None:
    path = folder / "config.json"
    config = json.loads(path.read_text()) | {"id2label": labels}
    path.write_text(json.dumps(config))


def test_no_model_is_asked_for_with_an_empty_name() -> None:
    assert load_inference("") is None


@pytest.mark.heavy
@WARNINGS
@pytest.mark.parametrize("order", list(permutations(CHANCES)), ids=" ".join)
def test_labels_are_read_in_any_order_and_case(order: tuple[str, ...], tmp_path: Path) -> None:
    labels = [label.upper() if at == 1 else label.title() for at, label in enumerate(order)]
    tiny_cross_encoder(tmp_path, labels, [CHANCES[label] for label in order])
    inference = load_inference(str(tmp_path))
    assert inference is not None
    found = inference.infer(PAIRS)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, [list(CHANCES.values())] * len(PAIRS), atol=1e-6)


@pytest.mark.heavy
@WARNINGS
def test_chances_are_those_of_the_library_whatever_activation_is_saved(copy: Path) -> None:
    import torch
    from safetensors.torch import load_file, save_file
    from sentence_transformers import CrossEncoder

    torch.manual_seed(3)
    weights = {name: torch.randn(w.shape) for name, w in load_file(copy / "model.safetensors").items()}
    save_file(weights, copy / "model.safetensors", {"format": "pt"})
    wanted = CrossEncoder(str(copy), device="cpu").predict(PAIRS, apply_softmax=True)
    config = json.loads((copy / "config.json").read_text())
    config["sentence_transformers"] = {"activation_fn": "torch.nn.modules.activation.Sigmoid"}
    (copy / "config.json").write_text(json.dumps(config))

    inference = load_inference(str(copy))
    assert inference is not None
    found = inference.infer(PAIRS)
    assert np.ptp(found, axis=0).max() > 1e-3  # the texts tell
    np.testing.assert_allclose(found, wanted, atol=1e-6)
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(inference)).infer(PAIRS), found)
    assert inference.infer([]).shape == (0, 3)
    assert inference.name == str(copy)


def _write(name: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(text)


def _labels(*labels: str) -> Callable[[Path], None]:
    return lambda folder: name_labels(folder, dict(enumerate(labels)))


def _pickled(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def _twice(folder: Path) -> None:
    name_labels(folder, {"0": "neutral", "1": "entailment", "2": "contradiction", "3": "entailment"})


# What is refused before torch is imported: the folder need not hold a model.
AT_ONCE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no configuration": (lambda f: (f / "config.json").unlink(), "config.json is missing"),
    "configuration cut": (_write("config.json", '{"id2la'), "not the configuration"),
    "configuration of another form": (_write("config.json", "[3]"), "not the configuration"),
    "labels of another form": (lambda f: name_labels(f, ["neutral"]), "not the configuration"),
    "no labels": (lambda f: name_labels(f, None), "which of its outputs is which"),
    "numbered labels": (
        _labels("LABEL_0", "LABEL_1", "LABEL_2"),
        "which of its outputs is which",
    ),
    "two classes": (_labels("entailment", "not_entailment"), "tells entailment alone"),
    "another task": (
        _labels("negative", "positive"),
        "not trained for inference: it tells negative, positive",
    ),
    "a label twice": (_twice, "not trained for inference"),
    "weights pickled": (_pickled, "pickled"),
    "modules cut": (_write("modules.json", "["), "not a list of modules"),
    "code of its own": (_write("modules.json", '[{"type": "own.Own", "path": ""}]'), "code of its own"),
}


@pytest.mark.parametrize("name", AT_ONCE)
def test_a_folder_that_will_not_do_is_refused_with_the_reason(tmp_path: Path, name: str) -> None:
    damage, reason = AT_ONCE[name]
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / "model.safetensors").write_bytes(b"")
    _labels(*CHANCES)(tmp_path)
    damage(tmp_path)
    assert reason in refusal_of(load_inference, tmp_path)


@pytest.mark.parametrize("path", ["./nowhere", "/no/such/folder", "a/b/c"])
def test_a_path_that_is_not_there(path: str) -> None:
    with pytest.raises(EncoderError, match="there is no such folder"):
        load_inference(path)


@pytest.mark.heavy
@WARNINGS
def test_missing_weights_are_refused(copy: Path) -> None:
    (copy / "model.safetensors").unlink()
    with pytest.raises(EncoderError, match="cannot be loaded"):
        load_inference(str(copy))


@pytest.mark.heavy
@WARNINGS
def test_a_tokenizer_that_is_missing_is_not_made_up(copy: Path) -> None:
    for name in ("tokenizer.json", "vocab.txt"):
        (copy / name).unlink()
    with pytest.raises(EncoderError, match="holds no tokenizer"):
        load_inference(str(copy))


@pytest.mark.heavy
@WARNINGS
def test_numbers_that_are_none_are_refused(copy: Path) -> None:
    from safetensors.torch import load_file, save_file

    weights = load_file(copy / "model.safetensors")
    weights["classifier.bias"][1] = float("nan")
    save_file(weights, copy / "model.safetensors", {"format": "pt"})
    inference = load_inference(str(copy))
    assert inference is not None
    with pytest.raises(EncoderError, match="3 finite numbers"):
        inference.infer(PAIRS)


@pytest.mark.heavy
@WARNINGS
@pytest.mark.usefixtures("offline")
def test_an_unknown_name_without_a_network_says_how_to_get_it() -> None:
    with pytest.raises(EncoderError, match="hf download cross-encoder/nli-no-such-model") as caught:
        load_inference("nli-no-such-model")
    assert "\n" not in str(caught.value)
