"""How an address may be written, and which machines it may lead to."""

from __future__ import annotations

import ipaddress
import socket
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossref.errors import ArticleError
from crossref.files.addresses import address_of, is_address, not_public, resolved

PUBLIC = "93.184.216.34"


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("http://Harbour-Times.example", "http://harbour-times.example/"),
        ("HTTPS://harbour-times.example:443/a?b=c#d", "https://harbour-times.example/a?b=c"),
        ("http://harbour-times.example:8080/a%20b", "http://harbour-times.example:8080/a%20b"),
        ("https://münchen.example/fähre", "https://xn--mnchen-3ya.example/f%C3%A4hre"),
        ("http://straße.example/", "http://xn--strae-oqa.example/"),
        ("http://[2606:2800:220:1::1]/a", "http://[2606:2800:220:1::1]/a"),
        ("http://１２７.0.0.1/", "http://127.0.0.1/"),
        (
            "http://harbour-times.example?q=“two+dead”",
            "http://harbour-times.example/?q=%E2%80%9Ctwo+dead%E2%80%9D",
        ),
    ],
)
def test_an_address_is_asked_in_one_form(written: str, asked: str) -> None:
    address = address_of(written)
    assert str(address) == asked
    assert address_of(asked) == address


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("ftp://harbour-times.example/a", "not an http or https address"),
        ("file:///etc/passwd", "not an http or https address"),
        ("http://ann:secret@harbour-times.example/", "user name or password"),
        ("http://harbour-times.example@evil.example/", "user name or password"),
        ("http://harbour-times.example\\@evil.example/", "a backslash"),
        ("http://harbour-times.example/a\r\nHost: evil.example", "control character"),
        ("http://harbour-times.example/a b", "holds a space"),
        ("http://", "has no host"),
        ("http:///a", "has no host"),
        ("http://127%2e0.0.1/", "has no host"),
        ("http://harbour..example/", "has no host"),
        ("http://-harbour.example/", "has no host"),
        ("http://a\u200b\u2024\u3002/", "has no host"),
        ("http://[fe80::1%25eth0]/", "has no host"),
        ("http://[::1/", "is no address"),
        ("http://harbour-times.example:99999/", "is no address"),
        ("http://harbour-times.example:0/", "port 0"),
        (f"http://{'a.' * 200}example/", "has no host"),
        (f"http://harbour-times.example/{'a' * 8000}", "longer than addresses are"),
    ],
)
def test_what_could_be_read_in_two_ways_is_refused(written: str, reason: str) -> None:
    with pytest.raises(ArticleError, match=reason):
        address_of(written)


@pytest.mark.parametrize(
    ("location", "asked"),
    [
        ("/b", "https://harbour-times.example/b"),
        ("c?d", "https://harbour-times.example/a/c?d"),
        ("//coast-herald.example/b", "https://coast-herald.example/b"),
        ("http://coast-herald.example", "http://coast-herald.example/"),
        ("/two dead", "https://harbour-times.example/two%20dead"),
    ],
)
def test_a_redirect_may_be_relative(location: str, asked: str) -> None:
    assert str(address_of(location, address_of("https://harbour-times.example/a/b"))) == asked


@given(st.text(max_size=40))
def test_whatever_is_written_is_an_address_in_plain_ascii_or_refused(text: str) -> None:
    try:
        address = address_of(f"http://{text}")
    except ArticleError:
        return
    assert str(address).isascii()
    assert str(address).isprintable()
    assert " " not in str(address)
    assert address_of(str(address)) == address


@pytest.mark.parametrize("path", ["a.txt", "-", "C:\\news\\a.txt", "news/a.html", "http:", "http:/a"])
def test_paths_are_no_addresses(path: str) -> None:
    assert not is_address(path)


@pytest.mark.parametrize("path", ["http://a", "HTTPS://a", "ftp://a", "file:///a"])
def test_every_scheme_is_seen_as_an_address(path: str) -> None:
    assert is_address(path)


NOT_PUBLIC = (
    "127.0.0.1 127.9.9.9 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 "
    "192.0.0.8 192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 "
    ":: ::1 fe80::1 fe80::1%2 fc00::1 fd12:3456::1 fec0::1 ff02::1 100::1 2001:db8::1 2001::1 3fff::1 "
    "5f00::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::127.0.0.1 64:ff9b::10.0.0.1 64:ff9b:1::1 "
    "2002:7f00:1:: 2002:c0a8:101::1"
).split()
PUBLIC_NUMBERS = (
    f"{PUBLIC} 8.8.8.8 172.32.0.1 100.128.0.1 192.169.0.1 2606:2800:220:1::1 2a00:1450:4001::1 "
    "64:ff9b::8.8.8.8 ::ffff:8.8.8.8 2002:808:808::1"
).split()


@pytest.mark.parametrize("number", NOT_PUBLIC)
def test_numbers_that_lead_to_no_public_machine(number: str) -> None:
    assert not_public(number)


@pytest.mark.parametrize("number", PUBLIC_NUMBERS)
def test_numbers_that_lead_to_public_machines(number: str) -> None:
    assert not_public(number) == ""


@given(st.ip_addresses())
def test_python_calls_no_number_private_that_passes(number: ipaddress.IPv4Address) -> None:
    if not not_public(str(number)) and number.version == 4:
        assert number.is_global
        assert not number.is_multicast
        assert not number.is_reserved


def names(monkeypatch: pytest.MonkeyPatch, *numbers: str) -> list[str]:
    """Every name resolves to ``numbers``; returns the list in which lookups are noted."""
    asked: list[str] = []

    def lookup(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in numbers]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    return asked


@pytest.mark.parametrize("number", NOT_PUBLIC)
def test_one_private_number_refuses_the_host(monkeypatch: pytest.MonkeyPatch, number: str) -> None:
    names(monkeypatch, PUBLIC, number)
    with pytest.raises(ArticleError, match="--allow-private"):
        resolved(address_of("http://news.example/"), 5, allow_private=False)
    assert resolved(address_of("http://news.example/"), 5, allow_private=True) == (PUBLIC, number)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0x7f000001", "[::1]", "localhost", "0"],
)
def test_this_machine_is_refused_however_it_is_written(host: str) -> None:
    with pytest.raises(ArticleError, match=r"this machine|not known"):
        resolved(address_of(f"http://{host}/"), 5, allow_private=False)


def test_a_name_that_does_not_resolve(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "nothing")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(ArticleError, match="a host that is not known"):
        resolved(address_of("http://news.example/"), 5, allow_private=False)


def test_a_name_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    done = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: done.wait(30) and [])
    with pytest.raises(ArticleError, match=r"did not resolve within 0\.01 s"):
        resolved(address_of("http://news.example/"), 0.01, allow_private=False)
    done.set()
