"""HTML -> the article in it, by trafilatura, with what the page says of itself.

In: a page as text, and its address if known. Out: a ``Page``; its text is "" where no article was found.

trafilatura finds title, outlet, day and body. Beside it ``metadata`` reads what the page declares: JSON-LD
first, since trafilatura gives of a date the day only, then meta tags. A date that stands nowhere but in the
running text is not taken: it may be a caption's. trafilatura is imported only when a page is read (170 ms).
Start reading from ``page_of``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crossref.clean.metadata import (
    LONGEST,
    Head,
    byline_of,
    head_of,
    host_of,
    is_json,
    language_of,
    outlet_of,
    published_of,
    title_of,
    url_of,
    without_suffix,
)

#: Characters of the longest JSON-LD that is read: that of a live blog, which repeats it, has 300,000.
_LONG_JSON = 1_000_000
#: A caption of a picture with everything in it.
_CAPTIONS = (
    "//figcaption/descendant-or-self::* | "
    "//*[contains(concat(' ', translate(@class, '-_', '  '), ' '), ' caption ')]/descendant-or-self::*"
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds; "" and None for what it does not tell.

    ``text`` is the title, an empty line, and the body with an empty line between paragraphs.
    ``language`` is the code the page declares ("en"). ``provenance`` pairs each field found with the place
    it was read from: "JSON-LD", "meta tags", "page title", "page", or "address" for what nothing but the
    address tells.
    """

    title: str = ""
    outlet: str = ""
    published: datetime | None = None
    byline: str = ""
    text: str = ""
    url: str = ""
    language: str = ""
    provenance: tuple[tuple[str, str], ...] = ()


def page_of(html: str, url: str = "") -> Page:
    """The article of a page; ``text`` is "" where there is none."""
    from trafilatura import bare_extraction, load_html

    tree = load_html(html) if html.strip() else None
    if tree is None:
        return Page()
    head = head_of(tree)
    _mend(tree)
    found = bare_extraction(
        tree,
        url=url or None,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return Page(language=language_of(head)[0]) if found is None else _page(head, found, url)


def _mend(tree: Any) -> None:
    """Takes out of a page what would mislead or stall the search for its date and author."""
    # A date in a caption is the picture's. Without its marks nothing takes it for more.
    for element in tree.xpath(_CAPTIONS):
        element.attrib.clear()
        if element.tag in ("time", "abbr"):
            element.tag = "span"
    # Names and dates are sought with patterns whose time grows with the square of the length, in JSON only
    # where it is broken.
    for element in tree.xpath(f"//meta[string-length(@content) > {LONGEST}]"):
        element.set("content", element.get("content")[:LONGEST])
    for element in tree.xpath(f"//title[string-length() > {LONGEST}] | //h1[string-length() > {LONGEST}]"):
        element.drop_tree()
    for element in tree.xpath(f"//script[contains(@type, 'json') and string-length() > {20 * LONGEST}]"):
        if len(element.text or "") > _LONG_JSON or not is_json(element.text or ""):
            element.drop_tree()


def _page(head: Head, found: Any, url: str) -> Page:
    address, address_from = url_of(head)
    host = host_of(url or address or found.url or "")
    title, title_from = title_of(head, found)
    outlet, outlet_from = outlet_of(head, found, title, host)
    title = without_suffix(title, outlet)
    byline, byline_from = byline_of(head, found)
    language, language_from = language_of(head)
    published, published_from = published_of(head, found.date or "", url or address)
    body = "\n\n".join(line.strip() for line in (found.text or "").split("\n") if line.strip())
    titled = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    told = (
        ("outlet", outlet, outlet_from),
        ("title", title, title_from),
        ("published", published, published_from),
        ("byline", byline, byline_from),
        ("url", address, address_from),
        ("language", language, language_from),
    )
    provenance = tuple((name, place) for name, value, place in told if value)
    return Page(title, outlet, published, byline, titled if body else "", address, language, provenance)
