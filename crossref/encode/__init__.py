"""Sentences -> vectors, and pairs of them -> what an inference model makes of them.

    static.py        the built-in model, and any other folder that only looks tokens up: numpy, no torch;
                     wordpiece.py cuts a few texts for it, bulk.py sums many
    transformer.py   every other sentence-transformers model, by folder or by name
    inference.py     a cross-encoder trained for inference: the second opinion, where one is asked for
    modules.py       what a folder holds, and so which of the two reads it
    folder.py        how a model is found and what is refused, for both
    builtin/         the shipped model with its card
    train/           the recipe that made it (``python -m crossref.encode.train``)

Nothing heavy is imported before a model is loaded. Start reading from ``load_encoder``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from crossref.encode.inference import CrossEncoderInference

__all__ = ["BUILTIN", "Encoder", "load_encoder", "load_inference"]

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
    from crossref.encode.modules import is_static
    from crossref.encode.static import load_static

    if model == "builtin":
        return load_static(BUILTIN, model)
    folder = Path(model).expanduser()
    if folder.is_dir() and is_static(folder, model):
        return load_static(folder, model)

    from crossref.encode.transformer import load_transformer

    return load_transformer(model)


def load_inference(model: str) -> CrossEncoderInference | None:
    """The cross-encoder called ``model``, a folder or a name on the Hugging Face hub; None for "".

    Raises ``EncoderError`` as ``load_encoder`` does, and where the model does not tell contradiction,
    neutral and entailment apart.
    """
    if not model:
        return None
    from crossref.encode.inference import load_cross_encoder

    return load_cross_encoder(model)
