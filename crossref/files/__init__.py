"""Everything that touches files: articles in, reports out.

In: folders, files, http and https addresses, ``-`` for standard input. Out: ``Article`` values sorted by id,
so that the order of the files never shows; and a sentence for everything that was not read. One input that
cannot be read costs nothing but itself.

``read_articles``  the articles, or ``CrossrefError`` when there is none
``read_inputs``    the articles, with what was not read and why
``write_text``     a file that is either whole or untouched

Which inputs there are is in ``inputs``, what is in one of them in ``contents``; each form has a module of
its own. An address is fetched by ``web``; bytes become text in ``decode``; what the command line, the
manifest, the page, the text and the file name tell is put together in ``records``.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from os import PathLike
from textwrap import shorten
from typing import BinaryIO

from crossref.characters import mixed
from crossref.errors import ArticleError, CrossrefError
from crossref.files.inputs import NO_PATH, Reader
from crossref.files.known import Notice
from crossref.files.overrides import overrides_of
from crossref.files.records import named_alike
from crossref.files.write import write_text
from crossref.model import Article, Dropped
from crossref.settings import Settings

__all__ = ["Inputs", "Paths", "read_articles", "read_inputs", "write_text"]

_log = logging.getLogger(__name__)

#: It may be tomorrow already where an article was written, and clocks are set a little wrong.
_AHEAD = timedelta(days=2)

#: One path or address, or several.
Paths = str | PathLike[str] | Iterable[str | PathLike[str]]


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read: articles sorted by id, each id once.

    ``problems`` could not be used: an input, or the date of one. ``notes`` cost nothing (a file named twice,
    a file beside a manifest that does not name it). ``sources`` gives the input each article came from, by
    its id, and ``files`` every file that was opened, by its real path. However it is spelled ("harbour
    times"), one outlet has one name.
    """

    articles: tuple[Article, ...]
    problems: tuple[Dropped, ...]
    notes: tuple[Dropped, ...]
    sources: Mapping[str, str]
    files: frozenset[str] = frozenset()


def read_articles(
    *paths: Paths, settings: Settings | None = None, allow_private: bool = False
) -> tuple[Article, ...]:
    """The articles in folders and files and at addresses, sorted by id; what was not read is logged.

    Paths are given one by one or in lists: ``read_articles(Path("saved").glob("*.html"))``. Addresses of
    this machine and of private networks are refused unless ``allow_private`` is set. Raises
    ``CrossrefError`` when there is no article at all, or what is given is no path.
    """
    inputs = read_inputs(*paths, settings=settings, allow_private=allow_private)
    for problem in (*inputs.problems, *inputs.notes):
        _log.warning("%s: %s", problem.source, problem.reason)
    if inputs.articles:
        return inputs.articles
    if len(inputs.problems) == 1:
        raise ArticleError(inputs.problems[0].source, inputs.problems[0].reason)
    reasons = "; ".join(f"{problem.source}: {problem.reason}" for problem in inputs.problems)
    raise CrossrefError(f"no article could be read: {reasons or 'no path was given'}")


def read_inputs(
    *paths: Paths,
    stdin: BinaryIO | None = None,
    settings: Settings | None = None,
    allow_private: bool = False,
    said: Iterable[tuple[str, str, str]] = (),
    now: datetime | None = None,
) -> Inputs:
    """Everything that can be read from ``paths``, and what cannot, with the reason.

    A path is a folder (its own files, not those of folders inside it), a file, an address, ``-`` for
    ``stdin`` (by default standard input), or a list of these. Addresses of this machine and of private
    networks are refused unless ``allow_private`` is set. ``said`` gives (file, field, value) triples that go
    before what an input says of itself; ``CrossrefError`` where one of them is about no file, field or date.
    ``now``, in UTC and without a zone, is the clock's unless it is given: what is dated later is noted.
    """
    overrides = overrides_of(said)
    latest = (now or datetime.now(UTC).replace(tzinfo=None)) + _AHEAD
    reader = Reader(settings or Settings(), stdin, overrides, allow_private)
    articles: dict[str, Article] = {}
    sources: dict[str, str] = {}
    problems: list[Dropped] = []
    notes: list[Dropped] = []
    for source, found in reader.read(_single(paths)):
        if isinstance(found, Notice):
            (notes if found.harmless else problems).append(Dropped(source, "", found.reason))
        elif found.id in articles:
            reason = f"the same text by the same outlet as {sources[found.id]}; it counts once"
            notes.append(Dropped(source, "", reason))
        else:
            articles[found.id], sources[found.id] = found, source
            _log.info("articles read", extra={"done": len(articles)})
            notes.extend(_look_alikes(source, found))
            notes.extend(_ahead(source, found, latest))
    overrides.check()
    found_articles = named_alike([articles[key] for key in sorted(articles)])
    return Inputs(found_articles, tuple(problems), tuple(notes), sources, reader.files)


def _single(paths: Iterable[Paths]) -> Iterator[str | PathLike[str]]:
    """Each path by itself; ``ArticleError`` for what is none."""
    for given in paths:
        for path in given if isinstance(given, Iterable) and not isinstance(given, str | bytes) else [given]:
            if not isinstance(path, str | PathLike):
                raise ArticleError(shorten(repr(path), 60, placeholder=" …"), NO_PATH)
            yield path


def _ahead(source: str, article: Article, latest: datetime) -> Iterator[Dropped]:
    """A note where an article is dated after ``latest``: a slip in a date makes updates of conflicts."""
    if article.published is not None and article.published.replace(tzinfo=None) > latest:
        dated = f"is dated {article.published:%Y-%m-%d}, which is still to come"
        yield Dropped(source, "", f"{dated}; if that is a slip, give --set FILE:published=YYYY-MM-DD")


def _look_alikes(source: str, article: Article) -> Iterator[Dropped]:
    """A note where words of an article mix alphabets: with a Cyrillic "a" in it, "Kalin" is another name."""
    words = list(mixed(" ".join((article.outlet, article.title, article.byline, article.text))))
    if words:
        word, alphabets = words[0]
        named = " and ".join(name.title() for name in alphabets)
        more = f" and {len(words) - 1} more words mix" if len(words) > 1 else " mixes"
        reason = f"{word[:30]!r}{more} alphabets ({named}); they are compared as written, not as they look"
        yield Dropped(source, "", reason)
