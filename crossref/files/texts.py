"""One text or page -> its article.

In: a decoded text and what is known of it already. Out: an ``Article``; ``ArticleError`` for what holds
none, or is longer than an article may be.

Start reading from ``article``: everything that becomes one passes through it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from crossref.clean import host_of, lines_of, page_of, unwrapped
from crossref.errors import ArticleError
from crossref.files.decode import safe
from crossref.files.known import Known
from crossref.files.records import FIELD_OF, Record, Told, article_of, string_in
from crossref.model import Article
from crossref.settings import Settings

if TYPE_CHECKING:
    from yaml import Mark

_WORDS = re.compile(r"\w+")  # whatever quotation marks a house sets
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S)
_OPENED, _FIELD = re.compile(r"---\s*\n"), re.compile(r"[A-Za-z_]+[ \t]*:(?!//)")
_PROSE = re.compile(r"\n[ \t]*\n(?![ \t#-])[^\n:]+(?:\n|$)")
# libxml2 compares each attribute with all before it: 100,000 take it half a minute.
_LONG_TAG, _QUOTED = re.compile(r"<[A-Za-z][^<>]{9000,}"), re.compile(r"\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 3_000
# Of a front matter: YAML takes a second for five times that, and many times more for what is nested deeply.
_LONGEST_FRONT, _MOST_BRACKETS = 20_000, 100  # characters


def article(source: str, text: str, told: Sequence[Told], known: Known, settings: Settings) -> Article:
    """The article of ``text``. What ``told`` says comes before what text, address and ``known`` suggest.

    Raises ``ArticleError`` where it is empty, or longer than ``max_article_chars``.
    """
    if not text.strip():
        raise ArticleError(source, "is empty; there is nothing to read")
    if len(text) > settings.max_article_chars:
        raise ArticleError(source, f"has {too_long(settings)}")
    host = next((host_of(place.url) for place in told if place.url), "")
    names = (Told("address", outlet=host), *known.names) if host else known.names
    return article_of(text, told, names)


def too_long(settings: Settings) -> str:
    """What to tell of a text that is longer than an article may be."""
    limit = f"{settings.max_article_chars:,} characters, and no article has"
    return f"more than {limit}; split it, or allow more with --limit max_article_chars=N"


def text_article(source: str, text: str, known: Known, settings: Settings) -> Article:
    """The article of a plain text or Markdown, without its front matter, below the title that this tells."""
    text = unwrapped(text)
    return article(source, titled(text, known.told) if text.strip() else text, known.told, known, settings)


def front_matter(source: str, text: str) -> tuple[Record, str]:
    """The fields that a text begins with, in YAML between two rules, and the text below them."""
    match = _FRONT_MATTER.match(text)
    fields = _fields(source, match[1] or "") if match else None
    return ({}, text) if match is None or fields is None else (fields, text[match.end() :].lstrip("\n"))


def opens_front_matter(text: str) -> bool:
    """True if a text begins as front matter does: with a rule and, below it, a field that is known."""
    match = _OPENED.match(text)
    head = takewhile(_FIELD.match, text[match.end() :].split("\n")) if match else ()
    return any(line.partition(":")[0].strip().lower() in FIELD_OF for line in head)


def _fields(source: str, block: str) -> Record | None:
    """The fields of a front matter; None where two rules of a text only look like one, or text begins
    between them."""
    import yaml

    if len(block) > _LONGEST_FRONT or block.count("[") + block.count("{") > _MOST_BRACKETS:
        return None
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(block, Loader=yaml.BaseLoader)):
            raise ArticleError(source, "the front matter repeats itself by alias (*name); write it out")
        fields = yaml.load(block, Loader=yaml.BaseLoader)  # scalars stay strings; no objects are built
    except (yaml.YAMLError, RecursionError) as error:
        if _PROSE.search(block):
            return None
        quote = _open_quote(block)
        mark = quote or getattr(error, "problem_mark", None)
        advice = "close this quotation mark" if quote else "put a value that holds a colon in quotes"
        raise ArticleError(
            source,
            f"the front matter is not YAML; {advice}",
            line=mark.line + 2 if mark else None,
            column=mark.column + 1 if mark else None,
        ) from error
    return fields if isinstance(fields, dict) else None


def _open_quote(block: str) -> Mark | None:
    """Where the last quotation of a broken ``block`` begins, if it does not end in its own line.

    YAML reads on to the next quotation mark, or to the end, and only there says that something is wrong.
    """
    import yaml

    last: Mark | None = None
    try:
        for token in yaml.scan(block, Loader=yaml.BaseLoader):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                last = token.start_mark if token.start_mark.line < token.end_mark.line else None
    except yaml.MarkedYAMLError as error:
        return error.context_mark if error.context == "while scanning a quoted scalar" else last
    return last


def page_article(source: str, html: str, known: Known, settings: Settings) -> Article:
    """The article of an HTML page."""
    if any(len(_QUOTED.sub("", tag).split()) > _MOST_ATTRIBUTES for tag in _LONG_TAG.findall(html)):
        raise ArticleError(source, "has a tag of thousands of attributes, as no page has; save its text")
    if html.count("<") > settings.max_page_tags:
        reason = f"has more than {settings.max_page_tags:,} tags, as no page of an article has"
        raise ArticleError(source, f"{reason}; save its text, or allow more with --limit max_page_tags=N")
    url = next((place.url for place in (*known.told, *known.names) if place.url), "")
    page = page_of(html, url)
    text = safe(page.text)
    # Where a page was found is surer than where it says it is.
    own = "" if url else page.url
    found = Told(
        "page", page.outlet, page.title, page.published, own, page.byline, page.language, page.provenance
    )
    if len(text) <= settings.max_article_chars and not _has_article(text, page.title):
        raise ArticleError(source, "no article was found in the page; save its text as .txt instead")
    return article(source, text, (*known.told, found), known, settings)


def _has_article(text: str, title: str) -> bool:
    return not all(line.reason or line.is_headline for line in lines_of(text, title))


def record_article(source: str, record: Record, known: Known, settings: Settings) -> Article:
    """The article that a record holds in its ``text`` or ``html``; what else it tells is in ``known``.

    A title that the text does not begin with is put above it: headlines make claims too.
    """
    text, html = unwrapped(safe(string_in(record, "text", source))), string_in(record, "html", source)
    if text.strip():
        return article(source, titled(text, known.told), known.told, known, settings)
    if html.strip():
        return page_article(source, html, known, settings)
    raise ArticleError(source, "holds no article; it needs a 'text', 'html' or 'file'")


def titled(text: str, told: Sequence[Told]) -> str:
    """``text`` below its title, unless it begins with it."""
    title = next((place.title for place in told if place.title), "")
    opening, words = (" ".join(_WORDS.findall(t.casefold())) for t in (text[: 1000 + 2 * len(title)], title))
    return f"{title}\n\n{text}" if words and words not in opening else text
