"""Paths -> articles, and a notice for whatever was not read.

In: paths as a user gives them. Out: (source, ``Article`` or ``Notice``) pairs, in the order they are found.

  1. Of a folder, first what its ``articles.json`` names is read, if it has one that can be read; then
     each further file with a known ending. Folders inside it are not entered.
  2. A file is read whole, decoded, and handed to the form its ending or its text tells (``forms``).
     JSON Lines are read line by line, so that a long file needs no more memory than its articles.
  3. A JSON record is an article, or names the file that is one ("file", relative to the JSON's folder).
  4. An address is fetched, and its content read as a file is. Only an address given as a path is: those in
     records, feeds and pages are data.

Whatever raises ``ArticleError`` costs that file, record or line only. Start reading from ``Reader.read``.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from crossref.clean import host_of
from crossref.errors import ArticleError
from crossref.files.addresses import is_address
from crossref.files.decode import decoded, one_line
from crossref.files.forms import (
    FORMS,
    Form,
    form_of,
    json_of,
    kind_of,
    page_article,
    record_article,
    records_of,
    text_article,
)
from crossref.files.records import Told, string_in, told_by_record, unread_date
from crossref.model import Article
from crossref.settings import Settings

if TYPE_CHECKING:
    from crossref.files.web import Web

MANIFEST = "articles.json"

#: Files that lie beside articles and are none: annotations and descriptions.
_BESIDE = frozenset(
    (MANIFEST, "gold.json", "meta.json", "readme.md", "readme.txt", "license.md", "license.txt")
)
#: Endings of documents that hold articles but are not read; other files of a folder are passed over.
_UNREAD = frozenset(".pdf .docx .doc .odt .rtf .epub .mht .mhtml .eml .csv .zip .gz".split())


@dataclass(frozen=True, slots=True)
class Notice:
    """Why something was not read; ``harmless`` where no article was lost by it."""

    reason: str
    harmless: bool = False


Found = Iterator[tuple[str, Article | Notice]]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of an input before it is read.

    When its fields are filled, ``told`` comes first and ``names`` last. ``folder`` is where the files lie
    that its records may name; None if they may name none.
    """

    told: tuple[Told, ...] = ()
    names: tuple[Told, ...] = ()
    folder: Path | None = None


@dataclass
class Reader:
    """Reads the inputs of one run, and remembers which files it has read.

    ``allow_private`` permits addresses of this machine and of private networks.
    """

    settings: Settings
    stdin: BinaryIO | None = None
    allow_private: bool = False
    _seen: set[Path | str] = field(default_factory=set)
    _web: Web | None = None

    def read(self, paths: Iterable[str | Path]) -> Found:
        """Every article that ``paths`` hold, and a notice for every part that was not read."""
        for path in paths:
            source = str(path)
            if source == "-":
                name = "standard input"
                known = _Known(names=(Told("file name", outlet=name),))
                yield from _guarded(name, self._stream(name, self.stdin or sys.stdin.buffer, "", known))
            elif is_address(source):
                yield from _guarded(source, self._fetched(source))
            elif Path(path).is_dir():
                yield from _guarded(source, self._folder(Path(path)))
            else:
                yield from self._file(Path(path), _Known(folder=Path(path).parent))

    def _fetched(self, source: str) -> Found:
        if source in self._seen:
            yield source, Notice("was given before; it counts once", harmless=True)
            return
        self._seen.add(source)
        if self._web is None:
            from crossref.files.web import Web  # nothing that opens a connection is loaded for files

            self._web = Web(self.settings, self.allow_private)
        page = self._web.fetched(source)
        known = _Known(names=(Told("address", outlet=host_of(page.url), url=page.url),))
        yield from self._document(source, page.content, page.kind, known)

    def _folder(self, folder: Path) -> Found:
        files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
        articles = [
            path for path in files if path.suffix.lower() in FORMS and path.name.lower() not in _BESIDE
        ]
        named = yield from self._manifest(folder / MANIFEST)
        any_article = named
        for path in articles:
            if path.resolve() in self._seen:
                any_article = True
                continue
            for source, found in self._file(path, _Known()):
                any_article = any_article or isinstance(found, Article)
                if named and path.suffix.lower() == ".json" and isinstance(found, Notice):
                    found = replace(found, harmless=True)  # notes beside a manifest are no lost article
                yield source, found
        for path in files:
            if path.suffix.lower() in _UNREAD:
                yield (
                    str(path),
                    Notice(f"{path.suffix} files are not read; save the article as .txt or .html"),
                )
        if not any_article:
            yield str(folder), Notice(_no_articles(folder))

    def _manifest(self, path: Path) -> Generator[tuple[str, Article | Notice], None, bool]:
        """What the manifest of a folder names; returns False where there is none that can be read."""
        if not path.is_file():
            return False
        source = str(path)
        try:
            with path.open("rb") as stream:
                records = records_of(source, self._text(source, self._bytes(source, stream)))
        except ArticleError as error:
            yield _noticed(error)
            return False
        yield from self._records(source, records, _Known(folder=path.parent))
        return True

    def _file(self, path: Path, known: _Known) -> Found:
        source = str(path)
        if not path.exists():
            yield source, Notice("does not exist; check the path")
        elif path.resolve() in self._seen:
            yield source, Notice("was given before; it counts once", harmless=True)
        else:
            self._seen.add(path.resolve())
            known = replace(known, names=(Told("file name", outlet=one_line(path.stem)),))
            yield from _guarded(source, self._opened(path, known))

    def _opened(self, path: Path, known: _Known) -> Found:
        with path.open("rb") as stream:
            yield from self._stream(str(path), stream, path.suffix, known)

    def _stream(self, source: str, stream: BinaryIO, suffix: str, known: _Known) -> Found:
        if FORMS.get(suffix.lower()) is Form.JSON_LINES:
            yield from self._lines(source, self._raw_lines(stream), known)
            return
        yield from self._document(source, self._bytes(source, stream), suffix, known)

    def _document(self, source: str, raw: bytes, kind: str, known: _Known) -> Found:
        """The articles of one input, wherever its bytes came from: a file, an archive, an address.

        ``kind`` is the ending of its name (".html"), a media type ("text/html; charset=utf-8"), or "".
        """
        suffix, charset = kind_of(kind)
        text = self._text(source, raw, charset)
        form = form_of(suffix, text)
        if form is Form.JSON_LINES:
            yield from self._lines(source, (line.encode() for line in text.split("\n")), known)
        elif form is Form.JSON:
            yield from self._records(source, records_of(source, text), known)
        elif form is Form.PAGE:
            yield source, page_article(source, text, known.told, known.names)
        else:
            yield source, text_article(source, text, known.told, known.names)

    def _lines(self, source: str, lines: Iterable[bytes | None], known: _Known) -> Found:
        """The articles of JSON Lines; None stands for a line that is too long."""
        empty = True
        for number, line in enumerate(lines, 1):
            place = f"{source}, line {number}"
            if line is None:
                yield place, Notice(f"is larger than {self._limit}")
            elif line.strip():
                empty = False
                yield from _guarded(place, self._line(source, number, line, known))
        if empty:
            yield source, Notice("is empty; there is nothing to read")

    def _line(self, source: str, number: int, line: bytes, known: _Known) -> Found:
        try:
            record = json_of(source, decoded(line, source).strip())
        except ArticleError as error:
            raise ArticleError(source, error.reason, line=number, column=error.column) from error
        yield from self._record(f"{source}, line {number}", number, record, known)

    def _records(self, source: str, records: Sequence[object], known: _Known) -> Found:
        """The articles of a JSON text; with more than one, each is named by its number."""
        for number, record in enumerate(records, 1):
            if len(records) == 1:
                yield from _guarded(source, self._record(source, 0, record, known))
            else:
                place = f"{source}, article {number}"
                yield from _guarded(place, self._record(place, number, record, known))

    def _record(self, source: str, number: int, record: object, known: _Known) -> Found:
        if not isinstance(record, dict):
            raise ArticleError(source, "holds no article; it needs an object with 'text', 'html' or 'file'")
        told = (*known.told, told_by_record(record, "given"))
        if unread_date(record):
            yield source, Notice(f"its date {unread_date(record)!r} is none; write 2016-10-24", harmless=True)
        name = string_in(record, "file", source)
        if name and not string_in(record, "text", source):
            yield from self._file(_inside(known.folder, name, source), _Known(told=told))
            return
        # Records of one file share its name, which would make them one outlet.
        names = (
            tuple(replace(place, outlet=f"{place.outlet} {number}") for place in known.names)
            if number
            else known.names
        )
        yield source, record_article(source, record, told, names)

    def _bytes(self, source: str, stream: BinaryIO) -> bytes:
        raw = stream.read(self.settings.max_file_bytes + 1)
        if len(raw) > self.settings.max_file_bytes:
            raise ArticleError(source, f"is larger than {self._limit}")
        return raw

    def _text(self, source: str, raw: bytes, charset: str = "") -> str:
        text = decoded(raw, source, charset)
        if not text.strip():
            raise ArticleError(source, "is empty; there is nothing to read")
        return text

    def _raw_lines(self, stream: BinaryIO) -> Iterator[bytes | None]:
        """The lines of a stream; None for one that is too long, which is passed over unread."""
        limit = self.settings.max_file_bytes
        while line := stream.readline(limit + 1):
            if len(line) <= limit:
                yield line
                continue
            yield None
            while line and not line.endswith(b"\n"):
                line = stream.readline(limit)

    @property
    def _limit(self) -> str:
        return f"{self.settings.max_file_bytes:,} bytes; split it, or raise the setting max_file_bytes"


def _guarded(source: str, found: Found) -> Found:
    """``found``; an error on the way ends it with a notice."""
    try:
        yield from found
    except ArticleError as error:
        yield _noticed(error)
    except OSError as error:
        yield source, Notice(f"cannot be read ({error.strerror or type(error).__name__})")


def _noticed(error: ArticleError) -> tuple[str, Notice]:
    """The notice of an error, under the place it names: file, line and column."""
    return str(error).removesuffix(f": {error.reason}"), Notice(error.reason)


def _inside(folder: Path | None, name: str, source: str) -> Path:
    """The file that a record names; it has to lie in or below the folder of the record's own file."""
    if folder is None:
        raise ArticleError(source, f"names the file {name!r}, which only a file given by itself may do")
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ArticleError(source, f"names the file {name!r} outside its own folder; move it inside")
    return path


def _no_articles(folder: Path) -> str:
    inner = sorted(path for path in folder.iterdir() if path.is_dir() and (path / MANIFEST).is_file())
    if inner:
        return f"holds no article, but the folder {inner[0]} does; give that one"
    return f"holds no article; it may hold {', '.join(FORMS)} files"
