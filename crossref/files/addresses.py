"""Web addresses: how one is written, and which machines it may lead to.

In: an address as a user or a redirecting server writes it. Out: an ``Address`` in the one form that is
asked, and the numbers its host resolves to, each checked. A page may be written by someone who wants to
reach the machines behind the reader's firewall, so:

  1. ``address_of`` takes http and https only, without a user name, in ASCII: the host by IDNA, the rest
     percent-encoded. What two parsers could read differently (a backslash, a control, "%" in the host)
     is refused.
  2. ``resolved`` asks for the numbers once. One number in a range that is not public refuses the host;
     the caller connects to these numbers and never asks again, so that no second answer can differ.
     "2130706433" and "0x7f.1" resolve as hosts do, and fall under the same rule.

Every error is an ``ArticleError`` under the address it is about, with a reason that begins with a verb.
"""

from __future__ import annotations

import queue
import re
import socket
import threading
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, urljoin, urlsplit

from crossref.errors import ArticleError
from crossref.files.decode import one_line

PORTS = {"http": 80, "https": 443}

#: Where a number leads to no public machine: the special-purpose registries of IANA. ``ipaddress`` knows
#: them too, but differently from one Python to the next.
_NOT_PUBLIC = tuple(
    (ip_network(network), name)
    for name, networks in {
        "this machine": "0.0.0.0/8 127.0.0.0/8",
        "a private network": "10.0.0.0/8 100.64.0.0/10 172.16.0.0/12 192.168.0.0/16",
        "the local link": "169.254.0.0/16",  # where clouds keep the keys of their machines
        "a reserved range": "192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 198.18.0.0/15 198.51.100.0/24 "
        "203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 2001::/23 2001:db8::/32 3fff::/20",
    }.items()
    for network in networks.split()
)
_PUBLIC_SIX = ip_network("2000::/3")  # all that is handed out; loopback, link and site lie outside
_NAT64 = ip_network("64:ff9b::/96")

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_UNWRITTEN = re.compile(r"[\x00-\x20\x7f-\xa0\\]")
_AS_IT_IS = "/?%:@!$&'()*+,;=~"
_LONGEST = 8_000  # characters, of which servers take no more; and an error must not fill the screen
_HOST = re.compile(r"(?!-)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?")


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it is asked, all ASCII; ``target`` is path and query, ``host`` has no brackets."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def netloc(self) -> str:
        """Host and port as the Host header gives them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """ "https://harbour-times.example", whose robots.txt speaks for the address."""
        return f"{self.scheme}://{self.netloc}"

    def __str__(self) -> str:
        return f"{self.origin}{self.target}"


def is_address(path: str) -> bool:
    """True for "http://host/...", and for any other scheme, which is then refused as an address."""
    return _SCHEME.match(path) is not None


def address_of(text: str, base: Address | None = None) -> Address:
    """The address that ``text`` writes; a redirect may write it relative to ``base``."""
    written = text.strip()
    source = one_line(written)[:300]
    if len(written) > _LONGEST:
        raise ArticleError(source, "is longer than addresses are; check it")
    if _UNWRITTEN.search(written if base is None else written.replace(" ", "")):
        raise ArticleError(source, "holds a space, a backslash or a control character; check the address")
    try:
        parts = urlsplit(urljoin(str(base), written) if base else written)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise ArticleError(source, f"is no address ({error}); check it") from error
    if parts.scheme not in PORTS:
        raise ArticleError(source, "is not an http or https address; nothing else is read from the network")
    if "@" in parts.netloc:
        raise ArticleError(source, "holds a user name or password; leave it out, or save the page")
    if port == 0:
        raise ArticleError(source, "has the port 0, which no server has; check the address")
    target = quote(parts.path or "/", _AS_IT_IS) + (
        f"?{quote(parts.query, _AS_IT_IS)}" if parts.query else ""
    )
    return Address(parts.scheme, _host(host, source), port or PORTS[parts.scheme], target)


def _host(host: str, source: str) -> str:
    """``host`` in lower-case ASCII: a name, or a number without brackets."""
    if ":" in host:
        try:
            return str(IPv6Address(host.replace("%", "%%")))  # a zone is this machine's own business
        except ValueError as error:
            raise ArticleError(source, f"has no host that can be asked ({error}); check it") from error
    if not host.isascii():
        import idna

        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except idna.IDNAError as error:
            reason = f"has no host that can be asked ({one_line(str(error))[:100]}); check it"
            raise ArticleError(source, reason) from error
    if not _HOST.fullmatch(host) or len(host) > 253:
        raise ArticleError(source, "has no host that can be asked; check the address")
    return host


def resolved(address: Address, seconds: float, *, allow_private: bool) -> tuple[str, ...]:
    """The numbers of the host, all public unless ``allow_private``, within ``seconds``."""
    numbers = _numbers(address, seconds)
    for number in numbers:
        where = "" if allow_private else not_public(number)
        if where:
            shown = "" if number == address.host else f" ({number})"
            raise ArticleError(
                str(address), f"leads to {where}{shown}, which only --allow-private (allow_private) permits"
            )
    return numbers


def _numbers(address: Address, seconds: float) -> tuple[str, ...]:
    """What the system resolves the host to. It takes no time limit, so it is asked in a thread."""
    answer: queue.SimpleQueue[tuple[str, ...] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
            answer.put(tuple(dict.fromkeys(str(entry[4][0]) for entry in found)))
        except (OSError, UnicodeError) as error:
            answer.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        found = answer.get(timeout=seconds)
    except queue.Empty:
        reason = f"has a host that did not resolve within {seconds:.3g} s; try again later"
        raise ArticleError(str(address), reason) from None
    if isinstance(found, Exception) or not found:
        raise ArticleError(str(address), "has a host that is not known; check the address")
    return found


def not_public(number: str) -> str:
    """Where an IP number leads if not to a public machine ("a private network"), else ""."""
    ip = ip_address(number)
    if isinstance(ip, IPv6Address):
        if _embedded(ip) is None and ip not in _PUBLIC_SIX:
            return "this machine" if ip.is_loopback or ip.is_unspecified else "a private network"
        ip = _embedded(ip) or ip
    return next((name for network, name in _NOT_PUBLIC if ip in network), "")


def _embedded(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 number that an IPv6 number stands for: mapped, 6to4, or through NAT64."""
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour
