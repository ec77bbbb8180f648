"""Golden files: what a face showed when a person last read and accepted it.

``make golden`` sets ``WRITE_GOLDEN`` and writes them anew; the difference is then read and committed.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "golden"


def check(name: str, text: str) -> None:
    """Compare ``text`` with the golden file ``name``, or write it when asked to."""
    file = FOLDER / name
    if os.environ.get("WRITE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert file.exists(), f"no golden file {name}: write it with make golden"
    assert text == file.read_text(encoding="utf-8"), f"{name} differs: if it is right, make golden"
