"""Every way a model can be wrong ends in one sentence that names it and says what to do."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from crossref.encode import load_encoder
from crossref.errors import EncoderError
from tests.encode.conftest import refusal_of, tiny_table


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-10])


def _pickled(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def _short_table(folder: Path) -> None:
    save_file({"embedding.weight": tiny_table()[:4]}, folder / "model.safetensors")


def _other_name(folder: Path) -> None:
    save_file({"weights": tiny_table()}, folder / "model.safetensors")


def _integers(folder: Path) -> None:
    save_file({"embedding.weight": tiny_table().astype(np.int32)}, folder / "model.safetensors")


def _deep() -> bytes:
    return (100_000).to_bytes(8, "little") + b"[" * 100_000


def _odd(rows: int = 1) -> bytes:
    entry = {"dtype": "F32", "shape": [rows, 1], "data_offsets": [0, 4 * rows]}
    header = json.dumps({"embedding.weight": entry, "__metadata__": {} if rows < 0 else "none"}).encode()
    return len(header).to_bytes(8, "little") + header + bytes(4)


def _lying_header(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes().replace(b",8]", b",9]"))


BREAKS: dict[str, tuple[Callable[[Path], object], str]] = {
    "no modules": (lambda f: (f / "modules.json").unlink(), "modules.json is missing"),
    "modules cut": (lambda f: _cut(f / "modules.json"), "not a list of modules"),
    "modules of another form": (lambda f: (f / "modules.json").write_text("[3]"), "not a list of modules"),
    "no module at all": (lambda f: (f / "modules.json").write_text("[]"), "names no StaticEmbedding"),
    "no weights": (lambda f: (f / "model.safetensors").unlink(), "model.safetensors is missing"),
    "weights cut": (lambda f: _cut(f / "model.safetensors"), "breaks off"),
    "weights empty": (lambda f: (f / "model.safetensors").write_bytes(b""), "no table of token vectors"),
    "weights are text": (lambda f: (f / "model.safetensors").write_text("x" * 99), "breaks off"),
    "weights pickled": (_pickled, "pickled"),
    "header lies": (_lying_header, "as its header says"),
    "header deep": (lambda f: (f / "model.safetensors").write_bytes(_deep()), "recursion"),
    "header of odd things": (lambda f: (f / "model.safetensors").write_bytes(_odd()), "no table of token"),
    "negative rows": (lambda f: (f / "model.safetensors").write_bytes(_odd(-1)), "as no table is"),
    "modules deep": (lambda f: (f / "modules.json").write_text("[" * 100_000), "not a list of modules"),
    "another tensor": (_other_name, "embedding.weight"),
    "integers": (_integers, "I32"),
    "fewer rows than tokens": (_short_table, "of two models"),
    "no tokenizer": (lambda f: (f / "tokenizer.json").unlink(), "tokenizer.json is missing"),
    "tokenizer cut": (lambda f: _cut(f / "tokenizer.json"), "cannot be read"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_folder_is_refused_with_the_reason(model_folder: Path, name: str) -> None:
    damage, reason = BREAKS[name]
    damage(model_folder)
    assert reason in refusal_of(load_encoder, model_folder)


@pytest.mark.parametrize("path", ["./nowhere", "/no/such/folder", "~/no-such-model", "a/b/c", "a\\b"])
def test_a_path_that_is_not_there(path: str) -> None:
    with pytest.raises(EncoderError, match="there is no such folder"):
        load_encoder(path)


def test_a_module_with_code_of_its_own_is_never_imported(model_folder: Path) -> None:
    marker = model_folder / "ran"
    (model_folder / "own.py").write_text(f"open({str(marker)!r}, 'w')\nclass Own: pass\n")
    modules = json.loads((model_folder / "modules.json").read_text())
    modules.append({"idx": 2, "name": "2", "path": "", "type": "own.Own"})
    (model_folder / "modules.json").write_text(json.dumps(modules))
    with pytest.raises(EncoderError, match="code of its own"):
        load_encoder(str(model_folder))
    assert not marker.exists()
