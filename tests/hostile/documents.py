"""Hostile archives, compressed files, PDF, Word, mails: bombs, cuts and lies."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from tests.hostile.case import NEWS, beside

TEXT = (NEWS * 5).encode()


def zipped(files: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2031, 3, 7, 0, 0, 0)), content, method)
    return made.getvalue()


def _zeros(size: int) -> bytes:
    return zipped({"a.txt": b"0" * size})


def _nested(depth: int) -> bytes:
    made = zipped({"a.txt": TEXT})
    for level in range(depth):
        made = zipped({f"{level}.zip": made})
    return made


def _link() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        entry = zipfile.ZipInfo("link.txt")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
        archive.writestr("a.txt", TEXT)
    return made.getvalue()


def _overlapping() -> bytes:
    """One file's bytes under a thousand names, each counted as a file of its own."""
    made = bytearray(zipped({"a.txt": b"0" * 10_000_000}))
    start = made.index(b"PK\x01\x02")
    entry, end = bytes(made[start : made.index(b"PK\x05\x06")]), bytearray(made[made.index(b"PK\x05\x06") :])
    directory = b"".join(entry.replace(b"a.txt", b"%05d" % n) for n in range(1000))
    struct.pack_into("<HHII", end, 8, 1000, 1000, len(directory), start)
    return bytes(made[:start]) + directory + bytes(end)


def _lying(size: int) -> bytes:
    """The header claims ``size`` bytes for a file of fifty million."""
    made = bytearray(_zeros(50_000_000))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", made, made.index(mark) + place, size)
    return bytes(made)


def _flagged(bit: int) -> bytes:
    made = bytearray(zipped({"a.txt": TEXT}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        made[made.index(mark) + place] |= bit
    return bytes(made)


GOOD_ZIP = zipped({"a.txt": TEXT, "b.txt": TEXT.replace(b"5-hour", b"9-hour")})
ARCHIVES = beside(
    "archives",
    ".zip",
    {
        "a bomb of 50 MB": lambda: _zeros(50_000_000),
        "a bomb of 500 MB": lambda: zipped({f"{n}.txt": b"0" * 50_000_000 for n in range(10)}),
        "ten deep": lambda: _nested(10),
        "a bomb inside": lambda: zipped({"b.zip": _zeros(50_000_000), "a.txt": TEXT}),
        "one file under 1,000 names": _overlapping,
        "a size that lies small": lambda: _lying(10),
        "a size that lies great": lambda: _lying(2**32 - 2),
        "10,000 files": lambda: zipped(
            {f"{n}.txt": b"Pier %d." % n for n in range(10_000)}, method=zipfile.ZIP_STORED
        ),
        "names that climb": zipped({"../../../../tmp/x.txt": TEXT, "/etc/x.txt": TEXT, "C:\\x.txt": TEXT}),
        "names that act": zipped(
            {"\x1b[2J\u202e.txt": TEXT, "a\nb.txt": TEXT.replace(b"5-", b"6-"), "=1+1.txt": TEXT}
        ),
        "names of 60,000 signs": zipped({"x" * 60_000 + ".txt": TEXT}),
        "a name twice": GOOD_ZIP.replace(b"b.txt", b"a.txt"),
        "a link to a file of the system": _link,
        "a manifest that climbs": zipped({"articles.json": b'[{"file": "../../etc/passwd"}]', "a.txt": TEXT}),
        "encrypted": _flagged(1),
        "broken sums": GOOD_ZIP.replace(GOOD_ZIP[40:44], b"\x00\x00\x00\x00", 1),
        "half of it": GOOD_ZIP[: len(GOOD_ZIP) // 2],
        "without its end": GOOD_ZIP[:-22],
        "only its end": b"PK\x05\x06" + b"\x00" * 18,
        "an end that lies": b"PK\x05\x06" + b"\xff" * 18,
        "no archive": b"PK\x03\x04" + bytes(range(256)) * 100,
        "bytes before it": b"x" * 100_000 + GOOD_ZIP,
        "a thousand folders": zipped({"/".join("d" * n) + "/a.txt": TEXT for n in range(1, 200)}),
        "another method": lambda: zipped({"a.txt": TEXT}, method=zipfile.ZIP_LZMA),
        "a method that is none": GOOD_ZIP.replace(b"\x08\x00", b"\x63\x00"),
        "a comment of 65,000": GOOD_ZIP[:-2] + b"\xff\xfd" + b"x" * 65_021,
        "empty": zipped({}),
    },
)
PACKED = beside(
    "compressed",
    ".txt.gz",
    {
        "a bomb of 100 MB": lambda: gzip.compress(b"0" * 100_000_000),
        "a bomb of 19 MB": lambda: gzip.compress(b"The strike went on. " * 950_000),
        "gzip in gzip in gzip": gzip.compress(
            gzip.compress(gzip.compress(gzip.compress(gzip.compress(TEXT))))
        ),
        "half of it": gzip.compress(TEXT)[:60],
        "broken sums": gzip.compress(TEXT)[:-8] + b"\x00" * 8,
        "no gzip": b"\x1f\x8b" + bytes(range(256)) * 50,
        "10,000 members": gzip.compress(b"The strike went on. ") * 10_000,
        "a tail": gzip.compress(TEXT) + b"\x00" * 1000 + b"tail",
        "a name inside that climbs": b"\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\x03../../x\x00"
        + gzip.compress(TEXT)[10:],
        "empty": b"",
        "an archive in it": gzip.compress(GOOD_ZIP),
    },
)


def pdf(stream: bytes, extra: bytes = b"", *, filters: bytes = b"", catalog: bytes = b"") -> bytes:
    parts = [
        b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1" + extra + b">>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(stream), filters, stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj" % number + part + b"endobj\n"
    start = len(made)
    made += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(made) + b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n%d\n%%%%EOF" % start


_LINES = (
    b"BT /F 12 Tf 50 700 Td " + b"(The harbour stayed closed for 5 hours on Friday.) Tj 0 -14 Td " * 5 + b"ET"
)
GOOD_PDF = pdf(_LINES)
_FLATE = b"/Filter/FlateDecode"
DOCUMENTS = beside(
    "PDF",
    ".pdf",
    {
        "good": GOOD_PDF,
        "half of it": GOOD_PDF[: len(GOOD_PDF) // 2],
        "only its head": b"%PDF-1.7\n",
        "its head and noise": b"%PDF-1.7\n" + bytes(range(256)) * 100,
        "a bomb": lambda: pdf(zlib.compress(b"BT (a) Tj ET " * 5_000_000), filters=_FLATE),
        "a bomb in a bomb": lambda: pdf(
            zlib.compress(zlib.compress(b"0" * 200_000_000)), filters=b"/Filter[/FlateDecode/FlateDecode]"
        ),
        "100 filters": pdf(_LINES, filters=b"/Filter[" + b"/ASCIIHexDecode" * 100 + b"]"),
        "pages that turn in a circle": GOOD_PDF.replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"),
        "a page that is its own parent": GOOD_PDF.replace(b"/Parent 2 0 R", b"/Parent 3 0 R"),
        "a million pages": GOOD_PDF.replace(b"/Count 1", b"/Count 9999999"),
        "10,000 pages": GOOD_PDF.replace(b"[3 0 R]", b"[" + b"3 0 R " * 10_000 + b"]"),
        "arrays without end": pdf(_LINES, extra=b"/X" + b"[" * 50_000),
        "dictionaries without end": pdf(_LINES, extra=b"/X" + b"<</A" * 50_000),
        "a script and a launch": pdf(
            _LINES, catalog=b"/OpenAction<</S/Launch/F(touch ran)>>/Names<</JavaScript 5 0 R>>"
        ),
        "an outer file": pdf(b"", filters=b"/F(/etc/passwd)/FFilter/None"),
        "a length that lies": GOOD_PDF.replace(b"/Length ", b"/Length 99999"),
        "a negative length": GOOD_PDF.replace(b"/Length ", b"/Length -"),
        "encrypted": GOOD_PDF.replace(
            b"/Size 6", b"/Size 6/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -1>>/ID[(a)(b)]"
        ),
        "a broken table": GOOD_PDF.replace(b"startxref\n", b"startxref\n99999999"),
        "tables in a circle": GOOD_PDF.replace(b"/Size 6", b"/Size 6/Prev 9"),
        "100,000 objects": lambda: GOOD_PDF.replace(b"xref", b"7 0 obj null endobj\n" * 100_000 + b"xref", 1),
        "a page without text": pdf(b"0 0 m 100 100 l S"),
        "text that acts": pdf(_LINES.replace(b"harbour", b"\\033[2J\\233m\\000")),
        "operators without end": lambda: pdf(b"q " * 200_000 + _LINES),
    },
)
_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Override PartName="/word/document.xml" ContentType='
    b'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    b'Target="word/document.xml"/></Relationships>'
)


def word(body: str, *, before: str = "", rels: bytes = _RELS) -> bytes:
    text = before + _WORD.format(body)
    return zipped({"[Content_Types].xml": _TYPES, "_rels/.rels": rels, "word/document.xml": text.encode()})


_PARAGRAPHS = f"<w:p><w:r><w:t>{NEWS}</w:t></w:r></w:p>" * 5
WORDS = beside(
    "Word",
    ".docx",
    {
        "good": word(_PARAGRAPHS),
        "half of it": word(_PARAGRAPHS)[:300],
        "a bomb": lambda: word(f"<w:p><w:r><w:t>{'a ' * 30_000_000}</w:t></w:r></w:p>"),
        "a billion laughs": word(
            "<w:p><w:r><w:t>&i;</w:t></w:r></w:p>" + _PARAGRAPHS,
            before="<!DOCTYPE x [<!ENTITY a 'ha'>"
            + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
            + "]>",
        ),
        "an outer entity": word(
            "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>" + _PARAGRAPHS,
            before="<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        ),
        "10,000 nested": word("<w:p>" * 10_000 + "</w:p>" * 10_000),
        "200,000 paragraphs": lambda: word("<w:p/>" * 200_000 + _PARAGRAPHS),
        "a document elsewhere": word(
            _PARAGRAPHS, rels=_RELS.replace(b"word/document.xml", b"../../etc/passwd")
        ),
        "no document": zipped({"[Content_Types].xml": _TYPES}),
        "no XML": zipped(
            {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELS, "word/document.xml": b"\x00" * 100}
        ),
        "a sheet": zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}),
    },
)


def mail(body: str | bytes, **header: str) -> bytes:
    told = {
        "From": "Ann Lee <ann@post.example>",
        "Subject": "Strike",
        "Date": "Fri, 7 Mar 2031 14:05:00 +0100",
    } | header
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in told.items())
    raw = body if isinstance(body, bytes) else body.encode()
    return lines.encode("utf-8", errors="surrogatepass") + b"MIME-Version: 1.0\r\n\r\n" + raw


def _parts(count: int) -> Callable[[], bytes]:
    return lambda: mail(
        "--b\r\nContent-Type: text/plain\r\n\r\n" * count + NEWS * 3,
        Content_Type='multipart/mixed; boundary="b"',
    )


def _nested_mail(depth: int) -> bytes:
    return mail(
        "".join(f"--b{n}\r\nContent-Type: multipart/mixed; boundary=b{n + 1}\r\n\r\n" for n in range(depth))
        + NEWS,
        Content_Type="multipart/mixed; boundary=b0",
    )


MAILS = beside(
    "mails",
    ".eml",
    {
        "good": mail(NEWS * 4),
        "10,000 parts": _parts(10_000),
        "500 nested parts": lambda: _nested_mail(500),
        "mails in mails": mail("Content-Type: message/rfc822\r\n\r\n" * 2000, Content_Type="message/rfc822"),
        "a boundary that is none": mail(NEWS, Content_Type="multipart/mixed"),
        "a boundary without an end": mail("--b\r\n" + NEWS, Content_Type='multipart/mixed; boundary="b"'),
        "broken base64": mail("!!!!" * 10_000, Content_Transfer_Encoding="base64"),
        "an encoding that is none": mail(NEWS * 3, Content_Type="text/plain; charset=utf-99"),
        "an encoding that runs": mail(NEWS * 3, Content_Type="text/plain; charset=zip"),
        "a subject that acts": mail(NEWS * 3, Subject="\x1b[2J\u202e=1+1 =?utf-8?b?G1sySg==?="),
        "a subject of 200,000": mail(NEWS * 3, Subject="=?utf-8?q?a?= " * 20_000),
        "an encoded word that is none": mail(NEWS * 3, Subject="=?utf-99?x?a?= =?utf-8?b?!?="),
        "a date that is none": mail(NEWS * 3, Date="Fri, 99 Foo 99999 99:99:99 +9999"),
        "a sender without end": mail(NEWS * 3, From="(" * 50_000 + "a@b"),
        "10,000 headers": mail(NEWS * 3, **{f"X-{n}": "x" for n in range(10_000)}),
        "attachments that climb": mail(
            "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; "
            f'filename="../../x.txt"\r\n\r\n{NEWS * 3}\r\n--b--',
            Content_Type='multipart/mixed; boundary="b"',
        ),
        "a page with frames": mail(
            f"<html><body><iframe src='file:///etc/passwd'></iframe><p>{NEWS * 3}</p></body></html>",
            Content_Type="text/html",
        ),
    },
)
_FROM = b"From ann@post.example Fri Mar  7 14:05:00 2031\n"
MAILBOXES = beside(
    "mailboxes",
    ".mbox",
    {
        "good": (_FROM + mail(NEWS * 4) + b"\n") * 2,
        "10,000 mails": lambda: (_FROM + mail("") + b"\n\n") * 10_000 + _FROM + mail(NEWS * 4),
        "a million beginnings": lambda: _FROM + b"a: b\n\nFrom x\n" * 1_000_000,
        "beginnings without a header": lambda: _FROM + mail(NEWS * 4) + b"\n\nFrom x\n" * 1_000_000,
        "a name of a header of 19 MB": lambda: _FROM + b"a" * 19_000_000,
        "a beginning of 19 MB": lambda: b"From " + b"x" * 19_000_000 + b"\na: b\n\n",
        "a mark of 19 MB": lambda: _FROM + mail(NEWS * 4) + b"\n" + b">" * 19_000_000 + b"From ",
        "a mailbox in a mailbox": _FROM + mail(_FROM + mail(NEWS * 4)) + b"\n\n" + _FROM + mail(NEWS * 4),
        "no mailbox": NEWS * 4,
        "empty": b"",
    },
)
CASES = [*ARCHIVES, *PACKED, *DOCUMENTS, *WORDS, *MAILS, *MAILBOXES]
