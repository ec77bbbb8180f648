"""A web server for tests, on this machine: it sends exactly the bytes it is told, however wrong they are.

An answer is a function from a ``Request`` to pieces of bytes; ``RESET`` in place of a piece hangs up. A
path without an answer is 404, as robots.txt is unless a test says otherwise.
"""

from __future__ import annotations

import socket
import socketserver
import ssl
import struct
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

RESET = None
Answer = Callable[["Request"], Iterable[bytes | None]]


@dataclass(frozen=True)
class Request:
    """A request as it came; names of headers are in lower case."""

    path: str
    headers: dict[str, str]


@dataclass
class Server:
    """What a test sets and looks at."""

    port: int = 0
    scheme: str = "http"
    answers: dict[str, Answer] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [request.path for request in self.requests]

    def say(self, path: str, *pieces: bytes | None) -> str:
        """Answer ``path`` with these bytes; returns its address."""
        self.answers[path] = lambda request: pieces
        return self.url(path)

    def page(self, path: str, content: bytes | str, **headers: str) -> str:
        return self.say(path, response(200, content, **headers))

    def redirect(self, path: str, location: str, status: int = 302) -> str:
        return self.say(path, response(status, b"", location=location))

    def drip(self, path: str, *pieces: bytes) -> str:
        """Answer with a piece every hundredth of a second, the last one again and again."""

        def slowly(request: Request) -> Iterator[bytes]:
            yield from pieces[:-1]
            while not self.ended.wait(0.01):
                yield pieces[-1]

        self.answers[path] = slowly
        return self.url(path)

    def hang(self, path: str, *pieces: bytes) -> str:
        """Answer with these bytes, and then neither send more nor hang up."""

        def silent(request: Request) -> Iterator[bytes]:
            yield from pieces
            self.ended.wait(30)

        self.answers[path] = silent
        return self.url(path)

    def in_turn(self, path: str, *turns: Iterable[bytes | None]) -> str:
        """Answer the first request with the first of ``turns``, and so on; the last one stays."""
        waiting = list(turns)
        self.answers[path] = lambda request: waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return self.url(path)


def response(status: int, content: bytes | str = b"", **headers: str) -> bytes:
    """A whole response; ``content_type`` becomes Content-Type. The length is true unless it is given."""
    raw = content.encode() if isinstance(content, str) else content
    told = {"content_type": "text/html; charset=utf-8", "content_length": str(len(raw)), **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in told.items() if value)
    return f"HTTP/1.1 {status} Whatever\r\n{lines}\r\n".encode() + raw


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server that runs while the block does; with ``context`` it speaks TLS."""
    server = Server(scheme="https" if context else "http")

    class Handler(socketserver.StreamRequestHandler):
        def setup(self) -> None:
            if context:
                self.request = context.wrap_socket(self.request, server_side=True)
            super().setup()

        def handle(self) -> None:
            _, path, _ = self.rfile.readline().decode("latin-1").split(" ", 2)
            headers = {}
            while line := self.rfile.readline().decode("latin-1").strip():
                name, _, value = line.partition(":")
                headers[name.lower()] = value.strip()
            request = Request(path, headers)
            server.requests.append(request)
            answer = server.answers.get(path, lambda request: [response(404, "nothing here")])
            for piece in answer(request):
                if piece is RESET:  # closing with a linger of zero sends RST
                    self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    self.request.close()
                    return
                self.request.sendall(piece)

        def finish(self) -> None:
            with suppress(OSError):
                super().finish()
            if context:
                self.request.close()

    class Listener(socketserver.ThreadingTCPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that hangs up, as many here do, is no error."""

    with Listener(("127.0.0.1", 0), Handler) as listener:
        server.port = listener.server_address[1]
        thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.ended.set()
            listener.shutdown()
            thread.join()
