"""Mails, and pages that browsers saved as one (MHTML) -> what there is to read in them.

In: the bytes of a message. Out: a ``Mail``: its page or its text, what its header tells, and the files
attached to it. Decoding is left to who reads these, who knows how.

The standard library reads a message of any kind; nested ones are not entered, as they are files of their
own. Start reading from ``mail_of``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from crossref.errors import ArticleError
from crossref.files.decode import one_line
from crossref.files.known import refused
from crossref.files.records import Told
from crossref.settings import Settings

#: Characters of the longest line of a header that is read: a list of a hundred recipients. The time to read
#: one grows with the square of its length.
_LONGEST = 10_000
#: Lines of a message of the largest size in base64, twice; as lines of a header they take two seconds.
_MOST_LINES = 500_000
_TOO_MANY = "has too many parts for a mail; allow more with --limit max_articles=N"
_BROKEN = "is a mail that cannot be read; save it again"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a message: ``kind`` is its media type with charset, ``name`` that of an attached file."""

    kind: str
    content: bytes
    name: str = ""


@dataclass(frozen=True, slots=True)
class Mail:
    """A message. ``page`` and ``text`` are the two writings of its body, None where it has none."""

    told: Told
    page: Part | None = None
    text: Part | None = None
    attached: tuple[Part, ...] = ()


def mail_of(source: str, raw: bytes, settings: Settings) -> Mail:
    """What a message holds."""
    if raw.count(b"\n--") > 10 * settings.max_articles:  # each may begin a part
        raise ArticleError(source, _TOO_MANY)
    if raw.count(b"\n") > _MOST_LINES:
        raise ArticleError(source, "has more lines than a mail has; save its text as .txt")
    with refused(source, _BROKEN):
        message = message_from_bytes(raw)
        if not message.keys():
            raise ArticleError(source, "has no header, so it is no mail; save it again, or as .txt")
        leaves = list(_leaves(message))
        if len(leaves) > settings.max_articles:
            raise ArticleError(source, _TOO_MANY)
        if any(len(str(value)) > _LONGEST for part in (message, *leaves) for value in part.values()):
            raise ArticleError(source, "has a line in its header that no mail has; save its text as .txt")
        page = _root(message, leaves) or _first(leaves, "text/html")
        if page is not None and _is_saved_page(message, page):
            address = one_line(str(message.get("Snapshot-Content-Location") or page.get("Content-Location")))
            url = address if address.startswith(("https://", "http://")) else ""
            return Mail(Told("saved page", url=url), page=_part(page))
        text = _first(leaves, "text/plain")
        files = (leaf for leaf in leaves if leaf not in (page, text))
        return Mail(
            _header(message),
            page=_part(page) if page is not None else None,
            text=_part(text) if text is not None else None,
            attached=tuple(_part(leaf) for leaf in files if leaf.get_content_maintype() != "image"),
        )


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something, in order; a message inside is one of them."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inside = part.get_payload()
        if isinstance(inside, list) and part.get_content_maintype() == "multipart":
            waiting.extend(child for child in reversed(inside) if isinstance(child, Message))
        else:
            yield part


def _root(message: Message, leaves: list[Message]) -> Message | None:
    """The part that a saved page names as its start."""
    start = str(message.get_param("start") or "")
    return next((leaf for leaf in leaves if start and leaf.get("Content-ID") == start), None)


def _first(leaves: list[Message], kind: str) -> Message | None:
    return next(
        (leaf for leaf in leaves if leaf.get_content_type() == kind and not _attached_name(leaf)), None
    )


def _is_saved_page(message: Message, page: Message) -> bool:
    """True if a browser wrote it: it tells where the page was, or that it was saved."""
    saved = "saved by" in str(message.get("From", "")).lower() or "Snapshot-Content-Location" in message
    return saved or ("Content-Location" in page and "To" not in message)


def _part(leaf: Message) -> Part:
    if leaf.get_content_type() == "message/rfc822":
        inner = leaf.get_payload()
        message = inner[0] if isinstance(inner, list) and inner else None
        whole = message.as_bytes() if isinstance(message, Message) else b""
        return Part("message/rfc822", whole, _attached_name(leaf) or "message.eml")
    content = leaf.get_payload(decode=True)
    charset = leaf.get_content_charset("")
    kind = f"{leaf.get_content_type()}; charset={charset}" if charset else leaf.get_content_type()
    return Part(kind, content if isinstance(content, bytes) else b"", _attached_name(leaf))


def _attached_name(leaf: Message) -> str:
    return _words(leaf.get_filename() or "").replace("/", "_")


def _header(message: Message) -> Told:
    """Who sent it and when, and its subject; of an answer or a forwarded mail without "Re:" and "Fwd:"."""
    name, address = parseaddr(_words(message.get("From", "")))
    title = _words(message.get("Subject", ""))
    while title[:3].lower() in ("re:", "fw:") or title[:4].lower() == "fwd:":
        title = title.partition(":")[2].strip()
    try:
        published = parsedate_to_datetime(str(message.get("Date", "")))
    except (ValueError, TypeError, IndexError):
        published = None
    return Told(
        "mail header",
        outlet=name or address.rpartition("@")[2],
        title=title,
        published=published,
    )


def _words(value: object) -> str:
    """A header in plain characters, on one line; what it encodes wrongly stays as it stands."""
    try:
        parts = [
            part.decode(charset or "ascii", errors="replace") if isinstance(part, bytes) else part
            for part, charset in decode_header(str(value))
        ]
    except (HeaderParseError, LookupError, ValueError):
        parts = [str(value)]
    return one_line("".join(parts))
