"""What readers share: the notice of what was not read, and what is known of an input before it is read.

Frozen values: a ``Notice``, what is ``Known``, a ``Document``, a file that a record has ``Named``; and
``refused``, which makes one sentence of whatever a parser raises.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crossref.errors import ArticleError
from crossref.files.records import Told

if TYPE_CHECKING:
    from crossref.files.shelves import Shelf

#: What is installed where the reader of a form is an extra.
INSTALL = "pip install 'crossref-news[documents]'"


@dataclass(frozen=True, slots=True)
class Notice:
    """Why something was not read; ``harmless`` where nothing was lost by it."""

    reason: str
    harmless: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an input before it is read.

    When its fields are filled, ``told`` comes first and ``names`` last. ``shelf`` is where the files lie
    that its records may name, below ``base``; None if they may name none. ``depth`` counts the archives
    and mails it lies in.
    """

    told: tuple[Told, ...] = ()
    names: tuple[Told, ...] = ()
    shelf: Shelf | None = None
    base: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of one input, wherever they came from: a file, an archive, a mail, an address.

    ``kind`` is the ending of its name (".html"), a media type ("text/html; charset=utf-8"), or "".
    """

    source: str
    raw: bytes
    kind: str
    known: Known


@dataclass(frozen=True, slots=True)
class Named:
    """A file on a shelf that a record of ``source`` names, and what the record tells of it."""

    source: str
    shelf: Shelf
    name: str
    known: Known


@contextmanager
def refused(source: str, reason: str) -> Iterator[None]:
    """Whatever a parser raises inside becomes an ``ArticleError`` with ``reason``; ours pass as they are.

    Parsers of foreign formats raise almost anything (KeyError, RecursionError, struct.error ...) on bytes
    that were cut or made by hand, and none of it may cost more than the input.
    """
    try:
        yield
    except (ArticleError, MemoryError):
        raise
    except Exception as error:
        raise ArticleError(source, reason) from error
