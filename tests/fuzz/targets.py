"""What is fuzzed: bytes in, nothing out; whatever a target raises is a find.

Each target hands the bytes to one stage, as a file or as a text, and holds what comes out to what the
stage promises. ``CrossrefError`` is an answer, so it is no find. Start reading from ``TARGETS``.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

from crossref.clean import found_in_text, lines_of, page_of, unwrapped
from crossref.errors import CrossrefError
from crossref.extract import names_in, read_claims
from crossref.files.contents import Opener
from crossref.files.decode import decoded, one_line, safe
from crossref.files.known import Document, Known, Named, Notice
from crossref.files.overrides import overrides_of
from crossref.files.shelves import Packed
from crossref.files.unpack import Allowance
from crossref.model import Article, Sentence
from crossref.notation import notation
from crossref.segment import sentences_of
from crossref.settings import Settings

# By the first byte of an input, so that the fuzzer chooses; "" is told by the bytes that follow.
_FORMATS = (".csv", ".rss", ".eml", ".mht", ".zip", ".gz", ".docx", ".txt", "", ".mbox")
_DAY = datetime(2031, 3, 7, tzinfo=UTC)


def decode(raw: bytes) -> None:
    """What is read from a file is text, safe, and the same when it is made safe again."""
    text = decoded(raw, "fuzz")
    assert safe(text) == text
    assert text.encode("utf-8").decode("utf-8") == text
    assert "\n" not in one_line(text)


def records(raw: bytes) -> None:
    """Every record of a JSON text is an article or is refused by itself."""
    _read(raw, ".json")


def formats(raw: bytes) -> None:
    """So is everything in a table, a feed, a mail, a mailbox, an archive."""
    if raw:
        _read(raw[1:], _FORMATS[raw[0] % len(_FORMATS)])


def _read(raw: bytes, kind: str) -> None:
    settings = Settings(max_file_bytes=1_000_000, max_unpacked_bytes=3_000_000)
    opener = Opener(settings, Allowance(settings), overrides_of(()))
    waiting = [Document("fuzz", raw, kind, Known())]
    while waiting:
        with suppress(CrossrefError):
            for _, part in opener.parts(waiting.pop()):
                if isinstance(part, Document):
                    waiting.append(part)
                elif isinstance(part, Article):
                    _check(part)
                else:
                    assert isinstance(part, Notice | Named | Packed)


def _check(article: Article) -> None:
    assert safe(article.text) == article.text
    for name in (article.outlet, article.title, article.byline, article.url):
        assert one_line(name) == name


def clean(raw: bytes) -> None:
    """Lines are kept or dropped with a reason, in order, and none overlaps another."""
    text = _text(raw)
    assert len(unwrapped(text)) == len(text)
    found_in_text(text)
    end = 0
    for line in lines_of(text):
        assert end <= line.span.start <= line.span.stop <= len(text)
        end = line.span.stop


def page(raw: bytes) -> None:
    """A page is an article or none."""
    page_of(_text(raw), "https://harbour-times.example/news/1")


def segment(raw: bytes) -> None:
    """Sentences stand in the text where they say, in order, and cover all that is kept."""
    _sentences(_text(raw))


def extract(raw: bytes) -> None:
    """Claims lie in their sentences, and their values can be written."""
    sentences = _sentences(_text(raw))
    for claim in read_claims(sentences, _DAY):
        assert claim.sentence in sentences
        notation(claim.value)
    for sentence in sentences:
        names_in([sentence])


def _text(raw: bytes) -> str:
    return safe(raw.decode("utf-8", errors="replace"))


def _sentences(text: str) -> tuple[Sentence, ...]:
    lines = [(line.span, line.is_headline) for line in lines_of(text) if not line.reason]
    sentences = sentences_of(text, lines)
    kept = "".join(text[span.start : span.stop] for span, _ in lines)
    assert "".join("".join(s.text for s in sentences).split()) == "".join(kept.split())
    for sentence in sentences:
        assert text[sentence.span.start : sentence.span.stop] == sentence.text
    return sentences


TARGETS: dict[str, Callable[[bytes], None]] = {
    "decode": decode,
    "records": records,
    "formats": formats,
    "clean": clean,
    "page": page,
    "segment": segment,
    "extract": extract,
}
