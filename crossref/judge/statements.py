"""The ladder for whole sentences: the same statement, a denial, or something that cannot be told."""

from __future__ import annotations

from crossref.judge.ladder import Meeting, Rung, always, another_event, another_time
from crossref.model import Kind, Relation

# Alignment this likely is read as the same statement; below it the sentences share a topic.
_SAME = 0.5


def denied(meeting: Meeting) -> bool:
    """One side denies what the other asserts: same words, and only one of them says "not"."""
    return meeting.left.negated != meeting.right.negated and meeting.similarity >= 0.6


def same(meeting: Meeting) -> bool:
    """Both say it, or both deny it."""
    return meeting.aligned >= _SAME and meeting.left.negated == meeting.right.negated


STATEMENT = (
    Rung("statement/denied", Relation.CONFLICT, 0.5, denied, Kind.POLARITY),
    Rung("statement/same", Relation.AGREEMENT, 0.85, same),
    Rung("statement/another-event", Relation.DIFFERENT_EVENT, 0.7, another_event),
    Rung("statement/another-time", Relation.DIFFERENT_EVENT, 0.6, another_time),
    Rung("statement/unclear", Relation.UNDECIDED, 0.5, always),
)
