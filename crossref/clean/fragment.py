"""A piece of HTML -> its text, a paragraph for each block.

In: what a feed or a mail holds where a page would stand. Out: its words, all of them: what is furniture is
for ``lines_of`` to say. Start reading from ``text_of``.
"""

from __future__ import annotations

import re
from html import unescape

#: Elements that begin a line of their own, and those whose content is not for reading.
_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li"
    " main nav ol p pre section table td th tr ul".split()
)
_UNREAD = frozenset("head noscript script style svg template title".split())


def text_of(html: str) -> str:
    """The text of a piece of HTML without a page around it, such as a feed or a mail holds.

    An empty line stands between blocks; nothing is judged to be furniture. Plain text comes back on one line.
    """
    from lxml import etree

    if "<" not in html:
        return _one_line(unescape(html))
    tree = etree.fromstring(html.encode("utf-8", errors="replace"), etree.HTMLParser(encoding="utf-8"))
    if tree is None:
        return ""
    etree.strip_tags(tree, etree.Comment, etree.ProcessingInstruction)  # what follows them stays
    words = []
    walk = etree.iterwalk(tree, ("start", "end"))
    for event, element in walk:
        words.append("\n" if element.tag in _BLOCKS else "")
        if event == "end":
            words.append(re.sub(r"\s+", " ", element.tail or ""))
        elif element.tag in _UNREAD:
            walk.skip_subtree()
        else:
            words.append(re.sub(r"\s+", " ", element.text or ""))
    return "\n\n".join(filter(None, map(_one_line, "".join(words).split("\n"))))


def _one_line(text: str) -> str:
    return " ".join(text.split())
