"""Any cross-encoder trained for inference that sentence-transformers can load -> what it makes of pairs.

Such a model tells of two texts whether the second contradicts the first, follows from it, or neither. In
which order it gives the three is read from its config.json, never guessed. Start reading from
``load_cross_encoder``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossref.encode.folder import folder_of, opened
from crossref.errors import EncoderError

_OWNER = "cross-encoder"  # whose model a name without an owner means
LABELS = ("contradiction", "neutral", "entailment")


class CrossEncoderInference:
    """A loaded model; ``columns`` are the places of ``LABELS`` among its outputs."""

    def __init__(self, name: str, model: Any, columns: Sequence[int]) -> None:
        self.name = name
        self._model = model
        self._columns = list(columns)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickles as its name: a worker process loads the model itself."""
        return load_cross_encoder, (self.name,)

    def infer(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """(n, 3) float32 in the order of ``LABELS``: how likely the second text of each pair contradicts the
        first, does neither, or follows from it; rows sum to 1.

        Raises ``EncoderError`` when the model does not give three finite numbers for a pair.
        """
        if not pairs:
            return np.zeros((0, len(LABELS)), np.float32)
        chances = self._model.predict(
            list(pairs), apply_softmax=True, convert_to_numpy=True, show_progress_bar=False
        )
        if chances.shape != (len(pairs), len(LABELS)) or not np.isfinite(chances).all():
            raise EncoderError(
                self.name,
                f"it does not give {len(LABELS)} finite numbers for a pair, as its config.json says; "
                "copy the model again or choose another",
            )
        ordered: NDArray[np.float32] = chances[:, self._columns].astype(np.float32)
        return ordered


def load_cross_encoder(model: str) -> CrossEncoderInference:
    """The model in a folder or of that name on the Hugging Face hub.

    Code in a model's folder is never run, pickled weights never opened. Raises ``EncoderError`` when the
    model is not there, is incomplete, or does not say which of its outputs is which.
    """
    folder = folder_of(model, _OWNER)
    columns = _columns(folder, model)
    from sentence_transformers import CrossEncoder
    from torch.nn import Identity

    # The activation that a folder names is passed over, as softmax has to see what the model gives.
    loaded = opened(CrossEncoder, folder, model, activation_fn=Identity())
    return CrossEncoderInference(model, loaded, columns)


def _columns(folder: Path, model: str) -> tuple[int, ...]:
    """The places of ``LABELS`` among the outputs of the model in ``folder``."""
    path = folder / "config.json"
    try:
        named = json.loads(path.read_text(encoding="utf-8")).get("id2label") or {}
        places = {str(label).casefold(): int(place) for place, label in named.items()}
    except FileNotFoundError:
        raise EncoderError(model, f"{path} is missing; give a folder saved by CrossEncoder.save()") from None
    except (ValueError, AttributeError, RecursionError) as error:
        raise EncoderError(model, f"{path} is not the configuration of a model: {error}") from error
    if set(places) == set(LABELS) and sorted(places.values()) == list(range(len(LABELS))):
        return tuple(places[label] for label in LABELS)
    raise EncoderError(model, _refusal(sorted(places, key=lambda label: places[label])))


def _refusal(labels: Sequence[str]) -> str:
    """Why a model with these labels is of no use here."""
    if not labels or all(label.startswith("label_") for label in labels):
        return (
            "its config.json does not say which of its outputs is which; name "
            f"{', '.join(LABELS)} in id2label, as its model card gives them"
        )
    told = ", ".join(labels)
    if "contradiction" not in labels and any("entail" in label for label in labels):
        return (
            f"it tells entailment alone ({told}), and contradiction is asked for first; "
            f"choose a model of {', '.join(LABELS)}"
        )
    return f"it is not trained for inference: it tells {told}; choose a model of {', '.join(LABELS)}"
