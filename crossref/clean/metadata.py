"""What a page says of itself, and where it says so.

In: the tree of a page before anything is taken out of it, and what trafilatura found. Out: each value with
its place: "JSON-LD", "meta tags", "page title", "page", or "address". The places are asked in that order;
JSON-LD that describes other articles (a list of teasers) is not asked.

Start reading from ``head_of``, then from the function for a field.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from crossref.clean.dateline import moment_of

#: Characters of the longest title, name or meta tag that is read.
LONGEST = 1_000

_ARTICLE_TYPE = r"(?:Article|BlogPosting|Report)$"
_META_TIMES = frozenset(
    "article:published_time og:published_time datepublished parsely-pub-date publish-date pubdate "
    "publication_date date dc.date dc.date.issued".split()
)
#: What stands between a headline and the outlet in ``<title>``: "Ferry fire kills two | Harbour Times".
_SEPARATOR = r"\s+[|–—·»-]\s+"

#: Where elements carry a date in figures: not in teasers, captions and comments, nor for an update.
_STAMPS = (
    "time[@datetime][not(ancestor::aside | ancestor::nav | ancestor::footer | ancestor::li | ancestor::a)]"
    "[not(ancestor-or-self::*[contains(@class, 'update') or contains(@class, 'modif')"
    " or contains(@class, 'caption') or contains(@class, 'comment')] | ancestor::figcaption)]/@datetime"
)

#: JSON-LD nests by "@graph" and "mainEntity"; deeper than this it is no page's metadata.
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Head:
    """What we read ourselves.

    The JSON-LD blocks and in them the object for the article with all others by their "@id", the meta tags
    by name, the stamps of ``<time>`` elements, the address that ``<link rel=canonical>`` tells, ``<title>``,
    and the language of ``<html>``.
    """

    scripts: list[str]
    article: dict[str, Any]
    nodes: dict[str, dict[str, Any]]
    metas: list[tuple[str, str]]
    stamps: list[str]
    canonical: str
    title: str
    language: str


_Told = tuple[str, str]
"""A value, and the place it was read from; two empty strings where there is none."""


def head_of(tree: Any) -> Head:
    """What the page declares; ``tree`` is that of lxml."""
    scripts = [str(script) for script in tree.xpath("//script[contains(@type, 'ld+json')]/text()")]
    objects = list(_json_ld(scripts))
    return Head(
        scripts=scripts,
        article=next((node for node in objects if _is_article(node)), {}),
        nodes={str(node["@id"]): node for node in reversed(objects) if "@id" in node},
        metas=[
            (
                (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(),
                str(meta.get("content")),
            )
            for meta in tree.xpath("//meta[@content]")
        ],
        stamps=[str(stamp) for stamp in tree.xpath(f"//article//{_STAMPS}") or tree.xpath(f"//{_STAMPS}")],
        canonical=str(next(iter(tree.xpath("//link[@rel='canonical']/@href")), "")),
        title=one_line(" ".join(tree.xpath("//head/title/text()"))),
        language=str(tree.get("lang") or ""),
    )


def _json_ld(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """All objects of the JSON-LD blocks of a page."""
    for script in scripts:
        # A broken block is the page's fault and costs only what it would have told.
        if is_json(script):
            yield from _objects(json.loads(script.strip(), strict=False), 0)


def is_json(text: str) -> bool:
    """True if ``text`` can be read as JSON."""
    try:
        json.loads(text.strip(), strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def _is_article(node: dict[str, Any]) -> bool:
    """True of the object that describes the article: a list of teasers describes others."""
    kinds = node.get("@type", "")
    return any(
        re.search(_ARTICLE_TYPE, str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


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


def title_of(head: Head, found: Any) -> _Told:
    """The headline; ``found`` is what trafilatura found."""
    headline = head.article.get("headline")
    if isinstance(headline, str) and headline.strip():
        return one_line(unescape(headline)), "JSON-LD"
    title = one_line(found.title or "")
    return title, _standing(head, title)


def outlet_of(head: Head, found: Any, title: str, host: str) -> _Told:
    """The publisher, then what trafilatura finds, then the end of ``<title>``, then the host."""
    publisher = ", ".join(_names(head, head.article.get("publisher")))
    if publisher:
        return publisher, "JSON-LD"
    # trafilatura gives the host for a page that does not name its outlet.
    site = "" if host_of(found.sitename or "") == host else one_line(found.sitename or "")
    if site:
        return site, _standing(head, site)
    suffix = _suffix(head.title, title)
    return (suffix, "page title") if suffix else (host, "address")


def published_of(head: Head, day: str, url: str) -> tuple[datetime | None, str]:
    """JSON-LD tells the time and zone most often, meta tags next, then the first stamp of the article.

    Last comes the ``day`` that trafilatura found. It finds days in all JSON-LD, also in that of teasers, so
    those are passed over; and the oldest of all stamps, which may be a teaser's, unless the address has one.
    """
    told = head.article.get
    found = "" if any(day in script for script in head.scripts) else day
    in_address = bool(found) and any(found.replace("-", mark) in url for mark in ("/", "-", ""))
    stamps = [stamp for stamp in head.stamps if not in_address or stamp.startswith(found)]
    candidates = (
        (told("datePublished"), "JSON-LD"),
        *((value, "meta tags") for name, value in head.metas if name in _META_TIMES),
        (told("dateCreated"), "JSON-LD"),
        *((stamp, "page") for stamp in stamps[:1]),
        (found, "address" if in_address else "page"),
        (told("dateModified"), "JSON-LD"),
    )
    for value, place in candidates:
        moment = moment_of(value) if isinstance(value, str) else None
        if moment is not None:
            return moment, place
    return None, ""


def byline_of(head: Head, found: Any) -> _Told:
    """The authors, joined by commas."""
    authors = ", ".join(_names(head, head.article.get("author")))
    if authors:
        return authors, "JSON-LD"
    byline = one_line(found.author or "")
    return byline, _standing(head, byline.split(";")[0])


def url_of(head: Head) -> _Told:
    """The address the page gives itself; nothing but http and https with a host is one."""
    own = head.article.get("url") or head.article.get("mainEntityOfPage")
    if isinstance(own, dict):
        own = own.get("@id")
    candidates = (
        (own, "JSON-LD"),
        *((value, "meta tags") for name, value in head.metas if name == "og:url"),
        (head.canonical, "page"),
    )
    for value, place in candidates:
        if isinstance(value, str) and value.startswith(("https://", "http://")) and host_of(value):
            return "".join(value.split()), place
    return "", ""


def language_of(head: Head) -> _Told:
    """The two letters of the language; what the page is written in is declared for it more surely than its
    locale is, which programs set to that of the United States."""
    declared = head.article.get("inLanguage")
    metas = [(value, "meta tags") for name, value in head.metas if name in ("content-language", "og:locale")]
    for value, place in ((declared, "JSON-LD"), (head.language, "page"), *metas):
        match = re.match(r"\s*([a-z]{2})(?![a-z])", value, re.IGNORECASE) if isinstance(value, str) else None
        if match:
            return match[1].lower(), place
    return "", ""


def _suffix(page_title: str, title: str) -> str:
    parts = re.split(_SEPARATOR, page_title)
    last = parts[-1].strip()
    return last if len(parts) > 1 and last != title and len(last.split()) <= 5 else ""


def without_suffix(title: str, outlet: str) -> str:
    """``title`` without the name of the outlet behind it."""
    separators = list(re.finditer(_SEPARATOR, title))
    if separators and title[separators[-1].end() :].casefold() == outlet.casefold():
        return title[: separators[-1].start()]
    return title


def _names(head: Head, value: object) -> list[str]:
    """The names of persons or organisations, which JSON-LD gives as strings, objects, lists or references."""
    if isinstance(value, list):
        named = (name for item in value if not isinstance(item, list) for name in _names(head, item))
        return list(dict.fromkeys(named))[:20]
    if isinstance(value, dict):
        value = (value if "name" in value else head.nodes.get(str(value.get("@id")), {})).get("name")
    name = one_line(unescape(value)) if isinstance(value, str) else ""
    return [name] if name and "://" not in name else []


def _standing(head: Head, value: str) -> str:
    """Where a value that trafilatura found stands: in JSON-LD, in a meta tag, or somewhere in the page."""
    wanted = one_line(value).casefold()
    if not wanted:
        return ""
    if any(wanted in one_line(unescape(script)).casefold() for script in head.scripts):
        return "JSON-LD"
    return "meta tags" if any(wanted in one_line(text).casefold() for _, text in head.metas) else "page"


def host_of(address: str) -> str:
    """ "harbour-times.example" of "https://www.harbour-times.example/ferry"; "" of what is no address."""
    try:
        return (urlsplit(address if "//" in address else f"//{address}").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def one_line(text: str) -> str:
    """``text`` with every run of white space as one blank; no name or title is longer than ``LONGEST``."""
    return " ".join(text[: 2 * LONGEST].split())[:LONGEST]
