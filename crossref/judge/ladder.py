"""What a ladder is: rungs in order, climbed by two claims that meet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from crossref.model import Claim, Kind, Relation


class Meeting(NamedTuple):
    """Two claims of one kind from different articles, and what is known around them.

    ``aligned`` in [0, 1] is the chance that their sentences state one fact, ``similarity`` the cosine of
    the sentences, ``likeness`` the cosine of what they count or measure, ``context`` that of the words
    around them. ``apart`` says what keeps their scopes apart (``Scope.apart``), ``part`` how it is known
    that one side counts a part of a toll (``totals.parts_among``); "" if nothing does. ``alone`` says
    that neither sentence has another value of the kind, ``background`` that both tell an earlier case,
    ``figures`` how the figures of the two sentences as wholes fit (``fit.figures_fit``). ``later`` is how
    long after the left article the right one appeared, None when either date is unknown. ``copy`` says that
    both descend from one origin.
    """

    left: Claim
    right: Claim
    aligned: float = 1.0
    similarity: float = 1.0
    likeness: float = 1.0
    context: float = 1.0
    apart: str = ""
    part: str = ""
    alone: bool = True
    background: bool = False
    figures: str = ""
    later: timedelta | None = None
    copy: bool = False


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder: if ``holds``, the relation is decided, and ``name`` says why.

    ``confidence`` in [0, 1] is how often the rung is right. ``kind`` overrides the claims' own kind.
    """

    name: str
    relation: Relation
    confidence: float
    holds: Callable[[Meeting], bool]
    kind: Kind | None = None


def climb(ladder: Sequence[Rung], meeting: Meeting) -> Rung:
    """The first rung that holds; the last of a ladder always does."""
    for rung in ladder:
        if rung.holds(meeting):
            break
    return rung


_ALIGNED = 0.5  # more likely aligned than not
_SURELY_ALIGNED = 0.8


def always(_: Meeting) -> bool:
    """The condition of a last rung."""
    return True


def another_event(meeting: Meeting) -> bool:
    """The two articles report different events, as far as can be told."""
    return meeting.apart == "event"


def another_time(meeting: Meeting) -> bool:
    """One side tells the news and the other an earlier case; or they tell two earlier cases.

    Aligned sentences on the past tell one case all the same, and differ about its time; and where nothing
    differs in sentences that are surely aligned, they tell one case, which only one of them dates.
    """
    if meeting.apart == "past":
        return meeting.aligned < _SURELY_ALIGNED or _differ(meeting)
    return meeting.apart == "time" and meeting.aligned < _ALIGNED


def _differ(meeting: Meeting) -> bool:
    left, right = meeting.left, meeting.right
    ours, theirs = (getattr(claim.value, "range", None) for claim in (left, right))
    return ours != theirs or left.negated != right.negated or meeting.figures != ""


def another_place(meeting: Meeting) -> bool:
    """Each side keeps to a part of the event that the other does not name."""
    return meeting.apart == "place"
