"""A mailbox (mbox) -> the mails in it.

In: the bytes of a mailbox, as Thunderbird, Google Takeout and archives of mailing lists write it. Out: the
bytes of each mail, in order, for ``mail`` to read.

A mail begins below a line "From ann@post.example Fri Mar  7 14:05:00 2031" that follows an empty one, with
the first line of its header. A line of a text that begins alike was written ">From". ``mailbox`` of the
standard library is not used: it wants a file of its own, which it may lock and write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: The header must follow: not every program marks a sentence that begins with "From" below an empty line.
_START = re.compile(rb"(?:\A|\n\r?\n)From [^\n]*\n(?=[!-9;-~]{1,60}:)")
_MARKED = re.compile(rb"^>(>*From )", re.MULTILINE)


def mails_in(raw: bytes) -> Iterator[bytes]:
    """The mails of a mailbox; none where it is no mailbox."""
    start = None
    for begin in _START.finditer(raw):
        if start is not None:
            yield _MARKED.sub(rb"\1", raw[start : begin.start()])
        start = begin.end()
    if start is not None:
        yield _MARKED.sub(rb"\1", raw[start:])
