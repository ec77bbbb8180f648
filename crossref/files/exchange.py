"""One request to one server: a checked address in, an answer of bounded size in bounded time out.

The server may be slow, may lie about what it sends, and may want to fill the memory, so:

  1. The connection goes to the numbers that were checked. The name is used for the Host header and for
     the certificate only. Proxies of the environment are not used: they would resolve it once more.
  2. ``http.client`` reads through ``_Bounded``, which counts bytes and time, so that the limits hold in
     the status line, in a header that arrives one byte a second and in a chunk of negative length alike.
  3. The content is unpacked, if it is compressed, piece by piece up to the size that is allowed. It has
     to be whole: as long as it was announced, with the end of a compressed stream.

Content is read only of an answer 200. Errors are ``ArticleError`` under the address, with a reason that
begins with a verb; ``ConnectionResetError`` is for the caller, who may ask once more. Start reading from
``exchange``.
"""

from __future__ import annotations

import io
import socket
import ssl
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPMessage, HTTPResponse
from typing import Any, cast

from crossref._version import VERSION
from crossref.errors import ArticleError
from crossref.files.addresses import Address
from crossref.files.decode import one_line
from crossref.settings import Settings

#: The name under which a robots.txt may speak of this program.
AGENT = "crossref-news"
_HEADERS = {
    "User-Agent": f"{AGENT}/{VERSION}",
    "Accept": "text/html, application/xhtml+xml, text/plain, application/json, application/pdf, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en",
    "Connection": "close",
}
#: What is no article however it is read; it is not even downloaded.
_UNREAD = ("image/", "audio/", "video/", "font/", "model/", "text/css", "text/javascript", "application/wasm")
_PIECE = 65_536  # bytes read at a time
_AROUND = 200_000  # bytes of status line, headers and chunk sizes; http.client takes 100 headers of 65 kB
_CUT_SHORT = "breaks off before its end; try again, or save the page and give the file"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered; ``content`` is unpacked, and empty unless ``status`` is 200."""

    status: int
    headers: HTTPMessage
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class Limits:
    """What bounds one request, or several that together make one fetch.

    ``end`` is the moment of ``time.monotonic`` by which all has to be done; ``sized_by`` names the setting
    that says how many bytes of content are allowed.
    """

    settings: Settings
    end: float
    sized_by: str = "max_file_bytes"

    @property
    def size(self) -> int:
        """Bytes of content, once unpacked."""
        size: int = getattr(self.settings, self.sized_by)
        return size

    def left(self, address: Address) -> float:
        """Seconds that are left; none is an ``ArticleError``."""
        left = self.end - time.monotonic()
        if left > 0:
            return left
        seconds = self.settings.max_fetch_seconds
        reason = f"took longer than {seconds:g} s; try again, or allow more with --limit max_fetch_seconds=N"
        raise ArticleError(str(address), reason)

    def timeout(self, address: Address) -> float:
        """Seconds that the next wait may last."""
        return min(self.settings.max_silent_seconds, self.left(address))

    def too_large(self, address: Address) -> ArticleError:
        """The error that says so."""
        reason = f"is larger than {self.size:,} bytes; allow more with --limit {self.sized_by}=N"
        return ArticleError(str(address), reason)


def exchange(address: Address, numbers: Sequence[str], limits: Limits) -> Reply:
    """The answer to GET ``address``, from the first of the IP ``numbers`` that takes a connection.

    Raises ``ArticleError``, or ``ConnectionResetError`` when the server hung up.
    """
    try:
        with closing(_connected(address, numbers, limits)) as sock:
            bounded = _Bounded(sock, address, limits)
            connection = HTTPConnection(address.host, address.port)
            connection.sock = cast(socket.socket, bounded)
            connection.request("GET", address.target, headers={"Host": address.netloc, **_HEADERS})
            response = connection.getresponse()
            if bounded.ended:  # which http.client takes for the end of the headers
                raise ArticleError(str(address), _CUT_SHORT)
            return _reply(response, address, limits)
    except TimeoutError as error:
        limits.left(address)
        wait = limits.settings.max_silent_seconds
        reason = f"sent nothing for {wait:g} s; try again, or allow more with --limit max_silent_seconds=N"
        raise ArticleError(str(address), reason) from error
    except ConnectionError as error:
        raise ConnectionResetError(str(error)) from error
    except (OSError, HTTPException, ValueError) as error:  # http.client: ValueError for a chunk of length -2
        reason = f"does not answer in proper HTTP ({type(error).__name__}); save the page and give the file"
        raise ArticleError(str(address), reason) from error


def _connected(address: Address, numbers: Sequence[str], limits: Limits) -> socket.socket:
    """A connection to one of ``numbers``, for https with a certificate that names the host."""
    failure: OSError | None = None
    for number in numbers:
        try:
            sock = socket.create_connection((number, address.port), timeout=limits.timeout(address))
        except OSError as error:
            failure = error
            continue
        if address.scheme == "http":
            return sock
        try:
            sock.settimeout(limits.timeout(address))
            return ssl.create_default_context().wrap_socket(sock, server_hostname=address.host.rstrip("."))
        except ssl.SSLCertVerificationError as error:
            sock.close()
            reason = f"has a certificate that does not hold ({error.verify_message}); nothing was read"
            raise ArticleError(str(address), reason) from error
        except ArticleError:  # the time was over before the handshake
            sock.close()
            raise
        except OSError as error:
            sock.close()
            failure = error
    limits.left(address)
    told = one_line(str(getattr(failure, "strerror", None) or failure or "no number"))[:100]
    reason = f"cannot be reached ({told}); check the address and the network (proxies are not used)"
    raise ArticleError(str(address), reason) from failure


class _Bounded(io.RawIOBase):
    """The socket as ``http.client`` uses it, each read under the limits; ``ended`` if there is no more."""

    def __init__(self, sock: socket.socket, address: Address, limits: Limits) -> None:
        self._sock, self._address, self._limits = sock, address, limits
        self.ended = False
        self._left = 2 * limits.size + _AROUND  # chunks of one byte are legal, and six times as long

    def makefile(self, mode: str) -> io.BufferedReader:
        """What ``http.client`` reads from."""
        return io.BufferedReader(self, _PIECE)

    def sendall(self, data: bytes) -> None:
        """The request is sent whole."""
        self._sock.settimeout(self._limits.timeout(self._address))
        self._sock.sendall(data)

    def readable(self) -> bool:
        """As ``BufferedReader`` asks."""
        return True

    def readinto(self, buffer: Any) -> int:
        """One read of what has arrived."""
        self._sock.settimeout(self._limits.timeout(self._address))
        count = self._sock.recv_into(buffer)
        self.ended = count == 0
        self._left -= count
        if self._left < 0:
            raise self._limits.too_large(self._address)
        return count

    def close(self) -> None:
        """Nothing yet: ``http.client`` closes the connection before it reads the content."""


def _reply(response: HTTPResponse, address: Address, limits: Limits) -> Reply:
    if response.status != 200:
        return Reply(response.status, response.headers)
    media = response.headers.get_content_type()
    if media.startswith(_UNREAD):
        raise ArticleError(str(address), f"is {media[:60]}, which holds no article to read")
    if response.headers.get("transfer-encoding", "chunked").strip().lower() != "chunked":
        raise ArticleError(str(address), "is sent in an encoding that cannot be read; save the page")
    if (response.length or 0) > limits.size:
        raise limits.too_large(address)
    content = bytearray()
    encoding = response.headers.get("content-encoding", "").strip().lower().removeprefix("x-")
    for piece in _unpacked(_pieces(response, address), encoding, address):
        content += piece
        limits.left(address)
        if len(content) > limits.size:
            raise limits.too_large(address)
    return Reply(response.status, response.headers, bytes(content))


def _pieces(response: HTTPResponse, address: Address) -> Iterator[bytes]:
    """The content as it was sent; one that ends before the length it announced is an error."""
    try:
        while piece := response.read(_PIECE):
            yield piece
    except HTTPException as error:
        raise ArticleError(str(address), _CUT_SHORT) from error
    if response.length:
        raise ArticleError(str(address), _CUT_SHORT)


def _unpacked(pieces: Iterable[bytes], encoding: str, address: Address) -> Iterator[bytes]:
    """The content in pieces of bounded size, however far a piece expands."""
    if encoding in ("", "identity"):
        yield from pieces
        return
    if encoding not in ("gzip", "deflate"):
        reason = f"is compressed as {one_line(encoding)[:30]!r}, which was not asked for; save the page"
        raise ArticleError(str(address), reason)
    stream = None
    try:
        for piece in pieces:
            while piece:
                if stream is None or (stream.eof and encoding == "gzip"):  # gzip may hold several streams
                    stream = zlib.decompressobj(_window(encoding, piece))
                yield stream.decompress(piece, _PIECE)
                piece = stream.unused_data if stream.eof else stream.unconsumed_tail
                if stream.eof and encoding == "deflate":
                    return
    except zlib.error as error:
        reason = f"is not the {encoding} that it says it is; save the page and give the file"
        raise ArticleError(str(address), reason) from error
    if stream is not None and not stream.eof:
        yield stream.flush()  # all input is taken, but a last copy of at most 258 bytes may wait
    if stream is not None and not stream.eof:
        raise ArticleError(str(address), _CUT_SHORT)


def _window(encoding: str, start: bytes) -> int:
    """zlib's name for the format. By "deflate" some servers mean the bare stream without zlib's header."""
    if encoding == "gzip":
        return zlib.MAX_WBITS | 16
    return zlib.MAX_WBITS if start[0] & 0x0F == 8 else -zlib.MAX_WBITS
