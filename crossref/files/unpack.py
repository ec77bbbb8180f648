"""Packed bytes -> what they unpack to, within limits that no header can talk its way around.

In: a gzip file, or a zip archive. Out: bytes; ``ArticleError`` for what is broken, encrypted or grows
beyond measure. Everything is unpacked in pieces of 64 kB and counted as it comes: a file that claims to
be small and is not is stopped where it crosses a limit, whatever it claims.

Start reading from ``Allowance``.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

from crossref.errors import ArticleError
from crossref.files.known import refused
from crossref.settings import Settings

_PIECE = 65_536  # bytes unpacked at a time
#: Bytes up to which any growth is believed: a short page with a long list packs to a hundredth.
_SMALL = 1_000_000
_BROKEN = "the compressed data are broken; get the file again"
#: Bytes of an archive's directory to one article that may be in it: pages come with pictures and scripts.
_ENTRIES = 2_000


@dataclass
class Allowance:
    """How much the packed parts of one input may still grow to; counts what was unpacked so far."""

    settings: Settings
    unpacked: int = 0

    @property
    def is_spent(self) -> bool:
        """True once no further part may be unpacked."""
        return self.unpacked > self.settings.max_unpacked_bytes

    @property
    def limit(self) -> str:
        """What to tell when it is spent."""
        most = f"{self.settings.max_unpacked_bytes:,} bytes unpacked"
        return f"{most}; allow more with --limit max_unpacked_bytes=N"

    def joined(self, source: str, pieces: Iterable[bytes], packed: int) -> bytes:
        """The ``pieces`` of one part that was ``packed`` bytes long, as long as no limit is crossed."""
        limits, parts, size = self.settings, list[bytes](), 0
        for piece in pieces:
            size += len(piece)
            self.unpacked += len(piece)
            if size > limits.max_file_bytes:
                raise ArticleError(source, f"is larger than {too_large(limits)}")
            if size > max(_SMALL, limits.max_expansion * packed):
                raise ArticleError(
                    source,
                    f"grows more than {limits.max_expansion} times when it is unpacked, as no article does; "
                    "if it is one, allow more with --limit max_expansion=N",
                )
            if self.is_spent:
                raise ArticleError(source, f"holds more than {self.limit}")
            parts.append(piece)
        return b"".join(parts)


def too_large(settings: Settings) -> str:
    """What to tell of a file that is larger than a file may be."""
    return f"{settings.max_file_bytes:,} bytes; split it, or allow more with --limit max_file_bytes=N"


def gunzipped(source: str, raw: bytes, allowance: Allowance) -> bytes:
    """What a gzip file holds."""
    try:
        return allowance.joined(source, _gunzip(source, raw), len(raw))
    except zlib.error as error:
        raise ArticleError(source, _BROKEN) from error


def _gunzip(source: str, raw: bytes) -> Iterator[bytes]:
    while raw.startswith(b"\x1f\x8b"):  # a file may hold several streams, one after another
        stream = zlib.decompressobj(wbits=31)
        while not stream.eof:
            piece = stream.decompress(raw, _PIECE)
            raw = stream.unconsumed_tail
            if not piece and not raw and not stream.eof:
                raise ArticleError(source, "the compressed data break off; get the file again")
            yield piece
        raw = stream.unused_data.lstrip(b"\0")


class Archive:
    """A zip archive: its members by name, each unpacked when it is read."""

    def __init__(self, source: str, raw: bytes, allowance: Allowance) -> None:
        self.source = source
        self._allowance = allowance
        directory = _directory_size(raw)
        if directory > _ENTRIES * allowance.settings.max_articles:
            raise ArticleError(
                source, "lists more files than an archive of articles; allow more with --limit max_articles=N"
            )
        with refused(source, "the zip archive is broken; pack it again"):
            self._zip = zipfile.ZipFile(BytesIO(raw))
            # The last of two members of one name counts, as for every program that unpacks to a folder.
            self._members = {info.filename: info for info in self._zip.infolist() if not info.is_dir()}

    @property
    def members(self) -> tuple[str, ...]:
        """The names of all members, sorted."""
        return tuple(sorted(self._members))

    def read(self, name: str, source: str) -> bytes:
        """The bytes of a member; ``source`` names it in an error."""
        if self._allowance.is_spent:
            raise ArticleError(
                source, f"was not read, as its archive holds more than {self._allowance.limit}"
            )
        info = self._members[name]
        if info.flag_bits & 1:
            raise ArticleError(source, "is encrypted; unpack it with its password and give the file itself")
        # Only these two can be unpacked in pieces of a bounded size.
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ArticleError(source, "is packed in an uncommon way; pack the archive again as a plain zip")
        with refused(source, _BROKEN), self._zip.open(info) as stream:
            pieces = iter(lambda: stream.read(_PIECE), b"")
            return self._allowance.joined(source, pieces, info.compress_size)


def _directory_size(raw: bytes) -> int:
    """How long the directory at the end of a zip archive is: zipfile holds all of it in memory."""
    end = raw.rfind(b"PK\x05\x06")
    return int.from_bytes(raw[end + 12 : end + 16], "little") if end >= 0 else 0
