"""Web addresses -> what lies there: guarded, bounded and polite.

In: an address as a user gave it. Out: ``Fetched``, the bytes and what the server says they are. What
comes back is data: no link in it is followed, nothing it names is loaded.

  1. Each address on the way, the given one and those of redirects, is checked and resolved
     (``addresses``), and the robots.txt of its host, fetched in the same way, must allow it (``robots``).
  2. It is asked once, at the numbers that were checked (``exchange``). A second time only where the server
     was busy (429, 503) or hung up, after a pause; once for a whole fetch.
  3. Redirects are counted, and never lead from https to http.

All of it ends when the time for a fetch is over. Whatever goes wrong is an ``ArticleError`` under the
address that was given. Start reading from ``Web.fetched``.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import PurePosixPath

from crossref.errors import ArticleError
from crossref.files.addresses import Address, address_of, resolved
from crossref.files.decode import one_line
from crossref.files.exchange import Limits, Reply, exchange
from crossref.files.robots import Rules, rules_of
from crossref.settings import Settings

_log = logging.getLogger(__name__)

_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_BUSY = frozenset((429, 503))
#: Media types that servers give to what they do not know; the ending of the path tells more.
_UNKNOWN = frozenset(("", "application/octet-stream", "binary/octet-stream"))
_PAUSE = 1.0  # seconds before the one retry, where the server names none
_ADVICE = {
    **dict.fromkeys((401, 402, 403, 451), "save the page from a browser and give the file"),
    **dict.fromkeys((404, 410), "check the address"),
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lay at an address. ``url`` is where redirects ended; ``content_type`` is as the server says."""

    url: str
    content: bytes
    content_type: str

    @property
    def kind(self) -> str:
        """The media type, or where the server knows none the ending of the path (".html"), or ""."""
        media = self.content_type.partition(";")[0].strip().lower()
        if media not in _UNKNOWN:
            return self.content_type
        return PurePosixPath(self.url.partition("?")[0].partition("://")[2].partition("/")[2]).suffix


@dataclass
class Web:
    """The network as one run sees it: each robots.txt is asked for once.

    ``allow_private`` permits addresses of this machine and of private networks.
    """

    settings: Settings
    allow_private: bool = False
    _rules: dict[str, Rules] = field(default_factory=dict)

    def fetched(self, source: str) -> Fetched:
        """What lies at the address ``source``; ``ArticleError`` says why it cannot be had."""
        _log.info("fetching %s", source)
        start = address_of(source)
        limits = Limits(self.settings, time.monotonic() + self.settings.max_fetch_seconds)
        try:
            address, reply = _Fetch(limits, self.allow_private, self._rules).followed(start, polite=True)
            if reply.status != 200:
                raise ArticleError(str(address), _refused(reply.status))
        except ArticleError as error:
            via = "" if error.source == str(start) else f"leads to {error.source}, which "
            raise ArticleError(source, f"{via}{error.reason}") from error
        return Fetched(str(address), reply.content, one_line(reply.headers.get("content-type", ""))[:200])


@dataclass
class _Fetch:
    """One fetch: its limits, the rules of hosts met before, and whether its one retry has been used."""

    limits: Limits
    allow_private: bool
    rules: dict[str, Rules]
    retried: bool = False

    def followed(self, start: Address, *, polite: bool) -> tuple[Address, Reply]:
        """Where the redirects from ``start`` end; ``polite`` obeys the robots.txt of each host."""
        address, most = start, self.limits.settings.max_redirects
        for _ in range(most + 1):
            reply = self._answered(address, polite=polite)
            location = str(reply.headers.get("location", ""))
            if reply.status not in _REDIRECTS or not location:
                return address, reply
            following = address_of(_utf8(location), address)
            if (address.scheme, following.scheme) == ("https", "http"):
                raise ArticleError(str(following), "is not encrypted, as the address before it was; check it")
            address = following
        advice = "check the address, or allow more with --limit max_redirects=N"
        raise ArticleError(str(start), f"redirects more than {most} times; {advice}")

    def _answered(self, address: Address, *, polite: bool) -> Reply:
        """The answer to one request, or to a second one after a pause, where that promises more."""
        longest = self.limits.settings.max_pause_seconds
        pause = min(_PAUSE, longest)
        try:
            numbers = resolved(address, self.limits.left(address), allow_private=self.allow_private)
            if polite and (refusal := self._rules(address).refusal(address)):
                raise ArticleError(str(address), refusal)
            reply = exchange(address, numbers, self.limits)
            if reply.status not in _BUSY or self.retried:
                return reply
            pause = _asked_pause(reply, pause)
            if pause > longest:
                return reply
        except ConnectionResetError as error:
            if self.retried:
                raise ArticleError(str(address), "hangs up without an answer; try again later") from error
        self.retried = True
        time.sleep(min(pause, self.limits.left(address)))
        return self._answered(address, polite=polite)

    def _rules(self, address: Address) -> Rules:
        """The rules of the host, which are asked for once in a run."""
        if address.origin not in self.rules:
            ask = replace(self, limits=replace(self.limits, sized_by="max_robots_bytes"))
            try:
                _, reply = ask.followed(replace(address, target="/robots.txt"), polite=False)
                rules = rules_of(reply)
            except ArticleError as error:
                self.limits.left(address)  # a host that got only the last of the time is not to blame
                rules = Rules(failure=error.reason)
            self.retried = ask.retried
            self.rules[address.origin] = rules
        return self.rules[address.origin]


def _utf8(location: str) -> str:
    """A Location as it was meant: headers are read as Latin-1, and servers write UTF-8."""
    return location.encode("latin-1", errors="replace").decode("utf-8", errors="replace")


def _asked_pause(reply: Reply, unasked: float) -> float:
    """Seconds to wait before a second request, as Retry-After says in figures or as a date."""
    told = str(reply.headers.get("retry-after", "")).strip()
    if told.isdecimal() and len(told) < 10:
        return float(told)
    try:
        return max(0.0, parsedate_to_datetime(told).timestamp() - time.time())
    except (ValueError, OverflowError):
        return unasked


def _refused(status: int) -> str:
    phrase = HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else "no known answer"
    return f"answered {status} ({phrase}); {_ADVICE.get(status, 'try again later')}"
