"""The text of a PDF, read by a process of its own: ``python pdf_text.py MAX_PAGES MAX_CHARS MAX_BYTES``.

In: the bytes of a PDF on standard input. Out: one JSON object on standard output, {"title", "author",
"pages": [text, ...]}, or {"error": word}: "broken", "encrypted", "pages" or "long" (limits).

PDFium is fast, and is tested by those who show PDFs to everybody; but it is no Python, and a file made to
crash, stall or fill it must cost no more than that file. So it runs here, with bounded memory, under the
eyes of ``documents``, which ends it when its time is over. Only this file is loaded: it imports nothing of
crossref.
"""

from __future__ import annotations

import json
import sys
from typing import Any

_WRONG_PASSWORD = 4  # of PDFium's errors


def main(raw: bytes, max_pages: int, max_chars: int, max_bytes: int) -> dict[str, Any]:
    """What the PDF ``raw`` holds, or why not. Memory is bounded by ``max_bytes`` where the system can."""
    from pypdfium2 import PdfDocument, PdfiumError

    _bound_memory(max_bytes)
    try:
        document = PdfDocument(raw)
        if len(document) > max_pages:
            return {"error": "pages"}
        properties = document.get_metadata_dict()
        pages, size = list[str](), 0
        for number in range(len(document)):
            pages.append(document[number].get_textpage().get_text_range())
            size += len(pages[-1])
            if size > max_chars:
                return {"error": "long"}
    except PdfiumError as error:
        return {"error": "encrypted" if getattr(error, "err_code", 0) == _WRONG_PASSWORD else "broken"}
    return {"title": properties.get("Title", ""), "author": properties.get("Author", ""), "pages": pages}


def _bound_memory(size: int) -> None:
    try:
        import resource
    except ImportError:
        return  # Windows has no such limit
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


if __name__ == "__main__":
    found = main(sys.stdin.buffer.read(), *map(int, sys.argv[1:4]))
    sys.stdout.write(json.dumps(found))
