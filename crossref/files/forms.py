"""What form an input is written in.

In: the ending of its name or its media type, and its bytes. Out: a ``Form``.

  1. The first bytes of a PDF, a zip archive or a gzip file decide, whatever the ending says.
  2. Then what its text begins with: a page, a feed, a mail and a mailbox are known by that.
  3. Then the ending. What has none that is known is looked at once more, for JSON.

Start reading from ``form_of``.
"""

from __future__ import annotations

import re
from email.message import Message
from enum import Enum
from pathlib import PurePosixPath


class Form(Enum):
    """How an input is written."""

    TEXT = "text"
    PAGE = "page"
    JSON = "json"
    JSON_LINES = "json lines"
    TABLE = "table"
    FEED = "feed"
    MAIL = "mail"
    MAILBOX = "mailbox"
    PDF = "pdf"
    ZIP = "zip"
    GZIP = "gzip"


#: The form that an ending tells; other endings are looked into. A Word document is a zip archive.
FORMS = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".md": Form.TEXT,
    ".markdown": Form.TEXT,
    ".html": Form.PAGE,
    ".htm": Form.PAGE,
    ".xhtml": Form.PAGE,
    ".mhtml": Form.MAIL,
    ".mht": Form.MAIL,
    ".eml": Form.MAIL,
    ".mbox": Form.MAILBOX,
    ".json": Form.JSON,
    ".jsonl": Form.JSON_LINES,
    ".ndjson": Form.JSON_LINES,
    ".csv": Form.TABLE,
    ".tsv": Form.TABLE,
    ".xml": Form.FEED,
    ".rss": Form.FEED,
    ".atom": Form.FEED,
    ".rdf": Form.FEED,
    ".pdf": Form.PDF,
    ".docx": Form.ZIP,
    ".zip": Form.ZIP,
    ".gz": Form.GZIP,
}
_AS_WORD = "open it in a word processor and save it as .docx or .txt"
_AS_TABLE = "save its sheet as .csv"
_UNPACKED = "unpack it and give the folder, or pack it as .zip"
#: Endings of documents that hold articles but are not read, and what to do instead.
UNREAD = {
    ".doc": _AS_WORD,
    ".odt": _AS_WORD,
    ".rtf": _AS_WORD,
    ".pages": _AS_WORD,
    ".epub": "save the article in it as .txt or .html",
    ".msg": "save the mail as .eml",
    ".webarchive": "save the page as .html or .mhtml",
    ".xls": _AS_TABLE,
    ".xlsx": _AS_TABLE,
    ".ods": _AS_TABLE,
    ".tar": _UNPACKED,
    ".tgz": _UNPACKED,
    ".7z": _UNPACKED,
    ".rar": _UNPACKED,
}
#: Archives that are documents: how their part "mimetype" begins, and the ending they should have.
ARCHIVED = {
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
    b"application/epub+zip": ".epub",
}
#: The ending that stands for a media type; what is said with others is looked into.
_MEDIA = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/rdf+xml": ".rdf",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "application/gzip": ".gz",
    "message/rfc822": ".eml",
    "application/mbox": ".mbox",
    "multipart/related": ".mhtml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_SIGNATURES = (
    (b"%PDF-", Form.PDF),
    (b"PK\x03\x04", Form.ZIP),
    (b"PK\x05\x06", Form.ZIP),  # an archive that holds nothing
    (b"\x1f\x8b", Form.GZIP),
)
#: A form whose text may still turn out to be a page, a feed, a mail or mails under a wrong name.
_LOOKED_AT = (
    None, Form.TEXT, Form.PAGE, Form.FEED, Form.MAIL, Form.MAILBOX, Form.PDF, Form.ZIP, Form.GZIP,
)  # fmt: skip
_ROOTS = {"html": Form.PAGE, "rss": Form.FEED, "feed": Form.FEED, "rdf": Form.FEED}
_HEAD = 20_000  # bytes; comments and a long mail header stand above what tells the form

_NAME = re.compile(r"(?:[\w.-]+:)?([\w.-]+)")
_HEADER = re.compile(r"([A-Za-z][A-Za-z-]{1,40}):")
_MAIL_HEADERS = frozenset("from to subject date received message-id return-path".split())
_MAILBOX_START = re.compile(r"From [^\n]{1,200} \d\d:\d\d[^\n]{0,100}\n[!-9;-~]{1,60}:")
_JSON_START = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[{\]])")


def ending_of(name: str) -> str:
    """The ending that tells the form: ".html" of "page.HTML" and of "page.html.gz"."""
    path = PurePosixPath(name.lower())
    return (PurePosixPath(path.stem).suffix or ".gz") if path.suffix == ".gz" else path.suffix


def kind_of(kind: str) -> tuple[str, str]:
    """(ending, charset) of an ending or a media type: "text/html; charset=x" is (".html", "x")."""
    if "/" not in kind:
        return kind.lower(), ""
    message = Message()
    message["content-type"] = " ".join(kind.split())
    return _MEDIA.get(message.get_content_type(), ""), message.get_content_charset("")


def packed_form(raw: bytes) -> Form | None:
    """The form of what is not text: told by its first bytes; None for text."""
    start = raw[:1024].lstrip()  # some programs put blanks before a PDF
    return next((form for signature, form in _SIGNATURES if start.startswith(signature)), None)


def form_of(suffix: str, raw: bytes) -> Form | None:
    """The form that the ending of a name (".txt", or "" for standard input) and the bytes tell.

    None where only the decoded text can tell, by ``text_form``.
    """
    form = packed_form(raw)
    if form is not None:
        return form
    form = FORMS.get(suffix.lower())
    if form in _LOOKED_AT:
        # Without its zero bytes, UTF-16 looks as ASCII does.
        head = raw[:_HEAD].replace(b"\0", b"").decode("latin-1").lstrip("\xef\xbb\xbf\xff\xfe \t\r\n")
        looked = _ROOTS.get(_root(head)) or _mail_form(head, form)
        if looked is not None:
            return looked
    return None if form in (Form.PDF, Form.ZIP, Form.GZIP, Form.JSON) else form


def text_form(suffix: str, text: str) -> Form:
    """The form of a text whose first bytes and ending do not tell more than that it is one, or JSON."""
    if _is_json_lines(text):
        return Form.JSON_LINES
    if FORMS.get(suffix.lower()) is Form.JSON or _JSON_START.match(text):
        return Form.JSON
    return Form.TEXT


def _root(head: str) -> str:
    """The name of the first element in lower case, "html" where a doctype says so; "" if there is none."""
    while head.startswith("<"):
        if head[:9].lower() == "<!doctype":
            if head[9:].lstrip()[:4].lower() == "html":
                return "html"
            end = "]>" if "[" in head[: head.find(">")] else ">"
        elif head.startswith("<!--"):
            end = "-->"
        elif head.startswith("<?"):
            end = "?>"
        else:
            name = _NAME.match(head, 1)
            return name[1].lower() if name else ""
        stop = head.find(end)
        if stop < 0:
            return ""
        head = head[stop + len(end) :].lstrip()
    return ""


def _mail_form(head: str, form: Form | None) -> Form | None:
    if _MAILBOX_START.match(head):
        return Form.MAILBOX
    return Form.MAIL if _is_mail(head, form) else None


def _is_mail(head: str, form: Form | None) -> bool:
    """True if the text begins with the header of a mail, in which one line tells nothing by itself."""
    names = set()
    for line in head.replace("\r\n", "\n").split("\n"):
        if line[:1] in (" ", "\t"):
            continue
        match = _HEADER.match(line)
        if match is None:
            break
        names.add(match[1].lower())
    told = names & _MAIL_HEADERS
    if "mime-version" in names or (form is Form.MAIL and names):
        return True
    return len(told) >= 3 or ("content-type" in names and bool(told))


def _is_json_lines(text: str) -> bool:
    """True if at least two lines start an object and the first line that does also ends it."""
    starts = [line for line in text.split("\n", 50)[:50] if line.startswith("{")]
    return len(starts) > 1 and starts[0].rstrip().endswith("}")
