"""Paths and addresses -> articles, and a notice for whatever was not read.

In: paths and addresses as a user gives them. Out: (source, ``Article`` or ``Notice``) pairs, in the order
they are found.

  1. Of a folder, first what its ``articles.json`` names is read, if it has one that can be read; then
     each further file with a known ending. Folders inside it are not entered. A zip archive is read in the
     same way, with the folders inside it.
  2. A file is read whole, and ``contents`` says what is in it: articles, or more to read. JSON Lines are
     read line by line, so that a long file needs no more memory than its articles.
  3. An address is fetched, and its content read as a file is. Only an address given as a path is: those in
     records, feeds and pages are data.

Whatever raises ``ArticleError`` costs that file, record or line only. Start reading from ``Reader.read``;
the bytes of every input, wherever they came from, pass through ``Reader._document``.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Hashable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from os import PathLike
from pathlib import Path, PurePosixPath
from posixpath import dirname
from typing import TYPE_CHECKING, BinaryIO

from crossref.clean import host_of
from crossref.errors import ArticleError
from crossref.files.addresses import is_address
from crossref.files.contents import Opener, Parts, text_in
from crossref.files.decode import one_line
from crossref.files.forms import FORMS, UNREAD, Form, ending_of, packed_form
from crossref.files.known import Document, Known, Named, Notice
from crossref.files.overrides import Overrides
from crossref.files.records import Told
from crossref.files.shelves import Folder, Packed, Shelf, page_beside
from crossref.files.unpack import Allowance, too_large
from crossref.model import Article
from crossref.settings import Settings

if TYPE_CHECKING:
    from crossref.files.web import Web

MANIFEST = "articles.json"
NO_PATH = "is no path; give the name of a folder or a file, or a web address"

#: Files that lie beside articles and are none: annotations and descriptions.
_BESIDE = frozenset(
    (MANIFEST, "gold.json", "meta.json", "readme.md", "readme.txt", "license.md", "license.txt")
)

Found = Iterator[tuple[str, Article | Notice]]


@dataclass
class Reader:
    """Reads the inputs of one run, and remembers which files it has read.

    ``allow_private`` permits addresses of this machine and of private networks.
    """

    settings: Settings
    stdin: BinaryIO | None = None
    overrides: Overrides = field(default_factory=Overrides)
    allow_private: bool = False
    _seen: set[Hashable] = field(default_factory=set)
    _opener: Opener = field(init=False)
    _web: Web | None = None

    def read(self, paths: Iterable[str | PathLike[str]]) -> Found:
        """Every article that ``paths`` hold, and a notice for every part that was not read."""
        given = tuple(map(str, paths))
        articles = notices = 0
        for path in given:
            self._opener = Opener(self.settings, Allowance(self.settings), self.overrides)
            for source, found in self._guarded(path, self._path(path, given)):
                articles += isinstance(found, Article)
                notices += isinstance(found, Notice)
                most = self.settings.max_articles
                if articles > most or notices > most:
                    what = "articles" if articles > most else "parts that cannot be read"
                    limit = f"there are more than {most:,} {what}; allow more with --limit max_articles=N"
                    yield source, Notice(f"was not read, nor what follows it, as {limit}")
                    return
                yield source, found

    @property
    def files(self) -> frozenset[str]:
        """Every file that was opened, by its real path."""
        return frozenset(str(key) for key in self._seen if isinstance(key, Path))

    def _path(self, source: str, given: tuple[str, ...]) -> Found:
        if source == "-":
            name = "standard input"
            known = Known(names=(Told("file name", outlet=name),))
            yield from self._guarded(name, self._stream(name, self.stdin or sys.stdin.buffer, "", known))
        elif not source:  # what a shell makes of a variable that is not set
            yield "''", Notice(NO_PATH)
        elif is_address(source):
            yield from self._guarded(source, self._fetched(source))
        elif Path(source).is_dir():
            page = page_beside(Path(source))
            if page is None:
                yield from self._guarded(source, self._folder(Folder(Path(source))))
            elif page not in map(Path, given):
                yield source, Notice(f"holds what belongs to a saved page; give that: {page}")
        else:
            shelf = Folder(Path(source).parent)
            yield from self._file(shelf, Path(source).name, Known(shelf=shelf))

    def _fetched(self, source: str) -> Found:
        if source in self._seen:
            yield source, Notice("was given before; it counts once", harmless=True)
            return
        self._seen.add(source)
        if self._web is None:
            from crossref.files.web import Web  # nothing that opens a connection is loaded for files

            self._web = Web(self.settings, self.allow_private)
        page = self._web.fetched(source)
        known = Known(names=(Told("address", outlet=host_of(page.url), url=page.url),))
        yield from self._document(Document(source, page.content, page.kind, known))

    def _folder(self, shelf: Shelf, depth: int = 0) -> Found:
        """What lies together in a folder or an archive."""
        named = any_article = False
        for name in shelf.names():
            if PurePosixPath(name).name == MANIFEST:
                read = yield from self._manifest(shelf, name, depth)
                named = any_article = named or read
        names = [name for name in shelf.names() if PurePosixPath(name).name.lower() not in _BESIDE]
        for name in names:
            if ending_of(name) in FORMS and shelf.key(name) not in self._seen:
                if not _stays(shelf, name):
                    yield shelf.place(name), Notice("is a link out of its folder; give the file it leads to")
                    continue
                for source, found in self._file(shelf, name, Known(depth=depth)):
                    any_article = any_article or isinstance(found, Article)
                    if named and ending_of(name) == ".json" and isinstance(found, Notice):
                        found = replace(found, harmless=True)  # notes beside a manifest are no lost article
                    yield source, found
            any_article = any_article or shelf.key(name) in self._seen
        for name in names:
            if ending_of(name) in UNREAD:
                yield shelf.place(name), Notice(_unread(name))
        if not any_article:
            yield shelf.place(""), Notice(_no_articles(shelf))

    def _manifest(
        self, shelf: Shelf, name: str, depth: int
    ) -> Generator[tuple[str, Article | Notice], None, bool]:
        """What the manifest of a folder names; returns False where there is none that can be read."""
        source = shelf.place(name)
        known = Known(shelf=shelf, base=dirname(name), depth=depth)
        try:
            self._seen.add(shelf.key(name))
            with shelf.opened(name) as stream:
                text = text_in(source, self._bytes(source, stream, b""))
            yield from self._read(self._opener.json(source, text, known))
        except ArticleError as error:
            yield _noticed(error)
            return False
        return True

    def _file(self, shelf: Shelf, name: str, known: Known) -> Found:
        source = shelf.place(name)
        if not shelf.has(name):
            yield source, Notice(_missing(source))
        elif shelf.key(name) in self._seen:
            yield source, Notice("was given before; it counts once", harmless=True)
        elif ending_of(name) in UNREAD:
            yield source, Notice(_unread(name))
        else:
            self._seen.add(shelf.key(name))
            stem = PurePosixPath(name.removesuffix(".gz")).stem
            known = replace(known, names=(Told("file name", outlet=one_line(stem)),))
            yield from self._guarded(source, self._opened(shelf, name, source, known))

    def _opened(self, shelf: Shelf, name: str, source: str, known: Known) -> Found:
        with shelf.opened(name) as stream:
            yield from self._stream(source, stream, ending_of(name), known)

    def _stream(self, source: str, stream: BinaryIO, kind: str, known: Known) -> Found:
        head = stream.read(1024)
        if FORMS.get(kind) is Form.JSON_LINES and packed_form(head) is None:
            lines = self._raw_lines(stream, head)
            yield from self._read(self._opener.lines(source, lines, known))
        else:
            yield from self._document(Document(source, self._bytes(source, stream, head), kind, known))

    def _document(self, document: Document) -> Found:
        """The articles of one input, wherever its bytes came from: a file, an archive, an address."""
        yield from self._read(self._opener.parts(document))

    def _read(self, parts: Parts) -> Found:
        """``parts`` with what has to be read in turn as the articles in it."""
        for source, part in parts:
            match part:
                case Document():
                    yield from self._guarded(source, self._document(part))
                case Named():
                    yield from self._guarded(source, self._file(part.shelf, part.name, part.known))
                case Packed():
                    yield from self._guarded(source, self._folder(part, part.depth))
                case _:
                    yield source, part

    def _bytes(self, source: str, stream: BinaryIO, head: bytes) -> bytes:
        """All of a stream of which ``head`` was read."""
        is_archive = packed_form(head) is Form.ZIP
        limit = self.settings.max_archive_bytes if is_archive else self.settings.max_file_bytes
        raw = head + stream.read(max(0, limit + 1 - len(head)))
        if len(raw) <= limit:
            return raw
        reason = f"{limit:,} bytes; split it, or allow more with --limit max_archive_bytes=N"
        raise ArticleError(source, f"is larger than {reason if is_archive else too_large(self.settings)}")

    def _raw_lines(self, stream: BinaryIO, head: bytes) -> Iterator[bytes | None]:
        """The lines of a stream of which ``head`` was read; None for one too long, passed over unread."""
        limit = self.settings.max_file_bytes
        *lines, start = head.split(b"\n")
        yield from lines
        while line := start + stream.readline(max(1, limit + 1 - len(start))):
            start = b""
            if len(line) <= limit:
                yield line
                continue
            yield None
            while line and not line.endswith(b"\n"):
                line = stream.readline(limit)

    @staticmethod
    def _guarded(source: str, found: Found) -> Found:
        """``found``; an error on the way ends it with a notice."""
        try:
            yield from found
        except ArticleError as error:
            yield _noticed(error)
        except OSError as error:
            yield source, Notice(f"cannot be read ({error.strerror or type(error).__name__})")


def _stays(shelf: Shelf, name: str) -> bool:
    """False for a link that leads out of the shelf: whoever packed a folder must not choose among the files
    of whoever reads it."""
    try:
        shelf.named("", name, shelf.place(name))
    except ArticleError:
        return False
    return True


def _noticed(error: ArticleError) -> tuple[str, Notice]:
    """The notice of an error, under the place it names: file, line and column."""
    return str(error).removesuffix(f": {error.reason}"), Notice(error.reason)


def _unread(name: str) -> str:
    ending = ending_of(name)
    return f"{ending} files are not read; {UNREAD[ending]}"


def _missing(source: str) -> str:
    if source.lower().startswith("www."):
        return f"does not exist; if it is a web address, give https://{source}"
    return "does not exist; check the path"


def _may_hold_articles(path: Path) -> bool:
    if path.name.startswith(".") or not path.is_dir():
        return False
    with suppress(OSError):  # one that may not be looked into holds none
        beside = _BESIDE - {MANIFEST}
        return any(ending_of(name) in FORMS and name.lower() not in beside for name in Folder(path).names())
    return False


def _no_articles(shelf: Shelf) -> str:
    if isinstance(shelf, Folder):
        inner = next(filter(_may_hold_articles, sorted(shelf.path.iterdir())), None)
        if inner:
            return f"holds no article, but the folder {inner} may; give that one"
    return f"holds no article; it may hold {', '.join(FORMS)} files"
