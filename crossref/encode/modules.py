"""The list of modules in a Sentence Transformers folder -> which reader the model needs.

Apart from folder.py, because the built-in model waits for none of what finding others on a hub takes.
"""

from __future__ import annotations

import json
from pathlib import Path

from crossref.errors import EncoderError

_STATIC = {"StaticEmbedding", "Normalize"}


def is_static(folder: Path, model: str) -> bool:
    """True when the folder's modules only look tokens up and normalise.

    Raises ``EncoderError`` when modules.json is missing or cannot be read.
    """
    return {module["type"].rpartition(".")[2] for module in modules_of(folder, model)} <= _STATIC


def modules_of(folder: Path, model: str) -> list[dict[str, str]]:
    """The ``type`` and ``path`` of each module that modules.json lists; ``EncoderError`` when it does not."""
    path = folder / "modules.json"
    try:
        modules = json.loads(path.read_text(encoding="utf-8"))
        return [{"type": str(module["type"]), "path": str(module["path"])} for module in modules]
    except FileNotFoundError:
        raise EncoderError(
            model, f"{path} is missing; give a folder saved by SentenceTransformer.save()"
        ) from None
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise EncoderError(model, f"{path} is not a list of modules: {error}") from error
