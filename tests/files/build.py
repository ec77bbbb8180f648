"""Documents of every form that is read, built from their parts."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

SENTENCES = (
    "Two people died and at least 40 were hurt when a ferry caught fire off Skarholm on Saturday evening.",
    "The blaze began in the engine room shortly after 4 p.m. and spread to the car deck within minutes.",
    "Helicopters lifted 112 passengers from the deck, and a further 63 were taken off by fishing boats.",
    "The owner said it would pay for the treatment of all those injured and would publish its own inquiry.",
)
BODY = "\n\n".join(SENTENCES)
PAGE = (
    "<!doctype html><html><head><title>Ferry burns | Harbour Times</title></head><body><article>"
    + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    + "</article></body></html>"
)


def pdf(
    pages: Sequence[Sequence[str]], properties: Mapping[str, str] | None = None, password: str = ""
) -> bytes:
    """A PDF of plain lines; a page without lines holds nothing, as one with a picture does."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        shown = "".join(
            f"1 0 0 1 50 {800 - 14 * row} Tm ({_escaped(line)}) Tj\n"
            for row, line in enumerate(lines)
            if line
        )
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 11 Tf\n{shown}ET".encode("cp1252"))
        page[NameObject("/Contents")] = writer._add_object(stream)
    if properties:
        writer.add_metadata(dict(properties))
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def docx(paragraphs: Sequence[str], *, title: str = "", author: str = "", table: Sequence[str] = ()) -> bytes:
    from docx import Document

    document = Document()
    document.core_properties.title, document.core_properties.author = title, author
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        grid = document.add_table(rows=1, cols=len(table))
        for cell, text in zip(grid.rows[0].cells, table, strict=True):
            cell.text = text
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def archive(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return target.getvalue()


def gzipped(content: bytes | str) -> bytes:
    return gzip.compress(content.encode() if isinstance(content, str) else content, mtime=0)


def bomb(size: int) -> bytes:
    """``size`` bytes that take a thousandth of that."""
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(b"a " * 500_000) for _ in range(size // 1_000_000)) + packer.flush()


def mail(
    *, text: str = "", html: str = "", attached: Mapping[str, bytes] | None = None, **header: str
) -> bytes:
    message = EmailMessage()
    for name, value in header.items():
        message[name.replace("_", "-")] = value
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    for name, content in (attached or {}).items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def mailbox(*mails: bytes) -> bytes:
    """Mails as a mailbox (mbox) holds them."""
    marked = (re.sub(rb"^(>*From )", rb">\1", mail, flags=re.MULTILINE) for mail in mails)
    return b"".join(b"From ann@post.example Sat Mar  9 18:22:00 2024\n%s\n\n" % mail for mail in marked)


def saved_page(html: str, url: str) -> bytes:
    """A page as a browser saves it to one file, with a picture beside it."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = url
    message["Subject"] = "Ferry burns"
    message["Date"] = "Tue, 1 Jan 2030 10:00:00 -0000"
    message.set_content(html, subtype="html", cte="quoted-printable")
    message["Content-Location"] = url
    message.add_related(b"GIF89a", maintype="image", subtype="gif")
    return message.as_bytes()


def rss(*entries: str, title: str = "Harbour Times", head: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{head}<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>{title}</title><link>https://harbour-times.example/</link>"
        + "".join(f"<item>{entry}</item>" for entry in entries)
        + "</channel></rss>"
    )


def atom(*entries: str, title: str = "Harbour Times") -> str:
    return (
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{title}</title>'
        + "".join(f"<entry>{entry}</entry>" for entry in entries)
        + "</feed>"
    )
