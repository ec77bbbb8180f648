"""Every number that steers a result, each with the reason it has this value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run was told. A report carries its settings, so it can be made again.

    ``model`` is "builtin", or the name or path of any sentence-transformers model.
    """

    model: str = "builtin"
