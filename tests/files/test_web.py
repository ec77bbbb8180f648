"""What a server may do to a reader: be slow, huge, broken, lead astray, lie. It gets one sentence for it."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import tracemalloc
import zlib
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossref._version import VERSION
from crossref.errors import ArticleError
from crossref.files.web import Fetched, Web
from crossref.settings import Settings
from tests.files.server import RESET, Request, Server, response, serving

TEXT = "Two people died when a ferry caught fire. " * 20
CHUNKED = b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n"
UNTIL_END = b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n"

#: What answers are made of, in any order.
_SCRAPS = [
    b"HTTP/1.1 200 OK\r\n",
    b"HTTP/1.1 302 Found\r\n",
    b"HTTP/1.0 404 \r\n",
    b"\r\n",
    b"Content-Length: 5\r\n",
    b"Content-Length: -5\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"Content-Encoding: gzip\r\n",
    b"Content-Encoding: deflate\r\n",
    b"Content-Type: text/html; charset=\xff\x00\r\n",
    b"Content-Type: /;;=\r\n",
    b"Location: /b\r\n",
    b"Location: http://[\r\n",
    b"Retry-After: 0\r\n",
    b" folded\r\n",
    b": no name\r\n",
    b"5\r\nhello\r\n",
    b"-1\r\n",
    b"0\r\n\r\n",
    gzip.compress(b"hello", mtime=0),
]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def web(*, allow_private: bool = True, **limits: Any) -> Web:
    return Web(Settings(**{"max_pause_seconds": 0.01, **limits}), allow_private=allow_private)


def fetched(address: str, **limits: Any) -> Fetched:
    return web(**limits).fetched(address)


def refusal(address: str, **limits: Any) -> str:
    """The one sentence for what cannot be fetched."""
    with pytest.raises(ArticleError) as caught:
        fetched(address, **limits)
    assert caught.value.source == address
    assert caught.value.reason.isprintable()
    return caught.value.reason


# What is asked


def test_a_page_is_asked_for_once_by_a_program_that_names_itself(server: Server) -> None:
    page = fetched(server.page("/ferry?a=b", TEXT, content_type="text/plain; charset=latin-1"))
    assert page == Fetched(server.url("/ferry?a=b"), TEXT.encode(), "text/plain; charset=latin-1")
    assert server.paths == ["/robots.txt", "/ferry?a=b"]
    for request in server.requests:
        assert request.headers["host"] == f"127.0.0.1:{server.port}"
        assert request.headers["user-agent"] == f"crossref-news/{VERSION}"
        assert not {"cookie", "authorization", "referer"} & set(request.headers)


def test_the_fragment_stays_at_home(server: Server) -> None:
    server.page("/ferry", TEXT)
    assert fetched(server.url("/ferry#two-dead")).url == server.url("/ferry")


def test_proxies_of_the_environment_are_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetched(server.page("/ferry", TEXT)).content == TEXT.encode()


@pytest.mark.parametrize(
    ("path", "content_type", "kind"),
    [
        ("/a", "text/html; charset=utf-8", "text/html; charset=utf-8"),
        ("/a.html", "", ".html"),
        ("/a.b/report.PDF?x=.txt", "application/octet-stream", ".PDF"),
        ("/a", "", ""),
    ],
)
def test_what_the_server_does_not_know_the_path_tells(
    server: Server, path: str, content_type: str, kind: str
) -> None:
    assert fetched(server.page(path, TEXT, content_type=content_type)).kind == kind


# Private machines


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1"])
def test_this_machine_is_asked_nothing(server: Server, host: str) -> None:
    server.page("/ferry", TEXT)
    assert "--allow-private" in refusal(server.url("/ferry", host), allow_private=False)
    assert server.requests == []


class Names:
    """Stands in for DNS: names are looked up in a table, each answer in turn, the last one stays."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, **names: str) -> None:
        self.asked: list[str] = []
        self._names = {f"{name}.example": numbers.split() for name, numbers in names.items()}
        self._real = socket.getaddrinfo
        monkeypatch.setattr(socket, "getaddrinfo", self.lookup)

    def lookup(self, host: str, port: int, *rest: Any, **named: Any) -> Any:
        if host not in self._names:
            return self._real(host, port, *rest, **named)
        self.asked.append(host)
        turns = self._names[host]
        number = turns.pop(0) if len(turns) > 1 else turns[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))]


def test_the_connection_goes_to_the_number_that_was_checked(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    # One lookup for robots.txt, one for the page. Each time a second answer would lead elsewhere.
    names = Names(monkeypatch, news="127.0.0.1 127.0.0.1 127.0.0.1 192.0.2.1")
    server.page("/ferry", TEXT)
    fetched(server.url("/ferry", "news.example"))
    assert names.asked == ["news.example"] * 2
    assert {request.headers["host"] for request in server.requests} == {f"news.example:{server.port}"}


def test_a_second_answer_of_the_name_server_is_never_asked_for(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that is public when it is checked, and this machine when it is asked again."""
    names = Names(monkeypatch, news="93.184.216.34 127.0.0.1")
    connected: list[str] = []

    def connect(place: tuple[str, int], **_: Any) -> socket.socket:
        connected.append(place[0])
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket, "create_connection", connect)
    reason = refusal(server.url("/ferry", "news.example"), allow_private=False)
    assert "leads to this machine (127.0.0.1)" in reason
    assert connected == []
    assert names.asked == ["news.example"] * 2


def test_a_redirect_to_a_private_machine_is_not_followed(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first host passes for public here, which lets the test play it on this machine."""
    from crossref.files import addresses

    real = addresses.not_public
    monkeypatch.setattr(addresses, "not_public", lambda number: "" if number == "127.0.0.1" else real(number))
    for location in (
        "http://169.254.169.254/keys",
        "http://[::1]/",
        "http://10.0.0.1:8080/",
        "//192.168.0.1",
    ):
        server.redirect("/ferry", location)
        reason = refusal(server.url("/ferry"), allow_private=False)
        assert reason.startswith("leads to http://")
        assert "--allow-private" in reason


# Redirects


def test_redirects_are_followed_and_the_last_address_is_told(server: Server) -> None:
    server.redirect("/a", "/b", 301)
    server.redirect("/b", server.url("/c/d", "localhost"), 307)
    server.redirect("/c/d", "../fähre", 308)
    server.page("/f%C3%A4hre", TEXT)
    page = fetched(server.url("/a"))
    assert (page.url, page.content) == (server.url("/f%C3%A4hre", "localhost"), TEXT.encode())
    assert server.paths.count("/robots.txt") == 2  # of each host


def test_a_loop_ends(server: Server) -> None:
    server.redirect("/a", "/b")
    server.redirect("/b", "/a")
    assert refusal(server.url("/a"), max_redirects=4).startswith("redirects more than 4 times")
    assert server.paths == ["/robots.txt", *"/a /b /a /b /a".split()]


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", "not an http or https address"),
        ("ftp://news.example/a", "not an http or https address"),
        ("javascript:alert(1)", "not an http or https address"),
        ("http://ann:secret@news.example/", "user name"),
        ("http://a\\b/", "backslash"),
        ("http://[::1/", "no address"),
        ("http://\x1b[31m/", "control character"),
    ],
)
def test_a_redirect_to_what_is_no_address(server: Server, location: str, reason: str) -> None:
    server.redirect("/a", location)
    told = refusal(server.url("/a"))
    assert told.startswith("leads to ")
    assert reason in told


def test_a_redirect_without_a_place_is_no_page(server: Server) -> None:
    assert "answered 302 (Found)" in refusal(server.say("/a", response(302)))


# Time


@pytest.mark.parametrize(
    "pieces",
    [
        (b"H",),
        (b"HTTP/1.1 200 OK\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\n", b"x: y\r\n"),
        (b"HTTP/1.1 100 Continue\r\n\r\n",),
        (UNTIL_END, b"x"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n", b"x"),
        (CHUNKED, b"1\r\nx\r\n"),
        (CHUNKED, b"f"),
        (CHUNKED + b"0\r\n", b"x: y\r\n"),
    ],
    ids=str,
)
def test_a_server_that_drips_does_not_outlast_the_limit(server: Server, pieces: tuple[bytes, ...]) -> None:
    server.drip("/slow", *pieces)
    assert "took longer than 0.3 s" in refusal(server.url("/slow"), max_fetch_seconds=0.3)


@pytest.mark.parametrize("pieces", [(), (UNTIL_END, b"x"), (b"HTTP/1.1 200 OK\r\n",)], ids=str)
def test_a_server_that_falls_silent(server: Server, pieces: tuple[bytes, ...]) -> None:
    server.hang("/silent", *pieces)
    assert refusal(server.url("/silent"), max_silent_seconds=0.1).startswith("sent nothing for 0.1 s")


def test_pauses_and_redirects_count_towards_the_time(server: Server) -> None:
    server.drip("/robots.txt", UNTIL_END, b"#")
    server.page("/a", TEXT)
    assert "took longer than 0.2 s" in refusal(server.url("/a"), max_fetch_seconds=0.2)
    assert server.paths == ["/robots.txt"]


# Size


@pytest.mark.parametrize(
    "answer",
    [
        response(200, b"x" * 2000),
        UNTIL_END + b"x" * 2000,
        CHUNKED + b"7d0\r\n" + b"x" * 2000 + b"\r\n0\r\n\r\n",
        response(200, gzip.compress(b"x" * 2000), content_encoding="gzip"),
        response(200, zlib.compress(b"x" * 2000), content_encoding="deflate"),
        response(200, b"x", content_length="99999999999999999999"),
    ],
    ids=lambda answer: answer[:60],
)
def test_no_more_is_read_than_the_setting_allows(server: Server, answer: bytes) -> None:
    reason = refusal(server.say("/big", answer), max_file_bytes=1999)
    assert reason == "is larger than 1,999 bytes; allow more with --limit max_file_bytes=N"


def test_content_of_just_the_size_is_read(server: Server) -> None:
    packed = gzip.compress(b"x" * 2000)
    server.page("/a", packed, content_encoding="gzip")
    assert fetched(server.url("/a"), max_file_bytes=2000).content == b"x" * 2000


@pytest.mark.parametrize(
    "endless",
    [
        b"x" * 65_536,  # a header without an end
        b"HTTP/1.1 100 Continue\r\n\r\n" * 1000,
    ],
    ids=["header", "continue"],
)
def test_an_endless_head_is_not_read_to_its_end(server: Server, endless: bytes) -> None:
    def forever(request: Request) -> Iterator[bytes]:
        while not server.ended.is_set():
            yield endless

    server.answers["/a"] = forever
    assert refusal(server.url("/a"), max_file_bytes=100_000)


@pytest.mark.parametrize("size", [b"-1", b"-2", b"7fffffffffffffff"])
def test_a_chunk_of_impossible_length_fills_no_memory(server: Server, size: bytes) -> None:
    def forever(request: Request) -> Iterator[bytes]:
        yield CHUNKED + size + b"\r\n"
        while not server.ended.is_set():
            yield b"x" * 65_536

    server.answers["/a"] = forever
    tracemalloc.start()
    try:
        assert refusal(server.url("/a"), max_file_bytes=100_000)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_bomb_is_defused(server: Server, encoding: str) -> None:
    packer = zlib.compressobj(9, wbits=31 if encoding == "gzip" else 15)
    bomb = b"".join(packer.compress(b"\0" * 10_000_000) for _ in range(20)) + packer.flush()
    assert len(bomb) < 400_000
    server.page("/bomb", bomb, content_encoding=encoding)
    tracemalloc.start()
    try:
        assert "is larger than 1,000,000 bytes" in refusal(server.url("/bomb"), max_file_bytes=1_000_000)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


# Lies and faults


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("gzip", gzip.compress(TEXT.encode())),
        ("GZIP", gzip.compress(TEXT.encode())),
        ("x-gzip", gzip.compress(TEXT.encode())),
        ("gzip", gzip.compress(TEXT.encode()[:50]) + gzip.compress(TEXT.encode()[50:])),
        ("deflate", zlib.compress(TEXT.encode())),
        ("deflate", zlib.compress(TEXT.encode())[2:-4]),
        ("identity", TEXT.encode()),
    ],
)
def test_what_is_compressed_is_unpacked(server: Server, encoding: str, content: bytes) -> None:
    server.page("/a", content, content_encoding=encoding)
    assert fetched(server.url("/a")).content == TEXT.encode()


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (response(200, TEXT, content_length="5000"), "breaks off before its end"),
        (CHUNKED + b"64\r\nonly this", "breaks off before its end"),
        (CHUNKED + b"4\r\nonly\r\n", "breaks off before its end"),
        (CHUNKED + b"what?\r\nonly\r\n", "breaks off before its end"),
        (
            response(200, gzip.compress(TEXT.encode())[:-9], content_encoding="gzip"),
            "breaks off before its end",
        ),
        (response(200, TEXT, content_encoding="gzip"), "is not the gzip that it says it is"),
        (response(200, TEXT, content_encoding="deflate"), "is not the deflate that it says it is"),
        (response(200, TEXT, content_encoding="br"), "is compressed as 'br'"),
        (response(200, TEXT, content_encoding="gzip, gzip"), "is compressed as 'gzip, gzip'"),
        (response(200, TEXT, content_encoding="\x1b[31m"), "is compressed as"),
        (response(200, TEXT, transfer_encoding="gzip, chunked"), "is sent in an encoding"),
        (b"220 mail.example ESMTP\r\n", "does not answer in proper HTTP"),
        (b"HTTP/1.1 two hundred\r\n\r\n", "does not answer in proper HTTP"),
        (b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 200 + b"\r\n", "does not answer in proper HTTP"),
        (b"HTTP/1.1 200 OK\r\na: " + b"b" * 70_000 + b"\r\n\r\n", "does not answer in proper HTTP"),
        (response(200, b"\x89PNG", content_type="image/png"), "is image/png, which holds no article"),
        (response(200, b"", content_type="VIDEO/mp4; a=b"), "is video/mp4, which holds no article"),
        (response(404), "answered 404 (Not Found); check the address"),
        (response(403), "answered 403 (Forbidden); save the page from a browser"),
        (response(500), "answered 500 (Internal Server Error); try again later"),
        (response(799), "answered 799 (no known answer); try again later"),
        (response(204), "answered 204 (No Content)"),
    ],
    ids=lambda value: value[:50] if isinstance(value, bytes) else "",
)
def test_what_is_broken_or_untrue_is_one_sentence(server: Server, answer: bytes, reason: str) -> None:
    assert reason in refusal(server.say("/a", answer))


def chunked(content: bytes, size: int) -> bytes:
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    return CHUNKED + b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in (*pieces, b""))


@given(
    content=st.binary(min_size=1, max_size=300),
    size=st.integers(1, 400),
    encoding=st.sampled_from(["", "gzip", "deflate"]),
    in_chunks=st.booleans(),
    at=st.floats(0, 1, exclude_max=True),
)
@settings(max_examples=150, deadline=None)
def test_content_arrives_whole_or_not_at_all(
    content: bytes, size: int, encoding: str, in_chunks: bool, at: float
) -> None:
    """However it is sent; and a response that is cut anywhere is refused, never half an article."""
    packed = {"": bytes, "gzip": gzip.compress, "deflate": zlib.compress}[encoding](content)
    whole = response(200, packed, content_encoding=encoding)
    if in_chunks:
        whole = chunked(packed, size).replace(b"\r\n", f"\r\ncontent-encoding: {encoding}\r\n".encode(), 1)
    needed = len(whole) - (len(b"0\r\n\r\n") if in_chunks else 0)  # the last chunk may come in parts
    cut = whole[: int(at * needed)]
    with serving() as server:
        run = web()
        assert run.fetched(server.say("/a", whole)).content == content
        with pytest.raises(ArticleError):
            run.fetched(server.say("/a", cut))


@given(st.lists(st.sampled_from(_SCRAPS) | st.binary(max_size=20), max_size=12).map(b"".join))
@settings(max_examples=150, deadline=None)
def test_whatever_is_answered_ends_in_content_or_a_sentence(answer: bytes) -> None:
    with serving() as server:
        address = server.say("/a", answer)
        try:
            page = web(max_file_bytes=1000, max_redirects=1).fetched(address)
        except ArticleError as error:
            said = error
        else:
            assert len(page.content) <= 1000
            assert page.content_type.isprintable()
            return
    assert said.source == address
    assert said.reason.isprintable()
    assert said.reason[0].islower()


def test_more_than_was_announced_is_not_taken(server: Server) -> None:
    server.page("/a", TEXT, content_length="40")
    assert fetched(server.url("/a")).content == TEXT.encode()[:40]


def test_nobody_listens(server: Server) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/"
        assert "cannot be reached (Connection refused)" in refusal(address)


# A second request


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_once_more(server: Server, status: int) -> None:
    server.in_turn("/a", [response(status, retry_after="0")], [response(200, TEXT)])
    assert fetched(server.url("/a")).content == TEXT.encode()
    assert server.paths == ["/robots.txt", "/a", "/a"]


def test_but_not_twice(server: Server) -> None:
    server.say("/a", response(503))
    assert "answered 503" in refusal(server.url("/a"))
    assert server.paths == ["/robots.txt", "/a", "/a"]


@pytest.mark.parametrize("when", ["3600", formatdate(4_000_000_000, usegmt=True), "9" * 400])
def test_nor_when_it_asks_for_a_long_pause(server: Server, when: str) -> None:
    server.say("/a", response(503, retry_after=when))
    assert "answered 503" in refusal(server.url("/a"), max_pause_seconds=0.5)
    assert server.paths.count("/a") == (2 if when == "9" * 400 else 1)  # no number of seconds


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\n", UNTIL_END + b"Two people"])
def test_a_server_that_hangs_up_is_asked_once_more(server: Server, start: bytes) -> None:
    server.in_turn("/a", [start, RESET], [response(200, TEXT)])
    assert fetched(server.url("/a")).content == TEXT.encode()
    assert server.paths == ["/robots.txt", "/a", "/a"]


def test_a_server_that_always_hangs_up(server: Server) -> None:
    server.say("/a", RESET)
    assert refusal(server.url("/a")) == "hangs up without an answer; try again later"
    assert server.paths == ["/robots.txt", "/a", "/a"]


def test_one_fetch_has_one_retry_in_all(server: Server) -> None:
    server.in_turn("/robots.txt", [RESET], [response(404)])
    server.in_turn("/a", [RESET], [response(200, TEXT)])
    assert "hangs up" in refusal(server.url("/a"))


# robots.txt


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (response(200, "User-agent: *\nDisallow: /private"), True),
        (response(200, "User-agent: *\nDisallow: /news/"), False),
        (response(200, "User-agent: *\nDisallow: /*?print=", content_type="text/plain"), False),
        (response(200, "User-agent: *\nDisallow: /\nAllow: /news/ferry"), True),
        (response(200, "User-agent: crossref-news\nDisallow: /\n\nUser-agent: *\nAllow: /"), False),
        (response(200, "User-agent: otherbot\nDisallow: /"), True),
        (response(200, "\ufeffUser-agent: *\r\nDisallow: /"), False),
        (response(200, "<html>no such page</html>"), True),
        (response(200, b"\xff\xfe\x00\x01"), True),
        (response(200, ""), True),
        (response(404), True),
        (response(401), True),
        (response(429), False),
        (response(500), False),
        (response(503), False),
        (response(302, location="/elsewhere.txt"), False),
        (response(302, location="/robots.txt"), False),
        (response(200, "User-agent: *\nDisallow:", content_length="99"), False),
        (b"not HTTP\r\n", False),
    ],
)
def test_robots_txt_is_obeyed(server: Server, robots: bytes, allowed: bool) -> None:
    server.say("/robots.txt", robots)
    server.page("/elsewhere.txt", "User-agent: *\nDisallow: /news/")
    page = server.page("/news/ferry?print=1", TEXT)
    if allowed:
        assert fetched(page).content == TEXT.encode()
    else:
        assert refusal(page).startswith("has a robots.txt that ")
        assert "/news/ferry?print=1" not in server.paths


def test_robots_txt_is_asked_for_once_in_a_run(server: Server) -> None:
    server.page("/robots.txt", "User-agent: *\nDisallow: /b")
    run = web()
    run.fetched(server.page("/a", TEXT))
    for _ in range(2):
        with pytest.raises(ArticleError, match=r"robots\.txt"):
            run.fetched(server.page("/b", TEXT))
    assert server.paths == ["/robots.txt", "/a"]


def test_a_redirect_into_what_robots_txt_forbids(server: Server) -> None:
    server.page("/robots.txt", "User-agent: *\nDisallow: /b")
    server.redirect("/a", "/b")
    assert refusal(server.url("/a")).startswith(f"leads to {server.url('/b')}, which has a robots.txt")
    assert server.paths == ["/robots.txt", "/a"]


def test_an_endless_robots_txt_forbids(server: Server) -> None:
    server.page("/robots.txt", "#" * 2000)
    assert "max_robots_bytes" in refusal(server.page("/a", TEXT), max_robots_bytes=1000)


# TLS


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keys and self-made certificates for news.example and other.example."""
    folder = tmp_path_factory.mktemp("certificates")
    for name in ("news", "other"):
        subject = ["-subj", f"/CN={name}.example", "-addext", f"subjectAltName=DNS:{name}.example"]
        files = ["-keyout", folder / f"{name}.key", "-out", folder / f"{name}.crt"]
        key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        subprocess.run(["openssl", "req", "-x509", *key, *files, *subject], check=True, capture_output=True)
    return folder


@pytest.fixture
def secure(certificates: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server at news.example with a certificate that is trusted."""
    Names(monkeypatch, news="127.0.0.1", other="127.0.0.1")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates / "news.crt"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / "news.crt", certificates / "news.key")
    with serving(context) as running:
        running.page("/ferry", TEXT)
        yield running


def test_the_certificate_is_held_against_the_name_not_the_number(secure: Server) -> None:
    page = fetched(secure.url("/ferry", "news.example"))
    assert (page.url, page.content) == (secure.url("/ferry", "news.example"), TEXT.encode())


@pytest.mark.parametrize("host", ["other.example", "127.0.0.1"])
def test_a_certificate_of_another_name(secure: Server, host: str) -> None:
    assert "certificate that does not hold" in refusal(secure.url("/ferry", host))
    assert secure.requests == []


def test_a_certificate_that_nobody_vouches_for(
    secure: Server, certificates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates / "other.crt"))
    assert "certificate that does not hold" in refusal(secure.url("/ferry", "news.example"))
    assert secure.requests == []


def test_no_redirect_leads_out_of_encryption(secure: Server, server: Server) -> None:
    secure.redirect("/a", server.page("/ferry", TEXT))
    assert "is not encrypted" in refusal(secure.url("/a", "news.example"))
    server.redirect("/b", secure.url("/ferry", "news.example"))
    assert fetched(server.url("/b")).content == TEXT.encode()


def test_https_where_there_is_none(server: Server) -> None:
    server.page("/a", TEXT)
    assert "cannot be reached" in refusal(server.url("/a").replace("http:", "https:"))


def test_time_holds_in_encryption_too(secure: Server) -> None:
    secure.drip("/slow", UNTIL_END, b"x")
    assert "took longer" in refusal(secure.url("/slow", "news.example"), max_fetch_seconds=0.5)
