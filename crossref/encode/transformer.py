"""Any model sentence-transformers can load -> an encoder. The only file that imports that library.

A folder is read as it is. A name is looked for in the local cache first, and only then asked of the
hub, once and with a short wait: without a network the answer must come in a second, not after
minutes of retries. Start reading from ``load_transformer``.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossref.errors import EncoderError

_LOG = logging.getLogger(__name__)

_HUB_WAIT = 1.5  # seconds
_ORGANIZATION = "sentence-transformers"  # whose model a name without an owner means
_WANTED = ["*.json", "*.txt", "*.model", "*.safetensors"]
_UNWANTED = ["onnx/*", "openvino/*"]


class TransformerEncoder:
    """A loaded sentence-transformers model; see ``Encoder``."""

    def __init__(self, name: str, model: Any) -> None:
        self.name = name
        self._model = model

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickles as its name: a worker process loads the model itself."""
        return load_transformer, (self.name,)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, d) float32 rows of unit length; zero for a text that is empty or only white space.

        Raises ``EncoderError`` when the model gives vectors of another size than it says.
        """
        vectors = np.zeros((len(texts), self._dimensions()), np.float32)
        spoken = [row for row, text in enumerate(texts) if text.strip()]
        if spoken:
            encoded = self._model.encode(
                [texts[row] for row in spoken],
                normalize_embeddings=True,
                convert_to_numpy=True,
                show_progress_bar=False,
            )
            vectors[spoken] = self._checked(encoded)
        return vectors

    def _dimensions(self) -> int:
        return int(self._model.get_embedding_dimension())

    def _checked(self, encoded: NDArray[Any]) -> NDArray[np.float32]:
        if encoded.shape[1] != self._dimensions():
            raise EncoderError(
                self.name,
                f"its vectors have {encoded.shape[1]} dimensions but its configuration says "
                f"{self._dimensions()}; save the model again or choose another",
            )
        if not np.isfinite(encoded).all():
            raise EncoderError(self.name, "some of its vectors are not finite; choose another model")
        return encoded.astype(np.float32)


def load_transformer(model: str) -> TransformerEncoder:
    """The model in a folder or of that name.

    Raises ``EncoderError``: pickled weights only, files missing or contradictory, or a name that is
    neither cached nor to be had from the hub.
    """
    folder = Path(model).expanduser()
    if not folder.is_dir():
        folder = _fetched(model)
    _refuse_code(folder, model)
    return TransformerEncoder(model, _opened(folder, model))


def _refuse_code(folder: Path, model: str) -> None:
    """Pickled weights and modules from elsewhere both run what their author wrote."""
    for pickled in sorted(folder.rglob("pytorch_model*.bin")):
        if not any(pickled.parent.glob("*.safetensors")):
            raise EncoderError(
                model,
                f"{pickled} holds pickled weights, which can run code when opened; "
                "save the model again with safe_serialization=True",
            )
    path = folder / "modules.json"
    if path.exists():
        for module in json.loads(path.read_text(encoding="utf-8")):
            if not module["type"].startswith("sentence_transformers."):
                raise EncoderError(
                    model, f"it needs code of its own ({module['type']}), which crossref never runs"
                )


def _opened(folder: Path, model: str) -> Any:
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(
            str(folder),
            trust_remote_code=False,
            local_files_only=True,
            model_kwargs={"use_safetensors": True},
        )
    except Exception as error:  # each library below raises its own kinds for a broken folder
        reason = " ".join(str(error).split())[:300]
        raise EncoderError(model, f"{folder} cannot be loaded: {reason}") from error


def _fetched(model: str) -> Path:
    """The folder in the local cache that holds the model of this name, downloaded if need be."""
    from huggingface_hub import HfApi, snapshot_download
    from huggingface_hub.errors import LocalEntryNotFoundError, RepositoryNotFoundError

    name = model if "/" in model else f"{_ORGANIZATION}/{model}"
    try:
        return Path(snapshot_download(name, local_files_only=True))
    except LocalEntryNotFoundError:
        _LOG.info("%s is not in the local cache; asking the hub", name)
    except ValueError as error:
        raise EncoderError(model, f"this is neither a folder nor a model's name: {error}") from error
    try:
        HfApi().model_info(name, timeout=_HUB_WAIT)
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
