"""Sentences -> vectors. Start reading from ``load_encoder``.

    static.py        the built-in model, and any other folder that only looks tokens up: numpy, no torch
    transformer.py   every other sentence-transformers model, by folder or by name
    builtin/         the shipped model with its card
    train/           the recipe that made it (``python -m crossref.encode.train``)

Nothing heavy is imported before an encoder is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from crossref.errors import EncoderError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["BUILTIN", "Encoder", "load_encoder"]

BUILTIN = Path(__file__).parent / "builtin"


class Encoder(Protocol):
    """Turns sentences into vectors whose dot product is their cosine."""

    @property
    def name(self) -> str:
        """What the report's signature calls this model: "builtin-1f2e3d4c", "all-MiniLM-L6-v2"."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, d) float32, one row a text, of unit length.

        A text without one known token gets a row of zeros: its cosine with everything is 0, so it
        never aligns.
        """
        ...


def load_encoder(model: str = "builtin") -> Encoder:
    """The encoder called ``model``: "builtin", a folder, or a name on the Hugging Face hub.

    A folder that holds nothing but a table of token vectors is read with numpy; everything else goes
    through sentence-transformers. Code in a model's folder is never run, pickled weights never opened.

    Raises ``EncoderError`` when the model is not there, is incomplete, or contradicts itself.
    """
    from crossref.encode.static import is_static, load_static

    if model == "builtin":
        return load_static(BUILTIN, model)
    folder = Path(model).expanduser()
    if folder.is_dir():
        if is_static(folder, model):
            return load_static(folder, model)
    elif _is_path(model):
        raise EncoderError(model, "there is no such folder; give the folder that holds modules.json")

    from crossref.encode.transformer import load_transformer

    return load_transformer(model)


def _is_path(model: str) -> bool:
    """Names on the hub are "model" or "owner/model"; everything else was meant as a path."""
    return model.startswith((".", "/", "~")) or model.count("/") > 1 or "\\" in model
