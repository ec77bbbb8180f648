"""Writing a report: the old file stays whole until the new one is."""

from __future__ import annotations

import os
from pathlib import Path

from crossref.errors import CrossrefError


def write_text(path: str | Path, text: str) -> None:
    """Writes ``text`` as UTF-8 to a file beside ``path`` and renames it, so ``path`` is never half written.

    A device or pipe is written directly; a lone surrogate becomes "?". Raises ``CrossrefError`` when it
    cannot be written.
    """
    target, content = Path(path), text.encode("utf-8", errors="replace")
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(content)
            return
        _replace(Path(os.path.realpath(target)), content)  # resolve() raises for links in a circle
    except OSError as error:
        missing = "" if target.parent.is_dir() else f"there is no folder {target.parent}"
        reason = missing or error.strerror or type(error).__name__
        raise CrossrefError(f"{path}: cannot be written ({reason}); choose another path") from error


def _replace(target: Path, content: bytes) -> None:
    if target.is_dir():
        raise IsADirectoryError(None, "it is a folder")
    part = target.with_name(f".{target.name[:200]}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
