"""Texts: articles, their sentences, what a sentence is about, and what is a copy of what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from crossref.model.values import Interval, Lie


@dataclass(frozen=True, slots=True)
class Span:
    """Code points of ``Article.text``, half-open."""

    start: int
    stop: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.stop:
            raise ValueError(f"a span needs 0 <= start <= stop, got {self.start}, {self.stop}")

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one code point."""
        return self.start < other.stop and other.start < self.stop


@dataclass(frozen=True, slots=True)
class Article:
    """One text and who published it.

    ``text`` is never changed once read. ``published`` is midnight where only the day is known; it
    carries a time zone only if the source told one. ``provenance`` pairs a field with where its
    value was found ("given", "front matter", "JSON-LD", "text", "file name" ...). ``language`` is the two
    letters that the source tells ("en"), not what the text reads as.
    """

    id: str
    outlet: str
    title: str
    text: str
    published: datetime | None = None
    url: str = ""
    byline: str = ""
    provenance: tuple[tuple[str, str], ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article: ``text == article.text[span.start:span.stop]``.

    ``index`` counts the sentences of the article from 0, ``paragraph`` its kept paragraphs.
    """

    article_id: str
    index: int
    span: Span
    text: str
    paragraph: int = 0
    is_headline: bool = False

    def __hash__(self) -> int:
        return hash((self.article_id, self.index))  # its place tells it; the text would be hashed for nothing


@dataclass(frozen=True, slots=True)
class Dropped:
    """A part of an input that was left out, and why; nothing disappears without one of these."""

    source: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Scope:
    """What a sentence is about beyond its words.

    ``event`` is the one its article reports, counted from 1, and ``news`` the days that report covers;
    ``past`` is the time the sentence names where that reaches back beyond the news, None for the news
    itself, and ``is_background`` tells that it ended long before. ``places`` tell a part of the event
    apart, in lower case, and ``extent`` whether the sentence speaks of "all" places or of a "part". Times are
    naive; None where the article is undated.
    """

    event: int = 1
    news: Interval[datetime] | None = None
    past: Interval[datetime] | None = None
    is_background: bool = False
    places: frozenset[str] = frozenset()
    extent: str = ""

    def apart(self, other: Scope) -> str:
        """Why two sentences are not about one thing; "" if nothing says so.

        "event": their articles report different ones; "past": one tells the news, the other an earlier
        case; "time": they tell two earlier cases; "place": each keeps to a part the other does not name.

        A sentence that looks back to the days of another article speaks of that article's event.
        """
        if self.event != other.event and not (self._looks_back_to(other) or other._looks_back_to(self)):
            return "event"
        one_past = self.past and other.past and self.past.lie(other.past) is not Lie.DISJOINT
        if self.is_background != other.is_background and not one_past:
            return "past"
        if self.is_background and self.past and other.past and not one_past:
            return "time"
        if {self.extent, other.extent} == {"all", "part"}:
            return "place"
        if self.places and other.places and not self.places & other.places:
            return "place"
        return ""

    def _looks_back_to(self, other: Scope) -> bool:
        time = other.past or other.news
        return self.past is not None and time is not None and self.past.lie(time) is not Lie.DISJOINT


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Articles that repeat one text. ``containment`` in [0, 1] is the smallest link in the group:
    the share of the shorter article's word 5-grams that the longer one holds."""

    article_ids: tuple[str, ...]
    containment: float
