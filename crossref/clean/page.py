"""HTML -> the article in it, by trafilatura, with what the page says of itself.

In: a page as text, and its address if known. Out: a ``Page``; its text is "" where no article was found.

trafilatura finds title, outlet, day and body. Beside it we read the time of publication from JSON-LD
and meta tags, since trafilatura gives the day only, and take the outlet from the ``<title>`` suffix or
the host where the page names none. A date that stands nowhere but in the running text is not taken:
it may be a caption's. trafilatura is imported only when a page is read (170 ms). Start reading from
``page_of``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from crossref.clean.dateline import moment_of

_ARTICLE_TYPE = r"(?:Article|BlogPosting|Report)$"
_META_TIMES = frozenset(
    "article:published_time og:published_time datepublished parsely-pub-date publish-date pubdate "
    "publication_date date dc.date dc.date.issued".split()
)
#: What stands between a headline and the outlet in ``<title>``: "Ferry fire kills two | Harbour Times".
_SEPARATOR = r"\s+[|–—·»-]\s+"

#: JSON-LD nests by "@graph" and "mainEntity"; deeper than this it is no page's metadata.
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds; "" and None for what it does not tell.

    ``text`` is the title, an empty line, and the body with an empty line between paragraphs.
    ``language`` is the code the page declares ("en"). ``provenance`` pairs each field found with "page",
    or with "address" for an outlet that nothing but the host names.
    """

    title: str
    outlet: str
    published: datetime | None
    byline: str
    text: str
    language: str
    provenance: tuple[tuple[str, str], ...]


def page_of(html: str, url: str = "") -> Page:
    """The article of a page; ``text`` is "" where there is none."""
    from trafilatura import bare_extraction, load_html

    tree = load_html(html) if html.strip() else None
    if tree is None:
        return Page("", "", None, "", "", "", ())
    scripts = tree.xpath("//script[contains(@type, 'ld+json')]/text()")
    head = _Head(
        scripts=scripts,
        article=_json_ld(scripts),
        times=[
            str(meta.get("content"))
            for meta in tree.xpath("//meta[@content]")
            if (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower() in _META_TIMES
        ],
        title=_one_line(" ".join(tree.xpath("//head/title/text()"))),
        language=str(tree.get("lang") or "")[:2].lower(),
    )
    found = bare_extraction(
        tree,
        url=url or None,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None:
        return Page("", "", None, "", "", head.language, ())
    return _page(head, found, url)


@dataclass(frozen=True, slots=True)
class _Head:
    """What we read ourselves: JSON-LD, its object for the article, meta times, ``<title>``, language."""

    scripts: list[str]
    article: dict[str, Any]
    times: list[str]
    title: str
    language: str


def _page(head: _Head, found: Any, url: str) -> Page:
    title = _one_line(found.title or "")
    host = host_of(url or found.url or "")
    # trafilatura gives the host for a page that does not name its outlet.
    site = "" if host_of(found.sitename or "") == host else _one_line(found.sitename or "")
    named = site or _suffix(head.title, title)
    outlet, source = (named, "page") if named else (host, "address")
    title = _without_suffix(title, outlet)
    byline = _one_line(found.author or "")
    published = _published(head, found.date or "")
    body = "\n\n".join(line.strip() for line in (found.text or "").split("\n") if line.strip())
    titled = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    told = {"outlet": outlet, "title": title, "published": published, "byline": byline}
    provenance = tuple(
        (name, source if name == "outlet" else "page") for name, value in told.items() if value
    )
    return Page(title, outlet, published, byline, titled if body else "", head.language, provenance)


def _json_ld(scripts: list[str]) -> dict[str, Any]:
    """The JSON-LD object that describes the article, {} if none: a list of teasers describes others."""
    for script in scripts:
        try:
            tree = json.loads(script.strip(), strict=False)
        except (ValueError, RecursionError):
            continue  # a broken block is the page's fault and costs only what it would have told
        for node in _objects(tree, 0):
            kinds = node.get("@type", "")
            for kind in kinds if isinstance(kinds, list) else [kinds]:
                if re.search(_ARTICLE_TYPE, str(kind)):
                    return node
    return {}


def _objects(tree: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEPTH:
        return
    if isinstance(tree, list):
        for item in tree:
            yield from _objects(item, depth + 1)
    elif isinstance(tree, dict):
        yield tree
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(tree.get(key), depth + 1)


def _published(head: _Head, day: str) -> datetime | None:
    """JSON-LD tells the time and zone most often, meta tags next, then the day that trafilatura found.

    It finds days in all JSON-LD, also in that of teasers, so those are passed over.
    """
    told = head.article.get
    found = "" if any(day in script for script in head.scripts) else day
    for candidate in (told("datePublished"), *head.times, told("dateCreated"), found, told("dateModified")):
        moment = moment_of(candidate) if isinstance(candidate, str) else None
        if moment is not None:
            return moment
    return None


def _suffix(page_title: str, title: str) -> str:
    parts = re.split(_SEPARATOR, page_title)
    last = parts[-1].strip()
    return last if len(parts) > 1 and last != title and len(last.split()) <= 5 else ""


def _without_suffix(title: str, outlet: str) -> str:
    separators = list(re.finditer(_SEPARATOR, title))
    if separators and title[separators[-1].end() :].casefold() == outlet.casefold():
        return title[: separators[-1].start()]
    return title


def host_of(address: str) -> str:
    """ "harbour-times.example" of "https://www.harbour-times.example/ferry"; "" of what is no address."""
    try:
        return (urlsplit(address if "//" in address else f"//{address}").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
