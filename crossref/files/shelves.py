"""Where files lie together: a folder, or a zip archive. Both are read alike.

In: a folder's path, or an archive. Out: the names of the files in it that may be articles, and the bytes
of each. What a browser saves beside a page (``page_files/``) is no file of its own, nor is what hides.

Start reading from ``Shelf``.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import BinaryIO, Protocol

from crossref.errors import ArticleError
from crossref.files.decode import one_line
from crossref.files.forms import FORMS, Form
from crossref.files.unpack import Archive

#: What browsers of several tongues put behind the name of a page for the folder with its pictures.
_COMPANION = re.compile(
    r"(?P<page>.+)(?:[-_.](?:files|file|dateien|fichiers|archivos|ficheiros|arquivos|bestanden|pliki))",
    re.IGNORECASE,
)


class Shelf(Protocol):
    """Files that lie together."""

    def names(self) -> Sequence[str]:
        """The files on it, sorted, without those that hide and those that belong to a saved page."""

    def place(self, name: str) -> str:
        """How a file is named to the user."""

    def key(self, name: str) -> Hashable:
        """The same for one file, whichever way it is named."""

    def has(self, name: str) -> bool:
        """True if there is such a file."""

    def opened(self, name: str) -> BinaryIO:
        """The bytes of a file. Raises ``ArticleError`` or ``OSError``."""

    def named(self, base: str, name: str, source: str) -> str:
        """The file that a record of ``source`` names; ``ArticleError`` unless it lies below ``base``."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder's own files, not those of folders inside it."""

    path: Path

    def names(self) -> Sequence[str]:
        """See ``Shelf``."""
        return sorted(
            path.name for path in self.path.iterdir() if path.is_file() and not path.name.startswith(".")
        )

    def place(self, name: str) -> str:
        """See ``Shelf``."""
        return str(self.path / name)

    def key(self, name: str) -> Hashable:
        """See ``Shelf``."""
        return (self.path / name).resolve()

    def has(self, name: str) -> bool:
        """See ``Shelf``."""
        return (self.path / name).exists()

    def opened(self, name: str) -> BinaryIO:
        """See ``Shelf``."""
        return (self.path / name).open("rb")

    def named(self, base: str, name: str, source: str) -> str:
        """See ``Shelf``."""
        below = self.path / base
        try:
            is_inside = (below / name).resolve().is_relative_to(below.resolve())
        except (
            ValueError,
            OSError,
            RuntimeError,
        ):  # a null, half a character, or links in a circle: no name of a file
            is_inside = False
        if not is_inside:
            raise _outside(name, source)
        return str(Path(base) / name)


@dataclass(frozen=True, slots=True)
class Packed:
    """The files of a zip archive, also those of folders inside it; ``depth`` is theirs (``Known``)."""

    source: str
    archive: Archive
    depth: int

    def names(self) -> Sequence[str]:
        """See ``Shelf``."""
        members = self.archive.members
        pages = {
            str(PurePosixPath(name).with_suffix(""))
            for name in members
            if FORMS.get(PurePosixPath(name).suffix.lower()) is Form.PAGE
        }
        return [name for name in members if not _hides(name) and not _is_companion(name, pages)]

    def place(self, name: str) -> str:
        """See ``Shelf``."""
        return f"{self.source}/{one_line(name)}".rstrip("/")

    def key(self, name: str) -> Hashable:
        """See ``Shelf``."""
        return (self.source, name)

    def has(self, name: str) -> bool:
        """See ``Shelf``."""
        return name in self.archive.members

    def opened(self, name: str) -> BinaryIO:
        """See ``Shelf``."""
        return BytesIO(self.archive.read(name, self.place(name)))

    def named(self, base: str, name: str, source: str) -> str:
        """See ``Shelf``."""
        path = normpath(f"{base}/{name}" if base else name)
        if path.startswith(("/", "..")) or not PurePosixPath(path).is_relative_to(base or "."):
            raise _outside(name, source)
        return path


def page_beside(folder: Path) -> Path | None:
    """The saved page whose pictures and scripts a folder holds; None if it is a folder like others."""
    match = _COMPANION.fullmatch(folder.name)
    if match is None:
        return None
    pages = (folder.with_name(f"{match['page']}{suffix}") for suffix in FORMS if FORMS[suffix] is Form.PAGE)
    return next((page for page in pages if page.is_file()), None)


def _is_companion(name: str, pages: set[str]) -> bool:
    folders = (str(folder) for folder in PurePosixPath(name).parents)
    return any((match := _COMPANION.fullmatch(folder)) and match["page"] in pages for folder in folders)


def _hides(name: str) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in PurePosixPath(name).parts)


def _outside(name: str, source: str) -> ArticleError:
    return ArticleError(source, f"names the file {one_line(name)!r} outside its own folder; move it inside")
