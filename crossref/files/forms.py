"""The text of one input -> its articles, by the form it is written in.

In: a decoded text and what is known of it already. Out: an ``Article``, or the records of a JSON text.
Every function raises ``ArticleError`` for what it cannot use; nothing here touches a file.

Start reading from ``form_of``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from email.message import Message
from enum import Enum

from crossref.clean import host_of, lines_of, page_of, unwrapped
from crossref.errors import ArticleError
from crossref.files.decode import safe
from crossref.files.records import Record, Told, article_of, string_in, told_by_record
from crossref.model import Article


class Form(Enum):
    """How an input is written."""

    TEXT = "text"
    PAGE = "page"
    JSON = "json"
    JSON_LINES = "json lines"


#: The form that an ending tells; other endings are looked into.
FORMS = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".md": Form.TEXT,
    ".markdown": Form.TEXT,
    ".html": Form.PAGE,
    ".htm": Form.PAGE,
    ".xhtml": Form.PAGE,
    ".json": Form.JSON,
    ".jsonl": Form.JSON_LINES,
    ".ndjson": Form.JSON_LINES,
}

#: The ending that stands for a media type; what is said with others is looked into.
_MEDIA = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
}

_PAGE_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE | re.S
)
_JSON_START = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[{\]])")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S)


def kind_of(kind: str) -> tuple[str, str]:
    """(ending, charset) of an ending or a media type: (".html", "latin-1") of "text/html; charset=latin-1"."""
    if "/" not in kind:
        return kind.lower(), ""
    message = Message()
    message["content-type"] = kind
    return _MEDIA.get(message.get_content_type(), ""), message.get_content_charset("")


def form_of(suffix: str, text: str) -> Form:
    """The form told by the ending of a file name (".txt", or "" for standard input) and by its text."""
    form = FORMS.get(suffix.lower())
    if form in (None, Form.TEXT) and _PAGE_START.match(text):
        return Form.PAGE
    if form in (None, Form.JSON) and _is_json_lines(text):
        return Form.JSON_LINES
    if form is None and _JSON_START.match(text):
        return Form.JSON
    return form or Form.TEXT


def _is_json_lines(text: str) -> bool:
    """True if at least two lines start an object and the first line that does also ends it."""
    starts = [line for line in text.split("\n", 50)[:50] if line.startswith("{")]
    return len(starts) > 1 and starts[0].rstrip().endswith("}")


def text_article(source: str, text: str, told: Sequence[Told], names: Sequence[Told]) -> Article:
    """The article of a plain text or Markdown, which may begin with front matter in YAML."""
    match = _FRONT_MATTER.match(text)
    front = _front_matter(source, match[1] or "") if match else None
    if match and front is not None:
        text = text[match.end() :].lstrip("\n")
        told = (*told, told_by_record(front, "front matter"))
    if not text.strip():
        raise ArticleError(source, "is empty; there is nothing to read")
    return article_of(unwrapped(text), told, _with_host(told, names))


def _front_matter(source: str, block: str) -> Record | None:
    """The fields of a front matter; None where two rules of a text only look like one."""
    import yaml

    try:
        fields = yaml.load(block, Loader=yaml.BaseLoader)  # scalars stay strings; no objects are built
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = "the front matter is not YAML; put a value that holds a colon in quotes"
        raise ArticleError(
            source,
            reason,
            line=mark.line + 2 if mark else None,
            column=mark.column + 1 if mark else None,
        ) from error
    return fields if isinstance(fields, dict) else None


def page_article(source: str, html: str, told: Sequence[Told], names: Sequence[Told]) -> Article:
    """The article of an HTML page."""
    url = next((place.url for place in (*told, *names) if place.url), "")
    page = page_of(html, url)
    text = safe(page.text)
    if all(line.reason or line.is_headline for line in lines_of(text, page.title)):
        raise ArticleError(source, "no article was found in the page; save its text as .txt instead")
    found = Told("page", page.outlet, page.title, page.published, byline=page.byline)
    return article_of(text, (*told, found), _with_host(told, names))


def record_article(source: str, record: Record, told: Sequence[Told], names: Sequence[Told]) -> Article:
    """The article that a JSON record holds in its ``text`` or ``html``.

    A title that the text does not begin with is put above it: headlines make claims too.
    """
    text, html = unwrapped(safe(string_in(record, "text", source))), string_in(record, "html", source)
    if text.strip():
        title = next((place.title for place in told if place.title), "")
        opening = " ".join(text[: 1000 + 2 * len(title)].split()).casefold()
        if title and " ".join(title.split()).casefold() not in opening:
            text = f"{title}\n\n{text}"
        return article_of(text, told, _with_host(told, names))
    if html.strip():
        return page_article(source, html, told, names)
    raise ArticleError(source, "holds no article; it needs a 'text', 'html' or 'file'")


def records_of(source: str, text: str) -> tuple[object, ...]:
    """The records of a JSON text: one article, a list, or {"articles": [...]}."""
    tree = json_of(source, text)
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


def json_of(source: str, text: str) -> object:
    """The value of a JSON text; what is wrong with it is named with line and column."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        reason = "the JSON breaks off" if error.pos >= len(text.rstrip()) else f"is not JSON ({error.msg})"
        raise ArticleError(
            source, f"{reason}; mend it or save it again", line=error.lineno, column=error.colno
        ) from error
    except RecursionError as error:
        raise ArticleError(source, "the JSON is nested too deeply; no article is") from error
    except ValueError as error:
        raise ArticleError(source, f"is not JSON that can be read ({error})") from error


def _with_host(told: Sequence[Told], names: Sequence[Told]) -> tuple[Told, ...]:
    """``names`` after what the host of the address suggests."""
    host = next((host_of(place.url) for place in told if place.url), "")
    return (Told("address", outlet=host), *names) if host else tuple(names)
