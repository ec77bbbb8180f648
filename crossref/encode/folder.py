"""The name or path of a model -> a folder that is safe to open, and the model in it. Shared by all that
goes through sentence-transformers.

A folder is read as it is. A name is looked for in the local cache first, and only then asked of the
hub, once and with a short wait: without a network the answer must come in a second, not after
minutes of retries. Start reading from ``folder_of``.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from crossref.encode.modules import modules_of
from crossref.errors import EncoderError

_LOG = logging.getLogger(__name__)

_HUB_WAIT = 1.5  # seconds
_WANTED = ["*.json", "*.txt", "*.model", "*.safetensors"]
_UNWANTED = ["onnx/*", "openvino/*"]
_TOKENIZERS = ("tokenizer.json", "vocab.txt", "vocab.json", "*.model")  # of BERT, GPT-2, SentencePiece


def folder_of(model: str, owner: str) -> Path:
    """The folder called ``model``, or the one in the local cache that holds the model of this name,
    downloaded if need be; ``owner`` is whose model a name without an owner means.

    Raises ``EncoderError``: no such folder, pickled weights only, code of its own, no tokenizer, or a name
    that is neither cached nor to be had from the hub.
    """
    folder = Path(model).expanduser()
    if not folder.is_dir():
        if _is_path(model):
            raise EncoderError(model, "there is no such folder; give the one that holds the model's files")
        folder = _fetched(model, model if "/" in model else f"{owner}/{model}")
    _refuse_code(folder, model)
    _refuse_wordless(folder, model)
    return folder


def opened(library: Callable[..., Any], folder: Path, model: str, **options: Any) -> Any:
    """What ``library``, a class of sentence-transformers, makes of ``folder`` with ``options``.

    Neither code in the folder nor pickled weights are opened, and nothing is fetched. Raises
    ``EncoderError`` for a folder that lacks a file or contradicts itself.
    """
    try:
        return library(
            str(folder),
            trust_remote_code=False,
            local_files_only=True,
            model_kwargs={"use_safetensors": True},
            **options,
        )
    except Exception as error:  # each library below raises its own kinds for a broken folder
        reason = " ".join(str(error).split())[:300]
        raise EncoderError(model, f"{folder} cannot be loaded: {reason}") from error


def _is_path(model: str) -> bool:
    """Names on the hub are "model" or "owner/model"; everything else was meant as a path."""
    return model.startswith((".", "/", "~")) or model.count("/") > 1 or "\\" in model


def _refuse_code(folder: Path, model: str) -> None:
    """Pickled weights and modules from elsewhere both run what their author wrote."""
    for pickled in sorted(folder.rglob("pytorch_model*.bin")):
        if not any(pickled.parent.glob("*.safetensors")):
            raise EncoderError(
                model,
                f"{pickled} holds pickled weights, which can run code when opened; "
                "save the model again with safe_serialization=True",
            )
    if (folder / "modules.json").exists():
        for module in modules_of(folder, model):
            if not module["type"].startswith("sentence_transformers."):
                raise EncoderError(
                    model, f"it needs code of its own ({module['type']}), which crossref never runs"
                )


def _refuse_wordless(folder: Path, model: str) -> None:
    """A transformer whose tokenizer is missing gets an empty one from the library, without a word, and takes
    all words for one."""
    for config in (folder / "config.json", *folder.glob("0_*/config.json")):
        is_transformer = config.exists() and '"model_type"' in config.read_text(
            encoding="utf-8", errors="replace"
        )
        if is_transformer and not any(any(config.parent.glob(name)) for name in _TOKENIZERS):
            raise EncoderError(model, f"{config.parent} holds no tokenizer; copy the whole folder")


def _fetched(model: str, name: str) -> Path:
    """The folder in the local cache that holds the model of this name, downloaded if need be."""
    from huggingface_hub import HfApi, snapshot_download
    from huggingface_hub.errors import LocalEntryNotFoundError, RepositoryNotFoundError

    try:
        return Path(snapshot_download(name, local_files_only=True))
    except LocalEntryNotFoundError:
        _LOG.info("%s is not in the local cache; asking the hub", name)
    except ValueError as error:
        raise EncoderError(model, f"this is neither a folder nor a model's name: {error}") from error
    try:
        _within(_HUB_WAIT, lambda: HfApi().model_info(name, timeout=_HUB_WAIT))
        _LOG.info("fetching %s into the local cache", name)
        return Path(snapshot_download(name, allow_patterns=_WANTED, ignore_patterns=_UNWANTED))
    except RepositoryNotFoundError:
        raise EncoderError(
            model, f"there is no such folder, and the hub has no public model {name}; check the name"
        ) from None
    except Exception as error:  # the hub's client raises whatever its network library raises
        raise EncoderError(
            model,
            "there is no such folder, no model of that name in the local cache, and the hub cannot be "
            f"reached; where there is a network run `hf download {name}`, or give a folder",
        ) from error


def _within(seconds: float, ask: Callable[[], object]) -> None:
    """Raises what ``ask`` raises, or ``TimeoutError``. The hub's own limit does not hold for looking up
    its address, which waits for minutes where a network swallows the question."""
    raised: list[Exception] = []

    def asked() -> None:
        try:
            ask()
        except Exception as error:  # handed on to the caller's thread
            raised.append(error)

    thread = threading.Thread(target=asked, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise TimeoutError(f"no answer in {seconds} seconds")
    if raised:
        raise raised[0]
