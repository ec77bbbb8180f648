"""PDF and Word documents -> articles.

In: the bytes of a document. Out: an ``Article``; ``ArticleError`` for what is broken, encrypted, or a
picture of a text only.

A document's properties tell title and author. They do not tell when the article was published: a page
printed to PDF, or pasted into Word, was created on the day of printing. pypdfium2 and python-docx are an
extra, and imported only when such a document is read; the former in a process of its own (``pdf_text``).
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

from crossref.errors import ArticleError
from crossref.files.decode import one_line, safe
from crossref.files.known import INSTALL, Known, refused
from crossref.files.paragraphs import paragraphs_of
from crossref.files.records import Told
from crossref.files.texts import article, titled, too_long
from crossref.files.unpack import Archive
from crossref.model import Article
from crossref.settings import Settings

_PROPERTIES = "document properties"
_BROKEN_PDF = "is a PDF that cannot be read; print or save it again"
_BROKEN_WORD = "is a Word document that cannot be read; save it again as .docx or .txt"
#: What programs write for a title when nobody gave one: "Microsoft Word - draft2.docx", "untitled".
_NO_TITLE = re.compile(
    r"(?:microsoft|word|powerpoint|untitled|document|slide|print)\b|.*\.\w{2,5}$|\W*$|\S*$", re.IGNORECASE
)
_NO_AUTHOR = re.compile(r"(?:python-docx|user|admin\w*|owner|unknown|author|\S+@\S+)?$", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;)]")
#: Tags of a Word document to one of a page: it marks every change of a word, and holds its styles.
_WORD_TAGS = 4
#: Bytes of memory for the process that reads a PDF: Python takes 30 MB, a PDF of 20 MB up to 150 MB.
_PDF_MEMORY = 1_000_000_000


def pdf_article(source: str, raw: bytes, known: Known, settings: Settings) -> Article:
    """The article of a PDF: the text of its pages, joined to paragraphs."""
    if find_spec("pypdfium2") is None:
        raise ArticleError(source, f"is a PDF, and pypdfium2 is missing to read it: {INSTALL}")
    found = _read_pdf(source, raw, settings)
    if "error" in found:
        most = settings.max_pages
        pages = f"{most} pages; give those of the article, or allow more with --limit max_pages=N"
        reasons = {
            "encrypted": "is encrypted; open it with its password and print it to a new PDF",
            "pages": f"has more than {pages}",
            "long": f"has {too_long(settings)}",
        }
        raise ArticleError(source, reasons.get(found["error"], _BROKEN_PDF))
    # PDFium marks the hyphen of a divided word, and joins its halves.
    lines = [page.replace("\ufffe", "-\n").splitlines() for page in found["pages"]]
    running, rest = paragraphs_of(lines)
    text = "\n\n".join(filter(None, (*running, rest)))
    if not text:
        raise ArticleError(
            source, "is a PDF without text, as scans are; recognise its text (OCR) and give that"
        )
    address = next((match[0] for line in running if (match := _ADDRESS.search(line))), "")
    told = _told(one_line(found["title"]), one_line(found["author"]))
    places = (*known.told, told, Told("page footer", url=address))
    return article(source, safe(text), places, known, settings)


def _read_pdf(source: str, raw: bytes, settings: Settings) -> dict[str, Any]:
    """What ``pdf_text`` says of a PDF; ``ArticleError`` where it crashes or does not come to an end."""
    limits = (settings.max_pages, settings.max_article_chars, _PDF_MEMORY)
    command = [sys.executable, "-I", str(Path(__file__).with_name("pdf_text.py")), *map(str, limits)]
    try:
        run = subprocess.run(command, input=raw, capture_output=True, timeout=settings.max_pdf_seconds)
        found = json.loads(run.stdout)
    except subprocess.TimeoutExpired as error:
        reason = f"takes longer to read than {settings.max_pdf_seconds:g} s; print it to a new PDF"
        raise ArticleError(source, f"{reason}, or allow more with --limit max_pdf_seconds=N") from error
    except ValueError as error:  # it crashed, so it said nothing
        raise ArticleError(source, _BROKEN_PDF) from error
    return found if isinstance(found, dict) else {"error": "broken"}


def word_article(source: str, archive: Archive, raw: bytes, known: Known, settings: Settings) -> Article:
    """The article of a Word document (.docx), whose ``archive`` it is: its paragraphs in order."""
    try:
        from docx import Document
    except ImportError as error:
        reason = f"is a Word document, and python-docx is missing to read it: {INSTALL}"
        raise ArticleError(source, reason) from error
    # python-docx unpacks all members without a limit, and takes ten seconds for a million tags.
    tags = sum(archive.read(name, source).count(b"<") for name in archive.members)
    if tags > _WORD_TAGS * settings.max_page_tags:
        reason = "has more markup than an article has; save its text as .txt, or allow more with --limit"
        raise ArticleError(source, f"{reason} max_page_tags=N")
    with refused(source, _BROKEN_WORD):
        document = Document(BytesIO(raw))
        properties = document.core_properties
        told = _told(one_line(properties.title or ""), one_line(properties.author or ""))
        text = "\n\n".join(filter(None, (line.strip() for line in _lines(document))))
    if not text:
        raise ArticleError(source, "is a Word document without text; there is nothing to read")
    places = (*known.told, told)
    return article(source, titled(safe(text), places), places, known, settings)


def _lines(document: Any) -> Iterator[str]:
    """Every paragraph in order, those in the cells of tables included."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    # Not by way of rows and cells: a cell may claim to span a milliard columns.
    for element in document.element.body.iter(qn("w:p")):
        yield Paragraph(element, document).text


def _told(title: str, author: str) -> Told:
    return Told(
        _PROPERTIES,
        title="" if _NO_TITLE.match(title) else title,
        byline="" if _NO_AUTHOR.match(author) else author,
    )
