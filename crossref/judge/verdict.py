"""What was seen of two texts -> one verdict: conflicts first, then what differs without conflict, then
agreement.

The rungs stand in order; the first that holds decides. ``held`` guards each of them: a word that excludes
another means nothing where the rest of the two texts is not the same. Start reading from ``verdict_on``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossref.judge.contrast import Contrast, Swap
from crossref.judge.evidence import chance, evidence_of, likeness_of
from crossref.judge.figures import Answer
from crossref.judge.opposites import Bearing
from crossref.model import Kind, Relation
from crossref.settings import Settings


@dataclass(frozen=True, slots=True)
class Seen:
    """Two texts held against each other: their words, the figures that answer each other, and the cosine
    of the whole."""

    words: Contrast
    answers: tuple[Answer, ...]
    similarity: float

    @property
    def held(self) -> float:
        """The share in [0, 1] of the telling words of one side that the other holds, the larger of both."""
        return max(self.words.held)


@dataclass(frozen=True, slots=True)
class Verdict:
    """``answer`` is the pair of figures that decided, None where words did."""

    relation: Relation
    rule: str
    kind: Kind
    confidence: float
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    name: str
    relation: Relation
    kind: Kind
    confidence: float
    holds: Callable[[Seen], bool]


def verdict_on(seen: Seen, settings: Settings) -> Verdict:
    """The verdict on two texts; conflict is symmetric, agreement says that the left bears out the right."""
    worst = _figure(seen, Relation.CONFLICT)
    if worst is not None and seen.held >= _FIGURE_HELD:
        return _of_figure(worst)
    for step in _STEPS:
        if step.holds(seen):
            return Verdict(step.relation, step.name, step.kind, step.confidence)
    borne_out = chance(evidence_of(seen.words, seen.answers, seen.similarity), settings.bear_out_weights)
    for relation in _FINER:
        finer = _figure(seen, relation)
        if finer is not None and seen.held >= _FIGURE_HELD and not (finer.follows and borne_out < _BORNE_OUT):
            return _of_figure(finer)
    if _same_words(seen):
        return Verdict(Relation.AGREEMENT, "statement/same-words", Kind.STATEMENT, 0.95)
    if borne_out >= _BORNE_OUT and not _open(seen):
        return Verdict(Relation.AGREEMENT, "statement/borne-out", Kind.STATEMENT, borne_out)
    return Verdict(Relation.UNDECIDED, "statement/undecided", Kind.STATEMENT, 1 - borne_out)


def same_chance(seen: Seen, conflict: bool, settings: Settings) -> float:
    """The chance in [0, 1] that both texts state one fact; the same from both sides."""
    return chance(likeness_of(seen.words, seen.similarity, conflict), settings.same_weights)


# The relations of figures that differ without conflict, the one to look at first.
_FINER = (
    Relation.UPDATE_OVER_TIME,
    Relation.DIFFERENT_SCOPE,
    Relation.RANGE_VS_BOUND,
    Relation.DIFFERENT_PRECISION,
)
_FIGURE_HELD = 0.3
_BORNE_OUT = 0.53  # chosen where precision of agreement begins to pay for what it loses


def _figure(seen: Seen, relation: Relation) -> Answer | None:
    """The surest pair of figures with this relation."""
    found = [answer for answer in seen.answers if answer.relation is relation]
    if relation is Relation.RANGE_VS_BOUND:
        found = [answer for answer in found if not answer.follows]
    return max(found, key=lambda answer: answer.place, default=None)


def _of_figure(answer: Answer) -> Verdict:
    return Verdict(answer.relation, answer.rule, answer.left.kind, answer.confidence, answer)


def _denied(seen: Seen) -> bool:
    return seen.words.denied >= 0.5 and seen.held >= 0.5


def _same_words(seen: Seen) -> bool:
    """Nothing is left over on either side, whatever the order."""
    words = seen.words
    follows = all(answer.follows for answer in seen.answers)
    return bool(words.matched) and not words.left_only and not words.right_only and follows


def _open(seen: Seen) -> bool:
    """Something that the right text says more exactly than the left one, or nothing in common at all."""
    wider = any(swap.bearing is Bearing.WIDER for swap in seen.words.swaps)
    return wider or not seen.words.matched or not all(answer.follows for answer in seen.answers)


def _opposed(seen: Seen) -> bool:
    return any(_excludes(swap, Bearing.OPPOSITE, seen) for swap in seen.words.swaps)


def _exclusive(seen: Seen) -> bool:
    return any(_excludes(swap, Bearing.EXCLUSIVE, seen) for swap in seen.words.swaps)


# How much of the shorter text must be the same for a swap to count, by the sides on which its neighbours are.
_HELD_FOR = {
    Bearing.OPPOSITE: {2: 0.3, 1: 0.5, 0: 0.6},
    Bearing.EXCLUSIVE: {2: 0.3, 1: 0.6},
}


def _excludes(swap: Swap, bearing: Bearing, seen: Seen) -> bool:
    if swap.bearing is not bearing or bool(swap.left.denied) != bool(swap.right.denied):
        return False  # "not dead" does not exclude "alive"
    if swap.left.number is not None and (swap.sides < 2 or _read(swap, seen)):
        return False
    if not (swap.left.telling and swap.right.telling) and swap.sides < 2:
        return False
    return seen.held >= _HELD_FOR[bearing].get(swap.sides, 2.0)


def _read(swap: Swap, seen: Seen) -> bool:
    """The ladders have already judged these numbers."""
    return any(
        answer.left.span.start <= swap.left.start < answer.left.span.stop
        or answer.right.span.start <= swap.right.start < answer.right.span.stop
        for answer in seen.answers
    )


_STEPS = (
    _Step("statement/denied", Relation.CONFLICT, Kind.POLARITY, 0.6, _denied),
    _Step("statement/opposite", Relation.CONFLICT, Kind.POLARITY, 0.6, _opposed),
    _Step("statement/exclusive", Relation.CONFLICT, Kind.STATEMENT, 0.6, _exclusive),
)
