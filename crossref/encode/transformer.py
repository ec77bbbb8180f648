"""Any embedding model that sentence-transformers can load -> an encoder.

``folder`` finds the model and refuses what is not safe to open. Start reading from ``load_transformer``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossref.encode.folder import folder_of, opened
from crossref.errors import EncoderError

_OWNER = "sentence-transformers"  # whose model a name without an owner means


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
    folder = folder_of(model, _OWNER)  # before the import, which takes seconds
    from sentence_transformers import SentenceTransformer

    return TransformerEncoder(model, opened(SentenceTransformer, folder, model))
