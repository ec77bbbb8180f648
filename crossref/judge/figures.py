"""Figures of two texts that stand in the same place, and what follows from one for the other.

Which figure answers which is told by their kinds and by the words around them, not by their values.
Start reading from ``answering`` and ``held_against``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from crossref.judge.contrast import Contrast
from crossref.judge.ladder import Meeting, Rung, climb
from crossref.judge.nouns import family
from crossref.judge.units import convertible
from crossref.judge.values import DURATION, MOMENT, QUANTITY, ranges
from crossref.judge.wording import Word
from crossref.model import (
    Claim,
    Duration,
    Interval,
    Kind,
    Moment,
    Quantity,
    Relation,
    Sentence,
    Span,
    Statement,
)

_LADDERS: dict[Kind, tuple[Rung, ...]] = {
    Kind.QUANTITY: QUANTITY,
    Kind.MONEY: QUANTITY,
    Kind.PERCENT: QUANTITY,
    Kind.DURATION: DURATION,
    Kind.DATE: MOMENT,
}
_REACH = 3  # words on either side of a figure that tell its place
_LEAST = 2.0  # of matched words around, and of nouns and kinds in common, for two figures to answer
# Before a number that the readers passed over.
_FLOORS = {"more_than": "more than", "over": "over", "at_least": "at least", "no_less_than": "at least"}
_CEILINGS = {
    "less_than": "less than", "fewer_than": "fewer than", "under": "under",
    "at_most": "at most", "up_to": "up to", "no_more_than": "at most",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """Two figures in one place, and the verdict of their ladder. ``follows`` tells that the right one holds
    wherever the left one does, ``leads`` the other way round; ``place`` how much around them matches."""

    left: Claim
    right: Claim
    relation: Relation
    rule: str
    confidence: float
    follows: bool
    leads: bool
    place: float

    def mirrored(self) -> Answer:
        """The same seen from the other side."""
        return replace(self, left=self.right, right=self.left, follows=self.leads, leads=self.follows)


def answering(
    left: Sequence[Claim], right: Sequence[Claim], seen: Contrast, met: Callable[[Claim, Claim], Meeting]
) -> tuple[Answer, ...]:
    """Each figure and date with the one that stands for it on the other side, the surest first.

    ``seen`` is the contrast of the two texts the claims' spans point into; ``met`` makes a meeting.
    """
    candidates = []
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            place = _place(a, b, seen)
            if place >= _LEAST:
                candidates.append((place, -abs(i - j), i, j))
    found, ours, theirs = [], set(), set()
    for place, _, i, j in sorted(candidates, reverse=True):
        if i not in ours and j not in theirs:
            ours.add(i)
            theirs.add(j)
            found.append(held_against(met(left[i], right[j]), place))
    return tuple(found)


def unread(words: Sequence[Word], read: Sequence[Claim], sentence: Sentence) -> tuple[Claim, ...]:
    """The numbers among ``words`` that no claim covers, as counts of nothing named: "car 41", "$ under 5".

    Readers of articles pass over what may be a label; in the same place of two sentences it is a figure all
    the same. Spans of ``words`` are those of ``sentence``.
    """
    covered = [claim.span for claim in read if not isinstance(claim.value, Statement)]
    found = []
    for before, word in zip((None, *words), words, strict=False):
        if (
            word.number is None
            or word.ordinal
            or any(span.start <= word.start < span.stop for span in covered)
        ):
            continue
        floor, ceiling = (table.get(before.text, "") if before else "" for table in (_FLOORS, _CEILINGS))
        limits = Interval(None if ceiling else word.number, None if floor else word.number)
        value = Quantity(limits, modifier=floor or ceiling)
        start = before.start if before and (floor or ceiling) else word.start
        found.append(Claim(sentence, Span(start, word.stop), value))
    return tuple(found)


def _place(a: Claim, b: Claim, seen: Contrast) -> float:
    """How much speaks for the two standing in one place; below 0 where they cannot be compared."""
    if a.kind is not b.kind or isinstance(a.value, Statement):
        return -1.0
    match a.value, b.value:
        case Quantity(), Quantity():
            if not convertible(a.value, b.value):
                return -1.0
            told = _nouns(a.value.of, b.value.of) + (a.value.role == b.value.role != "")
            told += a.value.unit == b.value.unit != ""
        case Duration(), Duration():
            told = _nouns(a.value.of, b.value.of)
        case Moment(), Moment():
            if a.value.range.high is None or b.value.range.high is None:
                return -1.0
            told = 0.5
        case _:
            return -1.0
    return told + _around(a.span.start, b.span.start, -1, seen) + _around(a.span.stop, b.span.stop, 1, seen)


def _nouns(left: str, right: str) -> float:
    if not left or not right:
        return 0.0
    return 1.5 if family(left) == family(right) else -1.0


def _around(ours: int, theirs: int, step: int, seen: Contrast) -> float:
    """How many of the next words on one side are matched with each other; two ends of a text match."""
    left = [k for k, w in enumerate(seen.left) if (w.stop <= ours if step < 0 else w.start >= ours)]
    right = [k for k, w in enumerate(seen.right) if (w.stop <= theirs if step < 0 else w.start >= theirs)]
    near_left, near_right = (ks[-_REACH:] if step < 0 else ks[:_REACH] for ks in (left, right))
    if not near_left and not near_right:
        return 1.0
    near = set(near_right)
    return float(sum(i in near_left and j in near for i, j in seen.matched))


def held_against(meeting: Meeting, place: float) -> Answer:
    """The verdict on two figures in one place, and which of the two follows from the other."""
    rung = climb(_LADDERS[meeting.left.kind], meeting)
    relation, rule = rung.relation, rung.name
    if rule.endswith("/rounded-bound"):  # loose between newsrooms, but two texts are taken at their word
        relation, rule = Relation.CONFLICT, rule.replace("rounded-bound", "disjoint")
    follows = leads = relation in (Relation.AGREEMENT, Relation.DIFFERENT_PRECISION)
    if isinstance(meeting.left.value, Moment) and isinstance(meeting.right.value, Moment):
        left, right = _naive(meeting.left.value.range), _naive(meeting.right.value.range)
        follows, leads = follows and right.contains(left), leads and left.contains(right)
    elif relation is Relation.RANGE_VS_BOUND or not _points(meeting):
        ours, theirs = ranges(meeting)
        follows = relation is not Relation.CONFLICT and theirs.contains(ours)
        leads = relation is not Relation.CONFLICT and ours.contains(theirs)
    return Answer(meeting.left, meeting.right, relation, rule, rung.confidence, follows, leads, place)


def _points(meeting: Meeting) -> bool:
    """Two single figures: what the ladder takes for one figure, converted or rounded, is one."""
    return all(span.is_point for span in ranges(meeting))


def _naive(span: Interval[datetime]) -> Interval[datetime]:
    low, high = (None if end is None else end.replace(tzinfo=None) for end in (span.low, span.high))
    return Interval(low, high)
