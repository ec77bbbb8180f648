"""The nouns of crossref: frozen values that every stage takes and gives. Standard library only.

Start reading from ``Interval``: every measured value is one. "12", "at least 10", "5 to 7", "about a
dozen", "three hours" and "Monday" are intervals with a grain, so one comparison serves them all.

    Article -> Sentence -> Claim (a value, who says it, whether it is denied)
    two Sentences -> Alignment;  two Claims -> Comparison;  all comparisons on one fact -> Finding

A claim holds its sentence and a finding its claims, so each finding is evidence that stands alone.
Articles are large and are referred to by id.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Generic, Protocol, TypeVar

T = TypeVar("T", Decimal, datetime)


class _Printer(Protocol):
    """What IPython hands to ``_repr_pretty_``."""

    def text(self, text: str) -> None:
        """Write ``text``."""


def _line(text: str) -> str:
    """``text`` on one line, without what would act on a terminal."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable())


class Kind(Enum):
    """What a claim or a finding is about."""

    QUANTITY = "quantity"
    DURATION = "duration"
    DATE = "date"
    MONEY = "money"
    PERCENT = "percent"
    POLARITY = "polarity"
    ATTRIBUTION = "attribution"
    NAME = "name"
    LOCATION = "location"
    STATEMENT = "statement"


class Relation(Enum):
    """How two claims about one fact stand to each other."""

    AGREEMENT = "agreement"
    DIFFERENT_PRECISION = "different-precision"
    RANGE_VS_BOUND = "range-vs-bound"
    UPDATE_OVER_TIME = "update-over-time"
    DIFFERENT_SCOPE = "different-scope"
    CONFLICT = "conflict"
    DIFFERENT_EVENT = "different-event"
    UNDECIDED = "undecided"

    @property
    def is_discrepancy(self) -> bool:
        """True for the relations a reader has to look at: the two sides do not say the same."""
        return self not in (Relation.AGREEMENT, Relation.DIFFERENT_EVENT, Relation.UNDECIDED)


class Severity(Enum):
    """How much a finding matters, from the most to the least."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """2 for high, 1 for medium, 0 for low."""
        return 2 - list(Severity).index(self)


class Lie(Enum):
    """How two intervals lie to each other: arithmetic only, no verdict."""

    EQUAL = "equal"
    WITHIN = "within"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"


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
class Interval(Generic[T]):
    """All values from ``low`` to ``high``, ends included; None is an open end."""

    low: T | None
    high: T | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval needs low <= high, got {self.low}, {self.high}")

    @property
    def is_point(self) -> bool:
        """True when both ends are one value."""
        return self.low is not None and self.low == self.high

    def lie(self, other: Interval[T]) -> Lie:
        """How the two lie; symmetric: WITHIN when either contains the other."""
        if self == other:
            return Lie.EQUAL
        if _below(self.high, other.low) or _below(other.high, self.low):
            return Lie.DISJOINT
        if self.contains(other) or other.contains(self):
            return Lie.WITHIN
        return Lie.OVERLAPS

    def contains(self, other: Interval[T]) -> bool:
        """True when no value of ``other`` lies outside this interval."""
        low = self.low is None or (other.low is not None and self.low <= other.low)
        high = self.high is None or (other.high is not None and other.high <= self.high)
        return low and high


def _below(high: T | None, low: T | None) -> bool:
    return high is not None and low is not None and high < low


@dataclass(frozen=True, slots=True)
class Article:
    """One text and who published it.

    ``text`` is never changed once read. ``published`` is midnight where only the day is known; it
    carries a time zone only if the source told one. ``provenance`` pairs a field with where its
    value was found ("given", "front matter", "page", "text", "file name").
    """

    id: str
    outlet: str
    title: str
    text: str
    published: datetime | None = None
    url: str = ""
    byline: str = ""
    provenance: tuple[tuple[str, str], ...] = ()


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


@dataclass(frozen=True, slots=True)
class Dropped:
    """A part of an input that was left out, and why; nothing disappears without one of these."""

    source: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures.

    ``unit`` is a canonical singular name ("kilometre"), an ISO 4217 code for money ("EUR"),
    "percent", "percentage point", or "" for a plain count. ``of`` is the counted noun as written
    ("rebel fighters"), ``role`` what happened to those counted ("killed", "injured", "trapped" ...).
    ``grain`` is the step the author rounded to ("3.5 million": 100000). ``modifier`` is the wording
    that set the bound ("at least"), "" if none. ``extra`` marks "another 20", "six others".
    """

    range: Interval[Decimal]
    unit: str = ""
    of: str = ""
    role: str = ""
    modifier: str = ""
    approximate: bool = False
    extra: bool = False
    grain: Decimal = Decimal(1)

    @property
    def change(self) -> str:
        """``=`` exact, ``~`` approximate, ``<`` at most, ``>`` at least."""
        return _change(self.range.low, self.range.high, self.approximate)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in seconds; ``grain`` is the unit the author used ("hour", "day" ...).

    ``extra`` marks an extension ("another two days").
    """

    range: Interval[Decimal]
    grain: str
    modifier: str = ""
    approximate: bool = False
    extra: bool = False
    of: str = ""

    @property
    def change(self) -> str:
        """``=`` exact, ``~`` approximate, ``<`` at most, ``>`` at least."""
        return _change(self.range.low, self.range.high, self.approximate)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time: "Monday" is a day, not midnight.

    ``range`` runs from the first to the last instant meant; both ends are None when the text gives
    nothing to anchor it on (a weekday in an undated article), and ``name`` then says what is known.
    ``grain`` is one of "second", "minute", "hour", "day", "week", "month", "year", "decade".
    ``relation`` is "on", "since", "until" or "before" / "after".
    """

    range: Interval[datetime]
    grain: str
    name: str = ""
    relation: str = "on"


@dataclass(frozen=True, slots=True)
class Statement:
    """The sentence as a whole, without a measured value."""


Value = Quantity | Duration | Moment | Statement


def _change(low: object, high: object, approximate: bool) -> str:
    if low is None and high is not None:
        return "<"
    if high is None and low is not None:
        return ">"
    return "~" if approximate else "="


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion inside a sentence: a value, where it stands, and how it is asserted.

    ``span`` lies inside ``sentence.span``. ``speaker`` is "" where the outlet itself speaks.
    ``planned`` marks what is announced or conditional ("will open"), ``quoted`` a verbatim quotation.
    """

    sentence: Sentence
    span: Span
    value: Value
    speaker: str = ""
    negated: bool = False
    hedged: bool = False
    planned: bool = False
    quoted: bool = False

    def __post_init__(self) -> None:
        if not (self.sentence.span.start <= self.span.start and self.span.stop <= self.sentence.span.stop):
            raise ValueError(f"a claim's span {self.span} lies outside its sentence {self.sentence.span}")

    @property
    def text(self) -> str:
        """The words of the claim, as they stand in the article."""
        offset = self.sentence.span.start
        return self.sentence.text[self.span.start - offset : self.span.stop - offset]

    def _repr_pretty_(self, printer: _Printer, cycle: bool) -> None:
        """How Jupyter and IPython show it, alone and in a tuple: ``duration 72 h «72-hour»``."""
        from crossref.notation import notation

        words = [
            self.kind.value,
            notation(self.value),
            "denied" if self.negated else "",
            f"«{_line(self.text)}»",
        ]
        printer.text(" ".join(filter(None, words)) + (f" ({_line(self.speaker)})" if self.speaker else ""))

    @property
    def kind(self) -> Kind:
        """The kind its value belongs to."""
        match self.value:
            case Duration():
                return Kind.DURATION
            case Moment():
                return Kind.DATE
            case Quantity(unit="percent" | "percentage point"):
                return Kind.PERCENT
            case Quantity(unit=unit) if len(unit) == 3 and unit.isupper():
                return Kind.MONEY
            case Quantity():
                return Kind.QUANTITY
            case Statement():
                return Kind.STATEMENT


@dataclass(frozen=True, slots=True)
class Scope:
    """What a sentence is about beyond its words.

    ``event`` is the one its article reports, counted from 1, and ``news`` the days that report covers;
    ``past`` is the time the sentence names where that reaches back beyond the news, None for the news
    itself, and ``is_background`` tells that it ended long before. ``places`` tell a part of the event
    apart, in lower case, and ``extent`` whether the sentence speaks of "all" places or of a "part". Times are naive; None where the article is undated.
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
        if self.is_background != other.is_background:
            return "past"
        if self.is_background and self.past and other.past and self.past.lie(other.past) is Lie.DISJOINT:
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
class Alignment:
    """Two sentences of different articles about one fact.

    ``similarity`` is the cosine of the whole sentences in [-1, 1]; ``confidence`` in [0, 1] is the
    aligner's own judgement that they state the same fact.
    """

    left: Sentence
    right: Sentence
    similarity: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Opinion:
    """What an inference model makes of two sentences: how likely, in [0, 1], they contradict each other,
    and one of them follows from the other."""

    model: str
    contradiction: float
    entailment: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims held against each other. ``rule`` names the rung of the ladder that decided.

    ``copy`` is True when the two sides descend from one origin, so they confirm nothing. ``same`` is the
    chance in [0, 1] that the two state the same fact; only ``relate`` tells it. ``opinion`` is None unless
    a second one was asked for.
    """

    left: Claim
    right: Claim
    kind: Kind
    relation: Relation
    rule: str
    confidence: float
    similarity: float = 0.0
    copy: bool = False
    same: float = 0.0
    opinion: Opinion | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Everything the articles say about one fact.

    ``claims`` are sorted by article and place; ``comparisons`` hold pairs of them. ``origins`` counts
    the independent sources behind the finding, never the outlets. ``id`` is derived from the content
    and stays the same from run to run. ``reasons`` name what set the severity.
    """

    id: str
    kind: Kind
    relation: Relation
    severity: Severity
    confidence: float
    rule: str
    explanation: str
    origins: int
    claims: tuple[Claim, ...]
    comparisons: tuple[Comparison, ...]
    reasons: tuple[str, ...] = field(default=())

    def _repr_pretty_(self, printer: _Printer, cycle: bool) -> None:
        """How Jupyter and IPython show it: the verdict, then a line for each claim with its sentence."""
        from crossref.notation import notation

        verdict = f"{self.severity.value} {self.relation.value} [{self.id}]: {self.explanation} ({self.rule})"
        printer.text(_line(verdict))
        for claim in self.claims:
            printer.text(f"\n    {notation(claim.value):>12}  {_line(claim.sentence.text)}")


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Articles that repeat one text. ``containment`` in [0, 1] is the smallest link in the group:
    the share of the shorter article's word 5-grams that the longer one holds."""

    article_ids: tuple[str, ...]
    containment: float
