"""What several places tell of one article -> an ``Article`` that says which told what.

In: a text, and for each place that was looked at (the manifest or record, front matter, the page, the
text itself, the address, the file name) a ``Told``. Out: an ``Article``; each field is that of the
first place that tells it, and ``Article.provenance`` names the place.

Start reading from ``article_of``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b

from crossref.clean import found_in_text, lines_of, moment_of
from crossref.errors import ArticleError
from crossref.files.decode import one_line
from crossref.model import Article

#: Names under which feeds and exports hand over a field, ours first.
_NAMES: dict[str, tuple[str, ...]] = {
    "outlet": ("outlet", "source", "publisher", "site", "sitename", "site_name"),
    "title": ("title", "headline"),
    "published": (
        "published",
        "published_at",
        "publishedAt",
        "datePublished",
        "date_published",
        "pubDate",
        "date",
    ),
    "url": ("url", "link"),
    "byline": ("byline", "author", "authors"),
    "language": ("language", "lang", "inLanguage"),
    "text": ("text", "body", "content"),
    "html": ("html",),
    "file": ("file",),
}
#: Characters of the longest title or name that is read.
_LONGEST = 1_000
#: The field that a column of this name holds; names of columns are compared in lower case.
FIELD_OF = {name.lower(): field for field, names in _NAMES.items() for name in names}

_YEARS = range(2, 9999)
_DIGITS = re.compile(r"\d+")
#: Whose months are known. The first date that nothing reads would load all 200 tongues of dateparser,
#: which takes four seconds.
_TONGUES = "en de fr es it pt nl sv da pl cs uk ru tr ar he fa hi id vi zh ja ko el".split()
#: A JSON object, a manifest entry, a row or a front matter, as it was read.
Record = Mapping[str, object]

FIELDS = ("outlet", "title", "published", "url", "byline", "language")


@dataclass(frozen=True, slots=True)
class Told:
    """What one place tells of an article; "" and None where it tells nothing, or no date that can be read.

    ``where`` names the place, ``places`` a more exact one for some of the fields.
    """

    where: str
    outlet: str = ""
    title: str = ""
    published: datetime | None = None
    url: str = ""
    byline: str = ""
    language: str = ""
    places: tuple[tuple[str, str], ...] = ()


def article_of(text: str, told: Sequence[Told], names: Sequence[Told] = ()) -> Article:
    """The article of ``text``. The first that tells a field wins: ``told``, the text itself, then ``names``.

    ``names`` are what an address or a file name suggests.
    """
    places = [*told, *names]
    if not all(any(getattr(place, name) for place in told) for name in ("outlet", "title", "published")):
        places.insert(len(told), _told_by_text(text))
    values: dict[str, object] = {}
    provenance = []
    for name in FIELDS:
        place = next((place for place in places if _tells(place, name)), None)
        if place is not None:
            values[name] = getattr(place, name)
            provenance.append((name, dict(place.places).get(name, place.where)))
    outlet, title = str(values.get("outlet", "")), str(values.get("title", ""))
    published = values.get("published")
    return Article(
        id=article_id(outlet, title, text),
        outlet=outlet,
        title=title,
        text=text,
        published=published if isinstance(published, datetime) else None,
        url=str(values.get("url", "")),
        byline=str(values.get("byline", "")),
        language=str(values.get("language", "")),
        provenance=tuple(provenance),
    )


def _tells(place: Told, name: str) -> bool:
    """True where a place tells a field; a date so early or late that no day lies around it is none."""
    value = getattr(place, name)
    return bool(value) and not (isinstance(value, datetime) and value.year not in _YEARS)


def named_alike(articles: Sequence[Article]) -> tuple[Article, ...]:
    """``articles`` with one name for each outlet: "harbour times" is the "Harbour Times" of the first.

    Two spellings of one name would count as two outlets, which agree and differ with each other.
    """
    first: dict[str, str] = {}
    for article in articles:
        first.setdefault(article.outlet.casefold(), article.outlet)
    return tuple(replace(article, outlet=first[article.outlet.casefold()]) for article in articles)


def article_id(outlet: str, title: str, text: str) -> str:
    """Ten hexadecimal digits of the content: the same article has the same id wherever it was read from."""
    content = "\0".join((outlet, title, text)).encode("utf-8", errors="replace")
    return blake2b(content, digest_size=5).hexdigest()


def _told_by_text(text: str) -> Told:
    masthead = found_in_text(text)
    headline = next(
        (text[line.span.start : line.span.stop] for line in lines_of(text) if line.is_headline), ""
    )
    return Told("text", outlet=masthead.outlet, title=one_line(headline), published=masthead.published)


def told_by_record(record: Record, where: str) -> Told:
    """What a manifest entry, a JSON record or front matter tells."""
    return Told(
        where,
        outlet=_name(_value(record, "outlet")),
        title=_name(_value(record, "title")),
        published=_moment(_value(record, "published")),
        url=_name(_value(record, "url")),
        byline=_name(_value(record, "byline")),
        language=_language(_value(record, "language")),
    )


def unread_date(record: Record) -> str:
    """What is wrong with the date of a record, and what to write; "" if it is read, or none is told."""
    stamp = _value(record, "published")
    moment = _moment(stamp)
    if stamp is None or (moment is not None and moment.year in _YEARS):
        return ""
    shown = one_line(str(stamp))[:40]
    return f"{shown!r} is no date, or one that reads two ways; write YYYY-MM-DD or YYYY-MM-DDThh:mm"


def string_in(record: Record, field: str, source: str) -> str:
    """The field as a string, "" if it is missing; anything else than a string is an ``ArticleError``."""
    value = _value(record, field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ArticleError(source, f"{field!r} is {type(value).__name__} where a string is needed")
    return value


def _value(record: Record, field: str) -> object:
    return next((record[name] for name in _NAMES[field] if record.get(name) not in (None, "")), None)


def _name(value: object) -> str:
    """One name of a string, of ["Ann Lee", "Bo Roe"] or of {"name": "Harbour Times"}."""
    if isinstance(value, list):
        return ", ".join(name for name in map(_name, value) if name)
    if isinstance(value, dict):
        return _name(value.get("name"))
    return "" if value is None else one_line(str(value)[: 2 * _LONGEST])[:_LONGEST]


def _language(value: object) -> str:
    """The two letters of "en-GB", "" of what is no such code."""
    match = re.match(r"([a-z]{2})(?![a-z])", _name(value).lower())
    return match[1] if match else ""


def _moment(stamp: object) -> datetime | None:
    """The moment of a date in words or figures, or of seconds (or milliseconds) since 1970."""
    if isinstance(stamp, bool) or stamp is None:
        return None
    if isinstance(stamp, int | float):
        seconds = stamp / 1000 if abs(stamp) > 1e11 else stamp
        try:
            return datetime.fromtimestamp(seconds, tz=UTC)
        except (ValueError, OverflowError, OSError):
            return None
    text = one_line(str(stamp))[:100]
    return moment_of(text) or _odd_moment(text)


def _odd_moment(text: str) -> datetime | None:
    """A date as an export of another house or tongue writes it ("24. Oktober 2016"): whole and absolute.

    Figures that could be read two ways, "05/06/2010", stay unread.
    """
    if len(_DIGITS.findall(text)) < 2 or not any(char.isalpha() for char in text):
        return None  # a day and a year, at least, and a month in letters
    import dateparser

    found: datetime | None = dateparser.parse(
        text,
        languages=_TONGUES,
        settings={"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]},
    )
    return found
