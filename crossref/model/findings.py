"""What is found in texts: claims, how they stand to each other, and everything said about one fact.

Start reading from ``Claim``; ``Relation`` lists the verdicts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from crossref.model.texts import Sentence, Span
from crossref.model.values import Duration, Moment, Quantity, Statement, Value


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
        inner, outer = self.span, self.sentence.span
        if inner is not outer and not (outer.start <= inner.start and inner.stop <= outer.stop):
            raise ValueError(f"a claim's span {inner} lies outside its sentence {outer}")

    def __hash__(self) -> int:
        # Its place tells it, but for the rare two at one place; thousands of claims meet in sets.
        return hash((self.sentence.article_id, self.span.start, self.span.stop))

    @property
    def text(self) -> str:
        """The words of the claim, as they stand in the article."""
        offset = self.sentence.span.start
        return self.sentence.text[self.span.start - offset : self.span.stop - offset]

    @property
    def before(self) -> str:
        """The words of its sentence that stand before the claim, with the blank that ends them."""
        return self.sentence.text[: self.span.start - self.sentence.span.start]

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
            case Quantity(is_share=True):
                return Kind.PERCENT
            case Quantity():
                return Kind.QUANTITY
            case Statement():
                return Kind.STATEMENT


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

    @property
    def is_within(self) -> bool:
        """True when one article makes both claims."""
        return self.left.sentence.article_id == self.right.sentence.article_id


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

    @property
    def articles(self) -> int:
        """How many articles have a part in it."""
        return len({claim.sentence.article_id for claim in self.claims})

    def _repr_pretty_(self, printer: _Printer, cycle: bool) -> None:
        """How Jupyter and IPython show it: the verdict, then a line for each claim with its sentence."""
        from crossref.notation import notation

        verdict = f"{self.severity.value} {self.relation.value} [{self.id}]: {self.explanation} ({self.rule})"
        printer.text(_line(verdict))
        for claim in self.claims:
            printer.text(f"\n    {notation(claim.value):>12}  {_line(claim.sentence.text)}")


class _Printer(Protocol):
    """What IPython hands to ``_repr_pretty_``."""

    def text(self, text: str) -> None:
        """Write ``text``."""


def _line(text: str) -> str:
    """``text`` on one line, without what would act on a terminal."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable())
