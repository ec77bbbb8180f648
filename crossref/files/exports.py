"""Lists of articles as programs write them: JSON, tables, feeds -> records.

In: a decoded text. Out: records, each a mapping of field names to values, as ``records`` reads them.
``ArticleError`` names line and column where the text is broken, and what it needs where it is no list
of articles.

``json_of``, ``json_records``  JSON: one article, a list, or {"articles": [...]}
``table_records``              CSV: one article a row, columns named as the fields are
``feed_records``               RSS and Atom: one article an entry
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html.entities import html5
from itertools import count
from typing import TYPE_CHECKING

from crossref.clean import text_of
from crossref.errors import ArticleError
from crossref.files.known import refused
from crossref.files.records import FIELD_OF, Record
from crossref.settings import Settings

if TYPE_CHECKING:
    from lxml.etree import _Element

#: What each field is called in RSS, Dublin Core and Atom, by local names; the first that is there counts.
_FEED: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "published": ("pubDate", "published", "date", "issued", "updated"),
    "text": ("encoded", "content", "description", "summary"),
    "byline": ("creator", "author"),
    "outlet": ("source", "publisher"),
}
#: Tags of a feed to one of a page: it holds some hundred articles, and keeps each in memory.
_FEED_TAGS = 10
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30};)")
_OWN_ENTITIES = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))


def json_of(source: str, text: str, settings: Settings) -> object:
    """The value of a JSON text; what is wrong with it is named with line and column."""
    most = settings.max_json_nesting
    deep = f"the JSON is nested more than {most} deep; allow more with --limit max_json_nesting=N"
    try:
        tree: object = json.loads(text)
    except json.JSONDecodeError as error:
        reason = "the JSON breaks off" if error.pos >= len(text.rstrip()) else f"is not JSON ({error.msg})"
        raise ArticleError(
            source, f"{reason}; mend it or save it again", line=error.lineno, column=error.colno
        ) from error
    except RecursionError as error:
        raise ArticleError(source, deep) from error
    except ValueError as error:
        raise ArticleError(source, f"is not JSON that can be read ({error})") from error
    level: list[object] = [tree]
    for _ in range(settings.max_json_nesting + 1):
        level = [child for node in level for child in _children(node)]
        if not level:
            return tree
    raise ArticleError(source, deep)


def _children(node: object) -> Sequence[object]:
    if isinstance(node, dict):
        return tuple(node.values())
    return node if isinstance(node, list) else ()


def json_records(source: str, text: str, settings: Settings) -> tuple[object, ...]:
    """The records of a JSON text: one article, a list, or {"articles": [...]}."""
    tree = json_of(source, text, settings)
    if isinstance(tree, dict) and "findings" in tree and "schema_version" in tree:
        raise ArticleError(
            source, f"is a crossref report, not an article; see it with: crossref show {source}"
        )
    if isinstance(tree, dict) and isinstance(tree.get("articles"), list):
        tree = tree["articles"]
    records = tree if isinstance(tree, list) else [tree]
    if not records:
        raise ArticleError(source, "is an empty list; there is nothing to read")
    return tuple(records)


def table_records(source: str, text: str, settings: Settings) -> Iterator[tuple[int, Record | ArticleError]]:
    """The rows of a table, numbered as a spreadsheet does; an error stands for a row that is broken."""
    (_, names), *rows = _rows(text, settings) or [(1, [])]
    if isinstance(names, ArticleError):
        raise ArticleError(source, names.reason)
    columns = [FIELD_OF.get(name.strip().lower(), "") for name in names]
    if not {"text", "html", "file"} & set(columns):
        told = ", ".join(" ".join(name.split())[:30] for name in names[:8])
        raise ArticleError(
            source, f"is no list of articles: its columns are {told}; it needs a column 'text' or 'html'"
        )
    if not rows:
        raise ArticleError(source, "is a table without rows; there is nothing to read")
    for number, row in rows:
        if isinstance(row, ArticleError):
            yield number, row
        elif any(map(str.strip, row[len(columns) :])):
            reason = f"has {len(row)} cells under {len(columns)} columns"
            yield number, ArticleError(source, f"{reason}; put text that holds a comma in quotes")
        else:
            # Of two columns for one field, the first that says something.
            cells = reversed([*zip(columns, row, strict=False)])
            yield number, {field: cell for field, cell in cells if field and cell}


def _rows(text: str, settings: Settings) -> list[tuple[int, list[str] | ArticleError]]:
    """The rows that are not empty, with their numbers; of very many, those that will not be too many."""
    head = text.lstrip("\n").split("\n", 1)[0]
    # Strict, since an open quotation mark would take in all that follows it.
    table = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t|", key=head.count), strict=True)
    rows: list[tuple[int, list[str] | ArticleError]] = []
    # The one switch there is: csv refuses cells above 131,072 characters, which a page in HTML exceeds.
    usual = csv.field_size_limit(settings.max_file_bytes)
    try:
        for number in count(1):
            try:
                row = next(table, None)
            except csv.Error as error:
                reason = f"is no row of a table ({error}); mend its quotation marks"
                rows.append((number, ArticleError("", reason)))
                continue
            if row is None or len(rows) > settings.max_articles + 1:
                return rows
            if any(map(str.strip, row)):
                rows.append((number, row))
    finally:
        csv.field_size_limit(usual)
    return rows


def feed_records(source: str, text: str, settings: Settings) -> Iterator[Record]:
    """The entries of an RSS or Atom feed; the feed's own title is the outlet of an entry that names none.

    Entities are not expanded but for those of HTML, and nothing is fetched.
    """
    if text.count("<") > _FEED_TAGS * settings.max_page_tags:
        raise ArticleError(
            source, "has more tags than a feed of articles has; allow more with --limit max_page_tags=N"
        )
    root = _xml(source, text)
    entries = list(root.iter("{*}item", "{*}entry"))
    if not entries:
        kind = "a feed without entries" if _local(root) in ("rss", "feed", "RDF") else "XML, but no feed"
        raise ArticleError(source, f"is {kind}; there is nothing to read")
    channel = next(root.iter("{*}channel"), root)
    outlet = next((_words(child) for child in channel if _local(child) == "title"), "")
    for entry in entries:
        record = {"outlet": outlet, "url": _link(entry)}
        for field, names in _FEED.items():
            found = (child for name in names for child in entry if _local(child) == name)
            value = next(filter(None, (_text(child, field) for child in found)), "")
            record |= {field: value} if value else {}
        yield record


def _xml(source: str, text: str) -> _Element:
    from lxml import etree

    def plain(match: re.Match[str]) -> str:
        return match[0] if match[1] in _OWN_ENTITIES else html5.get(match[1], match[0])

    # Feeds use the entities of HTML without declaring them.
    content = _ENTITY.sub(plain, text).encode("utf-8", errors="replace")
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, recover=True
    )
    with refused(source, "is XML that cannot be read; get it again"):
        root = etree.fromstring(content, parser)
    if root is None:
        raise ArticleError(source, "is XML that cannot be read; get it again")
    return root


def _text(element: _Element, field: str) -> str:
    """The words of an element; of a text, which is HTML in one of three wrappings, its paragraphs."""
    if field == "byline":
        name = next((child for child in element if _local(child) == "name"), element)
        return _words(name)
    if field != "text":
        return _words(element)
    if len(element):  # Atom's type="xhtml"
        from lxml import etree

        return text_of(str(etree.tostring(element, encoding="unicode", method="html", with_tail=False)))
    return text_of(element.text or "")


def _link(entry: _Element) -> str:
    for child in entry:
        if _local(child) == "link" and child.get("rel", "alternate") == "alternate":
            address = child.get("href") or _words(child)
            if address:
                return address
    return ""


def _words(element: _Element) -> str:
    """The words inside an element on one line; titles come as HTML, too."""
    words = " ".join("".join(map(str, element.itertext())).split())
    return " ".join(text_of(words).split()) if "<" in words or "&" in words else words


def _local(element: _Element) -> str:
    """The name of an element without its namespace; "" of a comment."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""
