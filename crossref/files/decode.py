"""Bytes -> text that is safe to hand on.

In: what a file or standard input holds. Out: text with ``\\n`` newlines and none of the characters that
act on a terminal or reorder a line. What is not text is refused with ``ArticleError``.

  1. A byte order mark, or the zero bytes of UTF-16, decide at once.
  2. Other zero bytes, or the first bytes of a known binary format, mean "not text".
  3. UTF-8; then what the server, the mail or the page declares; then Windows-1252 where most letters are
     ASCII; only then charset-normalizer, which takes the pound sign of an English text for a Polish letter.

Start reading from ``decoded``.
"""

from __future__ import annotations

import codecs
import re

from crossref.characters import HIDING, SEQUENCE, STACKED
from crossref.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "compressed (gzip)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE
)

_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_]|[ -/]*[0-~])?")  # what SEQUENCE leaves of them
#: What acts or hides but for the ends of lines, C1 (see ``safe``), surrogates, and the two joiners, which
#: belong to words of other alphabets and to pictures, and hide between ASCII characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
_JOINERS = re.compile("[\u200c\u200d]+")
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NEWLINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def decoded(raw: bytes, source: str, charset: str = "") -> str:
    """The text of ``raw``, made safe; ``source`` names it in an error.

    ``charset`` is the encoding that a server or a mail declares, "" if none; bytes that contradict it win.
    """
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), "") or _zero_pattern(raw)
    if encoding:
        return safe(raw.decode(encoding, errors="replace").removeprefix("\ufeff"))
    for start, name in _BINARY:
        if raw.startswith(start):
            raise ArticleError(source, f"not text but {name}; save the article as .txt or .html")
    if b"\x00" in raw:
        raise ArticleError(source, "not text: it holds binary data; save the article as .txt or .html")
    return safe(_decoded(raw, source, charset))


def safe(text: str) -> str:
    """``text`` with ``\\n`` newlines and without characters that act on a terminal or are not seen.

    A stray C1 control is Windows-1252 read as Latin-1: U+0092 becomes the apostrophe it was.
    """
    text = _NEWLINE.sub("\n", text)
    text = _C1.sub(lambda match: match[0].encode("latin-1").decode("cp1252", errors="replace"), text)
    text = _UNSEEN.sub("", _ESCAPE.sub("", SEQUENCE.sub("", text)))
    if text.isascii():
        return text
    return STACKED.sub("", _JOINERS.sub(_joiner, HIDING.sub("", _SURROGATE.sub("\ufffd", text))))


def _joiner(match: re.Match[str]) -> str:
    """One joiner, and none beside an ASCII character or at an end."""
    text, start, end = match.string, match.start(), match.end()
    inside = start > 0 and end < len(text) and text[start - 1] > "\x7f" and text[end] > "\x7f"
    return match[0][0] if inside else ""


def one_line(text: str) -> str:
    """A name or title made safe, on one line."""
    return " ".join(safe(text).split())


def _zero_pattern(raw: bytes) -> str:
    """UTF-16 without a mark: in Western text nearly every other byte is zero."""
    head = raw[:4000]
    half = len(head) // 2
    if half >= 2 and head[1::2].count(0) > 0.7 * half and head[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if half >= 2 and head[::2].count(0) > 0.7 * half and head[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""


def _decoded(raw: bytes, source: str, charset: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    lenient = raw.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    if 10 * broken < sum(char > "\x7f" for char in lenient) - broken:
        return lenient  # UTF-8 with a few broken bytes, as after a cut
    inside = _DECLARED.search(raw[:4096])
    for declared in (charset, inside[1].decode("ascii") if inside else ""):
        try:
            return raw.decode(declared)
        except (LookupError, ValueError):
            pass  # a wrong declaration tells nothing, and none is no encoding
    western = _western(raw)
    if western:
        return western
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    if best is None:
        raise ArticleError(source, "not text in any encoding that is known; save it as UTF-8")
    return str(best)


def _western(raw: bytes) -> str:
    """``raw`` as Windows-1252 where that leaves at least three letters in four ASCII, else ""."""
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    letters = sum(char.isalpha() for char in text)
    plain = sum(char.isalpha() and char < "\x80" for char in text)
    controls = len(_UNSEEN.findall(text))
    return text if letters and 4 * plain >= 3 * letters and 50 * controls <= len(text) else ""
