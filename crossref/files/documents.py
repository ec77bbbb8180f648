"""PDF and Word documents -> articles.

In: the bytes of a document. Out: an ``Article``; ``ArticleError`` for what is broken, encrypted, or a
picture of a text only.

A document's properties tell title and author. They do not tell when the article was published: a page
printed to PDF, or pasted into Word, was created on the day of printing. pypdf and python-docx are an
extra, and imported only when such a document is read.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from crossref.errors import ArticleError
from crossref.files.decode import one_line, safe
from crossref.files.known import INSTALL, Known, refused
from crossref.files.paragraphs import paragraphs_of
from crossref.files.records import Told
from crossref.files.texts import article, titled, too_long
from crossref.files.unpack import Archive
from crossref.model import Article
from crossref.settings import Settings

if TYPE_CHECKING:
    from pypdf import PdfReader

_PROPERTIES = "document properties"
_BROKEN_PDF = "is a PDF that cannot be read; print or save it again"
_BROKEN_WORD = "is a Word document that cannot be read; save it again as .docx or .txt"
#: What programs write for a title when nobody gave one: "Microsoft Word - draft2.docx", "untitled".
_NO_TITLE = re.compile(
    r"(?:microsoft|word|powerpoint|untitled|document|slide|print)\b|.*\.\w{2,5}$|\W*$|\S*$", re.IGNORECASE
)
_NO_AUTHOR = re.compile(r"(?:python-docx|user|admin\w*|owner|unknown|author|\S+@\S+)?$", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;)]")
#: What may be unpacked from the pages of one PDF to read their text: a page takes 5 to 50 kB.
_PAGE_BYTES = 20_000_000


def pdf_article(source: str, raw: bytes, known: Known, settings: Settings) -> Article:
    """The article of a PDF: the text of its pages, joined to paragraphs."""
    try:
        from pypdf import Configuration, PdfReader, apply_configuration
    except ImportError as error:
        raise ArticleError(source, f"is a PDF, and pypdf is missing to read it: {INSTALL}") from error
    limit = settings.max_file_bytes
    limits = Configuration(
        zlib_maximum_output_length=limit,
        lzw_maximum_output_length=limit,
        run_length_maximum_output_length=limit,
        array_based_stream_maximum_output_length=limit,
        stream_parsing_work_maximum_count=500_000,
        jbig2dec_binary=None,  # pictures are not looked at, and no program is started
    )
    with refused(source, _BROKEN_PDF), _silent("pypdf"), apply_configuration(limits):
        document = PdfReader(BytesIO(raw), strict=False)
        if document.is_encrypted and not document.decrypt(""):
            raise ArticleError(source, "is encrypted; open it with its password and print it to a new PDF")
        told = _pdf_properties(document)
        running, rest = paragraphs_of(list(_pages(source, document, settings)))
    text = "\n\n".join(filter(None, (*running, rest)))
    if not text:
        raise ArticleError(
            source, "is a PDF without text, as scans are; recognise its text (OCR) and give that"
        )
    address = next((match[0] for line in running if (match := _ADDRESS.search(line))), "")
    places = (*known.told, told, Told("page footer", url=address))
    return article(source, safe(text), places, known, settings)


def _pages(source: str, document: PdfReader, settings: Settings) -> Iterator[list[str]]:
    if len(document.pages) > settings.max_pages:
        raise ArticleError(
            source,
            f"has {len(document.pages):,} pages, more than {settings.max_pages}; give those of the article, "
            "or raise the setting max_pages",
        )
    size = work = 0
    for page in document.pages:
        contents = page.get_contents()
        work += len(contents.get_data()) if contents is not None else 0
        if work > _PAGE_BYTES:
            raise ArticleError(source, "is a PDF of drawings more than of text; save the article as text")
        text = page.extract_text()
        size += len(text)
        if size > settings.max_article_chars:
            raise ArticleError(source, f"has {too_long(settings)}")
        yield text.split("\n")


def _pdf_properties(document: PdfReader) -> Told:
    properties = document.metadata
    if properties is None:
        return Told(_PROPERTIES)
    return _told(*(one_line(str(properties.get(name) or "")) for name in ("/Title", "/Author")))


def word_article(source: str, archive: Archive, raw: bytes, known: Known, settings: Settings) -> Article:
    """The article of a Word document (.docx), whose ``archive`` it is: its paragraphs in order."""
    try:
        from docx import Document
    except ImportError as error:
        reason = f"is a Word document, and python-docx is missing to read it: {INSTALL}"
        raise ArticleError(source, reason) from error
    for name in archive.members:
        archive.read(name, source)  # python-docx unpacks all of them without a limit
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


@contextmanager
def _silent(name: str) -> Iterator[None]:
    """No warnings of a library: it names what is wrong with a file in its own words, line by line."""
    log = logging.getLogger(name)
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(level)
