"""Judgement: two claims held against each other.

Comparing two values is an ordered ladder of named rungs. The first rung that holds wins, and its name is
the explanation: ``quantity/rounding``, ``duration/disjoint``, ``statement/denied``. A ladder ends in a
rung that always holds, so every comparable pair gets a verdict; a pair that measures different things
is not comparable and gets none.

Start reading from ``compare``; the ladders are in ``values`` and ``statements``.
"""

from __future__ import annotations

from crossref.judge.doubt import doubted
from crossref.judge.fit import figures_fit
from crossref.judge.ladder import Meeting, Rung, climb
from crossref.judge.settle import one_each, settled
from crossref.judge.statements import STATEMENT
from crossref.judge.subjects import comparable
from crossref.judge.totals import parts_among
from crossref.judge.values import DURATION, MOMENT, QUANTITY
from crossref.model import Comparison, Kind, Relation, Statement
from crossref.settings import Settings

__all__ = ["Meeting", "Rung", "compare", "figures_fit", "one_each", "parts_among", "settled"]

_DOUBT = 0.75  # what is left of the chance that two sentences agree, where something speaks against it
_DENIED = 0.69  # ... and only one of them denies, so that they never surely agree

LADDERS: dict[Kind, tuple[Rung, ...]] = {
    Kind.QUANTITY: QUANTITY,
    Kind.MONEY: QUANTITY,
    Kind.PERCENT: QUANTITY,
    Kind.DURATION: DURATION,
    Kind.DATE: MOMENT,
    Kind.STATEMENT: STATEMENT,
}


def compare(meeting: Meeting, settings: Settings) -> Comparison | None:
    """The verdict on two claims of different articles; None where they measure different things, and where
    nothing decides on sentences that need not even be about one fact.

    The verdict is the same whichever side is called left. Its confidence is that of the rung, lowered
    by the doubt whether the two sentences state one fact at all.
    """
    left, right = meeting.left, meeting.right
    if not comparable(meeting, settings):
        return None
    kind = left.kind
    rung = climb(LADDERS[kind], meeting)
    if rung.relation is Relation.UNDECIDED and meeting.aligned < settings.undecided_threshold:
        return None
    sure = _sure(rung, meeting)
    return Comparison(
        left,
        right,
        rung.kind or kind,
        rung.relation,
        rung.name,
        round(sure, 3),
        meeting.similarity,
        meeting.copy,
    )


def _sure(rung: Rung, meeting: Meeting) -> float:
    """Whole sentences agree as surely as they are aligned, less where something speaks against it, and
    conflict as surely as the rung is right; figures are also as sure as their subjects are alike."""
    if isinstance(meeting.left.value, Statement):
        if rung.relation is Relation.CONFLICT:
            return rung.confidence
        if rung.relation is not Relation.AGREEMENT or not doubted(meeting):
            return meeting.aligned
        return meeting.aligned * (_DENIED if meeting.left.negated != meeting.right.negated else _DOUBT)
    alike = max(meeting.aligned, meeting.likeness)
    return rung.confidence * (0.4 + 0.4 * alike + 0.2 * max(meeting.context, 0.0))
