"""A table and its tokenizer -> a folder that SentenceTransformer(folder) and ``static.py`` both load.

float16: it costs nothing in any score and halves the package. The header of the weights carries a
fingerprint of the numbers, which the report's signature quotes. Start reading from ``save``.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer


def save(table: NDArray[np.float32], tokenizer: Tokenizer, folder: Path) -> str:
    """Writes the model into ``folder``, leaves a README.md there alone; returns the fingerprint."""
    from safetensors.numpy import save_file
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding

    half = table.astype(np.float16)
    fingerprint = hashlib.sha256(half.tobytes()).hexdigest()[:8]
    embedding = StaticEmbedding(tokenizer, embedding_weights=half)
    SentenceTransformer(modules=[embedding, Normalize()], device="cpu").save_pretrained(
        str(folder), create_model_card=False
    )
    # Written once more: with the fingerprint in the header, and without a line for each token.
    weights = next(folder.rglob("model.safetensors"))
    save_file({"embedding.weight": half}, weights, metadata={"format": "np", "fingerprint": fingerprint})
    weights.chmod(0o644)
    tokenizer.save(str(weights.with_name("tokenizer.json")), pretty=False)
    modules = folder / "modules.json"
    # The short names load in every version since 3.
    modules.write_text(
        re.sub(
            r'"sentence_transformers\..*\.(\w+)"', r'"sentence_transformers.models.\1"', modules.read_text()
        )
    )
    return fingerprint
